"""How the words of an account word a day and a name: «в пятницу», «Астанаға». It is what a page marks where that is the question.

Nothing is decided by it: where the words have no such stretch, because it stands in a sentence before, there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache

from kelisim.lang.dates import find_dates
from kelisim.model.annotation import DateMention
from kelisim.model.date import PartialDate, Period
from kelisim.model.text import Span
from kelisim.views.glance import DAYS, glance
from kelisim.views.register import Account, Register

_KEPT = 50_000  # words that are looked at again when a catalogue is made anew


class Worded:
    """Finds in the accounts of a register how they word what they tell."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def named(self, account: Account, entity: str | None) -> str | None:
        """The name by which the words name a joined entity; None where they do not."""
        span, document = account.claim.span, account.record.document
        for mention in account.record.mentions:
            if span.start <= mention.start and mention.end <= span.end and self.register.entity(account, mention.entity) == entity:
                return document.text[mention.start : mention.end]
        return None

    def day(self, account: Account, written: str) -> str | None:
        """The words that tell a day, month or year: «25 апреля», «в пятницу»; those that tell just this before those that agree with it."""
        document, wanted = account.record.document, PartialDate.parse(written)
        anchor, language = document.published, document.lang_at(account.claim.span.start)
        agreeing = [mention for mention in _dates(account.words, language, anchor) if mention.value and _agrees(mention.value, wanted)]
        exact = [m for m in agreeing if m.value and str(m.value) == written]
        return _first(account, [Span(m.start, m.end) for m in (*exact, *agreeing)])


@lru_cache(maxsize=_KEPT)
def _dates(words: str, lang: str, anchor: PartialDate | None) -> Sequence[DateMention]:
    reading = glance(words, lang, DAYS)
    return find_dates(reading.tokens, reading.matches, reading.language, anchor=anchor, text=words)


def _agrees(period: Period, wanted: PartialDate) -> bool:
    if period.end is None:
        return period.start.agrees(wanted)
    with suppress(ValueError):
        return period.start.first() <= wanted.first() <= period.end.last()
    return False


def _first(account: Account, spans: Iterable[Span]) -> str | None:
    return next((account.words[span.start : span.end] for span in spans), None)
