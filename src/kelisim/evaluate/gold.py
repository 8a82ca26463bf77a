"""Gold documents: a text or HTML page with the facts that a careful reader takes from it (docs/reference/gold.md)."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

Facts = dict[str, Any]  # of one document, as gold notes or as a line of the exchange form

_TEXTUAL = {"published", "date", "period", "due"}
_SILENT = {"script", "style"}


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A page and its facts. `text` is everything that stands on the page: what is found must be a part of it."""

    stem: str
    path: Path
    text: str
    facts: Facts = field(default_factory=dict)


class _Text(HTMLParser):
    """All text of a page, script and style aside, elements apart from each other."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def page_text(html: str) -> str:
    """The text of an HTML page."""
    parser = _Text()
    parser.feed(html)
    return "".join(parser.parts)


def load(folder: Path) -> list[GoldDocument]:
    """The gold documents of a folder and of those in it, by path; raises FileNotFoundError for notes without their page."""
    import yaml  # not needed to read pages, only to measure the reading

    documents = []
    for notes in sorted(folder.rglob("*.yaml")):
        page = next((notes.with_suffix(s) for s in (".txt", ".html") if notes.with_suffix(s).exists()), None)
        if page is None:
            raise FileNotFoundError(f"{notes}: no .txt or .html beside it")
        raw = page.read_text(encoding="utf-8")
        text = page_text(raw) if page.suffix == ".html" else raw
        facts = _plain(yaml.safe_load(notes.read_text(encoding="utf-8")))
        documents.append(GoldDocument(notes.stem, page, text, facts))
    return documents


def _plain(value: Any) -> Any:
    """YAML reads 2026-02-16 as a date and 2024 as a number; here both are text (values of figures stay numbers)."""
    if isinstance(value, dict):
        return {k: str(v) if k in _TEXTUAL and v is not None else _plain(v) for k, v in value.items()}
    return [_plain(v) for v in value] if isinstance(value, list) else value
