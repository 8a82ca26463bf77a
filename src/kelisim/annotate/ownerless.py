"""Whose an office is that names no state beside it: the side or delegation its bearer is on, brackets after the name, a counterpart's
other side, and, among the states of which the text speaks, what the world knows of its bearer."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from kelisim.annotate.owners import Title
from kelisim.annotate.reading import Reading
from kelisim.lang.names.bearers import state_of_bearer
from kelisim.lang.phrases import Match
from kelisim.model.text import Span
from kelisim.world.world import country_of

_NEAR = 2  # tokens between a state and the word for its side («правительственную делегацию Катара», «узбекская парламентская делегация»)
_PARTING = (",", ";", "а")  # before the side of a parallel clause
_START = attrgetter("start")
_HEADING = 6  # tokens between a delegation, the word for heading it, and its head's office


@dataclass(frozen=True, slots=True)
class Side:
    """Tokens `first`..`last` that name a state's side or delegation; `source`: «from the … side», which governs what follows."""

    first: int
    last: int
    state: str
    source: bool


def side_of(title: Title, reading: Reading) -> str | None:
    """The state whose side the sentence says an office's bearer is on.

    «С чилийской стороны участвовали министр …, замминистра …»: every office that follows, up to another side. «Делегацию Чили
    возглавил министр …»: the one office beside the word for heading a delegation.
    """
    sentence = reading.sentence_around(reading.tokens[title.first].start)
    sides = _sides(reading, sentence) if sentence else []
    before = [s for s in sides if s.source and s.last <= title.first]
    if before:
        return before[-1].state
    if parallel := _parallel_side(title, reading):
        return parallel
    beginnings = tuple(reading.language.words("heading"))
    headed = [n for n in (reading.inside(sentence) if sentence else ()) if beginnings and reading.word(n).startswith(beginnings)]
    near = [s.state for s in sides for n in headed if _head_of(s, n, title)]
    return near[0] if near else None


def _parallel_side(title: Title, reading: Reading) -> str | None:
    """«…, перуанскую – министр транспорта …»: in a parallel clause a dash stands for the side and its verb."""
    dash = title.extent[0] - 1
    if reading.word(dash) not in ("–", "—", "-") or reading.language.head_final:
        return None
    sides = reading.closed(dash, "adjective")
    return next((str(m.value) for m in sides if m.first and reading.word(m.first - 1) in _PARTING), None)


def _head_of(side: Side, heading: int, title: Title) -> bool:
    """Whether a delegation, the word for heading it and an office stand close together."""
    first, last = min(side.first, title.first), max(side.last, title.last)
    beside = title.first - heading <= _HEADING if title.first > heading else heading - title.last <= _HEADING
    return first - 1 <= heading <= last + _HEADING and beside and min(abs(side.first - heading), abs(side.last - heading)) <= _HEADING


def _sides(reading: Reading, sentence: Span) -> list[Side]:
    """The sides and delegations that a sentence names, in order."""
    nouns = tuple(reading.language.words("companies"))
    here = reading.inside(sentence)
    companies = [n for n in here if nouns and reading.word(n).startswith(nouns)]
    states = [m for m in reading.begun(here.start, here.stop, "name", "adjective") if _of_state(m)] if companies else []
    found = []
    for n in companies:
        if state := _state_beside(n, states, reading):
            first = min(n, state.first)
            before = first - 1 - (reading.word(first - 1) in reading.language.words("articles"))
            source = reading.word(before) in reading.language.words("from") or _ablative(n, reading)
            found.append(Side(first, max(n + 1, state.last), str(state.value), source))
    return found


def _state_beside(noun: int, states: Sequence[Match], reading: Reading) -> Match | None:
    """The state right before or right after the word for a side, over plain words."""
    near = [(noun - s.last, s) for s in states if 0 <= noun - s.last <= _NEAR and _plain(s.last, noun, reading)]
    if not reading.language.head_final:
        near += [
            (s.first - noun, s) for s in states if s.layer == "name" and 1 <= s.first - noun <= _NEAR and _plain(noun + 1, s.first, reading)
        ]
    return min(near, key=lambda n: n[0])[1] if near else None


def _plain(start: int, end: int, reading: Reading) -> bool:
    return all((t.kind == "word" and (t.text[0].islower() or t.text == "s")) or t.text in "'’" for t in reading.tokens[start:end])


def _ablative(noun: int, reading: Reading) -> bool:
    """«Қазақстан тарапынан», «кыргыз тараптан»: the case says «from the side»."""
    return reading.language.head_final and "ablative" in reading.language.cases(reading.word(noun))


def spoken_states(reading: Reading) -> list[Match]:
    """Every place where a text names a state or says its adjective, in order."""
    return [m for m in reading.layer("name", "adjective") if _of_state(m)]


def _of_state(match: Match) -> bool:
    return str(match.value).startswith("country:")


