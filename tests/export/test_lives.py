"""What the page of an undertaking is made of: names, changed wordings, what was read since, occasions told beside it."""

import pytest

from kelisim.export.catalogue.lives import changes_of, names_of, occasions_of_steps, read_since
from kelisim.export.catalogue.statements import context_of
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Source
from kelisim.model.fact import Commitment
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.views.register import Account, gather

PLACE = Span(0, 4)


def record(name: str, published: str | None, words: str = "", lang: str = "en", source: str | None = None) -> Record:
    day = PartialDate.parse(published) if published else None
    document = Document(name, name, words or "They agreed.", lang, published=day, source=Source(source))
    claim = Claim(name, Commitment("project", "agreed", object=words or None), PLACE)
    return Record(document, claims=(claim,))


def accounts(*records: Record) -> list[Account]:
    return [Account(one.claims[0], one) for one in records]


WORDINGS = [
    (["the road", "the road"], [["same", "the road"]]),
    (["the road", "The road,"], [["same", "The road,"]]),
    (["the road", "the new road"], [["same", "the"], ["new", "new"], ["same", "road"]]),
    (["open the road", "repair the road"], [["gone", "open"], ["new", "repair"], ["same", "the road"]]),
    (["the long road", "a bridge"], [["gone", "the long road"], ["new", "a bridge"]]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "pieces"), WORDINGS, ids=[" → ".join(told) for told, _ in WORDINGS])
def test_a_wording_is_set_beside_the_one_before_it_word_by_word(told: list[str], pieces: list[list[str]]) -> None:
    """Case and the comma after a word are no change of the wording."""
    first, second = changes_of([{"lang": "en", "words": words, "concepts_added": []} for words in told])
    assert first["pieces"] is None
    assert second["pieces"] == pieces


def test_wordings_of_two_languages_are_not_compared() -> None:
    told = [{"lang": lang, "words": words, "concepts_added": []} for lang, words in (("ru", "дорога"), ("kk", "жол"), ("ru", "дорога"))]
    assert [one["pieces"] for one in changes_of(told)] == [None, None, [["same", "дорога"]]]


def test_what_is_named_for_the_first_time_is_shown_in_the_words_of_the_document() -> None:
    told = [{"lang": "ru", "words": "построить дорогу и мост", "concepts_added": ["road", "no_such_concept"]}]
    assert changes_of(told)[0]["first_named"] == ["дорогу"]


def test_names_are_counted_in_documents_the_commonest_of_a_language_first() -> None:
    told = accounts(
        record("a", "2025-01-01", "the road"), record("b", "2025-02-01", "The Road"), record("c", "2025-03-01", "the highway"),
        record("d", "2025-03-01", "дорога", lang="ru"), record("e", None, ""),
    )  # fmt: skip
    assert [(n["lang"], n["words"], n["documents"]) for n in names_of(told)] == [
        ("en", "The Road", 2), ("en", "the highway", 1), ("ru", "дорога", 1),
    ]  # fmt: skip


SINCE = [
    ("2025-01-01", 3, 2),  # three later, of two publishers
    ("2025-02-01", 2, 2),  # its own day is no «since»
    ("2025-02", 1, 1),  # of a month only what came after all of it
    ("2026-01-01", 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(("day", "documents", "sources"), SINCE)
def test_what_was_read_since_is_counted_in_documents_and_publishers(day: str, documents: int, sources: int) -> None:
    days = ("2025-01-01", "A"), ("2025-02-01", "B"), ("2025-02-20", "A"), ("2025-03-01", "B"), (None, "C")
    register = gather(record(f"d{n}", day, source=source) for n, (day, source) in enumerate(days))
    assert read_since(register)(PartialDate.parse(day), ()) == {"documents": documents, "sources": sources}


def test_without_a_day_nothing_counts_as_read_since() -> None:
    assert read_since(gather([record("a", "2025-01-01")]))(None, ()) == {"documents": 0, "sources": 0}


NEAR = [
    ("2025-04-25", True),  # on the day
    ("2025-04-20", True),  # some days before
    ("2025-04-26", True),  # on the day after: announced
    ("2025-04", True),  # some day of the month
    ("2025-01-10", False),  # long before
    ("2025-06-01", False),  # long after: planned, and told of as such elsewhere
    (None, False),
]


@pytest.mark.parametrize(("held", "told"), NEAR)
def test_an_occasion_is_told_beside_a_step_of_its_days(held: str | None, told: bool) -> None:
    from kelisim.views.undertaking import undertakings

    (one,) = undertakings(gather([record("a", "2025-04-25", "the road")]))
    assert occasions_of_steps(one, {"a": ("o",)}, {"o": held}) == [["o"] if told else []]


CONTEXTS = [
    ("kk", "Ол келді. «Біз келістік», – деді ол. Сосын кетті.", "Біз келістік"),
    ("ky", "Ал келди. «Биз макулдаштык», – деди ал. Анан кетти.", "Биз макулдаштык"),
    ("ru", "Он приехал. «Мы договорились», – сказал он. Потом уехал.", "Мы договорились"),
    ("en", "He came late. “We agree,” he said. Then he left.", "We agree"),
]


@pytest.mark.parametrize(("lang", "text", "words"), CONTEXTS, ids=[lang for lang, _, _ in CONTEXTS])
def test_a_quotation_stands_between_the_sentences_of_its_paragraph(lang: str, text: str, words: str) -> None:
    whole = f"Another paragraph.\n\n{text}\n\nA third one."
    start = whole.index(words)
    context = context_of(Document("d", "d", whole, lang), Span(start, start + len(words)))
    assert context["before"] + context["words"] + context["after"] == text
    assert context["words"] == words
