"""Three languages disagree on the day of one meeting: it is one or it is not, and either way no day is lost."""

import json

from tests.scenes.staging import Staged

EVENTS = ("events", "--between", "TJ", "UZ")


def test_the_two_that_agree_are_one(staged: Staged) -> None:
    told = [{a["lang"] for a in one["accounts"]} for one in json.loads(staged(*EVENTS, "--json")) if one["date"] == "2026-03-05"]
    assert any({"ru", "ky"} <= languages for languages in told)


def test_every_day_that_was_told_is_shown(staged: Staged) -> None:
    shown = staged(*EVENTS, "--json")
    for day in ("2026-03-04", "2026-03-05", "2026-03-06"):
        assert day in shown


def test_nothing_is_chosen_without_a_mark(staged: Staged) -> None:
    """Where the days stand in one occasion they are marked as contradicting; else each has an occasion of its own."""
    met = [one for one in json.loads(staged(*EVENTS, "--json")) if one["type"] == "meeting"]
    assert len(met) == 3 or any("date" in one["disputed"] for one in met)
