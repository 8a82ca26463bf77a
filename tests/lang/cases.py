"""The case tables of the language folders: one row, one reason. A new folder is tested with no new test code."""

import tomllib
from importlib import resources
from typing import Any

from kelisim.lang.language import CODES

Row = tuple[str, dict[str, Any]]


def rows(table: str) -> list[Row]:
    """`(language, row)` for each row of one table in every language folder that has it."""
    found = []
    for code in CODES:
        page = resources.files("kelisim.lang") / "data" / code / "cases" / f"{table}.toml"
        if page.is_file():
            found += [(code, row) for row in tomllib.loads(page.read_text(encoding="utf-8"))["case"]]
    return found


def names(found: list[Row]) -> list[str]:
    """A readable name for each row: the language, the text and the reason."""
    return [f"{code}: {row['text'][:40]} ({row['why'][:40]})" for code, row in found]
