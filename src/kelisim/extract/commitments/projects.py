"""Projects undertaken: things to build, launch or modernise, item by item."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.clauses import Piece, bulleted
from kelisim.extract.commitments.acts import Acts
from kelisim.extract.commitments.measures import put_off
from kelisim.extract.commitments.passages import Passage
from kelisim.extract.commitments.phrases import worded
from kelisim.extract.commitments.undertakings import Undertaking, head_noun, inside_act, long_ago, nouns_in, telling, unnamed
from kelisim.extract.nearness import is_money
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan, Span, within

_LEAST = 4  # letters of a word that may be a thing built
_NEXT = 24  # characters between a name and the word of building or opening it
_DOZEN = 12  # things from which on they are only counted
_CLOSE = 24  # characters between a number and the thing it counts
_FAR = 60  # characters between a thing and the word of building it
_BESIDE = 40  # characters between a thing and the word of discussing it
_ACTION = ("commitment.build", "commitment.launch", "commitment.modernise")


def projects(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """Things to build, launch or modernise, one an item; the items of a list share the verb of the first."""
    stage = "proposed" if put_off(scene, passage) else _stage(scene, passage.acts)
    if stage is None or (stage == "done" and long_ago(scene, passage)):
        return
    found = False
    finished = passage.acts.first is not None and passage.acts.first.concept == "commitment.done"
    if finished and scene.has(passage.span, "commitment.memorial"):
        return
    for piece in telling(scene, passage):
        if found and passage.listed and (piece.mark == "-" or bulleted(scene.text, passage.sentence)):
            return
        nouns = _things(scene, passage, piece)
        told = not (found and piece.mark == "-") and (_acting(scene, passage, piece, nouns, found) or _talked_of(passage.acts, nouns))
        if nouns and told:
            found = True
            yield Undertaking("project", stage, passage.acts.step, _project_noun(scene, piece, nouns), piece)


def _stage(scene: Scene, acts: Acts) -> str | None:
    """The stage of the outermost act; what is told «after the signing of» a document is not signed with it."""
    if acts.first is None or len(acts.triggers) < 2 or not scene.has(Span(acts.first.start, acts.first.end), "event.sign_noun"):
        return acts.stage
    signing = scene.triggers(Span(max(0, acts.first.start - _BESIDE), acts.first.end), "commitment.once_signed")
    return Acts(acts.triggers[1:]).stage if signing else acts.stage


def _things(scene: Scene, passage: Passage, piece: Piece) -> list[Trigger]:
    """The nouns of a piece that may be a project: no part of an act or of a draft's name, not «the projects» beside named ones."""
    if _grouped(scene, piece) or _plain(scene, piece) or _beside_document(scene, passage, piece):
        return []
    if scene.has(piece, "commitment.resume") and not _building(scene, piece.span):
        return []
    if _only_plain(scene, piece) and any(_named(scene, p) for p in passage.pieces):
        return []
    drafts = scene.triggers(piece, "commitment.document_noun")
    nouns = [n for n in nouns_in(scene, piece, "commitment.project_noun") if not inside_act(n, passage.acts) and not _place(scene, n)]
    offices = scene.titles(scene.sentence(piece.start))  # «министр дорог Чили» is no road
    nouns = [n for n in nouns if not _counted(scene, passage, n) and not any(t.start <= n.start and n.end <= t.end for t in offices)]
    nouns = nouns or _named_thing(scene, piece) or _anything(scene, piece)
    idle = scene.triggers(piece, "commitment.idle")  # «the whole complex of relations»
    nouns = [n for n in nouns if not any(d.start <= n.start and n.end <= d.end for d in [*drafts, *idle])]
    nouns = [n for n in nouns if not _draft(scene, n, drafts)]
    numbers = scene.triggers(piece, "figure.number_of")  # «the number of flights» is no flight
    return [n for n in nouns if not any(0 <= w.start - n.end <= 2 or 0 <= n.start - w.end <= 2 for w in numbers)]


def _counted(scene: Scene, passage: Passage, noun: Trigger) -> bool:
    """«94 joint ventures are working», «150 совместных предприятий, 40 из которых созданы»: by the dozen things are counted, and none of
    them is told of."""
    company = bool(scene.triggers(Span(noun.start, noun.end), "figure.companies"))
    if not (passage.acts.has("under_way") or (company and passage.acts.has("done"))) or passage.listed:
        return False
    amounts = within(scene.layers.quantities, passage.span)
    return any(q.value >= _DOZEN and q.unit in (None, "count") and q.start <= noun.start <= q.end + _CLOSE for q in amounts)


def _draft(scene: Scene, noun: Trigger, documents: list[Trigger]) -> bool:
    """«Проект итогового документа», «құжат жобасы»: the word for a project means the draft of a document beside it."""
    plain = any(_meets(noun, p) for p in scene.triggers(Span(noun.start, noun.end), "commitment.plain_project"))
    if not plain:
        return False
    if load(scene.document.lang).head_final:
        return any(0 <= noun.start - d.end <= 1 for d in documents)
    between = [scene.text[noun.end : d.start] for d in documents if d.start >= noun.end]
    return any("," not in words and len(words.split()) <= 1 for words in between)


def _place(scene: Scene, noun: HasSpan) -> bool:
    """«Тоннельдерде»: where something happens, and not the thing itself."""
    language = load(scene.document.lang)
    endings = (*language.words("locatives"), *language.words("attributive_locatives"))
    return language.head_final and fold(scene.words(noun)).endswith(endings)


