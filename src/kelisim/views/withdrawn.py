"""Pages that were there and are no more: their addresses are answered by 404 or 410. What they told is kept, and marked as withdrawn.

Any other answer that gives nothing (a fault of the server, no answer at all) says nothing of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kelisim.model.date import PartialDate
from kelisim.model.visit import FETCHED, UNCHANGED, Visit


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An address that had a page and then said that there is none: since which day (YYYY-MM-DD), by which status, on which day it said so
    last, and on which it had a page again. `documents` are those that it had."""

    address: str
    since: str
    status: int
    asked: str
    documents: frozenset[str]
    back: str | None = None


def find_withdrawals(visits: Iterable[Visit], as_of: PartialDate | None = None) -> list[Withdrawal]:
    """The withdrawals that some visits tell of, by address and day; with `as_of`, what had been seen of them by that day.

    >>> first = Visit("https://x.example", "2026-03-01T09:00", FETCHED, document="a")
    >>> second = Visit("https://x.example", "2026-03-08T09:00", "failed", status=410)
    >>> [(one.since, one.status, one.back) for one in find_withdrawals([first, second])]
    [('2026-03-08', 410, None)]
    """
    last = as_of.last().isoformat() if as_of else "9999"
    made: dict[str, list[Visit]] = {}
    for visit in sorted(visits, key=lambda visit: visit.at):
        if visit.at[:10] <= last:
            made.setdefault(visit.address, []).append(visit)
    return [one for _, same in sorted(made.items()) for one in _of_address(same)]


def _of_address(visits: Sequence[Visit]) -> list[Withdrawal]:
    found: list[Withdrawal] = []
    documents: set[str] = set()
    for visit in visits:
        standing = bool(found) and found[-1].back is None
        if visit.state in (FETCHED, UNCHANGED) and visit.document:
            documents.add(visit.document)
            if standing:
                found[-1] = replace(found[-1], back=visit.at[:10])
        elif visit.no_more and documents:
            if standing:
                found[-1] = replace(found[-1], asked=visit.at[:10])
            else:
                found.append(Withdrawal(visit.address, visit.at[:10], visit.status or 0, visit.at[:10], frozenset(documents)))
    return found


def withdrawn_documents(visits: Sequence[Visit], as_of: PartialDate | None = None) -> Mapping[str, str]:
    """The documents whose page is withdrawn (on a day), each with the day since which. One that another address still has is none."""
    standing = {one.address: one for one in find_withdrawals(visits, as_of) if one.back is None}
    last = as_of.last().isoformat() if as_of else "9999"
    still = {visit.document for visit in visits if visit.document and visit.address not in standing and visit.at[:10] <= last}
    days: dict[str, str] = {}
    for one in standing.values():
        days |= {document: max(one.since, days.get(document, "")) for document in one.documents if document not in still}
    return days
