"""The exchange form of one record: every key is there, evidence is what stands at its offsets, linked ids replace the document's."""

from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from kelisim.export.facts import to_exchange
from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.record import Record
from kelisim.model.text import Span
from tests.docs.schema import schema

TEXT = "Trade talks\n\nAru Beken came to Osh. “We agreed,” she said."
VISIT = Event("visit", "minister", date="2025-01-02", place="place:osh", participants=("person:aru",))
FACTS: list[tuple[Fact, str]] = [
    (VISIT, "Aru Beken came to Osh."),
    (Figure("trade_turnover", 2e9, "USD", parties=("country:KZ",), approx=True, approx_kind="about"), "Trade talks"),
    (Commitment("measure", "agreed", parties=("country:KZ",), object="talks"), "Trade talks"),
    (Statement("person:aru", "We agreed,"), "We agreed,"),
    (OfficeHeld("person:aru", "minister", "country:KZ", "Minister"), "Aru Beken"),
]


def span(words: str) -> Span:
    """Where words stand in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def record() -> Record:
    """A document with one fact of each kind."""
    document = Document("d" * 64, "a", TEXT, "en", title="Trade talks", title_span=Span(0, 11))
    place = span("Aru Beken")
    mentions = (Mention(place.start, place.end, "Aru Beken", "PERSON", "person:aru", "test"),)
    entities = (Entity("person:aru", "PERSON", "Aru Beken", (("en", "Aru Beken"),)),)
    return Record(document, mentions, entities, tuple(Claim(document.id, fact, span(words)) for fact, words in FACTS))


def test_a_record_is_of_the_form(record: Record) -> None:
    facts = to_exchange(record)
    jsonschema.Draft202012Validator(schema()).validate(facts)
    assert all(len(facts[kind]) == 1 for kind in ("offices", "events", "figures", "commitments", "statements", "entities", "mentions"))


@pytest.mark.parametrize("kind", ["events", "figures", "commitments"])
def test_evidence_is_what_stands_there(record: Record, kind: str) -> None:
    (fact,) = to_exchange(record)[kind]
    assert TEXT[fact["start"] : fact["end"]] == fact["evidence"]


def test_what_the_page_does_not_say_is_null(record: Record) -> None:
    facts = to_exchange(replace(record, document=replace(record.document, title=None, title_span=None)))
    assert (facts["title"], facts["published"], facts["source"]) == (None, None, {"name": None, "country": None, "kind": None})


def test_linked_ids_take_the_place_of_the_documents(record: Record) -> None:
    facts: dict[str, Any] = to_exchange(record, entity=lambda known: f"linked-{known}", fact=lambda _: "occasion")
    assert facts["mentions"][0]["entity"] == "linked-person:aru"
    assert facts["events"][0]["participants"] == ["linked-person:aru"]
    assert facts["events"][0]["id"] == facts["commitments"][0]["id"] == "occasion"
    assert facts["statements"][0]["speaker"] == "linked-person:aru"
