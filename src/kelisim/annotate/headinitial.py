"""How far a name reaches around its head in Russian: adjectives before it, what depends on it after («Министерство энергетики РК»)."""

from __future__ import annotations

from collections.abc import Mapping

from kelisim.annotate.reading import Reading
from kelisim.annotate.stems import forename_stem
from kelisim.lang.phrases import Match

_REACH = 6  # words between the head and the capital or the state that belongs to its name
_SUBJECT = 14  # words of a document's subject


def extent(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int]) -> tuple[int, int] | None:
    """Tokens of the name around `head`, or None where nothing makes it a name."""
    first = _adjectives(head, reading, stops)
    remit = head.value == "ORG" and remit_end(head, reading, stops) > head.last
    capital = reading.capital(first) and (remit or not _demonym_opens(first, head, reading))
    last, named = _dependents(head, reading, places, stops, capital)
    if not capital and not (named and head.value in ("ORG", "WORK")):
        return None
    if capital and head.value == "ORG" and last == head.last and head.first in reading.closings("title"):
        last = _before_holder(head, reading, stops)
    alone = last - first < 2
    if alone and not (capital and reading.tokens[first].text.isupper() and len(reading.tokens[first].text) > 2):
        return None
    return None if first == head.first and last == head.last and head.last - head.first < 2 else (first, last)


def _demonym_opens(first: int, head: Match, reading: Reading) -> bool:
    """«Казахстанские ведомства» at the head of a sentence: a state's adjective is capital there for that reason alone."""
    return first < head.first and reading.starts_sentence(first) and first in reading.openings("adjective")


def _adjectives(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    """The leftmost capitalised adjective of those before the head; the head itself where there is none."""
    first, at = head.first, head.first - 1
    stops = stops | reading.covered("title", "plural")  # «Вице-президент Японского агентства»: an office is no part of a body's name
    while at >= 0 and head.first - at <= _REACH and at not in stops and not reading.broken(at + 1) and _adjectival(at, reading):
        if reading.capital(at) and not _plain_opening(at, head, reading):
            first = at
        at -= 1
    return first


def _plain_opening(at: int, head: Match, reading: Reading) -> bool:
    """«Предстоящий саммит», «Новая комиссия»: an adjective of time or order is capital only because it opens the sentence."""
    if reading.capital(head.first) or not reading.starts_sentence(at):
        return False
    return reading.word(at).startswith(tuple(reading.language.words("orders")))


def _adjectival(at: int, reading: Reading) -> bool:
    token = reading.tokens[at]
    if token.text in "-‑":
        return reading.glued(at) and reading.glued(at + 1)
    compound = at + 1 < len(reading.tokens) and reading.tokens[at + 1].text == "-" and reading.glued(at + 1)
    return token.kind == "word" and (reading.word(at).endswith(tuple(reading.language.words("adjectives"))) or compound)


def _dependents(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int], capital: bool) -> tuple[int, bool]:
    """The end of what follows the head, and whether that names it: «министров КР», «о вечной дружбе», «имени Абая»."""
    if head.value == "DOC":
        return (_about(head, reading, stops), False) if capital else (head.last, False)
    if head.value == "ORG" and capital and (end := remit_end(head, reading, stops)) > head.last:
        state = places.get(end)
        return (state.last if state and "genitive" in reading.language.cases(reading.word(state.last - 1)) else end), True
    if head.value in ("ORG", "EVENT"):
        end = _of_state(head, reading, places, stops, capital)
        if end > head.last:
            return end, True
    if head.last in places:
        return head.last, False
    end = _named_after(head.last, reading, stops, people=head.value in ("WORK", "FAC", "LOC"))
    return end, end > head.last


def _of_state(head: Match, reading: Reading, places: Mapping[int, Match], stops: frozenset[int], capital: bool) -> int:
    """The end of the state's name that the body belongs to, over plain words; none where the state is one of a pair."""
    at, limit = head.last, head.last + _REACH
    while at < min(len(reading.tokens), limit):
        if at in stops or reading.broken(at) or _holder(at, reading):
            break
        place = places.get(at)
        if place and not (capital or str(place.value).startswith("country:")):
            break  # «в центре Тараза»: a plain word and a city name no body
        if place:
            paired = reading.word(place.last) in reading.language.words("and") | {"-"} and place.last + 1 in places
            return head.last if paired else place.last
        word = reading.word(at)
        joined = capital and at > head.last and _joins(at, reading)
        if not joined and (not word.isalpha() or word in reading.language.words("prepositions") or reading.capital(at)):
            break
        at, limit = at + 1, limit + 3 * joined
    return head.last


