"""Heads of state whom a page calls by office in one place and by name in another, with nothing that joins the two in so many words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelisim.lang.names.bearers import state_of_bearer
from kelisim.model.annotation import Mention, TitleMention

_HEADS = ("president", "prime_minister")


def with_bearers(titles: Sequence[TitleMention], mentions: Sequence[Mention], home: str | None, lang: str) -> list[TitleMention]:
    """The titles, and for a head of state or government without a bearer one more that bears the person of the page who is known in it.

    «Мемлекет басшысы … елшісін қабылдады. … – деді Қасым-Жомарт Тоқаев»: the page speaks of a head of state whom it does not name, and
    names somebody without an office of whom the world knows that he held this very one. Nothing is added where the page gives the
    office of that state to somebody else. An office of which it is not said of which state is of `home`. `lang` is the page's language.

    >>> head = TitleMention(0, 5, "president", "country:KG")
    >>> name = Mention(9, 23, "Садыр Жапаров", "PERSON", "person:sadyr-japarov", "person.forename_first")
    >>> [t.person for t in with_bearers([head], [name], None, "ru")]
    [None, 'person:sadyr-japarov']
    """
    bodies = [m for m in mentions if m.type in ("ORG", "EVENT", "DOC")]
    free = [t for t in titles if not t.person and not t.plural and not any(m.start <= t.start and t.end <= m.end for m in bodies)]
    found = list(titles)
    for role in _HEADS:
        held = {t.of for t in found if t.person and t.role == role}
        worded = [replace(t, of=t.of or home) for t in free if t.role == role and (t.of or home) not in held]
        for owner in dict.fromkeys(t.of for t in worded if t.of and t.of.startswith("country:")):
            known = _known(role, owner, {t.person for t in found}, mentions, lang)
            found += [replace(next(t for t in worded if t.of == owner), person=known)] if known else []
    return found


def _known(role: str, owner: str, titled: set[str | None], mentions: Sequence[Mention], lang: str) -> str | None:
    """The one person without an office who is named in full and known in the office."""
    people = [m for m in mentions if m.type == "PERSON" and m.entity not in titled and len(m.surface.replace(".", " ").split()) > 1]
    held = {m.entity for m in people if state_of_bearer(m.surface, lang, role, [owner])}
    return held.pop() if len(held) == 1 else None
