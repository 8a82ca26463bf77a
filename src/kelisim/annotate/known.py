"""Which matches of the world's names stand: a name inside a longer word or of another state's body is none."""

from __future__ import annotations

from collections.abc import Mapping, Set

from kelisim.annotate.reading import Reading
from kelisim.annotate.stems import forename_stem, surname_like
from kelisim.lang.phrases import Match
from kelisim.world.world import country_of, table

_LONGEST = 16  # tokens of a unit
_FAMILY_FIRST = ("country:CN", "country:KR", "country:KP", "country:VN")


def known_names(reading: Reading) -> tuple[list[Match], dict[int, Match]]:
    """The names of the world in a text, in order, and those of states, places and parts of the earth by their first token."""
    ends, begins = reading.closings("name"), reading.openings("name")
    months = {(m.first, m.last) for m in reading.layer("months")}
    false = (_begun(m, reading, begins) or _given(m, reading) or _month(m, reading, months) for m in reading.layer("name"))
    known = [m for m, no in zip(reading.layer("name"), false, strict=True) if not (no or _cut(m, reading, ends))]
    places = {m.first: m for m in known if str(m.value).partition(":")[0] in ("country", "place", "loc")}
    closed: dict[int, Match] = {}
    for match in places.values():
        if match.ending:
            closed.setdefault(match.last, match)
    return [m for m in known if not _of_another(m, places, closed)], places


def _of_another(match: Match, places: Mapping[int, Match], closed: Mapping[int, Match]) -> bool:
    """«Меджлис Ирана», «Тажикстандын УКМКсы»: the name of one state's body with another state beside it is a word for such bodies."""
    kind, _, slug = str(match.value).partition(":")
    after = places.get(match.last) or closed.get(match.first)
    state = table("organisations").get(slug, {}).get("country") if kind == "org" else None
    whose = str(after.value) if after else ""
    return bool(state) and whose.startswith("country:") and whose != f"country:{state}"


def _month(match: Match, reading: Reading, months: Set[tuple[int, int]]) -> bool:
    """«Қазан айында», «15 Қазан 2013»: a month before the word for one, or after a day."""
    if (match.first, match.last) not in months:
        return False
    behind = any(m.value == "month" for m in reading.begun(match.last, match.last + 1, "noun"))
    day = match.first > 0 and reading.tokens[match.first - 1].text.isdigit()
    return day or (behind and not reading.broken(match.last))


def _begun(match: Match, reading: Reading, begins: frozenset[int]) -> bool:
    """«Араван» of «Араван-Сай» in Kazakh and Kyrgyz, where no name of the world begins after the hyphen (`begins`)."""
    state = str(match.value).startswith("country:")  # «Қазақстан-Әмірлік қатынастары» are of two states
    return reading.language.head_final and reading.hyphened(match.last + 1) and match.last + 1 not in begins and not state


def _given(match: Match, reading: Reading) -> bool:
    """«Вэньчжоу» of «Лю Вэньчжоу»: a city's name right after a family name that stands first; «Ли Пекинге» has an ending and is two."""
    before = match.first - 1
    if match.last - match.first == 1 and str(match.value).partition(":")[0] in ("place", "loc") and _forename(match.first, reading):
        return True
    if match.ending or reading.broken(match.first) or reading.word(before) not in reading.language.families:
        return False
    return reading.capital(before) and str(match.value).startswith("place:") and country_of(str(match.value)) in _FAMILY_FIRST


def _forename(at: int, reading: Reading) -> bool:
    """«Арарат Мирзоян»: a place's name that is a given name too, right before a word with a surname's ending."""
    given = forename_stem(reading.word(at), reading) and reading.capital(at + 1) and not reading.broken(at + 1)
    return bool(given) and surname_like(reading.word(at + 1), reading) is not None and at + 1 not in reading.openings("name")


def _cut(match: Match, reading: Reading, ends: frozenset[int]) -> bool:
    """«Казакстан» inside a hyphened word («казак-кыргыз») is cut out of it, and so is «Алай» of «Жаңы-Алай» where no name of the world
    ends before the hyphen (`ends`); a name beside a hyphen and a suffix is not."""
    units = reading.begun(match.first - _LONGEST, match.first + 1, "units")
    if any(match.last <= u.last and u.last - u.first > match.last - match.first for u in units):
        return True  # «АҚШ доллары» names no state
    if reading.hyphened(match.first) and match.first - 1 not in ends and not reading.tokens[match.first - 2].text.isupper():
        return True
    before = (
        reading.glued(match.first) and reading.tokens[match.first - 1].text in "-‑" and match.first >= 2 and reading.glued(match.first - 1)
    )
    return before and reading.tokens[match.first - 2].kind == "word" and reading.tokens[match.first - 2].text[0].islower()
