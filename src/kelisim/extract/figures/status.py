"""Whether an amount is reached, aimed at or estimated: the nearest word of aim, reaching or estimate decides."""

from __future__ import annotations

from kelisim.extract.figures.ahead import is_contracted, is_jobs, verb_tense
from kelisim.extract.figures.bulk import UNITS
from kelisim.extract.figures.decisive import decisive, of_next
from kelisim.extract.figures.money import describes
from kelisim.extract.figures.percents import share_status
from kelisim.extract.figures.rated import is_base
from kelisim.extract.figures.terms import term_status
from kelisim.extract.figures.works import status_of_works, to_build
from kelisim.extract.nearness import clause, distance, is_money, measured, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span, within

_BUILT = ("companies", "products", "people", "documents", "grant", "loan", "investment", "other")
_PAID = ("investment", "loan", "grant", "cost")
_FLOWS = ("trade_turnover", "exports", "imports", "freight", "growth")
_CLOSE = 60  # characters between what is promised and the word of promising
_TO_COME = ("figure.target", "status.planned", "commitment.agree", "commitment.intend", "commitment.ready")


def status_of(scene: Scene, sentence: Span, amount: Quantity, indicator: str, trail: Trail) -> str:
    """`target`, `estimate` or `actual`, from the words between the amount before and the amount after.

    «reached 1.4 bn; the aim is 3 bn by 2030» gives `actual` and `target`.
    """
    own = stretch(scene, sentence, amount)
    if is_base(scene, sentence, amount) and indicator != "growth":
        return "actual"
    if amount.unit in ("day", "year"):
        return term_status(scene, sentence, amount)
    if amount.unit == "percent" and (told := share_status(scene, sentence, own, amount, indicator)):
        return told
    word = decisive(scene, own, amount)
    if word == "figure.estimate":
        return "estimate"
    if indicator in ("capacity", "length"):
        return status_of_works(scene, sentence, amount, trail)
    if indicator == "documents" and scene.has(sentence, "event.sign_verb") and verb_tense(scene, sentence, amount) in ("future", "aorist"):
        return "target"
    word = word or _of_pair(scene, sentence, amount) or decisive(scene, _governed(scene, sentence, own), amount)
    if word == "figure.estimate":
        return "estimate"
    if indicator in _PAID and (paid := _of_money(scene, sentence, own, amount, indicator)):
        return paid
    if indicator == "other" and amount.unit in UNITS and scene.has(own, "figure.reserves"):
        return "estimate"
    if indicator == "people" and is_jobs(scene, sentence, amount):
        return "estimate" if verb_tense(scene, sentence, amount) == "future" or to_build(scene, sentence) else "actual"
    return _of_level(scene, sentence, own, amount, indicator, word) or _of_rest(scene, sentence, own, amount, indicator, trail)


def _of_pair(scene: Scene, sentence: Span, amount: Quantity) -> str | None:
    """The word over the second of two amounts in one case that share a verb («биыл 3 млрд долларға, ал 2030 жылы 5 млрд долларға
    жеткізу»), where verbs come last."""
    language = load(scene.document.lang)
    follow = next((q for q in measured(scene, sentence) if q.start >= amount.end), None)
    if not language.head_final or follow is None or follow.unit != amount.unit or not is_money(amount.unit):
        return None
    if verb_tense(scene, Span(sentence.start, follow.start), amount) or follow.start - amount.end > _CLOSE:
        return None
    ends = [language.cases(fold(scene.words(q)).split()[-1]) for q in (amount, follow)]
    return decisive(scene, stretch(scene, sentence, follow), follow) if all("dative" in e for e in ends) else None


def _of_money(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str) -> str | None:
    """Of sums lent, given and invested: promised, agreed or on paper; None where nothing tells."""
    if scene.has(own, "figure.portfolio"):
        return "estimate"
    if indicator == "cost" and describes(scene, amount):
        return None
    if [w for w in scene.triggers(own, "figure.pledge") if not of_next(scene, own, amount, w)] or _contracted(scene, sentence, own):
        return "target"
    if indicator == "cost" or scene.has(own, "figure.reach"):
        return None
    told = verb_tense(scene, sentence, amount)
    agreed = is_contracted(scene, sentence, amount) and told != "past"
    return "target" if told in ("future", "aorist") or agreed else None


