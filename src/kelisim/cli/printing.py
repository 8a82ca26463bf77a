"""How commands print: tables without boxes, as wide as the terminal; JSON that is nothing but JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

import typer

SHORT = 8  # digits of an id that tables show; `kelisim show` takes as few as tell it from others


def print_json(value: Any) -> None:
    """One JSON value, indented, letters as themselves."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, empty: str) -> None:
    """A table, or the sentence `empty` where there are no rows. A column whose name ends in a full stop is never wrapped."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", show_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        kept = column.endswith(".")
        table.add_column(column.rstrip("."), no_wrap=kept, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if table.row_count:
        Console(soft_wrap=False, highlight=False).print(table)
    else:
        typer.echo(empty)


def one_line(text: str, longest: int = 200) -> str:
    """Text on one line, cut at a word with the cut shown.

    >>> one_line("бірінші екінші үшінші", 15)
    'бірінші екінші…'
    """
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0] + "…"
