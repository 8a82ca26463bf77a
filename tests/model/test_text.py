"""Spans and the map back to the source."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.text import Cover, OffsetMap, Row, Span, within

texts = st.text(alphabet="аб вг\n", max_size=40)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forwards_from_zero(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forwards"):
        Span(start, end)


def test_neighbours_do_not_meet() -> None:
    assert Span(0, 3).meets(Span(2, 4))
    assert not Span(0, 3).meets(Span(3, 5))
    assert Span(0, 5).covers(Span(0, 5))


def test_within_keeps_the_order() -> None:
    assert within([Span(4, 5), Span(0, 1), Span(2, 9)], Span(0, 6)) == [Span(4, 5), Span(0, 1)]


@st.composite
def cleaned(draw: st.DrawFn) -> tuple[str, str, OffsetMap]:
    """A source, the text made of it by leaving parts out and putting a mark between, and the map back."""
    kept = draw(st.lists(st.tuples(texts, texts.filter(bool)), min_size=1, max_size=6))
    source, text, runs = "", "", []
    for dropped, part in kept:
        source += dropped
        text += "¶" if text else ""
        runs.append((len(text), len(source), len(part)))
        source, text = source + part, text + part
    return source, text, OffsetMap(tuple(runs))


@given(cleaned())
def test_every_kept_character_leads_back_to_itself(made: tuple[str, str, OffsetMap]) -> None:
    source, text, origin = made
    for at, letter in enumerate(text):
        if letter != "¶":
            assert origin.source(Span(at, at + 1)).of(source) == letter


@given(cleaned(), st.data())
def test_a_span_leads_to_a_place_that_holds_its_letters_in_order(made: tuple[str, str, OffsetMap], data: st.DataObject) -> None:
    source, text, origin = made
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    letters = iter(origin.source(span).of(source))
    assert all(letter in letters for letter in span.of(text) if letter != "¶")


@given(cleaned(), st.data())
def test_the_pieces_of_a_span_are_its_kept_letters_and_nothing_else(made: tuple[str, str, OffsetMap], data: st.DataObject) -> None:
    source, text, origin = made
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    pieces = origin.pieces(span)
    assert "".join(piece.of(source) for piece in pieces) == span.of(text).replace("¶", "")
    assert all(one.end < other.start for one, other in pairwise(pieces))


@given(cleaned(), st.data())
def test_a_span_leads_to_no_letter_beyond_its_own(made: tuple[str, str, OffsetMap], data: st.DataObject) -> None:
    source, text, origin = made
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    place = origin.source(span)
    assert place.end <= len(source)
    if span.of(text).endswith("¶"):  # an insertion came from nowhere: what stands before it ends the place
        assert place.of(source)[-1:] == span.of(text)[:-1][-1:]


def test_an_unchanged_text_maps_onto_itself() -> None:
    assert OffsetMap.identity(7).source(Span(2, 5)) == Span(2, 5)
    assert OffsetMap.identity(0).source(Span(0, 0)) == Span(0, 0)


PLACES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)).map(lambda at: Span(at[0], at[0] + at[1])), max_size=8)


@given(PLACES, PLACES)
def test_a_row_is_asked_as_a_list_is(items: list[Span], places: list[Span]) -> None:
    """Halving finds what looking through all finds, in order or not, and after more was added."""
    row = Row(items)
    for place in places:
        assert within(row, place) == within(list(row), place)
        row.append(place)


places = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(min(pair), max(pair))))


@given(places, st.integers(0, 20), st.integers(1, 5))
def test_a_cover_answers_as_its_places_do(given_places: list[Span], start: int, length: int) -> None:
    cover, asked = Cover(given_places), Span(start, start + length)
    assert cover.holds(asked.start, asked.end) == any(place.covers(asked) for place in given_places)
    assert cover.opens_before(start) == any(place.start < start < place.end for place in given_places)
