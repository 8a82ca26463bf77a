"""Who says it: the person, organisation or state that the document names as the source of what a sentence states."""

from __future__ import annotations

import re

from kelisim.extract.figures.bodies import body_meant, state_meant
from kelisim.extract.nearness import part
from kelisim.extract.scene import Scene, Who
from kelisim.extract.statements import speaker_at
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.places import first_from, holding, meeting
from kelisim.model.text import HasSpan, Span, within

_NEAR = 60  # characters between a body and its verb of saying
_BESIDE = 24  # characters between those who say something together and their verb
_BODY = 24  # characters of a plain word for a body
_PAPER = 20  # characters back to the paper by which something is so
_OPENING = 6  # characters before the subject at the head of a sentence: a number of a list
_SAYING = ("say.verb", "say.verb_strong", "say.think", "say.report", "say.figure")
_BRACKET = re.compile(r"\([^()]*\)")
_OBLIQUE = frozenset({"dative", "locative", "ablative", "accusative", "instrumental", "genitive", "comitative"})


def said_by(scene: Scene, sentence: Span, fact: HasSpan) -> str | None:
    """The speaker of a quotation that holds the fact; else whoever stands beside a verb of saying or «according to» in the sentence.

    None where the document speaks itself, or says only that something «was said».
    """
    for quotation in holding(scene.layers.quotations, fact):
        return speaker_at(scene, Span(quotation.start, quotation.end))
    place = part(scene, sentence, fact)  # who speaks in another part does not say this
    reports = [t for t in scene.triggers(place, "say.according", "say.his_words") if not _quoted(scene, t) and not _of_paper(scene, t)]
    verbs = [t for t in scene.triggers(place, *_SAYING) if not _quoted(scene, t) and not _impersonal(scene, t) and not _signs(scene, t)]
    for trigger in sorted(reports, key=lambda t: abs(t.start - fact.start)):
        who = _source(scene, sentence, trigger)
        if who:
            return who
    if _unnamed_source(scene, sentence, reports, verbs, fact):
        return None
    for trigger in _outermost(scene, verbs, fact):
        if behind := _body_behind(scene, trigger):
            return body_meant(scene, behind)
        subject = _subject(scene, sentence, trigger, fact)
        if subject:
            return None if _says_another(scene, subject, trigger, fact) else subject.entity
    told = _told_next(scene, sentence) or _before_colon(scene, sentence, fact) or _bracketed(scene, sentence, fact)
    if told or (not reports and not verbs):
        return told or _beyond_semicolon(scene, sentence, place)
    return (
        _going_on(scene, sentence)
        if any(_pronoun_inside(scene, t) for t in reports) or (verbs and not _names(scene, sentence) and not _together(scene, verbs))
        else None
    )


def _unnamed_source(scene: Scene, sentence: Span, reports: list[Trigger], verbs: list[Trigger], fact: HasSpan) -> bool:
    """Whether the amount's own clause gives it to a source without a name («… in 2023, according to national statistics»)."""
    own = [
        t for t in reports if t.start >= fact.end and not _pronoun_inside(scene, t) and not scene.text[fact.end : t.start].count(",") > 1
    ]
    if load(scene.document.lang).head_final or not own:
        return False
    return not any(v.start >= fact.end for v in verbs)


def _body_behind(scene: Scene, verb: Trigger) -> Span | None:
    """The verb with the plain word for a body right behind it, in Russian and English its subject: «…, сообщает министерство»."""
    if load(scene.document.lang).head_final:
        return None
    bodies = scene.triggers(Span(verb.end, verb.end + _BODY), "say.body")
    if not bodies or bodies[0].start - verb.end > 1 or holding(scene.layers.mentions, Span(bodies[0].start, bodies[0].start + 1)):
        return None  # a body with its name is told apart from those around it
    return Span(verb.start, bodies[0].end)


def _before_colon(scene: Scene, sentence: Span, fact: HasSpan) -> str | None:
    """Whoever is said to give figures before a colon: «Сагынов мындай эсеп берди: жарым жылда …»."""
    colon = scene.text.rfind(":", sentence.start, fact.start)
    lead = Span(sentence.start, max(sentence.start, colon))
    if colon < 0 or not scene.has(lead, "say.data", *_SAYING):
        return None
    named = _candidates(scene, lead)
    people = [w for w in named if _case(scene, w) not in _OBLIQUE] or _bodies(scene, lead) or (named if len(named) == 1 else [])
    return people[0].entity if people else None


