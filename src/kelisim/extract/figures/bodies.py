"""A body that its plain word means: «по сведениям ведомства» is the ministry named last."""

from __future__ import annotations

from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.places import holding
from kelisim.model.text import HasSpan, Span, within

_BACK = 1500  # characters back in which the body was named
_BESIDE = 40
_GAP = 12  # characters between a state and its data: «қырғыз тарапының деректері»
_ALIKE = 5  # letters that the plain word shares with a word of the name


def basis_of(scene: Scene, sentence: Span, amount: HasSpan) -> str | None:
    """The state whose count a figure is: named right beside a word for data («по кыргызской статистике»), the last one before the amount,
    or the next one behind it where the sentence begins with amounts; unless a body that counts by itself stands between («… дерегінде
    1,41 млрд делінсе, Статистика комитеті 1,26 млрд дейді»)."""
    told: list[tuple[Span, str]] = []
    for word in scene.triggers(sentence, "say.data"):
        before = [w for w in scene.states(Span(max(sentence.start, word.start - _BESIDE), word.start)) if word.start - w.end <= _GAP]
        if before and before[-1].how in ("mention", "adjective"):
            told.append((Span(word.start, word.end), before[-1].entity))
    if not told:
        return None
    leads = told[0][0].start < min(q.start for q in (*within(scene.layers.quantities, sentence), amount))
    ahead, behind = [t for t in told if t[0].end <= amount.start], [t for t in told if t[0].start >= amount.end]
    if not ahead and not behind:
        return None
    where, state = ahead[-1] if ahead and (leads or not behind) else behind[0]
    between = Span(min(where.end, amount.end), max(where.start, amount.start))
    return None if scene.of_type(between, "ORG") else state


def body_meant(scene: Scene, place: Span) -> str | None:
    """The organisation that a plain word in a place («министрлік», «ведомство», "the agency") stands for: the last one named before that
    has such a word in its name, else the last one that is an organ of a state; None where no such word stands there.
    """
    words = [w for w in scene.triggers(place, "say.body") if not holding(scene.layers.mentions, Span(w.start, w.start + 1))]
    if not words:
        return None
    word = words[-1]
    stem = fold(scene.words(word)).split()[-1][:_ALIKE]
    named = scene.of_type(Span(max(0, word.start - _BACK), word.start), "ORG")
    same = [m for m in named if any(part.startswith(stem) for part in fold(m.surface).split())]
    organs = [m for m in named if scene.has(Span(m.start, m.end), "commitment.organ")]
    offices = [m for m in organs if scene.has(Span(m.start, m.end), "say.body")]  # a ministry, an agency; a commission of states is none
    chosen = same or offices or organs
    return chosen[-1].entity if chosen else None


def state_meant(scene: Scene, place: Span, source: Trigger) -> str | None:
    """The state whose side, customs or statistics a place names as the source: «по сведениям азербайджанской таможни», «қырғыз тарапының
    дерегінше»; None where no such word stands there, or somebody's office."""
    named = [w for w in scene.states(place) if w.how in ("mention", "adjective")]
    if scene.titles(place) or not scene.has(place, "say.side"):
        return None  # «Өзбекстандын министринин айтымында» are the minister's
    final = load(scene.document.lang).head_final
    beside = [w for w in named if (0 <= source.start - w.end <= _BESIDE if final else -_GAP <= w.start - source.end <= _GAP)]
    return (beside[-1] if final else beside[0]).entity if beside else None
