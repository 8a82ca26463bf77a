"""Bodies: what is sent comes out as it was, and what would grow beyond the limits is stopped before it does."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.acquire.body import Limits, read_body
from kelisim.acquire.errors import FetchError

TEXT = "Қазақстан мен Қырғызстан келісімге қол қойды. ".encode() * 50


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


SENT = {
    "as it is": ("", TEXT),
    "identity": ("identity", TEXT),
    "gzip": ("gzip", gzip.compress(TEXT)),
    "x-gzip in capitals": (" X-GZIP", gzip.compress(TEXT)),
    "gzip in two members": ("gzip", gzip.compress(TEXT[:99]) + gzip.compress(TEXT[99:])),
    "gzip and filling": ("gzip", gzip.compress(TEXT) + b"\x00" * 9),
    "deflate": ("deflate", zlib.compress(TEXT)),
    "deflate without its header": ("deflate", _raw_deflate(TEXT)),
}


@pytest.mark.parametrize("how", SENT)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_comes_out_as_it_was(how: str, step: int) -> None:
    encoding, sent = SENT[how]
    assert read_body((sent[at : at + step] for at in range(0, len(sent), step)), encoding, Limits()) == TEXT


@pytest.mark.parametrize("more", [1, 10, 80, 255])
def test_the_last_bytes_sent_may_hold_more_than_one_step(more: int) -> None:
    text = b"a" * ((1 << 16) * 3 + more)
    assert read_body([_raw_deflate(text)], "deflate", Limits()) == text


@pytest.mark.parametrize(
    ("encoding", "sent", "code", "why"),
    [
        ("gzip", b"<html>", "E115", "no gzip at all"),
        ("gzip", gzip.compress(TEXT)[:-20], "E115", "cut off"),
        ("deflate", b"\xff" * 40, "E115", "noise"),
        ("br", b"\x0b\x02\x80", "E115", "an encoding that was not asked for is not opened"),
        ("zstd", b"(\xb5/\xfd", "E115", "nor this one"),
        ("gzip, gzip", gzip.compress(gzip.compress(TEXT)), "E115", "nor two, one inside the other"),
    ],
    ids=range(6),
)
def test_what_cannot_be_opened(encoding: str, sent: bytes, code: str, why: str) -> None:
    with pytest.raises(FetchError) as fell:
        read_body([sent], encoding, Limits())
    assert fell.value.code == code, why


@pytest.mark.parametrize("members", [1, 50])
def test_a_bomb_is_stopped_by_its_ratio_before_memory_is_taken(members: int) -> None:
    bomb = gzip.compress(b"\x00" * (16 << 20) if members == 1 else b"\x00" * (1 << 20)) * members
    tracemalloc.start()
    with pytest.raises(FetchError, match=r"E116.*unpack to"):
        read_body([bomb], "gzip", Limits())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 8 << 20


def test_a_body_without_end_is_stopped_at_the_limit() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1000
            yield b"x" * 1000

    with pytest.raises(FetchError, match=r"E116.*more than 5000 bytes"):
        read_body(endless(), "", Limits(size=5000))
    assert taken == 6000
    assert len(read_body(endless(), "", Limits(size=5000), cut=True)) == 5000


def test_filling_after_the_end_is_not_read_on() -> None:
    sent = gzip.compress(TEXT)
    assert read_body(chain([sent], repeat(b"\x00" * 1000)), "gzip", Limits()) == TEXT


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", ""]), st.integers(1, 50))
def test_any_bytes_give_bytes_or_an_error_of_ours(data: bytes, encoding: str, step: int) -> None:
    try:
        read_body((data[at : at + step] for at in range(0, len(data), step)), encoding, Limits())
    except FetchError as fell:
        assert fell.code in ("E115", "E116")
