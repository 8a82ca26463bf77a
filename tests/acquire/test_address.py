"""Which addresses are asked at all, and in which form: one row, one reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.acquire.address import parse_address
from kelisim.acquire.errors import FetchError

FORMS = [
    ("http://a.example", "http://a.example/", "the root has a path"),
    ("HTTP://A.Example/B", "http://a.example/B", "case matters in paths, not in hosts"),
    ("https://a.example:443/", "https://a.example/", "a scheme's own port goes without saying"),
    ("https://a.example:8443/", "https://a.example:8443/", "another port does not"),
    ("https://a.example./x", "https://a.example/x", "a full stop ends a name and is no part of it"),
    ("https://a.example/x#part", "https://a.example/x", "a fragment is for readers"),
    ("  https://a.example/x\n", "https://a.example/x", "spaces around it are of the list it stood in"),
    ("https://a.example/жаңалық?тіл=kk", "https://a.example/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B?%D1%82%D1%96%D0%BB=kk", "letters go as UTF-8"),
    ("https://a.example/%D0%B6?a=%20", "https://a.example/%D0%B6?a=%20", "what is encoded stays"),
    ("https://министрлик.кг/", "https://xn--h1aaaiddizik.xn--c1an/", "a name of Kyrgyz letters"),
    ("http://2130706433/", "http://127.0.0.1/", "one decimal number"),
    ("http://0x7f000001/", "http://127.0.0.1/", "one hexadecimal number"),
    ("http://0177.0.0.1/", "http://127.0.0.1/", "octal"),
    ("http://127.1/", "http://127.0.0.1/", "two parts"),
    ("http://１２７.0.0.1/", "http://127.0.0.1/", "full-width digits"),
    ("http://127。0。0。1/", "http://127.0.0.1/", "ideographic full stops"),
    ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/", "IPv4 inside IPv6"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "form", "why"), FORMS, ids=[why for *_, why in FORMS])
def test_one_form(typed: str, form: str, why: str) -> None:
    assert str(parse_address(typed)) == form, why


REFUSED = [
    ("file:///etc/passwd", "a file of this machine"),
    ("ftp://a.example/", "another protocol"),
    ("gopher://a.example/", "a protocol that can say anything to any port"),
    ("javascript:alert(1)", "a program"),
    ("//a.example/", "no scheme"),
    ("a.example/page", "no scheme"),
    ("", "nothing"),
    ("http://a.example/\udcff", "a byte that is no text"),
    ("http://", "no host"),
    ("http:///x", "no host"),
    ("http://user:secret@a.example/", "credentials"),
    ("http://a.example@b.example/", "a name that hides the host"),
    ("http://a.example:25/", "the port of mail"),
    ("http://a.example:99999/", "no port"),
    ("http://a.example:x/", "no port"),
    ("http://a b.example/", "a space"),
    ("http://a.example/\r\nHost: b", "a line break that would begin a header"),
    ("http://a.example\\@b.example/", "readers differ on the backslash"),
    ("http://%31%32%37.0.0.1/", "an encoded host"),
    ("http://[fe80::1%25eth0]/", "an interface of this machine"),
    ("http://256.0.0.1/", "a number that is no address"),
    ("http://1.2.3.4.5/", "too many numbers"),
    ("http://a..example/", "an empty part"),
    ("http://" + "a" * 64 + ".example/", "a part of more than 63 characters"),
    ("http://a.example/" + "x" * 3000, "longer than servers take"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "why"), REFUSED, ids=[f"{n} {why}" for n, (_, why) in enumerate(REFUSED)])
def test_refused(typed: str, why: str) -> None:
    with pytest.raises(FetchError) as fell:
        parse_address(typed)
    assert (fell.value.code, fell.value.state) == ("E111", "refused"), why


@given(st.text(max_size=40), st.sampled_from(["http://", "https://a.example/", "http://a.example:8", "http://[", ""]))
def test_whatever_is_typed_has_one_form_or_is_refused(text: str, before: str) -> None:
    try:
        address = parse_address(before + text)
    except FetchError as fell:
        assert fell.code == "E111"
    else:
        assert parse_address(str(address)) == address
        assert str(address).isascii()


@pytest.mark.parametrize(
    ("location", "leads"),
    [
        ("/x", "https://a.example/x"),
        ("x?y", "https://a.example/n/x?y"),
        ("//b.example/", "https://b.example/"),
        ("", "https://a.example/n/1"),
    ],
)
def test_a_server_names_addresses_against_its_own(location: str, leads: str) -> None:
    assert str(parse_address(location, parse_address("https://a.example/n/1"))) == leads
