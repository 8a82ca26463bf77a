"""The world's tables, asked by id."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def table(name: str) -> Mapping[str, Mapping[str, Any]]:
    """One table of `world/data` by name (`countries`, `places`, `locs`, `organisations`, `facilities`)."""
    text = (resources.files("kelisim.world") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return {key: value for key, value in tomllib.loads(text).items() if isinstance(value, dict)}


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
