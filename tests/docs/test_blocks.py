"""The check of the docs itself: a right example stays, a wrong one is rewritten, and what is not ours is not run."""

from pathlib import Path

import pytest

from tests.docs.blocks import examples_in, refreshed

WRONG = "text\n\n```console\n$ kelisim --version\n99.9\n```\n\nmore\n"


def test_a_wrong_example_is_seen_and_put_right(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    right = refreshed(WRONG, tmp_path / "a")
    assert right != WRONG
    assert "99.9" not in right
    assert refreshed(right, tmp_path / "b") == right


def test_a_command_reads_the_examples_and_goes_through_a_pipe(tmp_path: Path) -> None:
    text = "```console\n$ ls examples | head -0\n$ kelisim extract examples/en-2026-05-call.txt | wc -l\n```\n"
    assert refreshed(text, tmp_path).splitlines()[-2].strip() == "1"


def test_errors_are_printed_too(tmp_path: Path) -> None:
    assert "nowhere.txt" in refreshed("```console\n$ kelisim extract nowhere.txt\n```\n", tmp_path).split("\n", 2)[2]


def test_commands_of_others_are_not_run(tmp_path: Path) -> None:
    text = "```console\n$ make demo\nwhat a reader sees\n$ rm -rf nothing \\\n  here\n```\n"
    assert refreshed(text, tmp_path) == text


def test_a_block_begins_with_a_command() -> None:
    with pytest.raises(ValueError, match="begins with a command"):
        examples_in("just text\n")
