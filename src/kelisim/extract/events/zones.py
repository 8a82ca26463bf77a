"""The zone of an event: the part of a sentence that tells of one occasion, where its people, day and place stand.

A sentence may tell of several: «приехал во вторник, вчера встретился с премьером, а завтра откроет завод». It is cut into pieces at
commas and conjunctions (`extract.clauses`); each piece with a word for an event is the head of a zone, and pieces without one belong to
the head that their language expects.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kelisim.extract.clauses import Piece, cut, gather, spread
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan, Span, within

_VERBS = (
    "visit_verb", "meet_verb", "call", "chair_verb", "sign_verb", "open_verb", "hold_verb", "take_part", "handover", "other_event", "host",
)  # fmt: skip
_NOUNS = ("visit_noun", "talks_noun", "meet_noun", "session_noun", "summit", "forum", "sign_noun", "open_noun", "cultural", "election")
HEADS = tuple(f"event.{name}" for name in (*_VERBS, *_NOUNS))


@kept
def pieces_of(scene: Scene, sentence: Span) -> list[Piece]:
    """The pieces of a sentence; a name is never cut."""
    inside = within(scene.layers.mentions, sentence)
    return cut(scene.text, scene.layers.tokens, sentence, scene.document.lang, inside)


@kept
def zones_of(scene: Scene, sentence: Span) -> list[Span]:
    """The zones of a sentence, in order; one of the whole where it has no head."""
    pieces = pieces_of(scene, sentence)
    heads = scene.triggers(sentence, *HEADS)
    final = load(scene.document.lang).head_final
    runs = gather(pieces, heads, final) if pieces else []
    runs = runs if final else _with_subjects(scene, runs, heads)
    zones: list[Span] = []
    for zone in (spread(part) for run in runs for part in _without_tail(scene, sentence, run, heads)):
        if zones and _goes_on(scene, zone):
            zones[-1] = Span(zones[-1].start, zone.end)
        else:
            zones.append(zone)
    return zones or [sentence]


def headed(scene: Scene, sentence: Span, *concepts: str) -> Iterator[tuple[Span, list[Trigger]]]:
    """Each zone of a sentence in which one of some concepts is worded, with its wordings."""
    if not scene.has(sentence, *concepts):
        return
    for zone in zones_of(scene, sentence):
        if worded := scene.triggers(zone, *concepts):
            yield zone, worded


def _goes_on(scene: Scene, zone: Span) -> bool:
    """Whether a zone only tells when and where the occasion before it was: «…заседание, прошедшее в мае», "a meeting, held in Baku"."""
    kinds = {t.concept for t in scene.triggers(zone, *HEADS)}
    first = scene.triggers(zone, "event.hold_verb")[:1]
    return kinds == {"event.hold_verb"} and first[0].start - zone.start <= _LEAD and not load(scene.document.lang).head_final


_LEAD = 22  # characters before «прошедшее», "which was held"


def _with_subjects(scene: Scene, runs: list[list[Piece]], heads: Sequence[HasSpan]) -> list[list[Piece]]:
    """The runs, where a subject that an apposition parts from its verb («and Ali Kerimov, head of the agency, signed …») goes to it."""
    for run, after in pairwise(runs):
        verb = next((h for h in heads if after[0].span.covers(h)), None)
        first = next((n for n, p in enumerate(run) if n and p.mark == "and" and scene.of_type(p, "PERSON")), None)
        bare = first is not None and not any(p.span.covers(h) for p in run[first:] for h in heads)
        if verb and bare and first is not None and verb.start - after[0].start <= _SUBJECTLESS and after[0].mark == ",":
            after[:0] = run[first:]
            del run[first:]
    return runs


_SUBJECTLESS = 4  # characters before a verb that so has no subject in its own piece


def _without_tail(scene: Scene, sentence: Span, run: list[Piece], heads: Sequence[HasSpan]) -> Iterator[list[Piece]]:
    """A run, and apart from it the pieces at its end that only describe («…, which is to be built by 2027»)."""
    last = max((n for n, p in enumerate(run) if any(p.span.covers(h) for h in heads)), default=0)
    tail = next((n for n in range(last + 1, len(run)) if aside(scene, sentence, run[n])), len(run))
    yield run[:tail]
    if run[tail:]:
        yield run[tail:]


@kept
def zone_of(scene: Scene, sentence: Span, trigger: HasSpan) -> Span:
    """The zone in which a trigger stands; over a cut (a phrase with a comma in it) both of its sides."""
    zones = [z for z in zones_of(scene, sentence) if z.start < trigger.end and trigger.start < z.end]
    return Span(zones[0].start, zones[-1].end) if zones else sentence


@kept
def led_by(scene: Scene, sentence: Span, trigger: HasSpan) -> list[Span]:
    """The zones before a trigger's own, the nearest first, without those that only describe somebody (`aside`)."""
    own = zone_of(scene, sentence, trigger)
    before = [z for z in zones_of(scene, sentence) if z.end <= own.start]
    return [z for z in reversed(before) if not aside(scene, sentence, z)]


def aside(scene: Scene, sentence: Span, zone: HasSpan) -> bool:
    """Whether a zone only describes what stands before it: "who arrived on Tuesday", «прибывший 18 апреля»."""
    words = scene.text[zone.start : min(zone.end, zone.start + 60)].split()[:3]
    first = [fold(w.strip("«»\"'(),")) for w in words]
    if not first or zone.start == sentence.start:
        return False
    language = load(scene.document.lang)
    if set(first[:2]) & language.words("relatives"):
        return True
    return scene.text[sentence.start : zone.start].rstrip().endswith(",") and bool(language.pattern("participle_clause").match(first[0]))


def inside_name(scene: Scene, place: HasSpan) -> bool:
    """Whether a place lies inside the name of a document, a work, a building or an event («Программа … на 2025–2027 годы»)."""
    near = Span(max(0, place.start - 250), place.end + 250)
    return any(m.start <= place.start and place.end <= m.end for m in scene.of_type(near, "DOC", "WORK", "EVENT", "FAC"))


def negated(scene: Scene, trigger: HasSpan) -> bool:
    """Whether the event's verb is denied: «ачкан жок», «не подписали», "did not meet"."""
    language = load(scene.document.lang)
    if language.head_final:
        words = scene.text[trigger.end : trigger.end + 14].split()[:1]
        return bool(words) and fold(words[0].strip(".,;:!?»")) in language.words("negations")
    words = scene.text[max(0, trigger.start - 14) : trigger.start].split()[-2:]
    return any(fold(w) in language.words("negations") for w in words)
