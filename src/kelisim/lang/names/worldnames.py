"""What each language calls the things that `world` lists by id: the usual name in the nominative."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from kelisim.lang.language import CODES
from kelisim.model.toml import data_tables


def _names(code: str) -> Mapping[str, Any]:
    """The language's `names.toml` alone: to load all languages whole would cost seconds where one page is read."""
    return data_tables("kelisim.lang", "data", code, "names.toml")


@cache
def names_of(entity: str) -> tuple[tuple[str, str], ...]:
    """The usual name of a world entity in each language that has one, as `(language, name)`; empty for an id not in the world.

    >>> dict(names_of("country:KG"))["ky"]
    'Кыргызстан'
    """
    kind, _, thing = entity.partition(":")
    found = []
    for code in CODES:
        forms = _names(code).get(kind, {}).get(thing, {})
        usual = forms.get("name") or next(iter([*forms.get("short", ()), *forms.get("names", ()), *forms.get("official", ())]), None)
        if usual:
            plain = re.sub(r"\([^)]*\)|[~*]", "", usual).strip()  # «(город~) Тунис~»: what stands in brackets is no part of the name
            found.append((code, plain))
    return tuple(found)
