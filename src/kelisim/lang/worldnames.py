"""What each language calls the things that `world` lists by id: the usual name in the nominative."""

from __future__ import annotations

from functools import cache

from kelisim.lang.language import CODES, load


@cache
def names_of(entity: str) -> tuple[tuple[str, str], ...]:
    """The usual name of a world entity in each language that has one, as `(language, name)`; empty for an id not in the world.

    >>> dict(names_of("country:KG"))["ky"]
    'Кыргызстан'
    """
    kind, _, thing = entity.partition(":")
    found = []
    for code in CODES:
        forms = load(code).table("names", kind).get(thing, {})
        usual = forms.get("name") or next(iter([*forms.get("short", ()), *forms.get("names", ()), *forms.get("official", ())]), None)
        if usual:
            found.append((code, usual.replace("~", "").replace("*", "")))
    return tuple(found)
