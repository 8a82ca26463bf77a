"""Invitations, groups, support, aid and every other concrete measure undertaken in a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kelisim.extract.clauses import Piece
from kelisim.extract.commitments.passages import Passage
from kelisim.extract.commitments.phrases import term_of
from kelisim.extract.commitments.undertakings import Undertaking, head_noun, long_ago, nouns_in
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span, within

_OCCASION = (
    "event.visit_noun",
    "event.visit_verb",
    "event.take_part",
    "event.forum",
    "event.summit",
    "event.cultural",
    "event.session_noun",
)
_CLOSE = 45  # characters between a group and the word of setting it up
_COUNT = 16  # characters between a number and the agreeing that it counts
_NEXT = 24  # characters between an act and what is resumed
_MEANT = ("commitment.intend", "commitment.ready", "commitment.will", "status.planned")
_GREEDY = ("agree", "instruct", "decree", "propose", "call_on", "intend", "planned", "will", "invite")


def invitations(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Somebody is invited to a visit, an occasion or a project."""
    words = [t for t in passage.acts.triggers if t.concept == "commitment.invite"]
    if not words and (scene.has(passage.span, *_OCCASION) or _bidden(scene, passage)):
        words = [t for t in passage.acts.triggers if t.concept == "commitment.call_on"]
    taken = scene.triggers(passage.sentence, "commitment.accepted")
    before = Span(passage.sentence.start, passage.span.start)
    if words and all(any(_inside(w, t) for t in taken) for w in words) and scene.has(before, "commitment.invite"):
        return  # «…, and the invitation was accepted»: told with the invitation
    if words:
        yield Undertaking("invitation", *(("agreed", "agreed") if taken else ("proposed", "announced")), words[0], passage.span)


def _bidden(scene: Scene, passage: Passage) -> bool:
    """«… Самарқандқа шақырды»: called to a place or to an occasion with a name, and to do nothing else."""
    if scene.has(passage.span, "commitment.act", "commitment.build", "commitment.launch"):
        return False
    places = [m for m in scene.of_type(passage.span, "GPE", "EVENT") if m.type == "EVENT" or scene.goes_to(m)]
    return any(m.case in (None, "dative", "directive") for m in places)


