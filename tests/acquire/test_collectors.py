"""The names that collectors use: what the documentation lists is what the program knows."""

from __future__ import annotations

from pathlib import Path

from kelisim.model.toml import data_tables

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "from-an-archive.md"


def test_the_page_lists_every_name_in_its_order() -> None:
    told = HOW_TO.read_text(encoding="utf-8")
    for what, names in data_tables("kelisim.acquire", "collectors.toml").items():
        assert f"| {what} | {', '.join(f'`{name}`' for name in names)} |" in told


def test_each_name_says_who_uses_it() -> None:
    for names in data_tables("kelisim.acquire", "collectors.toml").values():
        assert all(isinstance(who, str) and who for who in names.values())
