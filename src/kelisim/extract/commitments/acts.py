"""Who does what with an undertaking: the act (agree, sign, propose …) that governs a clause, and the stage that follows from it.

The outermost act decides: in «proposed to instruct the ministries to prepare a treaty» it is the proposal. It is the first act of a clause
where the verb comes early, the last where it closes the sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.places import first_from
from kelisim.model.text import Apart, Cover, HasSpan, Span, within

STAGE = {
    "commitment.draft": "under_way", "commitment.under_way": "under_way", "commitment.discuss": "under_way", "commitment.agree": "agreed",
    "commitment.intend": "agreed", "commitment.instruct": "agreed", "commitment.sign_will": "agreed", "commitment.will": "agreed",
    "status.planned": "agreed", "commitment.provides": "signed", "commitment.ready": "proposed", "commitment.propose": "proposed",
    "commitment.call_on": "proposed", "commitment.invite": "proposed", "commitment.need": "proposed", "commitment.lifted": "done",
    "commitment.done": "done", "commitment.ratify": "done", "commitment.in_force": "done", "commitment.adopt": "signed",
    "event.sign_verb": "signed", "event.sign_noun": "signed", "status.postponed": "agreed", "commitment.decree": "agreed",
}  # fmt: skip
STEP = {
    "commitment.agree": "agreed", "commitment.instruct": "agreed", "commitment.intend": "announced", "status.planned": "announced",
    "commitment.ready": "announced", "commitment.propose": "announced", "commitment.call_on": "announced", "commitment.invite": "announced",
    "commitment.discuss": "under way", "commitment.under_way": "under way", "commitment.done": "done", "commitment.ratify": "ratified",
    "commitment.in_force": "in_force", "commitment.adopt": "signed", "commitment.provides": "signed", "event.sign_verb": "signed",
    "event.sign_noun": "signed", "commitment.need": "announced", "commitment.lifted": "done", "commitment.draft": "under way",
    "commitment.will": "announced", "commitment.sign_will": "announced", "status.postponed": "postponed",
    "commitment.decree": "agreed",
}  # fmt: skip
ACTS = tuple(STAGE)
_FUTURE = ("commitment.will", "status.planned", "commitment.done", "commitment.intend", "commitment.need")
_MASKS = {
    "commitment.invite": ("commitment.invited",), "commitment.call_on": ("commitment.invited",),
    "commitment.propose": ("commitment.support",),
    "commitment.agree": ("commitment.document_noun",), "commitment.done": ("commitment.resume",),
}  # fmt: skip
_CONCRETE = (
    "commitment.build", "commitment.launch", "commitment.modernise", "commitment.grouping", "commitment.act", "commitment.give",
)  # fmt: skip
_START = attrgetter("start")
_TO_COME = 30  # characters between «will» and its verb
_SIGNING = ("event.sign_verb", "commitment.sign_will", "commitment.ratify", "commitment.in_force")
_MASK = 200  # characters of words of which an act may be a part
_BACKED = 12  # characters between a word of supporting and the proposal that is supported
_RANK = {name: n for n, name in enumerate(ACTS)}


class Acts(NamedTuple):
    """The acts of a clause, outermost first."""

    triggers: tuple[Trigger, ...]

    def has(self, *names: str) -> bool:
        """Whether one of the acts is among them: `acts.has("agree", "sign_verb")`."""
        return not {t.concept.partition(".")[2] for t in self.triggers}.isdisjoint(names)

    def within(self, place: HasSpan) -> Acts:
        """The acts inside a part of the clause."""
        if not self.triggers:
            return self
        return Acts(tuple([t for t in self.triggers if place.start <= t.start and t.end <= place.end]))

    def holding(self, place: HasSpan) -> Trigger | None:
        """The act of whose words a place is a part; no two acts share words."""
        ordered = self.triggers if self.triggers[:1] <= self.triggers[-1:] else self.triggers[::-1]
        before = bisect_right(ordered, place.start, key=_START)
        return ordered[before - 1] if before and place.end <= ordered[before - 1].end else None

    @property
    def first(self) -> Trigger | None:
        """The act that governs the rest."""
        return self.triggers[0] if self.triggers else None

    @property
    def stage(self) -> str | None:
        """The stage that the outermost act gives."""
        return STAGE[self.triggers[0].concept] if self.triggers else None

    @property
    def step(self) -> str | None:
        """The finer step of the outermost act."""
        return STEP[self.triggers[0].concept] if self.triggers else None


def acts_in(scene: Scene, place: HasSpan) -> Acts:
    """The acts worded inside a place, outermost first; of two wordings of the same words the longer, and the more binding, counts."""
    span = Span(place.start, place.end)
    found = scene.triggers(span, *ACTS)
    if not found and not scene.has(span, "commitment.ahead", "commitment.present"):
        return Acts(())
    barred = scene.has(span, "commitment.barrier")
    found = [t for t in found if t.concept != "commitment.lifted" or barred]
    stopped = Cover(scene.triggers(span, "commitment.suspended"))  # works that are suspended are not put off
    found = [t for t in found if t.concept != "status.postponed" or not stopped.meets(t.start, t.end)]
    idle = Cover(scene.triggers(span, "commitment.idle"))
    found = [t for t in found if not _idle(t, idle)] + _to_come(scene, place, idle)
    free = [t for t in found if not _masked(scene, t, place) and not _undone(scene, t)]
    free = _not_yet(free)
    apart = Apart()
    ordered = sorted(free, key=lambda t: (t.start - t.end, _RANK[t.concept], t.start))
    kept = [trigger for trigger in ordered if apart.take(trigger.start, trigger.end)]
    kept.sort(key=lambda t: t.start, reverse=load(scene.document.lang).head_final)
    return Acts(tuple(_undecreed(kept)))


def _undecreed(acts: list[Trigger]) -> list[Trigger]:
    """«Образовать группу» decides in minutes; in «Создать завод предложил министр» another act governs the infinitive."""
    others = [t for t in acts if t.concept != "commitment.decree"]
    weak = all(t.concept == "commitment.discuss" for t in others)  # «одобрить и внести на рассмотрение»
    return [t for t in acts if t.concept == "commitment.decree"] if weak and len(others) < len(acts) else others


def _idle(act: Trigger, idle: Cover) -> bool:
    """«The agreements reached», «will allow»: words that only look like an act, or hold one."""
    return idle.meets(act.start, act.end) if act.concept in _FUTURE else idle.holds(act.start, act.end)


def _to_come(scene: Scene, place: HasSpan, idle: Cover) -> list[Trigger]:
    """«Will … deliver», «будут поставлять»: a word for what is to come with the first concrete verb behind it, as one act."""
    span = Span(place.start, place.end)
    verbs = scene.triggers(span, *_CONCRETE)
    made = [Trigger(t.start, t.end, "commitment.will") for t in _timetabled(scene, span)]
    for word in scene.triggers(span, "commitment.ahead"):
        behind = next((v for v in first_from(verbs, word.end, 1) if v.start - word.end <= _TO_COME), None)
        if behind and "," not in scene.text[word.end : behind.start] and not idle.meets(word.start, word.end):
            made.append(Trigger(word.start, behind.end, "commitment.will"))
    return made


def _timetabled(scene: Scene, span: Span) -> list[Trigger]:
    """«Uzbekistan resumes flights on 5 September», «с сентября выделяем …»: the present, with a day to come."""
    words = scene.triggers(span, "commitment.present")
    today = scene.published
    if not words or today is None:
        return []
    ahead = any(d.value and d.value.start.first() > today.last() for d in scene.dates(span))
    return words if ahead else []


def _masked(scene: Scene, act: Trigger, place: HasSpan) -> bool:
    """An act that is only part of other words: «at the invitation of», «supported the proposal», «туралы келісім» as a document."""
    others = _MASKS.get(act.concept, ())
    manner = act.concept == "commitment.invite"  # «шақыруымен» is one word, act and manner
    length = act.end - act.start - manner
    if _named(scene, act, place) or _supported(scene, act, place):
        return True
    near = Span(max(place.start, act.start - _MASK), min(place.end, act.end + _MASK))
    return any(_meets(act, m) and (m.end - m.start) > length for m in scene.triggers(near, *others))


def _named(scene: Scene, act: Trigger, place: HasSpan) -> bool:
    """«Макулдашууга … кол коюшту»: beside a word of signing what sounds like agreeing is the document."""
    if act.concept != "commitment.agree" or not scene.has(Span(place.start, place.end), *_SIGNING):
        return False
    nouns = scene.triggers(Span(act.start, act.end), "commitment.document_noun")
    return any(n.start <= act.start and act.end <= n.end for n in nouns)


def _supported(scene: Scene, act: Trigger, place: HasSpan) -> bool:
    """«Its support for the proposal of Chile to establish …»: what is supported is proposed by somebody else."""
    if act.concept != "commitment.propose" or load(scene.document.lang).head_final:
        return False
    before = Span(max(place.start, act.start - _MASK), max(place.start, act.start))
    return any(act.start - t.end <= _BACKED for t in scene.triggers(before, "commitment.support"))


def _not_yet(found: list[Trigger]) -> list[Trigger]:
    """«Will be put into operation» is not «put into operation», «уже ратифицировал» is a ratification."""
    ahead = [
        t
        for t in found
        if t.concept in ("status.planned", "commitment.will", "commitment.ratify", "commitment.in_force", "commitment.under_way")
    ]
    later = Cover(ahead)
    return [t for t in found if t.concept != "commitment.done" or not later.meets(t.start, t.end)]


def _undone(scene: Scene, act: Trigger) -> bool:
    """«Еще не построены»: a negation right before (or, where the verb comes last, right behind) what is done."""
    if act.concept != "commitment.done":
        return False
    language = load(scene.document.lang)
    near = Span(act.end, act.end + 8) if language.head_final else Span(max(0, act.start - 8), act.start)
    return any(fold(t.text) in language.words("negations") for t in within(scene.layers.tokens, near))


def _meets(a: HasSpan, b: HasSpan) -> bool:
    return a.start < b.end and b.start < a.end


def heads(acts: Acts) -> Sequence[Trigger]:
    """The acts around which a sentence falls into clauses: nouns of signing and words of planning alone make none."""
    return [t for t in acts.triggers if t.concept not in ("event.sign_noun", "commitment.provides")] or acts.triggers