def groups(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """A working group, a commission or a study that is set up or to be."""
    if not scene.has(passage.span, "commitment.grouping"):
        yield from _studies(scene, passage)
        return
    named = passage.acts.has("done") or _decreed(scene, passage)
    for piece in passage.pieces:
        if scene.has(piece, "commitment.schedule_noun") or _sitting(scene, piece.span, scene.triggers(piece, "commitment.grouping")):
            continue
        nouns = [n for n in nouns_in(scene, piece, "commitment.group_noun", named=named) if _set_up(scene, piece, n)]
        if nouns and passage.acts.stage and not passage.acts.has("ratify", "in_force"):
            approved = passage.acts.first is not None and passage.acts.first.concept == "commitment.adopt"
            stage = "agreed" if approved else passage.acts.stage  # «approved the creation of a council» is no text signed
            yield Undertaking("group", stage, passage.acts.step, head_noun(scene, nouns), piece)
            return
    yield from _studies(scene, passage)


def _decreed(scene: Scene, passage: Passage) -> bool:
    """Whether the word of setting up is itself the decision, so that the body beside it is not yet there: «комиссиясы құрылсын»."""
    begun = scene.triggers(passage.span, "commitment.grouping")
    return any(_meets(i, b) for i in scene.triggers(passage.span, "commitment.instruct") for b in begun)


def _studies(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """«Experts will study whether the line can carry more», «поручили министерствам просчитать тариф»: a study to be made."""
    stage = passage.acts.stage
    if stage not in ("agreed", "proposed", "under_way") or passage.acts.has("sign_verb", "discuss"):
        return
    words = scene.triggers(passage.span, "commitment.study")
    if words:
        yield Undertaking("group", stage, passage.acts.step, words[0], passage.span)


def _set_up(scene: Scene, piece: Piece, noun: Trigger) -> bool:
    """Whether a word of setting up or beginning stands close to the noun."""
    idle = scene.triggers(piece, "commitment.idle")  # «besides the creation of the committee»
    words = [w for w in scene.triggers(piece, "commitment.grouping") if not any(_inside(w, i) for i in idle)]
    return any(min(abs(w.start - noun.end), abs(noun.start - w.end)) <= _CLOSE for w in words)


def supports(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Support of an initiative, a candidacy, a reform."""
    idle = scene.triggers(passage.span, "commitment.idle")  # «thanked for the support»
    words = [t for t in scene.triggers(passage.span, "commitment.support") if not any(_meets(t, i) for i in idle)]
    if not words or not scene.has(passage.span, "commitment.cause") or scene.has(passage.span, "commitment.goodwill"):
        return
    first = passage.acts.first
    if first is not None and first.concept == "commitment.discuss":
        return  # «attention was paid to efforts at stabilisation»: a topic
    asked = (
        first is not None and first.concept in ("commitment.propose", "commitment.call_on") and abs(words[-1].start - first.end) <= _CLOSE
    )
    if asked:
        yield Undertaking("support", "proposed", "announced", words[0], passage.span)
    else:
        yield Undertaking("support", "agreed", "agreed", words[0], passage.span)


def reliefs(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Help and relief in kind, grants to study: being given, to be given or offered; what was given once is no undertaking."""
    goods = scene.triggers(passage.span, "commitment.aid")
    gifts = scene.triggers(passage.span, "commitment.give")
    if not goods or not gifts:
        return
    built = nouns_in(scene, passage.span, "commitment.project_noun") if scene.has(passage.span, "commitment.build") else []
    if built:  # «выделит безвозмездно … на строительство больницы»
        yield Undertaking("project", "proposed" if passage.acts.has("ready", "propose") else "agreed", "agreed", built[0], passage.span)
        return
    if passage.acts.has("ready", "propose"):
        yield Undertaking("measure", "proposed", "announced", goods[0], passage.span)
    elif passage.acts.has("planned", "will", "intend", "agree", "instruct"):
        yield Undertaking("measure", "agreed", passage.acts.step, goods[0], passage.span)
    else:
        stage = "under_way" if passage.acts.has("under_way") else "agreed"
        yield Undertaking("measure", stage, "under way", goods[0], passage.span)


def gifts(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Things by number that one state has sent or handed to another, lately: done. Relief that went once is part of the story of relief."""
    given = scene.triggers(passage.span, "commitment.gave")
    if not given or passage.acts.has("agree", "intend", "propose", "planned", "will", "sign_verb") or long_ago(scene, passage):
        return
    if scene.has(passage.span, "commitment.aid"):
        return
    things = [q for q in within(scene.layers.quantities, passage.span) if q.unit in (None, "count") and not q.ordinal]
    near = [x for x in things if min(abs(x.start - given[-1].end), abs(given[-1].start - x.end)) <= _CLOSE]
    carried = scene.has(passage.sentence, "figure.freight")  # trains sent along a line are traffic and no gift
    if near and scene.states(passage.sentence) and not carried:
        yield Undertaking("measure", "done", "done", near[0], passage.span)


def barriers(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """A ban, a duty or visas that have been lifted or introduced: done; long ago it is history."""
    first = passage.acts.first
    if first is None or first.concept != "commitment.lifted" or long_ago(scene, passage):
        return
    bars = scene.triggers(passage.span, "commitment.barrier")
    near = [b for b in bars if min(abs(b.start - first.end), abs(first.start - b.end)) <= _CLOSE]
    if near:
        yield Undertaking("measure", "done", "done", near[0], passage.span)


def others(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Anything else concrete that is agreed, ordered, proposed, asked for or intended."""
    first = passage.acts.first
    stage = "proposed" if put_off(scene, passage) else passage.acts.stage
    provided = passage.acts.has("provides") and passage.acts.has("planned", "will") and passage.acts.has("provides", "sign_verb", "adopt")
    if (
        first is None
        or stage is None
        or not (
            provided
            or first.concept == "status.postponed"
            or (stage in ("agreed", "proposed") and first.concept.partition(".")[2] in (*_GREEDY, "ready"))
        )
    ):
        return
    # «will scrap» is the plan and the act in one; «will hold talks» only tells of an occasion
    worded = first.concept in ("status.planned", "commitment.will") and not scene.has(
        passage.span, *_OCCASION, "event.talks_noun", "event.meet_noun"
    )
    idle = scene.triggers(passage.span, "commitment.idle")
    worded = worded or first.concept == "commitment.ready"  # «берүүгө даяр» is the act and its stage in one
    acts = [t for t in scene.triggers(passage.span, "commitment.act") if worded or not _inside(t, first)]
    again = [t for t in scene.triggers(passage.span, "commitment.resume") if abs(t.start - first.start) <= _NEXT]
    acts = [t for t in acts if not any(_inside(t, i) for i in idle)] or again
    if first.concept in _MEANT and scene.has(passage.span, *_OCCASION, "event.meet_noun"):  # «намерены участвовать во встрече»
        came = scene.triggers(passage.span, "commitment.attend")
        acts = [t for t in acts if not any(_meets(t, c) for c in came)]
    free = (
        first.concept in ("commitment.agree", "commitment.propose")
        and _weighty(scene, passage, first)
        and not scene.has(passage.span, "commitment.goodwill")
        and not _counted(scene, first)
    )
    if acts and (provided or passage.acts.has("agree", "instruct", "decree", "propose", "call_on") or _of_states(scene, passage)):
        if not scene.has(passage.span, "commitment.goodwill") or len(acts) > 1:
            kind = "schedule" if _sitting(scene, passage.span, acts) else "measure"
            yield Undertaking(kind, stage, passage.acts.step, _acting(scene, acts), passage.span)
    elif free:
        yield Undertaking("measure", stage, passage.acts.step, first, passage.span)


def _sitting(scene: Scene, place: Span, acts: list[Trigger]) -> bool:
    """«10-отурумун өткөрүү», «проведение 10-го заседания»: nothing but the sitting of a body is to be held."""
    holding = scene.triggers(place, "commitment.gather")
    sittings = scene.triggers(place, "event.session_noun")
    near = [s for s in sittings for a in acts if min(abs(a.start - s.end), abs(s.start - a.end)) <= _NEXT]
    return bool(near) and all(any(_meets(a, h) for h in holding) for a in acts)


def _counted(scene: Scene, act: Trigger) -> bool:
    """«50-ден астам келісім жасалды», «было достигнуто 30 договоренностей»: agreements of which only the number is told."""
    near = Span(max(0, act.start - _COUNT), min(len(scene.text), act.end + _COUNT))
    numbers = [q for q in within(scene.layers.quantities, near) if q.unit in (None, "count") and not q.ordinal and q.value > 1]
    if load(scene.document.lang).head_final:
        numbers = [q for q in numbers if q.end <= act.start]
    return act.concept == "commitment.agree" and bool(numbers)


def _acting(scene: Scene, acts: list[Trigger]) -> Trigger:
    """The first act that does not only tell in what field another is: «заң шығару бағытында тәжірибе алмасуға»."""
    fields = load(scene.document.lang).words("fields")
    field = (fold(word) in fields for a in acts for word in scene.text[a.end : a.end + _NEXT].split()[:1] or [""])
    return next((a for a, only in zip(acts, field, strict=True) if not only), acts[0])


def put_off(scene: Scene, passage: Passage) -> bool:
    """«Предложение отменить визы отложено»: a proposal whose consideration is put off stays one."""
    first = passage.acts.first
    return first is not None and first.concept == "status.postponed" and scene.has(passage.span, "commitment.proposal")


def _inside(a: Trigger, b: Trigger) -> bool:
    return b.start <= a.start and a.end <= b.end


def _meets(a: Trigger, b: Trigger) -> bool:
    return a.start < b.end and b.start < a.end


def _weighty(scene: Scene, passage: Passage, act: Trigger) -> bool:
    """Whether the clause says more than that something was agreed: words where the language puts what was agreed."""
    final = load(scene.document.lang).head_final
    said = Span(passage.span.start, max(passage.span.start, act.start)) if final else Span(min(act.end, passage.span.end), passage.span.end)
    return len(re.split("[»”]", scene.words(said))[-1 if final else 0].split()) >= 4  # within its quotation


def _of_states(scene: Scene, passage: Passage) -> bool:
    """Whether a state, its office, «the sides» or a body stand in the clause; or, without them, an amount or a term to come."""
    if scene.states(passage.span) or scene.titles(passage.span) or scene.people(passage.span) or scene.of_type(passage.span, "ORG"):
        return True
    counted = any(q.unit for q in within(scene.layers.quantities, passage.span))
    return counted or term_of(scene, passage.span, passage.span, "agreed") is not None
