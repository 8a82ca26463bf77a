"""An event cancelled: what was planned is not held, and the register says what came of it."""

import json

from tests.scenes.staging import Staged

EVENTS = ("events", "--between", "UZ", "MN")


def test_it_is_shown_as_cancelled_and_never_as_held(staged: Staged) -> None:
    visits = [one for one in json.loads(staged(*EVENTS, "--json")) if one["type"] == "visit"]
    assert len(visits) == 1, visits
    assert (visits[0]["status"], visits[0]["outcome"], visits[0]["date"]) == ("planned", "cancelled", "2026-02-12")
    assert {a["lang"] for a in visits[0]["accounts"]} == {"en", "kk", "ru"}


def test_before_it_was_called_off_it_was_planned(staged: Staged) -> None:
    (visit,) = [one for one in json.loads(staged(*EVENTS, "--as-of", "2026-01-31", "--json")) if one["type"] == "visit"]
    assert (visit["status"], visit["outcome"]) == ("planned", None)


def test_news_tells_of_the_change(staged: Staged) -> None:
    shown = staged("news", "--since", "2026-02-01", "--between", "UZ", "MN")
    assert "cancelled" in shown
