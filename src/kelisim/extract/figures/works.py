"""Whether a capacity or a length is there or is still to be built."""

from __future__ import annotations

from kelisim.extract.figures.ahead import has_term, is_repair, verb_tense
from kelisim.extract.figures.worded import PAID
from kelisim.extract.nearness import clause, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span


def status_of_works(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> str:
    """Of a capacity or a length: aimed at while what it measures is planned or being built."""
    if _stands_now(scene, clause(scene, stretch(scene, sentence, amount), amount)):
        return "actual"
    before = trail.passage(sentence, "capacity", "length")
    of_plan = before is not None and before.status != "actual" and not scene.has(sentence, "commitment.done")
    planned = of_plan or _pending(scene, sentence, trail) or to_build(scene, sentence)
    ahead = has_term(scene, sentence, amount) or verb_tense(scene, sentence, amount) == "future" or is_repair(scene, sentence, trail)
    lent = trail.last(sentence, *PAID, near=0)  # «$120 million for a 70-MW plant»
    return "target" if planned or ahead or (lent is not None and lent.status == "target" and amount.unit == "MW") else "actual"


def _stands_now(scene: Scene, own: Span) -> bool:
    """Whether a clause tells of what is there, «нынешний мост», "the present bridge", and of nothing planned."""
    return scene.has(own, "figure.standing") and not scene.has(own, "status.planned", "commitment.under_way", "commitment.intend")


def _pending(scene: Scene, sentence: Span, trail: Trail) -> bool:
    """Whether the plant whose capacity a sentence tells is still being built in the sentence before."""
    before = trail.before(sentence)
    if before is None or not scene.has(sentence, "figure.capacity"):
        return False
    return scene.has(before, "commitment.under_way", "status.planned") and to_build(scene, before)


def to_build(scene: Scene, sentence: Span) -> bool:
    """Something is built or to be built in the sentence, and is not done yet; what is repaired is there."""
    if scene.has(sentence, "commitment.modernise") and not scene.has(sentence, "commitment.build", "figure.capacity"):
        return False
    if scene.has(sentence, "status.planned", "commitment.intend", "commitment.agree"):
        return True
    if scene.has(sentence, "commitment.done", "event.open_verb"):
        return False
    return scene.has(sentence, "commitment.build", "commitment.launch", "figure.target")
