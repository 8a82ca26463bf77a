"""Forms of address before a name («H.E. Mr.», «г-н»): no part of it, but a sign that a person follows."""

from __future__ import annotations

from kelisim.annotate.reading import Reading


def honorific_tokens(reading: Reading) -> frozenset[int]:
    """The tokens of all forms of address, their full stops too."""
    known = reading.language.words("honorifics")
    begins = {word.partition(".")[0] for word in known}  # «h» of «H.E.»
    if begins.isdisjoint(reading.folded):
        return frozenset()
    firsts = [n for n, word in enumerate(reading.folded) if word in begins]
    return frozenset(n for first in firsts for n in range(first, _end(first, reading)))


def after_honorific(at: int, reading: Reading) -> int:
    """The token after the forms of address that begin at a token; the token itself where none does. In Kazakh and Kyrgyz also after
    the words that say that the office before them is only filled in («министрдин милдетин аткаруучу доктор Асан Усенов»)."""
    while (end := max(_end(at, reading), _acting(at, reading))) > at:
        at = end
    return at


def _acting(at: int, reading: Reading) -> int:
    if not reading.language.head_final:
        return at
    return max((m.last for m in reading.begun(at, at + 1, "reference") if m.value == "acting"), default=at)


def _end(at: int, reading: Reading) -> int:
    """The end of the form of address at a token, with the stops of an abbreviation («H.E.», «Mr.»)."""
    if not 0 <= at < len(reading.tokens):
        return at
    known = reading.language.words("honorifics")
    pair = reading.word(at) + "." + reading.word(at + 2) + "." if reading.word(at + 1) == "." and reading.word(at + 3) == "." else ""
    if pair in known:
        return at + 4
    if reading.word(at) not in known:
        return at
    return at + 2 if reading.word(at + 1) == "." and reading.glued(at + 1) and reading.capital(at + 2) else at + 1
