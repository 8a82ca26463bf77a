"""Fetching from a server on this machine: redirects, limits, faults, and what is asked a second time."""

from __future__ import annotations

import gzip
import hashlib
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, repeat
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kelisim.acquire.body import Limits
from kelisim.acquire.fetcher import ContactError, Fetcher, agent_of
from kelisim.model.visit import FAILED, FETCHED, REFUSED, UNCHANGED, Visit
from tests.acquire.loopback import ALLOWED, OWN, Site, answer, fetching, redirect, serving

PAGE = "<h1>Кездесу</h1><p>Министрлер Бішкекте кездесті.</p>"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/page": answer(PAGE)})) as served:
        yield served


# --- pages as they come ---


def test_a_page_is_a_visit_and_a_snapshot(site: Site) -> None:
    site.answers["/page"] = answer(PAGE, etag='"7"', last_modified="Sun, 01 Mar 2026 09:00:00 GMT")
    now = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    with fetching(now=lambda: now) as fetcher:
        visit, snapshot = fetcher.fetch(site.at("/page#top"), source="wire")
    assert visit == Visit(
        site.at("/page#top"), "2026-03-01T09:30:00+00:00", FETCHED, source="wire", status=200, final=site.at("/page"),
        document=hashlib.sha256(PAGE.encode()).hexdigest(), etag='"7"', last_modified="Sun, 01 Mar 2026 09:00:00 GMT", size=len(PAGE.encode()),
    )  # fmt: skip
    assert snapshot is not None
    assert (snapshot.name, snapshot.data, snapshot.id) == (site.at("/page"), PAGE.encode(), visit.document)


def test_the_request_names_who_asks_and_whom(site: Site) -> None:
    with fetching() as fetcher:
        fetcher.fetch(site.at("/page", "Press.Example"))
    asked = site.asked[-1].headers
    assert asked["host"] == f"press.example:{site.port}"
    assert asked["user-agent"].startswith("Kelisim/")
    assert asked["user-agent"].endswith("(+desk@bureau.example)")
    assert not {"cookie", "referer", "authorization"} & set(asked)


@pytest.mark.parametrize("contact", ["", "   ", "nobody", "a@b", "desk@bureau.example\r\nX: y", "ftp://a.example", "бюро@үлгі.example"])
def test_nobody_fetches_without_a_contact(contact: str) -> None:
    with pytest.raises(ContactError, match="how to be reached"):
        Fetcher(contact)


def test_a_page_may_be_the_contact() -> None:
    assert agent_of("https://bureau.example/about").endswith("(+https://bureau.example/about)")


@pytest.mark.parametrize(
    ("kind", "media_type", "charset"),
    [
        ("text/html; charset=windows-1251", "text/html", "windows-1251"),
        ('Text/HTML;Charset="KOI8-R"', "text/html", "koi8-r"),
        ("text/html; charset=", "text/html", None),
        ("text/html", "text/html", None),
        ("application/pdf", "application/pdf", None),
        (None, None, None),
    ],
)
def test_what_the_server_says_of_the_bytes(site: Site, kind: str | None, media_type: str | None, charset: str | None) -> None:
    site.answers["/page"] = answer("мәтін".encode(), kind=kind)
    with fetching() as fetcher:
        _, snapshot = fetcher.fetch(site.at("/page"))
    assert snapshot is not None
    assert (snapshot.media_type, snapshot.encoding) == (media_type, charset)


# --- redirects ---

FORBIDDEN = [
    ("http://127.0.0.2/", "E112", "another address of this machine"),
    ("http://169.254.169.254/latest/meta-data/", "E112", "the metadata of a cloud"),
    ("http://[::1]/", "E112", "this machine by IPv6"),
    ("http://[::ffff:7f00:2]/", "E112", "IPv4 inside IPv6"),
    ("http://2130706434/", "E112", "a decimal number"),
    ("http://0x7f.0.0.2/", "E112", "hexadecimal"),
    ("http://0177.0.0.2/", "E112", "octal"),
    ("http://127.2/", "E112", "two parts"),
    ("http://0.0.0.0/", "E112", "every address of this machine"),
    ("http://inside.example/", "E112", "a name of a private address"),
    ("//inside.example/", "E112", "without its scheme"),
    ("file:///etc/passwd", "E111", "a file"),
    ("ftp://a.example/", "E111", "another protocol"),
    ("http://a:b@site.example/", "E111", "credentials"),
    ("http://site.example:22/", "E111", "a port of another protocol"),
]


