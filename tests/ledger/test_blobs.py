"""Raw bytes: under their hash, whole or not at all."""

import os
from pathlib import Path

import pytest

from kelisim.ledger import LedgerError
from kelisim.ledger.blobs import Blobs


def test_bytes_lie_under_their_hash_once(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path / "blobs")
    digest = blobs.put(b"abc")
    assert blobs.place(digest) == tmp_path / "blobs" / "ba" / "7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert blobs.put(b"abc") == digest
    assert list(blobs) == [digest]
    assert blobs.get(digest) == b"abc"


def test_bytes_that_changed_or_went_are_named(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    digest = blobs.put(b"abc")
    blobs.place(digest).write_bytes(b"abd")
    with pytest.raises(LedgerError, match="have changed"):
        blobs.get(digest)
    blobs.remove(digest)
    with pytest.raises(LedgerError, match="are gone"):
        blobs.get(digest)


def test_bytes_cut_short_are_written_again(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    digest = blobs.put(b"abc")
    blobs.place(digest).write_bytes(b"a")
    assert blobs.get(blobs.put(b"abc")) == b"abc"


def test_a_full_disk_leaves_nothing_and_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LedgerError, match="cannot be kept: No space left on device"):
        Blobs(tmp_path).put(b"abc")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
