"""The publishers: what was read of each in which languages and months, and what was sought of it day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kelisim.acquire.sources import own_sources
from kelisim.export.catalogue.facets import given, span
from kelisim.export.catalogue.occasions import Known
from kelisim.ledger.catalogue import Thing
from kelisim.model.document import Document
from kelisim.views.coverage import Day, plain_day_of
from kelisim.views.plain import Plain
from kelisim.views.register import Register

NO_PUBLISHER = ""


def sources(register: Register, known: Known) -> Iterator[Thing]:
    """The publishers, those with most documents first, then what names none; one that is known by several names is one."""
    read: dict[str, list[Document]] = {}
    for record in register.records:
        read.setdefault(_key(record.document.source.name or NO_PUBLISHER), []).append(record.document)
    sought: dict[str, list[Day]] = {}
    for day in known.days:
        sought.setdefault(day.source, []).append(day)
    sides = {name: (kind, country) for name, kind, country in known.publishers if name in sought}
    for key in sorted({*read, *sought}, key=lambda k: (k == NO_PUBLISHER, -len(read.get(k, ())), k)):
        line = _line(key, read.get(key, []), sought.get(key, []), *sides.get(key, (None, None)))
        facets = [*given(country=line["country"], kind=line["kind"]), *(("called", name) for name in line["called"])]
        days = [plain_day_of(day) for day in sought.get(key, [])]
        yield Thing("source", line["id"], line, line | {"days": days}, span(line["first"])[0], span(line["last"])[1], tuple(facets))


@cache
def _described() -> dict[str, str]:
    """The name of each source that the program describes, by everything that its publisher is called."""
    found: dict[str, str] = {}
    for source in own_sources().values():
        for name in (source.name, *source.publisher.values()):
            found.setdefault(name.casefold(), source.name)
    return found


def _key(name: str) -> str:
    return _described().get(name.casefold(), name)


def _line(key: str, own: Sequence[Document], days: Sequence[Day], kind: str | None, country: str | None) -> Plain:
    published = sorted(str(d.published) for d in own if d.published)
    asked = [day.day for day in days if day.asked or day.listed]
    described = own_sources().get(key)
    told = own if key else ()  # documents that name no publisher are of many
    return {
        "id": key or "-", "name": key or None, "names": dict(described.publisher) if described else {}, "documents": len(own),
        "called": sorted({d.source.name for d in own if d.source.name}),
        "languages": dict(sorted(Counter(d.lang for d in own).items())),
        "country": next((d.source.country for d in told if d.source.country), described.country if described else country),
        "kind": next((d.source.kind for d in told if d.source.kind), described.kind if described else kind),
        "first": published[0] if published else None, "last": published[-1] if published else None,
        "months": dict(sorted(Counter(day[:7] for day in published if len(day) >= len("2025-01")).items())),
        "watched": {"first": min(asked), "last": max(asked), "failed": sum(d.failed + d.unanswered for d in days)} if asked else None,
    }  # fmt: skip
