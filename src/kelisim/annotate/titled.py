"""Where a person's name may begin because an office, a form of address or a word for kin stands before it."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.honorifics import after_honorific, honorific_tokens
from kelisim.annotate.portfolios import over_fields
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold

_LONGEST = 4  # words of a name behind a comma
_SHORTEST = 4  # letters of a state's name with an ending
_BRACKETED = 12  # tokens in brackets between an office and its bearer
_TURNS = 14  # tokens of a list of states and their office-holders


def titled_tokens(reading: Reading, things: Sequence[NameSpan]) -> frozenset[int]:
    """The first tokens of what may be a name: right after an office, after whose it is, and after where its holder serves.

    `things` are the names known so far that are no people's.
    """
    offices = {m.last for m in reading.layer("title") if not (_several_others(m, reading) or owning(m, reading))}
    ends = (
        offices | {n + 3 for n in offices if reading.word(n) == "(" and reading.word(n + 2) == ")"} | _addressed(reading)
    )  # "… (Parliament)"
    ends |= {m.last for m in reading.layer("reference") if m.value == "counterpart"}
    ends |= {behind_brackets(n, reading) for n in offices}
    joins = reading.language.words("where") | reading.language.words(
        "possessing"
    )  # «посол в Казахстане», "ambassador of India to Kazakhstan"
    remits = [m.last for m in reading.layer("title") if "minister" in str(m.value)] if reading.language.code == "ru" else []
    for thing in sorted(things, key=lambda t: t.first):
        if thing.type == "GPE" and any(over_fields(end, thing.first, reading) for end in remits if end < thing.first):
            ends.add(thing.last)  # «министр дорог и градостроительства Чили Асан Усенов»
        before = thing.first - 1 - (reading.word(thing.first - 1) in reading.language.words("articles"))
        body = thing.type == "ORG" and reading.word(before) in reading.language.words("possessing")
        joined = (thing.type == "GPE" or body) and before in ends and reading.word(before) in joins
        quoted = thing.type == "ORG" and _quoted_after(thing.first, ends, reading)
        if thing.type == "GPE" and _whose(thing, reading):
            continue
        if thing.type in ("GPE", "ORG") and (joined or quoted or ends & set(range(thing.first, thing.last))):
            ends.add(thing.last + quoted)
            ends.add(_past_short_form(thing.last, reading))
    ends |= _apposed_names(ends, reading) | _by_turns(things, reading)
    starts = {after_honorific(n, reading) for n in ends}
    bodies = reading.openings("heads.ORG") if reading.language.words("possessing") else frozenset()  # "Head of the Agency Office"
    return frozenset(n for n in starts if not reading.broken(n) and not _goal(n, reading) and n not in bodies)


def behind_brackets(at: int, reading: Reading) -> int:
    """«министринин орун басары (Европа үчүн жооптуу) Лео Дорн»: behind what stands in brackets between an office and a capital in Kazakh
    and Kyrgyz; the token itself where nothing does."""
    if not reading.language.head_final or reading.word(at) != "(":
        return at
    closing = next((n for n in range(at + 1, min(at + _BRACKETED, len(reading.tokens))) if reading.tokens[n].text in "()"), at)
    return closing + 1 if reading.word(closing) == ")" and reading.capital(closing + 1) else at


def _past_short_form(at: int, reading: Reading) -> int:
    """«агентства (АРТ) Асанов»: behind the short form in brackets after a body; the token itself where none stands there."""
    short = reading.word(at) == "(" and reading.word(at + 2) == ")" and reading.tokens[at + 1].text.isupper()
    return at + 3 if short and not reading.broken(at) else at


def _goal(at: int, reading: Reading) -> bool:
    """«министр Оулуға аттанды»: one capital word in the dative right behind an office that neither ends like a family name nor is a
    forename is where somebody goes; a family name told before is known without its office."""
    if not reading.language.head_final or not reading.capital(at) or reading.capital(at + 1):
        return False
    word = reading.tokens[at].text
    if reading.language.cases(word) != {"dative"}:
        return False
    stem = fold(reading.language.nominative(word))
    return stem not in reading.language.forenames and not stem.endswith(reading.language.surname_endings)


def _apposed_names(ends: set[int], reading: Reading) -> set[int]:
    """Behind an office and a comma, two to four capitals and no «of»: "the Minister of Culture, Rosa Quispe, said"."""
    found = set()
    for end in ends if reading.language.words("possessing") else ():
        last = start = after_honorific(end + 1, reading)
        while reading.capital(last) and last - start <= _LONGEST:
            last += 1
        apart = reading.word(end) == "," and 1 < last - start <= _LONGEST and not reading.broken(end)
        closed = last >= len(reading.tokens) or reading.tokens[last].text in ",.;:()" or reading.word(last) not in _joining(reading)
        if apart and closed:
            found.add(end + 1)
    return found


def _joining(reading: Reading) -> frozenset[str]:
    """Words that carry a run of capitals on: what they join is no person."""
    return reading.language.words("possessing") | reading.language.words("speaking")


def _by_turns(things: Sequence[NameSpan], reading: Reading) -> set[int]:
    """ "Presidents of Peru Ana Diaz and Chile Juan Soto": behind each of the states that follow an office in the plural."""
    states = {t.first: t.last for t in things if t.type == "GPE"}
    found = set()
    for match in reading.layer("plural") if reading.language.words("possessing") else ():
        at = match.last
        while at < len(reading.tokens) and at - match.last < _TURNS:
            follow = states.get(at, at + 1)
            small = reading.word(at) in reading.language.words("links") | {","}
            if reading.broken(at) or not (at in states or reading.capital(at) or small):
                break
            found |= {follow} if at in states else set()
            at = follow
    return found


def _whose(thing: NameSpan, reading: Reading) -> bool:
    """«Премьер-министр Оманның Мәдениет министрін қабылдады»: behind a state in the genitive stands what is the state's."""
    final = reading.language.head_final
    return final and len(reading.word(thing.last - 1)) > _SHORTEST and reading.word(thing.last - 1).endswith(_genitives(reading))


def _genitives(reading: Reading) -> tuple[str, ...]:
    return tuple(reading.language.words("genitives"))


def owning(title: Match, reading: Reading) -> bool:
    """«Президенттің Астанадағы сапары»: behind an office in the genitive stands what is its bearer's, and not the bearer."""
    cases = reading.language.endings.case(title.ending)
    return reading.language.head_final and "genitive" in cases and "nominative" not in cases


def _several_others(title: Match, reading: Reading) -> bool:
    """«спортчуларды Оюндарга чакырды»: an office in the plural and in another case than the nominative is nobody's beside it."""
    endings = reading.language.endings
    return reading.language.head_final and endings.plural(title.ending) and "nominative" not in endings.case(title.ending)


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
