"""Pages of a server on this machine into a ledger: the account of every address, a second run, a run that is cut short."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kelisim.clean import Told
from kelisim.ledger import Ledger, dump_canonical, open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.visit import FAILED, FETCHED, REFUSED, UNCHANGED, Visit
from kelisim.pipeline.fetch import FetchAccount, Fetched, fetch_into
from tests.acquire.loopback import Site, answer, fetching, serving
from tests.house.source import ROOT

PAGE = (ROOT / "examples" / "en-2026-05-call.txt").read_bytes()
OTHER = (ROOT / "examples" / "kk-2026-05-call.txt").read_bytes()
TOLD = Told(None, None, "KZ")
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture
def site() -> Iterator[Site]:
    answers = {"/en": answer(PAGE, etag='"1"'), "/kk": answer(OTHER), "/menu": answer("<ul><li><a href=/>Home</a></ul>")}
    with serving(Site(answers)) as served:
        yield served


def _run(ledger: Ledger, *addresses: str, now: datetime = NOW, again: bool = False) -> list[Fetched]:
    with fetching(now=lambda: now) as fetcher:
        return sorted(fetch_into(addresses, ledger, fetcher, told=TOLD, again=again, now=now), key=lambda each: each.place)


def test_every_address_ends_in_one_state(ledger: Ledger, site: Site) -> None:
    wanted = [site.at("/en"), site.at("/en", "mirror.example"), site.at("/menu"), site.at("/none"), "file:///etc/passwd", site.at("/en")]
    account = FetchAccount(_run(ledger, *wanted))
    states = [each.state for each in account.addresses]
    assert sorted(states[:2]) == ["known", "read"], "one page under two addresses: who answers first gives it"
    assert states[2:] == ["set_aside", "failed", "refused"], "the last is the first again"
    assert [each.issue.code if each.issue else None for each in account.addresses][2:] == ["E302", "E115", "E111"]
    assert sorted(visit.state for visit in ledger.visits.all()) == [FAILED, FETCHED, FETCHED, FETCHED, REFUSED]
    assert not account.nothing_read
    assert {visit.document for visit in ledger.visits.all() if visit.address.endswith("/en")} == {Snapshot("", PAGE).id}


def test_what_was_fetched_within_a_day_is_not_asked_for(ledger: Ledger, site: Site) -> None:
    _run(ledger, site.at("/en"))
    asked = len(site.asked)
    (second,) = _run(ledger, site.at("/en"), now=NOW + timedelta(hours=23))
    assert (second.state, second.earlier, len(site.asked)) == ("known", True, asked)
    (third,) = _run(ledger, site.at("/en"), again=True)
    assert (third.state, third.visit.state, third.earlier) == ("known", UNCHANGED, False)
    (fourth,) = _run(ledger, site.at("/en"), now=NOW + timedelta(days=2))
    assert (fourth.state, fourth.visit.state) == ("known", UNCHANGED)
    assert site.asked[-1].headers["if-none-match"] == '"1"'


def test_a_page_that_failed_is_asked_for_again(ledger: Ledger, site: Site) -> None:
    site.answers["/late"] = [answer(status="500 Fault"), answer(PAGE)]
    assert [_run(ledger, site.at("/late"))[0].state for _ in range(3)] == ["failed", "read", "known"]


def test_a_changed_page_is_a_new_document(ledger: Ledger, site: Site) -> None:
    _run(ledger, site.at("/en"))
    site.answers["/en"] = answer(PAGE + b"\n\nCorrected.\n", etag='"2"')
    (changed,) = _run(ledger, site.at("/en"), now=NOW + timedelta(days=2))
    assert changed.state == "read"
    assert len([one for one in ledger.documents() if one.state == "read"]) == 2


def test_a_run_that_is_cut_short_loses_nothing(ledger: Ledger, site: Site, tmp_path: Path) -> None:
    """After each address what was read is in the ledger; the same command again asks for the rest alone."""
    wanted = [site.at("/en"), site.at("/kk")]
    with fetching(now=lambda: NOW) as fetcher:
        running = fetch_into(wanted, ledger, fetcher, told=TOLD, now=NOW)
        next(running)
        running.close()
    assert [visit.address for visit in ledger.visits.all()] == wanted[:1]
    assert len(ledger.documents()) == 1
    _run(ledger, *wanted)
    assert site.paths == ["/en", "/kk"]
    with open_ledger(tmp_path / "whole.db") as whole:
        _run(whole, *wanted)
        assert list(dump_canonical(whole)) == list(dump_canonical(ledger))


def test_killed_between_the_page_and_the_visit_the_page_is_there(ledger: Ledger, site: Site) -> None:
    """The document is written first: killed after it, the next run finds its bytes known and writes the visit."""
    _run(ledger, site.at("/en"))
    with sqlite3.connect(ledger.path) as connection:
        connection.execute("DELETE FROM visits")
    connection.close()
    (again,) = _run(ledger, site.at("/en"))
    assert (again.state, again.visit.state) == ("known", FETCHED)
    assert len(ledger.documents()) == 1


@pytest.mark.parametrize(
    ("encoding", "said"), [("windows-1251", "Windows-1251"), ("koi8-r", '"KOI8-R"'), ("utf-16-le", "utf-16le"), ("utf-8", "windows-1251")]
)
def test_the_encoding_that_only_the_server_says_is_kept_with_the_page(ledger: Ledger, site: Site, encoding: str, said: str) -> None:
    text = (
        "Министры встретились в Бишкеке\n\nМинистры иностранных дел Казахстана и Кыргызстана встретились в Бишкеке 12 мая 2026 года.\n\n"
        "Стороны обсудили торговлю, работу пунктов пропуска и поставки электроэнергии в зимние месяцы.\n\n"
        "Следующая встреча пройдет осенью в Астане, сообщили в министерстве.\n"
    )
    site.answers["/ru"] = answer(text.encode(encoding), kind=f"text/plain; charset={said}")
    (found,) = _run(ledger, site.at("/ru"))
    assert found.state == "read"
    assert found.visit.document is not None
    assert "встретились в Бишкеке" in ledger.record(found.visit.document).document.text
    assert ledger.snapshot(found.visit.document).encoding == said.strip('"').lower()


def test_an_address_that_is_no_text_has_its_row(ledger: Ledger) -> None:
    (found,) = _run(ledger, "http://a.example/\udcff")
    assert found.state in ("failed", "refused")
    assert [visit.address for visit in ledger.visits.all()] == ["http://a.example/\\udcff"]


class Offline:
    """A fetcher whose every address fails."""

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> tuple[Visit, Snapshot | None]:
        return Visit(address, NOW.isoformat(), FAILED, source=source, code="E114"), None


def test_a_page_known_from_before_stays_known_when_the_net_is_gone(ledger: Ledger, site: Site) -> None:
    _run(ledger, site.at("/en"))
    (gone,) = fetch_into([site.at("/en")], ledger, Offline(), now=NOW + timedelta(days=3))
    assert gone.state == "failed"
    last = ledger.visits.last(site.at("/en"))
    assert last is not None
    assert last.state == FETCHED, "what the next one compares with"
