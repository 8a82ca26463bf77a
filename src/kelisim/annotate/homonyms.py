"""Offices that are also given names: the "Amir" of "Minister of Trade of Oman Amir Said", «Ғалым» of «министрі Ғалым Асанов»."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Token

_ROLES = ("other", "expert")  # of offices by whose word people are called


def without_given_names(matches: Sequence[Match], tokens: Sequence[Token], language: Language) -> list[Match]:
    """The matches without the offices of one word that are given names here: a capital before a capital, right after another office or
    after the state that such an office is of."""
    ends = {m.last for m in matches if m.layer in ("title", "plural")}
    if not any(m.layer == "title" and m.value in _ROLES and m.last - m.first == 1 for m in matches):
        return list(matches)
    small = language.words("possessing") | language.words("articles")
    before = [fold(t.text) for t in tokens]
    for match in (m for m in matches if m.layer == "name" and str(m.value).startswith("country:")):
        first = match.first
        while first and before[first - 1] in small:
            first -= 1
        if first in ends and first < match.first:
            ends.add(match.last)

    def given(match: Match) -> bool:
        alone = match.layer == "title" and match.value in _ROLES and match.last - match.first == 1 and match.first in ends
        named = alone and before[match.first] in language.forenames and tokens[match.first].text[0].isupper()
        return named and match.last < len(tokens) and tokens[match.last].text[0].isupper()

    return [m for m in matches if not given(m)]
