"""Files that are hard to read whole: PDFs, archives, feeds, and what a folder may hold that is no file. What `tests.hostile` writes.

Each kind is a function of a chance and a path; it writes there what is broken, or small and grows without end when it is unpacked.
"""

import gzip
import io
import json
import os
import random
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.traps import OPENINGS

Write = Callable[[random.Random, Path], None]
PDF = Path(__file__).parents[1] / "examples" / "kk-2024-10-commission.pdf"
_UNIT = 1 << 20


def packed(unit: bytes, times: int, window: int = -15) -> bytes:
    """A unit so many times over, as bare deflate (or zlib's form of zeros), made in the time that one takes."""
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = stream.compress(unit) + stream.flush(zlib.Z_FULL_FLUSH)
    body = one * times + stream.flush(zlib.Z_FINISH)
    if window < 0:
        return body
    assert not any(unit)  # the checksum below is that of zeros
    return b"\x78\x9c" + body + struct.pack(">HH", len(unit) * times % 65521, 1)


def gzipped(unit: bytes, times: int) -> bytes:
    """The same as a gzip file, with the checksum of something else."""
    return b"\x1f\x8b\x08" + bytes(6) + b"\xff" + packed(unit, times) + bytes(8)


def data(make: Callable[[random.Random], bytes]) -> Write:
    """A file with these bytes."""

    def write(chance: random.Random, path: Path) -> None:
        path.write_bytes(make(chance))

    return write


def stream(body: bytes, filters: str = "/FlateDecode") -> bytes:
    """An object's body that is a stream."""
    return b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(body), filters.encode(), body)


def pdf(*objects: bytes, shift: int = 0, extra: bytes = b"") -> bytes:
    """A PDF of numbered objects, the first its catalog; `shift` moves every place that its table of objects gives."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out) + shift)
        out += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % max(0, place) for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + head + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, extra, len(out) + shift)


def one_page(content: bytes, *more: bytes, resources: bytes = b"", shift: int = 0, extra: bytes = b"") -> bytes:
    """A PDF of one page with this content, which is its fourth object; its fifth is a font."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>" % resources
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, content, font, *more, shift=shift, extra=extra)


def text(words: str) -> bytes:
    """The content of a page that says it."""
    return stream(zlib.compress(f"BT /F 12 Tf 50 700 Td ({words}) Tj ET".encode()))


def deep_tree(depth: int) -> bytes:
    """A page under so many nodes."""
    nodes = [b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 1) for number in range(2, depth + 2)]
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page/MediaBox[0 0 9 9]>>")


def cyclic(chance: random.Random) -> bytes:
    """A tree of pages that leads back to itself."""
    back = chance.choice((1, 2, 3))
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[3 0 R]>>", b"<</Type/Pages/Count 9/Kids[%d 0 R 3 0 R]>>" % back
    )


def drawn_in_itself(_: random.Random) -> bytes:
    """A page that draws a form that draws itself, twice."""
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream"
    return one_page(stream(zlib.compress(b"/X Do")), form, resources=b"/XObject<</X 6 0 R>>")


ENCRYPTED = b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<%s>/U<%s>>>/ID[<00><00>]" % (b"ab" * 32, b"cd" * 32)
PDFS: dict[str, Write] = {
    "pdf-bomb.pdf": data(lambda _: one_page(stream(packed(bytes(_UNIT), 1500, 15)))),
    "pdf-bomb-twice.pdf": data(lambda _: one_page(stream(zlib.compress(packed(bytes(_UNIT), 4000, 15)), "/FlateDecode/FlateDecode"))),
    "pdf-letters.pdf": data(lambda _: one_page(stream(zlib.compress(b"BT /F 9 Tf " + b"(trade and transit) Tj " * 300_000 + b"ET", 1)))),
    "pdf-truncated.pdf": data(lambda chance: PDF.read_bytes()[: chance.randrange(200, PDF.stat().st_size - 200)]),
    "pdf-holes.pdf": data(lambda chance: bytes(b if chance.random() > 0.01 else 0 for b in PDF.read_bytes())),
    "pdf-cyclic.pdf": data(cyclic),
    "pdf-deep.pdf": data(lambda chance: deep_tree(chance.choice((100, 5000, 50_000)))),
    "pdf-xref.pdf": data(
        lambda chance: one_page(text("The ministers of the two states met in Osh on Monday."), shift=chance.randrange(1, 99))
    ),
    "pdf-encrypted.pdf": data(lambda _: one_page(text("Nobody reads it."), extra=ENCRYPTED)),
    "pdf-pages.pdf": data(
        lambda _: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 999999999/Kids[%s]>>" % (b"2 0 R " * 50_000))
    ),
    "pdf-drawn-in-itself.pdf": data(drawn_in_itself),
    "pdf-brackets.pdf": data(lambda _: one_page(stream(zlib.compress(b"[" * 5_000_000)))),
    "pdf-noise.pdf": data(lambda chance: b"%PDF-1.7\n" + chance.randbytes(50_000)),
    "pdf-picture.pdf": data(lambda _: one_page(stream(zlib.compress(b"0 0 9 9 re f")))),
}


def warc(address: str, body: bytes, *, length: int | None = None, coding: str = "") -> bytes:
    """A record of a web archive with a page; `length` is what its head says of it."""
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + (f"Content-Encoding: {coding}\r\n".encode() if coding else b"") + b"\r\n" + body
    )
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nWARC-Target-URI: http://{address}\r\nContent-Length: {length or len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def archive(make: Callable[[random.Random, str], bytes]) -> Write:
    """An archive whose pages are called after its file, so that the account tells where they were."""

    def write(chance: random.Random, path: Path) -> None:
        path.write_bytes(make(chance, path.name))

    return write


