"""What was sought: for each source and day, how many pages it listed and what became of them, so that «not said» is told from «not read».

A page counts on the day that the list gave for it, else on the day on which it was listed (UTC). A list is never listed itself and never
read as a document: by that its visits are told from those of pages. Pages that somebody had fetched without a list are not counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from kelisim.model.date import PartialDate
from kelisim.model.visit import FAILED, FETCHED, LISTED, REFUSED, UNCHANGED, Visit
from kelisim.views.occasion import Occasion
from kelisim.views.sides import SOURCE, Column

READ, SET_ASIDE = "read", "set_aside"


@dataclass(frozen=True, slots=True)
class Expected:
    """The fewest and the most pages that a source is expected to publish in a day; None where nobody says."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """One source on one day.

    `asked` counts askings of its lists that were answered that day, `unanswered` the others. Of the pages `listed`, each is one of
    `waiting` (not asked for yet), `fetched` (bytes came, now or earlier), `failed`, `refused`. Of those fetched `unchanged` were asked for
    again and are as they were, `changed` have had other bytes, `gone` did not come when asked for again, and of these
    `withdrawn` are no more, by the word of the server; `read` gave a document, `set_aside` did not.
    """

    source: str
    day: str
    asked: int = 0
    unanswered: int = 0
    listed: int = 0
    waiting: int = 0
    fetched: int = 0
    unchanged: int = 0
    changed: int = 0
    gone: int = 0
    withdrawn: int = 0
    failed: int = 0
    refused: int = 0
    read: int = 0
    set_aside: int = 0
    least: int | None = None
    most: int | None = None

    @property
    def remark(self) -> str:
        """What is unexpected of it: `never answered`, `fewer than expected`, `more than expected`; else empty."""
        if self.unanswered and not self.asked and not self.listed:
            return "never answered"
        if self.least is not None and self.asked and self.listed < self.least:
            return "fewer than expected"
        return "more than expected" if self.most is not None and self.listed > self.most else ""


@dataclass(slots=True)
class _Page:
    """One address that a source listed."""

    day: str
    states: list[str]
    no_more: bool  # by the last answer
    documents: dict[str, None]


def coverage(
    visits: Iterable[Visit],
    documents: Mapping[str, str],
    *,
    expected: Mapping[str, Expected] | None = None,
    source: str | None = None,
    since: str = "",
    until: str = "9",
) -> list[Day]:
    """The days of sources, in order. `documents` tells of the bytes of visits (by sha256) whether they are `read` or `set_aside`.

    `expected` names sources even where they have never listed anything.
    `since` and `until` are days (texts of PartialDate; a month or year is all of it), both included.

    >>> seen = [Visit("https://a.example/1", "2026-03-01T09:00:00+00:00", LISTED, "a"),
    ...         Visit("https://a.example/1", "2026-03-01T09:01:00+00:00", FETCHED, "a", document="f00")]
    >>> [(day.day, day.listed, day.read) for day in coverage(seen, {"f00": "read"})]
    [('2026-03-01', 1, 1)]
    """
    pages: dict[tuple[str, str], _Page] = {}
    askings: list[Visit] = []
    by_address: dict[str, list[_Page]] = {}
    for visit in visits:
        if visit.state == LISTED and visit.source:
            if (visit.source, visit.address) not in pages:
                page = pages[visit.source, visit.address] = _Page(_day(visit), [], False, {})
                by_address.setdefault(visit.address, []).append(page)
        elif visit.address in by_address:  # also where another source, or a person, had it fetched
            for page in by_address[visit.address]:
                page.states.append(visit.state)
                page.no_more = visit.no_more
                page.documents.update({visit.document: None} if visit.document else {})
        elif visit.source:
            askings.append(visit)
    counts: dict[tuple[str, str], dict[str, int]] = {}
    watched = {name for name, _ in pages} | set(expected or ())
    lists = [visit for visit in askings if visit.source in watched and visit.document not in documents]
    for key, names in (*_of_pages(pages, documents), *_of_lists(lists)):
        count = counts.setdefault(key, {})
        for name in names:
            count[name] = count.get(name, 0) + 1
    wanted = sorted(key for key in counts if source in (None, key[0]) and since <= key[1] and key[1][: len(until)] <= until)
    return [_counted(key, counts[key], expected or {}) for key in wanted]


def _counted(key: tuple[str, str], count: Mapping[str, Any], expected: Mapping[str, Expected]) -> Day:
    hoped = expected.get(key[0], Expected())
    return Day(*key, **count, least=hoped.least, most=hoped.most)


def _day(visit: Visit) -> str:
    """The day of a page: as the list has it where it is a day, else that on which it was listed."""
    return visit.published if visit.published and len(visit.published) == len("2026-03-01") else visit.at[:10]


Counted = tuple[tuple[str, str], list[str]]


def _of_pages(pages: Mapping[tuple[str, str], _Page], documents: Mapping[str, str]) -> Iterator[Counted]:
    for (source, _), page in pages.items():
        yield (source, page.day), ["listed", *_state(page), *_became(page, documents)]


def _state(page: _Page) -> list[str]:
    """What became of an address: one state of it, and what came of asking again."""
    if not page.states:
        return ["waiting"]
    last = page.states[-1]
    if not any(state in (FETCHED, UNCHANGED) for state in page.states):
        return [last]
    gone = ["gone", "withdrawn"] if page.no_more else ["gone"]
    again = ["unchanged"] if last == UNCHANGED else gone if last in (FAILED, REFUSED) else []
    return ["fetched", *again, *(["changed"] if len(page.documents) > 1 else [])]


def _became(page: _Page, documents: Mapping[str, str]) -> list[str]:
    known = {documents.get(document) for document in page.documents}
    return ["read"] if READ in known else ["set_aside"] if SET_ASIDE in known else []


def _of_lists(askings: Iterable[Visit]) -> Iterator[Counted]:
    for visit in askings:
        answered = visit.state in (FETCHED, UNCHANGED)
        yield (visit.source or "", visit.at[:10]), ["asked" if answered else "unanswered"]


@dataclass(frozen=True, slots=True)
class Sought:
    """Whether some sources were asked about some days, and what of these days they listed and gave. Prints as is said of an occasion of
    those days of which no page of theirs tells."""

    asked: bool
    listed: int = 0
    read: int = 0

    def __str__(self) -> str:
        if not self.asked:
            return "never sought"
        pages = f"{self.read} of {self.listed} pages of those days read, none tells of it"
        return f"sought: {pages}" if self.listed else "sought: nothing published on those days"


def sought(days: Iterable[Day], sources: Collection[str], since: str, until: str) -> Sought:
    """Whether sources were asked for pages of the days from `since` to `until`: a list answered on one of them or on the day after.

    >>> str(sought([Day("mfa", "2026-03-02", asked=4)], ["mfa"], "2026-03-01", "2026-03-02"))
    'sought: nothing published on those days'
    >>> str(sought([], ["mfa"], "2026-03-01", "2026-03-02"))
    'never sought'
    """
    after = str(date.fromisoformat(until) + timedelta(days=1))  # a list holds the pages of the day before
    own = [day for day in days if day.source in sources]
    told = [day for day in own if since <= day.day <= until]
    asked = any(day.asked and since <= day.day <= after for day in own) or any(day.listed for day in told)
    return Sought(asked, sum(day.listed for day in told), sum(day.read for day in told))


Publisher = tuple[str, str, str | None]  # a source by its name, official or press, and its state


def sought_sides(found: Occasion, columns: Iterable[Column], days: Sequence[Day], publishers: Collection[Publisher]) -> dict[str, Sought]:
    """Of each side of an occasion that was not read, whether its sources were sought on the days of the occasion, by the column's key.

    Empty where nothing at all was sought, or nobody says of which day the occasion was: then nothing can be told.
    """
    if not days or not found.date:
        return {}
    day = PartialDate.parse(found.date)
    last = day.last() + timedelta(days=1)  # what happens in the evening is told in the morning
    told = {}
    for column in columns:
        if not column.read and column.kind != SOURCE:
            names = {name for name, kind, state in publishers if (kind, state) == (column.kind, column.name)}
            told[column.key] = sought(days, names, str(day.first()), str(last))
    return told


def plain_day_of(day: Day) -> dict[str, object]:
    """A day as plain values, for JSON."""
    return {each.name: getattr(day, each.name) for each in fields(day)} | {"remark": day.remark}
