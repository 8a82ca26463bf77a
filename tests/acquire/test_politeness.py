"""Turns at a host, with a clock that is told what time it is."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kelisim.acquire.errors import FetchError
from kelisim.acquire.politeness import Politeness, seconds_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Time:
    """Time that passes only by sleeping or by being told."""

    def __init__(self) -> None:
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def _turns(clock: Time, **options: float) -> Politeness:
    return Politeness(clock=lambda: clock.now, sleep=clock.sleep, **options)


def _take(turns: Politeness, clock: Time, host: str, gap: float = 0.0, work: float = 0.0) -> float:
    with turns.turn(host, gap):
        began = clock.now
        clock.now += work
    return began


@pytest.mark.parametrize(
    ("delay", "gap", "begins", "why"),
    [
        (3, 0, [0, 4, 8], "the own delay counts from the end of the request before"),
        (3, 10, [0, 11, 22], "the longer wait of robots.txt counts"),
        (3, 1, [0, 4, 8], "a shorter one does not"),
        (0, 0, [0, 1, 2], "no delay, no wait"),
    ],
)
def test_the_gap(delay: float, gap: float, begins: list[float], why: str) -> None:
    clock = Time()
    turns = _turns(clock, delay=delay)
    assert [_take(turns, clock, "a.example", gap, work=1) for _ in begins] == begins, why


def test_who_waits_is_told_why_and_when_it_is_over() -> None:
    clock, told = Time(), []
    turns = Politeness(clock=lambda: clock.now, sleep=clock.sleep, waits=lambda *wait: told.append((clock.now, *wait)))
    _take(turns, clock, "a.example")
    assert told == [], "the first request waits for nothing"
    _take(turns, clock, "a.example")
    assert told == [(0, "a.example", 3, "a pause between two requests"), (3, "a.example", 0, "")]
    turns.rest("a.example", 60)
    _take(turns, clock, "a.example")
    assert told[2:] == [(3, "a.example", 60, "its server asks for it"), (63, "a.example", 0, "")]


def test_hosts_do_not_wait_for_each_other() -> None:
    clock = Time()
    turns = _turns(clock)
    assert [_take(turns, clock, host) for host in ("a.example", "b.example", "a.example")] == [0, 0, 3]


def test_a_request_that_fails_counts_as_one() -> None:
    clock = Time()
    turns = _turns(clock)
    with pytest.raises(RuntimeError), turns.turn("a.example"):
        raise RuntimeError
    assert _take(turns, clock, "a.example") == 3


def test_rest_is_kept_within_the_patience_and_refused_beyond_it() -> None:
    clock = Time()
    turns = _turns(clock, patience=100)
    turns.rest("a.example", 90)
    turns.rest("a.example", 10)  # a shorter one takes nothing back
    assert _take(turns, clock, "a.example") == 90
    turns.rest("a.example", 101)
    with pytest.raises(FetchError, match="E119"):
        _take(turns, clock, "a.example")
    assert clock.now == 90
    clock.now += 50
    assert _take(turns, clock, "a.example") == 191


def test_two_threads_never_hold_one_host() -> None:
    turns, inside, most = Politeness(delay=0), 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(20):
            with turns.turn("a.example"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.0005)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("0", 0.0),
        (" 30 ", 30.0),
        ("Sun, 01 Mar 2026 12:01:00 GMT", 60.0),
        ("Sun, 01 Mar 2026 17:01:00 +0500", 60.0),
        ("Sunday, 01-Mar-26 12:01:00 GMT", 60.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("", None),
        ("-5", None),
        ("later", None),
        ("Sun, 99 Mar 2026 12:00:00 GMT", None),
        ("³", None),
    ],
)
def test_retry_after(said: str, seconds: float | None) -> None:
    assert seconds_of(said, NOW) == seconds
    assert seconds_of(said, NOW.astimezone(timezone(timedelta(hours=6)))) == seconds
