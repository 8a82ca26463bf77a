"""The clauses of a document in which somebody may undertake something, each with the acts that govern it.

An item of a list that has no act of its own («• a road to the lake») is governed by the sentence that opens the list; so is the sentence
that names what the one before only counted («Ten documents were signed. Among them …»).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kelisim.extract.clauses import Piece, bulleted, cut, gather, spread, without_bullet
from kelisim.extract.commitments.acts import Acts, acts_in, heads
from kelisim.extract.commitments.phrases import closes_with, opens_with
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span, within

_NOUNS = (
    "commitment.document_noun", "commitment.project_noun", "commitment.group_noun", "commitment.schedule_noun", "commitment.build",
    "commitment.launch", "commitment.modernise", "commitment.act", "commitment.aid",
)  # fmt: skip
_ALONE = (
    "commitment.support",
    "commitment.aid",
    "commitment.gather",
    "commitment.gave",
    "commitment.suspended",
    "commitment.dropped",
)  # what may be undertaken without a word of agreeing
_SHARED = (
    "agree",
    "intend",
    "instruct",
    "decree",
    "propose",
    "planned",
    "will",
    "ready",
    "call_on",
)  # acts that govern several items of doing
_DOING = ("commitment.build", "commitment.launch", "commitment.modernise", "commitment.act", "commitment.grouping")
# acts that an item has for itself, whatever the list it stands in says
_OWN = (
    "agree", "sign_verb", "propose", "intend", "instruct", "provides", "call_on", "invite", "will", "sign_will", "planned", "adopt",
    "ratify", "in_force", "lifted", "ready", "discuss",
)  # fmt: skip
_OPENS = 14  # characters before the verb that opens an item, or behind the one that closes it
_LEAD = ("agree", "discuss", "sign_verb", "intend", "instruct", "propose", "under_way", "planned", "adopt", "sign_noun", "done")


@dataclass(frozen=True)
class Passage:
    """A clause: its pieces, the acts that govern it, the sentence it stands in; `listed` where the acts stand before the list."""

    pieces: tuple[Piece, ...]
    acts: Acts
    sentence: Span
    listed: bool = False

    @cached_property
    def span(self) -> Span:
        """From the first piece to the last."""
        return spread(self.pieces)


def passages(scene: Scene) -> Iterator[Passage]:
    """Every clause of the document, in order."""
    lead: Acts | None = None
    item: Span | None = None  # the item before
    for sentence in scene.layers.sentences:
        own = acts_in(scene, sentence)
        inherited = lead if lead and (_continues(scene, sentence) or (item and _goes_on(scene, item, sentence))) else None
        if not own.triggers and inherited is None and not scene.has(sentence, *_ALONE):
            lead, item = None, None
            continue
        yield from _of_sentence(scene, sentence, own, inherited)
        item = sentence if inherited else None
        lead = inherited or _lead(scene, sentence, own)


def _continues(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence goes on with the list of the one before."""
    return _itemised(scene.text, sentence) or scene.has(sentence, "commitment.among") or scene.text[sentence.end - 1] == ";"


def _goes_on(scene: Scene, item: Span, sentence: Span) -> bool:
    """Whether a list goes on: behind a semicolon, or with a bullet like that of the item before, which may end with a full stop."""
    if scene.text[item.end - 1] == ";":
        return True
    return bulleted(scene.text, item) and scene.text[item.start] == scene.text[sentence.start]


def _itemised(text: str, sentence: Span) -> bool:
    """Whether a sentence is an item of a list; a dash after a full stop opens direct speech («– Помидоры …, – посетовал он»)."""
    spoken = text[sentence.start] in "-–—" and text[: sentence.start].rstrip()[-1:] in (".", "!", "?")
    return bulleted(text, sentence) and not spoken


def _lead(scene: Scene, sentence: Span, own: Acts) -> Acts | None:
    """The acts that a sentence hands on: it opens a list, or counts what the next one names."""
    opens = scene.text[: sentence.end].rstrip('»”" ').endswith(":")
    follows = scene.text[sentence.end : sentence.end + 6].lstrip()[:1] in tuple("•-–—*✅✔▪●➡🔹🔸📌1")
    counts = own.has("sign_verb", "sign_noun", "adopt", "discuss")
    return own if own.has(*_LEAD) and (opens or follows or counts) else None


