"""What happens to an undertaking on its way: it is put off, suspended or dropped. The stage that it had reached stays."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.commitments.passages import Passage
from kelisim.extract.commitments.undertakings import Undertaking, head_noun, inside_act, nouns_in
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan, Span, within

# The most telling first: what is «suspended» in English may be a talk that is put off, and what was dropped was often suspended before.
TURNS = {"commitment.dropped": "dropped", "commitment.suspended": "suspended", "status.postponed": "postponed"}
TURNING = ("commitment.dropped", "commitment.suspended")
_NEGATED = 12  # characters before a word, or behind it where verbs come last, in which it is denied
# What had been reached when nothing else is said: a document was signed, work was under way, a plan was agreed on.
_REACHED = {
    ("document", "dropped"): "signed", ("document", "suspended"): "signed",
    ("project", "dropped"): "agreed", ("project", "suspended"): "under_way",
}  # fmt: skip


def step_of(scene: Scene, item: Undertaking) -> str | None:
    """The step of what was found: the turn that its own words tell, else the one that its act gives; what is done took no turn."""
    if item.stage == "done" and item.kind != "document":
        return item.step
    return turn_of(scene, item.piece) or item.step


def turn_of(scene: Scene, place: HasSpan) -> str | None:
    """The turn that is told in a place: `dropped`, `suspended`, `postponed`, or None; what is denied or taken up again is no turn."""
    for concept, turn in TURNS.items():
        if _told(scene, place, concept):
            return None if scene.has(place, "commitment.resume") else turn
    return None


def _told(scene: Scene, place: HasSpan, concept: str) -> list[Trigger]:
    return [word for word in scene.triggers(Span(place.start, place.end), concept) if not _denied(scene, word)]


def _denied(scene: Scene, word: Trigger) -> bool:
    """«Не приостановлено», "was not suspended", «токтотулган жок»."""
    language = load(scene.document.lang)
    behind = Span(word.end, word.end + _NEGATED)
    near = behind if language.head_final else Span(max(0, word.start - _NEGATED), word.start)
    return any(fold(token.text) in language.words("negations") for token in within(scene.layers.tokens, near))


def turned(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """A project or document of which a clause tells only that it was suspended or dropped: «Строительство ГЭС приостановлено»."""
    if passage.acts.stage not in (None, "done") or not any(_told(scene, passage.span, concept) for concept in TURNING):
        return
    turn = turn_of(scene, passage.span)
    if turn is None or scene.has(passage.span, "commitment.barrier"):
        return
    for kind in ("document", "project"):
        for piece in passage.pieces:
            nouns = [n for n in nouns_in(scene, piece, f"commitment.{kind}_noun") if not inside_act(n, passage.acts)]
            if nouns:
                yield Undertaking(kind, _REACHED.get((kind, turn), "agreed"), turn, head_noun(scene, nouns), piece)
                return
