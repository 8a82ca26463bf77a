"""Documents and projects undertaken: each noun of a clause with the act that governs it, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kelisim.extract.acts import ACTS, Acts
from kelisim.extract.clauses import Piece, bulleted
from kelisim.extract.passages import Passage
from kelisim.extract.phrases import closes_with, opens_with, worded
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan, Span

_BESIDE = 40  # characters between a thing and the word of discussing it
_ACTION = ("commitment.build", "commitment.launch", "commitment.modernise")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What a finder found: kind, stage and finer step, the words of the thing, and the piece that holds them."""

    kind: str
    stage: str
    step: str | None
    noun: HasSpan
    piece: HasSpan


def nouns_in(scene: Scene, piece: HasSpan, concept: str, *, named: bool = False) -> list[Trigger]:
    """The nouns of a concept in a piece that stand for themselves and are no part of the name of a body (with `named`, also those)."""
    place = Span(piece.start, piece.end)
    bodies = (
        [] if named else [m for m in scene.layers.mentions if m.type in ("ORG", "EVENT") and m.start < piece.end and piece.start < m.end]
    )
    return [t for t in scene.triggers(place, concept) if not any(b.start <= t.start and t.end <= b.end for b in bodies)]


def head_noun(scene: Scene, nouns: list[Trigger]) -> Trigger:
    """The noun that the others of its piece belong to: the last one where heads come last, else the first."""
    return nouns[-1] if load(scene.document.lang).head_final else nouns[0]