def _inside(host: str, port: int) -> list[str]:
    return ["10.0.0.5" if host == "inside.example" else OWN]


@pytest.mark.parametrize(("to", "code", "why"), FORBIDDEN, ids=[why for *_, why in FORBIDDEN])
@pytest.mark.parametrize("first", [None, "/robots.txt"])
def test_no_redirect_leads_inside(site: Site, to: str, code: str, why: str, first: str | None) -> None:
    site.answers[first or "/away"] = redirect(to)
    with fetching(_inside) as fetcher:
        visit, snapshot = fetcher.fetch(site.at("/away"))
    assert (visit.state, visit.code, snapshot) == (REFUSED, code, None), why


@pytest.mark.parametrize(("to", "code", "why"), FORBIDDEN, ids=[why for *_, why in FORBIDDEN])
def test_nor_is_such_an_address_asked_for_itself(to: str, code: str, why: str) -> None:
    with fetching(_inside) as fetcher:
        visit, _ = fetcher.fetch(f"http:{to}" if to.startswith("//") else to)
    assert (visit.state, visit.code) == (REFUSED, code), why


@pytest.mark.parametrize(
    "status", ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"]
)
def test_a_redirect_is_followed_and_said(site: Site, status: str) -> None:
    site.answers |= {"/old": redirect("../new/?a=1", status), "/new/?a=1": answer(PAGE)}
    with fetching() as fetcher:
        visit, snapshot = fetcher.fetch(site.at("/old"))
    assert (visit.state, visit.address, visit.final) == (FETCHED, site.at("/old"), site.at("/new/?a=1"))
    assert snapshot is not None
    assert snapshot.name == visit.final


def test_five_redirects_are_followed_and_not_six(site: Site) -> None:
    site.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(6)} | {"/6": answer(PAGE)}
    with fetching() as fetcher:
        assert fetcher.fetch(site.at("/1"))[0].state == FETCHED
        assert fetcher.fetch(site.at("/0"))[0].code == "E118"


def test_robots_of_the_host_that_a_redirect_leads_to_are_kept(site: Site) -> None:
    site.answers |= {
        "/away": redirect(f"http://other.example:{site.port}/closed"),
        "/robots.txt": answer("User-agent: *\nDisallow: /closed"),
    }
    with fetching() as fetcher:
        assert fetcher.fetch(site.at("/away"))[0].code == "E113"
    assert site.paths == ["/away"]


# --- one resolution, and that one is checked ---


def test_a_resolver_that_changes_its_mind_gains_nothing(site: Site) -> None:
    """DNS rebinding: a public address for the check, one of this machine for the connection. There is only one resolution a connection."""
    hidden = Site({"/page": answer("secret"), "/robots.txt": answer("")})
    told = chain([OWN], repeat("127.0.0.2"))
    with serving(hidden, "127.0.0.2", site.port), fetching(lambda host, port: [next(told)]) as fetcher:
        first = fetcher.fetch(site.at("/page"))[0]
        site.answers["/page"] = answer(PAGE, connection="close")
        fetcher.fetch(site.at("/page"))
        after = fetcher.fetch(site.at("/page"))[0]
    assert first.state == FETCHED
    assert (after.state, after.code) == (REFUSED, "E112")
    assert hidden.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(site: Site) -> None:
    """The name has no address but in the guard's resolver: were it looked up again, nothing would be found."""
    resolved: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        resolved.append(host)
        return [OWN]

    with fetching(resolver) as fetcher:
        assert fetcher.fetch(site.at("/page", "no-such-name.invalid"))[0].state == FETCHED
    assert resolved == ["no-such-name.invalid"]


def test_tls_asks_for_the_name_at_the_address_that_was_checked() -> None:
    """The first message of TLS names the host (SNI), so that its certificate is the one that is compared with the name."""
    hello: list[bytes] = []

    def listen() -> None:
        connection, _ = listening.accept()
        with connection:
            hello.append(connection.recv(4096))

    with socket.create_server((OWN, 0)) as listening:
        server = threading.Thread(target=listen, daemon=True)
        server.start()
        with fetching() as fetcher:
            visit, _ = fetcher.fetch(f"https://press.example:{listening.getsockname()[1]}/page")
        server.join(5)
    assert b"press.example" in hello[0]
    assert visit.code == "E114"


