"""The world's tables: every id that one table gives stands in the table it belongs to, and every language names only what exists."""

import re
import tomllib
from pathlib import Path

import pytest

from kelisim.world.world import capital_of, country_of, table

LANGUAGES = sorted((Path(__file__).parents[2] / "src" / "kelisim" / "lang" / "data").glob("*/names.toml"))
GONE = {"SU"}  # states that are no more: their capital lies in another now
TABLES = {"country": "countries", "place": "places", "loc": "locs", "org": "organisations", "fac": "facilities"}


def test_capitals_are_places_of_their_own_state() -> None:
    capitals = {code: state["capital"] for code, state in table("countries").items() if state.get("capital")}
    wrong = {code: place for code, place in capitals.items() if country_of(f"place:{place}") not in (f"country:{code}", None)}
    assert set(wrong) <= GONE
    assert capital_of("country:KG") == "place:bishkek"
    assert capital_of("country:QQ") is None


@pytest.mark.parametrize("name", TABLES.values())
def test_states_named_in_a_table_exist(name: str) -> None:
    named = {state for thing in table(name).values() for state in [thing.get("country")] if isinstance(state, str) and state}
    assert named <= set(table("countries"))


@pytest.mark.parametrize("name", TABLES.values())
def test_ids_are_plain(name: str) -> None:
    form = re.compile(r"[A-Z]{2}" if name == "countries" else r"[a-z0-9]+(-[a-z0-9]+)*")
    assert not [key for key in table(name) if not form.fullmatch(key)]


@pytest.mark.parametrize("file", LANGUAGES, ids=lambda file: file.parent.name)
def test_a_language_names_only_what_exists(file: Path) -> None:
    names = tomllib.loads(file.read_text(encoding="utf-8"))
    unknown = [f"{kind}:{key}" for kind, things in names.items() if kind in TABLES for key in things if key not in table(TABLES[kind])]
    assert not unknown
