"""Two ministers with one family name: two persons in every language, and one meeting of the two."""

import json

from tests.scenes.staging import Staged


def test_two_persons_of_two_states(staged: Staged) -> None:
    found = [one for one in json.loads(staged("people", "--json")) if "limov" in one["name"] or "лимов" in one["name"]]
    assert sorted(one["state"] for one in found) == ["KG", "KZ"], [one["name"] for one in found]
    for one in found:
        assert len({account["lang"] for office in one["offices"] for account in office["accounts"]}) == 4


def test_one_meeting_with_both(staged: Staged) -> None:
    met = [one for one in json.loads(staged("events", "--between", "KZ", "KG", "--json")) if one["date"] == "2026-05-12"]
    assert len(met) == 1, met
    assert len(met[0]["participants"]) == 2
    assert {a["lang"] for a in met[0]["accounts"]} == {"en", "kk", "ky", "ru"}
