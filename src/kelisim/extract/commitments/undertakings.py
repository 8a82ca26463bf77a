"""What is undertaken, and the first kind of it: documents, each with the act that governs it, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kelisim.extract.clauses import Piece
from kelisim.extract.commitments.acts import ACTS, Acts
from kelisim.extract.commitments.passages import Passage
from kelisim.extract.commitments.phrases import closes_with, opens_with, worded
from kelisim.extract.nearness import is_money
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.places import meeting
from kelisim.model.text import Cover, HasSpan, Span, within

_BINDING = ("sign_verb", "adopt", "agree", "will", "instruct", "decree")  # acts for which a clause with «which» tells as much as another
_PRICE = 24  # characters between documents and their sum
_AFTER = 20  # characters around «the signing of» in which «after» may stand
_HISTORY = 730  # days after which what was done is history


def long_ago(scene: Scene, passage: Passage) -> bool:
    """What was opened, built or lifted years before the document's day is history."""
    published = scene.published
    dates = [d.value.start.last() for d in scene.dates(passage.span) if d.value]
    return bool(published and dates and all((published.first() - d).days > _HISTORY for d in dates))


@dataclass(frozen=True, slots=True)
class Undertaking:
    """What a finder found: kind, stage and finer step, the words of the thing, the piece that holds them, and the term if known."""

    kind: str
    stage: str
    step: str | None
    noun: HasSpan
    piece: HasSpan
    due: str | None = None


def nouns_in(scene: Scene, piece: HasSpan, concept: str, *, named: bool = False) -> list[Trigger]:
    """The nouns of a concept in a piece that stand for themselves and are no part of the name of a body (with `named`, also those)."""
    nouns = scene.triggers(piece, concept)
    if named or not nouns:
        return nouns
    bodies = Cover(m for m in meeting(scene.layers.mentions, piece) if m.type in ("ORG", "EVENT"))
    return [t for t in nouns if not bodies.holds(t.start, t.end)]


def head_noun(scene: Scene, nouns: list[Trigger]) -> Trigger:
    """The noun that the others of its piece belong to: the last one where heads come last, else the first."""
    return nouns[-1] if load(scene.document.lang).head_final else nouns[0]


