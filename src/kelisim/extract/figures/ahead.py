"""What lies ahead by the form of the sentence: a verb in the future, a contract for things, jobs that a plant will give, a term."""

from __future__ import annotations

from kelisim.extract.nearness import around, clause, distance, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tense import tense
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity, Token
from kelisim.model.places import holding
from kelisim.model.text import Span, within

_CONTRACT_REACH = 30  # characters between a contract and what it is for
_SEATS = 14
_LEAST_SEATS = 30
_JOBS_REACH = 60


def verb_tense(scene: Scene, sentence: Span, amount: Quantity) -> str:
    """The tense of the verb that governs an amount: the first behind it where verbs come last, else the nearest in its clause.

    `future`, `past`, `aorist` (of Kazakh and Kyrgyz) or nothing.
    """
    own = clause(scene, stretch(scene, sentence, amount), amount)
    if load(scene.document.lang).head_final:
        places = (Span(amount.end, max(amount.end, own.end)), Span(max(amount.end, own.end), max(amount.end, sentence.end)))
        told = [(t, found) for place in places for t in _words(scene, place) if (found := _tense(scene, t))]
        verbs = [found for n, (t, found) in enumerate(told) if n or not _is_object(scene, t)]  # «диспетчерді» looks like a past
        return next(iter(verbs or [found for _, found in told]), "")
    told = [(t, found) for t in _words(scene, own) if (found := _tense(scene, t))]
    return min(told, key=lambda pair: distance(scene, amount, pair[0]), default=(None, ""))[1]


def _is_object(scene: Scene, token: Token) -> bool:
    counted = scene.has(Span(token.start, token.end + 1), "figure.people", "figure.thing")
    return counted or "accusative" in load(scene.document.lang).cases(token.text)


def _words(scene: Scene, place: Span) -> list[Token]:
    return [t for t in within(scene.layers.tokens, place) if t.kind == "word"]


def _tense(scene: Scene, token: Token) -> str:
    """The tense of a word that is no name; a word that says «reached» is past whatever its ending looks like."""
    first = Span(token.start, token.start + 1)
    named = holding(scene.layers.mentions, first)
    meant = holding(scene.layers.references, first)
    if named or meant:
        return ""  # «өзбек» has the ending of a future
    told = tense(token.text, scene.document.lang)
    return "past" if told == "aorist" and scene.has(Span(token.start, token.end + 1), "figure.reach") else told


def is_contracted(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether an amount is what a contract is for («контракт на 42 локомотива», «42 локомотивке жасаған келісімшарт»), or what an
    agreement promises («грант берүү жөнүндө макулдашуу»)."""
    own, language = stretch(scene, sentence, amount), load(scene.document.lang)
    if language.head_final:
        near = clause(scene, Span(amount.end, min(own.end, amount.end + 2 * _CONTRACT_REACH)), amount)
        words = [fold(t.text) for t in _words(scene, near)]
        tied = any(w in language.words("topics") for w in words) or any("dative" in language.cases(w) for w in words[:1])
    else:
        near = clause(scene, Span(max(own.start, amount.start - _CONTRACT_REACH), amount.start), amount)
        tied = [fold(t.text) for t in _words(scene, near)][-1:] in [[w] for w in language.words("bargains")]
    return tied and scene.has(near, "commitment.document_noun") and not scene.has(own, "figure.reach", "commitment.done")


def is_jobs(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether people are counted who work, or will work, in what is built («320 человек найдут работу»)."""
    return scene.has(around(sentence, amount, _JOBS_REACH), "figure.jobs")


def is_seats(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether seats or beds are counted that something has («школа на 1200 мест», «150 орунга эсептелген»): places of a rank are few."""
    behind = scene.has(Span(amount.end, min(sentence.end, amount.end + _SEATS)), "figure.seats")
    return amount.value >= _LEAST_SEATS and behind


def is_repair(scene: Scene, sentence: Span, trail: Trail) -> bool:
    """Whether the sentence promises to repair what it measures («46 чакырымын оңдоого … грант берери»)."""
    if not scene.has(sentence, "commitment.modernise") or scene.has(sentence, "figure.length"):
        return False
    before = trail.last(sentence, near=0)
    promised = scene.has(sentence, "figure.pledge", "commitment.agree", "commitment.intend", "status.planned")
    return promised or (before is not None and before.status == "target")


def has_term(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a term that lies ahead stands beside an amount («by 2032», «2032 жылы бітеді»)."""
    if scene.has(sentence, "commitment.modernise"):
        return False  # what is to be repaired is there
    dates = [d for d in scene.dates(Span(sentence.start, sentence.end)) if d.value]
    ahead = [d for d in dates if scene.published and d.value and d.value.start.first() > scene.published.last()]
    return any(d.relation == "due" for d in ahead) or any(distance(scene, amount, d) < _JOBS_REACH for d in ahead)
