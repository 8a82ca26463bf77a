"""`edits`: the pages that were changed after they came out, and what became of their facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

NOTHING = "no page was seen to change (a page is compared when it is read again)"
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
    whether the page says that it was changed («silently» where it does not).

    A page is an address that was read again (kelisim watch), or a file that was read again with other bytes. Where only a counter or a menu
    changed there is nothing to tell. Words taken out stand in [-brackets-], words put in in {+braces+}; --since takes the day on which the
    change was first seen.

    \b
    Examples:
      kelisim edits --since 2026-03-01
      kelisim edits https://example.org/news/1
    """
    with opened(ledger) as held:
        found = list(_edits(held, page, since))
    if as_json:
        print_json([_plain(versions, made) for versions, made in found])
        return
    for number, (versions, made) in enumerate(found):
        typer.echo("\n" * bool(number), nl=False)
        _print(versions, made)
    if not found:
        typer.echo(NOTHING)


Found = tuple["VersionedPage", "list[PageEdit]"]


def _edits(ledger: Ledger, asked: str | None, since: PartialDate | None) -> Iterator[Found]:
    """The pages with more than one version, each with its edits. Raises CommandError for a page that is not among them."""
    from kelisim.pipeline.linking import join
    from kelisim.views.pagedits import page_edits
    from kelisim.views.versions import find_versions

    seen = ledger.visits.of_pages()
    records = {d: ledger.record(d) for d in dict.fromkeys(visit.document for visit in seen) if d}
    pages = [page for page in find_versions(seen, {d: record.document for d, record in records.items()}) if page.earlier]
    if asked:
        pages = [page for page in pages if _named(page, asked, records)]
        if not pages:
            raise CommandError(f"{asked}: no page of that name was seen to change (kelisim edits lists those that were)")
    links = join(records.values(), ledger.judgements(), ledger.alike())
    for page in pages:
        made = [e for e in page_edits(page, records, links.entity) if since is None or e.since >= since.first().isoformat()]
        if made:
            yield page, made


def _named(page: VersionedPage, asked: str, records: dict[str, Record]) -> bool:
    documents = {document for version in page.versions for document in version.documents}
    return page.address == asked or any(d.startswith(asked.lower()) or records[d].document.stem == asked for d in documents)


def _plain(page: VersionedPage, made: Sequence[PageEdit]) -> dict[str, Any]:
    """A page and its edits as plain values."""
    versions = [{"document": v.document, "first": v.first, "last": v.last, "documents": sorted(v.documents)} for v in page.versions]
    latest = made[-1].after.document
    return {
        "address": page.address, "title": latest.title, "lang": latest.lang, "source": latest.source.name,
        "versions": versions, "edits": [_plain_edit(one) for one in made],
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


def _print(page: VersionedPage, made: Sequence[PageEdit]) -> None:
    document = made[-1].after.document
    typer.echo(page.address)
    typer.echo(f"  {one_line(document.title or 'no headline', WIDTH - 4)}")
    typer.echo(f"  {document.source.name or 'publisher not stated'}, {document.published or 'no date'}, {document.lang}")
    for number, version in enumerate(page.versions, 1):
        typer.echo(f"  version {number}: {version.document[:SHORT]}, seen {_days(version.first, version.last)}")
    for one in made:
        how = "silently" if one.silent else f"with a note: «{one_line(one.note or '', WIDTH)}»"
        _wrapped(f"changed by {one.since}, {how}", "  ")
        for sentence in one.sentences:
            _print_sentence(sentence)
        for line in _facts(one):
            _wrapped(line, "    ")


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
