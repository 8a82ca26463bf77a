"""Every input with what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from kelisim.export.catalogue.claims import Judged, plain_facts
from kelisim.export.catalogue.facets import Facet, given, of_day, of_states, span
from kelisim.export.catalogue.versions import Edited, by_document, gone, plain_document
from kelisim.ledger import Listed
from kelisim.ledger.catalogue import Thing
from kelisim.views.plain import Plain
from kelisim.views.register import Register


def documents(register: Register, listed: Iterable[Listed], edited: Sequence[Edited] = ()) -> Iterator[Thing]:
    """The documents read, the latest first, then what was set aside and forgotten."""
    again: dict[str, list[str]] = {}
    for reprint, original in register.reprints.originals.items():
        again.setdefault(original, []).append(reprint)
    judged, lost, pages = Judged(register), gone(register), by_document(edited)
    for record in sorted(register.records, key=lambda r: (str(r.document.published or ""), r.document.id), reverse=True):
        document = record.document
        line = plain_document(document) | {
            "claims": len(record.claims),
            "states": list(register.leading.get(document.id, ())),
            "became": "read",
            "reprint_of": register.reprints.originals.get(document.id),
        }
        whole = line | {
            "facts": plain_facts(register, record, judged), "gone": lost.get(document.id, []), "pages": pages.get(document.id, []),
            "reprints": sorted(again.get(document.id, ())),
        }  # fmt: skip
        first, last = span(line["published"])
        yield Thing("document", document.id, line, whole, first, last, tuple(_facets(line)))
    for number, one in enumerate(listed):
        if one.state != "read":
            line = asdict(one) | {"became": one.state}
            yield Thing("input", one.id or f"no-bytes-{number}", line, None, facets=tuple(given(became=one.state, code=one.code)))


def _facets(line: Plain) -> Iterator[Facet]:
    yield from of_states(line["states"])
    yield from of_day(line["published"])
    source = line["source"]
    yield from given(lang=line["lang"], country=source["country"], kind=source["kind"], source=source["name"])
