"""Where a person's name may begin because an office, a form of address or a word for kin stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.honorifics import after_honorific, honorific_tokens
from kelisim.annotate.reading import Reading


def titled_tokens(reading: Reading, things: Sequence[NameSpan]) -> frozenset[int]:
    """The first tokens of what may be a name: right after an office, after whose it is, and after where its holder serves.

    `things` are the names known so far that are no people's.
    """
    ends = {m.last for m in reading.layer("title")} | _addressed(reading)
    ends |= {m.last for m in reading.layer("reference") if m.value == "counterpart"}
    joins = reading.language.words("where") | reading.language.words(
        "possessing"
    )  # «посол в Казахстане», "ambassador of India to Kazakhstan"
    for thing in sorted(things, key=lambda t: t.first):
        joined = thing.type == "GPE" and thing.first - 1 in ends and reading.word(thing.first - 1) in joins
        quoted = thing.type == "ORG" and _quoted_after(thing.first, ends, reading)
        if thing.type in ("GPE", "ORG") and (joined or quoted or ends & set(range(thing.first, thing.last))):
            ends.add(thing.last + quoted)
    starts = {after_honorific(n, reading) for n in ends}
    return frozenset(n for n in starts if not reading.broken(n))


def _quoted_after(at: int, ends: set[int], reading: Reading) -> bool:
    """Whether a name in quotation marks follows an office, with at most a word for its kind between («президент компании «…»»)."""
    opening = at > 0 and reading.tokens[at - 1].text in '«“„"'
    return opening and bool(ends & {at - 1, at - 2} or (at - 3 in ends and reading.tokens[at - 2].text.islower()))


def _addressed(reading: Reading) -> set[int]:
    """Tokens after a form of address or a word for kin («г-н», "Mr.", «его супруга»); where these stand after the name they tell none."""
    if reading.language.head_final:
        return set()
    named = reading.language.words("named")
    return {m.last for m in reading.layer("beside.") if m.value == "PERSON" and reading.word(m.first) not in named} | set(
        honorific_tokens(reading)
    )
