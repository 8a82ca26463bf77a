"""A short run of Atheris over all targets, the same one every time: a crash of a parser fails it, chance does not."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.__main__ import fuzz
from tests.fuzz.target import Fault, SlowError, Target, fault
from tests.fuzz.targets import ALL, load

RUNS = 500  # inputs beside the seeds; to watch the modules takes longer than they do


@pytest.mark.skipif(not find_spec("atheris"), reason="Atheris has no build for this machine; test_targets asserts the same")
def test_no_input_breaks_a_parser(tmp_path: Path) -> None:
    seeds = len(list(load(ALL).seeds()))
    account = fuzz(ALL, runs=seeds + RUNS, folder=tmp_path)
    told = [
        f"{Path(crasher).read_bytes()!r}\n{shown}"
        for crasher, shown in account.crashers.items()
        if not shown.startswith(SlowError.__name__)  # seconds are `make fuzz`'s: a busy machine fails no test
    ]
    assert not told, "\n".join(told)
    assert not account.failure, account.failure
    assert account.runs >= RUNS
    assert account.coverage > 0


def test_a_fault_is_told_by_where_it_is() -> None:
    def broken(data: bytes) -> None:
        assert b"x" not in data

    target = Target("broken", broken, list, lambda data, _: data)
    first, again, none = (fault(target, data)[0] for data in (b"axb", b"xx", b"a"))
    assert isinstance(first, Fault)
    assert isinstance(again, Fault)
    assert first.where == again.where
    assert first.where.startswith("AssertionError in test_short_run.broken")
    assert none is None
