"""Commitments: what parties undertake, plan, agree on, are asked or invited to do. Goodwill is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kelisim.extract.claims import make_claim
from kelisim.extract.events import evidence
from kelisim.extract.figures import find_figures
from kelisim.extract.scene import Scene
from kelisim.extract.when import due_of
from kelisim.model.claim import Claim
from kelisim.model.fact import Commitment, Figure
from kelisim.model.text import Span

Finder = Callable[[Scene, Span], Iterator[Commitment]]


def find_commitments(scene: Scene) -> Iterator[Claim]:
    """A claim for each undertaking, in the order of the text; a sentence of mere goodwill gives none."""
    yield from _targets(scene)
    for sentence in scene.layers.sentences:
        if _goodwill(scene, sentence):
            continue
        for finder in FINDERS:
            for commitment in finder(scene, sentence):
                claim = make_claim(scene, commitment, evidence(scene, sentence), f"commitment.{finder.__name__}")
                if claim:
                    yield claim


def _targets(scene: Scene) -> Iterator[Claim]:
    """A target is both a figure and a commitment; of one value the first."""
    seen: set[float] = set()
    for claim in find_figures(scene):
        fact = claim.fact
        if not isinstance(fact, Figure) or fact.status != "target" or fact.value in seen or fact.indicator not in ("trade_turnover", "exports", "imports", "investment"):
            continue
        seen.add(fact.value)
        stage = "signed" if scene.has(claim.span, "event.sign_verb", "event.sign_noun") else "agreed"
        made = make_claim(scene, Commitment("target", stage, fact.parties, fact.due, scene.words(claim.span)), claim.span, "commitment.target")
        if made:
            yield made


def _goodwill(scene: Scene, sentence: Span) -> bool:
    return scene.has(sentence, "commitment.goodwill") and not scene.has(sentence, "commitment.project_noun", "commitment.document_noun", "commitment.group_noun")


def _parties(scene: Scene, sentence: Span) -> tuple[str, ...]:
    here = [w.entity for w in scene.states(sentence)]
    return tuple(here[:3]) if len(here) >= 2 else scene.pair


def _made(scene: Scene, sentence: Span, kind: str, stage: str, trigger: Span | None = None) -> Commitment:
    return Commitment(kind, stage, _parties(scene, sentence), due_of(scene, sentence, trigger or sentence), scene.words(sentence))


def document(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """A document signed, ratified, in force or to be drawn up."""
    if not scene.has(sentence, "commitment.document_noun"):
        return
    if scene.has(sentence, "commitment.ratify", "commitment.in_force"):
        yield _made(scene, sentence, "document", "done")
    elif scene.has(sentence, "event.sign_verb", "event.sign_noun"):
        yield _made(scene, sentence, "document", "signed")
    elif scene.has(sentence, "commitment.agree", "commitment.instruct"):
        yield _made(scene, sentence, "document", "agreed")
    elif scene.has(sentence, "commitment.propose"):
        yield _made(scene, sentence, "document", "proposed")


def project(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """Something to build, launch or modernise."""
    if not scene.has(sentence, "commitment.project_noun") or scene.has(sentence, "event.sign_verb"):
        return
    if not scene.has(sentence, "commitment.build", "commitment.launch", "commitment.modernise"):
        return
    stage = _stage(scene, sentence)
    if stage:
        yield _made(scene, sentence, "project", stage)


def _stage(scene: Scene, sentence: Span) -> str | None:
    for stage, concepts in (
        ("agreed", ("commitment.agree", "commitment.intend", "status.planned", "commitment.instruct")),
        ("under_way", ("commitment.under_way", "commitment.discuss")),
        ("proposed", ("commitment.propose",)),
        ("agreed", ("commitment.ready",)),
    ):
        if scene.has(sentence, *concepts):
            return stage
    return None


def invitation(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """Somebody is invited."""
    if scene.has(sentence, "commitment.invite"):
        yield _made(scene, sentence, "invitation", "proposed")


def group(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """A working group, commission or study."""
    if scene.has(sentence, "commitment.group_noun") and (stage := _stage(scene, sentence)):
        yield _made(scene, sentence, "group", stage)


def schedule(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """A next session or exchange of visits that is agreed."""
    if scene.has(sentence, "commitment.schedule_noun") and scene.has(sentence, "commitment.agree", "status.planned"):
        yield _made(scene, sentence, "schedule", "agreed")


def support(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """Support of an initiative or candidacy."""
    if scene.has(sentence, "commitment.support"):
        yield _made(scene, sentence, "support", "agreed")


def measure(scene: Scene, sentence: Span) -> Iterator[Commitment]:
    """Anything else concrete that is agreed."""
    others = ("commitment.project_noun", "commitment.document_noun", "commitment.group_noun", "commitment.schedule_noun", "commitment.support", "figure.target")
    if scene.has(sentence, "commitment.agree") and not scene.has(sentence, *others):
        yield _made(scene, sentence, "measure", "agreed")


FINDERS: tuple[Finder, ...] = (document, project, invitation, group, schedule, support, measure)
