"""`show --source`: the words of facts in the source of the page that they were read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from kelisim.cli.printing import print_json

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.model.record import Record
    from kelisim.model.text import Span
    from kelisim.report.sourcepage import Marked
    from kelisim.views.register import Account

AROUND = 160  # characters of the source on each side of the words
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def marked_accounts(ledger: Ledger, told: Sequence[Account]) -> list[Marked]:
    """The documents of some accounts, each once, with their claims."""
    records = {a.record.document.id: a.record for a in told}
    return [_marked(ledger, r, [a.claim.id for a in told if a.claim.document == i]) for i, r in records.items()]


def marked_document(ledger: Ledger, document: str) -> list[Marked]:
    """A document (its id, stem or name) with all its claims."""
    record = ledger.record(document)
    return [_marked(ledger, record, [claim.id for claim in record.claims])]


def _marked(ledger: Ledger, record: Record, claims: Sequence[str]) -> Marked:
    from kelisim.report.sourcepage import Marked

    name = next((one.name for one in ledger.documents() if one.id == record.document.id), record.document.stem)
    return Marked(record.document, name, tuple(claim for claim in record.claims if claim.id in claims))


def write_sources(pages: Sequence[Marked], path: Path) -> None:
    """Write the pages with the words marked into an HTML file, and say so."""
    from kelisim.report.sourcepage import source_page

    path.write_text(source_page(pages), encoding="utf-8")
    count = sum(len(page.claims) for page in pages)
    typer.echo(f"{path}: {count} {'claim' if count == 1 else 'claims'} marked in {', '.join(page.document.stem for page in pages)}")


def show_sources(pages: Sequence[Marked], *, as_json: bool) -> None:
    """Print the source around the words of each claim, the words marked."""
    if as_json:
        print_json([_plain(page) for page in pages])
        return
    for page in pages:
        typer.echo(f"{page.name}\n  sha256 {page.document.id}, {len(page.document.page)} characters of source")
        for claim in page.claims:
            place = page.document.origin.source(claim.span)
            typer.echo(f"\n  {claim.kind} {claim.id}, characters {place.start}–{place.end} of the source")
            _print(page, claim.id)


def _plain(page: Marked) -> dict[str, Any]:
    from kelisim.report.sourcepage import places

    def told(pieces: Iterable[Span]) -> list[dict[str, Any]]:
        return [{"start": p.start, "end": p.end, "source": p.of(page.document.page)} for p in pieces]

    found = [{"claim": c.id, "kind": c.kind, "places": told(places(page.document, c.span))} for c in page.claims]
    return {"document": page.document.id, "name": page.name, "stem": page.document.stem, "claims": found}


def _print(page: Marked, claim: str) -> None:
    from kelisim.report.sourcepage import stretches

    one = next(c for c in page.claims if c.id == claim)
    place = page.document.origin.source(one.span)
    first, last = max(0, place.start - AROUND), min(len(page.document.page), place.end + AROUND)
    shown = "".join(
        _styled(page.document.page[max(start, first) : min(end, last)], bool(told))
        for start, end, told, _ in stretches(page.document, [one]) if start < last and end > first
    )  # fmt: skip
    before, after = "…" if first else "", "…" if last < len(page.document.page) else ""
    for line in f"{before}{shown}{after}".splitlines():
        if line.strip():
            typer.echo(f"    {line.rstrip()}")


def _styled(text: str, marked: bool) -> str:
    """Source as a terminal may have it: what would move the cursor or turn the line shows as «·», and marked words stand in ⟦…⟧."""
    safe = _UNSEEN.sub("·", text.replace("\r\n", "\n").replace("\t", " "))
    return typer.style(f"⟦{safe}⟧", bold=True) if marked and safe.strip() else safe
