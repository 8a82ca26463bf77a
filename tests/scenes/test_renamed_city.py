"""A city renamed: Nur-Sultan and Astana are one place, so a meeting told under both names is one."""

import json

from tests.scenes.staging import Staged


def test_one_meeting_in_one_place(staged: Staged) -> None:
    met = [one for one in json.loads(staged("events", "--between", "KZ", "GE", "--json")) if one["date"] == "2021-10-14"]
    assert len(met) == 1, met
    assert {a["lang"] for a in met[0]["accounts"]} == {"en", "kk", "ru"}
    assert met[0]["place"]["id"] == "place:astana" and "place" not in met[0]["disputed"]
