"""Lay out the folder of a new language: every file it needs, each with the tables and keys that the others have, empty.

    make new-language CODE=uz

What is empty fails `make test` until it is filled; docs/decisions and src/kelisim/lang/data/README.md say what goes where.
"""

import re
import sys
import tomllib
from pathlib import Path

LANGUAGES = Path(__file__).parents[1] / "src" / "kelisim" / "lang" / "data"
MODEL = "en"  # the folder whose tables and keys are taken over, without its words


def outline(text: str) -> str:
    """The tables and keys of a TOML file with every word taken out; keys that are words themselves go too.

    >>> print(outline('licence = "x"\\n[event]\\nsummit = ["summit~"]\\n[months]\\n"may" = 5\\n'))
    licence = ""
    <BLANKLINE>
    [event]
    summit = []
    <BLANKLINE>
    [months]
    """
    lines: list[str] = []

    def walk(table: dict[str, object], name: str) -> None:
        if name:
            lines.extend(["", f"[{name}]"])
        for key, value in table.items():
            if not isinstance(value, dict) and re.fullmatch(r"[a-z_]+", key) and isinstance(value, str | list):
                lines.append(f"{key} = " + ("[]" if isinstance(value, list) else '""'))
        for key, value in table.items():
            if isinstance(value, dict) and re.fullmatch(r"[A-Za-z0-9_-]+", key) and "unit" not in value:  # a unit's key is a word
                walk(value, f"{name}.{key}" if name else key)

    walk(tomllib.loads(text), "")
    return "\n".join(lines)


def main(code: str) -> None:
    """Write the folder; refuse a code that is not two or three letters, or that is there already."""
    folder = LANGUAGES / code
    if not re.fullmatch(r"[a-z]{2,3}", code):
        raise SystemExit(f"{code!r} is not the code of a language: make new-language CODE=uz")
    if folder.exists():
        raise SystemExit(f"{folder} is there already")
    (folder / "cases").mkdir(parents=True)
    for file in sorted((LANGUAGES / MODEL).glob("*.toml")):
        (folder / file.name).write_text(outline(file.read_text(encoding="utf-8")) + "\n", encoding="utf-8")
    print(f"{folder}: fill in {', '.join(sorted(p.name for p in folder.glob('*.toml')))}, and the cases; then make test")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
