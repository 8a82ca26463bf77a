"""Whether an amount is reached, aimed at or estimated: the nearest word of aim, reaching or estimate decides."""

from __future__ import annotations

from kelisim.extract.figures.rated import is_base
from kelisim.extract.nearness import clause, distance, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.text import Span

_BUILT = ("companies", "products", "people", "documents", "grant", "loan", "investment", "other")
_PAID = ("investment", "loan", "grant", "cost")
_FLOWS = ("trade_turnover", "exports", "imports", "freight", "growth")
_BESIDE = 6
_FAR = 140
_CLOSE = 60  # characters between what is promised and the word of promising
_TO_COME = ("figure.target", "status.planned", "commitment.agree", "commitment.intend", "commitment.ready")


def status_of(scene: Scene, sentence: Span, amount: Quantity, indicator: str, trail: Trail) -> str:
    """`target`, `estimate` or `actual`, from the words between the amount before and the amount after.

    «reached 1.4 bn; the aim is 3 bn by 2030» gives `actual` and `target`.
    """
    own = stretch(scene, sentence, amount)
    if is_base(scene, sentence, amount) and indicator != "growth":
        return "actual"
    if amount.unit == "day":
        return "target" if scene.has(sentence, "status.planned") else "actual"
    word = _decisive(scene, own, amount)
    if word == "figure.estimate":
        return "estimate"
    if indicator in ("capacity", "length"):
        before = trail.passage(sentence, "capacity", "length")
        of_plan = before is not None and before.status != "actual" and not scene.has(sentence, "commitment.done")
        return "target" if of_plan or _pending(scene, sentence, trail) or _to_build(scene, sentence) else "actual"
    word = word or _decisive(scene, _governed(scene, sentence, own), amount)
    if word == "figure.estimate":
        return "estimate"
    if (indicator in _PAID and scene.has(own, "figure.portfolio")) or (indicator == "other" and scene.has(own, "figure.reserves")):
        return "estimate"
    if indicator in _PAID and (scene.has(own, "figure.pledge") or _contracted(scene, sentence, own)):
        return "target"
    share = amount.unit == "percent" and indicator != "growth"
    if indicator in _FLOWS and not share and word in (None, "figure.reach") and _foreseen(scene, own, amount):
        return "target" if indicator == "growth" else "estimate"
    if word == "figure.target" and indicator != "growth":
        return "target"
    if word == "figure.target" and not scene.has(own, "figure.growth_up", "figure.growth_down", "figure.reach"):
        return "target"
    if word == "figure.reach":
        return "actual"
    if indicator == "cost":
        if scene.has(own, "figure.projects"):
            return "estimate"
        return "actual" if _stands(scene, sentence, trail) else "estimate"
    if _goes_with_promise(scene, sentence, own, amount, indicator, trail):
        return "target"
    return _by_time(scene, sentence, clause(scene, own, amount), amount, indicator)


def _contracted(scene: Scene, sentence: Span, own: Span) -> bool:
    """Whether a sum is that of an agreement on giving it: «150 млн доллар насыя берүү жөнүндө келишимге кол коюшту»."""
    papers = scene.triggers(own, "commitment.document_noun")
    signed = scene.has(sentence, "event.sign_verb", "event.sign_noun")
    return bool(papers) and signed and scene.has(own, "figure.loan", "figure.grant", "figure.given") and not scene.has(own, "figure.reach")


def _stands(scene: Scene, sentence: Span, trail: Trail) -> bool:
    """Whether what was paid for is there already: the sentence says that it is done, or the one before that it was opened."""
    if scene.has(sentence, "status.planned"):
        return False
    if scene.has(sentence, "commitment.done"):
        return True
    before = trail.before(sentence)
    if before is None or scene.has(before, "commitment.build", "commitment.intend", "figure.target"):
        return False
    return scene.has(before, "commitment.done", "event.open_verb") and not scene.has(before, "status.planned")


def _goes_with_promise(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str, trail: Trail) -> bool:
    """Things and places that somebody will give, and those for which the sum promised in the same sentence is meant."""
    if indicator not in ("grant", "other") or amount.unit in ("percent", "day") or scene.has(own, "figure.reach"):
        return False
    near = Span(max(own.start, amount.start - _CLOSE), min(own.end, amount.end + _CLOSE))
    if scene.has(clause(scene, near, amount), "figure.pledge"):
        return True
    paid = trail.last(sentence, *_PAID, near=0)
    return paid is not None and paid.status == "target" and scene.has(own, "figure.given")


def _foreseen(scene: Scene, own: Span, amount: Quantity) -> bool:
    """Whether the verb itself is in the future: «will reach», «құрайтын болады»; a past verb beside it outweighs a plan farther off."""
    verbs = scene.triggers(own, "figure.reach", "figure.growth_up", "figure.growth_down")
    plans = scene.triggers(own, "status.planned")
    verb = min(verbs, key=lambda v: distance(scene, amount, v), default=None)
    return any(
        verb is None or (p.start < verb.end and verb.start < p.end) or 0 <= verb.start - p.end <= 2
        for p in plans
        if distance(scene, amount, p) < 60
    )


