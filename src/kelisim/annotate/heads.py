"""Names built around a head word: «Сыртқы істер министрлігі», «Высшего межгосударственного совета», "Asian Development Bank".

Where the head stands differs: last in Kazakh and Kyrgyz, first (after its adjectives) in Russian, and anywhere in a run of capitals in
English. Each order has its own small finder; all give the stretch of tokens that is the name, with its type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kelisim.annotate.persons import forename_stem
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_REACH = 6  # words that may stand between the head and the capital with which its name begins


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens of a name with its type, the rule that found it, and the world's id where it has one."""

    first: int
    last: int
    type: str
    rule: str
    entity: str | None = None


def find_headed(reading: Reading, places: dict[int, Match], stops: frozenset[int]) -> list[NameSpan]:
    """The names that a head word makes. `places` are names of states and places by first token; `stops` are tokens that no name crosses."""
    finder = _final if reading.language.head_final else _capitals if reading.language.code == "en" else _initial
    found: list[NameSpan] = []
    for match in reading.layer("heads."):
        if match.value == "PERSON":
            continue
        span = finder(match, reading, places, stops)
        if span and reading.span(*span).end > reading.span(*span).start:
            found.append(NameSpan(*span, str(match.value), "name.head"))
    return _longest(found)


def _longest(found: list[NameSpan]) -> list[NameSpan]:
    kept: list[NameSpan] = []
    for name in sorted(found, key=lambda n: (n.first - n.last, n.first)):
        if all(name.last <= k.first or k.last <= name.first for k in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.first)


