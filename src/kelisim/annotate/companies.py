"""Whose the offices are of those who travel with a named office-holder, speak for a state or are listed as its delegation: «Премьера Чили
сопровождают министр …», «Чили представлял министр …», «от Чили подписал министр …», «в состав делегации вошли: …»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kelisim.annotate.owners import OF_STATE, Title
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match
from kelisim.model.annotation import TitleMention
from kelisim.model.text import Span

_CLAUSE = 8  # tokens between a state and the office of who speaks for it
_VERB = 4  # tokens between the verb and the office
_LIST = re.compile(r":\s*(?:\n\s*[•·*–—-][^\n]*)*\s*[•·*–—-]?\s*\Z")  # a colon, then items of a list up to here
_FARTHEST = 2000  # characters of a list


def company_state(title: Title, titles: Sequence[Title], reading: Reading) -> str | None:
    """The state of an office without one, told by whom its bearer goes with or speaks for.

    Only where the language lists the words (`accompanied`, `represented`, `members` of `language.toml`); None where nothing tells it.
    """
    sentence = reading.sentence_around(reading.tokens[title.first].start)
    if sentence is None:
        return None
    return _on_behalf(title, reading) or _represented(title, sentence, reading) or _gone_with(title, titles, sentence, reading)


def of_one_state(titles: Sequence[TitleMention]) -> list[TitleMention]:
    """The titles, each office of a state that tells none with the state of which its bearer is told to hold another."""
    states = {t.person: t.of for t in reversed(titles) if t.person and t.of and t.of.startswith("country:")}
    return [replace(t, of=states.get(t.person)) if t.of is None and t.person and t.role in OF_STATE else t for t in titles]


def _gone_with(title: Title, titles: Sequence[Title], sentence: Span, reading: Reading) -> str | None:
    """The state of whoever is accompanied, or whose delegation is told: in the sentence, else in the one before it."""
    verbs = tuple(reading.language.words("accompanied"))
    here = [n for n in reading.inside(sentence) if verbs and n < title.first and reading.word(n).startswith(verbs)]
    if here:
        return _principal(titles, sentence, title, reading)
    head = _list_head(title, sentence, reading)
    members, company = tuple(reading.language.words("members")), tuple(reading.language.words("companies"))
    words = [reading.word(n) for n in reading.inside(head) if reading.tokens[n].start < reading.tokens[title.first].start]
    told = members and any(w.startswith(members) for w in words) and any(w.startswith(company) for w in words)
    return _principal(titles, head, title, reading) if told else None


def _principal(titles: Sequence[Title], sentence: Span, title: Title, reading: Reading) -> str | None:
    """The state of the first office before another that tells one, in its sentence or, failing that, in the one before it."""
    at = reading.tokens[title.first].start
    before = reading.sentence_before(sentence.start - 1) if sentence.start else sentence
    for span in (sentence, before):
        inside = (t for t in titles if span.start <= reading.tokens[t.first].start < min(span.end, at))
        state = next((t.of for t in inside if t.of and t.of.startswith("country:") and not t.plural), None)
        if state:
            return state
    return None


def _list_head(title: Title, sentence: Span, reading: Reading) -> Span:
    """The sentence that a list with the office in it hangs on; its own sentence where it stands in none."""
    at = reading.tokens[title.first].start
    before = reading.text[max(0, at - _FARTHEST) : at]
    colon = _LIST.search(before)
    return (reading.sentence_around(at - len(before) + colon.start()) or sentence) if colon else sentence


def _represented(title: Title, sentence: Span, reading: Reading) -> str | None:
    """«Чили на форуме представлял министр …»: the state told last before the verb, in no case that a preposition or a noun governs."""
    verbs = tuple(reading.language.words("represented"))
    near = range(max(0, title.first - _VERB), title.first)
    verb = next((n for n in near if verbs and reading.word(n).startswith(verbs) and reading.tokens[n].start >= sentence.start), None)
    if verb is None:
        return None
    states = [m for m in _states(verb - _CLAUSE, verb, reading) if reading.tokens[m.first].start >= sentence.start]
    free = [m for m in states if reading.word(m.first - 1) not in reading.language.words("prepositions") and not _genitive(m, reading)]
    return str(free[-1].value) if free else None


def _genitive(state: Match, reading: Reading) -> bool:
    """Whether a state stands in the genitive alone, as what the noun before it is of."""
    return reading.language.endings.case(state.ending) == {"genitive"} and reading.tokens[state.first - 1].kind == "word"


def _on_behalf(title: Title, reading: Reading) -> str | None:
    """«…; от Чили подпись поставил министр …»: at the head of a clause, with no other sign up to the office."""
    for state in _states(title.first - _CLAUSE, title.first, reading):
        opens = reading.word(state.first - 1) in reading.language.words("on_behalf") and reading.language.words("represented")
        heads = opens and (reading.word(state.first - 2) in (",", ";", "а", "и", "") or reading.starts_sentence(state.first - 1))
        if heads and all(t.kind == "word" for t in reading.tokens[state.last : title.first]):
            return str(state.value)
    return None


def _states(first: int, last: int, reading: Reading) -> list[Match]:
    return [m for m in reading.begun(max(0, first), max(0, last), "name") if str(m.value).startswith("country:") and m.last <= last]
