"""The parts of a brief that give the words of people, and say who they are."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.report.page import Page, plain
from kelisim.views.people import Person
from kelisim.views.statements import Said

SHOWN = 2  # offices of one person: the two told most; kelisim people has them all


def write_statements(page: Page, found: Sequence[Said]) -> None:
    """Quotations in their own language, the latest first; indirect speech is left to the documents."""
    page.add(f"## {page.words.say('statements')}", "")
    direct = [one for one in found if not one.reported]
    if not direct:
        page.add(page.words.say("nothing"), "")
        return
    for one in sorted(direct, key=lambda s: s.account.order[0] if s.account.published else "", reverse=True)[: page.room]:
        who = page.person(one.speaker, one.account.published) if one.speaker else page.words.say("speaker_unknown")
        lang = one.account.record.document.lang
        where = "" if lang == page.words.lang else f" ({page.words.label('languages', lang)})"
        day = page.words.day(one.account.published)
        page.add(f"- **{who}**, {day}: {page.words.quoted(plain(one.quote))}{where}{page.notes([one.account])}")
    page.left_out(direct)
    page.add("")


def write_people(page: Page, found: Sequence[Person]) -> None:
    """A table of persons with the offices told most, in the words of the documents."""
    if not found:
        return
    page.add(f"## {page.words.say('people')}", "")
    columns = ("name", "office", "state", "as_worded", "told_from_to")
    page.add("| " + " | ".join(page.words.say(c) for c in columns) + " |", "|" + " --- |" * len(columns))
    for one in found[: page.room]:
        for office in one.offices[:SHOWN]:
            of = page.name(office.of) or page.words.say("of_unknown")
            days = " – ".join(dict.fromkeys(page.words.day(d) for d in (office.first, office.last)))
            titles = " · ".join(plain(t) for t in office.titles[:3])
            row = (page.name(one.id), page.words.label("roles", office.role), of, titles, days + page.notes(office.accounts[:1]))
            page.add("| " + " | ".join(row) + " |")
    page.add("")
    if page.room is not None and len(found) > page.room:
        page.left_out(found)
        page.add("")
