"""Offices in Russian with the adjective of their state in the middle: «глава чилийского МИД», «директор чилийского Агентства»."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Token

_BEHIND = 4  # tokens behind the adjective that an office may take up


def over_adjectives(matches: Sequence[Match], tokens: Sequence[Token], language: Language) -> list[Match]:
    """The matches, each office of one word that an adjective of a state follows drawn out where the words around the adjective are one
    office together («глава … МИД»)."""
    if language.head_final or language.words("possessing"):
        return list(matches)
    states = {m.first: m for m in matches if m.layer == "adjective"}
    return [_drawn(m, states[m.last], tokens, language) if m.layer == "title" and m.last in states else m for m in matches]


def _drawn(match: Match, state: Match, tokens: Sequence[Token], language: Language) -> Match:
    words = [*tokens[match.first : match.last], *tokens[state.last : state.last + _BEHIND]]
    length = match.last - match.first
    longer = [m for m in language.find(words) if m.layer == "title" and m.first == 0 and m.last > length]
    best = max(longer, key=lambda m: m.last, default=None)
    return match if best is None else match._replace(last=state.last + best.last - length, value=best.value)
