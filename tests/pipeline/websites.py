"""Web sites that stand in for the web, with a clock that nobody waits for: what each address answers on which day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from kelisim.model.document import Snapshot
from kelisim.model.visit import FAILED, FETCHED, REFUSED, UNCHANGED, Visit

BEGAN = datetime(2026, 3, 1, 6, tzinfo=UTC)
Answer = bytes | int | None  # a page, a status, or what robots.txt forbids


@dataclass
class Clock:
    """A time of day that moves when somebody sleeps, and a second for each asking."""

    now: datetime = BEGAN

    def __call__(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@dataclass
class Websites:
    """Answers as Fetcher does. `answers` gives the answer of an address at a moment; every asking is kept in `asked`."""

    clock: Clock
    answers: Callable[[str, datetime], Answer]
    asked: list[tuple[str, str]] = field(default_factory=list)
    compared: list[str | None] = field(default_factory=list)

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> tuple[Visit, Snapshot | None]:
        """What the web gives for an address now."""
        self.clock.sleep(1)
        at = self.clock().isoformat(timespec="seconds")
        self.asked.append((address, at))
        self.compared.append(last.document if last else None)
        answer = self.answers(address, self.clock())
        if answer is None:
            return Visit(address, at, REFUSED, source, code="E113"), None
        if isinstance(answer, int):
            return Visit(address, at, FAILED, source, status=answer, code="E115"), None
        digest = sha256(answer).hexdigest()
        if last and last.document == digest:
            return Visit(address, at, UNCHANGED, source, status=304, document=digest), None
        return Visit(address, at, FETCHED, source, status=200, document=digest), Snapshot(address, answer, "text/html")


def page(title: str, day: str = "") -> bytes:
    """A page with an article that can be read; it says its day only where one is given."""
    stamp = f'<meta property="article:published_time" content="{day}T10:00:00+06:00">' if day else ""
    body = "The foreign ministers of Kazakhstan and Kyrgyzstan met in Astana and spoke of trade, water and the border. " * 2
    return f"<html><head><title>{title}</title>{stamp}</head><body><article><h1>{title}</h1><p>{body}{title}.</p></article></body></html>".encode()


def feed(*items: tuple[str, str]) -> bytes:
    """A feed of these addresses, each with its day."""
    inner = "".join(f"<item><title>T</title><link>{address}</link><pubDate>{day}T09:00:00Z</pubDate></item>" for address, day in items)
    return f"<rss version='2.0'><channel><title>A</title>{inner}</channel></rss>".encode()
