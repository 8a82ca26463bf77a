"""One document with its layers, as the rules ask about it: who is in this sentence, when, where, which states."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from kelisim.extract.triggerindex import TriggerIndex
from kelisim.lang.language import load
from kelisim.model.annotation import HOLDER, DateMention, Layers, Mention, Reference, TitleMention, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.text import HasSpan, Row, Span, within

_DATELINE_STOPPED = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,}(?:[\s-][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}){0,2},\s(?:[^\W\d_]+(?:\s[^\W\d_]+){0,2},\s)?(?:[^\W\d_]+\s\d{1,2}|\d{1,2}[\s-][^\W\d_]+)\.(?=\s)"
)
_DATELINE = re.compile(r"[^\W\d_]+(?:[\s-][^\W\d_]+){0,2}(?:\s*/[^/\n]{2,20}/)?\s*[,.:(]")
_START_END = attrgetter("start", "end")
LEVELS = {
    "president": "head_of_state", "prime_minister": "head_of_government", "foreign_minister": "minister", "minister": "minister",
    "deputy_prime_minister": "minister", "state_secretary": "minister", "chair_in_office": "minister", "speaker": "parliament",
    "member_of_parliament": "parliament",
}  # fmt: skip
RANK = ("head_of_state", "head_of_government", "minister", "parliament", "official", "public")


class Who(NamedTuple):
    """Somebody or some state named or meant at a place: `entity`, and how it is said (`mention`, or a reference's kind)."""

    start: int
    end: int
    entity: str
    how: str
    type: str


@dataclass(frozen=True)
class Scene:
    """A document and its layers. Everything is asked by place; nothing here decides what a sentence claims."""

    document: Document
    layers: Layers

    @cached_property
    def kept(self) -> dict[object, dict[Any, Any]]:
        """What was asked of the scene before, by question (`kelisim.extract.kept`)."""
        return {}

    @cached_property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def words(self, place: HasSpan) -> str:
        """The words at a place."""
        return self.text[place.start : place.end]

    def has(self, place: HasSpan, *concepts: str) -> bool:
        """Whether one of the concepts is worded inside a place."""
        return self._wordings.any_inside(place, concepts)

    def triggers(self, place: HasSpan, *concepts: str) -> list[Trigger]:
        """The wordings of some concepts inside a place, in order."""
        return self._wordings.inside(place, concepts)

    def speaks_of(self, concept: str) -> bool:
        """Whether a concept is worded anywhere in the document."""
        return concept in self._wordings

    @cached_property
    def _wordings(self) -> TriggerIndex:
        return TriggerIndex(self.layers.triggers)

    @cached_property
    def body_sentences(self) -> list[Span]:
        """The sentences outside the headline; the headline's own where there is nothing else."""
        title = self.document.title_span
        body = [s for s in self.layers.sentences if not (title and title.covers(s))]
        return body or list(self.layers.sentences)

    def in_body(self, place: HasSpan) -> bool:
        """Whether a place lies outside the headline."""
        title = self.document.title_span
        return not (title and title.covers(place))

    def goes_to(self, mention: Mention) -> bool:
        """Whether a name is where something happens or somebody goes: by its case, or by the word before it."""
        if not self.place_words:
            return mention.case in ("locative", "dative", "locative_adjective")
        if re.match(r"\s+(?:will\s+)?host(?:s|ed)?\b", self.text[mention.end : mention.end + 16]):
            return True
        return self.word_before(mention) in self.place_words

    def word_before(self, mention: HasSpan) -> str:
        """The word that says whence, where or whither a name is: "in the city of Osh", "to the Kyrgyz Republic", «в г. Ош»; or ""."""
        states = self.references(Span(max(0, mention.start - 30), mention.start), "adjective")  # "to Turkish Ankara"
        start = states[-1].start if states and mention.start - states[-1].end == 1 else mention.start
        before = self.text[max(0, start - 40) : start].casefold()
        before = re.sub(r"\b(?:the )?(?:capital )?(?:city|capital|town|village|resort) of $", "", before)
        words = before.split()
        while words and (words[-1] in self.articles or words[-1] in load(self.document.lang).words("before_places")):
            words.pop()
        return words[-1].strip('«"(') if words else ""

    def in_dateline(self, place: HasSpan) -> bool:
        """Whether a place stands in the dateline of a paragraph («МИНСК, 30 сентября. /…/», "ANKARA, May 3 (…) –")."""
        start = self.text.rfind("\n", 0, place.start) + 1
        if place.start - start > 60:
            return False
        return bool(
            _DATELINE.match(self.text, start)
            and re.match(r"[^\n]{0,40}?(?:\s[-–—]\s|/\s*[.–—-]|\)\s*[-–—])", self.text[place.end : place.end + 60])
        ) or self._in_short_dateline(start, place)

    def _in_short_dateline(self, start: int, place: HasSpan) -> bool:
        """Whether it stands in a dateline of a city in capitals, its state and a day before a full stop ("LIMA, Peru, June 2. The …")."""
        line = _DATELINE_STOPPED.match(self.text, start)
        return line is not None and place.end <= line.end()

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles of the language."""
        return load(self.document.lang).words("articles")

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words after which a place is where something happens («в», "in"); none in languages that have cases for it."""
        return load(self.document.lang).words("where")

    @cached_property
    def everybody(self) -> list[Who]:
        """Every mention of and reference to a person, state, place or organisation, in the order of the text."""
        found = [Who(m.start, m.end, m.entity, "mention", m.type) for m in self.layers.mentions]
        for reference in self.layers.references:
            if reference.kind == HOLDER:
                continue  # the world says so, and not the document
            for entity in reference.entities:
                kind = "PERSON" if entity.startswith("person:") else "GPE"
                found.append(Who(reference.start, reference.end, entity, reference.kind, kind))
        return Row(sorted(found, key=_START_END))

    @cached_property
    def spoken_of(self) -> dict[str, Row[Who]]:
        """Where each of them is named or meant."""
        found: dict[str, list[Who]] = {}
        for who in self.everybody:
            found.setdefault(who.entity, []).append(who)
        return {entity: Row(places) for entity, places in found.items()}

    def people(self, place: HasSpan) -> list[Who]:
        """The persons named or meant inside a place, each once."""
        return _once(w for w in within(self.everybody, place) if w.type == "PERSON")

    def states(self, place: HasSpan, *, spoken: bool = True) -> list[Who]:
        """The states inside a place, each once; with `spoken`, also those whose adjective or «the sides» stands there."""
        return _once(w for w in within(self.everybody, place) if w.entity.startswith("country:") and (spoken or w.how == "mention"))

    def of_type(self, place: HasSpan, *types: str) -> list[Mention]:
        """The names of some types inside a place."""
        return [m for m in within(self.layers.mentions, place) if m.type in types]

    def titles(self, place: HasSpan) -> list[TitleMention]:
        """The offices worded inside a place."""
        return within(self.layers.titles, place)

    def dates(self, place: HasSpan) -> list[DateMention]:
        """The dates and periods inside a place."""
        return within(self.layers.dates, place)

    def references(self, place: HasSpan, kind: str) -> list[Reference]:
        """References of one kind inside a place."""
        return [r for r in within(self.layers.references, place) if r.kind == kind]

    @cached_property
    def offices(self) -> dict[str, list[TitleMention]]:
        """The offices of each person, in the order of the text."""
        found: dict[str, list[TitleMention]] = {}
        for title in self.layers.titles:
            if title.person:
                found.setdefault(title.person, []).append(title)
        return found

    def level(self, people: Iterable[str]) -> str | None:
        """The highest level among some persons by their offices, or None when no office of theirs is known."""
        levels = {LEVELS[t.role] for p in people for t in self.offices.get(p, ()) if t.role in LEVELS}
        return next((level for level in RANK if level in levels), None)

    def state_of(self, person: str) -> str | None:
        """The state in whose office a person stands, by this document."""
        return next((t.of for t in self.offices.get(person, ()) if t.of and t.of.startswith("country:")), None)

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two states that the document is mostly about: the ones of which it speaks most, the earlier named first."""
        counts: Counter[str] = Counter(
            w.entity for w in self.everybody if w.entity.startswith("country:") and w.how in ("mention", "adjective")
        )
        for titles in self.offices.values():
            counts.update({t.of for t in titles if t.of and t.of.startswith("country:")})
        top = [entity for entity, _ in counts.most_common(2)]
        first = {w.entity: w.start for w in reversed(self.everybody)}
        return tuple(sorted(top, key=lambda e: first.get(e, 0)))

    def sentence(self, offset: int) -> Span:
        """The sentence at an offset."""
        return self.layers.sentence_at(offset)

    def before(self, sentence: Span) -> Span | None:
        """The sentence before one, in the text."""
        sentences = self.layers.sentences
        at = bisect_right(sentences, sentence.start, key=attrgetter("end"))
        return sentences[at - 1] if at else None

    @property
    def published(self) -> PartialDate | None:
        """The document's own day."""
        return self.document.published


def _once(who: Iterable[Who]) -> list[Who]:
    found: dict[str, Who] = {}
    for each in who:
        found.setdefault(each.entity, each)
    return list(found.values())
