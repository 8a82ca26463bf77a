"""A list as a calendar (RFC 5545): occasions by their days, undertakings by their due dates; all day, for no hour is told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from kelisim.api.listed import Listed
from kelisim.export.lists import place_of
from kelisim.report.naming import Naming
from kelisim.report.titles import title_of
from kelisim.views.choice import days_of

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE"}


def calendar(listed: Listed) -> tuple[str, str]:
    """The dated things of a list. What is dated by a month or a year lasts that long; what has no day is left out."""
    made = Calendar()
    made.add("prodid", "-//Kelisim//register//EN")
    made.add("version", "2.0")
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what most programs read
        made.add(name, listed.title)
    stamp = datetime.fromisoformat(listed.catalogue.about["made"]).astimezone(UTC)
    for line in listed.found.lines:
        if span := days_of(line.get("date") if listed.kind == "occasion" else line.get("due")):
            made.add_component(_event(listed.names, listed.kind, line, span, stamp, listed.base))
    return made.to_ical().decode(), "text/calendar; charset=utf-8"


def _event(names: Naming, kind: str, line: dict[str, Any], span: tuple[Any, Any], stamp: datetime, base: str) -> Event:
    one = Event()
    one.add("uid", f"{line['id']}@kelisim")
    one.add("dtstamp", stamp)
    one.add("sequence", int(line["told"]))  # one more account is one more revision
    one.add("summary", title_of(names, kind, line))
    one.add("dtstart", span[0])
    one.add("dtend", span[1] + timedelta(days=1))
    one.add("url", f"{base}/{place_of(kind)}/{line['id']}?lang={names.words.lang}")
    one.add("transp", "TRANSPARENT")
    if place := line.get("place"):
        one.add("location", names.name(place))
    if kind == "occasion":
        one.add("status", "CANCELLED" if line["outcome"] == "cancelled" else _STATUS.get(line["status"], "TENTATIVE"))
    return one