def state_behind(person: Span, reading: Reading) -> str | None:
    """The state told right behind a name: «Ли Вэй (Китай)», «Хасан Али от Ирана», "Hassan Ali of Iran"."""
    behind = reading.inside(Span(person.end, len(reading.text)))
    at = behind.start
    opening = reading.word(at)
    state = next((m for m in reading.begun(at + 1, at + 2, "name") if _of_state(m)), None)
    if state is None or reading.broken(at):
        return None
    closed = opening == "(" and reading.word(state.last) in (")", ",", ";")
    return str(state.value) if closed or opening in reading.language.words("on_behalf") else None


def opposite(title: Title, titles: Sequence[Title], persons: Sequence[tuple[Span, str]], reading: Reading) -> str | None:
    """The other of two states: «министр … и её чилийский коллега …», in a text that speaks of Chile and one more state. The state of a
    colleague for whom none is told is the one of which the world knows him."""
    at = titles.index(title)
    follow = titles[at + 1] if at + 1 < len(titles) else None
    if follow is None or not follow.counterpart or follow.first - title.last > 2 * _HEADING:
        return None
    own = follow.of or (known_state(title.role, persons[follow.person][0], reading) if follow.person is not None else None)
    others = document_states(reading) - {own}
    return others.pop() if own and len(others) == 1 else None


def document_states(reading: Reading) -> set[str]:
    """The states of which a text speaks: by name, by adjective, by one of their cities."""
    cities = {country_of(str(m.value)) for m in reading.layer("name") if str(m.value).startswith("place:")}
    return {str(m.value) for m in spoken_states(reading)} | {c for c in cities if c}


def known_state(role: str, person: Span, reading: Reading) -> str | None:
    """The state of whose offices the world knows a bearer, one of those of which the text speaks («президенты … и …»)."""
    return state_of_bearer(person.of(reading.text), reading.language.code, role, document_states(reading))


def listed_owner(title: Title, titles: Sequence[Title], reading: Reading) -> str | None:
    """The state of the office before it in a list of one sentence («Моңғолияның министрі …, сыртқы істер министрінің орынбасары …»)."""
    at = reading.tokens[title.first].start
    sentence = reading.sentence_around(at)
    if sentence is None or not reading.language.head_final:
        return None
    before = [t for t in titles if t.of and t.of.startswith("country:") and sentence.start <= reading.tokens[t.first].start < at]
    if not before or before[-1].person is None:  # «Кытайдын төрагасынын сапарында президент Асанов» is of no list
        return None
    return before[-1].of


def next_item(title: Title, last: Title, of: str | None, persons: Sequence[tuple[Span, str]], reading: Reading) -> str | None:
    """The state `of` of the office `last`, where an office of another and lower kind follows it and its bearer over nothing but a sign,
    articles and «and»: "with President …, the acting Deputy Prime Minister … and …". Behind one whose state the list itself told, «and»
    is enough, and the kind may be the same: «с премьером Чили …, министром труда … и министром связи …»."""
    going_on = last.of is None and not last.plural
    if last.person is None or title.role in ("president", "prime_minister") or not (of or "").startswith("country:"):
        return None
    if title.role == last.role and not going_on:
        return None
    end = max(persons[last.person][0].end, reading.tokens[last.extent[1] - 1].end)
    small = reading.language.words("articles") | reading.language.words("conjunctions") | {",", ";"}
    begin = reading.tokens[title.extent[0]].start
    between = reading.inside(Span(min(end, begin), begin))
    listed = {reading.word(n) for n in between} & {",", ";"}
    return of if (listed or (going_on and between)) and all(reading.word(n) in small for n in between) else None


def only_owner(role: str, titles: Sequence[Title], roles: Sequence[str]) -> str | None:
    """The one state whose office of this kind the text names without a bearer («The Prime Minister of Pakistan»), when it names one.

    `roles` are those of the titles, with what each counterpart bears.
    """
    same = [t for t, own in zip(titles, roles, strict=True) if own == role]
    owners = {t.of for t in same if t.of and t.person is None and not t.plural}
    borne = {t.of for t in same if t.person is not None}
    free = owners - borne
    return free.pop() if len(free) == 1 else None


def foreign_affairs(title: Title, reading: Reading) -> bool:
    """«Тышкы иштер министрлигинин маалыматына ылайык, мекеме башчысы …»: whether the agency whose head is told is the foreign ministry,
    named before in the same sentence or in the one before it."""
    bodies, ministries = reading.language.words("agency"), reading.language.words("foreign_ministry")
    if not ministries or reading.word(title.first) not in bodies:
        return False
    at = reading.tokens[title.first].start
    begun = bisect_right(reading.sentences, at, key=_START)
    before = reading.sentences[max(0, begun - 2) : begun]
    said = reading.text[before[0].start : at].casefold() if before else ""
    return any(re.search(rf"\b{re.escape(ministry)}", said) for ministry in ministries)
