"""The pages that list what the program has: issue codes, fields of facts, decisions; and what the README begins with."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from kelisim.model.fact import KINDS
from kelisim.model.issue import ISSUES
from tests.docs.blocks import FAILED, ROOT

DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def test_every_issue_has_its_line() -> None:
    rows = re.findall(r"^\| (E\d{3}) \| ([^|]+) \| [^|]{10,} \|$", read("docs/reference/issues.md"), re.MULTILINE)
    assert dict(rows) == ISSUES


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_fact_is_told(kind: str) -> None:
    section = re.search(rf"^## {kind}\n(.*?)(?=^## |\Z)", read("docs/reference/facts.md"), re.MULTILINE | re.DOTALL | re.IGNORECASE)
    assert section
    told = {name for row in re.findall(r"^\| (`.*?) \|", section[1], re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert told == {field.name for field in fields(KINDS[kind])}


@pytest.mark.parametrize("page", DECISIONS, ids=[page.stem for page in DECISIONS])
def test_a_decision_has_its_four_parts_and_is_listed(page: Path) -> None:
    parts = re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert parts == ["Context", "Choice", "What it costs", "What would change our mind"]
    assert f"decisions/{page.name}" in read("docs/README.md")


def test_the_readme_begins_with_the_two_commands() -> None:
    lines = read("README.md").splitlines()
    first_heading = next(n for n, line in enumerate(lines) if line.startswith("## "))
    assert {"make demo", "make test"} <= set(lines[:first_heading])
    assert lines.index("make demo") < 8


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_what_a_newcomer_types_ends_well(page: str) -> None:
    """An id that the rules no longer give would be written into the page as an error."""
    assert FAILED not in read(page)
