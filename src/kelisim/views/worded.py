"""How the words of an account word a day and a name: «в пятницу», «Астанаға». It is what a page marks where that is the question.

Nothing is decided by it: where the words have no such stretch, because it stands in a sentence before, there is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from kelisim.annotate.reading import Reading, read
from kelisim.lang.dates import find_dates
from kelisim.lang.language import load
from kelisim.model.date import PartialDate, Period
from kelisim.model.text import Span
from kelisim.views.register import Account, Register


class Worded:
    """Finds in the accounts of a register how they word what they tell."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._readings: dict[str, Reading] = {}

    def named(self, account: Account, entity: str | None) -> str | None:
        """The name by which the words name a joined entity; None where they do not."""
        span, document = account.claim.span, account.record.document
        for mention in account.record.mentions:
            if span.start <= mention.start and mention.end <= span.end and self.register.entity(account, mention.entity) == entity:
                return document.text[mention.start : mention.end]
        return None

    def day(self, account: Account, written: str) -> str | None:
        """The words that tell a day, month or year: «25 апреля», «в пятницу»; those that tell just this before those that agree with it."""
        reading, wanted = self._reading(account), PartialDate.parse(written)
        found = find_dates(reading.tokens, reading.matches, reading.language, anchor=account.record.document.published, text=account.words)
        agreeing = [mention for mention in found if mention.value and _agrees(mention.value, wanted)]
        exact = [m for m in agreeing if m.value and str(m.value) == written]
        return _first(account, [Span(m.start, m.end) for m in (*exact, *agreeing)])

    def _reading(self, account: Account) -> Reading:
        identity = account.claim.id
        if identity not in self._readings:
            language = account.record.document.lang_at(account.claim.span.start)
            self._readings = {identity: read(account.words, load(language))}  # rows of one account follow each other: one is kept
        return self._readings[identity]


def _agrees(period: Period, wanted: PartialDate) -> bool:
    if period.end is None:
        return period.start.agrees(wanted)
    with suppress(ValueError):
        return period.start.first() <= wanted.first() <= period.end.last()
    return False


def _first(account: Account, spans: Iterable[Span]) -> str | None:
    return next((account.words[span.start : span.end] for span in spans), None)
