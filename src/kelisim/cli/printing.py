"""How commands print: tables without boxes, as wide as the terminal; JSON that is nothing but JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any

import typer

PIPED = 120  # columns where there is no terminal to ask
SHORT = 8  # digits of an id that tables show; `kelisim show` takes as few as tell it from others

LEAST = 12  # columns for words that are wrapped: narrower ones cannot be read


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
        table.add_column(column.rstrip("."), no_wrap=kept, overflow="fold", min_width=None if kept else LEAST)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if table.row_count:
        console = Console(highlight=False)
        if not console.is_terminal and "COLUMNS" not in os.environ:
            console.width = PIPED
        console.width = max(console.width, table.__rich_measure__(console, console.options).minimum)  # nothing is cut away
        console.print(table)
    else:
        typer.echo(empty)


def compact(value: float, unit: str) -> str:
    """A value as tables show it, no digit rounded away.

    >>> compact(1580000000, "USD"), compact(11.4, "percent"), compact(450, "count")
    ('1.58bn USD', '11.4 percent', '450 count')
    """
    name, size = next(((name, size) for name, size in (("tn", 1e12), ("bn", 1e9), ("m", 1e6)) if abs(value) >= size), ("", 1.0))
    return f"{value / size:.12g}{name} {unit}"


def inert(text: str) -> str:
    """Text of which nothing steers the terminal that shows it: line ends, escapes, marks of direction become question marks.

    >>> inert("a\\x1b[2Jb c")
    'a?[2Jb c'
    """
    return "".join(char if char.isprintable() else "?" for char in text)


def one_line(text: str, longest: int = 200) -> str:
    """Text on one line, cut at a word with the cut shown.

    >>> one_line("бірінші екінші үшінші", 15)
    'бірінші екінші…'
    """
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    return flat[:longest].rsplit(" ", 1)[0] + "…"