def _of_sentence(scene: Scene, sentence: Span, own: Acts, inherited: Acts | None) -> Iterator[Passage]:
    language = load(scene.document.lang)
    place = without_bullet(scene.text, sentence)
    names = within(scene.layers.mentions, place)
    pieces = cut(scene.text, scene.layers.tokens, place, scene.document.lang, names)
    if not pieces:
        return
    pieces = _items(scene, pieces, own)
    runs = _rejoined(scene, gather(pieces, _heads(own, pieces), language.head_final), language.words("relatives"))
    before = inherited or Acts(())
    among = scene.has(sentence, "commitment.among")
    for run in runs:
        acts = own.within(spread(run))
        listed = inherited is not None and (among or not acts.has(*_OWN))
        items = [run] if listed else _doings(scene, run, acts)
        for item in items:
            inside = Acts(tuple(dict.fromkeys([*acts.triggers[:1], *acts.within(spread(item)).triggers])))
            yield Passage(tuple(item), before if listed else acts if len(items) == 1 else inside, sentence, listed)


def _doings(scene: Scene, run: list[Piece], acts: Acts) -> list[list[Piece]]:
    """The items of «agreed to build …, to open … and to abolish …»: each begins (or, where the verb comes last, ends) with its own verb.

    Joined by a comma or a conjunction, only what is built stands apart from what is done otherwise.
    """
    if not (acts.first and acts.first.concept.partition(".")[2] in _SHARED):
        return [run]
    final = load(scene.document.lang).head_final
    items: list[list[Piece]] = []
    known: set[bool] = set()
    waiting: list[Piece] = []
    for piece in run:
        verb = _does(scene, piece, final, acts.first)
        built = verb is not None and verb.concept != "commitment.act"
        apart = verb is not None and bool(known) and (built not in known or piece.mark in (";", "-"))
        if apart or not items:
            items.append([*waiting, piece])
            waiting = []
        elif verb is None and final:
            waiting.append(piece)
        else:
            items[-1] += [*waiting, piece]
            waiting = []
        if verb is not None:
            known.add(built)
    items[-1] += waiting
    return items


def _does(scene: Scene, piece: Piece, final: bool, act: Trigger) -> Trigger | None:
    """The verb of doing that opens a piece or follows the act that governs it, or closes the piece where verbs come last; none that is
    passive or only a noun of doing."""
    language = load(scene.document.lang)
    titles = scene.titles(piece)
    verbs = [v for v in scene.triggers(piece, *_DOING) if not any(t.start <= v.start and v.end <= t.end for t in titles)]
    if final:
        return next((v for v in verbs if piece.end - v.end <= _OPENS), None)
    endings = tuple(language.words("infinitives"))
    opening = act.end if piece.start <= act.start and act.end <= piece.end else piece.start
    for verb in verbs:
        first = fold(scene.words(verb).split()[0])
        if 0 <= verb.start - opening <= _OPENS and first not in language.words("passives"):
            return verb if not endings or first.endswith(endings) else None
    return None


def _heads(own: Acts, pieces: list[Piece]) -> list[Trigger]:
    """The heads of a sentence without those thrown in between commas («как ожидается»)."""
    return [h for h in heads(own) if not any(h.start <= p.start and p.end <= h.end for p in pieces)]


def _items(scene: Scene, pieces: list[Piece], own: Acts) -> list[Piece]:
    """Pieces that a conjunction only joins to a phrase («friendship and trust») are put back to it; items and clauses stay."""
    language = load(scene.document.lang)
    joined: list[Piece] = []
    for piece in pieces:
        # where heads come last the words before the conjunction wait for their noun, elsewhere those behind it are its complement
        loose = joined and piece.mark == "and" and _loose(scene, joined[-1] if language.head_final else piece, own)
        if loose or (joined and piece.mark == "and" and _twins(scene, joined[-1], piece)):
            joined[-1] = Piece(joined[-1].start, piece.end, joined[-1].mark)
        else:
            joined.append(piece)
    return joined


def _twins(scene: Scene, piece: Piece, other: Piece) -> bool:
    """ "on deepening and expanding allied relations": two verbs with one ending share what they govern."""
    endings = tuple(load(scene.document.lang).words("gerunds"))
    last, first = scene.words(piece).split()[-1:], scene.words(other).split()[:1]
    return bool(endings and last and first and last[0].endswith(endings) and first[0].endswith(endings))


def _loose(scene: Scene, piece: Piece, own: Acts) -> bool:
    """Whether a piece holds no noun that could be undertaken, no act and no word of what a document is about."""
    if own.within(piece).triggers or scene.has(piece, *_NOUNS):
        return False
    language = load(scene.document.lang)
    topics = language.words("topics")
    return not (closes_with(scene, piece, topics) if language.head_final else opens_with(scene, piece, topics))


def _rejoined(scene: Scene, runs: list[list[Piece]], relatives: frozenset[str]) -> list[list[Piece]]:
    """A run that opens with «which» belongs to the one before it."""
    joined: list[list[Piece]] = []
    for run in runs:
        if joined and opens_with(scene, run[0], relatives, 2):
            joined[-1] = [*joined[-1], *run]
        else:
            joined.append(run)
    return joined
