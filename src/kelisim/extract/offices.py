"""Who holds which office: each person, role and owner once, worded as the document first words it in full."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kelisim.extract.claims import make_claim
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene
from kelisim.extract.statements import speakers
from kelisim.lang.language import load
from kelisim.model.annotation import TitleMention
from kelisim.model.claim import Claim
from kelisim.model.entity import ROLES
from kelisim.model.fact import OfficeHeld
from kelisim.model.places import last_before, meeting
from kelisim.model.text import Cover, Span, within

_NEAR = 60  # characters of what a ministry is for
_GENERIC = {
    "minister": ("foreign_minister", "deputy_prime_minister", "prime_minister"),
    "other": ROLES,
    "head_of_organisation": ("president", "prime_minister"),
}


def find_offices(scene: Scene) -> Iterator[Claim]:
    """The offices of the document, each (person, role, of) once; a vaguer office of the same person gives way to a plainer one."""
    found: dict[tuple[str, str, str | None], tuple[Span, OfficeHeld]] = {}
    told: set[tuple[str, str, str | None]] = set()
    speaking = {speaker for speaker, _ in speakers(scene).values()}  # «ақын», "guide": told of a person only where the person speaks
    for title in scene.layers.titles:
        role = "other" if title.role == "official" else title.role  # a vice-president, an envoy: told whether they speak or not
        untold = title.role == "other" and title.person not in speaking and not _of_named(title, scene)
        if not title.person or role not in ROLES or untold:
            continue
        near = Span(max(0, title.end - 200), title.end + 200)
        named = (m for m in meeting(scene.layers.mentions, near) if m.entity == title.person)
        person = next((m for m in named if abs(m.start - title.end) < 200), None)
        start = min(title.start, person.start) if person else title.start
        end = max(title.end, person.end) if person else title.end
        fact = OfficeHeld(title.person, role, title.of, scene.text[title.start : title.end])
        found.setdefault((title.person, role, title.of), (Span(start, end), fact))
        told |= {(title.person, role, title.of)} if _with_remit(title, scene) else set()
    offices: dict[str, set[tuple[str, str | None]]] = {}
    for holder, role, owner in found:
        offices.setdefault(holder, set()).add((role, owner))
    for (holder, role, owner), (span, fact) in found.items():
        remit = (holder, role, owner) in told and owner is not None
        if not remit and _vaguer(role, owner, offices[holder]):
            continue
        claim = make_claim(scene, fact, span, "office.title")
        if claim:
            yield claim


def _of_named(title: TitleMention, scene: Scene) -> bool:
    """«секретарь Совета безопасности Чили»: an office of a body or state by name; «чилийские спортсмены» have a state and no office."""
    return any(m.entity == title.of for m in scene.of_type(Span(title.start, title.end), "ORG", "GPE"))


def _with_remit(title: TitleMention, scene: Scene) -> bool:
    """Whether a minister is told what for («министр сельского хозяйства»): an office beside the one of a deputy prime minister."""
    if title.role != "minister":
        return False
    named = _named(scene)
    inside = [t for t in within(scene.layers.tokens, title) if t.kind == "word" and len(t.text) > 2]
    return sum(not named.holds(t.start, t.end) for t in inside) > 1 or _remit_before(title, scene)


@kept
def _named(scene: Scene) -> Cover:
    """The places of names and of adjectives of states."""
    return Cover([*scene.layers.mentions, *(r for r in scene.layers.references if r.kind == "adjective")])


def _remit_before(title: TitleMention, scene: Scene) -> bool:
    """«вице-премьері, ұлттық экономика министрі»: in Kazakh and Kyrgyz what a minister is for stands before the office, behind a sign."""
    near = last_before(scene.layers.tokens, title.start, _NEAR)
    before = [t for t in near if title.start - t.end < _NEAR][::-1]
    words = list(takewhile(lambda t: t.kind == "word", before))
    sign = before[len(words)].text if len(words) < len(before) else ""
    return bool(words) and sign in {",", "-", "–", "—"} and load(scene.document.lang).head_final


def _vaguer(role: str, owner: str | None, borne: set[tuple[str, str | None]]) -> bool:
    others = borne - {(role, owner)}
    if owner is None and any(r == role and o for r, o in others):
        return True
    return any(r in _GENERIC.get(role, ()) and (o == owner or owner is None) for r, o in others)
