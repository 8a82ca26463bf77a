"""Claims, issues and documents: ids that depend on contents alone, messages that say what and why."""

from dataclasses import replace

import pytest

from kelisim.model.annotation import Layers, Trigger
from kelisim.model.claim import Claim, Support
from kelisim.model.document import Document, Snapshot
from kelisim.model.fact import KINDS, Commitment, Event, Fact, Figure, OfficeHeld, Statement, kind_of
from kelisim.model.issue import ISSUES, Issue
from kelisim.model.text import Span

FACTS = [
    Event("visit", "head_of_state"),
    Figure("trade_turnover", 2e9, "USD"),
    Commitment("project", "agreed"),
    Statement("person:a", "Иә."),
    OfficeHeld("person:a", "minister"),
]


@pytest.mark.parametrize("fact", FACTS, ids=kind_of)
def test_every_kind_of_fact_has_its_name(fact: Fact) -> None:
    assert KINDS[Claim("d", fact, Span(0, 1)).kind] is type(fact)


def test_a_claims_id_is_of_its_contents_and_not_of_its_rule() -> None:
    claim = Claim("d", FACTS[1], Span(3, 9), rule="a")
    assert claim.id == replace(claim, rule="b", version="2", supports=(Support(0, 1, "headline"),)).id
    assert len({claim.id, replace(claim, span=Span(3, 8)).id, replace(claim, document="e").id, replace(claim, fact=FACTS[0]).id}) == 4


@pytest.mark.parametrize("code", ISSUES)
def test_an_issue_says_what_is_wrong_with_what(code: str) -> None:
    assert str(Issue(code, "a.txt", "why")) == f"a.txt: {code} {ISSUES[code]}: why"


@pytest.mark.parametrize(("name", "stem"), [("a/b.c.html", "b.c"), ("C:\\pages\\b.txt", "b"), (".hidden", ".hidden"), ("plain", "plain")])
def test_the_stem_is_the_name_without_its_last_ending(name: str, stem: str) -> None:
    assert Snapshot(name, b"").stem == stem


def test_paragraphs_are_apart_by_a_blank_line() -> None:
    document = Document("d", "d", "Бас\n\nБір сөз.\n\n\n\nЕкі.", "kk")
    assert [p.of(document.text) for p in document.paragraphs()] == ["Бас", "Бір сөз.", "Екі."]


def test_a_table_of_concepts_is_asked_with_a_point() -> None:
    layers = Layers(triggers=[Trigger(0, 1, "event.summit"), Trigger(2, 3, "say.verb")], sentences=[Span(0, 2), Span(3, 6)])
    assert layers.concepts(Span(0, 9), "event.") == layers.triggers[:1]
    assert layers.sentence_at(2) == Span(0, 2)
    assert layers.sentence_at(4) == Span(3, 6)
