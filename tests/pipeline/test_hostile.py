"""Twelve hostile files among twelve good ones, in one run; `make hostile` reads 300 among 2,000."""

import sys

import pytest

from tests import hostile


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of the processes is read from /proc")
def test_hostile_files_are_set_aside_and_the_good_ones_read() -> None:
    wrong, lines = hostile.main(hostile.QUICK, 12, seed=1, limit=120)
    assert not wrong, "\n".join([*wrong, *lines])
    assert "| good | 12 | 12 |  |" in lines
