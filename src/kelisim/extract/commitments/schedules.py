"""Schedules agreed: a next session, an exchange of visits, days of culture, a body that will gather."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.commitments.passages import Passage
from kelisim.extract.commitments.phrases import term_of
from kelisim.extract.commitments.undertakings import Undertaking
from kelisim.extract.ordinals import ordinals_at
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.date import PartialDate

_BESIDE = 3  # characters between «next» or a number and the sitting
_SOON = 10  # days after the document within which a sitting is the occasion it tells of, and no schedule


def schedules(scene: Scene, passage: Passage) -> Iterator[Undertaking]:
    """A next session, an exchange of visits, days of culture that are agreed."""
    coming = _coming(scene, passage) or _gathering(scene, passage)
    idle = scene.triggers(passage.span, "commitment.idle")  # «for the coming visit a plan is being drawn up»
    nouns = [n for n in coming or _agreed_on(scene, passage) if not any(i.start < n.end and n.start < i.end for i in idle)]
    if not nouns:
        return
    following = scene.triggers(passage.span, "status.next")  # «the upcoming visit is an event» plans nothing
    planned = [t for t in passage.acts.triggers if t.concept in ("status.planned", "commitment.will", "commitment.intend")]
    ahead = bool(following) and any(not any(_inside(p, f) or _inside(f, p) for f in following) for p in planned)
    settled = bool(coming) or ahead or passage.acts.has("agree", "instruct", "decree")
    if settled and not passage.acts.has("sign_verb"):
        piece = next((p for p in passage.pieces if p.start <= nouns[0].start and nouns[0].end <= p.end), passage.span)
        yield Undertaking("schedule", "agreed", "agreed", nouns[0], piece, _day(scene, passage, nouns[0]))


def _agreed_on(scene: Scene, passage: Passage) -> list[Trigger]:
    """What is scheduled stands where the language puts what was agreed: «at a forum they agreed …» is of no forum. A visit needs a day."""
    nouns = scene.triggers(passage.span, "commitment.schedule_noun")
    visits = scene.triggers(passage.span, "event.visit_noun") if _day_ahead(scene, passage) else []
    first = passage.acts.first
    active = first is not None and first.concept in ("commitment.agree", "commitment.instruct") and passage.span.covers(first)
    if first is None or not active or load(scene.document.lang).head_final:
        return nouns or visits
    return [n for n in [*nouns, *visits] if n.end > first.start]


def _day_ahead(scene: Scene, passage: Passage) -> bool:
    return passage.acts.has("agree") and term_of(scene, passage.span, passage.span, "agreed") is not None


def _coming(scene: Scene, passage: Passage) -> list[Trigger]:
    """The sitting of a standing body, or the next forum or summit, of which the clause says that it will be held."""
    sittings = scene.triggers(passage.span, "event.session_noun", "event.forum", "event.summit")
    if not sittings or not passage.acts.has("planned", "will") or passage.acts.has("sign_verb", "propose", "discuss", "agree"):
        return []
    counted = ordinals_at(scene.document, scene.layers, passage.span)
    numbered = any(0 <= s.start - place.end <= _BESIDE for s in sittings for place, _ in counted)
    following = [
        t for t in scene.triggers(passage.span, "status.next") if any(abs(s.start - t.end) <= _BESIDE or _inside(s, t) for s in sittings)
    ]
    dates = [d.value.start.first() for d in scene.dates(passage.span) if d.value]
    ahead = any(scene.published and (d - scene.published.last()).days > _SOON for d in dates) or scene.has(passage.span, "commitment.later")
    return sittings if following or (numbered and ahead) else []


def _gathering(scene: Scene, passage: Passage) -> list[Trigger]:
    """«The commission will meet in Aktau in 2027», «очередной раунд намечен на апрель»: a body or a round, a word of gathering, a day to
    come that is not one of the occasion the document tells of."""
    if passage.acts.has("sign_verb", "propose", "call_on") or not scene.has(passage.span, "commitment.gather"):
        return []
    sittings = scene.triggers(passage.span, "commitment.sitting")
    if not sittings:
        return []
    due = _day(scene, passage, sittings[0])
    far = bool(due and scene.published and (PartialDate.parse(due).last() - scene.published.last()).days > _SOON)
    again = scene.has(passage.span, "status.next", "commitment.later")
    return (
        sittings[:1] if far or (again and passage.acts.has("planned", "will", "agree", "intend", "postponed", "instruct", "decree")) else []
    )


def _day(scene: Scene, passage: Passage, sitting: Trigger) -> str | None:
    """When a sitting will be: its term, else a month without a year, which is the coming one («is to gather in October»)."""
    due = term_of(scene, passage.span, sitting, "agreed")
    if due or scene.published is None or scene.triggers(passage.span, "status.postponed"):
        return due
    bare = [d.value.start for d in scene.dates(passage.span) if d.value and set(d.rule.split("+")) <= {"day", "month"}]
    past = [b for b in bare if b < scene.published and b.month]
    return str(PartialDate(past[-1].year + 1, past[-1].month, past[-1].day)) if past else None


def _inside(a: Trigger, b: Trigger) -> bool:
    return b.start <= a.start and a.end <= b.end
