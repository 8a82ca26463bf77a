"""Occurrences with the same facts stand together; of one of which a person has spoken what he says counts."""

import pytest

from kelisim.link import joined
from kelisim.model.link import Judgement

DOCUMENTS = {"a": "1", "b": "2", "c": "3", "x": "4", "y": "5"}
ALIKE = {"b": "a", "c": "a", "y": "x"}  # a, b, c tell one thing in the same way, x and y another


def said(left: str, right: str, verdict: str, by: str = "rule:event", score: float = 0.8) -> Judgement:
    return Judgement("event", left, right, verdict, by, "", score)


ROWS = [
    ([said("a", "b", "same")], ["abc"], "one judgement on facts beside their like holds of all that have them"),
    ([said("a", "b", "unsure")], [], "facts that tell too little join nobody, however often they are told"),
    ([], [], "that facts are the same is no judgement"),
    ([said("a", "b", "same"), said("a", "x", "same")], ["abcxy"], "what holds of one holds of all that have its facts"),
    ([said("a", "b", "same"), said("a", "x", "same"), said("x", "y", "same")], ["abcxy"], "two bundles"),
    ([said("a", "b", "same"), said("a", "b", "different", "person:aigul")], ["ac"], "a person takes one out of its like"),
    ([said("a", "b", "same"), said("a", "b", "different", "person:aigul"), said("b", "c", "different", "person:aigul")], ["ac"], "or another"),
    ([said("a", "b", "same"), said("b", "x", "same", "person:aigul")], ["abcx"], "or joins one, which brings the others"),
]  # fmt: skip


@pytest.mark.parametrize(("judgements", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_groups(judgements: list[Judgement], want: list[str], why: str) -> None:
    assert sorted("".join(sorted(g)) for g in set(joined(DOCUMENTS, judgements, ALIKE).values()) if len(g) > 1) == want, why


def test_what_one_document_tells_apart_is_not_joined_by_its_own_facts() -> None:
    told = [said("p", "q", "same"), said("p", "r", "same")]
    assert {len(g) for g in joined({"p": "1", "q": "1", "r": "1"}, told, {"r": "p"}).values()} == {1}


def test_one_that_stands_for_its_facts_need_not_be_looked_at() -> None:
    """As of an earlier day the first of some may not have been published."""
    assert joined({"b": "2", "c": "3"}, [said("a", "b", "same")], ALIKE)["b"] == {"b", "c"}
