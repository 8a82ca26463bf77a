"""Fetching from fifty sites of this machine: gaps between requests, what is not fetched twice, whether anything forbidden is reached.

    make bench-web
    make bench-web ARGS="--sites 50 --delay 0.2 --compare"

One server answers for all sites (their names lead to 127.0.0.1, the only address that is open to the fetcher); ten more listen on other
addresses of this machine and count who comes. The pages are those of evaluation/pages. Of ten sites four answer comparisons by ETag, three
by Last-Modified, three not at all; every fifth asks for twice the delay in its robots.txt, every fifth closes a folder, every tenth says
once that requests are too many, and every tenth changes one page between the two rounds. On every site links and redirects lead to
the forbidden addresses: as numbers of every form, behind names, behind a name whose second resolution differs from the first.

Ends with 1 when a promise is broken: a gap shorter than promised, less than 95 % of the second visits to unchanged pages answered without a
new page, a changed page that was taken for unchanged, a closed folder asked for, a forbidden address reached. With --compare all is done
once more with one host at a time, and the seconds of both are set beside each other.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import threading
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from kelisim.acquire.fetcher import Fetcher  # noqa: E402
from kelisim.model.visit import FETCHED, UNCHANGED, Visit  # noqa: E402
from kelisim.pipeline.abreast import AT_ONCE, Abreast, Asking, Work  # noqa: E402
from tests.acquire.loopback import ALLOWED, CONTACT, OWN, Site, answer, redirect, serving  # noqa: E402

PAGES_A_SITE = 4
INSIDE = tuple(f"127.0.0.{number}" for number in range(101, 111))
DAY = "Sun, 01 Mar 2026 09:00:00 GMT"
REST = 1  # seconds that a server asks for when it says «too many requests»
LEAST = 0.95
NEVER_SAME = "rebinding.example"


@dataclass
class World:
    """The sites and what they saw."""

    delay: float
    server: Site = field(default_factory=Site)
    inside: list[Site] = field(default_factory=lambda: [Site() for _ in INSIDE])
    wanted: dict[str, list[str]] = field(default_factory=dict)  # the paths of each host
    changed: set[str] = field(default_factory=set)  # addresses whose page differs in the second round
    promised: dict[str, float] = field(default_factory=dict)
    round: int = 1
    resolved: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def resolve(self, host: str, port: int) -> list[str]:
        """What stands in for DNS."""
        with self.lock:
            self.resolved[host] += 1
            if host == NEVER_SAME:
                return [OWN if self.resolved[host] == 1 else INSIDE[0]]
        return [INSIDE[int(host[6:].split(".")[0])] if host.startswith("inside") else OWN]

    def build(self, sites: int) -> None:
        """Lay out the sites; the servers' port must be known."""
        saved = sorted((ROOT / "evaluation" / "pages").rglob("*.html"))
        for number in range(sites):
            host = f"site-{number}.example"
            pages = [saved[(number * PAGES_A_SITE + each) % len(saved)].read_bytes() for each in range(PAGES_A_SITE)]
            self.wanted[host] = [f"/{number}/{each}" for each in range(PAGES_A_SITE)]
            for each, (path, page) in enumerate(zip(self.wanted[host], pages, strict=True)):
                changes = number % 10 == 9 and each == 0
                if changes:
                    self.changed.add(f"http://{host}:{self.server.port}{path}")
                self.server.answers[path] = self._page(page, number % 10, changes)
            if number % 10 == 4:
                first = self.wanted[host][1]
                self.server.answers[first] = [answer(status="429 Too Many Requests", retry_after=REST), self.server.answers[first]]
            self.promised[host] = self.delay * (2 if number % 5 == 1 else 1)
            self._lead_inside(host, number)
        self.server.answers["/robots.txt"] = self._robots

    def _page(self, page: bytes, kind: int, changes: bool) -> Callable[[dict[str, str]], bytes]:
        def reply(headers: dict[str, str]) -> bytes:
            body = page + b"<!-- corrected -->" if changes and self.round == 2 else page
            tag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
            said = {"etag": tag} if kind < 4 else {"last_modified": DAY} if kind < 7 else {}
            same = (kind < 4 and headers.get("if-none-match") == tag) or (4 <= kind < 7 and headers.get("if-modified-since") == DAY)
            return b"HTTP/1.1 304 Not Modified\r\n\r\n" if same and not changes else answer(body, **said)

        return reply

    def _robots(self, headers: dict[str, str]) -> bytes:
        number = int(headers["host"].split(".")[0].removeprefix("site-")) if headers["host"].startswith("site-") else 0
        if number % 5 == 0:
            return answer(status="404 Not Found")
        delay = f"Crawl-delay: {self.delay * 2}\n" if number % 5 == 1 else ""
        return answer(f"User-agent: *\nDisallow: /{number}/closed/\n{delay}" if number % 5 in (1, 2) else "", kind="text/plain")

    def _lead_inside(self, host: str, number: int) -> None:
        """A redirect, a link and a closed folder."""
        ip, port = INSIDE[number % len(INSIDE)], self.server.port
        value = int.from_bytes(bytes(map(int, ip.split("."))))
        last = value & 0xFF
        name = f"inside{number % len(INSIDE)}.example"
        forms = [
            ip,
            str(value),
            f"0x{value:x}",
            f"0177.0.0.{last:#o}".replace("0o", "0"),
            f"127.{last}",
            name,
            f"[::ffff:{ip}]",
            NEVER_SAME,
        ]
        away = f"/{number}/away"
        self.server.answers[away] = redirect(f"http://{forms[number % len(forms)]}:{port}/{number}/0")
        self.wanted[host] += [away, f"http://{forms[(number + 3) % len(forms)]}:{port}/{number}/1"]
        if number % 5 in (1, 2):
            self.wanted[host].append(f"/{number}/closed/1")

    def addresses(self, host: str) -> list[str]:
        """What is asked of a host and of what it leads to."""
        return [each if each.startswith("http") else self.server.at(each, host) for each in self.wanted[host]]

    def gaps(self) -> dict[str, list[float]]:
        """Seconds between the requests that one host saw."""
        times: dict[str, list[float]] = defaultdict(list)
        for each in self.server.asked:
            times[each.headers["host"].rpartition(":")[0]].append(each.at)
        return {host: [b - a for a, b in pairwise(when)] for host, when in times.items()}