def _bracketed(scene: Scene, sentence: Span, fact: HasSpan) -> str | None:
    """The body that brackets behind an amount name as the source of the numbers: «(данные Нацкомстата)», "(source: Eurostat)"."""
    bracket = _BRACKET.search(scene.text, fact.end, sentence.end)
    inside = Span(bracket.start(), bracket.end()) if bracket else None
    if inside is None or not scene.has(inside, "say.data", "say.according", "say.report"):
        return None
    bodies = _bodies(scene, inside)
    return bodies[0].entity if bodies else None


def _told_next(scene: Scene, sentence: Span) -> str | None:
    """«Об этом заявил премьер», «Бұл туралы министр айтты»: the sentence after names who said this one."""
    after = next(iter(first_from(scene.layers.sentences, sentence.end, 1)), None)
    if after is None or after.start - sentence.end > 3:
        return None
    verbs = [t for t in scene.triggers(after, *_SAYING) if not _quoted(scene, t) and not _impersonal(scene, t)]
    lead = Span(after.start, min(after.end, after.start + 40))
    if not verbs or not scene.has(lead, "say.this"):
        return None
    people = _candidates(scene, after) or _bodies(scene, after)
    return min(people, key=lambda w: abs(w.start - verbs[0].end)).entity if people else None


def _beyond_semicolon(scene: Scene, sentence: Span, place: Span) -> str | None:
    """Who is named as the source in the clause before a semicolon, where the one behind it goes on without a source of its own."""
    before = Span(sentence.start, max(sentence.start, place.start))
    if not scene.text[before.start : before.end].rstrip().endswith(";"):
        return None
    reports = [t for t in scene.triggers(before, "say.according") if not _quoted(scene, t)]
    return _source(scene, before, reports[-1]) if reports else None


def _of_paper(scene: Scene, trigger: Trigger) -> bool:
    """«Ага ылайык», «оған сәйкес»: as a paper has it, and nobody's words."""
    near = Span(max(0, trigger.start - _PAPER), trigger.end)
    return any(t.start < trigger.end and trigger.start < t.end for t in scene.triggers(near, "commitment.provides"))


def _quoted(scene: Scene, place: HasSpan) -> bool:
    return bool(holding(scene.layers.quotations, place))


def _impersonal(scene: Scene, trigger: Trigger) -> bool:
    """«айтылды», «отмечается», "it was noted": nobody says it."""
    near = Span(max(0, trigger.start - 12), trigger.end + 12)
    return any(t.start < trigger.end and trigger.start < t.end for t in scene.triggers(near, "say.impersonal"))


def _signs(scene: Scene, verb: Trigger) -> bool:
    """«заключили», «мәлімдеме қабылдады»: what is signed or adopted is not said."""
    near = Span(verb.start, verb.end + 1)
    acts = scene.triggers(near, "event.sign_verb", "event.sign_noun", "commitment.document_noun")
    return any(a.start <= verb.start and verb.end <= a.end + 1 for a in acts)


def _outermost(scene: Scene, verbs: list[Trigger], fact: HasSpan) -> list[Trigger]:
    """Where the verb comes last, the one that follows the fact and closes the sentence; elsewhere the nearest."""
    if load(scene.document.lang).head_final:
        return sorted((v for v in verbs if v.start >= fact.end), key=lambda v: -v.end)
    return sorted(verbs, key=lambda v: abs(v.start - fact.start))


def _candidates(scene: Scene, place: Span) -> list[Who]:
    """Persons named or meant outside quotations."""
    people = [w for w in within(scene.everybody, place) if w.type == "PERSON" and w.how != "plural"]
    return [w for w in people if not _quoted(scene, w)]


def _bodies(scene: Scene, place: Span) -> list[Who]:
    return [Who(m.start, m.end, m.entity, "mention", m.type) for m in scene.of_type(place, "ORG") if not _quoted(scene, m)]


def _names(scene: Scene, sentence: Span) -> bool:
    return bool(_candidates(scene, sentence) or _bodies(scene, sentence))


