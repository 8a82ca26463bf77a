"""One asking for an address of the web, and what came of it: the account of what was sought, so that «not read» is told from «not said»."""

from __future__ import annotations

from dataclasses import dataclass

LISTED, FETCHED, UNCHANGED, FAILED, REFUSED = "listed", "fetched", "unchanged", "failed", "refused"
NO_MORE = (404, 410)  # the statuses by which a server says that there is no such page: Not Found, Gone (RFC 9110, 15.5.5 and 15.5.11)
STATES = (LISTED, FETCHED, UNCHANGED, FAILED, REFUSED)


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of one address: `listed` by a source and not asked for yet, `fetched`, `unchanged` (the server or the bytes say so),
    `failed` (no answer, or none that can be used) or `refused` (by robots.txt, or by the rules on which addresses are asked at all).

    >>> Visit("https://mfa.example/news/1", "2026-03-01T09:00:00+00:00", FAILED, code="E115", detail="404 Not Found").fell_short
    True
    """

    address: str
    at: str  # ISO 8601, UTC
    state: str
    source: str | None = None  # the name of the source that listed it
    status: int | None = None  # of the last answer
    code: str | None = None  # of the issue, where there is one
    detail: str = ""
    final: str | None = None  # where redirects led
    document: str | None = None  # sha256 of the bytes that the address had then, also where they are unchanged
    etag: str | None = None
    last_modified: str | None = None
    size: int | None = None  # bytes of the body, decompressed
    waited: float = 0.0  # seconds that politeness asked for
    published: str | None = None  # as the list of the source told it: YYYY-MM-DD

    @property
    def fell_short(self) -> bool:
        """Whether nothing came of it."""
        return self.state in (FAILED, REFUSED)

    @property
    def no_more(self) -> bool:
        """Whether the server said that there is no such page; a fault of the server says nothing of the page."""
        return self.state == FAILED and self.status in NO_MORE