def _before_holder(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    """The end of a body's name between its head's office and that person's name: «председатель Биржи металлов залива Асан Усенов»."""
    at = head.last
    while at < len(reading.tokens) and at - head.last < _REACH and reading.tokens[at].text.islower() and not reading.broken(at):
        if "genitive" not in reading.language.cases(reading.word(at)):
            return head.last
        at += 1
    person = reading.capital(at) and at not in reading.openings("name") and not reading.broken(at)
    return at if person else head.last


def _holder(at: int, reading: Reading) -> bool:
    """«Сопредседатели комиссии министр торговли Чили …»: an office that stands in no genitive is its bearer's and in no body's name."""
    return at in reading.openings("title") and "genitive" not in reading.language.cases(_hyphened(at, reading))


def _joins(at: int, reading: Reading) -> bool:
    """«культуры и информации», «труда, занятости»: what a body is for, told in several nouns in the genitive; none of them a body."""
    if reading.word(at) not in reading.language.words("and") | {","} or at + 1 >= len(reading.tokens) or reading.capital(at + 1):
        return False
    if at + 1 in reading.openings("heads.ORG"):
        return False
    return all("genitive" in reading.language.cases(reading.word(n)) for n in (at - 1, at + 1))


def remit_end(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    """The end of what a body is for: «Комиссия по приграничному сотрудничеству», as far as the words stand in the dative or genitive."""
    if reading.word(head.last) not in reading.language.words("remit") or reading.broken(head.last):
        return head.last
    at, end = head.last + 1, head.last
    while at < len(reading.tokens) and at - head.last <= _SUBJECT and at not in stops and not reading.broken(at):
        token, word = reading.tokens[at], reading.word(at)
        if token.text in "-‑," or word in reading.language.words("conjunctions"):
            at += 1
            continue
        cases = reading.language.cases(_hyphened(at, reading))
        outside = token.kind != "word" or reading.capital(at) or word in reading.language.words("prepositions")
        if outside or not cases & {"dative", "genitive"} or (end == head.last and "dative" not in cases):
            break
        at, end = at + 1, at + 1
    return end


def _hyphened(at: int, reading: Reading) -> str:
    """The last part of a compound, which alone is inflected («торгово-экономическому»)."""
    while at + 2 < len(reading.tokens) and reading.tokens[at + 1].text in "-‑" and reading.glued(at + 1) and reading.glued(at + 2):
        at += 2
    return reading.tokens[at].text


def named_after(name: Match, reading: Reading) -> int:
    """The end of a known name with the person after whom the body is named («КазНУ имени аль-Фараби»)."""
    named = reading.word(name.last) in reading.language.words("named") and str(name.value).startswith("org:")
    return _named_after(name.last, reading, frozenset(), people=True) if named and not reading.language.head_final else name.last


def _named_after(at: int, reading: Reading, stops: frozenset[int], *, people: bool) -> int:
    """«имени Л.Н. Гумилева», «памятник Айколь Манасу»: the capitals that follow directly. Unless `people` may name such a thing, a
    given name begins another name («секретарь Совета безопасности Армен Григорян»)."""
    end = at + 1 if reading.word(at) in reading.language.words("named") else at
    named = end > at
    if named and reading.word(end) == ".":
        end += 1
    start = end
    while (
        end < len(reading.tokens) and not reading.broken(end) and (named or people or end not in stops) and _name_part(end, start, reading)
    ):
        if not named and len(reading.tokens[end].text) == 1 and reading.word(end + 1) == "." and reading.glued(end + 1):
            break  # «в аэропорту А. Лукашенко встретил …»: a person begins
        if end == start and not named and not people and (forename_stem(reading.word(end), reading) or end in reading.openings("title")):
            return at  # «в Канцелярии Правительства Вице-премьер … принял»
        end += 1
    while end > start and reading.tokens[end - 1].text in ".-":
        end -= 1
    return end if end > start and not (end - start == 1 and reading.describes(start)) else at


def _name_part(at: int, start: int, reading: Reading) -> bool:
    if reading.capital(at) or (at == start and reading.word(at) == "аль"):
        return True
    if at == start or reading.tokens[at].text not in ".-" or not reading.glued(at):
        return False
    return len(reading.tokens[at - 1].text) == 1 or reading.tokens[at].text == "-"


def _about(head: Match, reading: Reading, stops: frozenset[int]) -> int:
    """The subject of a document: «об углублении и расширении союзнических отношений», up to a sign, a number or another preposition."""
    at = head.last
    if reading.word(at) not in reading.language.words("about"):
        return at
    at += 1
    allowed = reading.language.words("about") | {"и", "в"}
    while at < len(reading.tokens) and at - head.last <= _SUBJECT and not reading.broken(at):
        token, word = reading.tokens[at], reading.word(at)
        hyphen = token.text == "-" and reading.glued(at)
        if (
            token.kind == "number"
            or at in stops
            or (token.kind == "sign" and not hyphen)
            or (word in reading.language.words("prepositions") - allowed)
        ):
            break
        at += 1
    while at > head.last and reading.word(at - 1) in reading.language.words("prepositions"):
        at -= 1
    return at
