"""`accounts`: what each side and source says of one occasion, beside each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.coverage import sought_of
from kelisim.cli.failure import CommandError
from kelisim.cli.options import LEDGER, AsJson, AsOf, LedgerFile
from kelisim.cli.printing import SHORT, compact, one_line, print_json, print_table
from kelisim.cli.rows import parties, register_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kelisim.views.beside import Beside, Cell, Row
    from kelisim.views.coverage import Sought
    from kelisim.views.occasion import Occasion
    from kelisim.views.register import Register
    from kelisim.views.sides import Column

LEAST = 4  # digits of an id
QUOTED = 60  # letters of a quotation in a cell
_ABOUT = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}


def accounts(
    occasion: Annotated[
        str, typer.Argument(metavar="ID", help="An occasion, by its id or that of a claim of it, or the beginning.", show_default=False)
    ],
    ledger: LedgerFile = LEDGER,
    by_source: Annotated[bool, typer.Option("--by-source", help="A column for each source instead of each side.")] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show the accounts of an occasion side by side: who says what of it, says it otherwise, and does not say it.

    Columns are the official sources and the press of each state, and others. «Not said» stands only where a document of that side about
    the occasion was read; of a side that was not, it is said whether its sources were sought on those days. ≠ marks values that cannot
    all be true, + one that is more exact than another. Figures, undertakings and words are those of documents of the days of the occasion.

    \b
    Examples:
      kelisim accounts 0848b363
      kelisim accounts 0848b363 --by-source
    """
    from kelisim.views.beside import beside
    from kelisim.views.plainbeside import plain_beside

    register = register_in(ledger, as_of)
    found = beside(register, _find(ledger, occasion.lower(), register))
    sought = sought_of(ledger, register, found)
    if as_json:
        print_json(plain_beside(register, found, sought))
    else:
        _print(register, found, by_source, sought)


def _find(ledger: Path, asked: str, register: Register) -> Occasion:
    """The one occasion of a register whose id, or one of whose claims' ids, begins so, in the whole register if not in this one."""
    from kelisim.views.occasion import occasions

    if len(asked) < LEAST:
        raise CommandError(f"{asked!r} is too short: give at least {LEAST} digits of an id")
    found = occasions(register)
    fitting = [o for o in found if any(each.startswith(asked) for each in _ids(o))]
    if not fitting and register.as_of:  # an id may be that of a later account
        later = [_ids(o) for o in occasions(register_in(ledger, None))]
        meant = {each for ids in later if any(i.startswith(asked) for i in ids) for each in ids}
        fitting = [o for o in found if meant & _ids(o)]
    if len(fitting) != 1:
        some = ", ".join(o.id for o in fitting[:5])
        several = f"several occasions begin so: {some}" if fitting else "no occasion has an id that begins so"
        raise CommandError(f"{asked}: {several} (kelisim events lists them)")
    return fitting[0]


def _ids(one: Occasion) -> set[str]:
    return {one.id, *(a.claim.id for a in one.accounts), *(r.claim.id for a in one.accounts for r in a.reprints)}


def _print(register: Register, found: Beside, by_source: bool, sought: Mapping[str, Sought]) -> None:
    one = found.occasion
    sides = [c for c in found.columns if (c.kind != "source" or by_source) and c.read and (c.kind == "source") == by_source]
    if len(sides) < 2 and not by_source:
        sides = [c for c in found.columns if c.kind == "source" and c.read]  # one side alone: its sources say more
    typer.echo(f"{one.type} {one.id[:SHORT]}, {one.date or 'date not said'}, {register.name(one.place, 'en') or 'place not said'}")
    for line in _tied(register, one):
        typer.echo(line)
    typer.echo("")
    rows = ([_label(register, row), *(cell_words(register, row, row.cells[c.key]) for c in sides)] for row in found.rows)
    print_table(["", *(_heading(c) for c in sides)], rows, empty="")
    unread = [c.key for c in found.columns if c.kind != "source" and not c.read and not c.reprints]
    typer.echo("")
    for column in found.columns:
        if column.kind == "source":
            for document in (*column.documents, *column.reprints):
                again = ", a reprint" if document in column.reprints else ""
                typer.echo(f"{column.name}: {document.stem} ({document.lang}), {document.published or 'no date'}{again}")
    if unread:
        typer.echo(f"not read: {', '.join(f'{key} ({sought[key]})' if key in sought else key for key in unread)}")


def _tied(register: Register, one: Occasion) -> Iterator[str]:
    """What the occasion is part of, what its parts are, what else was on that day."""
    from kelisim.views.occasion import occasions
    from kelisim.views.ties import ties

    found = {each.id: each for each in occasions(register)}
    for tie in ties(list(found.values())).get(one.id, ()):
        yield f"{tie.relation}: {found[tie.to].type} {tie.to[:SHORT]}"


def _heading(column: Column) -> str:
    return column.name if column.kind == "source" else column.key


def _label(register: Register, row: Row) -> str:
    from kelisim.views.beside import figure_of_row, undertaking_of_row

    if row.part == "figure":
        one, point = figure_of_row(row)
        status = "" if point.status == "actual" else f", {point.status}"
        what = one.indicator if one.indicator != "other" else one.of or "other"
        return f"{what.replace('_', ' ')} {parties(register, one.parties)} {point.period or 'period not said'}{status}"
    if row.part == "undertaking":
        promised = undertaking_of_row(row)
        words = next(told.account.words for cell in row.cells.values() for told in cell.told)
        return f"{promised.kind} {promised.id[:SHORT]}: {one_line(words, QUOTED)}"
    if row.part == "statement":
        return f"said by {register.name(row.about, 'en') or 'nobody named'}"
    return str(register.name(row.about, "en")) if row.part == "participant" else row.part


def cell_words(register: Register, row: Row, cell: Cell) -> str:
    """What a cell of the table says: of values that cannot all be true each amount, else two and how many more there are."""
    if not cell.told:
        return cell.verdict
    if row.part == "participant":
        return "named"
    mark = {"said differently": "≠ ", "said more precisely": "+ "}.get(cell.verdict, "")
    values = [(told.value, _value(register, row, told.value)) for told in cell.told]
    firsts: dict[object, str] = {}  # each amount by whoever tells it first: of what is said differently none is left out
    for value, words in values:
        firsts.setdefault((value.value, value.approx) if row.part == "figure" else words, words)
    said = list(dict.fromkeys([*firsts.values(), *(words for _, words in values)]))
    shown = max(2, len(firsts)) if mark == "≠ " else 2
    return mark + " / ".join(said[:shown]) + (f" and {len(said) - shown} more" if len(said) > shown else "")


def _value(register: Register, row: Row, value: Any) -> str:
    from kelisim.views.beside import figure_of_row

    if row.part == "figure":
        by = register.name(value.by, "en")
        return f"{_ABOUT.get(value.approx or '', '')}{compact(value.value, figure_of_row(row)[0].unit)}" + (f" ({by})" if by else "")
    if row.part == "undertaking":
        return f"{value[0].replace('_', ' ')}, {value[1] or 'no term'}"
    if row.part == "statement":
        return f"«{one_line(value, QUOTED)}»"
    return register.name(value, "en") or "" if row.part in ("place", "body") else str(value).replace("_", " ")
