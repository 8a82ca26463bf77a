"""Every way to write a date and an amount that the language folders list: read as listed, no two the same, none taken from a gold document."""

import os
import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.reading import read
from kelisim.lang.dates import find_dates
from kelisim.lang.language import CODES, load
from kelisim.model.date import PartialDate
from tests.house.source import ROOT
from tests.lang.patterns import TABLES, Pattern, patterns, structure

PUBLISHED = PartialDate.parse("2025-08-22")
LEAST = {"dates": 60, "amounts": 40}
LINE = 8  # words: a shorter case is a phrase of the language
SHARED = 5  # words in a row that a case may not share with a gold document
DATES, AMOUNTS = patterns("dates"), patterns("amounts")


def _named(found: list[Pattern]) -> list[str]:
    return [f"{p.code}: {p.name}" for p in found]


@pytest.mark.parametrize("pattern", DATES, ids=_named(DATES))
def test_dates_of_a_pattern(pattern: Pattern) -> None:
    for text, want in pattern.rows:
        reading = read(text, load(pattern.code))
        found = find_dates(reading.tokens, reading.matches, reading.language, anchor=PUBLISHED, text=text)
        wanted = [w if " " in w else f"on {w}" for w in want.split("; ") if w != "none"]
        assert [f"{d.relation} {d.value}" for d in found] == wanted, text


@pytest.mark.parametrize("pattern", AMOUNTS, ids=_named(AMOUNTS))
def test_amounts_of_a_pattern(pattern: Pattern) -> None:
    for text, want in pattern.rows:
        found = [q for q in find_quantities(read(text, load(pattern.code))) if q.unit]
        wanted = [w.split() for w in want.split("; ") if w != "none"]
        assert [[q.unit, *([q.approx] if q.approx else [])] for q in found] == [w[1:] for w in wanted], text
        assert [q.value for q in found] == pytest.approx([float(w[0]) for w in wanted]), text


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("code", CODES)
def test_patterns_are_many_and_no_two_are_one(code: str, table: str) -> None:
    own = [p for p in patterns(table) if p.code == code]
    assert len(own) >= LEAST[table]
    assert len({p.name for p in own}) == len(own)
    bearers = defaultdict(set)
    for pattern in own:
        for text, _ in pattern.rows:
            bearers[structure(code, text, table)].add(pattern.name)
    assert not {mask: names for mask, names in bearers.items() if len(names) > 1}


def test_no_case_is_taken_from_a_gold_document() -> None:
    """A case that shares a line with a document that is scored would be learnt by heart. The name of an office is no such line."""
    folders = [
        ROOT / "evaluation" / "gold",
        ROOT / "evaluation" / "blind",
        *map(Path, filter(None, os.environ.get("KELISIM_GOLD", "").split(os.pathsep))),
    ]
    later = [
        ROOT / "evaluation" / name for name in ("practice", "sealed")
    ]  # written after many cases: «by the end of the year» is theirs too
    for places, least in ((folders, SHARED), (later, LINE)):
        pages = [p for folder in places for p in sorted(folder.rglob("*")) if p.suffix in {".txt", ".html"}]
        assert pages
        gold = {run for page in pages for run in _runs(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8", errors="replace")))}
        lines = [(code, text) for code, text in _case_texts() if len(text.split()) >= least]
        assert [(code, text, run) for code, text in lines for run in _runs(text) if run in gold] == []


def _runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[n : n + SHARED]) for n in range(len(words) - SHARED + 1)]


def _case_texts() -> list[tuple[str, str]]:
    found = []
    for page in sorted((ROOT / "src" / "kelisim" / "lang" / "data").glob("*/cases/*.toml")):
        if page.stem in ("titles", "names"):
            continue
        data = tomllib.loads(page.read_text(encoding="utf-8"))
        found += [(page.parts[-3], str(row["text"])) for row in data.get("case", ())]
        found += [(page.parts[-3], str(text)) for pattern in data.get("pattern", ()) for text, _ in pattern["rows"]]
    return found
