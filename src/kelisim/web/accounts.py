"""An occasion as its page shows it: who reported it, the accounts side by side, what was agreed at it and said.

All of it is told by the catalogue; here it is put into columns and rows, with names and days in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kelisim.report.titles import original_of, title_of
from kelisim.web.context import Context

Plain = dict[str, Any]
SHOWN = 3  # accounts in one cell; how many more there are is said
COLUMNS_OF_SIDES = 2  # states from which on only sides that were read have a column
OFFICIAL, PRESS, OTHERS, SOURCE = "official", "press", "others", "source"
UNREAD = ("not read", "only reprints")


@dataclass(frozen=True)
class Column:
    """A side or a source: its heading, its state for the mark, its documents, and why it was not read (empty where it was)."""

    key: str
    kind: str
    heading: str
    state: str | None
    documents: Sequence[Plain]
    reason: str


@dataclass(frozen=True)
class Value:
    """A value that a cell tells: Kelisim's words for it (empty where only the document's are shown), and the accounts that give it."""

    said: str
    accounts: Sequence[Plain]


@dataclass(frozen=True)
class Cell:
    """What a column says of a row. `verdict` is that of the view; `more` counts the values that are left out."""

    verdict: str
    values: Sequence[Value] = ()
    more: int = 0
    absent: Sequence[str] = ()  # who is named elsewhere and not here


@dataclass(frozen=True)
class Row:
    """A fact with a cell for each column, and the page on which more is known of it. `quoted` is whether cells show words."""

    label: str
    cells: Sequence[Cell]
    address: str | None = None
    note: str = ""
    quoted: bool = True


def columns(c: Context, whole: Plain, documents: Mapping[str, Plain], by_source: bool) -> list[Column]:
    """The columns of an occasion: the sides that were read and those that were not, or the sources one by one."""
    found = [_column(c, one, documents) for one in whole["columns"] if (one["kind"] == SOURCE) == by_source]
    few = len(whole["occasion"]["states"]) <= COLUMNS_OF_SIDES
    return sorted((one for one in found if few or one.documents), key=lambda one: bool(one.reason))


def sides(c: Context, whole: Plain, documents: Mapping[str, Plain]) -> list[tuple[str | None, list[Column]]]:
    """Who reported it: the official sources and the press of each state, then the others."""
    found = [_column(c, one, documents) for one in whole["columns"] if one["kind"] != SOURCE]
    states = [(state, [one for one in found if one.state == state and one.kind != OTHERS]) for state in c.states]
    others = [one for one in found if one.kind == OTHERS]
    return [*states, *([(None, others)] if others else [])]


def _column(c: Context, one: Plain, documents: Mapping[str, Plain]) -> Column:
    own = [documents.get(document["id"], document) for document in one["documents"]]
    heading = {OFFICIAL: c.say("official source"), PRESS: c.say("press"), OTHERS: c.say("Others")}.get(one["kind"], str(one["name"]))
    state: str | None = (
        one["name"] if one["kind"] in (OFFICIAL, PRESS) else next((d["source"]["country"] for d in own if "source" in d), None)
    )
    return Column(one["key"], one["kind"], heading, state, own, unread(c, one))


def unread(c: Context, one: Plain) -> str:
    """Why a column says nothing: never sought, sought and silent, or only the words of others; empty where a report was read."""
    sought = one["sought"]
    if one["read"]:
        return ""
    if one["reprints"]:
        return c.say("only reprints of what others reported")
    if sought is None:
        return c.say("no report read")
    if not sought["asked"]:
        return c.say("no report read: its sources were not looked through for those days")
    if not sought["listed"]:
        return c.say("no report: its sources published nothing on those days")
    return c.say("no report: of %(listed)s pages of those days %(read)s were read, and none tells of it", **sought)


def told_of(whole: Plain, shown: Sequence[Column]) -> list[list[Plain]]:
    """The accounts of the occasion itself, column by column."""
    accounts = whole["occasion"]["accounts"]
    own = [{document["id"] for document in column.documents} for column in shown]
    return [[account for account in accounts if account["document"] in documents] for documents in own]


def parts(c: Context, whole: Plain, shown: Sequence[Column]) -> list[Row]:
    """When, where, at what level, by which body, who took part: values in the reader's language, each a link to its words."""
    names = {
        "date": c.say("Day"), "place": c.say("Place"), "level": c.say("Level"), "body": c.say("Body"),
        "session": c.say("Number of the session"),
    }  # fmt: skip
    found = []
    for row in whole["rows"]:
        if row["part"] in names:
            cells = [_cell(row["cells"][one.key], lambda t, part=row["part"]: _worded(c, part, t["value"]), most=9) for one in shown]
            found.append(Row(names[row["part"]], cells, quoted=False))
    named = [row for row in whole["rows"] if row["part"] == "participant"]
    if named:
        found.append(Row(c.say("Taking part"), [_participants(c, named, one.key) for one in shown], quoted=False))
    return found


