"""Hosts side by side: never two requests to one, the account in the order that was given, and an interruption that keeps what came."""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kelisim.acquire.sources import Source
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.visit import FAILED, FETCHED, Visit
from kelisim.pipeline.abreast import Abreast, Asking, Came, Work, host_of
from kelisim.pipeline.fetch import FetchAccount, fetch_into
from kelisim.pipeline.watch import watch
from tests.pipeline.websites import feed, page

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
LONG = 60.0  # seconds after which a test that waits for something has failed


@dataclass
class Hosts:
    """A web of which each host does what `does` has for it before it answers; counts who is asked at the same time."""

    does: dict[str, Callable[[], object]] = field(default_factory=dict)
    at_once: Counter[str] = field(default_factory=Counter)
    most: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)
    pages: dict[str, bytes] = field(default_factory=dict)

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> Came:
        """As Fetcher does."""
        host = host_of(address)
        with self.lock:
            for name in (host, ""):
                self.at_once[name] += 1
                self.most[name] = max(self.most[name], self.at_once[name])
        try:
            self.does.get(host, lambda: None)()
        finally:
            with self.lock:
                for name in (host, ""):
                    self.at_once[name] -= 1
        body = self.pages.get(address)
        if body is None:
            return Visit(address, NOW.isoformat(), FAILED, source, code="E115"), None
        snapshot = Snapshot(address, body, "text/html")
        return Visit(address, NOW.isoformat(), FETCHED, source, document=snapshot.id), snapshot


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


def work(*addresses: str) -> Work[str]:
    """Work that asks for addresses in turn and ends with the last."""
    for address in addresses:
        yield Asking(address)
    return addresses[-1]


def test_hosts_are_asked_side_by_side_and_each_in_turn(ledger: Ledger) -> None:
    together = threading.Barrier(3, timeout=LONG)  # each waits for the two others: one after another nobody would get on
    web = Hosts({f"{name}.example": together.wait for name in "abc"})
    wanted = [f"https://{name}.example/{number}" for name in "abc" for number in range(3)]
    account = FetchAccount()
    for each in fetch_into(wanted, ledger, web, now=NOW):
        account.add(each)
    assert [each.visit.address for each in account.addresses] == wanted
    assert dict(web.most) == {"": 3, "a.example": 1, "b.example": 1, "c.example": 1}


def test_no_more_hosts_than_were_asked_for(ledger: Ledger) -> None:
    web = Hosts({f"{number}.example": lambda: time.sleep(0.01) for number in range(9)})
    assert len(list(fetch_into((f"https://{number}.example/" for number in range(9)), ledger, web, at_once=2))) == 9
    assert web.most[""] <= 2


def test_the_account_is_in_the_order_that_was_given_whoever_answers_first(ledger: Ledger) -> None:
    second = threading.Event()
    web = Hosts({"a.example": lambda: second.wait(LONG), "b.example": second.set})
    wanted = ["https://a.example/", "https://b.example/"]
    account = FetchAccount()
    for each in fetch_into(wanted, ledger, web):
        account.add(each)
    assert [each.visit.address for each in account.addresses] == wanted
    assert [visit.address for visit in ledger.visits.all()] == wanted[::-1], "a row is written when its page has come"


@pytest.mark.parametrize("how", ["a signal", "raised where it is asked"])
def test_an_interruption_keeps_what_has_come_and_waits_for_nobody(ledger: Ledger, how: str) -> None:
    first, never, come = threading.Event(), threading.Event(), threading.Event()

    def interrupted() -> None:
        come.wait(LONG)
        if how == "a signal":
            os.kill(os.getpid(), signal.SIGINT)
            never.wait(LONG)
        raise KeyboardInterrupt

    hangs = {"b.example": interrupted, "c.example": lambda: never.wait(LONG), "d.example": lambda: first.wait(LONG) and come.set()}
    web = Hosts(hangs)
    web.pages["https://a.example/"] = page("Ministers met")
    told: list[str] = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
    began = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            for each in fetch_into([f"https://{name}.example/" for name in "abcd"], ledger, web, now=NOW):
                told += [each.visit.address]  # all that came before the exception
                first.set()
    finally:
        signal.signal(signal.SIGINT, before)
        never.set()
    assert time.monotonic() - began < LONG / 2
    kept = sorted(visit.address for visit in ledger.visits.all())
    assert sorted(told) == kept or (how == "a signal" and sorted([*told, "https://d.example/"]) == kept), (
        "it may hit between writing and telling"
    )
    assert told[0] == "https://a.example/", "a page that was read is kept"
    assert told[1:] == ["https://d.example/"] or (how == "a signal" and not told[1:]), "a signal may hit the very writing of the second"
    assert len(ledger.documents()) == 1


def test_a_watch_asks_its_sources_side_by_side_and_keeps_what_they_give_in_one_thread(ledger: Ledger) -> None:
    together = threading.Barrier(2, timeout=LONG)
    sources = [
        Source(f"{name}.example", {"en": name}, "press", ("en",), (re.compile(rf"https://{name}\.example/\d"),), feeds=(f"https://{name}.example/rss",))
        for name in "ab"
    ]  # fmt: skip
    web = Hosts({"a.example": together.wait, "b.example": together.wait})
    for name in "ab":
        web.pages[f"https://{name}.example/rss"] = feed((f"https://{name}.example/1", "2026-05-31"))
        web.pages[f"https://{name}.example/1"] = page(f"Ministers met {name}")
    threads: set[int] = set()
    account = watch(sources, ledger, web, once=True, clock=lambda: NOW, progress=lambda _: threads.add(threading.get_ident()))
    assert (account.listed, account.became["read"], web.most["a.example"]) == (2, 2, 1)
    assert threads == {threading.get_ident()}


def test_work_that_asks_a_host_that_is_busy_waits_for_it() -> None:
    web = Hosts()
    with Abreast[str](web, 4) as side:
        side.begin(work("https://a.example/1", "https://b.example/1"))
        side.begin(work("https://a.example/2"))
        while side.running:
            side.take()
        ended = sorted(side.ended())
    assert ended == ["https://a.example/2", "https://b.example/1"]
    assert web.most["a.example"] == 1


def test_what_the_fetcher_raises_is_raised_where_it_is_waited_for() -> None:
    def broken() -> None:
        raise RuntimeError("a fault of ours")

    with Abreast[str](Hosts({"a.example": broken})) as side, pytest.raises(RuntimeError, match="of ours"):
        side.begin(work("https://a.example/1"))
        side.take()


def test_a_run_whose_time_is_over_ends_what_is_on_its_way_and_asks_no_more() -> None:
    web = Hosts()
    with Abreast[str](web) as side:
        side.begin(work("https://a.example/1", "https://a.example/2"))
        side.begin(work("https://b.example/1"))
        side.finish(wait=True)
        assert list(side.ended()) == ["https://b.example/1"]
        assert web.at_once[""] == 0
