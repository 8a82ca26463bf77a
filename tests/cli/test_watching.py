"""`watch`, `sources`, `coverage`: a site of this machine is watched, what was sought is counted, and `accounts` says who was not sought."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kelisim.acquire.sources import own_sources
from kelisim.cli.watching import read_span
from kelisim.ledger import Run, open_ledger
from kelisim.model.visit import FETCHED, LISTED, Visit
from tests.acquire.loopback import Site, answer, serving
from tests.cli.calling import Caller
from tests.house.source import ROOT

PAGE = (ROOT / "examples" / "en-2026-05-call.txt").read_bytes()
OPEN = ("--allow-private", "--delay", "0", "--contact", "desk@bureau.example")
TODAY = datetime.now(UTC).date().isoformat()


@pytest.fixture
def described(tmp_path: Path) -> Iterator[Path]:
    """A file that describes one source: a site of this machine that lists a page that comes and one that does not."""
    site = Site({"/a": answer(PAGE, etag='"1"'), "/b": answer(b"", status="404 Not Found")})
    with serving(site) as served:
        host = served.at("", "127.0.0.1").rstrip("/")
        items = "".join(f"<item><link>{host}/{name}</link><pubDate>{TODAY}</pubDate></item>" for name in "ab")
        site.answers["/rss"] = answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), kind="application/rss+xml")
        path = tmp_path / "sources.toml"
        path.write_text(
            f"[steppe]\npublisher = {{ en = 'Steppe Wire' }}\ncountry = 'KZ'\nkind = 'press'\nlanguages = ['en']\n"
            f"feeds = ['{host}/rss']\narticles = ['{host}/[ab]']\nleast = 3\nmost = 9\n",
            encoding="utf-8",
        )
        yield path


def test_a_site_is_watched_and_what_was_sought_is_counted(call: Caller, described: Path) -> None:
    done = call("watch", described, "--once", *OPEN)
    assert (done.status, done.err) == (0, "")
    counts = {line[:13].strip(): int(line[13:].split()[0]) for line in done.out.splitlines() if not line.startswith("   ")}
    assert (counts["lists asked"], counts["pages listed"], counts["pages asked"], counts["read"]) == (1, 2, 2, 1)
    again = json.loads(call("watch", described, "--once", "--json", *OPEN).out)
    assert again == {"lists": {}, "pages": {}, "became": {}, "listed": 0, "issues": []}
    (day,) = json.loads(call("coverage", described, "--json").out)
    assert (day["source"], day["day"], day["asked"], day["listed"], day["fetched"], day["failed"], day["read"]) == (
        "steppe",
        TODAY,
        1,
        2,
        1,
        1,
        1,
    )
    assert (day["least"], day["most"], day["remark"]) == (3, 9, "fewer than expected")
    table = call("coverage", "steppe").out.splitlines()
    assert table[1].split()[:4] == ["steppe", TODAY, "1", "2"]  # of a source that nobody describes nothing is expected
    assert call("coverage", "--until", "2020").out.startswith("nothing was sought")


def test_who_is_asked_must_be_known(call: Caller, tmp_path: Path) -> None:
    said = call("watch", "bbc", *OPEN)
    assert said.status == 1 and said.err.startswith("kelisim: no source 'bbc': name a file that ends in .toml, or one of 24.kg, akorda.kz")
    assert call("watch", "vb.kg", "--once", *OPEN).err.startswith("kelisim: vb.kg: no feed, sitemap or list page is known")
    assert call("watch", "none.toml", *OPEN).status == 74
    broken = tmp_path / "x.toml"
    broken.write_text("[x]\nkind = 'press'\n", encoding="utf-8")
    assert call("sources", broken).err == f"kelisim: {broken} [x]: publisher is missing\n"
    assert call("watch", "kabar.kg").status == 2  # nobody says how the operator can be reached


def test_the_sources_are_listed(call: Caller) -> None:
    told = json.loads(call("sources", "--json").out)
    assert [one["name"] for one in told] == list(own_sources())
    kabar = next(one for one in told if one["name"] == "kabar.kg")
    assert kabar["feeds"] and kabar["seen"] and kabar["least"] is None
    assert "none known" in call("sources", "24.kg").out


@pytest.mark.parametrize(("typed", "seconds"), [("90s", 90), ("30m", 1800), ("2h", 7200), ("3d", 259_200)])
def test_a_length_of_time(typed: str, seconds: int) -> None:
    assert read_span(typed).total_seconds() == seconds


@pytest.mark.parametrize("typed", ["2", "h", "-1h", "2 weeks"])
def test_what_is_no_length_of_time(call: Caller, typed: str) -> None:
    assert call("watch", "kabar.kg", f"--for={typed}", *OPEN).status == 2


def test_accounts_say_which_side_was_never_sought(call: Caller, tmp_path: Path) -> None:
    """The occasion is of 19 May 2026: Kazakhstan's office was asked for its list that day, nobody asked a Kyrgyz one."""
    ledger = tmp_path / "ledger.db"
    call("ingest", ROOT / "examples" / "en-2026-05-call.txt", "--ledger", ledger)
    occasion = json.loads(call("events", "--ledger", ledger, "--json").out)[0]["id"]
    assert "sought" not in call("accounts", occasion, "--ledger", ledger).out  # nothing was watched: nothing can be told
    page = "https://node2.akorda.kz/en/1-1"
    with open_ledger(ledger) as held:
        visits = [
            Visit(page, "2026-05-19T08:00:00+00:00", LISTED, "akorda.kz"),
            Visit("https://node2.akorda.kz/en", "2026-05-19T08:00:00+00:00", FETCHED, "akorda.kz", document="f00"),
        ]
        held.visits.add(visits, Run("r", "watch", "2026-05-19T08:00:00+00:00", "kelisim 0"))
    last = call("accounts", occasion, "--ledger", ledger).out.splitlines()[-1]
    assert "official KZ (sought: 0 of 1 pages of those days read, none tells of it)" in last
    assert "official KG (never sought)" in last
    assert "press KZ (never sought)" in last
    columns = {one["key"]: one["sought"] for one in json.loads(call("accounts", occasion, "--ledger", ledger, "--json").out)["columns"]}
    assert columns["official KZ"] == {"asked": True, "listed": 1, "read": 0}
    assert columns["official KG"] == {"asked": False, "listed": 0, "read": 0}


def test_of_which_side_a_source_is_its_documents_say(call: Caller, tmp_path: Path) -> None:
    """A source that nobody describes any more: a page of April 2025 that came of it is of the Kazakh press."""
    ledger = tmp_path / "ledger.db"
    for name in ("en-2026-05-call.txt", "ru-2025-04-visit.html"):
        call("ingest", ROOT / "examples" / name, "--ledger", ledger)
    with open_ledger(ledger) as held:
        old = next(one.id for one in held.documents() if one.lang == "ru")
        page, feed = "https://arqa.example/1", "https://arqa.example/rss"
        visits = [
            Visit(page, "2025-04-26T08:00:00+00:00", LISTED, "arqa"),
            Visit(page, "2025-04-26T08:00:00+00:00", FETCHED, "arqa", document=old),
            Visit(feed, "2026-05-20T08:00:00+00:00", FETCHED, "arqa", document="f00"),
        ]
        held.visits.add(visits, Run("r", "watch", "2026-05-20T08:00:00+00:00", "kelisim 0"))
    occasion = next(one["id"] for one in json.loads(call("events", "--ledger", ledger, "--json").out) if one["date"] == "2026-05-19")
    assert "press KZ (sought: nothing published on those days)" in call("accounts", occasion, "--ledger", ledger).out.splitlines()[-1]
