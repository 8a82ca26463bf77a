"""Files, folders and standard input become Snapshots; what cannot be read becomes an Issue."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from kelisim.acquire import read_paths
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue


def test_folder_comes_whole_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/two.html", "a.txt", "c.unknown", ".hidden", "d.yaml"):
        (tmp_path / name).write_text(name)
    found = list(read_paths([tmp_path]))
    assert [Path(s.name).name for s in found if isinstance(s, Snapshot)] == ["a.txt", "two.html", "c.unknown"]
    assert [s.code for s in found if isinstance(s, Issue)] == ["E104"]


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\x00\r\n")
    assert [s.data for s in read_paths([str(tmp_path / "a.txt")]) if isinstance(s, Snapshot)] == [b"\xff\x00\r\n"]


def test_missing_path_is_an_issue_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    first, second = read_paths([tmp_path / "none.txt", tmp_path / "a.txt"])
    assert isinstance(first, Issue)
    assert (first.code, isinstance(second, Snapshot)) == ("E101", True)


def test_file_over_the_limit_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    (found,) = read_paths([tmp_path / "a.txt"], limit_bytes=10)
    assert isinstance(found, Issue)
    assert found.code == "E103"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "a.txt").chmod(0)
    (found,) = read_paths([tmp_path / "a.txt"])
    assert isinstance(found, Issue)
    assert found.code == "E102"


def test_what_is_no_file_is_an_issue(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (found,) = read_paths([tmp_path / "pipe"])
    assert isinstance(found, Issue)
    assert found.code == "E102"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("көпір 1.txt", "көпір 1.txt"),
        ("two\nlines.txt", "two\\nlines.txt"),  # else it forges a line of the account
        ("\x1b[2Jgone.txt", "\\x1b[2Jgone.txt"),  # a terminal would clear its screen
        ("\u202etxt.exe", "\\u202etxt.exe"),  # would be shown from right to left
        (os.fsdecode("Бишкек.txt".encode("cp1251")), "\\udcc1\\udce8\\udcf8\\udcea\\udce5\\udcea.txt"),  # no ledger keeps half a letter
    ],
    ids=["readable", "line end", "escape", "right to left", "no UTF-8"],
)
def test_a_name_is_kept_so_that_it_can_be_stored_and_printed(tmp_path: Path, name: str, kept: str) -> None:
    (tmp_path / name).write_bytes(b"text")
    (found,) = read_paths([tmp_path])
    assert isinstance(found, Snapshot)
    assert found.name == f"{tmp_path}/{kept}"


def test_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "again").symlink_to(tmp_path)
    assert sum(isinstance(s, Snapshot) for s in read_paths([tmp_path])) == 1


def test_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Бишкек".encode())))
    (found,) = read_paths(["-"])
    assert found == Snapshot("-", "Бишкек".encode())
