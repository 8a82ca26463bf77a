"""Snapshots of files, folders and standard input; what cannot be read is an Issue, never silence."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import category

from kelisim.acquire.archives import many_pages
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

LIMIT = 64 * 1024 * 1024
STDIN = "-"
# Notes, data and program text lie beside pages and read like them; a page that has such a name is read when it is named itself.
_NOTES, _DATA, _PROGRAMS = (
    ".md .rst .log",
    ".yaml .yml .toml .ini .cfg .json .jsonl .jl .ndjson .csv .tsv .xml .db .db-wal .db-shm .sqlite",
    ".py .js .css .sh .lock",
)
NO_PAGES = frozenset(f"{_NOTES} {_DATA} {_PROGRAMS}".split())

OWN_BYTES = ".blobs"  # a ledger's folder of bytes that it has read already


def read_paths(paths: Iterable[Path | str], *, limit_bytes: int = LIMIT) -> Iterator[Snapshot | Issue]:
    """Every file of `paths`: files as given, folders with all that is in them in the order of names, `-` for standard input.

    A web archive (WARC) and the JSON Lines of another collector give each of their pages; `limit_bytes` is of one page.

    Inside folders hidden files and linked folders are left out, and what is data or notes by its ending is an Issue; every other file
    comes, whatever its ending: its content decides.

    >>> str(next(read_paths(["no/such/file.txt"])))
    'no/such/file.txt: E101 no such file or folder'
    """
    for path in paths:
        if str(path) == STDIN:
            yield from _standard_input(limit_bytes)
        else:
            yield from _read(Path(path), limit_bytes)


def _read(path: Path, limit: int) -> Iterator[Snapshot | Issue]:
    try:
        if not path.exists():
            yield Issue("E101", name_of(path))
        elif path.is_dir():
            for inner in sorted(path.iterdir(), key=lambda p: p.name):
                looped = inner.is_symlink() and inner.is_dir()  # a linked folder may lead back to itself
                if inner.name.startswith(".") or inner.name.endswith(OWN_BYTES) or looped:
                    continue
                if _ending(inner) in NO_PAGES and inner.is_file():
                    yield Issue("E104", name_of(inner), f"{_ending(inner)} inside a folder; name the file itself to have it read")
                else:
                    yield from _read(inner, limit)
        else:
            yield from _read_file(path, limit)
    except OSError as error:
        yield Issue("E102", name_of(path), error.strerror or str(error))


def name_of(path: Path) -> str:
    """A path as it is kept and printed: bytes that are no UTF-8, line ends and what steers a terminal written out as escapes.

    >>> name_of(Path("two\\nlines.txt"))
    'two\\\\nlines.txt'
    """
    return "".join(c if c.isprintable() or category(c) == "Zs" else c.encode("unicode_escape").decode() for c in str(path))


def _ending(path: Path) -> str:
    """What a file's name says it is, compressed or not."""
    plain = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return plain.suffix.lower()


def _read_file(path: Path, limit: int) -> Iterator[Snapshot | Issue]:
    name = name_of(path)
    if not path.is_file():
        yield Issue("E102", name, "not a regular file")
        return
    with path.open("rb") as file:
        if pages := many_pages(file, name, limit):
            yield from pages
            return
        size = path.stat().st_size
        yield Issue("E103", name, f"{size} bytes, limit {limit}") if size > limit else Snapshot(name, file.read())


def _standard_input(limit: int) -> Iterator[Snapshot | Issue]:
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        yield Issue("E103", STDIN, f"more than {limit} bytes")
        return
    yield from many_pages(io.BytesIO(data), STDIN, limit) or [Snapshot(STDIN, data)]
