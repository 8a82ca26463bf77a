"""Days and years that are a term: how long a way takes, for how long one may stay, a loan or a lease runs."""

from __future__ import annotations

from kelisim.extract.figures.ahead import verb_tense
from kelisim.extract.figures.rated import follows_base, is_journey
from kelisim.extract.figures.worded import NOTHING, Measured
from kelisim.extract.nearness import around
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span

_REACH = 70  # characters between a term and what runs for it
_LEAD = 24  # characters before a term in which the word for «for» stands
_PROMISED = ("commitment.agree", "commitment.intend", "commitment.propose")
_STILL = ("figure.target", "status.planned", *_PROMISED)


def term_of(scene: Scene, sentence: Span, amount: Quantity) -> Measured:
    """What a number of days or years is the term of; `(None, None)` where it only tells since when or how long ago.

    «доставка занимает 12 суток» → transit time; «без визы 30 дней» → stay; «в аренду на 25 лет» → term.
    """
    near = around(sentence, amount, _REACH)
    if amount.unit == "day":
        if is_journey(scene, sentence, amount):
            return "other", "transit time"
        return ("other", "stay") if scene.has(near, "figure.stay") else NOTHING
    runs = scene.has(near, "figure.tenure") and _for(scene, sentence, amount)
    return ("other", "term") if runs else NOTHING


def term_status(scene: Scene, sentence: Span, amount: Quantity) -> str:
    """A term of years is still to run; one of days is what holds, unless it is agreed, proposed or planned."""
    if amount.unit == "year":
        return "target"
    if is_journey(scene, sentence, amount):
        return "target" if scene.has(sentence, *_PROMISED) or verb_tense(scene, sentence, amount) == "future" else "actual"
    return "target" if scene.has(sentence, *_STILL) or follows_base(scene, sentence, amount) else "actual"


def _for(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether an amount says for how long: «for 25 years», «сроком на 25 лет», «25 жылға» in the dative."""
    language = load(scene.document.lang)
    if language.head_final:
        return any("dative" in language.cases(w) for w in fold(scene.words(amount)).split()[-1:]) and amount.approx is None
    lead = scene.text[max(sentence.start, amount.start - _LEAD) : amount.start].split()[-2:]
    return any(fold(w) in language.words("lasting") for w in lead)
