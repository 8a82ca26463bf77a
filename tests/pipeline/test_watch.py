"""Ten days of watching, without waiting: pages that are new, that change, that go, that robots.txt forbids, that fail; and interruptions."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kelisim.acquire.sources import Source, SourceError
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.visit import FAILED, LISTED, REFUSED, UNCHANGED, Visit
from kelisim.pipeline.agenda import Agenda
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.reread import Reread, reread
from kelisim.pipeline.watch import INDEX, watch
from kelisim.views.coverage import Expected, coverage
from tests.pipeline.websites import BEGAN, Answer, Clock, Websites, feed, page

FEED, SITE = "https://mfa.example/rss", "https://mfa.example/news/"
MFA = Source(
    "mfa.example", {"en": "Ministry of Examples"}, "official", ("en",), (re.compile(SITE + r"\d+"),), "KZ", feeds=(FEED,), cadence=6
)
STEADY, CHANGES, GOES, FORBIDDEN, BREAKS, HEALS, LATE = (f"{SITE}{n}" for n in range(1, 8))


def ministry(address: str, now: datetime) -> Answer:
    """A ministry that publishes six pages on the first day and one on the fourth, and is down on the third."""
    days = (now - BEGAN).days
    if address == FEED:
        if days == 2:
            return 503
        first = [(each, "2026-03-01") for each in (STEADY, CHANGES, GOES, FORBIDDEN, BREAKS, HEALS)]
        return feed(*first, *([(LATE, "2026-03-04")] if days >= 3 else []), ("https://mfa.example/about", "2026-03-01"))
    answers: dict[str, Answer] = {
        STEADY: page("Ministers met"),
        CHANGES: page("Turnover reached 2 billion" if days < 1 else "Turnover reached 3 billion"),
        GOES: page("A visit was announced") if days < 1 else 404,
        FORBIDDEN: None,
        BREAKS: 500,
        HEALS: 500 if now < BEGAN + timedelta(hours=5) else page("Talks on water"),
        LATE: page("A bridge was opened"),
    }
    return answers[address]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with open_ledger(tmp_path / "ledger.db") as made:
        yield made


def visits_of(ledger: Ledger, address: str) -> list[str]:
    """The states of an address, in order."""
    return [visit.state for visit in ledger.visits.all(address=address)]


def test_ten_days(ledger: Ledger) -> None:
    clock = Clock()
    web = Websites(clock, ministry)
    account = watch([MFA], ledger, web, until=BEGAN + timedelta(days=10), clock=clock, sleep=clock.sleep)
    assert visits_of(ledger, STEADY) == [LISTED, "fetched", UNCHANGED, UNCHANGED]  # at once, after a day, after a week
    assert visits_of(ledger, CHANGES) == [LISTED, "fetched", "fetched", UNCHANGED]
    assert visits_of(ledger, GOES) == [LISTED, "fetched", FAILED, FAILED]
    assert visits_of(ledger, FORBIDDEN) == [LISTED, REFUSED]  # and never again
    assert visits_of(ledger, BREAKS) == [LISTED, FAILED, FAILED, FAILED]  # three times, a cadence apart
    assert visits_of(ledger, HEALS) == [LISTED, FAILED, "fetched", UNCHANGED, UNCHANGED]
    assert visits_of(ledger, LATE)[:3] == [LISTED, "fetched", UNCHANGED]
    assert "https://mfa.example/about" not in {address for address, _ in web.asked}  # no article by the patterns
    assert account.listed == 7 and account.became == {"read": 6}
    assert account.lists["failed"] == 4 and sum(account.lists.values()) == 40  # every six hours
    again = [datetime.fromisoformat(visit.at) for visit in ledger.visits.all(address=STEADY)][1:]
    assert [(at - again[0]).days for at in again] == [0, 1, 7]


def test_what_the_list_says_of_a_page_counts_where_the_page_says_nothing(ledger: Ledger) -> None:
    silent, dated = f"{SITE}1", f"{SITE}2"
    answers = {
        FEED: feed((silent, "2026-02-27"), (dated, "2026-02-27")),
        silent: page("Ministers met"),
        dated: page("A visit", "2026-02-25"),
    }
    clock = Clock()
    watch([MFA], ledger, Websites(clock, lambda address, now: answers[address]), once=True, clock=clock, sleep=clock.sleep)
    told = {record.document.title: record.document for record in ledger.records()}
    assert str(told["Ministers met"].published) == "2026-02-27" and str(told["A visit"].published) == "2026-02-25"
    assert (told["Ministers met"].source.name, told["Ministers met"].source.kind) == ("Ministry of Examples", "official")


def test_the_title_of_the_list_stands_for_a_headline_that_the_page_lacks_also_when_it_is_read_again(ledger: Ledger) -> None:
    article = "<p>The foreign ministers of Kazakhstan and Kyrgyzstan met in Astana on Friday and spoke of trade and water.</p>" * 2
    answers = {
        FEED: feed((f"{SITE}1", "2026-02-27")).replace(b">T<", b">Ministers met<"),
        f"{SITE}1": f"<article>{article}</article>".encode(),
    }
    clock = Clock()
    watch([MFA], ledger, Websites(clock, lambda address, now: answers[address]), once=True, clock=clock, sleep=clock.sleep)
    (record,) = ledger.records()
    assert (record.document.title, record.document.title_span) == ("Ministers met", None)
    (again,) = reread([record.document.id], ledger, new_run("reread"))
    assert isinstance(again, Reread) and again.document.title == "Ministers met"


class Killed(BaseException):
    """The end of a process, as a signal brings it."""


@pytest.mark.parametrize("fatal", range(1, 10))
def test_an_interruption_loses_nothing(ledger: Ledger, fatal: int) -> None:
    """Killed at any asking, between the answer and its row: the next run goes on, and at the end the same pages are read."""
    clock = Clock()
    web = Websites(clock, ministry)

    class Mortal:
        def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None):  # type: ignore[no-untyped-def]
            answer = web.fetch(address, last=last, source=source)
            if len(web.asked) == fatal:
                raise Killed
            return answer

    try:
        watch([MFA], ledger, Mortal(), once=True, clock=clock, sleep=clock.sleep)
        assert fatal > 7  # the list and six pages
    except Killed:
        watch([MFA], ledger, Mortal(), once=True, clock=clock, sleep=clock.sleep)
    assert len(list(ledger.records())) == 3
    assert visits_of(ledger, STEADY) == [LISTED, "fetched"]
    assert len(ledger.visits.latest("mfa.example")) == 7


def test_once_again_at_once_asks_for_nothing(ledger: Ledger) -> None:
    clock = Clock()
    web = Websites(clock, ministry)
    watch([MFA], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    asked = len(web.asked)
    watch([MFA], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    assert len(web.asked) == asked
    clock.sleep(6 * 3600)
    watch([MFA], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    assert [address for address, _ in web.asked[asked:]] == [FEED, BREAKS, HEALS]
    assert web.compared[asked] is not None  # the list is asked for with what the server can compare


def test_a_list_that_is_none_is_a_failure_and_not_silence(ledger: Ledger) -> None:
    clock = Clock()
    account = watch([MFA], ledger, Websites(clock, lambda *_: b"<html>Sorry</html>"), once=True, clock=clock, sleep=clock.sleep)
    assert [issue.code for issue in account.issues] == ["E203"]
    (visit,) = ledger.visits.all(address=FEED)
    assert (visit.state, visit.code) == (FAILED, "E203")


def test_sources_take_turns(ledger: Ledger) -> None:
    other = Source("b.example", {"en": "B"}, "press", ("en",), (), feeds=("https://b.example/rss",))
    pages = {
        FEED: feed(*((f"{SITE}{n}", "2026-03-01") for n in range(3))),
        other.feeds[0]: feed(*((f"https://b.example/{n}", "2026-03-01") for n in range(3))),
    }
    clock = Clock()
    web = Websites(clock, lambda address, now: pages.get(address, 500))
    watch([MFA, other], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    hosts = [address.split("/")[2][0] for address, _ in web.asked]
    assert hosts == ["m", "b", "m", "b", "m", "b", "m", "b"]


def sitemap(*entries: str, root: str = "urlset", inner: str = "url") -> bytes:
    """A sitemap of these entries."""
    return f"<{root}>{''.join(f'<{inner}>{entry}</{inner}>' for entry in entries)}</{root}>".encode()


MAP = "https://c.example/sitemap.xml"


def test_an_index_is_walked_three_deep_and_what_is_old_is_left(ledger: Ledger) -> None:
    source = Source("c.example", {"en": "C"}, "press", ("en",), (re.compile(r"https://c\.example/n/\d+"),), sitemaps=(MAP,))
    answers: dict[str, Answer] = {
        MAP: sitemap("<loc>/2.xml</loc>", "<loc>/old.xml</loc><lastmod>2020-01-01</lastmod>", root="sitemapindex", inner="sitemap"),
        "https://c.example/2.xml": sitemap("<loc>/3.xml</loc>", f"<loc>{MAP}</loc>", root="sitemapindex", inner="sitemap"),
        "https://c.example/3.xml": sitemap("<loc>/n/1</loc><lastmod>2026-02-28</lastmod>", "<loc>/n/2</loc><lastmod>2020-01-01</lastmod>", "<loc>/about</loc>"),
        "https://c.example/n/1": page("Ministers met"),
    }  # fmt: skip
    clock = Clock()
    web = Websites(clock, lambda address, now: answers[address])
    watch([source], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    assert [address.rpartition("example/")[2] for address, _ in web.asked] == ["sitemap.xml", "2.xml", "3.xml", "n/1"]
    (visit,) = ledger.visits.all(address=MAP)
    assert visit.detail == INDEX
    clock.sleep(6 * 3600)
    watch([source], ledger, web, once=True, clock=clock, sleep=clock.sleep)
    assert web.compared[4] is None and [address for address, _ in web.asked[4:]] == [
        a for a, _ in web.asked[:3]
    ]  # what it names may have changed


def test_a_source_without_a_list_is_an_error(ledger: Ledger) -> None:
    with pytest.raises(SourceError, match=r"^x\.example: no feed, sitemap or list page is known"):
        watch([Source("x.example", {"en": "X"}, "press", ("en",), ())], ledger, Websites(Clock(), lambda *_: 500), once=True)


def test_the_agenda_says_when_something_is_due() -> None:
    agenda = Agenda([MFA], [Visit(FEED, "2026-03-01T00:00:00+00:00", "unchanged", "mfa.example")])
    assert agenda.next(datetime.fromisoformat("2026-03-01T05:59:59+00:00")) is None
    assert agenda.when() == datetime.fromisoformat("2026-03-01T06:00:00+00:00")
    assert Agenda([], []).when() is None


def test_the_coverage_of_ten_days(ledger: Ledger) -> None:
    clock = Clock()
    watch([MFA], ledger, Websites(clock, ministry), until=BEGAN + timedelta(days=10), clock=clock, sleep=clock.sleep)
    states = {one.id: one.state for one in ledger.documents() if one.id}
    days = {day.day: day for day in coverage(ledger.visits.all(), states, expected={"mfa.example": Expected(1, 5)})}
    first = days["2026-03-01"]
    assert (first.listed, first.waiting, first.fetched, first.failed, first.refused) == (6, 0, 4, 1, 1)
    assert (first.unchanged, first.changed, first.gone, first.read, first.remark) == (3, 1, 1, 4, "more than expected")
    assert (days["2026-03-04"].listed, days["2026-03-04"].read, days["2026-03-04"].remark) == (1, 1, "")
    assert (days["2026-03-05"].asked, days["2026-03-05"].listed, days["2026-03-05"].remark) == (4, 0, "fewer than expected")
