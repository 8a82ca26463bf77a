"""A source as a table of TOML describes it: what is missing or misspelt is named, with what is allowed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kelisim.acquire.listed import plain_address
from kelisim.acquire.sources.source import Seen, Source
from kelisim.model.date import PartialDate
from kelisim.model.document import LANGUAGES

KINDS = ("official", "press")
_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,60}")
_KEYS = frozenset(
    "publisher country kind languages feeds sitemaps pages articles cadence least most seen named note".split()
)  # fmt: skip
_NEEDED = ("publisher", "kind", "languages")


class SourceError(ValueError):
    """A description that cannot be used: which file and source, what is wrong, what is allowed.

    >>> raise SourceError("sources.toml [x]: kind is 'blog': choose official or press")
    Traceback (most recent call last):
    ...
    kelisim.acquire.sources.description.SourceError: sources.toml [x]: kind is 'blog': choose official or press
    """


@dataclass(frozen=True, slots=True)
class Description:
    """One table of a file, `told`, with what is needed to say where a fault is."""

    file: str
    name: str
    told: Any

    def source(self) -> Source:
        """The source that it describes."""
        if not isinstance(self.told, dict):
            raise SourceError(f'{self.file}: {self.name} stands outside a table: begin with ["{self.name}"] or another name')
        if not _NAME.fullmatch(self.name):
            raise self.fault("a name is made of small Latin letters, digits, dots and hyphens")
        for key in self.told.keys() - _KEYS:
            raise self.fault(f"no key {key!r}: choose of {', '.join(sorted(_KEYS))}")
        for key in _NEEDED:
            if not self.told.get(key):
                raise self.fault(f"{key} is missing")
        if self.told.get("pages") and not self.told.get("articles"):
            raise self.fault("a list page needs patterns of articles, which tell its links from menus")
        least, most = self.number("least"), self.number("most")
        if least is not None and most is not None and least > most:
            raise self.fault(f"least is {least:g} and most {most:g}")
        return Source(
            name=self.name, publisher=self.publisher(), kind=self.chosen("kind", KINDS), country=self.country(),
            languages=self.languages(), articles=tuple(map(self.pattern, self.texts("articles"))),
            feeds=self.addresses("feeds"), sitemaps=self.addresses("sitemaps"), pages=self.addresses("pages"),
            named=self.addresses("named"), cadence=self.number("cadence", above=0) or 6.0,
            least=None if least is None else int(least), most=None if most is None else int(most),
            seen=self.seen(), note=str(self.told.get("note", "")),
        )  # fmt: skip

    def fault(self, what: str) -> SourceError:
        """What is wrong with it, and where."""
        return SourceError(f"{self.file} [{self.name}]: {what}")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        value = self.told.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise self.fault(f"{key} is a list of texts, such as ['…']")
        return tuple(value)

    def addresses(self, key: str) -> tuple[str, ...]:
        """A list of addresses as they are asked for."""
        for each in self.texts(key):
            if not each.startswith(("http://", "https://")) or not plain_address(each, each):
                raise self.fault(f"{key}: {each!r} is no address of http or https")
        return self.texts(key)

    def pattern(self, text: str) -> re.Pattern[str]:
        """A pattern of addresses."""
        try:
            return re.compile(text)
        except re.error as error:
            raise self.fault(f"articles: {text!r} is no pattern: {error}") from None

    def publisher(self) -> Mapping[str, str]:
        """The publisher's name by language."""
        value = self.told["publisher"]
        if (
            not isinstance(value, dict)
            or not all(isinstance(name, str) and name for name in value.values())
            or value.keys() - set(LANGUAGES)
        ):
            raise self.fault(f"publisher is a name by language, such as {{ en = '…' }}: choose of {', '.join(LANGUAGES)}")
        return value

    def languages(self) -> tuple[str, ...]:
        """The languages in which it publishes."""
        for each in self.texts("languages"):
            if each not in LANGUAGES:
                raise self.fault(f"languages: {each!r}: choose of {', '.join(LANGUAGES)}")
        return self.texts("languages")

    def chosen(self, key: str, of: tuple[str, ...]) -> str:
        """One of a few words."""
        if self.told[key] not in of:
            raise self.fault(f"{key} is {self.told[key]!r}: choose {' or '.join(of)}")
        return str(self.told[key])

    def country(self) -> str | None:
        """The two letters of the publisher's state."""
        value = self.told.get("country")
        if value is not None and (not isinstance(value, str) or not re.fullmatch("[A-Z]{2}", value)):
            raise self.fault(f"country is {value!r}: write two letters of ISO 3166-1, such as KZ")
        return value

    def number(self, key: str, *, above: float = -1) -> float | None:
        """A number, where there is one."""
        value = self.told.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float) or not above < value < 100_000):
            raise self.fault(f"{key} is {value!r}: write a number {'above 0' if above == 0 else 'from 0 on'}")
        return value

    def seen(self) -> tuple[Seen, ...]:
        """What was read of it."""
        value = self.told.get("seen", [])
        if not isinstance(value, list) or not all(isinstance(each, dict) and each.keys() <= {"address", "day"} for each in value):
            raise self.fault("seen is a list of { address = '…', day = '2025-08-22' }")
        found = tuple(Seen(str(each.get("address", "")), each.get("day")) for each in value)
        for each in found:
            if not plain_address(each.address, each.address):
                raise self.fault(f"seen: {each.address!r} is no address of http or https")
            self.day(each.day)
        return found

    def day(self, text: object) -> None:
        """Raise for what is no day."""
        try:
            if text is not None:
                PartialDate.parse(str(text))
        except ValueError as error:
            raise self.fault(f"seen: {error}") from None
