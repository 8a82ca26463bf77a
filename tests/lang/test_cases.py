"""Every row of every language's tables of dates, amounts, endings and triggers."""

from typing import Any

import pytest

from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.reading import read
from kelisim.lang.dates import find_dates
from kelisim.lang.language import load
from kelisim.model.date import PartialDate
from tests.lang.cases import names, rows

DATES, AMOUNTS, SUFFIXES, TRIGGERS = rows("dates"), rows("amounts"), rows("suffixes"), rows("triggers")
PUBLISHED = "2025-08-22"  # the day of the report where a row gives none


@pytest.mark.parametrize(("code", "row"), DATES, ids=names(DATES))
def test_date(code: str, row: dict[str, Any]) -> None:
    reading = read(row["text"], load(code))
    anchor = PartialDate.parse(str(row.get("published", PUBLISHED)))
    found = find_dates(reading.tokens, reading.matches, reading.language, anchor=anchor, text=row["text"])
    said = [(str(d.value), d.relation) for d in found if d.value]
    want = row["want"] if isinstance(row["want"], dict) else {"value": row["want"]}
    value = want.get("value", want.get("date", want.get("period", want.get("due"))))
    if isinstance(value, str) and " " in value:  # «due 2030»
        want["relation"], value = value.split()
    value = None if value == "none" else value
    values = [v for v, _ in said]
    assert str(value) in values if value else not values, f"{row['why']}: {said}"
    if "relation" in want:
        assert (str(value), want["relation"]) in said, f"{row['why']}: {said}"


@pytest.mark.parametrize(("code", "row"), AMOUNTS, ids=names(AMOUNTS))
def test_amount(code: str, row: dict[str, Any]) -> None:
    found = [(q.value, q.unit, q.approx) for q in find_quantities(read(row["text"], load(code)))]
    want = row["want"]
    if want == "none" or "ordinal" in want:
        assert all(unit is None for _, unit, _ in found) or "ordinal" in want, f"{row['why']}: {found}"
        return
    if isinstance(want, str):
        value, unit, *approx = want.split()
        want = {"value": float(value), "unit": unit, "approx": approx[0] if approx else "no"}
    rough = {"no": None}.get(want.get("approx", "any"), want.get("approx"))
    alike = [q for q in found if q[0] == pytest.approx(want["value"]) and q[1] == want.get("unit")]
    assert alike, f"{row['why']}: {found}"
    if "approx" in want:
        assert any(q[2] == rough for q in alike), f"{row['why']}: {found}"


@pytest.mark.parametrize(("code", "row"), SUFFIXES, ids=names(SUFFIXES))
def test_ending(code: str, row: dict[str, Any]) -> None:
    endings = load(code).endings
    want = row["want"] if isinstance(row["want"], dict) else {"stem": row["want"]}
    stem = want["stem"].casefold()
    word = row["text"].replace("-", "").casefold()
    bends = any(word.startswith(form) and endings.valid(word[len(form) :]) for form, _ in endings.stems(stem))  # «рубль»: рубл-
    assert bends or stem in endings.lemmas(word), row["why"]
    if "case" in want:
        ending = row["text"].replace("-", "").casefold()[len(stem) :]
        assert want["case"] in endings.case(ending) or row["text"].casefold()[: len(stem)] != stem, row["why"]


@pytest.mark.parametrize(("code", "row"), TRIGGERS, ids=names(TRIGGERS))
def test_trigger(code: str, row: dict[str, Any]) -> None:
    found = {str(m.value) for m in read(row["text"], load(code)).layer("trigger.")}
    for concept in _list(row.get("want")):
        assert concept in found, f"{row['why']}: {sorted(found)}"
    for concept in [*_list(row.get("not")), *_list(row.get("never"))]:
        assert concept not in found, row["why"]


def _list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
