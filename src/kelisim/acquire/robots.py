"""What a site's robots.txt allows: fetched once an origin and day, read as RFC 9309 says."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from protego import Protego

from kelisim.acquire.address import Address
from kelisim.acquire.errors import FetchError, failed, refused
from kelisim.model.visit import REFUSED

DAY = 24 * 3600.0
HOUR = 3600.0
SHORTLY = 300.0  # seconds for which a host that did not answer is taken for gone: a list of its pages would else wait for each
SIZE = 512 << 10  # RFC 9309, 2.5: at least 500 kibibytes are parsed
_TOO_MANY = 429


@dataclass(slots=True)
class _Rules:
    """The rules of one origin: until when they are good, and either a parsed file, none (all is allowed) or why nothing may be asked."""

    until: float = float("-inf")
    parsed: Protego | None = None
    why_not: FetchError | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


class Robots:
    """The robots.txt of every origin that is met. `ask` fetches an address and gives status and text; it may raise FetchError.

    >>> rules = Robots(lambda address: (200, "User-agent: *\\nDisallow: /admin\\nCrawl-delay: 7"), "Kelisim")
    >>> rules.check(Address("https", "a.example", 443, "/news"))
    7.0
    >>> rules.check(Address("https", "a.example", 443, "/admin/1"))
    Traceback (most recent call last):
    kelisim.acquire.errors.FetchError: E113 the site's robots.txt forbids it: https://a.example/robots.txt
    """

    def __init__(self, ask: Callable[[Address], tuple[int, str]], agent: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._ask, self._agent, self._clock = ask, agent, clock
        self._known: dict[str, _Rules] = {}
        self._guard = threading.Lock()

    def check(self, address: Address) -> float:
        """The gap between two requests that the site asks for (0 where it asks for none).

        Raises FetchError E113 for an address that the rules forbid, and for every address while robots.txt is answered by a fault of the
        server; what kept robots.txt from being asked (no such host, a machine that is not public) is raised as it is.
        """
        with self._guard:
            rules = self._known.setdefault(address.origin, _Rules())
        with rules.lock:
            if self._clock() >= rules.until:
                self._read(address, rules)
        if rules.why_not:
            raise FetchError(rules.why_not.state, rules.why_not.code, rules.why_not.detail)
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(str(address), self._agent):
            raise refused("E113", f"{address.origin}/robots.txt")
        return self._gap(rules.parsed)

    def sitemaps(self, address: Address) -> list[str]:
        """The sitemaps that the robots.txt of an origin names. Raises as `check` does for one that cannot be read."""
        self.check(Address(address.scheme, address.host, address.port, "/robots.txt"))
        parsed = self._known[address.origin].parsed
        return list(parsed.sitemaps) if parsed else []

    def _gap(self, parsed: Protego) -> float:
        rate = parsed.request_rate(self._agent)
        by_rate = rate.seconds / rate.requests if rate and rate.requests else 0.0
        return max(float(parsed.crawl_delay(self._agent) or 0.0), by_rate)

    def _read(self, address: Address, rules: _Rules) -> None:
        where = Address(address.scheme, address.host, address.port, "/robots.txt")
        rules.parsed = rules.why_not = None
        try:
            status, text = self._ask(where)
        except FetchError as fell:
            if fell.code == "E118":  # RFC 9309, 2.3.1.2: after five redirects it may be taken for missing
                rules.until = self._clock() + DAY
                return
            detail = fell.detail if fell.state == REFUSED else f"robots.txt: {fell.detail}"
            rules.why_not, rules.until = (
                FetchError(fell.state, fell.code, detail),
                self._clock() + (0.0 if fell.code == "E119" else SHORTLY),
            )
            return
        rules.until = self._clock() + DAY
        if status == 200:
            rules.parsed = _parse(text)
        elif status == _TOO_MANY or status >= 500:
            rules.why_not, rules.until = refused("E113", f"for now: {where} is answered by {status}"), self._clock() + HOUR
        elif not 400 <= status < 500:
            rules.why_not, rules.until = failed("E115", f"{where} is answered by {status}"), self._clock() + HOUR


def _parse(text: str) -> Protego:
    try:
        return Protego.parse(text)
    except Exception:  # whatever is in it: a file that nobody can read forbids nothing and is of no rule
        return Protego.parse("")
