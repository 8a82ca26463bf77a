"""Marked sentences as what a conditional random field learns from: rows of features, each with its tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kelisim.annotate.features import Features, features_of
from kelisim.annotate.reading import Reading, read
from kelisim.lang.language import load
from kelisim.model.text import Span
from training.marked import Marked, Name

Example = tuple[list[Features], list[str]]


def examples(marked: Marked, code: str) -> Iterator[Example]:
    """The sentences of a marked text, read in a language. A name whose ends are inside tokens of Kelisim's is left out."""
    reading = read(marked.text, load(code))
    for inside, rows in features_of(reading):
        yield rows, tags_of(reading, inside, marked.names)


def tags_of(reading: Reading, inside: range, names: Sequence[Name]) -> list[str]:
    """The BIO tags of a sentence's tokens."""
    tags = ["O"] * len(inside)
    for name in names:
        held = reading.inside(Span(name.start, name.end))
        if not held or held[0] not in inside or held[-1] not in inside:
            continue
        if reading.tokens[held[0]].start == name.start and reading.tokens[held[-1]].end == name.end:
            tags[held[0] - inside[0] : held[-1] + 1 - inside[0]] = ["B-" + name.type] + ["I-" + name.type] * (len(held) - 1)
    return tags