def _final(head: Match, reading: Reading, places: dict[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """Kazakh, Kyrgyz: from the head to the left, over small words, to the capital with which the name begins."""
    ends = {m.last: m for m in places.values()}
    at, first, steps = head.first, head.first if reading.capital(head.first) else 0, 0
    first = first or -1
    while at > 0 and steps <= _REACH:
        place = ends.get(at)
        if place and (place.first != at - 1 or place.layer == "name") and place.layer == "name":
            if _belongs(place, reading, places, at == head.first):
                first = place.first
            break
        at -= 1
        token = reading.tokens[at]
        if at in stops or not (token.kind == "word" or (token.text in "-‑" and reading.glued(at) and reading.glued(at + 1))):
            break
        if reading.capital(at) and not (reading.starts_sentence(at) and first > at + 1):
            first = at
        steps += 1
    if first < 0 or head.last - first < 2:
        return None
    return first, head.last


def _belongs(place: Match, reading: Reading, places: dict[int, Match], touches: bool) -> bool:
    """A state before an institution's name is part of it («Қазақстан Республикасы …»), but not in a pair («Қазақстан – Қырғызстан …»)."""
    case = reading.language.endings.case(place.ending)
    if not case & {"nominative", "genitive"} or (touches and "genitive" not in case and str(place.value).startswith("place:")):
        return touches and bool(case & {"nominative"})
    before = place.first - 1
    paired = before >= 1 and reading.tokens[before].text in "-–—" or reading.word(before) in ("мен", "пен", "бен", "жана", "менен", "және")
    return not paired


_ADJECTIVE = ("ого", "его", "ому", "ему", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ую", "юю", "ым", "им", "ом", "ем", "ые", "ие", "ых", "их", "ыми", "ими", "ей")


def _initial(head: Match, reading: Reading, places: dict[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """Russian: adjectives before the head, then what depends on it."""
    first = head.first
    at = head.first - 1
    while at >= 0 and head.first - at <= _REACH and at not in stops and _adjectival(at, reading):
        if reading.capital(at):
            first = at
        at -= 1
    capital = reading.capital(first)
    last, named = _dependents(head, reading, places, stops, capital)
    if not capital and not (named and head.value == "ORG"):
        return None
    if last - first < 2 and not (capital and reading.tokens[first].text.isupper() and len(reading.tokens[first].text) > 2):
        return None
    if capital and first == head.first and last == head.last and head.last - head.first < 2:
        return None
    return first, last


def _adjectival(at: int, reading: Reading) -> bool:
    token = reading.tokens[at]
    if token.text in "-‑":
        return reading.glued(at) and reading.glued(at + 1)
    return token.kind == "word" and (reading.word(at).endswith(_ADJECTIVE) or (at + 1 < len(reading.tokens) and reading.tokens[at + 1].text == "-" and reading.glued(at + 1)))


def _dependents(head: Match, reading: Reading, places: dict[int, Match], stops: frozenset[int], capital: bool) -> tuple[int, bool]:
    """The end of what follows the head, and whether it is named by a state or place: «министров КР», «о вечной дружбе», «имени Абая»."""
    if head.value == "DOC":
        return (_about(head, reading, stops), False) if capital else (head.last, False)
    at, end, named = head.last, head.last, False
    for at in range(head.last, min(len(reading.tokens), head.last + _REACH)):
        place = places.get(at)
        if place and place.layer == "name":
            end, named = place.last, True
            break
        token = reading.tokens[at]
        if at in stops or token.kind != "word" or reading.word(at) in _PREPOSITIONS or token.text[0].isupper():
            break
    if not named and head.value in ("WORK", "FAC", "EVENT", "LOC", "ORG"):
        end = _named_after(head.last, reading, stops, people=head.value in ("WORK", "FAC", "LOC"))
    return end, named


_PREPOSITIONS = frozenset("в во на с со к ко о об обо от до для из за по при между у над под через без и а но или что как".split())


def _named_after(at: int, reading: Reading, stops: frozenset[int], *, people: bool) -> int:
    """«имени Л.Н. Гумилева», «памятник Айколь Манасу»: the capitals that follow directly. Unless `people` may name such a thing, a
    given name begins another name («секретарь Совета безопасности Армен Григорян»)."""
    end = at + 1 if reading.word(at) in ("имени", "им") else at
    if end > at and reading.word(end) == ".":
        end += 1
    start = end
    people = people or start > at
    while end < len(reading.tokens) and end not in stops and (people or not _given_name(end, reading)) and (reading.capital(end) or (end > start and reading.tokens[end].text in ".-" and reading.glued(end))):
        end += 1
    while end > start and reading.tokens[end - 1].text in ".-":
        end -= 1
    return end if end > start else at


def _given_name(at: int, reading: Reading) -> bool:
    return reading.capital(at) and forename_stem(reading.word(at), reading) is not None


def _about(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    """The subject of a document: «об углублении и расширении союзнических отношений», up to a sign, a verb or another preposition."""
    at = head.last
    if reading.word(at) not in ("о", "об", "по"):
        return at
    at += 1
    while at < len(reading.tokens) and at - head.last <= 14:
        token = reading.tokens[at]
        word = reading.word(at)
        if token.kind == "number" or at in stops or (token.kind == "sign" and token.text not in "-") or (word in _PREPOSITIONS - {"и", "о", "об", "в"}):
            break
        if token.text in "-–—" and not reading.glued(at):
            break
        at += 1
    while at > head.last and reading.word(at - 1) in _PREPOSITIONS:
        at -= 1
    return at


_LINKS = frozenset({"of", "the", "and", "for", "on", "&", "'", "’", "s"})


def _capitals(head: Match, reading: Reading, places: dict[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """English: the run of capitals around the head, over «of the», without an article before it."""
    if not reading.capital(head.first):
        return None
    first, last = head.first, head.last
    while first > 0 and first - 1 not in stops and _in_run(first - 1, reading) and head.first - first < 10:
        first -= 1
    while first < head.first and not reading.capital(first):
        first += 1
    while first < head.first and (reading.word(first) in _LINKS or first in stops):
        first += 1
    while last < len(reading.tokens) and last not in stops and _in_run(last, reading) and last - head.last < 10:
        last += 1
    while last > head.last and not reading.capital(last - 1):
        last -= 1
    return (first, last) if last - first >= 2 else None


def _in_run(at: int, reading: Reading) -> bool:
    if reading.capital(at):
        return True
    word = reading.word(at)
    return word in _LINKS - {"and", "on"} or (reading.tokens[at].text == "-" and reading.glued(at)) or (word == "and" and reading.capital(at + 1) and reading.capital(at - 1))


def tokens_of(spans: Iterator[NameSpan] | list[NameSpan]) -> frozenset[int]:
    """All token indexes that some names cover."""
    return frozenset(n for s in spans for n in range(s.first, s.last))
