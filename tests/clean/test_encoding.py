"""Bytes in every encoding that old pages come in, and bytes that are no text."""

from __future__ import annotations

import os
import random

import pytest

from kelisim.clean.encoding import decode
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

RUSSIAN = "Министры двух стран встретились в Бишкеке. «Мы договорились», – сказал министр."
KYRGYZ = "Эки өлкөнүн министрлери Бишкекте жолугушту."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1251"])
def test_russian_is_read_whatever_the_encoding(name: str) -> None:
    assert decode(Snapshot("a", RUSSIAN.encode(name))) == RUSSIAN


def test_koi8_is_told_from_windows_by_its_capitals() -> None:
    text = "Министры двух стран встретились в Бишкеке и договорились о торговле."
    assert decode(Snapshot("a", text.encode("koi8-r"))) == text


def test_declared_encoding_counts_before_the_guess() -> None:
    page = f'<meta charset="utf-16-le-not"><meta http-equiv=Content-Type content="text/html; charset=windows-1251">{RUSSIAN}'
    assert decode(Snapshot("a.html", page.encode("windows-1251"))) == page
    assert decode(Snapshot("a", RUSSIAN.encode("koi8-u", errors="replace"), encoding="koi8-u")) is not None


def test_wrong_declaration_does_not_spoil_utf8() -> None:
    page = f'<meta charset="windows-1251">{KYRGYZ}'
    assert decode(Snapshot("a", page.encode())) == page


def test_few_broken_bytes_are_forgiven() -> None:
    data = (KYRGYZ * 20).encode()
    found = decode(Snapshot("a", data[:301] + b"\xff" + data[301:]))
    assert isinstance(found, str)
    assert found.count("\ufffd") in (1, 2, 3)


@pytest.mark.parametrize("data", [b"", b" \n\t "], ids=["empty", "blank"])
def test_nothing_is_an_issue(data: bytes) -> None:
    found = decode(Snapshot("a", data))
    assert isinstance(found, Issue)
    assert found.code == "E201"


@pytest.mark.parametrize("seed", range(8))
def test_noise_is_an_issue(seed: int) -> None:
    found = decode(Snapshot("a", random.Random(seed).randbytes(4000)))
    assert isinstance(found, Issue)
    assert found.code == "E202"


def test_picture_and_archive_are_issues() -> None:
    for head in (b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\xff\xd8\xff\xe0"):
        assert isinstance(decode(Snapshot("a", head + os.urandom(3000))), Issue)