def _of_level(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str, word: str | None) -> str | None:
    """Of what rises and falls: by the word that decides, or the future of its verb."""
    share = amount.unit == "percent" and indicator != "growth"
    if share and scene.has(sentence, "figure.company") and scene.has(sentence, "figure.to_be"):
        return "target"
    if indicator in _FLOWS and not share and word != "figure.target" and _forecast(scene, sentence, amount):
        return "estimate"
    if indicator in _FLOWS and not share and word in (None, "figure.reach") and _foreseen(scene, own, amount):
        return "target" if indicator == "growth" or (amount.unit in UNITS and indicator in ("exports", "imports")) else "estimate"
    if indicator == "cost" and word == "figure.reach" and scene.has(sentence, "figure.projects") and scene.has(sentence, *_TO_COME[:4]):
        return "estimate"  # «договорились реализовать проекты на сумму, превышающую …»
    if indicator in _FLOWS and not share and word == "figure.reach" and _comes_to_pass(scene, sentence, own, amount):
        return "estimate"
    if indicator in _FLOWS and not share and scene.has(clause(scene, own, amount), "commitment.ready") and word is None:
        return "target"
    near_term = is_money(amount.unit) and scene.has(own, "figure.near_term") and word is None
    if near_term or (word == "figure.target" and indicator != "growth"):
        return "target"
    if word == "figure.target" and not scene.has(own, "figure.growth_up", "figure.growth_down", "figure.reach"):
        return "target"
    return "actual" if word == "figure.reach" else None


def _of_rest(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str, trail: Trail) -> str:
    """Of what no word of aim or reaching tells: costs, things given or contracted for, and by the time of the clause."""
    if indicator == "cost":
        return "actual" if not scene.has(own, "figure.projects") and _stands(scene, sentence, trail) else "estimate"
    if _goes_with_promise(scene, sentence, own, amount, indicator, trail):
        return "target"
    if indicator in ("people", "companies", "documents") and verb_tense(scene, sentence, amount) == "past":
        return "actual"
    counted = indicator in ("other", "people", "companies", "grant") and amount.unit != "percent"
    told = verb_tense(scene, sentence, amount) if counted else ""
    verbs = "figure.given" if indicator == "other" else "figure.trained"
    given = told == "aorist" and indicator in ("other", "people") and scene.has(Span(amount.end, sentence.end), verbs)
    near = clause(scene, own, amount)
    given = given or (bool(counted) and scene.has(near, "figure.procured", "figure.trained") and _spoken_of(scene, sentence))
    if counted and (told == "future" or given or (indicator == "other" and is_contracted(scene, sentence, amount))):
        return "target"
    return _by_time(scene, sentence, clause(scene, own, amount), amount, indicator)


def _spoken_of(scene: Scene, sentence: Span) -> bool:
    return scene.has(sentence, "commitment.discuss", "commitment.propose", "commitment.agree", "commitment.intend")


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
    if indicator not in ("grant", "other", "people") or amount.unit in ("percent", "day") or scene.has(own, "figure.reach"):
        return False
    if scene.has(clause(scene, own, amount), "figure.standing"):
        return False  # «at present 310 citizens study there»
    near = Span(max(own.start, amount.start - _CLOSE), min(own.end, amount.end + _CLOSE))
    if scene.has(clause(scene, near, amount), "figure.pledge"):
        return True
    paid = trail.last(sentence, *_PAID, near=0)
    return paid is not None and paid.status == "target" and scene.has(own, "figure.given")


def _comes_to_pass(scene: Scene, sentence: Span, own: Span, amount: Quantity) -> bool:
    """Whether the verb of reaching is itself told of the years ahead («в ближайшие годы превысит»)."""
    return scene.has(clause(scene, own, amount), "figure.near_term") and verb_tense(scene, sentence, amount) in ("future", "aorist")


def _forecast(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a verb in the future stands under a forecast («банк ждёт, что торговля прибавит 11 %»)."""
    before = Span(sentence.start, amount.start)
    return scene.has(before, "figure.forecast") and verb_tense(scene, sentence, amount) == "future"


def _foreseen(scene: Scene, own: Span, amount: Quantity) -> bool:
    """Whether the verb itself is in the future: «will reach», «құрайтын болады»; a past verb beside it outweighs a plan farther off."""
    verbs = scene.triggers(own, "figure.reach", "figure.growth_up", "figure.growth_down")
    plans = [p for p in scene.triggers(own, "status.planned") if not of_next(scene, own, amount, p)]
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
    follow = next((q.start for q in within(scene.layers.quantities, Span(amount.end, max(amount.end, sentence.end)))), None)
    return sentence.end if follow is not None and 0 <= follow - own.end <= 12 else own.end
