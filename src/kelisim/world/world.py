"""The world's tables, asked by id."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kelisim.model.toml import data_tables


@cache
def table(name: str) -> Mapping[str, Mapping[str, Any]]:
    """One table of `world/data` by name (`countries`, `places`, `locs`, `organisations`, `facilities`)."""
    tables = data_tables("kelisim.world", "data", f"{name}.toml")
    return {key: value for key, value in tables.items() if isinstance(value, dict)}


def capital_of(country: str) -> str | None:
    """The capital of a state: `country:KG` gives `place:bishkek`; None for an unknown one.

    >>> capital_of("country:KG")
    'place:bishkek'
    """
    capital = table("countries").get(country.partition(":")[2], {}).get("capital")
    return f"place:{capital}" if capital else None


def country_of(place: str) -> str | None:
    """The state in which a place lies: `place:bishkek` gives `country:KG`; None for an unknown one.

    >>> country_of("place:osh")
    'country:KG'
    """
    country = table("places").get(place.partition(":")[2], {}).get("country")
    return f"country:{country}" if country else None
