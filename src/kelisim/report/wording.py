"""A report's words in one language: labels and sentences, dates, amounts. All of them are data (`report.toml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kelisim.model.date import PartialDate, Period
from kelisim.model.toml import data_tables

LANGUAGES = ("kk", "ky", "ru", "en")
_SCALES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


@dataclass(frozen=True)
class Wording:
    """One language's words. Get one with `wording("kk")`.

    >>> wording("ru").amount(1430000000, "USD"), wording("kk").day("2025-04-25"), wording("en").period("2025-01/2025-05")
    ('1,43 млрд долл. США', '2025 жылғы 25 сәуір', 'January–May 2025')
    """

    lang: str
    data: Mapping[str, Mapping[str, Any]]

    def label(self, table: str, key: str) -> str:
        """A label; the key itself, as words, where the language has none (a unit or role that came later)."""
        return str(self.data[table].get(key, key.replace("_", " ")))

    def say(self, key: str, **slots: object) -> str:
        """A sentence with its slots filled. Where an abbreviation already ends in a full stop, it ends the sentence too."""
        said = str(self.data["report"][key]).format(**slots)
        return said.replace("..", ".")

    def quoted(self, text: str) -> str:
        """Words between the language's quotation marks."""
        return f"{self.data['numbers']['open_quote']}{text}{self.data['numbers']['close_quote']}"

    def day(self, written: str | PartialDate | None) -> str:
        """A day, month or year; that it is not stated where there is none."""
        if written is None:
            return self.say("no_date")
        date = PartialDate.parse(str(written))
        table = self.data["dates"]
        if date.day and date.month:
            return str(table["day"].format(year=date.year, month=table["months"][date.month - 1], day=date.day))
        if date.month:
            return str(table["month"].format(year=date.year, month=table["months_alone"][date.month - 1]))
        return str(table["year"].format(year=date.year))

    def period(self, written: str | None) -> str:
        """A period in words; that it is not stated where there is none."""
        if not written:
            return self.say("period_unknown")
        period, table = Period.parse(written), self.data["dates"]
        first, last = period.start, period.end
        if last is None:
            return self.day(first)
        if first.month and last.month and not (first.day or last.day) and first.year == last.year:
            names = table["months_alone"]
            return str(table["months_of_year"].format(first=names[first.month - 1], last=names[last.month - 1], year=first.year))
        if not (first.month or last.month):
            return str(table["years"].format(first=first.year, last=last.year))
        return str(table["range"].format(first=self.day(first), last=self.day(last)))

    def amount(self, value: float, unit: str, approx: str | None = None) -> str:
        """A value with its unit, and with «about» and the like where that is said."""
        scale, divided = next(((name, value / size) for name, size in _SCALES if abs(value) >= size), ("", value))
        number = self.number(divided) + (f" {self.data['numbers'][scale]}" if scale else "")
        said = self.data["units"].get(unit, "{number} " + unit).format(number=number)
        return str(self.data["numbers"][approx].format(amount=said)) if approx else str(said)

    def number(self, value: float) -> str:
        """A number with the language's marks, no digit rounded away.

        >>> wording("en").number(1250.5), wording("ky").number(0.75)
        ('1,250.5', '0,75')
        """
        whole, _, rest = f"{value:,.6f}".partition(".")
        rest = rest.rstrip("0")
        marks = self.data["numbers"]
        return whole.replace(",", marks["thousands"]) + (marks["decimal"] + rest if rest else "")


@cache
def wording(lang: str) -> Wording:
    """The words of a language: kk, ky, ru or en. Raises ValueError for another. A part of the program, so one copy is kept."""
    if lang not in LANGUAGES:
        raise ValueError(f"no reports in {lang!r}: choose one of {', '.join(LANGUAGES)}")
    return Wording(lang, data_tables("kelisim.lang", "data", lang, "report.toml"))
