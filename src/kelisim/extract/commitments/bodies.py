"""Organisations that undertake by themselves: companies that sign, a bank that lends, an agency that helps; and whom they deal with."""

from __future__ import annotations

from kelisim.extract.commitments.passages import Passage
from kelisim.extract.givers import REGIONS
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Mention
from kelisim.model.text import Span, within

_SAID = 14  # characters between a body and the verb of saying that makes it the source
_TOGETHER = 60  # characters between two bodies that act as one subject
_BESIDE = 4  # characters between an agency that opens a text and the state of which it tells
_OWN = ("sign_verb", "adopt", "will", "planned", "ready", "intend", "agree", "give", "propose", "under_way", "done", "lifted")


def acting_bodies(scene: Scene, passage: Passage, kind: str) -> tuple[str, ...]:
    """The bodies that undertake something in a clause, giver first, with the state that one of them alone deals with; () for none.

    A state's own organ (a ministry, a commission) is the state, unless it signs with a company.
    """
    if kind in ("invitation", "support", "schedule", "target") or not passage.acts.has(*_OWN):
        return ()
    bodies = [b for b in scene.of_type(passage.span, "ORG") if not _source(scene, passage.sentence, b) and b.entity not in REGIONS]
    bodies = [b for b in bodies if not _thing(scene, b) and not _sort(scene, b, bodies)]
    companies = [b for b in bodies if not _organ(scene, b)]
    if not companies or not _leads(scene, passage, bodies[0]):
        return ()
    second = next((b for b in bodies[1:] if b.start - bodies[0].end <= _TOGETHER and b.entity != bodies[0].entity), None)
    if second is not None and companies:
        return bodies[0].entity, second.entity
    if bodies[0] is not companies[0] or (kind in ("project", "group") and not passage.acts.has("sign_verb", "adopt")):
        return ()
    state = _dealt_with(scene, passage, bodies[0])
    return (bodies[0].entity, state) if state else ()


def _source(scene: Scene, sentence: Span, body: Mention) -> bool:
    """«…, Norsk Gruver said», «(MENAFN) …», «АСТАНА. KAZINFORM – …»: the body only tells."""
    before = scene.text[sentence.start : body.start].strip()
    opens = before in ("", "(") or (before.isupper() and len(before.split()) == 1)
    behind = scene.of_type(Span(body.end, sentence.end), "GPE", "ORG") if opens else []
    if any(m.start - body.end <= _BESIDE and (m.type == "GPE" or _dashed(scene, body.end, m.start)) for m in behind):
        return True
    near = Span(max(sentence.start, body.start - _SAID), min(sentence.end, body.end + _SAID))
    return scene.has(near, "say.verb", "say.according", "say.report")


def _thing(scene: Scene, body: Mention) -> bool:
    """«Exchange of Notes», «Grant Aid for Schools»: a document or an aid whose name looks like that of a body."""
    words = scene.triggers(Span(body.start, body.end), "commitment.document_noun", "commitment.aid", "event.sign_noun")
    return any(w.start == body.start for w in words)


def _sort(scene: Scene, body: Mention, bodies: list[Mention]) -> bool:
    """«Государственный концерн» in «Государственный концерн «Türkmengaz»»: the sort of company before the name of one."""
    return any(scene.text[body.end : other.start].strip(" ") in ("«", "“", '"', "„") for other in bodies if other.start > body.end)


def _dashed(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but a dash stands between two places."""
    return scene.text[start:end].strip() in ("-", "–", "—")


def _organ(scene: Scene, body: Mention) -> bool:
    """A ministry, a commission, a government: it acts for its state."""
    return scene.has(Span(body.start, body.end), "commitment.organ")


def _leads(scene: Scene, passage: Passage, body: Mention) -> bool:
    """Whether a body is the subject: before the governing act (where verbs come last: at all) with nobody named before it."""
    act = passage.acts.first
    if act is None or (act.start < body.start and not load(scene.document.lang).head_final):
        return False
    before = Span(passage.span.start, body.start)
    others = [w for w in within(scene.everybody, before) if w.type in ("PERSON", "GPE")]
    return not [w for w in others if w.type == "PERSON" or w.entity.startswith("country:")]


def _dealt_with(scene: Scene, passage: Passage, body: Mention) -> str | None:
    """The state named beside a body and not in its name, else the one of the pair that its name does not hold."""
    own = {w.entity for w in within(scene.everybody, body)}
    named = [w.entity for w in scene.states(passage.span) if not (body.start <= w.start and w.end <= body.end) and w.how != "sides"]
    return next((e for e in [*named, *scene.pair] if e not in own), None)