def test_a_proxy_of_the_environment_is_not_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with fetching() as fetcher:
        assert fetcher.fetch(site.at("/page"))[0].state == FETCHED


def test_the_second_address_of_a_host_is_tried_where_the_first_is_silent(site: Site) -> None:
    both = (*ALLOWED, ipaddress.ip_network("127.0.0.3/32"))
    with fetching(lambda host, port: ["127.0.0.3", OWN], allowed=both) as fetcher:
        assert fetcher.fetch(site.at("/page"))[0].state == FETCHED


# --- what servers do ---


def _drip() -> Iterator[object]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"
    for _ in range(100):
        yield from (0.05, b"x")


def _drip_of_headers() -> Iterator[object]:
    yield b"HTTP/1.1 200 OK\r\n"
    for number in range(100):
        yield from (0.05, f"X-{number}: y\r\n".encode())


def _endless() -> Iterator[object]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    while True:
        yield b"<p>more</p>" * 1000


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


BOMB = gzip.compress(b"\x00" * (32 << 20))
FAULTS: list[tuple[str, Callable[[], Any], str, int | None]] = [
    ("no such page", lambda: answer("no", "404 Not Found"), "E115", 404),
    ("gone", lambda: answer("no", "410 Gone"), "E115", 410),
    ("a fault of the server", lambda: answer("no", "500 Internal Server Error"), "E115", 500),
    ("nothing to show", lambda: answer(status="204 No Content"), "E115", 204),
    ("a part only", lambda: answer("x", "206 Partial Content"), "E115", 206),
    ("unchanged, but nothing was compared", lambda: answer(status="304 Not Modified"), "E115", 304),
    ("a redirect to nowhere", lambda: answer(status="302 Found"), "E115", 302),
    ("a status that nobody knows", lambda: answer("x", "799 Strange"), "E115", 799),
    ("a picture", lambda: answer(b"\x89PNG", kind="image/png"), "E115", 200),
    ("a film", lambda: answer(b"x", kind="video/mp4"), "E115", 200),
    ("bytes of no type", lambda: answer(b"x", kind="application/octet-stream"), "E115", 200),
    ("an encoding that was not asked for", lambda: answer(b"x", content_encoding="br"), "E115", 200),
    ("a bomb", lambda: answer(BOMB, content_encoding="gzip"), "E116", 200),
    ("a large page that says so", lambda: answer(b"x", content_length=1 << 40), "E116", 200),
    ("a body without end", _endless, "E116", 200),
    ("a byte now and then", _drip, "E117", 200),
    ("a header now and then", _drip_of_headers, "E117", None),
    ("silence", lambda: [2.0], "E117", None),
    ("less than it says", lambda: [answer(b"short", content_length=100)], "E115", 200),
    ("a connection that is closed", lambda: [b""], "E115", None),
    ("another protocol", lambda: [b"220 mail.example ESMTP\r\n"], "E115", None),
    ("a header without end", lambda: [b"HTTP/1.1 200 OK\r\nX: " + b"y" * 300_000 + b"\r\n\r\n"], "E115", None),
    ("two lengths", lambda: [b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy"], "E115", None),
    ("a broken chunk", lambda: [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx"], "E115", 200),
]


@pytest.mark.parametrize(("what", "reply", "code", "status"), FAULTS, ids=[what for what, *_ in FAULTS])
def test_a_fault_is_a_visit_that_failed_and_the_next_page_is_read(
    site: Site, what: str, reply: Callable[[], Any], code: str, status: int | None
) -> None:
    site.answers["/bad"] = lambda headers: reply()
    with fetching(limits=Limits(size=1 << 20, seconds=1.0 if code == "E117" else 20.0)) as fetcher:
        visit, snapshot = fetcher.fetch(site.at("/bad"))
        after, _ = fetcher.fetch(site.at("/page"))
    assert (visit.state, visit.code, visit.status, snapshot) == (FAILED, code, status, None), visit.detail
    assert visit.detail
    assert after.state == FETCHED


@settings(max_examples=60)
@given(st.one_of(st.binary(max_size=200), st.binary(max_size=200).map(lambda body: b"HTTP/1.1 200 OK\r\n" + body)))
def test_whatever_a_server_sends_is_a_visit(sent: bytes) -> None:
    with serving(Site({"/any": lambda headers: [sent]})) as site, fetching(limits=Limits(seconds=5)) as fetcher:
        visit, snapshot = fetcher.fetch(site.at("/any"))
    assert (visit.state == FETCHED) == (snapshot is not None) == (visit.code is None)
    assert visit.code in (None, "E111", "E112", "E114", "E115", "E118", "E119")


def test_no_server_is_no_answer() -> None:
    with serving(Site()) as gone:
        pass
    with fetching() as fetcher:
        visit, _ = fetcher.fetch(gone.at("/page"))
    assert (visit.state, visit.code) == (FAILED, "E114")


def test_a_certificate_that_is_none_is_no_answer(site: Site) -> None:
    with fetching(limits=Limits(seconds=0.5)) as fetcher:
        assert fetcher.fetch(site.at("/page").replace("http:", "https:"))[0].code == "E114"


def test_a_chunked_page_of_more_than_one_piece_is_whole(site: Site) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    site.answers["/page"] = head + _chunk(PAGE.encode()[:9]) + _chunk(PAGE.encode()[9:]) + _chunk(b"")
    with fetching() as fetcher:
        _, snapshot = fetcher.fetch(site.at("/page"))
    assert snapshot is not None
    assert snapshot.data == PAGE.encode()


# --- the same page again ---


def _conditional(headers: dict[str, str]) -> bytes:
    same = headers.get("if-none-match") == '"7"' or headers.get("if-modified-since") == "Sun, 01 Mar 2026 09:00:00 GMT"
    return b"HTTP/1.1 304 Not Modified\r\n\r\n" if same else answer(PAGE)


@pytest.mark.parametrize(
    ("first", "second", "status", "why"),
    [
        ({"etag": '"7"'}, _conditional, 304, "by its ETag"),
        ({"last_modified": "Sun, 01 Mar 2026 09:00:00 GMT"}, _conditional, 304, "by its day"),
        ({}, None, 200, "by its bytes, where the server compares nothing"),
        ({"etag": '"6"'}, None, 200, "by its bytes, under another ETag"),
    ],
)
def test_what_is_unchanged(site: Site, first: dict[str, str], second: Any, status: int, why: str) -> None:
    site.answers["/page"] = [answer(PAGE, **first), second or answer(PAGE)]
    with fetching() as fetcher:
        before, _ = fetcher.fetch(site.at("/page"))
        after, snapshot = fetcher.fetch(site.at("/page"), last=before)
        third, _ = fetcher.fetch(site.at("/page"), last=after)
    assert (after.state, after.status, snapshot) == (UNCHANGED, status, None), why
    assert (after.document, after.size) == (before.document, before.size)
    assert third.state == UNCHANGED, "what an unchanged visit keeps is enough for the next"


@pytest.mark.parametrize("etag", ['"мәтін"', "W/weak", '"a" , "b"', "x" * 5000, "é\\"])
def test_whatever_a_server_calls_its_page_may_be_sent_back(site: Site, etag: str) -> None:
    site.answers["/page"] = answer(PAGE).replace(b"Content-Type", f"Etag: {etag}\r\nContent-Type".encode())
    with fetching() as fetcher:
        before, _ = fetcher.fetch(site.at("/page"))
        after, _ = fetcher.fetch(site.at("/page"), last=before)
    assert (before.etag, before.state, after.state) == (etag, FETCHED, UNCHANGED)
    assert len(site.asked[-1].headers.get("if-none-match", "")) < 2000


def test_what_is_changed_is_fetched(site: Site) -> None:
    site.answers["/page"] = [answer(PAGE, etag='"1"'), answer(PAGE + "<p>Түзету</p>", etag='"2"')]
    with fetching() as fetcher:
        before, _ = fetcher.fetch(site.at("/page"))
        after, snapshot = fetcher.fetch(site.at("/page"), last=before)
    assert (after.state, after.etag) == (FETCHED, '"2"')
    assert snapshot is not None
    assert snapshot.id == after.document != before.document


def test_only_what_gave_bytes_is_compared_with(site: Site) -> None:
    with fetching() as fetcher:
        fetcher.fetch(site.at("/page"), last=replace(Visit(site.at("/page"), "", FAILED), etag='"7"'))
    assert "if-none-match" not in site.asked[-1].headers


# --- turns ---


def test_too_many_requests_is_waited_out_and_asked_again(site: Site) -> None:
    site.answers["/page"] = [answer(status="429 Too Many Requests", retry_after=40), answer(PAGE)]
    slept: list[float] = []
    with fetching(sleep=slept.append, clock=lambda: sum(slept)) as fetcher:
        visit, _ = fetcher.fetch(site.at("/page"))
    assert (visit.state, visit.waited, slept) == (FETCHED, 40.0, [40.0])


@pytest.mark.parametrize(
    ("status", "after", "code"),
    [
        ("429 Too Many Requests", "3600", "E119"),
        ("503 Service Unavailable", "Sun, 01 Mar 2026 13:00:00 GMT", "E119"),
        ("503 Service Unavailable", None, "E115"),
        ("429 Too Many Requests", None, "E119"),
    ],
)
def test_a_server_that_asks_for_long_is_left_alone(site: Site, status: str, after: str | None, code: str) -> None:
    site.answers["/page"] = answer(status=status, retry_after=after)
    slept: list[float] = []
    with fetching(sleep=slept.append, clock=lambda: sum(slept), now=lambda: datetime(2026, 3, 1, 12, tzinfo=UTC)) as fetcher:
        assert fetcher.fetch(site.at("/page"))[0].code == code
        asked = len(site.asked)
        if after:
            assert fetcher.fetch(site.at("/other"))[0].code == "E119"
            assert len(site.asked) == asked, "nor is another page of the host asked for before that time"
    assert sum(slept) <= 120


def test_the_gap_between_requests_is_kept_as_the_server_sees_it(site: Site) -> None:
    site.answers |= {"/robots.txt": answer("User-agent: *\nCrawl-delay: 0.15", kind="text/plain"), "/away": redirect("/page")}
    with fetching(delay=0.05, sleep=time.sleep) as fetcher:
        for path in ("/page", "/away", "/page"):
            fetcher.fetch(site.at(path))
    gaps = [later.at - earlier.at for earlier, later in zip(site.asked, site.asked[1:], strict=False)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.15


def test_one_connection_a_host(site: Site) -> None:
    with fetching() as fetcher:
        for _ in range(5):
            fetcher.fetch(site.at("/page"))
        assert (site.open, site.most_open) == (1, 1)


def test_robots_txt_forbids(site: Site) -> None:
    site.answers["/robots.txt"] = answer("User-agent: *\nDisallow: /page", kind="text/plain")
    with fetching() as fetcher:
        visit, _ = fetcher.fetch(site.at("/page"))
        fetcher.fetch(site.at("/other"))
    assert (visit.state, visit.code) == (REFUSED, "E113")
    assert [each.path for each in site.asked] == ["/robots.txt", "/other"]


def test_a_large_robots_txt_is_read_as_far_as_its_limit(site: Site) -> None:
    site.answers["/robots.txt"] = answer("User-agent: *\nDisallow: /page\n" + "# filling\n" * 200_000)
    with fetching() as fetcher:
        assert fetcher.fetch(site.at("/page"))[0].code == "E113"
        assert fetcher.fetch(site.at("/other"))[0].code == "E115"


def test_waiting_is_told(site: Site) -> None:
    with fetching(delay=2.0, clock=lambda: 100.0) as fetcher:
        assert [fetcher.fetch(site.at("/page"))[0].waited for _ in range(2)] == [2.0, 2.0]


def test_a_name_that_resolves_slowly_is_a_visit_with_its_reason() -> None:
    never = threading.Event()
    with fetching(resolver=lambda host, port: [str(never.wait(30))], limits=Limits(seconds=0.1)) as fetcher:
        visit, snapshot = fetcher.fetch("http://slow.example/")
    never.set()
    assert (visit.state, visit.code, snapshot) == (FAILED, "E117", None)
    assert visit.detail == "robots.txt: slow.example was not resolved within 0.1 seconds"


def test_a_fetcher_that_is_closed_wakes_who_waits_for_a_turn_and_asks_no_more() -> None:
    with serving(Site({"/1": answer("<p>1</p>")})) as site:
        waiting = threading.Event()
        with fetching(sleep=None, delay=60.0, waits=lambda *told: waiting.set()) as fetcher:
            came = []
            one = threading.Thread(target=lambda: came.append(fetcher.fetch(site.at("/1"))[0]))
            one.start()
            assert waiting.wait(20)
        one.join(20)
        assert [(visit.state, visit.detail) for visit in came] == [(FAILED, "the fetching has ended")]
        assert site.paths == []
