"""Commands about documents: `documents`, `forget`, `search`, `explain`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import one_line, print_json, print_table

if TYPE_CHECKING:
    from kelisim.ledger import Listed
    from kelisim.model.record import Record

SHORT_HASH = 8

Doc = Annotated[str, typer.Argument(metavar="DOC", help="A document: its stem, the beginning of its id, or a file.", show_default=False)]


def documents(ledger: LedgerFile = LEDGER, as_json: AsJson = False) -> None:
    """List every input with what became of it: read, set aside (and why), forgotten.

    \b
    Example:
      kelisim documents --ledger examples.db
    """
    with opened(ledger) as held:
        found = held.documents()
    if as_json:
        print_json([asdict(one) | {"reason": _reason(one)} for one in found])
        return
    rows = (
        [
            (one.id or "")[:SHORT_HASH], one.state.replace("_", " "), one.lang or "", one.published or "", str(one.claims or ""),
            Path(one.name).name, _reason(one) or one_line(one.title or "no headline", 60),
        ]
        for one in found
    )  # fmt: skip
    columns = ["id.", "state.", "lang.", "published.", "claims.", "name", "headline or reason"]
    print_table(columns, rows, empty="the register is empty: kelisim ingest PATH...")


def _reason(one: Listed) -> str | None:
    from kelisim.model.issue import ISSUES

    if not one.code:
        return None
    return f"{one.code} {ISSUES[one.code]}" + (f": {one.detail}" if one.detail else "")


def forget(
    document: Annotated[
        str, typer.Argument(metavar="DOC", help="A document: its stem, name or the beginning of its id.", show_default=False)
    ],
    ledger: LedgerFile = LEDGER,
) -> None:
    """Remove a document from the register with its bytes and all that was read from it; the list of documents keeps that it was there.

    \b
    Example:
      kelisim forget en-2026-05-call
    """
    from kelisim.pipeline.ingest import new_run

    with opened(ledger) as held:
        identity = held.forget(document, new_run("forget"))
    typer.echo(f"forgotten: {document} ({identity[:SHORT_HASH]})")


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help="Words in any inflection, names in any script.", show_default=False)
    ],
    ledger: LedgerFile = LEDGER,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many documents.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find the documents that hold all the words; each with its best paragraph.

    \b
    Example:
      kelisim search терминал
      kelisim search Саяқбаев Астана
    """
    with opened(ledger) as held:
        found = held.search(" ".join(words), limit=limit)
    if as_json:
        print_json([asdict(hit) for hit in found])
        return
    rows = ([hit.stem, hit.lang, hit.published or "no date", one_line(hit.words, 160)] for hit in found)
    print_table(["document.", "lang.", "published.", "paragraph"], rows, empty="no document holds all these words")


def explain(
    document: Doc,
    ledger: LedgerFile = LEDGER,
    triggers: Annotated[bool, typer.Option("--triggers", help="Draw the words for which the rules looked, too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show how a document was read: the text with what was found drawn under it, then each fact with the rule that made it.

    \b
    Example:
      kelisim explain en-2026-05-call
      kelisim explain examples/ky-2025-04-visit.txt
    """
    from kelisim.annotate import annotate
    from kelisim.cli.claims import plain_claim, print_claim
    from kelisim.cli.drawing import draw, drawn

    record = _record(document, ledger)
    read = record.document
    found = drawn(annotate(read), triggers)
    facts = [plain_claim(claim, read.text) for claim in record.claims]
    if as_json:
        print_json({"stem": read.stem, "text": read.text, "annotations": [asdict(d) for d in found], "facts": facts})
        return
    typer.echo(f"{read.stem}  {read.lang}  {read.published or 'no date'}  {read.source.name or 'publisher not stated'}\n")
    for line in draw(read, found):
        typer.echo(line)
    typer.echo("\nFacts, each with the rule that made it")
    for fact in facts:
        typer.echo(f"\n{fact['kind']}  {fact['claim']}  rule {fact['rule']}  characters {fact['start']}–{fact['end']}")
        print_claim(fact)


def _record(asked: str, ledger: Path) -> Record:
    """What a file gives when it is read now; else what the register holds of a document."""
    if not Path(asked).is_file():
        with opened(ledger) as held:
            return held.record(asked)
    from kelisim.acquire import read_paths
    from kelisim.model.issue import Issue
    from kelisim.pipeline.read import try_to_read

    found = next(iter(read_paths([asked])))
    record = found if isinstance(found, Issue) else try_to_read(found)
    if isinstance(record, Issue):
        raise CommandError(str(record))
    return record