def _governed(scene: Scene, sentence: Span, own: Span) -> Span:
    """Where the verb stands that two amounts share: to the end of the sentence where verbs come last, else from its beginning."""
    return Span(own.start, sentence.end) if load(scene.document.lang).head_final else Span(sentence.start, own.end)


def _by_time(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str) -> str:
    """Without a word of its own, an amount is still to come where its clause lies ahead."""
    ahead = any(d.value and scene.published and d.value.start.first() > scene.published.last() for d in scene.dates(own))
    due = any(d.relation == "due" and d.value for d in scene.dates(own))
    if due and (ahead or scene.published is None):
        return "target"
    verb = (
        Span(amount.end, _verb_end(scene, sentence, own, amount)) if load(scene.document.lang).head_final else Span(sentence.start, own.end)
    )
    if amount.unit == "percent" and indicator != "growth" and _share_to_come(scene, verb) and not scene.has(own, "figure.reach"):
        return "target"
    if ahead and indicator != "growth":
        return "target" if indicator in _BUILT else "estimate"
    if (
        indicator in _BUILT
        and not scene.has(own, "figure.now")
        and scene.has(verb, "status.planned")
        and not scene.has(own, "figure.reach", "event.sign_verb", "figure.gathered")
    ):
        return "target"
    return "actual"


def _share_to_come(scene: Scene, verb: Span) -> bool:
    """Whether a share is still to come; a planned verb that is only part of words for sharing («туура келет») tells of now."""
    shares = scene.triggers(verb, "figure.share", "figure.per_time")
    return any(not any(s.start <= p.start and p.end <= s.end for s in shares) for p in scene.triggers(verb, "status.planned"))


def _verb_end(scene: Scene, sentence: Span, own: Span, amount: Quantity) -> int:
    """Up to where a verb that comes last may stand: past the next amount where nothing but «and» parts the two."""
    follow = next((q.start for q in scene.layers.quantities if q.start >= amount.end and q.end <= sentence.end), None)
    return sentence.end if follow is not None and 0 <= follow - own.end <= 12 else own.end


def _pending(scene: Scene, sentence: Span, trail: Trail) -> bool:
    """Whether the plant whose capacity a sentence tells is still being built in the sentence before."""
    before = trail.before(sentence)
    if before is None or not scene.has(sentence, "figure.capacity"):
        return False
    return scene.has(before, "commitment.under_way", "status.planned") and _to_build(scene, before)


def _to_build(scene: Scene, sentence: Span) -> bool:
    """Something is built or to be built in the sentence, and is not done yet; what is repaired is there."""
    if scene.has(sentence, "commitment.modernise") and not scene.has(sentence, "commitment.build", "figure.capacity"):
        return False
    if scene.has(sentence, "status.planned", "commitment.intend", "commitment.agree"):
        return True
    if scene.has(sentence, "commitment.done", "event.open_verb"):
        return False
    return scene.has(sentence, "commitment.build", "commitment.launch", "figure.target")


def _beside(first: Trigger, second: Trigger) -> bool:
    return max(first.start - second.end, second.start - first.end) <= _BESIDE


def _decisive(scene: Scene, own: Span, amount: Quantity) -> str | None:
    """The concept of the nearest word. The verb of an amount follows it where verbs come last, and goes before it elsewhere."""
    final = load(scene.document.lang).head_final
    before, after = (1.5, 0.7) if final else (0.7, 1.5)
    due = any(d.relation == "due" and d.value for d in scene.dates(own))

    def far(word: Trigger) -> float:
        weight = 0.5 if due and word.concept == "figure.target" else 1.0
        longer = (
            min(20, word.end - word.start) / 4
        )  # of two that begin together the longer tells more («достигнет» in «как ожидается, достигнет»)
        return distance(scene, amount, word, before=before, after=after) * weight - longer

    words = scene.triggers(own, "figure.target", "figure.estimate", "figure.reach") + scene.triggers(
        own, "figure.growth_up", "figure.growth_down"
    )
    words = [
        w
        for w in words
        if distance(scene, amount, w) < _FAR and not (amount.start <= w.start and w.end <= amount.end and w.concept == "figure.estimate")
    ]
    words = [
        w
        for w in words
        if not any(o is not w and o.start <= w.start and w.end <= o.end and o.end - o.start > w.end - w.start for o in words)
    ]
    best = min(words, key=far, default=None)
    if best is None:
        return None
    forecast = scene.triggers(Span(own.start, amount.start), "figure.forecast")
    if best.concept == "figure.target" and forecast and not scene.has(own, "commitment.agree", "commitment.intend"):
        return "figure.estimate"
    if best.concept == "figure.target" and any(w.concept == "figure.estimate" and _beside(w, best) for w in words):
        return "figure.estimate"  # «was expected to reach»
    return "figure.reach" if best.concept.startswith("figure.growth") else best.concept