def documents(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Documents signed, adopted, ratified, in force, to be drawn up or asked for; one a piece, none that is only counted."""
    stage = _document_stage(scene, passage.acts) or _carried(scene, passage)
    if stage is None:
        return
    language = load(scene.document.lang)
    topics = language.words("topics")
    idle = scene.triggers(passage.span, "commitment.idle")  # «in keeping with the UN Charter»
    seen = lumped = False
    told = telling(scene, passage)
    for at, piece in enumerate(passage.pieces):
        if piece not in told:
            continue
        nouns = [n for n in nouns_in(scene, piece, "commitment.document_noun") if not inside_act(n, passage.acts, "commitment.agree")]
        nouns = [n for n in nouns if not any(i.start <= n.start and n.end <= i.end for i in idle)]
        nouns = nouns or (nouns_in(scene, piece, "commitment.signable") if _signed_itself(passage.acts) else [])
        if nouns and (unnamed(scene, piece, nouns, topics) or (lumped and piece.mark == "and" and not worded(scene, piece, topics))):
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
    if acts.first and scene.has(Span(max(0, acts.first.start - _AFTER), acts.first.end + _AFTER), "commitment.once_signed"):
        return "signed"
    asked = acts.has("propose", "call_on", "ready", "need")
    ahead = acts.has("agree", "intend", "instruct", "decree", "planned", "will", "sign_will")
    if acts.has("ratify", "in_force"):
        return "proposed" if asked else "agreed" if ahead else "done"
    if acts.has("sign_verb", "adopt", "sign_noun"):
        if acts.has("propose", "call_on"):
            return "proposed"
        return "agreed" if ahead and not _signed_itself(acts) else "signed"
    if acts.first and acts.first.concept == "commitment.draft":
        return "under_way"
    if acts.first and acts.first.concept == "status.postponed":
        return "under_way"  # its signing is put off: still being agreed
    if acts.stage in ("agreed", "proposed") and not (acts.first and acts.first.concept in ("status.planned", "commitment.will")):
        return acts.stage
    return None


def _carried(scene: Scene, passage: Passage) -> str | None:
    """«Signed …, among them an agreement under which flights will resume»: the item is signed with the list that it stands in."""
    before = Span(passage.sentence.start, passage.span.start)
    listed = passage.acts.has("provides") and scene.has(before, "event.sign_verb", "commitment.adopt")
    return "signed" if listed else None


def _signed_itself(acts: Acts) -> bool:
    """Whether signing is the outermost act: «signed an agreement to launch», not «agreed to sign»."""
    return bool(acts.first and acts.first.concept in ("event.sign_verb", "commitment.adopt"))


def unnamed(scene: Scene, piece: HasSpan, nouns: list[Trigger], topics: frozenset[str]) -> bool:
    """«Ten documents», «a package of agreements»: counted or lumped together, with no word of what they are about."""
    if scene.of_type(piece, "DOC"):
        return False
    if _priced(scene, piece, nouns[0]):
        return True
    if _about(scene, piece, nouns[0], topics):
        return False
    if topics and _several(scene, nouns):
        return True
    verbs = [t.end for t in scene.triggers(Span(piece.start, nouns[0].start), *ACTS)]
    near = Span(max(piece.start, nouns[0].start - 45, *verbs), nouns[0].start)
    counted = any(_counts(scene, q, nouns[0]) for q in _begun(scene, Span(near.start, nouns[0].end)))
    behind = Span(nouns[-1].end, min(piece.end, nouns[-1].end + 12))
    other = worded(scene, behind, load(scene.document.lang).words("and"))  # «a statement and a package of documents»
    return counted or scene.has(near, "commitment.some") or (not other and scene.has(behind, "commitment.some"))


def _several(scene: Scene, nouns: list[Trigger]) -> bool:
    """«The agreements signed», «новые соглашения»: nothing but documents in the plural."""
    plurals = tuple(load(scene.document.lang).words("plural_adjectives"))
    return all(scene.has(Span(n.start, n.end), "commitment.several_documents") or _plural_beside(scene, n, plurals) for n in nouns)


def _plural_beside(scene: Scene, noun: Trigger, plurals: tuple[str, ...]) -> bool:
    """Whether the word before a noun, or one inside its phrase, has an ending of adjectives in the plural."""
    words = [*scene.text[max(0, noun.start - _AFTER) : noun.start].split()[-1:], *scene.words(noun).split()[:-1]]
    return bool(plurals) and any(w.casefold().endswith(plurals) for w in words)


def _priced(scene: Scene, piece: HasSpan, noun: Trigger) -> bool:
    """«Contracts for $83 million»: documents in the plural that only have a sum."""
    if not scene.has(Span(noun.start, noun.end), "commitment.several_documents"):
        return False
    sums = [q for q in within(scene.layers.quantities, piece) if is_money(q.unit)]
    return any(0 <= q.start - noun.end <= _PRICE or 0 <= noun.start - q.end <= _PRICE for q in sums)


def _about(scene: Scene, piece: HasSpan, noun: Trigger, topics: frozenset[str]) -> bool:
    """Whether a word tells what documents are about: none of «қорытындысы бойынша» or of what stands behind «at a meeting of …»."""
    frames = [t for t in scene.triggers(Span(piece.start, piece.end), "event.frame") if topics]
    if load(scene.document.lang).head_final:
        start = max((f.end for f in frames if f.end <= noun.start), default=piece.start)
        return worded(scene, Span(start, piece.end), topics)
    end = min((f.start for f in frames if f.start >= noun.end), default=piece.end)
    return worded(scene, Span(noun.start, end), topics)


def _begun(scene: Scene, place: Span) -> list[Quantity]:
    """The amounts that begin in a place."""
    return [q for q in meeting(scene.layers.quantities, place) if q.start >= place.start]


def _counts(scene: Scene, amount: Quantity, noun: Trigger) -> bool:
    """Whether a number is of the documents, and not of the officials or states that stand between it and them."""
    if amount.unit not in (None, "count") or amount.ordinal:
        return False
    between = Span(amount.start, max(amount.start, noun.start))
    others = bool(scene.titles(between) or within(scene.everybody, between))
    genitive = tuple(load(scene.document.lang).words("genitives"))
    words = scene.text[amount.end : noun.start].split()
    return not others and not (genitive and any(w.casefold().endswith(genitive) for w in words))


def _elliptic(scene: Scene, passage: Passage, at: int, topics: frozenset[str], seen: bool) -> bool:
    """An item that leaves its noun to another one of the list: «соглашения о транзите, о визах», «транзит туралы, … келісімдер»."""
    piece = passage.pieces[at]
    if load(scene.document.lang).head_final:
        later = any(nouns_in(scene, p, "commitment.document_noun") for p in passage.pieces[at + 1 :])
        return later and closes_with(scene, piece, topics)
    return seen and piece.mark in (",", ";", "and") and opens_with(scene, piece, topics)


def inside_act(noun: Trigger, acts: Acts, *concepts: str) -> bool:
    """Whether a noun is only part of the words of an act («келісім бар»), of some concepts where given."""
    act = acts.holding(noun)
    return act is not None and (not concepts or act.concept in concepts)


def telling(scene: Scene, passage: Passage) -> list[Piece]:
    """The pieces of a clause without the one that opens with «which» and what follows it, up to the next act."""
    relatives = load(scene.document.lang).words("relatives")
    kept: list[Piece] = []
    aside = False
    for piece in passage.pieces:
        inside = passage.acts.within(piece)
        resumed = (
            piece.mark in (";", ":") or (piece.mark == "and" and bool(inside.triggers)) or (piece.mark == "," and inside.has(*_BINDING))
        )
        aside = (opens_with(scene, piece, relatives, 2) and not inside.has(*_BINDING)) or (aside and not resumed)
        if not aside:
            kept.append(piece)
    return kept
