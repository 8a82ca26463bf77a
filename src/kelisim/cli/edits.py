"""`edits`: the pages that were changed after they came out, and what became of their facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile, Since
from kelisim.cli.printing import SHORT, compact, one_line, print_json

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.model.claim import Claim
    from kelisim.model.date import PartialDate
    from kelisim.model.record import Record
    from kelisim.views.pagedits import PageEdit, SentenceEdit
    from kelisim.views.versions import VersionedPage
    from kelisim.views.withdrawn import Withdrawal

NOTHING = "no page was seen to change or to be withdrawn (a page is compared when it is read again)"
WIDTH = 80
CONTEXT = 6  # words kept on each side of what changed
_STYLES: dict[str, dict[str, Any]] = {"gone": {"fg": "red", "strikethrough": True}, "new": {"fg": "green"}}
_MARKS = {"gone": ("[-", "-]"), "new": ("{+", "+}")}


def edits(
    page: Annotated[
        str | None,
        typer.Argument(metavar="[PAGE]", help="A page: its address, or a document of it (stem, beginning of its id).", show_default=False),
    ] = None,
    ledger: LedgerFile = LEDGER, since: Since = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the pages that were changed after they came out: what changed in the text, which facts are gone, new or told otherwise, and
    whether the page says that it was changed («silently» where it does not); and those that were withdrawn, whose facts stay.

    A page is an address that was read again (kelisim watch), or a file that was read again with other bytes. Where only a counter or a menu
    changed there is nothing to tell; a text that comes back is a version again. A page is withdrawn when its server says that there is none
    (404, 410). Words taken out stand in [-brackets-], words put in in {+braces+}; --since takes the day on which the change was first seen.

    \b
    Examples:
      kelisim edits --since 2026-03-01
      kelisim edits https://example.org/news/1
    """
    with opened(ledger) as held:
        found = list(edits_of(held, page, since))
    if as_json:
        print_json([_plain(one) for one in found])
        return
    for number, one in enumerate(found):
        typer.echo("\n" * bool(number), nl=False)
        _print(one)
    if not found:
        typer.echo(NOTHING)


@dataclass(frozen=True, slots=True)
class Found:
    """A page with what was seen to happen to it, and the reading that stands for it."""

    page: VersionedPage
    standing: Record
    edits: list[PageEdit]
    withdrawals: list[Withdrawal]


def edits_of(ledger: Ledger, asked: str | None = None, since: PartialDate | None = None) -> Iterator[Found]:
    """The pages that were changed or withdrawn. Raises CommandError for a page that is not among them."""
    from kelisim.pipeline.linking import join
    from kelisim.views.pagedits import page_edits
    from kelisim.views.versions import find_versions
    from kelisim.views.withdrawn import find_withdrawals

    seen, held = ledger.visits.of_pages(), ledger.visits.of_withdrawn()
    gone: dict[str, list[Withdrawal]] = {}
    for one in find_withdrawals(held):
        gone.setdefault(one.address, []).append(one)
    told = {visit.address for visit in seen}
    seen += [visit for visit in held if visit.document and visit.address in gone and visit.address not in told]
    records = {d: ledger.record(d) for d in dict.fromkeys(visit.document for visit in seen) if d}
    texts = {d: record.document for d, record in records.items()}
    pages = [page for page in find_versions(seen, texts, alone=gone) if page.earlier or page.address in gone]
    if asked:
        pages = [page for page in pages if _named(page, asked, records)]
        if not pages:
            raise CommandError(f"{asked}: no page of that name was seen to change or to be withdrawn (kelisim edits lists those that were)")
    links = join(records.values(), ledger.judgements(), ledger.alike())
    first = since.first().isoformat() if since else ""
    last = {page.address: page for page in pages}  # of an address that gave one publication after another the last is withdrawn
    for page in pages:
        made = [edit for edit in page_edits(page, records, links.entity) if edit.since >= first]
        withdrawn = [one for one in gone.get(page.address, ()) if page is last[page.address] and (one.back or one.since) >= first]
        if made or withdrawn:
            yield Found(page, records[page.standing.document], made, withdrawn)


def _named(page: VersionedPage, asked: str, records: dict[str, Record]) -> bool:
    documents = {document for version in page.versions for document in version.documents}
    return page.address == asked or any(d.startswith(asked.lower()) or records[d].document.stem == asked for d in documents)


def _plain(found: Found) -> dict[str, Any]:
    """A page with its edits and withdrawals as plain values."""
    versions = [{"document": v.document, "first": v.first, "last": v.last, "documents": sorted(v.documents)} for v in found.page.versions]
    latest = found.standing.document
    withdrawn = [{"since": one.since, "status": one.status, "asked": one.asked, "back": one.back} for one in found.withdrawals]
    return {
        "address": found.page.address, "title": latest.title, "lang": latest.lang, "source": latest.source.name,
        "versions": versions, "edits": [_plain_edit(one) for one in found.edits], "withdrawn": withdrawn,
    }  # fmt: skip


