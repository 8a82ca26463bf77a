"""robots.txt: what may be asked, how often it is fetched, and what its absence means."""

from __future__ import annotations

import pytest

from kelisim.acquire.address import parse_address
from kelisim.acquire.errors import FetchError, failed, refused
from kelisim.acquire.robots import DAY, HOUR, SHORTLY, Robots

FILE = """\
User-agent: *
Disallow: /

User-agent: kelisim
Allow: /news/
Disallow: /news/private
Disallow: /*.pdf$
Disallow: /жабык/
Crawl-delay: 5
Sitemap: https://a.example/map.xml
"""


def _gap(text: str, path: str = "/news/1", status: int = 200) -> float | str:
    try:
        return Robots(lambda address: (status, text), "Kelisim").check(parse_address(f"https://a.example{path}"))
    except FetchError as fell:
        return fell.code


@pytest.mark.parametrize(
    ("path", "said", "why"),
    [
        ("/news/1", 5.0, "our own group counts, not the one for all"),
        ("/news/private/2", "E113", "the longer rule wins"),
        ("/news/a.pdf", "E113", "an ending; the pattern is longer than the rule that allows"),
        ("/news/a.pdf?page=2", 5.0, "the ending is of the whole address"),
        ("/жабык/1", "E113", "letters in a rule are encoded as those of an address"),
    ],
)
def test_a_file(path: str, said: float | str, why: str) -> None:
    assert _gap(FILE, path) == said, why


@pytest.mark.parametrize(
    ("status", "text", "said", "why"),
    [
        (200, "", 0.0, "an empty file"),
        (200, "<html><body>Not found</body></html>", 0.0, "a page in place of rules"),
        (200, "\x00\xff" * 500, 0.0, "noise"),
        (200, "User-agent: *\nDisallow: /", "E113", "all is forbidden"),
        (200, "User-agent: *\nCrawl-delay: x", 0.0, "a delay that is no number"),
        (200, "User-agent: *\nRequest-rate: 1/20", 20.0, "a rate is a delay"),
        (404, "User-agent: *\nDisallow: /", 0.0, "no such file"),
        (403, "", 0.0, "RFC 9309, 2.3.1.3: any 4xx"),
        (429, "", "E113", "but one that asks to slow down"),
        (500, "", "E113", "a fault of the server forbids all for now"),
        (503, "", "E113", "so does a server that is closed"),
    ],
)
def test_what_an_answer_means(status: int, text: str, said: float | str, why: str) -> None:
    assert _gap(text, status=status) == said, why


class Asking:
    """Counts how often robots.txt is asked for; `now` is the clock."""

    def __init__(self, *answers: tuple[int, str] | FetchError) -> None:
        self.answers, self.count, self.now = list(answers), 0, 0.0
        self.robots = Robots(self.ask, "Kelisim", lambda: self.now)

    def ask(self, address: object) -> tuple[int, str]:
        self.count += 1
        found = self.answers[min(self.count, len(self.answers)) - 1]
        if isinstance(found, FetchError):
            raise found
        return found

    def check(self, address: str = "https://a.example/1") -> str:
        try:
            return str(self.robots.check(parse_address(address)))
        except FetchError as fell:
            return fell.code


def test_once_an_origin_and_day() -> None:
    asking = Asking((200, ""))
    for address in ("https://a.example/1", "https://a.example/2", "http://a.example/1", "https://b.example/1"):
        asking.check(address)
    assert asking.count == 3
    asking.now = DAY - 1
    asking.check()
    assert asking.count == 3
    asking.now = DAY
    asking.check()
    assert asking.count == 4


def test_a_fault_is_remembered_for_an_hour() -> None:
    asking = Asking((500, ""), (200, ""))
    assert [asking.check(), asking.check()] == ["E113", "E113"]
    assert asking.count == 1
    asking.now = HOUR
    assert asking.check() == "0.0"


@pytest.mark.parametrize(
    ("fell", "said"),
    [(failed("E114", "no such host"), "E114"), (failed("E117"), "E117"), (refused("E112", "127.0.0.1"), "E112"), (failed("E118"), "0.0")],
)
def test_what_keeps_it_from_being_asked_is_said_as_it_is(fell: FetchError, said: str) -> None:
    asking = Asking(fell)
    assert [asking.check(), asking.check()] == [said, said]
    assert asking.count == 1
    asking.now = SHORTLY
    asking.check()
    assert asking.count == (1 if fell.code == "E118" else 2), "a host that was away is asked again soon"


def test_sitemaps() -> None:
    assert Asking((200, FILE.replace("Disallow: /\n", ""))).robots.sitemaps(parse_address("https://a.example/")) == [
        "https://a.example/map.xml"
    ]
    assert Asking((404, "")).robots.sitemaps(parse_address("https://a.example/")) == []
