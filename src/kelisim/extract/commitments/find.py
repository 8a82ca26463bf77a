"""Commitments: what parties undertake, plan, agree on, are asked or invited to do. Goodwill is none.

A clause is asked for each kind in turn; what it says of one kind it does not say again of a vaguer one. The same undertaking told twice
in a document is one claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.clauses import LONGEST, bulleted, cut, shortened
from kelisim.extract.commitments.bodies import acting_bodies
from kelisim.extract.commitments.carried import carried
from kelisim.extract.commitments.measures import barriers, gifts, groups, invitations, others, reliefs, supports
from kelisim.extract.commitments.passages import Passage, passages
from kelisim.extract.commitments.phrases import object_of, parties_of, partner_of, term_of
from kelisim.extract.commitments.projects import projects
from kelisim.extract.commitments.retold import once
from kelisim.extract.commitments.schedules import schedules
from kelisim.extract.commitments.targets import MEASURED, find_promises, find_targets
from kelisim.extract.commitments.turns import step_of, turned
from kelisim.extract.commitments.undertakings import Undertaking, documents, telling
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.claim import Claim
from kelisim.model.fact import Commitment
from kelisim.model.places import holding
from kelisim.model.text import Span, within

Finder = Callable[[Scene, Passage], Iterator[Undertaking]]
FINDERS: tuple[Finder, ...] = (documents, invitations, schedules, groups, projects, supports, reliefs, gifts, barriers, others, turned)
_BESIDE: dict[Finder, tuple[Finder, ...]] = {
    documents: (projects, groups),
    projects: (documents,),
}  # kinds that one clause may carry together
_PRIVATE = {"expert", "other"}  # roles in which nobody undertakes anything for a state
_FORECAST = {"commitment.will", "status.planned", "commitment.need", "commitment.done"}  # acts that an opinion may hold
_FINITE = {"commitment.will", "status.planned"}
_OPENING = 32  # characters at the head of a sentence
_HEADING = 6  # words of a heading between paragraphs
_LIST = 30  # words of a clause above which an item may be its own evidence
_SHORT = 5  # words below which an item takes its whole clause as evidence
_LEAST = 0.3  # share of the clause that an item has to have, unless the clause is longer than evidence may be


def find_commitments(scene: Scene, figures: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each undertaking, in the order of the text; a sentence of mere goodwill gives none.

    `figures` are the document's figures: what is to be reached among them is undertaken too.
    """
    targets = list(find_targets(scene, figures))
    aimed = [t.span for t in targets]
    found = [claim for passage in passages(scene) if not _idle(scene, passage) for claim in _claims(scene, passage, aimed)]
    yield from targets
    told = list(carried(scene, list(once(scene, [c for c in found if not (targets and _aim_again(scene, c))]))))
    yield from told
    yield from find_promises(scene, figures, [*(c.span for c in told), *aimed])


def _aim_again(scene: Scene, claim: Claim) -> bool:
    """A headline that sums up a target of the body («… aim to raise trade to $5 billion») is no measure beside it."""
    title = scene.document.title_span
    headline = bool(title and title.covers(claim.span))
    return headline and claim.rule == "commitment.measure" and scene.has(claim.span, *MEASURED)


def _idle(scene: Scene, passage: Passage) -> bool:
    """A clause that denies, or in which an expert thinks aloud, undertakes nothing."""
    if scene.has(passage.span, "status.denied"):
        return True
    if _expected(scene, passage) or _in_general(scene, passage):
        return True
    gathered = scene.has(passage.span, "commitment.gather")  # experts meet as others do
    panels = scene.triggers(passage.sentence, "commitment.group_noun")  # «a panel of experts» is a body, and nobody's opinion
    roles = {t.role for t in scene.titles(passage.sentence) if not any(p.start < t.end and t.start < p.end for p in panels)}
    drawn = passage.acts.has("draft", "under_way")  # lawyers who polish a text only work
    return _heading(scene, passage) or (not gathered and not drawn and "expert" in roles and roles <= _PRIVATE)


def _expected(scene: Scene, passage: Passage) -> bool:
    """«We hope to open a plant», «по его мнению, …»: of what somebody expects only the future tense speaks."""
    names = {t.concept for t in passage.acts.triggers}
    return bool(names) and names <= _FORECAST and scene.has(passage.span, "commitment.opinion")


def _in_general(scene: Scene, passage: Passage) -> bool:
    """«Treaties are usually signed for five years», «қазір астық сатады»: what is so as a rule, or goes on already, is no plan."""
    if scene.has(passage.span, "commitment.general"):
        return True
    names = {t.concept for t in passage.acts.triggers}
    return bool(names) and names <= _FINITE and scene.has(passage.span, "commitment.habitual") and not scene.dates(passage.span)


def _heading(scene: Scene, passage: Passage) -> bool:
    """A short block of its own without a full stop stands over what it names, unless it is an item of a list or the headline."""
    place, title = passage.sentence, scene.document.title_span
    if passage.listed or bulleted(scene.text, place) or (title and title.covers(place)):
        return False
    alone = any(p.end - p.start - (place.end - place.start) < 3 for p in holding(scene.layers.paragraphs, place))
    return alone and len(scene.words(place).split()) <= _HEADING and scene.text[place.end - 1] not in ".!?…;:»”"


def _claims(scene: Scene, passage: Passage, aimed: list[Span]) -> Iterator[Claim]:
    done: list[Finder] = []
    for finder in FINDERS:
        carried = finder is others and done == [documents] and passage.acts.has("provides")
        if done and not carried and finder not in _BESIDE.get(done[0], ()):
            continue
        if finder is others and any(a.start < passage.span.end and passage.span.start < a.end for a in aimed):
            continue
        items = list(finder(scene, passage))
        for item in items:
            claim = _claim(scene, passage, item, len(items) > 1)
            if claim:
                yield claim
        if items:
            done.append(finder)


