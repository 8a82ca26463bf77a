"""Standing bodies between states that are written small: «межправительственная комиссия по торговле», «өкмөттөр аралык комиссия».

Nothing in such a name is a capital; the adjective that says between whom the body stands makes it one. Its states are named beside it
and stay outside, what it is for belongs to it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kelisim.annotate.headfinal import possessed
from kelisim.annotate.headinitial import remit_end
from kelisim.annotate.heads import NameSpan
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_FARTHEST = 4  # words between «between» and the body's own word, both counted («өкмөттөр аралык биргелешкен комиссия»)
_REMIT = 10  # words of what a body is for


def find_between(reading: Reading, places: Mapping[int, Match], stops: frozenset[int]) -> list[NameSpan]:
    """The bodies of a text that are named in small letters alone; a plural names a kind, and is passed over."""
    found = []
    taken = {n for match in places.values() for n in range(match.first, match.last)}
    for head in reading.layer("heads.ORG"):
        at = head.last - 1
        if not reading.word(at).startswith(tuple(reading.language.words("bodies"))) or reading.language.endings.plural(head.ending):
            continue
        first = _between(at, head, reading)
        if first is None or reading.word(first).endswith(tuple(reading.language.words("plural_adjectives"))):
            continue
        first, last = (
            (_for(first, reading, stops | taken), head.last) if reading.language.head_final else (first, remit_end(head, reading, stops))
        )
        if not any(reading.capital(n) for n in range(first, last)):
            found.append(NameSpan(first, last, "ORG", "name.between", ends_with_head=last == head.last))
    return found


def _between(body: int, head: Match, reading: Reading) -> int | None:
    """Where the words begin that say between whom a body stands, right before its own word; that it is a joint one says so only where the
    possessive tells that it is theirs («Перу менен Чилинин биргелешкен комиссиясы»)."""
    phrases = tuple(reading.language.words("between_states"))
    if reading.language.head_final and possessed(head, reading):
        phrases += tuple(reading.language.words("joint"))
    for first in range(body - 1, max(-1, body - _FARTHEST), -1):
        if reading.tokens[first].kind != "word" or reading.broken(first + 1):
            return None
        if " ".join(reading.word(n) for n in range(first, body)).startswith(phrases):
            return None if reading.broken(first) and reading.capital(first - 1) else first  # «Жогорку | мамлекеттер аралык …»
    return None


def _for(first: int, reading: Reading, stops: frozenset[int]) -> int:
    """The beginning of what a body is for, before its name («сауда жөніндегі …»): over plain words, up to a name or a verb."""
    if reading.word(first - 1) not in reading.language.words("remit") | reading.language.words("concerning"):
        return first
    at = begun = first - 1
    endings, offices = tuple(reading.language.words("breaks")), reading.closings("title", "plural")
    verbs = tuple(reading.language.words("futures"))
    while at > 0 and first - at < _REMIT + 1 and at - 1 not in stops and not reading.broken(at):
        if at in offices:
            break  # «екі ел басшысы сауда жөніндегі … комиссияны қолдады»
        token, word = reading.tokens[at - 1], reading.word(at - 1)
        hyphen = token.text in "-‑"
        if (
            word in reading.language.words("particles")
            or (len(word) > 5 and word.endswith(endings))
            or (len(word) > 4 and word.endswith(verbs))
        ):
            break
        if not hyphen and (token.kind != "word" or reading.capital(at - 1)):
            break
        at -= 1
        begun = begun if hyphen else at
    begun += reading.word(begun) in reading.language.words("and")
    return begun if begun < first - 1 else first