def zipped(name: str, body: bytes) -> bytes:
    """A ZIP file with one file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        file.writestr(name, body)
    return out.getvalue()


def cut(whole: bytes, chance: random.Random) -> bytes:
    """A file that ends too early."""
    return whole[: chance.randrange(len(whole) // 3, len(whole) - 10)]


def laughs(_: random.Random) -> bytes:
    """A feed whose entities name each other, ten times ten times ten."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    item = f"<item><title>{OPENINGS[0]}</title><description>&e11;</description></item>"
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "лол">{entities}]><rss><channel>{item}</channel></rss>'.encode()


def line(text: str) -> bytes:
    """One article as a line of JSON."""
    return json.dumps({"title": OPENINGS[3], "text": text}).encode() + b"\n"


PAGE = "".join(f"<p>{words}</p>" for words in OPENINGS[2:]).encode()
DEEP = b'{"text":' * 200_000 + b"1" + b"}" * 200_000
ARCHIVES: dict[str, Write] = {
    "gzip-bomb.html.gz": data(lambda _: gzipped(b"<p>" + b"a " * 500_000, 4000)),
    "gzip-lines-bomb.jsonl.gz": data(lambda _: gzipped(b"a" * _UNIT, 500)),
    "gzip-truncated.txt.gz": data(lambda chance: cut(gzip.compress(chance.randbytes(3000)), chance)),
    "gzip-gzip.txt.gz": data(lambda _: gzip.compress(gzip.compress(OPENINGS[1].encode()))),
    "gzip-checksum.txt.gz": data(lambda _: gzip.compress("\n".join(OPENINGS).encode())[:-8] + bytes(8)),
    "zip-bomb.wacz": data(lambda _: zipped("archive/a.warc.gz", gzipped(bytes(_UNIT), 4000))),
    "zip-truncated.wacz": data(lambda chance: cut(zipped("archive/a.warc", warc("a.example", PAGE) * 20), chance)),
    "zip-document.docx": data(lambda _: zipped("word/document.xml", b"<w/>")),
    "warc-length.warc": archive(lambda _, name: warc(name, PAGE, length=10**14)),
    "warc-short.warc": archive(lambda _, name: warc(name, PAGE, length=30) + warc(name, PAGE)),
    "warc-bomb.warc": archive(lambda _, name: warc(name, gzipped(bytes(_UNIT), 2000), coding="gzip")),
    "warc-truncated.warc.gz": archive(lambda chance, name: cut(gzip.compress(warc(name, PAGE + chance.randbytes(3000))), chance)),
    "warc-heads.warc": archive(lambda _, name: warc(name, PAGE) + b"WARC/1.0\r\n" + b"A: b\r\n" * 300_000),
    "lines-broken.jsonl": data(lambda chance: b"".join(cut(line(OPENINGS[1]), chance) + b"\n" for _ in range(300))),
    "lines-deep.jsonl": data(lambda _: DEEP),
    "lines-numbers.jsonl": data(lambda _: b'{"text": ' + b"9" * 100_000 + b"}\n" + b'{"text": 1e999, "date": 1e308}\n'),
    "lines-surrogates.jsonl": data(lambda _: line(OPENINGS[3] + "\ud800 \udfff\0 " * 30)),
    "lines-halves.jsonl": archive(
        lambda _, name: b'{"text": "The ministers met.", "url": "http://\\ud800/%s"}\n{"\\ud800": 1}\n' % name.encode()
    ),
    "lines-dates.jsonl": archive(
        lambda _, name: b'{"text": "The ministers met.", "date": "9999-99-99", "url": "http://[::/%s"}\n' % name.encode()
    ),
    "feed-laughs.rss": data(laughs),
    "feed-truncated.atom": data(lambda chance: cut(b"<?xml version='1.0'?><feed>" + b"<entry><title>x</title></entry>" * 999, chance)),
}

# --- what stands in a folder ------------------------------------------------------------------------------------------------


def unreadable(_: random.Random, path: Path) -> None:
    """A file that nobody may read (the superuser may)."""
    path.write_text(OPENINGS[0], encoding="utf-8")
    path.chmod(0)


def sparse(size: int) -> Write:
    """A file of zeros that takes no room."""

    def write(_: random.Random, path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return write


def listening(_: random.Random, path: Path) -> None:
    """A socket; its path would be too long for one elsewhere."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(path.name)
    finally:
        os.chdir(here)


def named(ending: str) -> Write:
    """A readable file with an odd name."""

    def write(_: random.Random, path: Path) -> None:
        path.with_name(path.stem + ending).write_text("\n\n".join([*OPENINGS[:1], path.name[:6]]), encoding="utf-8")

    return write


ENTRIES: dict[str, Write] = {
    "link-to-itself.txt": lambda _, path: path.symlink_to(path.name),
    "link-to-nothing.txt": lambda _, path: path.symlink_to("nothing"),
    "link-to-zeros.txt": lambda _, path: path.symlink_to("/dev/zero"),
    "fifo.txt": lambda _, path: os.mkfifo(path),
    "socket.txt": listening,
    "unreadable.txt": unreadable,
    "sparse.html": sparse(20 << 30),
    "sparse-below-limit.txt": sparse(60 << 20),
    "empty.html": sparse(0),
    "name-lines.txt": named("\n\r\u2028.txt"),
    "name-bytes.txt": named("\udcff\udcfe.txt"),
    "name-right-to-left.txt": named("\u202etxt.exe"),
    "name-escape.txt": named("\x1b[31m\x07.txt"),
}  # fmt: skip
FILES = PDFS | ARCHIVES | ENTRIES
