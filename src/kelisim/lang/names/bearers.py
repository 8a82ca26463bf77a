"""Which office-holder of the world a name or an office means on a day: names decide first, then the office and the years.

What the world knows and the document does not say is a reason of its own: whoever uses it must be able to tell the two apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kelisim.lang.language import CODES
from kelisim.lang.names import people
from kelisim.lang.names.parts import name_keys, parts_of
from kelisim.lang.names.persons import SAME, UNSURE, compare_names
from kelisim.model.date import PartialDate
from kelisim.world.officeholders import LEADER, ROLES, Holder, holders, offices_of

_PLAIN = "en"  # the names of the list stand in the nominative, and need no other language's endings taken off
Office = tuple[str, str | None]  # (role, the state whose it is)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person of `world/data/officeholders.toml`, and why a name or an office means them."""

    person: str
    reasons: tuple[str, ...]


def bearer_of(role: str, country: str | None, day: PartialDate | None) -> Bearer | None:
    """Who held an office on a day; None where the world does not know, or knows two.

    >>> bearer_of("president", "country:KZ", PartialDate.parse("2012-04-26")).person
    'person:nursultan-nazarbayev'
    >>> bearer_of("president", "country:KZ", None) is None
    True
    """
    found = _on(role, country, day)
    if len(found) != 1 or day is None:
        return None
    return Bearer(found[0].person, (f"{found[0].role} of {found[0].country} on {day}, by the world's list",))


def named_bearer(name: str, lang: str, day: PartialDate | None, offices: Collection[Office] = ()) -> Bearer | None:
    """Whom a name means in a document of a language and day that gives its bearer some offices; None where that does not decide.

    A whole name needs a day within the bearer's years of office; a family name alone, or with one initial, an office of that day too.

    >>> named_bearer("Жапаров", "ru", PartialDate.parse("2023-09-05"), [("prime_minister", "country:KG")]).person
    'person:akylbek-japarov'
    >>> named_bearer("Жапаров", "ru", PartialDate.parse("2023-09-05")) is None
    True
    """
    if day is None:
        return None
    given = [o for o in offices if o[0] in (*ROLES, LEADER)]
    if not given and (offices or not _whole(name, lang)):
        return None
    found: dict[str, tuple[str, ...]] = {}
    for person in _candidates(name, lang):  # who was not in office that day need not be compared
        held = next((h for o in given for h in _held(person, o, day)), None)
        alike = _alike(name, lang, person) if _in_years(person, day) and (held or not given) else None
        if alike and held:
            found[person] = (*alike[1], f"{held.role} of {held.country} on {day}")
        elif alike and alike[0]:
            found[person] = (*alike[1], f"in office in the years around {day}")
    return Bearer(*next(iter(found.items()))) if len(found) == 1 else None


def state_of_bearer(name: str, lang: str, role: str, states: Iterable[str]) -> str | None:
    """The one state among some of which a person so named is or was president, head of government or foreign minister; None without one.

    >>> state_of_bearer("Алиев", "ru", "president", ["country:AZ", "country:TM"])
    'country:AZ'
    >>> state_of_bearer("Алиев", "ru", "president", ["country:KZ"]) is None
    True
    """
    roles = {LEADER: ("president", "prime_minister"), "president": ("president",)}.get(role, (role,))
    listed = {(h.person, h.country) for person in _candidates(name, lang) for h in offices_of(person) if h.role in roles}
    among = {country for person, country in listed if country in set(states) and _alike(name, lang, person)}
    return among.pop() if len(among) == 1 else None


def _held(person: str, office: Office, day: PartialDate) -> list[Holder]:
    """A person's times in an office that can hold a day; in an office of no state said, of whichever state."""
    role, country = office
    if country:
        return [h for h in _on(role, country, day) if h.person == person]
    return [h for h in offices_of(person) if h.role == role and h.possible_on(day)]


def _on(role: str, country: str | None, day: PartialDate | None) -> list[Holder]:
    """Who can have held an office; «the leader» of a state without a president is who leads it."""
    if day is None or not country or role not in (*ROLES, LEADER):
        return []
    return list(holders(role, country, day) or (holders(LEADER, country, day) if role == "president" else ()))


def _in_years(person: str, day: PartialDate) -> bool:
    """Whether a day is not outside of all the years in which a person held an office."""
    times = offices_of(person)
    last = max((h.end or h.seen for h in times), default=None)
    return bool(times) and times[0].start.year <= day.year and (any(h.end is None for h in times) or day.year <= last.year)  # type: ignore[union-attr]


@lru_cache(maxsize=8192)
def _alike(name: str, lang: str, person: str) -> tuple[bool, tuple[str, ...]] | None:
    """Whether a name is a whole one of a listed person, and why it may be theirs; None where it is not."""
    found: tuple[bool, tuple[str, ...]] | None = None
    for form in _candidates(name, lang)[person]:
        judged = compare_names(name, form, lang, lang)
        if judged.verdict == SAME or (judged.verdict == UNSURE and judged.reasons[:1] == ("family name",)):
            whole = judged.verdict == SAME and _whole(name, lang)
            if found is None or whole > found[0]:
                found = whole, judged.reasons
    return found


@lru_cache(maxsize=8192)
def _candidates(name: str, lang: str) -> Mapping[str, list[str]]:
    """The listed persons who share a key with a name, and which of their names do."""
    found: dict[str, list[str]] = {}
    listed = _listed(lang)
    for person, form in {pair: None for key in sorted(name_keys(name, lang)) for pair in listed.get(key, ())}:
        found.setdefault(person, []).append(form)
    return found


@cache
def _whole(name: str, lang: str) -> bool:
    """Whether a name has a given name or two initials."""
    return any(p.given or len(p.initials) > 1 for p in parts_of(name, lang)[:1])


@cache
def _listed(lang: str) -> Mapping[str, list[tuple[str, str]]]:
    """The names of office-holders in a language, by the keys of names."""
    found: dict[str, list[tuple[str, str]]] = {}
    for person, name in people.names(lang if lang in CODES else "en").items():
        for form in name.forms():
            for key in name_keys(form, _PLAIN):
                found.setdefault(key, []).append((person, form))
    return found
