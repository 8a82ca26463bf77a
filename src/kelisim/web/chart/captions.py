"""What stands in a chart in words, in the reader's language: amounts, and who says them in as few letters as tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kelisim.report.titles import shortened
from kelisim.views.series import ORDER
from kelisim.views.values import ONE_SPEAKER
from kelisim.web.chart.panels import AimLine, Differing, Needed, Panel, Told, place_of
from kelisim.web.context import Context

Plain = Mapping[str, Any]
_LONGEST = 24  # letters of who says it, on a label
_READ_OUT = 6  # claims of one value that are told one by one
_SCALES = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


@dataclass(frozen=True)
class ChartCaptions:
    """The captions of the charts of a series, all in one scale: «1.7» where the title says billions."""

    c: Context
    series: Plain

    @cached_property
    def scale(self) -> tuple[str, float]:
        """The name and the size of the scale in which the axes count: that of the largest value."""
        values = [abs(value["value"]) for point in self.series["points"] for value in point["values"]]
        return next(((name, size) for name, size in _SCALES if max(values, default=0.0) >= size), ("", 1.0))

    @property
    def unit(self) -> str:
        """The unit with its scale: «billion US dollars»; empty where things are counted."""
        name, unit = self.scale[0], self.series["unit"]
        number = str(self.c.words.data["numbers"][name]) if name else ""
        return str(self.c.words.data["units"].get(unit, "{number} " + unit).format(number=number)).strip()

    def number(self, value: float) -> str:
        """A number of the axis of values."""
        return self.c.words.number(value / self.scale[1])

    def when(self, panel: Panel, at: float) -> str:
        """A name on the axis of time: the year, or the period that stands there."""
        if panel.yearly:
            return self.c.day(str(int(at))) if self.c.lang == "en" else str(int(at))
        return next(
            self.c.period(one.period) if one.period else self.c.day(one.accounts[0]["published"]) for one in panel.told if one.at == at
        )

    def value(self, told: Told) -> str:
        """«about 1.7 · Tokayev»: the number, and who says it; the language too where one speaker gives several."""
        who = self._who(told.accounts, self._languages(told))
        return " · ".join(part for part in (self._amount(told.value, told.approx), who) if part)

    def _amount(self, value: float, approx: str | None) -> str:
        number = self.number(value)
        return str(self.c.words.data["numbers"][approx].format(amount=number)) if approx else number

    def _languages(self, told: Told) -> bool:
        """Whether the languages are to be named: one speaker gives several values of the period."""
        points = (point for point in self.series["points"] if point["period"] == told.period and point["status"] == told.status)
        return told.stated and any(ONE_SPEAKER in point["between"] for point in points)

    def _who(self, accounts: Sequence[Plain], languages: bool) -> str:
        voices = list(dict.fromkeys(voice for account in accounts if (voice := self._voice(account))))
        spoken = list(dict.fromkeys(account["lang"] for account in accounts))
        said = "" if not voices else voices[0] + (f" +{len(voices) - 1}" if len(voices) > 1 else "")
        return f"{said} ({', '.join(spoken)})" if languages else said

    def _voice(self, account: Plain) -> str:
        """Whose word an account is, in one word: whose statistics, the speaker's family name, else the publisher."""
        if account["basis"]:
            return self.c.say("%(whose)s statistics", whose=account["side"] or self.c.name(account["basis"]))
        if account["speaker"]:
            name = self.c.name(account["speaker"])
            return name.split()[-1] if account["speaker"]["id"].startswith("person:") and " " in name else shortened(name, _LONGEST)
        return shortened(account["source"] or account["country"] or "", _LONGEST)

    def aim(self, aim: AimLine) -> str:
        """«target 3 by 2030»."""
        amount = self._amount(aim.value, aim.aim["approx"])
        due = aim.aim["due"]
        return self.c.say("target %(amount)s by %(due)s", amount=amount, due=self.c.period(due)) if due else self.c.say(
            "target %(amount)s", amount=amount
        )  # fmt: skip

    def needed(self, needed: Needed) -> str:
        """«9.9 % a year still needed»."""
        return self.c.say("%(growth)s a year still needed", growth=self.growth(needed.least, needed.most))

    def growth(self, least: float, most: float) -> str:
        """A growth, or the least and the most of it."""
        return " – ".join(dict.fromkeys(self.c.words.amount(rate, "percent") for rate in (least, most)))

    def differing(self, differing: Differing) -> str:
        """«3 values differ»."""
        return self.c.count("%(num)s value differs", "%(num)s values differ", differing.number)

    def mark(self, told: Told, account: Plain, more: int = 0) -> str:
        """«2024: 1.7 billion US dollars, Tokayev»; of how many `more` claims nothing is said one by one."""
        amount = self.c.words.amount(told.value, self.series["unit"], told.approx)
        others = self.c.count("told by %(num)s more account", "told by %(num)s more accounts", more) if more else ""
        return ", ".join(part for part in (f"{self.c.period(told.period)}: {amount}", self._voice(account), others) if part)

    def whole(self, panel: Panel) -> str:
        """All that a chart shows, in words: what is read out in its place; of a value that many tell the first, and how many more."""
        told = []
        for one in sorted(panel.told, key=lambda t: t.at):
            read_out = one.accounts[:_READ_OUT]
            left = len(one.accounts) - len(read_out)
            told += [self.mark(one, account, left if account is read_out[-1] else 0) for account in read_out]
        parts = [*told, *map(self.aim, panel.aims), *([self.needed(panel.needed)] if panel.needed else [])]
        return "; ".join(parts)


def legend_of(panels: Iterable[Panel]) -> set[str]:
    """Which kinds of marks and lines some charts have, so that no other is explained."""
    found: set[str] = set()
    for panel in panels:
        for one in panel.told:
            found.add("open" if not one.stated else "rough" if one.approx else "estimate" if one.status == "estimate" else "stated")
        found |= {name for name, has in (("target", panel.aims), ("differ", panel.differing), ("needed", panel.needed)) if has}
    return found


def order_of(point: Plain) -> tuple[int, bool, float]:
    """Points for a table: what was reached, what is expected, what is aimed at; the latest period first, what has none last."""
    period = point["period"]
    return ORDER.index(point["status"]), period is None, -place_of(period) if period else 0.0
