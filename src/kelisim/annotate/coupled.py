"""Whose an office is that names no state and is coupled with another's: «вице-премьеры X и Y» after «комиссия Чили и Перу», "Deputy Prime
Minister X and the Chilean trade minister Y" in a text about Chile and one more state."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kelisim.annotate.abroad import most_spoken
from kelisim.annotate.ownerless import document_states, known_state, spoken_states
from kelisim.annotate.owners import OF_STATE, Title
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match
from kelisim.model.text import Span

_SENTENCES = 3  # in which the two states of two office-holders were named together
_JOINT = 2  # tokens between two states named together

Persons = Sequence[tuple[Span, str]]


def in_turn(titles: Sequence[Title], persons: Persons, reading: Reading) -> dict[int, str]:
    """The states of two holders of one office in the plural, by the place of each in `titles`: the state of which the world knows one of
    them, and the other one; else the two states named together before them, in the same order."""
    found: dict[int, str] = {}
    for n, (title, follow) in enumerate(pairwise(titles)):
        if not _two_of_one(title, follow) or (n and titles[n - 1].extent == title.extent) or titles[n + 2 : n + 3] == [follow]:
            continue
        known = [known_state(t.role, persons[t.person][0], reading) for t in (title, follow) if t.person is not None]
        pair = _together(title, reading)
        if sum(k is not None for k in known) == 1:
            own = next(k for k in known if k)
            other = next((s for s in pair if s != own), None) if own in pair else most_spoken(reading, own)
            states = [k or other for k in known]
        else:
            states = list(pair) if not any(known) else known
        found |= {n + k: state for k, state in enumerate(states) if state}
    return found


def _two_of_one(title: Title, follow: Title) -> bool:
    same = title.extent == follow.extent and title.plural and follow.plural and title.role == follow.role
    return same and title.role in OF_STATE and title.of is None and follow.of is None and None not in (title.person, follow.person)


def _together(title: Title, reading: Reading) -> tuple[str, str] | tuple[()]:
    """The two states named together last before an office, in its sentence or the two before it; none where no two were."""
    at = reading.tokens[title.first].start
    sentences = [s for s in reading.sentences if s.start <= at][-_SENTENCES:]
    states = [m for m in spoken_states(reading) if sentences and sentences[0].start <= reading.tokens[m.first].start < at]
    for one, two in reversed(list(pairwise(states))):
        if one.value != two.value and _joined(one, two, reading):
            return str(one.value), str(two.value)
    return ()


def _joined(one: Match, two: Match, reading: Reading) -> bool:
    """«Армении и Грузии», «чилийско-перуанская»: «and» or a hyphen alone between two states."""
    between = range(one.last, two.first)
    ands = reading.language.words("and") | reading.language.words("conjunctions") | {"-", "‑", "–", "—"}
    return 1 <= len(between) <= _JOINT and all(reading.word(n) in ands for n in between)


def beside_another(title: Title, titles: Sequence[Title], persons: Persons, reading: Reading, home: str | None) -> str | None:
    """The other state of the text than that of the office coupled behind it ("Deputy Prime Minister X and the Chilean trade minister Y"),
    or the same where it is told behind both names ("President X and Foreign Minister Y of Finland")."""
    at = titles.index(title)
    follow = titles[at + 1] if at + 1 < len(titles) else None
    if follow is None or title.person is None or follow.person in (None, title.person) or title.plural:
        return None
    state = follow.of if follow.of and follow.of.startswith("country:") else None
    if state is None or not _coupled(persons[title.person][0], reading.span(*follow.extent), reading):
        return None
    if follow.extent == (follow.first, follow.last):  # the state is told behind the second name, of both
        return state
    foreign = home is not None and home != state
    return most_spoken(reading, state) if follow.extent[0] < follow.first and not foreign else None


def _coupled(person: Span, office: Span, reading: Reading) -> bool:
    """Whether «and» alone, with an article, stands between a name and the office behind it."""
    between = reading.inside(Span(person.end, office.start)) if person.end <= office.start else range(0)
    ands, articles = reading.language.words("and"), reading.language.words("articles")
    words = [reading.word(n) for n in between]
    return bool(set(words) & ands) and set(words) <= ands | articles


def met_across(title: Title, titles: Sequence[Title], persons: Persons, reading: Reading) -> str | None:
    """The other of the two states of a text, of whoever meets or receives somebody whose state is told ("the Prime Minister X received
    the Omani Deputy Foreign Minister Y"): a verb of meeting stands between the two."""
    states, sentence = document_states(reading), reading.sentence_around(reading.tokens[title.first].start)
    if len(states) != 2 or sentence is None or reading.language.head_final:
        return None
    others = {
        t.of
        for t in titles
        if t.of in states and t.person not in (None, title.person) and sentence.start <= reading.tokens[t.first].start < sentence.end
        if any(reading.begun(min(title.last, t.last), max(title.first, t.extent[0]), "trigger.event.meet_verb", "trigger.event.receive"))
    }
    return (states - others).pop() if len(others) == 1 else None
