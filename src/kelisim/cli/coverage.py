"""`coverage`: what was sought of each source on each day, and what came of it; and what is said by it of sides that were not read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile, Since, Until
from kelisim.cli.printing import print_json, print_table
from kelisim.cli.watching import SomeSources, expected, found_sources

if TYPE_CHECKING:
    from kelisim.acquire.sources import Source
    from kelisim.ledger import Ledger
    from kelisim.views.beside import Beside
    from kelisim.views.coverage import Day, Publisher, Sought
    from kelisim.views.register import Register


def coverage(
    asked: SomeSources = None, ledger: LedgerFile = LEDGER, since: Since = None, until: Until = None, as_json: AsJson = False
) -> None:
    """Show for each source and day how many pages it listed, and what became of them, beside the fewest and most that are expected.

    A page counts on the day that the list gives for it, else on that on which it was listed. «Lists» are the askings of its lists that
    were answered, and after a slash those that were not: of a day without one nobody knows what was published.

    \b
    Example:
      kelisim coverage --ledger mine.db --since 2026-03-01
      kelisim coverage my-sources.toml --ledger mine.db --json
    """
    from kelisim.views.coverage import plain_day_of

    described, names = _asked(asked or [])
    with opened(ledger) as held:
        days = covered(held, described, since=str(since or ""), until=str(until or "9"))
    days = [day for day in days if not names or day.source in names]
    if as_json:
        print_json([plain_day_of(day) for day in days])
        return
    columns = "source. day. lists. listed. expected. fetched. unchanged. failed. refused. read. aside.".split()
    print_table([*columns, ""], map(_row, days), empty="nothing was sought (kelisim watch SOURCE... seeks)")


def _asked(asked: list[str]) -> tuple[list[Source], set[str]]:
    """The sources of the files that are named, and the names that are meant: also of sources that nobody describes any more."""
    described = found_sources([one for one in asked if one.endswith(".toml")])
    return described, {one for one in asked if not one.endswith(".toml")} | {source.name for source in described}


def covered(ledger: Ledger, described: list[Source], *, since: str = "", until: str = "9") -> list[Day]:
    """The coverage of a ledger, with what is expected of the sources that the program knows and of those that are described."""
    from kelisim.acquire.sources import own_sources
    from kelisim.views.coverage import Expected
    from kelisim.views.coverage import coverage as days_of

    hoped = {source.name: Expected(source.least, source.most) for source in (*own_sources().values(), *described)}
    states = {one.id: one.state for one in ledger.documents() if one.id}
    return days_of(ledger.visits.all(), states, expected=hoped, since=since, until=until)


def _row(day: Day) -> list[str]:
    counts = [day.fetched, day.unchanged, day.failed, day.refused, day.read, day.set_aside]
    lists = f"{day.asked}/{day.unanswered}" if day.unanswered else str(day.asked)
    counted = (
        ("waiting", day.waiting),
        ("changed", day.changed),
        ("withdrawn", day.withdrawn),
        ("not there again", day.gone - day.withdrawn),
    )
    further = [f"{count} {name}" for name, count in counted if count]
    remarks = ", ".join([*further, *([day.remark] if day.remark else [])])
    return [day.source, day.day, lists, str(day.listed), expected(day.least, day.most), *map(str, counts), remarks]


def sought_of(path: Path, register: Register, found: Beside) -> dict[str, Sought]:
    """Of each side of an occasion that was not read, whether its sources were sought on the days of the occasion, by the column's key."""
    from kelisim.views.coverage import sought_sides

    with opened(path) as held:
        days = covered(held, [])
        return sought_sides(found.occasion, found.columns, days, publishers(held, register) if days else ())


def publishers(ledger: Ledger, register: Register) -> set[Publisher]:
    """Of which side each source that is watched is: its description says so, or the documents that came of it."""
    from kelisim.acquire.sources import own_sources

    published = {record.document.id: record.document.source for record in register.records}
    found: set[Publisher] = {(source.name, source.kind, source.country) for source in own_sources().values()}
    visits = (visit for visit in ledger.visits.all() if visit.source and visit.document)
    return found | {(v.source or "", s.kind or "", s.country) for v in visits if (s := published.get(v.document or ""))}