def _named_thing(scene: Scene, piece: Piece) -> list[Trigger]:
    """A thing that bears a name of its own and is built or opened right there: «opened the Centre for Water», «… орталығы ашылады»."""
    final = load(scene.document.lang).head_final
    for word in _building(scene, piece.span):
        for name in scene.of_type(piece, "ORG"):
            gap = word.start - name.end if final else name.start - word.end
            if 0 <= gap <= _NEXT and not scene.has(Span(name.start, name.end), "commitment.organ"):
                return nouns_in(scene, name, "commitment.project_noun", named=True)
    return []


def _anything(scene: Scene, piece: Piece) -> list[Trigger]:
    """Whatever is built: the word right beside a verb that only building takes, unless nothing is built but trust."""
    final = load(scene.document.lang).head_final
    others = scene.has(piece, "commitment.group_noun", "commitment.document_noun", "commitment.abstract", "commitment.schedule_noun")
    bars = scene.triggers(piece, "commitment.barrier")
    words = [w for w in scene.triggers(piece, "commitment.erect") if not any(0 <= b.start - w.end <= 2 for b in bars)]
    if others or not words:
        return []
    verb = words[-1] if final else words[0]
    side = Span(piece.start, verb.start) if final else Span(verb.end, piece.end)
    near = [t for t in within(scene.layers.tokens, side) if t.kind == "word" and len(t.text) >= _LEAST]
    titles = scene.titles(piece)
    word = (near[-1] if final else near[0]) if near else None
    if word is None or any(t.start < word.end and word.start < t.end for t in titles) or _place(scene, word):
        return []
    return [Trigger(word.start, word.end, "commitment.project_noun")]


def _acting(scene: Scene, passage: Passage, piece: Piece, nouns: list[Trigger], found: bool) -> bool:
    """Whether something is built: the word stands close to the thing, or before the list that it stands in."""
    own = _building(scene, piece.span)
    if own and not passage.listed:
        return any(min(abs(n.start - w.end), abs(w.start - n.end)) <= _FAR or _meets(n, w) for w in own for n in nouns)
    if _only_plain(scene, piece):
        return passage.listed or passage.acts.has("discuss", "under_way", "agree", "intend")
    return passage.listed or found or bool(_building(scene, passage.span)) or scene.has(passage.span, "commitment.plain_project")


def _meets(a: Trigger, b: Trigger) -> bool:
    return a.start < b.end and b.start < a.end


def _named(scene: Scene, piece: Piece) -> bool:
    return bool(nouns_in(scene, piece, "commitment.project_noun")) and not _only_plain(scene, piece)


def _grouped(scene: Scene, piece: Piece) -> bool:
    """«A working group on railways» is a group."""
    return bool(nouns_in(scene, piece, "commitment.group_noun")) and not scene.has(piece, "commitment.build", "commitment.modernise")


def _plain(scene: Scene, piece: Piece) -> bool:
    """«52 joint projects», «a number of projects»: counted or lumped together, and none of them named."""
    nouns = nouns_in(scene, piece, "commitment.project_noun")
    opens = scene.text[: scene.sentence(piece.start).end].endswith(":")  # «discussed key projects:» names them below
    if not _only_plain(scene, piece):
        return False
    this = worded(scene, Span(max(piece.start, nouns[0].start - 12), nouns[0].start), load(scene.document.lang).words("demonstratives"))
    return opens or this or _several(scene, piece) or unnamed(scene, piece, nouns, frozenset())


def _several(scene: Scene, piece: Piece) -> bool:
    """«Joint projects in energy», «бірлескен жобалар»: a plural without a name or a sum is no project that could be told apart."""
    if not scene.has(piece, "commitment.several_projects"):
        return False
    priced = any(is_money(q.unit) for q in within(scene.layers.quantities, piece.span))
    return not priced and not scene.of_type(piece, "FAC", "WORK", "DOC")


def _only_plain(scene: Scene, piece: Piece) -> bool:
    """Whether the piece names no thing but «the projects»."""
    nouns = nouns_in(scene, piece, "commitment.project_noun")
    plain = scene.triggers(piece, "commitment.plain_project")
    return bool(nouns) and all(any(p.start < n.end and n.start < p.end for p in plain) for n in nouns)


def _building(scene: Scene, place: Span) -> list[Trigger]:
    """The words of building, launching and modernising; what is only resumed or reopened is not built."""
    again = scene.triggers(place, "commitment.resume")
    bars = scene.triggers(place, "commitment.barrier")  # «салынған тыйым» is a ban
    words = [t for t in scene.triggers(place, *_ACTION) if not any(a.start < t.end and t.start < a.end for a in again)]
    return [t for t in words if not any(0 <= b.start - t.end <= 2 for b in bars)]


def _talked_of(acts: Acts, nouns: list[Trigger]) -> bool:
    """«The sides discussed a ferroalloy plant»: the thing stands right beside the word of discussing."""
    words = [t for t in acts.triggers if t.concept in ("commitment.discuss", "commitment.under_way")]
    words += [t for t in acts.triggers[:1] if t.concept in ("commitment.intend", "status.postponed")]  # «direct flights are planned»
    return any(min(abs(n.start - w.end), abs(w.start - n.end)) <= _BESIDE for w in words for n in nouns)


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


def _beside_document(scene: Scene, passage: Passage, piece: Piece) -> bool:
    """«A treaty on the border posts entered into force»: the thing only tells what the document is about, unless the clause says behind
    it that the thing is to be built."""
    documented = nouns_in(scene, piece, "commitment.document_noun")
    if not documented or not passage.acts.has("ratify", "in_force", "instruct", "sign_verb", "adopt"):
        return False
    if scene.has(piece, "commitment.build") and not _only_plain(scene, piece):
        return False
    aside = Span(piece.end, max(piece.end, passage.span.end))
    return not (scene.has(aside, "status.planned") and bool(_building(scene, aside)))
