"""Commands called as a user calls them: their status, and what they print on both outputs."""

import sys
from dataclasses import dataclass

import pytest

from kelisim.cli.main import run


@dataclass(frozen=True)
class Called:
    """What a command left behind."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Caller:
    """Calls commands in this process."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: object) -> Called:
        """Run `kelisim` with these arguments."""
        self.monkeypatch.setattr(sys, "argv", ["kelisim", *map(str, arguments)])
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            run()
        said = self.capsys.readouterr()
        return Called(int(end.value.code or 0), said.out, said.err)
