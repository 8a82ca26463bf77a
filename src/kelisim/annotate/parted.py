"""Offices through which the name of a state runs: "Chairman of Kyrgyzstan's Cabinet of Ministers", "Secretary of State at the Polish
Ministry of Finance"; and offices that are another in some states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Token

_WORDS = 6  # of an office behind the state
_POSSESSIVE = ("'", "’")


def parted(matches: Sequence[Match], tokens: Sequence[Token], language: Language) -> Iterator[Match]:
    """The offices whose phrase a state parts behind «of», «at» or «in»; none in a language without such a word before what owns.

    The words before the state and those behind it are read as if they stood together.
    """
    joins = language.words("possessing") | (language.words("speaking") | language.words("where") if language.words("possessing") else set())
    states = {m.first: m.last for m in matches if m.layer in ("name", "adjective") and str(m.value).startswith("country:")}
    for match in matches:
        if match.layer != "title":
            continue
        for of in (match.last - 1, match.last):
            article = of + 1 < len(tokens) and fold(tokens[of + 1].text) in language.words("articles")
            end = states.get(of + 1 + article) if of < len(tokens) and fold(tokens[of].text) in joins else None
            if end is not None and (office := _joined(match.first, of + 1, _past_possessive(end, tokens), tokens, language)):
                yield office


def _joined(first: int, of: int, rest: int, tokens: Sequence[Token], language: Language) -> Match | None:
    """The longest office that the words `first`..`of` and those from `rest` on make together, with or without an article between."""
    found = []
    for article in ("", *language.words("definites")):
        before = [*tokens[first:of], *language.tokenize(article)]
        words = language.find([*before, *tokens[rest : rest + _WORDS]])
        whole = [m for m in words if m.layer == "title" and m.first == 0 and m.last > len(before)]
        found += [m._replace(first=first, last=rest + m.last - len(before)) for m in whole]
    return max(found, key=lambda m: m.last, default=None)


def _past_possessive(end: int, tokens: Sequence[Token]) -> int:
    """The token behind the ending of a possessive ("Kyrgyzstan's", "the Emirates'")."""
    if end >= len(tokens) or tokens[end].text not in _POSSESSIVE:
        return end
    return end + 1 + (end + 1 < len(tokens) and fold(tokens[end + 1].text) == "s")


def role_in(phrase: str, role: str, owner: str | None, language: Language) -> str:
    """What an office is in its state: the Secretary of State of Kazakhstan keeps no foreign affairs (`[elsewhere]` of `titles.toml`)."""
    roles: Mapping[str, str] = language.table("titles", "elsewhere").get(phrase, {})
    return roles.get((owner or "").removeprefix("country:"), role)


def whose_alone(phrase: str, states: Set[str], language: Language) -> str | None:
    """The one state of the document among those that have an office of this wording (`[own]` of `titles.toml`): of "Assistant Secretary
    of State for …" the United States."""
    for words, owners in language.table("titles", "own").items():
        if phrase == words or phrase.startswith(f"{words} "):
            named = {f"country:{code}" for code in owners} & states
            return next(iter(named)) if len(named) == 1 else None
    return None
