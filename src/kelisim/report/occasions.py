"""The parts of a brief that tell what happened and what is planned."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.model.date import PartialDate
from kelisim.report.page import Page
from kelisim.views.choice import days_of
from kelisim.views.occasion import Occasion

WHO = {"visit": "who_visit", "signing": "who_signing"}


def write_happened(page: Page, found: Sequence[Occasion]) -> None:
    """Occasions that were held, the latest first, day by day."""
    page.add(f"## {page.words.say('happened')}", "")
    _write_by_day(page, [one for one in found if one.status == "held"], latest_first=True)


def write_planned(page: Page, found: Sequence[Occasion]) -> None:
    """Occasions that were announced, the next first; of those whose day has passed it is said that no report was read."""
    page.add(f"## {page.words.say('planned')}", "")
    _write_by_day(page, [one for one in found if one.status == "planned"], latest_first=False)


def _write_by_day(page: Page, found: Sequence[Occasion], latest_first: bool) -> None:
    if not found:
        page.add(page.words.say("nothing"), "")
        return
    dated = sorted((one for one in found if one.date), key=lambda o: o.date or "", reverse=latest_first)
    ordered = dated + [one for one in found if not one.date]
    by_day: dict[str, list[Occasion]] = {}
    for one in ordered[: page.room]:
        by_day.setdefault(one.date or "", []).append(one)
    for day in sorted(filter(None, by_day), reverse=latest_first) + ([""] if "" in by_day else []):
        page.add(f"### {page.words.day(day) if day else page.words.say('date_unknown')}", "")
        for one in sorted(by_day[day], key=lambda o: -len(o.accounts)):
            _write_occasion(page, one)
        page.add("")
    if page.room is not None and len(ordered) > page.room:
        page.left_out(ordered)
        page.add("")


def _write_occasion(page: Page, one: Occasion) -> None:
    page.add(f"- **{heading(page, one)}** {_who(page, one)}{page.notes(one.accounts)}")
    for part in one.disputed:
        told = [v for v in one.variants[part] if not _vaguer(part, v.value, one)]
        values = " · ".join(f"{_worded(page, part, v.value)} {page.notes(v.accounts)}" for v in told)
        page.add(f"  - {page.words.say(f'differ_{part}', values=values)}")
    if one.outcome:
        page.add(f"  - {page.words.label('outcomes', one.outcome).capitalize()}.{page.notes(one.accounts[-1:])}")
    elif one.status == "planned" and _passed(one.date, page.as_of):
        page.add(f"  - {page.words.say('passed')}{page.notes(one.accounts[-1:])}")


def heading(page: Page, one: Occasion) -> str:
    """What and where an occasion is: «Session (ministers), session 9, Taraz.»"""
    what = f"{page.words.label('events', one.type)} ({page.words.label('levels', one.level)})"
    session = page.words.say("session", number=one.session) if one.session else ""
    return ", ".join(part for part in (what, session, page.name(one.place)) if part) + "."


def _who(page: Page, one: Occasion) -> str:
    day = one.accounts[0].published
    names = ", ".join(page.person(p, day) for p in one.participants)
    said = page.words.say(WHO.get(one.type, "who"), names=names) if names else ""
    body = page.words.say("body", names=page.name(one.body)) if one.body else ""
    return " ".join(part for part in (said, body) if part) or page.words.say("who_unknown")


def _worded(page: Page, part: str, value: str) -> str:
    if part == "date":
        return page.words.day(value)
    return page.name(value) if part == "place" else value


def _vaguer(part: str, value: str, one: Occasion) -> bool:
    """Whether a value says the same as the chosen one, less exactly: the month of the day, the state of the town."""
    if part == "date" and one.date:
        return value != one.date and PartialDate.parse(value).agrees(PartialDate.parse(one.date))
    return part == "place" and value.startswith(("country:", "loc:")) and value != one.place


def _passed(date: str | None, day: PartialDate | None) -> bool:
    span = days_of(date)
    return bool(span and day and span[1] < day.first())
