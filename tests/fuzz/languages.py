"""Targets of `lang` and `annotate`: sentences, dates, amounts, names, keys of names, in four languages (the first byte chooses)."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator

from kelisim.annotate.names import find_names
from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.reading import read
from kelisim.lang.dates import find_absolute, find_dates
from kelisim.lang.language import load
from kelisim.lang.names.keys import from_kazakh_latin, romanise, skeleton
from kelisim.lang.names.parts import name_keys
from kelisim.lang.names.persons import compare_names
from kelisim.lang.names.things import compare_things
from kelisim.model.date import PartialDate, Period
from kelisim.model.text import HasSpan
from tests.fuzz import material, mutation
from tests.fuzz.material import CODES, as_input, in_language
from tests.fuzz.target import Target

TODAY = PartialDate(2024, 2, 29)  # a day that most years do not have


def check_order(found: Iterable[HasSpan], text: str) -> None:
    """Places within the text, in its order, none empty."""
    last = 0
    for each in found:
        assert last <= each.start < each.end <= len(text), f"{each} in a text of {len(text)}"
        last = each.start


def check_sentences(data: bytes) -> None:
    """Tokens and sentences cover what is written, once."""
    lang, text = in_language(data)
    tokens, sentences = load(lang).tokenize(text), load(lang).sentences(text)
    check_order(tokens, text)
    check_order(sentences, text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == "".join(text.split())
    assert "".join("".join(s.of(text).split()) for s in sentences) == "".join(text.split())


def check_dates(data: bytes) -> None:
    """Dates and periods, counted from a day and from none."""
    lang, text = in_language(data)
    language = load(lang)
    tokens = language.tokenize(text)
    for anchor in (None, TODAY):
        found = find_dates(tokens, language.find(tokens), language, anchor=anchor, text=text)
        for each in found:
            assert 0 <= each.start < each.end <= len(text)
            assert each.value is None or Period.parse(str(each.value)) == each.value
            assert not (each.value and each.value.end) or each.value.start.first() <= each.value.end.last(), str(each.value)
        assert find_dates(tokens, language.find(tokens), language, anchor=anchor, text=text) == found
    assert all(d.value for d in find_absolute(text, language))


def check_amounts(data: bytes) -> None:
    """Numbers in digits and words, amounts with their units."""
    lang, text = in_language(data)
    reading = read(text, load(lang))
    assert all(0 <= n.first < n.last <= len(reading.tokens) for n in reading.numbers)
    found = find_quantities(reading)
    check_order(found, text)
    assert all(math.isfinite(q.value) for q in found), "no number"
    assert find_quantities(read(text, load(lang))) == found


def check_persons(data: bytes) -> None:
    """Names of persons, places and bodies by rules."""
    lang, text = in_language(data)
    found = find_names(read(text, load(lang)), ())
    check_order(found.mentions, text)
    assert all(text[m.start : m.end] == m.surface for m in found.mentions)


def check_keys(data: bytes) -> None:
    """Keys of names, and two names compared: the one before the first line break with the one behind it."""
    lang, text = in_language(data)
    left, _, right = text[:200].partition("\n")
    assert romanise(left).isascii()
    assert skeleton(left).isascii()
    from_kazakh_latin(left)
    assert name_keys(left, lang) == name_keys(left, lang)
    for compare in (compare_names, compare_things):
        one, other = compare(left, right, lang, lang), compare(right, left, lang, lang)
        assert one.verdict == other.verdict, f"{left!r} and {right!r}: {one} the one way, {other} the other"
        assert 0 <= one.score <= 1


def _seeds(only: str = "") -> Iterator[bytes]:
    for lang in CODES:
        yield from (as_input(lang, text) for text in material.sentences(lang) if not only or any(c in only for c in text))
    yield from (as_input(lang, text) for lang, text in material.paragraphs())


def _names() -> Iterator[bytes]:
    for lang in CODES:
        names = [text for text in material.sentences(lang) if text[:1].isupper() and len(text) < 40]
        yield from (as_input(lang, f"{one}\n{other}") for one, other in itertools.pairwise(names))


TARGETS = (
    Target("sentences", check_sentences, _seeds, mutation.of_text),
    Target("dates", check_dates, lambda: _seeds("0123456789"), mutation.of_text),
    Target("amounts", check_amounts, lambda: _seeds("0123456789"), mutation.of_text),
    Target("persons", check_persons, _seeds, mutation.of_text),
    Target("keys", check_keys, _names, mutation.of_text),
)
