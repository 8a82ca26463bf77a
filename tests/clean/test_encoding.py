"""Bytes in every encoding that old pages come in, and bytes that are no text."""

from __future__ import annotations

import os
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


SENTENCES = {
    "ru": [
        "Президенты Казахстана и Узбекистана встретились в Астане и подписали соглашение.",
        "Товарооборот вырос до 4,2 млрд долларов, сообщило министерство.",
        "Мост откроют осенью, сказал посол.",
    ],
    "kk": [
        "Қазақстан мен Өзбекстан президенттері Астанада кездесіп, келісімге қол қойды.",
        "Сауда айналымы 4,2 млрд долларға жетті, деп хабарлады министрлік.",
        "Көпір күзде ашылады, бұл туралы елші айтты.",
    ],
    "ky": [
        "Кыргызстан менен Казакстандын министрлери Бишкекте жолугуп, макулдашууга кол коюшту.",
        "Соода жүгүртүү 4,2 млрд долларга жетти, деп билдирди министрлик.",
        "Көпүрө күзүндө ачылат, бул тууралуу элчи айтты.",
    ],
    "en": [
        "The presidents of Kazakhstan and Uzbekistan met in Astana and signed an agreement.",
        "Trade grew to 4.2 billion dollars, the ministry said.",
        "The bridge will open in autumn, the ambassador said.",
    ],
}
CYRILLIC = ["windows-1251", "koi8-r", "iso8859-5", "cp866"]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@settings(deadline=None, max_examples=120)
@given(st.sampled_from(sorted(SENTENCES)), st.data())
def test_sentences_come_back_from_each_encoding(lang: str, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(SENTENCES[lang]), min_size=1, max_size=6)))
    name = data.draw(st.sampled_from(WIDE + (CYRILLIC if lang in ("ru", "en") else ["kz1048"] if lang == "kk" else [])))
    assert decode(Snapshot("a", text.encode(name))) == text, name


@pytest.mark.parametrize("lang", ["kk", "ky"])
@pytest.mark.parametrize("name", CYRILLIC)
def test_letters_that_an_encoding_lacks_are_entities(lang: str, name: str) -> None:
    """Old Kazakh and Kyrgyz pages wrote «&#1179;» for the letters that Windows-1251 has no place for."""
    data = " ".join(SENTENCES[lang]).encode(name, errors="xmlcharrefreplace")
    assert decode(Snapshot("a", data)) == data.decode(name)


@pytest.mark.parametrize(
    ("declared", "real", "why"),
    [
        ("windows-1251", "koi8-r", "a server that recoded the page and not its head"),
        ("koi8-r", "windows-1251", "the other way round"),
        ("iso-8859-1", "windows-1251", "what many servers sent by default"),
        ("utf-8", "windows-1251", "a template in UTF-8, a text that is not"),
        ("windows-1251", "iso8859-5", "a page made on Unix"),
        ("no-such-name", "koi8-r", "a name that means nothing"),
    ],
)
@pytest.mark.parametrize("lang", ["ru", "kk", "ky"])
def test_wrong_declarations(lang: str, declared: str, real: str, why: str) -> None:
    text = " ".join(SENTENCES[lang]).encode(real, errors="xmlcharrefreplace").decode(real)
    page = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'
    assert decode(Snapshot("a.html", page.encode(real))) == page, why


@pytest.mark.parametrize("declared", [None, "windows-1251", "kz1048"])
def test_kazakh_standard_is_told_from_windows_by_its_letters(declared: str | None) -> None:
    text = SENTENCES["kk"][0]
    assert decode(Snapshot("a", text.encode("kz1048"), encoding=declared)) == text


def test_western_page_is_read_as_browsers_read_it() -> None:
    text = "The minister said: “We met in a café – twice”."
    assert decode(Snapshot("a", text.encode("cp1252"), encoding="iso-8859-1")) == text


@pytest.mark.parametrize("name", ["unicode_escape", "raw_unicode_escape", "punycode", "idna", "utf-7", "undefined", "rot13", "no\x00name"])
def test_what_is_no_encoding_of_pages_is_not_heeded(name: str) -> None:
    """`unicode_escape` made half a surrogate pair of ASCII letters, which no database takes; `punycode` took time by the square."""
    page = "\\ud800 Президенты двух стран встретились в Бишкеке и говорили о торговле. ".encode("windows-1251") * 1000
    begun = time.process_time()
    found = decode(Snapshot("a.txt", page, encoding=name))
    assert isinstance(found, str)
    assert found.encode().decode().startswith("\\ud800 Президенты")
    assert time.process_time() - begun < 2
