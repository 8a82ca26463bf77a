"""Sums: traded, invested, lent, given, paid, or held; where no word says which, what was measured before, or what the sum is for."""

from __future__ import annotations

import re

from kelisim.extract.figures.worded import FLOWS, MONEY, NOTHING, PAID, Measured, explicit
from kelisim.extract.givers import LENDERS, REGIONS
from kelisim.extract.nearness import around, clause, distance, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.places import meeting
from kelisim.model.text import Span

_GIVER_REACH = 60  # characters between a sum and the verb that gives it
_PAPERS_REACH = 30
_LOSS_REACH = 40
_PARTED = re.compile(r"[,;:()]")
_NOUN_NEXT = re.compile(r"\s[^\W\d_]")


def money_of(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
    """The indicator of a sum; `(None, None)` where it measures nothing that the register follows.

    «тауар айналымы … 1,4 млрд доллар» → `trade_turnover`; «Дүйнөлүк банк … 5 млн доллар бөлдү» → `grant`; «тоннель за 700 млн» → `cost`.
    """
    own = stretch(scene, sentence, amount)
    paid = scene.has(own, "figure.pledge")
    found = explicit(scene, sentence, amount, PAID if paid else MONEY) if not _priced_project(scene, sentence, amount) else ("cost", None)
    if _lost(scene, sentence, amount):
        return "cost", None
    if found is None or found[0] == "cost":
        told = _sold(scene, sentence, own, amount) or _spent(scene, sentence, own, amount)
        if told:
            return told
    if load(scene.document.lang).head_final and (found is None or found[0] in PAID) and (need := _needed(scene, sentence, own, amount)):
        return need  # «38 млн долларға түседі, оның 20 миллионын банк несиеге береді»
    if (found is None or found[0] == "cost") and is_gift(scene, sentence, amount):
        return "grant", None
    if scene.has(clause(scene, own, amount), "figure.product") and (found is None or found[0] in ("cost", "investment")):
        return "other", "GDP"
    if scene.has(clause(scene, own, amount), "figure.holdings") and (found is None or found[0] in ("cost", "investment")):
        return "other", "holdings"
    here = trail.last(sentence, "other", near=0)
    if here and here.of in ("holdings", "GDP") and here.unit == amount.unit and (found is None or found[0] in ("cost", "investment")):
        return "other", here.of
    return (
        found
        or _needed(scene, sentence, own, amount)
        or _pointed(scene, sentence, amount, trail)
        or _attribute(scene, sentence, amount)
        or NOTHING
    )


def is_gift(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a state or a body that gives and lends allots the sum: its verb stands near, and no loan, trade or investment is named."""
    own = clause(scene, stretch(scene, sentence, amount), amount)
    wide = Span(sentence.start, max(own.end, amount.end)) if not load(scene.document.lang).head_final else Span(own.start, sentence.end)
    verbs = [v for v in scene.triggers(wide, "figure.allots") if distance(scene, amount, v) < _GIVER_REACH]
    if not verbs:
        return False
    lender = any(m.entity in LENDERS for m in scene.of_type(sentence, "ORG"))
    states = [w for w in scene.states(around(sentence, amount, 2 * _GIVER_REACH)) if w.entity.startswith("country:") or w.entity in REGIONS]
    return lender or bool(states)


def _sold(scene: Scene, sentence: Span, own: Span, amount: Quantity) -> Measured | None:
    """Goods sold abroad or bought there for a sum: «продал товаров на 310 млн долларов, а купил на 95 млн»."""
    if not scene.has(sentence, "figure.goods", "figure.commodity", "figure.farm"):
        return None
    near = Span(amount.end, sentence.end) if load(scene.document.lang).head_final else own
    verbs = [v for v in scene.triggers(near, "figure.sold", "figure.purchased") if distance(scene, amount, v) < _GIVER_REACH]
    best = min(verbs, key=lambda v: (distance(scene, amount, v), -v.end), default=None)
    if best is None:
        return None
    return ("exports" if best.concept == "figure.sold" else "imports"), None


def _spent(scene: Scene, sentence: Span, own: Span, amount: Quantity) -> Measured | None:
    """What was spent on a plant or by a company is invested; what a body that gives spends is a gift."""
    verbs = scene.triggers(Span(own.start, sentence.end) if load(scene.document.lang).head_final else own, "figure.spent")
    if not any(distance(scene, amount, v) < _GIVER_REACH for v in verbs) or scene.has(own, "figure.budget"):
        return None
    if any(m.entity in LENDERS for m in scene.of_type(sentence, "ORG")):
        return "grant", None
    return "investment", None


def _lost(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether somebody lost the sum: «потеряли 10 млн долларов», «10 млн доллардан ашык зыян тартты», with no other sum between."""
    final = load(scene.document.lang).head_final
    near = Span(amount.end if final else max(sentence.start, amount.start - _LOSS_REACH), min(sentence.end, amount.end + _PAPERS_REACH))
    for word in scene.triggers(near, "figure.loss"):
        between = Span(min(word.end, amount.end), max(word.start, amount.start))
        others = [q for q in meeting(scene.layers.quantities, between) if q.unit and q.end <= between.end and q.start >= between.start]
        if not others and not _PARTED.search(scene.text, between.start, between.end):
            return True
    return False


def _needed(scene: Scene, sentence: Span, own: Span, amount: Quantity) -> Measured | None:
    """What something needs or is estimated to lose is a cost: «потребуется 45 млн евро», «45 млн еуро қажет»."""
    if load(scene.document.lang).head_final:
        behind = scene.triggers(Span(amount.end, min(sentence.end, amount.end + _PAPERS_REACH)), "figure.needs")
        return ("cost", None) if any(w.start - amount.end <= 1 for w in behind) else None
    return ("cost", None) if scene.has(clause(scene, own, amount), "figure.needs") else None


def _pointed(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured | None:
    """Money whose sentence names no indicator: the same amount elsewhere tells, else «this figure», an aim or «reached» points back."""
    if (amount.value, amount.unit) in trail.known:
        return trail.known[amount.value, str(amount.unit)]
    own = stretch(scene, sentence, amount)
    here = trail.last(sentence, *MONEY, near=0)
    if here:
        return here.indicator, here.of
    if scene.has(sentence, "figure.carry") or scene.has(own, "figure.target", "figure.near_term"):
        before = trail.sum(sentence, *MONEY) or trail.last(sentence, "trade_turnover")
        if before:
            return before.indicator, before.of
        return ("trade_turnover", None) if scene.speaks_of("figure.trade_turnover") else None
    if not scene.has(own, "figure.reach") and not scene.has(sentence, "say.figure", "say.data"):
        near = clause(scene, own, amount)
        worth = scene.has(near, "commitment.project_noun", "figure.documents", "figure.projects") or _papers(scene, sentence, amount)
        return ("cost", None) if worth else None
    before = trail.sum(sentence, "trade_turnover", "exports", "imports")
    if before:
        return before.indicator, before.of
    earlier = trail.before(sentence)
    spoken = scene.triggers(earlier, *(f"figure.{name}" for name in FLOWS[:3])) if earlier else []
    return (spoken[0].concept.partition(".")[2], None) if spoken else None


def _attribute(scene: Scene, sentence: Span, amount: Quantity) -> Measured | None:
    """«4 млрд долларлық бөген», "a $4 billion dam", «дамба за 4 млрд»: a sum that describes a thing is what the thing costs."""
    language = load(scene.document.lang)
    if language.head_final:
        return ("cost", None) if describes(scene, amount) else None
    before = scene.text[max(sentence.start, amount.start - 12) : amount.start].split()
    if before and fold(before[-1]) in language.words("priced"):
        return "cost", None
    lead = scene.text[max(sentence.start, amount.start - 6) : amount.start].split()
    described = lead and fold(lead[-1]) in language.words("articles") and _NOUN_NEXT.match(scene.text, amount.end)
    return ("cost", None) if described else None


def _priced_project(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """ "the $4 million project": an article before the sum and a project right behind it, whatever else the sentence names."""
    lead = scene.text[max(sentence.start, amount.start - 6) : amount.start].strip(" $€£").split()
    behind = scene.triggers(Span(amount.end, min(sentence.end, amount.end + _GIVER_REACH)), "figure.projects", "commitment.plain_project")
    beside = any(t.start - amount.end <= 1 for t in behind)
    return beside and bool(lead) and fold(lead[-1]) in load(scene.document.lang).words("articles")


def describes(scene: Scene, amount: Quantity) -> bool:
    """Whether a sum has the ending of an adjective («3 млрд долларлық көпір»): it says what a thing is worth."""
    return fold(scene.words(amount)).endswith(tuple(load(scene.document.lang).words("attributive")) or "\0")


def _papers(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether documents or projects counted right before or behind the amount are what it is the worth of."""
    near = around(sentence, amount, _PAPERS_REACH)
    counts = meeting(scene.layers.quantities, near)
    return scene.has(near, "figure.documents", "figure.projects") and any(q.unit == "count" and q is not amount for q in counts)
