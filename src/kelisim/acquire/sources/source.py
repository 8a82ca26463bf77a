"""One publisher: where it lists its pages, which addresses are articles, what is expected of it, and what of it was really read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kelisim.model.date import PartialDate


@dataclass(frozen=True, slots=True)
class Seen:
    """One address of which a page or list was really read, with the day that it states, where it states one."""

    address: str
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher, where it lists its pages, and what is expected of it. What nobody has seen is empty or None, never guessed.

    `articles` are patterns that match an article's address as a whole; groups `year`, `month`, `day` in them give its day. Without any,
    every address on the hosts of its lists counts.
    `cadence` is hours between two askings for its lists; `least` and `most` are the pages that are expected a day.
    `named` are lists that others name and nobody here has read: they are not asked.
    """

    name: str
    publisher: Mapping[str, str]
    kind: str
    languages: tuple[str, ...]
    articles: tuple[re.Pattern[str], ...]
    country: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    cadence: float = 6.0
    least: int | None = None
    most: int | None = None
    seen: tuple[Seen, ...] = ()
    named: tuple[str, ...] = ()
    note: str = ""

    @property
    def lists(self) -> tuple[str, ...]:
        """Every address at which it lists its pages."""
        return (*self.feeds, *self.sitemaps, *self.pages)

    @property
    def title(self) -> str:
        """The publisher's name in the first of its languages that has one."""
        return next((self.publisher[lang] for lang in (*self.languages, *self.publisher) if lang in self.publisher), self.name)

    def is_article(self, address: str) -> bool:
        """Whether an address is that of an article."""
        if not self.articles:
            return address not in self.lists and urlsplit(address).hostname in {urlsplit(each).hostname for each in self.lists}
        return any(pattern.fullmatch(address) for pattern in self.articles)

    def day_in(self, address: str) -> str | None:
        """The day that stands in an article's address, where a pattern says at which place."""
        for pattern in self.articles:
            found = pattern.fullmatch(address)
            if found and {"year", "month", "day"} <= set(found.groupdict()):
                try:
                    return str(PartialDate(int(found["year"]), int(found["month"]), int(found["day"])))
                except (TypeError, ValueError):
                    return None
        return None