def _claim(scene: Scene, passage: Passage, item: Undertaking, listed: bool) -> Claim | None:
    place = _evidence(scene, passage, item, listed)
    if _accepted(scene, passage, item):
        item = replace(item, stage="agreed", step="agreed")
    if item.kind in ("project", "measure", "group") and item.stage == "agreed" and _by_text(scene, passage):
        item = replace(item, stage="signed", step="signed")
    if item.kind == "measure" and item.stage == "agreed" and _one_sided(scene, passage):
        item = replace(item, stage="proposed", step="announced")
    fact = Commitment(
        kind=item.kind,
        stage=item.stage,
        parties=_parties(scene, passage, item),
        due=_due(scene, passage, item, listed),
        object=scene.words(object_of(scene, item.piece, item.noun, item.kind)),
        step=step_of(scene, item),
        condition=_condition(scene, passage),
    )
    return make_claim(scene, fact, place, f"commitment.{item.kind}")


def _accepted(scene: Scene, passage: Passage, item: Undertaking) -> bool:
    """«Proposed …, and the other side supported it»: what is proposed and supported in one sentence is agreed."""
    if item.kind == "support" or not (passage.acts.first and passage.acts.first.concept == "commitment.propose"):
        return False
    asked = passage.acts.first
    behind = Span(asked.end, passage.sentence.end)
    return item.stage == "proposed" and scene.has(behind, "commitment.support") and item.noun.end <= asked.end


def _condition(scene: Scene, passage: Passage) -> str | None:
    """«… if parliament agrees», «Парламент мақұлдаса, …»: the piece of the sentence in which a word of condition stands."""
    if not scene.has(passage.sentence, "commitment.condition"):
        return None
    names = within(scene.layers.mentions, passage.sentence)
    for piece in cut(scene.text, scene.layers.tokens, passage.sentence, scene.document.lang, names):
        words = scene.triggers(piece, "commitment.condition")
        if words:
            start = piece.start if load(scene.document.lang).head_final else words[0].start
            return scene.words(Span(start, piece.end)).rstrip(" .,;")
    return None


def _one_sided(scene: Scene, passage: Passage) -> bool:
    """«Omani firms plan to invest in Serbia»: what somebody on one side only intends is no agreement."""
    first = passage.acts.first
    if first is None or first.concept != "commitment.intend" or passage.acts.has("agree", "instruct", "will", "sign_verb"):
        return False
    return (not scene.references(passage.sentence, "sides") and len(scene.states(passage.span)) < 2) or scene.has(
        passage.span, "figure.pledge"
    )


def _by_text(scene: Scene, passage: Passage) -> bool:
    """«Соған сәйкес …», "Under the treaty, …": what a clause tells stands in the text that it opens with."""
    opening = Span(passage.sentence.start, min(passage.span.end, passage.sentence.start + _OPENING))
    return scene.has(opening, "commitment.provides")


def _parties(scene: Scene, passage: Passage, item: Undertaking) -> tuple[str, ...]:
    """The parties of the clause; of what is asked, the state of who asks stands first although only its official is named."""
    bodies = acting_bodies(scene, passage, item.kind)
    if bodies:
        return bodies
    parties = parties_of(scene, passage.span, passage.sentence)
    partner = partner_of(scene, passage.span) if item.kind == "document" and len(scene.states(passage.sentence)) == 1 else None
    if partner:
        return (scene.states(passage.sentence)[0].entity, partner)
    if not passage.acts.has("propose", "call_on", "invite"):
        return parties
    asking = next((s for w in scene.people(passage.span) if (s := scene.state_of(w.entity))), None)
    if asking is None:
        return parties
    return (asking, *(p for p in parties if p != asking))


def _due(scene: Scene, passage: Passage, item: Undertaking, listed: bool) -> str | None:
    """The term in the item, else (where it is the only one) in its clause, else in the sentence that the clause begins."""
    if item.due:
        return item.due
    if item.kind == "support":
        return None  # «поддержала кандидатуру на проведение форума в 2027 году»: the date is that of what is supported
    places = [Span(item.piece.start, item.piece.end)]
    if not listed:
        places += [passage.span, Span(passage.span.start, passage.sentence.end)]
    bound = item.stage if item.kind == "document" or item.stage == "done" else "agreed"  # what is built may have a term in what is signed
    return next((due for place in places if (due := term_of(scene, place, item.noun, bound))), None)


def _evidence(scene: Scene, passage: Passage, item: Undertaking, listed: bool) -> Span:
    """The item of a list where its clause is long, else the clause without a «which …» at its end that only describes."""
    clause = _bare(scene, passage)
    words, whole = len(scene.words(item.piece).split()), len(scene.words(clause).split())
    apart = whole > LONGEST or (listed and whole > _LIST and words >= _LEAST * whole)
    if apart and words >= _SHORT:
        return shortened(scene.text, Span(item.piece.start, item.piece.end), item.noun)
    return shortened(scene.text, clause, item.noun)


def _bare(scene: Scene, passage: Passage) -> Span:
    """The clause up to the last piece that tells; the whole where what follows holds an act or a date."""
    told = telling(scene, passage)
    if not told or told[-1].end == passage.span.end:
        return passage.span
    rest = Span(told[-1].end, passage.span.end)
    return passage.span if passage.acts.within(rest).triggers or scene.dates(rest) else Span(passage.span.start, told[-1].end)