def _source(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """Whose words they are: «Тоқаевтың айтуынша» stands before, «по словам Токаева» after; «по его словам» means him."""
    final = load(scene.document.lang).head_final
    inside = list(_candidates(scene, Span(trigger.start, trigger.end)))
    if inside:
        return inside[0].entity
    side = Span(max(sentence.start, trigger.start - 70), trigger.start) if final else Span(trigger.end, min(sentence.end, trigger.end + 90))
    found = _candidates(scene, side) + _bodies(scene, side)
    if not found:
        place = Span(side.start, max(side.end, trigger.end))
        return state_meant(scene, place, trigger) or body_meant(scene, place)
    return (max(found, key=lambda w: w.end) if final else min(found, key=lambda w: w.start)).entity


def _subject(scene: Scene, sentence: Span, trigger: Trigger, fact: HasSpan) -> Who | None:
    """Who does the saying: in the nominative where cases show, nearest to the verb; a body where no person stands."""
    final = load(scene.document.lang).head_final
    people = _candidates(scene, sentence)
    upright = [w for w in people if _case(scene, w) not in _OBLIQUE]
    people = upright or ([] if final else people)
    bodies = [w for w in _bodies(scene, sentence) if _speaks(scene, sentence, w, trigger)]
    if not people and not bodies and final:
        bodies = [w for w in scene.states(sentence, spoken=False) if _case(scene, w) in (None, "nominative") and w.start < trigger.start]
    return min(people or bodies, key=lambda w: _gap(trigger, w, fact), default=None)


def _speaks(scene: Scene, sentence: Span, body: Who, trigger: Trigger) -> bool:
    """Whether a body may be the subject of a verb: near it, or at the head of a sentence whose verb comes last, in the nominative."""
    if abs(body.start - trigger.end) < _NEAR or abs(trigger.start - body.end) < _NEAR:
        return True
    opens = load(scene.document.lang).head_final and body.start - sentence.start <= _OPENING
    return opens and _case(scene, body) in (None, "nominative")


def _says_another(scene: Scene, who: Who, verb: Trigger, fact: HasSpan) -> bool:
    """«Ресми дерек 5 млрд деп көрсетсе, комитет 4 млрд дейді»: who stands behind the fact and a comma says the amount after himself."""
    if not load(scene.document.lang).head_final or who.start < fact.end or "," not in scene.text[fact.end : who.start]:
        return False
    return bool(within(scene.layers.quantities, Span(who.end, max(who.end, verb.start))))


def _gap(trigger: Trigger, who: Who, fact: HasSpan) -> int:
    """Distance to the verb; whoever stands on the other side of the fact is farther."""
    gap = trigger.start - who.end if who.end <= trigger.start else who.start - trigger.end
    return gap + (40 if min(who.start, trigger.start) < fact.start < max(who.start, trigger.start) else 0)


def _together(scene: Scene, verbs: list[Trigger]) -> bool:
    """«Министры отметили», «стороны подчеркнули»: several say it, and none of them alone."""
    several = [r for v in verbs for kind in ("plural", "sides") for r in scene.references(Span(max(0, v.start - _BESIDE), v.start), kind)]
    return bool(several) and not load(scene.document.lang).head_final


def _case(scene: Scene, who: Who) -> str | None:
    return next((m.case for m in within(scene.layers.mentions, who) if m.start == who.start and m.end == who.end), None)


def _pronoun_inside(scene: Scene, trigger: Trigger) -> bool:
    return scene.has(Span(trigger.start, trigger.end), "say.his_words")


def _going_on(scene: Scene, sentence: Span) -> str | None:
    """The speaker of the sentence before: of a quotation that ends there, or beside its own verb of saying."""
    before = scene.before(sentence)
    if before is None or sentence.start - before.end > 3:
        return None
    quotation = next(
        (
            q
            for q in meeting(scene.layers.quotations, Span(max(0, before.start - 1), before.end + 2))
            if before.start <= q.end <= before.end + 2
        ),
        None,
    )
    if quotation:
        return speaker_at(scene, Span(quotation.start, quotation.end))
    if not scene.has(before, "say.according", *_SAYING):
        return None
    people = _candidates(scene, before)
    return people[0].entity if people else None
