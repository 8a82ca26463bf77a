"""A list as CSV: a row a thing, nested values as the id and the name of what they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kelisim.ledger.catalogue import Plain

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet takes a cell that begins so for a formula


MEDIA = "text/csv; charset=utf-8; header=present"


def table(lines: Callable[[], Iterable[Plain]]) -> Iterator[str]:
    """The rows of a list, with a header. The lines are gone through twice: what columns there are shows at the end."""
    columns = list(dict.fromkeys(name for line in lines() for name, _ in _flat("", line))) or ["id"]
    yield _row(columns)
    for line in lines():
        cells = dict(_flat("", line))
        yield _row(_cell(cells.get(name)) for name in columns)


def _row(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Names of columns with their values: `place.id`, `place.name`; a list is one cell.

    >>> list(_flat("", {"place": {"id": "city:osh", "name": "Osh"}, "states": ["KG"]}))
    [('place.id', 'city:osh'), ('place.name', 'Osh'), ('states', 'KG')]
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{name}.{key}" if name else key, inner)
    elif isinstance(value, list):
        yield name, "; ".join(_one(each) for each in value)
    else:
        yield name, value


def _one(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("id") or value.get("value") or " ".join(str(v) for v in value.values()))
    return str(value)


def _cell(value: Any) -> str:
    """A cell that no spreadsheet runs: what begins like a formula is quoted; numbers stay numbers, and a mere dash is none."""
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value)
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) and len(text) > 1 else text