def _plain_edit(one: PageEdit) -> dict[str, Any]:
    from kelisim.cli.claims import plain_claim

    before, after, facts = one.before.document, one.after.document, one.facts

    def pairs(changed: Sequence[tuple[Claim, Claim, tuple[str, ...]]]) -> list[dict[str, Any]]:
        return [{"fields": list(p), "was": plain_claim(o, before.text), "now": plain_claim(n, after.text)} for o, n, p in changed]

    sentences = [
        {"was": s.of("same", "gone") or None, "now": s.of("same", "new") or None, "words": [{"is": k, "words": w} for k, w in s.words]}
        for s in one.sentences
    ]
    return {
        "since": one.since, "from": before.id, "to": after.id, "silent": one.silent, "note": one.note, "text": sentences,
        "facts": {
            "same": len(facts.same), "changed": pairs(facts.changed), "gone": [plain_claim(c, before.text) for c in facts.gone],
            "new": [plain_claim(c, after.text) for c in facts.new], "read_otherwise": pairs(facts.reread),
            "no_longer_read": [plain_claim(c, before.text) for c in facts.unread],
        },
    }  # fmt: skip


def _print(found: Found) -> None:
    document = found.standing.document
    typer.echo(found.page.address)
    typer.echo(f"  {one_line(document.title or 'no headline', WIDTH - 4)}")
    typer.echo(f"  {document.source.name or 'publisher not stated'}, {document.published or 'no date'}, {document.lang}")
    for number, version in enumerate(found.page.versions, 1):
        typer.echo(f"  version {number}: {version.document[:SHORT]}, seen {_days(version.first, version.last)}")
    for one in found.edits:
        how = "silently" if one.silent else f"with a note: «{one_line(one.note or '', WIDTH)}»"
        _wrapped(f"changed by {one.since}, {how}", "  ")
        for sentence in one.sentences:
            _print_sentence(sentence)
        for line in _facts(one):
            _wrapped(line, "    ")
    for gone in found.withdrawals:
        now = f"there again by {gone.back}" if gone.back else f"its {len(found.standing.claims)} facts stay, in the words of the saved copy"
        _wrapped(f"withdrawn by {gone.since} (status {gone.status}, asked last on {gone.asked}); {now}", "  ")


def _days(first: str, last: str) -> str:
    return first[:10] if first[:10] == last[:10] else f"{first[:10]} to {last[:10]}"


def _facts(one: PageEdit) -> Iterator[str]:
    """A line a fact that is not as it was."""
    facts, old, new = one.facts, one.before.document.text, one.after.document.text
    for was, now, parts in facts.changed:
        changes = "; ".join(f"{part} {_value(was, part)} → {_value(now, part)}" for part in parts)
        yield f"changed  {was.kind} {was.id[:SHORT]} → {now.id[:SHORT]}: {changes}"
    for claim in facts.gone:
        yield f"gone     {claim.kind} {claim.id[:SHORT]}: {one_line(claim.span.of(old), WIDTH)}"
    for claim in facts.new:
        yield f"new      {claim.kind} {claim.id[:SHORT]}: {one_line(claim.span.of(new), WIDTH)}"
    for _, now, parts in facts.reread:
        yield f"same words, read otherwise  {now.kind} {now.id[:SHORT]}: {', '.join(parts)}"
    for claim in facts.unread:
        yield f"same words, no longer read  {claim.kind} {claim.id[:SHORT]}: {one_line(claim.span.of(old), WIDTH)}"


def _value(claim: Claim, part: str) -> str:
    value = getattr(claim.fact, part)
    if value is None or value == ():
        return "not said"
    if part == "value":
        return compact(value, getattr(claim.fact, "unit", ""))
    return one_line(", ".join(map(str, value)) if isinstance(value, tuple) else str(value), 60)


def _print_sentence(sentence: SentenceEdit) -> None:
    """A sentence with its changes marked, the words between them cut short; in colours where a terminal shows them."""
    parts = list(sentence.words)
    marked: list[tuple[str, str]] = []
    for number, (kind, words) in enumerate(parts):
        told = words.split()
        if kind == "same":
            told = _shortened(told, first=number == 0, last=number == len(parts) - 1)
        opening, closing = _MARKS.get(kind, ("", ""))
        told = [opening + told[0], *told[1:]] if told else told
        told = [*told[:-1], told[-1] + closing] if told else told
        marked += [(kind, word) for word in told]
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, word in marked:
        if sum(len(w) + 1 for _, w in lines[-1]) + len(word) > WIDTH - 6:
            lines.append([])
        lines[-1].append((kind, word))
    for number, line in enumerate(lines):
        typer.echo(("    · " if number == 0 else "      ") + " ".join(typer.style(w, **_STYLES.get(k, {})) for k, w in line))


def _shortened(words: list[str], *, first: bool, last: bool) -> list[str]:
    """Words that stayed, with those far from any change left out."""
    if first:
        return words if len(words) <= CONTEXT + 1 else ["…", *words[-CONTEXT:]]
    if last:
        return words if len(words) <= CONTEXT + 1 else [*words[:CONTEXT], "…"]
    return words if len(words) <= 2 * CONTEXT + 1 else [*words[:CONTEXT], "…", *words[-CONTEXT:]]


def _wrapped(line: str, indent: str) -> None:
    for text in wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ", break_long_words=False, break_on_hyphens=False):
        typer.echo(text)
