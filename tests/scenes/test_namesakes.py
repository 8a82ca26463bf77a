"""Namesakes: Sadyr Japarov and Akylbek Japarov; a bare family name goes to the one whose office and day fit."""

import json

from tests.scenes.staging import Staged


def test_two_persons_each_with_his_office(staged: Staged) -> None:
    found = [row for row in staged.rows("people") if "Japarov" in row or "Жапаров" in row]
    assert any("Sadyr Japarov" in row and "president" in row for row in found)
    assert any("Akylbek Japarov" in row and "prime minister" in row for row in found)
    assert not any("Sadyr" in row and "prime minister" in row for row in found)
    assert not any("Akylbek" in row and " president " in row for row in found)


def test_the_kazakh_bare_family_name_is_the_presidents(staged: Staged) -> None:
    """«Қырғызстан Президенті Жапаровпен кездесті»: the office decides."""
    met = [one for one in json.loads(staged("events", "--json")) if one["date"] == "2024-04-19" and one["type"] == "meeting"]
    assert len(met) == 1
    assert {a["lang"] for a in met[0]["accounts"]} == {"en", "kk", "ky"}
    names = {p["name"] for p in met[0]["participants"]}
    assert "Sadyr Japarov" in names and not any("Akylbek" in name for name in names)
