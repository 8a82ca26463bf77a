"""Raw bytes in a folder beside the ledger's file, each under its own hash, so that they can be checked and never collide.

Bytes are whole on the disk before a row speaks of them. Bytes without a row (a run that was killed in between) do no harm.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kelisim.ledger.errors import LedgerError

_UNFINISHED = ".part"
_SYNC_ALL = 20  # from so many files on one order to write all is faster than one each


@dataclass(frozen=True, slots=True)
class Blobs:
    """The folder. A blob's name is its sha256: two digits for the folder, the rest for the file."""

    folder: Path

    def place(self, digest: str) -> Path:
        """Where the bytes of a hash lie, or would.

        >>> Blobs(Path("ledger.db.blobs")).place("ab12").as_posix()
        'ledger.db.blobs/ab/12'
        """
        return self.folder / digest[:2] / digest[2:]

    def put(self, data: bytes) -> str:
        """Keep bytes and give their hash. When this returns they are on the disk; LedgerError when they cannot be."""
        digest = hashlib.sha256(data).hexdigest()
        place = self.place(digest)
        try:
            if not (place.is_file() and place.stat().st_size == len(data)):
                self._write(place, data)
        except OSError as error:
            raise LedgerError(f"{place}: the bytes of a document cannot be kept: {error.strerror}") from error
        return digest

    def put_all(self, data: Iterable[bytes]) -> None:
        """Keep many, as `put` keeps one: when this returns they are all on the disk, which is told once to write what it has."""
        some = list(data)
        if len(some) < _SYNC_ALL or not hasattr(os, "sync"):
            for each in some:
                self.put(each)
            return
        new = {self.place(digest): each for each in some if not self.place(digest := hashlib.sha256(each).hexdigest()).is_file()}
        try:
            for place, each in new.items():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.with_name(place.name + _UNFINISHED).write_bytes(each)
            os.sync()
            for place in new:
                place.with_name(place.name + _UNFINISHED).replace(place)
            for folder in (*{place.parent for place in new}, self.folder, self.folder.parent):
                _sync(folder)
        except OSError as error:
            raise LedgerError(f"{self.folder}: the bytes of documents cannot be kept: {error.strerror}") from error

    def _write(self, place: Path, data: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(suffix=_UNFINISHED, dir=place.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(place)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        for folder in (place.parent, self.folder, self.folder.parent):  # a new name is safe when its folder is
            _sync(folder)

    def get(self, digest: str) -> bytes:
        """The bytes of a hash. Raises LedgerError when they are gone or are no longer what they were."""
        try:
            data = self.place(digest).read_bytes()
        except OSError as error:
            raise LedgerError(f"{self.place(digest)}: the bytes of a document are gone: {error.strerror}") from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise LedgerError(f"{self.place(digest)}: the bytes of a document have changed")
        return data

    def remove(self, digest: str) -> None:
        """Remove the bytes of a hash, if they are there."""
        self.place(digest).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        """The hashes of all bytes kept, in order."""
        for place in sorted(self.folder.glob("??/*")):
            if place.suffix != _UNFINISHED:
                yield place.parent.name + place.name


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
