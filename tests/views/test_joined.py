"""Why accounts are one occasion: what rules found alike, what differs, what persons said."""

from collections.abc import Sequence

import pytest

from kelisim.model.fact import Event
from kelisim.model.link import Judgement
from kelisim.views.joined import Joins
from kelisim.views.occasion import occasions
from kelisim.views.register import gather
from tests.views.told import record

VISIT = Event("visit", "head_of_state", date="2025-04-25", participants=("country:KZ", "country:KG"))
RECORDS = [record(f"d{n}", (f"Telling {n}.", VISIT)) for n in range(3)]
A, B, C = sorted(r.claims[0].id for r in RECORDS)


def _judged(left: str, right: str, why: str, by: str = "rule:event", verdict: str = "same") -> Judgement:
    return Judgement("event", left, right, verdict, by, why)


@pytest.mark.parametrize(
    ("judged", "agree", "differ", "persons"),
    [
        ([], (), (), []),
        ([_judged(A, B, "same type visit; same place place:astana")], ("place", "type"), (), []),
        # what agrees of more pairs comes first; what differs of one pair is said, though it agrees of another
        (
            [_judged(A, B, "same type visit; same date 2025-04-25"), _judged(B, C, "same type visit; differs: date 2025-04-24 and 2025-04-25")],
            ("type", "date"), ("date",), [],
        ),
        # a person's word takes the place of the rule's
        ([_judged(A, B, "same type visit"), _judged(A, B, "one journey", by="person:aigul")], (), (), ["one journey"]),
        ([_judged(A, B, "two journeys", verdict="different")], (), (), []),  # joins nothing
        ([_judged(A, "0" * 16, "same type visit")], (), (), []),  # of another occasion
    ],
)  # fmt: skip
def test_what_joins_accounts(judged: Sequence[Judgement], agree: tuple[str, ...], differ: tuple[str, ...], persons: list[str]) -> None:
    (one,) = occasions(gather(RECORDS, fact=lambda claim: "one"))
    found = Joins(judged, {}).of(one)
    assert (found.agree, found.differ, [j.why for j in found.persons]) == (agree, differ, persons)


def test_what_has_the_same_facts_stands_for_one_another() -> None:
    (one,) = occasions(gather(RECORDS[:2], fact=lambda claim: "one"))
    first, second = sorted(a.claim.id for a in one.accounts)
    elsewhere = "0" * 16
    judged = Joins([_judged(elsewhere, second, "same type visit; same level minister")], {first: elsewhere})
    assert judged.of(one).agree == ("level", "type")
