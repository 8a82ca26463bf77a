"""The line of progress: what it says while work goes on and while it waits, that it fits, and that nobody else gets it."""

from __future__ import annotations

import io
import re

import pytest

from kelisim.cli.progress import Progress


class Screen(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def look_on(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal of a hundred columns from now on (pytest puts its own in place after the fixtures)."""
    monkeypatch.setattr("sys.stderr", made := Screen())
    monkeypatch.setenv("COLUMNS", "100")
    return made


def lines(screen: Screen) -> list[str]:
    """What stood on the line, one state after another."""
    return [re.sub(r"\d\d:\d\d:\d\d", "12:00:00", line) for line in screen.getvalue().split("\r\x1b[K")[1:]]


def test_pages_are_counted_and_waits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = look_on(monkeypatch)
    with Progress() as progress:
        progress("https://a.example/1")
        progress.waits("a.example", 3.0, "a pause")
        progress.waits("b.example", 90.0, "its server asks for it")
        progress.waits("b.example", 0.0, "")
        progress.waits("a.example", 0.0, "")
        progress.waits("c.example", 0.2, "too short to be read")
    assert lines(screen) == [
        "1  https://a.example/1",
        "1  https://a.example/1  waits until 12:00:00 for a.example (a pause)",
        "1  https://a.example/1  waits until 12:00:00 for b.example (its server asks for it) and 1 more",
        "1  https://a.example/1  waits until 12:00:00 for a.example (a pause)",
        "1  https://a.example/1",
        "1  https://a.example/1",
        "",
    ]


def test_a_line_is_no_longer_than_the_terminal_is_wide_and_steers_it_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = look_on(monkeypatch)
    with Progress() as progress:
        progress("https://a.example/" + "x" * 300 + "\x1b[2J/end")
        progress.waits("a.example", 9.0, "a pause")
    assert all(len(line) < 100 for line in lines(screen))
    assert "/end  waits until" in lines(screen)[1]
    assert not any("\x1b" in line for line in lines(screen))


def test_where_nobody_looks_on_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", file := io.StringIO())
    with Progress() as progress:
        progress("https://a.example/1")
        progress.waits("a.example", 3.0, "a pause")
    assert file.getvalue() == ""


def test_nothing_is_written_after_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that still waits when the command prints its account."""
    screen = look_on(monkeypatch)
    with Progress() as progress:
        pass
    progress.waits("a.example", 3.0, "a pause")
    assert lines(screen) == [""]
