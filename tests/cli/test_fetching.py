"""`fetch`: what is printed of each address, the statuses, and who may not fetch."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from kelisim.acquire.fetcher import Fetcher
from tests.acquire.loopback import Site, answer, serving
from tests.cli.calling import Caller
from tests.house.source import ROOT

PAGE = (ROOT / "examples" / "en-2026-05-call.txt").read_bytes()
OPEN = ("--allow-private", "--delay", "0", "--contact", "desk@bureau.example")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site({"/en": answer(PAGE, etag='"1"')})) as served:
        yield served


def test_the_account_names_every_address(call: Caller, site: Site) -> None:
    page, none = site.at("/en", "127.0.0.1"), site.at("/none", "127.0.0.1")
    done = call("fetch", page, none, "file:///etc/passwd", *OPEN)
    assert (done.status, done.err) == (0, "")
    assert [line.split()[-1] for line in done.out.splitlines() if not line.startswith(" ")] == ["1", "0", "0", "1", "1"]
    assert f"  {page}: " in done.out
    assert f"  {none}: E115 the server gave no page: 404 Not Found" in done.out
    assert "  file:///etc/passwd: E111" in done.out
    again = call("fetch", page, *OPEN)
    assert again.status == 0
    assert "not asked again" in again.out
    assert f"{page}: unchanged" in call("fetch", page, "--again", *OPEN).out


def test_json_is_a_list_of_visits(call: Caller, site: Site) -> None:
    found = json.loads(call("fetch", site.at("/en", "127.0.0.1"), "--source", "Steppe Wire", "--country", "kz", "--json", *OPEN).out)
    assert [(each["state"], each["asked"], each["visit"]["source"], each["issue"]) for each in found] == [
        ("read", True, "Steppe Wire", None)
    ]
    assert found[0]["claims"] > 0


def test_addresses_come_by_standard_input(call: Caller, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"# a list\n\n{site.at('/en', '127.0.0.1')}\n"))
    assert call("fetch", "-", *OPEN).out.split()[:2] == ["read", "1"]


def test_an_interrupted_run_says_what_is_kept(call: Caller, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Fetcher.fetch

    def stopped(self: Fetcher, address: str, **options: Any) -> Any:
        if address.endswith("/none"):
            raise KeyboardInterrupt
        return whole(self, address, **options)

    monkeypatch.setattr(Fetcher, "fetch", stopped)
    page = site.at("/en", "127.0.0.1")
    done = call("fetch", page, site.at("/none", "127.0.0.1"), *OPEN)
    assert done.status == 130
    assert f"  {page}: " in done.out
    assert "interrupted; all that is listed is kept" in done.err
    monkeypatch.undo()


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "http://169.254.169.254/", "ftp://a.example/"])
def test_nothing_read_is_a_failure(call: Caller, address: str) -> None:
    done = call("fetch", address, "--contact", "desk@bureau.example")
    assert done.status == 1
    assert f"  {address}: E11" in done.out


def test_a_private_network_that_is_open_has_no_metadata(call: Caller) -> None:
    assert "E112" in call("fetch", "http://169.254.169.254/", *OPEN).out


def test_without_a_contact_nothing_is_fetched(call: Caller, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KELISIM_CONTACT", raising=False)
    done = call("fetch", site.at("/en", "127.0.0.1"), "--allow-private")
    assert (done.status, site.asked) == (2, [])
    assert "--contact MAIL, or KELISIM_CONTACT" in done.err
    monkeypatch.setenv("KELISIM_CONTACT", "desk@bureau.example")
    assert call("fetch", site.at("/en", "127.0.0.1"), "--allow-private", "--delay", "0").status == 0
