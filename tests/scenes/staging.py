"""A scene's documents, as one file tells them, made into saved pages and read into a register.

A document begins with a line `=== LANG DAY PUBLISHER [XX official]`, then its headline, an empty line, and its paragraphs.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from tests.cli.calling import Called, Caller

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Staged:
    """A register of one scene, and a caller of commands on it."""

    ledger: Path
    call: Caller

    def __call__(self, *arguments: str) -> str:
        """What a command shows on the scene's register."""
        ended: Called = self.call(*arguments, "--ledger", self.ledger)
        assert ended.status == 0, ended.err
        return ended.out

    def rows(self, *arguments: str) -> list[str]:
        """The lines that it shows, with single spaces."""
        return [" ".join(line.split()) for line in self(*arguments).splitlines() if line.strip()]

    def row(self, *words: str, of: tuple[str, ...]) -> str:
        """The one line of a list that has all these words."""
        found = [line for line in self.rows(*of) if all(word in line for word in words)]
        assert len(found) == 1, (words, self(*of))
        return found[0]


def pages(scene: str, folder: Path) -> list[Path]:
    """The documents of a scene as HTML pages in a folder, in the order of the file."""
    made = []
    for number, part in enumerate((HERE / f"{scene}.txt").read_text(encoding="utf-8").split("=== ")[1:], 1):
        head, title, *paragraphs = (block.strip() for block in part.replace("\n", "\n\n", 2).split("\n\n") if block.strip())
        lang, day, publisher = head.split(maxsplit=2)
        path = folder / f"{number}-{lang}.html"
        path.write_text(_page(lang, day, publisher, title, paragraphs), encoding="utf-8")
        made.append(path)
    return made


def _page(lang: str, day: str, publisher: str, title: str, paragraphs: list[str]) -> str:
    text = "\n".join(f"<p>{html.escape(' '.join(p.split()), quote=False)}</p>" for p in paragraphs)
    return f"""<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><title>{html.escape(title)}</title>
<meta property="og:site_name" content="{html.escape(publisher)}">
<meta property="article:published_time" content="{day}T10:00:00+05:00"></head>
<body><article><h1>{html.escape(title, quote=False)}</h1>
{text}
</article></body></html>
"""
