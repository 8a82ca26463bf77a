"""What is found by halving is what going through all of it finds, whatever the places."""

from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.places import first_from, holding, last_before, meeting
from kelisim.model.text import Apart, Cover, Row, Span

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: Span(p[0], p[0] + p[1]))
MANY = st.lists(SPANS, max_size=25)


@given(MANY, SPANS)
def test_what_meets_and_what_holds_a_place(spans: list[Span], place: Span) -> None:
    row = Row(sorted(spans))
    assert meeting(row, place) == [s for s in row if s.meets(place)]
    assert holding(row, place) == [s for s in row if s.covers(place)]
    assert meeting(Row(spans), place) == [s for s in spans if s.meets(place)], "in no order each is looked at"


@given(MANY, SPANS)
def test_a_cover_holds_and_meets(spans: list[Span], place: Span) -> None:
    cover = Cover(spans)
    assert cover.holds(place.start, place.end) == any(s.covers(place) for s in spans)
    assert cover.meets(place.start, place.end) == any(s.meets(place) for s in spans)


@given(MANY)
def test_of_places_that_meet_the_first_is_taken(spans: list[Span]) -> None:
    apart, kept = Apart(), []
    for span in spans:
        free = not any(span.meets(other) for other in kept)
        assert apart.take(span.start, span.end) == free
        kept += [span] if free else []


@given(st.lists(st.integers(1, 9), max_size=20), st.integers(0, 120), st.integers(0, 4))
def test_the_sentences_before_and_behind_a_place(lengths: list[int], at: int, most: int) -> None:
    sentences, start = [], 0
    for length in lengths:
        sentences.append(Span(start, start + length))
        start += length + 1
    ended = [s for s in sentences if s.end <= at]
    assert list(last_before(sentences, at, most)) == ended[len(ended) - min(most, len(ended)) :]
    assert list(first_from(sentences, at, most)) == [s for s in sentences if s.start >= at][:most]