def documents(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Documents signed, adopted, ratified, in force, to be drawn up or asked for; one a piece, none that is only counted."""
    stage = _document_stage(scene, passage.acts)
    if stage is None:
        return
    language = load(scene.document.lang)
    topics = language.words("topics")
    seen = lumped = False
    telling = _telling(scene, passage)
    for at, piece in enumerate(passage.pieces):
        if piece not in telling:
            continue
        nouns = [n for n in nouns_in(scene, piece, "commitment.document_noun") if not _inside_act(n, passage.acts, "commitment.agree")]
        if nouns and (_unnamed(scene, piece, nouns, topics) or (lumped and piece.mark == "and" and not worded(scene, piece, topics))):
            lumped = True
        elif nouns:
            seen = True
            yield Undertaking("document", stage, passage.acts.step, head_noun(scene, nouns), piece)
        elif not nouns and _elliptic(scene, passage, at, topics, seen):
            yield Undertaking("document", stage, passage.acts.step, piece, piece)


def _document_stage(scene: Scene, acts: Acts) -> str | None:
    """What the acts together make of a document: a ratification asked for is proposed, one foreseen is agreed."""
    if not acts.triggers:
        return None
    asked = acts.has("propose", "call_on", "ready", "need")
    ahead = acts.has("agree", "intend", "instruct", "planned")
    if acts.has("ratify", "in_force"):
        return "proposed" if asked else "agreed" if ahead else "done"
    if acts.has("sign_verb", "adopt", "sign_noun"):
        if acts.has("propose", "call_on"):
            return "proposed"
        return "agreed" if ahead and not _signed_itself(acts) else "signed"
    if acts.stage in ("agreed", "proposed") and not (acts.first and acts.first.concept == "status.planned"):
        return acts.stage
    return None


def _signed_itself(acts: Acts) -> bool:
    """Whether signing is the outermost act: «signed an agreement to launch», not «agreed to sign»."""
    return bool(acts.first and acts.first.concept in ("event.sign_verb", "commitment.adopt"))


def _unnamed(scene: Scene, piece: HasSpan, nouns: list[Trigger], topics: frozenset[str]) -> bool:
    """«Ten documents», «a package of agreements»: counted or lumped together, with no word of what they are about."""
    if worded(scene, piece, topics) or scene.of_type(piece, "DOC"):
        return False
    verbs = [t.end for t in scene.triggers(Span(piece.start, nouns[0].start), *ACTS)]
    near = Span(max(piece.start, nouns[0].start - 45, *verbs), nouns[0].start)
    counted = any(near.start <= q.start < nouns[0].end and q.unit in (None, "count") and not q.ordinal for q in scene.layers.quantities)
    behind = Span(nouns[-1].end, min(piece.end, nouns[-1].end + 12))
    return counted or scene.has(near, "commitment.some") or scene.has(behind, "commitment.some")


def _elliptic(scene: Scene, passage: Passage, at: int, topics: frozenset[str], seen: bool) -> bool:
    """An item that leaves its noun to the first or last of the list: «соглашения о транзите, о визах», «транзит туралы, виза жөніндегі келісімдер»."""
    piece = passage.pieces[at]
    if load(scene.document.lang).head_final:
        later = any(nouns_in(scene, p, "commitment.document_noun") for p in passage.pieces[at + 1 :])
        return later and closes_with(scene, piece, topics)
    return seen and piece.mark in (",", ";", "and") and opens_with(scene, piece, topics)


def projects(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Things to build, launch or modernise, one an item; the items of a list share the verb of the first."""
    stage = passage.acts.stage
    first = passage.acts.first
    if stage is None or first is None:
        return
    acting = bool(_building(scene, passage.span)) or passage.listed or scene.has(passage.span, "commitment.plain_project")
    others = any(nouns_in(scene, p, "commitment.project_noun") and not _only_plain(scene, p) for p in passage.pieces)
    found = False
    for piece in _telling(scene, passage):
        if found and passage.listed and (piece.mark == "-" or bulleted(scene.text, passage.sentence)):
            return
        if _grouped(scene, piece) or _plain(scene, piece) or (others and _only_plain(scene, piece)) or (found and piece.mark == "-"):
            continue
        drafts = scene.triggers(piece.span, "commitment.document_noun")
        nouns = [n for n in nouns_in(scene, piece, "commitment.project_noun") if not _inside_act(n, passage.acts)]
        nouns = [n for n in nouns if not any(d.start <= n.start and n.end <= d.end for d in drafts)]
        if (
            nouns
            and (acting or _projected(scene, piece) or _talked_of(passage.acts, nouns))
            and not _beside_document(scene, piece, passage.acts)
        ):
            found = True
            yield Undertaking("project", stage, passage.acts.step, _project_noun(scene, piece, nouns), piece)


def _grouped(scene: Scene, piece: Piece) -> bool:
    """«A working group on railways» is a group."""
    return bool(nouns_in(scene, piece, "commitment.group_noun")) and not scene.has(piece.span, "commitment.build", "commitment.modernise")


def _plain(scene: Scene, piece: Piece) -> bool:
    """«52 joint projects», «a number of projects»: counted or lumped together, and none of them named."""
    nouns = nouns_in(scene, piece, "commitment.project_noun")
    opens = scene.text[: scene.sentence(piece.start).end].endswith(":")  # «discussed key projects:» names them below
    return _only_plain(scene, piece) and (opens or _unnamed(scene, piece, nouns, frozenset()))


def _only_plain(scene: Scene, piece: Piece) -> bool:
    """Whether the piece names no thing but «the projects»."""
    nouns = nouns_in(scene, piece, "commitment.project_noun")
    plain = scene.triggers(piece.span, "commitment.plain_project")
    return bool(nouns) and all(any(p.start < n.end and n.start < p.end for p in plain) for n in nouns)


def _inside_act(noun: Trigger, acts: Acts, *concepts: str) -> bool:
    """Whether a noun is only part of the words of an act («келісім бар»), of some concepts where given."""
    return any(t.start <= noun.start and noun.end <= t.end for t in acts.triggers if not concepts or t.concept in concepts)


def _projected(scene: Scene, piece: Piece) -> bool:
    """Whether the piece itself names what is done to the thing."""
    return bool(_building(scene, piece.span))


def _building(scene: Scene, place: Span) -> list[Trigger]:
    """The words of building, launching and modernising; what is only resumed or reopened is not built."""
    again = scene.triggers(place, "commitment.resume")
    return [t for t in scene.triggers(place, *_ACTION) if not any(a.start < t.end and t.start < a.end for a in again)]


def _talked_of(acts: Acts, nouns: list[Trigger]) -> bool:
    """«The sides discussed a ferroalloy plant»: the thing stands right beside the word of discussing."""
    words = [t for t in acts.triggers if t.concept in ("commitment.discuss", "commitment.under_way")]
    return any(min(abs(n.start - w.end), abs(w.start - n.end)) <= _BESIDE for w in words for n in nouns)


def _telling(scene: Scene, passage: Passage) -> list[Piece]:
    """The pieces of a clause without the one that opens with «which» and what follows it, up to the next act."""
    relatives = load(scene.document.lang).words("relatives")
    kept: list[Piece] = []
    aside = False
    for piece in passage.pieces:
        resumed = piece.mark in (";", ":") or (piece.mark == "and" and bool(passage.acts.within(piece).triggers))
        aside = opens_with(scene, piece, relatives, 2) or (aside and not resumed)
        if not aside:
            kept.append(piece)
    return kept


def _project_noun(scene: Scene, piece: Piece, nouns: list[Trigger]) -> Trigger:
    """The thing that is nearest to the word of building, so that «a plant in the free zone» is the plant."""
    words = _building(scene, piece.span)
    if not words:
        return head_noun(scene, nouns)
    if load(scene.document.lang).head_final:
        before = [n for n in nouns if n.end <= words[-1].start]
        return before[-1] if before else nouns[-1]
    after = [n for n in nouns if n.start >= words[0].end]
    return after[0] if after else nouns[0]


def _beside_document(scene: Scene, piece: Piece, acts: Acts) -> bool:
    """«A treaty on the border posts entered into force»: the thing only tells what the document is about."""
    documented = nouns_in(scene, piece, "commitment.document_noun")
    return (
        bool(documented)
        and acts.has("ratify", "in_force", "instruct", "sign_verb", "adopt")
        and not scene.has(piece.span, "commitment.build")
    )