@dataclass
class Result:
    """What was measured."""

    sites: int
    delay: float
    requests: int
    gaps: int
    shortest: float  # of all gaps, in parts of the promised one
    median: float
    unchanged: int
    compared: int  # second visits to pages that did not change
    by_server: int  # of the unchanged, those that the server said were
    missed: int  # changed pages that were taken for unchanged
    closed: int  # requests into folders that robots.txt closes
    reached: int  # requests that came to a forbidden address
    attempts: int  # addresses and redirects that lead to one
    refused: int
    seconds: float

    @property
    def kept(self) -> bool:
        """Whether every promise was kept."""
        share = self.unchanged / self.compared if self.compared else 0.0
        return self.shortest >= 1 and share >= LEAST and not (self.missed or self.closed or self.reached) and self.refused == self.attempts

    def lines(self) -> list[str]:
        """The figures as they are printed."""
        share = f"{self.unchanged} of {self.compared} ({self.unchanged / self.compared:.1%})"
        return [
            f"sites {self.sites}, delay {self.delay:g} s, requests {self.requests} in {self.seconds:.0f} s",
            f"gaps between requests to one host: {self.gaps}; shortest {self.shortest:.2f}, median {self.median:.2f} of what was promised",
            f"second visits to unchanged pages, without a new page: {share}, by the server's word {self.by_server}",
            f"changed pages taken for unchanged: {self.missed}",
            f"requests into closed folders: {self.closed}",
            f"forbidden addresses: {self.attempts} ways to them, {self.refused} refused, {self.reached} reached",
        ]


def measure(sites: int, delay: float, at_once: int = AT_ONCE) -> Result:
    """Two rounds over all sites, so many of them side by side."""
    world, began = World(delay), time.monotonic()
    with ExitStack() as stack:
        stack.enter_context(serving(world.server))
        for ip, site in zip(INSIDE, world.inside, strict=True):
            stack.enter_context(serving(site, ip, world.server.port))
        world.build(sites)
        fetcher = stack.enter_context(Fetcher(CONTACT, delay=delay, allowed=ALLOWED, resolver=world.resolve))
        first = _round(world, fetcher, {}, at_once)
        world.round = 2
        second = _round(world, fetcher, first, at_once)
    return _result(world, first, second, time.monotonic() - began)


def _round(world: World, fetcher: Fetcher, last: dict[str, Visit], at_once: int) -> dict[str, Visit]:
    def work(host: str) -> Work[dict[str, Visit]]:
        made = {}
        for each in world.addresses(host):
            made[each], _ = yield Asking(each, last.get(each))
        return made

    hosts, found = deque(world.wanted), {}
    with Abreast[dict[str, Visit]](fetcher, at_once) as side:
        while hosts or side.running:
            while hosts and side.free:
                side.begin(work(hosts.popleft()))
            side.take()
        for made in side.ended():
            found |= made
    return found


def _result(world: World, first: dict[str, Visit], second: dict[str, Visit], seconds: float) -> Result:
    pages = [each for each in second if "/away" not in each and "/closed" not in each and "//site-" in each]
    same = [second[each] for each in pages if each not in world.changed and first[each].state == FETCHED]
    parts = sorted(gap / world.promised[host] for host, found in world.gaps().items() if host in world.promised for gap in found)
    away = [made for visits in (first, second) for each, made in visits.items() if "/away" in each or "//site-" not in each]
    # The name that changes its mind leads to the open address once, as the first of its answers says: that is no way inside.
    ways = [made for made in away if made.state not in (FETCHED, UNCHANGED)]
    return Result(
        sites=len(world.wanted), delay=world.delay, requests=len(world.server.asked), gaps=len(parts),
        shortest=parts[0], median=parts[len(parts) // 2], compared=len(same), unchanged=sum(each.state == UNCHANGED for each in same),
        by_server=sum(each.status == 304 for each in same), missed=sum(second[each].state != FETCHED for each in world.changed),
        closed=sum("/closed/" in each.path for each in world.server.asked), reached=sum(len(site.asked) for site in world.inside),
        attempts=len(ways), refused=sum(made.code == "E112" for made in ways), seconds=seconds,
    )  # fmt: skip


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="fetching from sites of this machine")
    parser.add_argument("--sites", type=int, default=50)
    parser.add_argument("--delay", type=float, default=0.2)
    parser.add_argument("--at-once", type=int, default=AT_ONCE, help="sites that are asked side by side")
    parser.add_argument("--compare", action="store_true", help="once more with one site at a time")
    asked = parser.parse_args()
    results = []
    for at_once in [asked.at_once, *([1] if asked.compare else [])]:
        results.append(measure(asked.sites, asked.delay, at_once))
        print(f"side by side: {at_once}", *results[-1].lines(), sep="\n")
    if asked.compare:
        print(f"one at a time takes {results[1].seconds / results[0].seconds:.1f} times as long")
    kept = all(result.kept for result in results)
    print("every promise kept" if kept else "a promise is broken")
    return not kept


if __name__ == "__main__":
    raise SystemExit(main())
