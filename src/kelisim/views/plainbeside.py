"""Accounts side by side as plain values, for JSON: columns, and rows with a cell for each column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kelisim.views.beside import Beside, Cell, Row, figure_of_row, undertaking_of_row
from kelisim.views.coverage import Sought
from kelisim.views.plain import Plain, named, plain_account, plain_day, plain_occasion
from kelisim.views.register import Register
from kelisim.views.sides import Column


def plain_beside(register: Register, found: Beside, sought: Mapping[str, Sought] | None = None) -> Plain:
    """An occasion with its columns and rows; `sought` says of columns that were not read whether anybody sought them, by their keys."""
    return {
        "occasion": plain_occasion(register, found.occasion),
        "columns": [_column(c, (sought or {}).get(c.key)) for c in found.columns],
        "rows": [_row(register, row) for row in found.rows],
    }


def _column(column: Column, sought: Sought | None) -> Plain:
    documents = [{"id": d.id, "stem": d.stem, "lang": d.lang, "published": plain_day(d.published)} for d in column.documents]
    return {
        "key": column.key, "kind": column.kind, "name": column.name, "read": column.read, "documents": documents,
        "reprints": [d.stem for d in column.reprints],
        "sought": {"asked": sought.asked, "listed": sought.listed, "read": sought.read} if sought else None,
    }  # fmt: skip


def _row(register: Register, row: Row) -> Plain:
    return {"part": row.part, **_about(register, row), "cells": {key: _cell(register, row.part, cell) for key, cell in row.cells.items()}}


def _about(register: Register, row: Row) -> Plain:
    """What a row is about, where its name does not say it."""
    if row.part == "figure":
        one, point = figure_of_row(row)
        parties = [named(register, p) for p in one.parties]
        return {
            "indicator": one.indicator, "of": one.of, "unit": one.unit, "parties": parties, "period": point.period, "status": point.status,
        }  # fmt: skip
    if row.part == "undertaking":
        return {"undertaking": undertaking_of_row(row).id}
    return {} if row.about is None else {"who": named(register, row.about)}


def _cell(register: Register, part: str, cell: Cell) -> Plain:
    told = [{**_value(register, part, t.value), **plain_account(t.account)} for t in cell.told]
    return {"verdict": cell.verdict, "told": told}


def _value(register: Register, part: str, value: Any) -> Plain:
    """What one account tells: a figure with its exactness, an undertaking's stage and term, a name with its id."""
    if part == "figure":
        number = int(value.value) if float(value.value).is_integer() else value.value
        return {"value": number, "approx": value.approx, "by": named(register, value.by)}
    if part == "undertaking":
        return {"stage": value[0], "due": value[1]}
    return {"value": named(register, value) if part in ("place", "body", "participant") else value}
