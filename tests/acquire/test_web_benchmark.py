"""The measure of fetching in its short form: ten sites; and that it fails where a promise is broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from benchmarks.web import Result, measure


@pytest.fixture(scope="module")
def result() -> Result:
    return measure(10, 0.05)


def test_every_promise_is_kept(result: Result) -> None:
    assert result.kept, "\n".join(result.lines())
    assert (result.sites, result.reached) == (10, 0)
    assert result.gaps > 70
    assert result.compared > 35
    assert result.attempts > 30


@pytest.mark.parametrize(
    "broken",
    [{"shortest": 0.9}, {"unchanged": 30}, {"compared": 0}, {"missed": 1}, {"closed": 1}, {"reached": 1}, {"refused": 1}],
    ids=lambda broken: "".join(broken),
)
def test_a_broken_promise_is_seen(result: Result, broken: dict[str, Any]) -> None:
    assert not replace(result, **broken).kept
