"""Which files hold many pages: what they begin with says it, whatever their name."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from kelisim.acquire import read_paths
from kelisim.model.document import Snapshot
from tests.acquire.warcs import gzipped, page

A, B = "https://a.example/1", "https://a.example/2"
LINE = json.dumps({"url": A, "text": "Two premiers met."}).encode()
ARCHIVE = gzipped(page(A), page(B))


def zipped(**files: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, data in files.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), data)
    return held.getvalue()


# The name of a file, what is in it, then what comes out: the names of pages, and the codes of issues.
FILES: list[tuple[str, bytes, list[str]]] = [
    ("CC-NEWS-1.warc.gz", ARCHIVE, [A, B]),
    ("renamed.bin", ARCHIVE, [A, B]),
    ("plain", page(A) + page(B), [A, B]),
    ("site.wacz", zipped(archive__data_warc_gz=ARCHIVE, pages__pages_jsonl=b"{}"), [A, B]),
    ("pages.zip", zipped(a_html=b"<p>Text"), ["E104"]),
    ("broken.zip", b"PK\x03\x04garbage", ["E105"]),
    ("news.jsonl", LINE + b"\n" + LINE, [A, A]),
    ("news.jsonl.gz", gzip.compress(LINE + b"\n" + LINE), [A, A]),
    ("cut.jsonl.gz", gzip.compress(LINE + b"\n" + LINE * 3000)[:-200], [A, "E105"]),
    ("news.jl", LINE, [A]),
    ("articles.txt", LINE + b"\n{", [A, "E108"]),
    ("items.json", b"[\n" + LINE + b",\n" + LINE + b"\n]", [A, A]),
    ("one.json", json.dumps({"url": A, "text": "Two"}, indent=2).encode(), [A]),
    ("settings.json", b'{"a":\n1}', ["E108"]),
    ("broken.json", b"[1,", ["E108"]),
    ("page.html.gz", gzip.compress(b"<p>Text"), ["page.html"]),
    ("bomb.html.gz", gzip.compress(b"x" * 30_000_000), ["E103"]),
    ("cut.html.gz", gzip.compress(b"<p>Text" * 100)[:-9], ["E105"]),
    ("brackets.txt", b"[Photo] Two premiers met.", ["brackets.txt"]),
    ("page.txt", b"{not data} Two premiers met.", ["page.txt"]),
]


@pytest.mark.parametrize(("name", "data", "comes"), FILES, ids=[name for name, *_ in FILES])
def test_a_file_is_what_it_begins_with(name: str, data: bytes, comes: list[str], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    found = list(read_paths([tmp_path / name], limit_bytes=20_000_000))
    assert [each.name.removeprefix(f"{tmp_path}/") if isinstance(each, Snapshot) else each.code for each in found] == comes


def test_an_archive_may_be_larger_than_the_limit_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(page(A) * 20)
    assert sum(isinstance(each, Snapshot) for each in read_paths([tmp_path / "a.warc"], limit_bytes=1000)) == 20


def test_archives_in_a_folder_are_read_and_data_is_not(tmp_path: Path) -> None:
    for name, data in (("a.warc.gz", ARCHIVE), ("b.jsonl", LINE), ("c.jsonl.gz", gzip.compress(LINE)), ("d.txt", b"Text")):
        (tmp_path / name).write_bytes(data)
    found = list(read_paths([tmp_path]))
    assert [each.name.removeprefix(f"{tmp_path}/") if isinstance(each, Snapshot) else each.code for each in found] == [
        A,
        B,
        "E104",
        "E104",
        "d.txt",
    ]


def test_standard_input_may_be_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARCHIVE)))
    assert [each.name for each in read_paths(["-"]) if isinstance(each, Snapshot)] == [A, B]