def _worded(c: Context, part: str, value: Any) -> str:
    if part == "date":
        return c.day(value)
    if part == "level":
        return c.label("levels", value)
    return c.name(value) if isinstance(value, dict) else str(value)


def _participants(c: Context, rows: Sequence[Plain], key: str) -> Cell:
    cells = [(row, row["cells"][key]) for row in rows]
    values = [Value(c.name(row["who"]), cell["told"]) for row, cell in cells if cell["told"]]
    absent = [c.name(row["who"]) for row, cell in cells if not cell["told"]] if values else []
    return Cell("said" if values else cells[0][1]["verdict"], values, absent=absent)


def _cell(cell: Plain, said: Any, most: int = SHOWN) -> Cell:
    """The values of a cell, each once, with those who give it; the first account of each value before the second of any."""
    told: dict[str, list[Plain]] = {}
    for one in cell["told"]:
        told.setdefault(said(one), []).append(one)
    values = [Value(text, accounts) for text, accounts in told.items()]
    return Cell(cell["verdict"], values[:most], max(0, len(values) - most))


def figures(c: Context, whole: Plain, shown: Sequence[Column]) -> list[Row]:
    """The figures told with the occasion."""
    own = {f"country:{state}" for state in whole["occasion"]["states"]}
    found = []
    for row in whole["rows"]:
        if row["part"] == "figure":
            of_these = {party["id"] for party in row["parties"]} <= own
            label = title_of(c, "figure", {**row, "parties": []} if of_these else row)
            status = c.label("statuses", row["status"]) if row["status"] != "actual" else ""
            note = ", ".join(part for part in (c.period(row["period"]), status) if part)
            cells = [_cell(row["cells"][one.key], lambda t, unit=row["unit"]: c.amount(t, unit)) for one in shown]
            found.append(Row(label, cells, c.page_of("figure", row["series"]), note))
    return found


def promises(c: Context, whole: Plain, shown: Sequence[Column], lines: Mapping[str, Plain]) -> list[Row]:
    """The undertakings told with the occasion, as each column has them."""
    found = []
    for row in whole["rows"]:
        if row["part"] == "undertaking" and row["undertaking"] in lines:
            cells = [_cell(row["cells"][one.key], lambda t: _term(c, t)) for one in shown]
            title = title_of(c, "undertaking", lines[row["undertaking"]])
            beside = original_of(c, lines[row["undertaking"]])
            note = c.quoted(beside["words"], beside["lang"]) if beside else ""
            found.append(Row(title, cells, c.page_of("undertaking", row["undertaking"]), note))
    return found


def _term(c: Context, told: Plain) -> str:
    stage = c.label("stages", told["stage"])
    return c.say("%(stage)s, due: %(day)s", stage=stage, day=c.period(told["due"])) if told["due"] else stage


@dataclass(frozen=True)
class Promise:
    """An undertaking as it was told at the occasion, and what is known of it now."""

    line: Plain
    stages: Sequence[str]
    new: bool
    silent: bool  # nothing was read of it since


def agreed(whole: Plain, lines: Mapping[str, Plain]) -> list[Promise]:
    """What was agreed, signed and promised at the occasion: what was first told then before what had been told earlier."""
    day = (whole["occasion"]["date"] or "")[:10]
    found = []
    for row in whole["rows"]:
        line = lines.get(row["undertaking"]) if row["part"] == "undertaking" else None
        if line:
            told = [t for cell in row["cells"].values() for t in cell["told"]]
            stages = list(dict.fromkeys(t["stage"] for t in told))
            new = bool(day and line["since"] and line["since"][: len(day)] >= day)
            last = max((t["published"] for t in told if t["published"]), default="")
            found.append(Promise(line, stages, new, not line["completed"] and (line["silent_since"] or "") <= last))
    return sorted(found, key=lambda p: not p.new)


def said(whole: Plain) -> list[tuple[Plain | None, list[Plain]]]:
    """The words of each speaker, once each, whoever printed them."""
    found = []
    for row in whole["rows"]:
        if row["part"] == "statement":
            told = {t["claim"]: t for key, cell in row["cells"].items() if not key.startswith(SOURCE) for t in cell["told"]}
            found.append((row.get("who"), list(told.values())))
    return found


def documents_of(whole: Plain) -> list[str]:
    """The ids of the documents that tell of it."""
    return list(dict.fromkeys(document["id"] for one in whole["columns"] for document in one["documents"]))


def undertakings_of(whole: Plain) -> list[str]:
    """The ids of the undertakings that are told with it."""
    return [row["undertaking"] for row in whole["rows"] if row["part"] == "undertaking"]


def by_month(lines: Iterable[Plain]) -> Iterator[tuple[str, list[Plain]]]:
    """Lines of a list by the month of their day, or the year where no month is told; those without a day last, under «»."""
    months: dict[str, list[Plain]] = {}
    for line in lines:
        months.setdefault((line["date"] or "")[:7], []).append(line)
    yield from months.items()
