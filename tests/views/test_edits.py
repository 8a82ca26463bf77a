"""What became of the facts of a page that was edited."""

import pytest

from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.fact import Fact, Figure, Statement
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.views.edits import GONE, Lost, compare, former
from kelisim.views.pagedits import note, sentence_edits

GREW = "Exports reached 2 billion dollars in 2025."
PUT_RIGHT = "Exports reached 3 billion dollars in 2025."
SLIP = "Exports reached 2 billion dolars in 2025."
TWO, THREE = Figure("exports", 2e9, "USD", period="2025"), Figure("exports", 3e9, "USD", period="2025")
GUESS = Figure("exports", 2e9, "USD", "estimate", period="2025")


def record(name: str, *told: tuple[str, Fact | None]) -> Record:
    """A document of sentences, each with what it was read as."""
    text, claims = "", []
    for words, fact in told:
        start = len(text)
        text += words + "\n\n"
        claims += [Claim(name, fact, Span(start, start + len(words)))] if fact else []
    return Record(Document(name, name, text, "en"), claims=tuple(claims))


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        pytest.param([(GREW, TWO)], [("A new first sentence.", None), (GREW, TWO)], "same", id="it only moved"),
        pytest.param([(SLIP, TWO)], [(GREW, TWO)], "same", id="a slip of the pen put right"),
        pytest.param([(GREW, TWO)], [(GREW, THREE)], "same reread", id="the same words, read by what stands around them"),
        pytest.param([(GREW, TWO)], [(PUT_RIGHT, THREE)], "changed", id="a figure put right"),
        pytest.param([(GREW, TWO)], [("Nothing of that is known any more.", None)], "gone", id="the sentence was taken out"),
        pytest.param([(GREW, TWO)], [(GREW, None)], "unread", id="the words stand, and are no fact there"),
        pytest.param([(GREW, TWO)], [(GREW, GUESS)], "unread new", id="a figure of another kind is another figure"),
        pytest.param([], [(GREW, TWO)], "new", id="a sentence was put in"),
        pytest.param([(GREW, TWO), (GREW, TWO)], [(GREW, TWO)], "same unread", id="each claim has one in its place"),
        pytest.param([(GREW, TWO)], [(f"“{GREW}”", Statement(None, GREW))], "unread new", id="kinds do not stand for each other"),
    ],
)
def test_a_fact_of_an_edited_page(before: list[tuple[str, Fact]], after: list[tuple[str, Fact]], what: str) -> None:
    changes = compare(record("a", *before), record("b", *after))
    assert [part for part in ("same", "reread", "changed", "gone", "unread", "new") if getattr(changes, part)] == what.split()


def test_a_fact_is_lost_once_and_since_the_first_text_without_it() -> None:
    versions = [record("a", (GREW, TWO)), record("b", (GREW, TWO), ("More.", None))]
    last = record("c", ("Nothing of that is known.", None))
    told = former([(versions[0], "2026-03-02"), (versions[1], "2026-03-05")], last)
    first, second = (version.claims[0].id for version in versions)
    assert dict(told.lost) == {second: Lost("2026-03-05", GONE)}
    assert told.same[first] == second


def test_a_fact_that_came_back_is_not_lost() -> None:
    versions = [record("a", (GREW, TWO)), record("b", ("Nothing of that is known.", None))]
    last = record("c", (GREW, TWO), ("More.", None))
    told = former([(versions[0], "2026-03-02"), (versions[1], "2026-03-05")], last)
    assert not told.lost and told.same == {versions[0].claims[0].id: last.claims[0].id}


@pytest.mark.parametrize(
    ("lang", "was", "now", "marked"),
    [
        ("kk", "Сауда 5 млрд долларға жетті.", "Сауда 7 млрд долларға жетті.", "Сауда [5] {7} млрд долларға жетті."),
        ("ky", "Соода 5 млрд долларга жетти.", "Соода 7 млрд долларга жетти.", "Соода [5] {7} млрд долларга жетти."),
        ("ru", "Торговля достигла 5 млрд.", "Торговля в 2025 году достигла 5 млрд.", "Торговля {в 2025 году} достигла 5 млрд."),
        ("en", "They met. They will meet again.", "They met.", "[They will meet again.]"),
        ("en", "They met.", "They met.  It rained.", "{It rained.}"),
        ("en", "They met.", "They\nmet.", ""),
    ],
)  # fmt: skip
def test_the_text_is_compared_sentence_by_sentence(lang: str, was: str, now: str, marked: str) -> None:
    edits = sentence_edits(Document("a", "a", was, lang), Document("b", "b", now, lang))
    signs = {"same": "{}", "gone": "[{}]", "new": "{{{}}}"}
    assert " ".join(signs[kind].format(words) for edit in edits for kind, words in edit.words) == marked


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("<p>Sum</p>", "<p>Sum</p><p><b>Correction:</b> the sum was wrong</p>", "Correction:"),
        ("<i>Updated: 9:00</i>", "<i>Updated: 11:30</i>", "Updated: 11:30"),
        ("<i>Updated: 9:00</i>", "<i>Updated: 9:00</i><p>More</p>", None),
        ("<p>Sum</p>", '<p>Sum</p><script>"Updated: 9:00"</script><!-- Corrected -->', None),
        ("<p>Sum</p>", '<meta name="Updated: 9:00"><p>Sum</p>', None),
    ],
)
def test_a_note_is_a_new_line_that_a_reader_sees(was: str, now: str, said: str | None) -> None:
    assert note(*(Document(i, i, "", "en", page=text) for i, text in (("a", was), ("b", now)))) == said
