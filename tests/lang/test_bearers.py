"""Whom a name or an office means on a day: one row, one person or nobody, one reason."""

import pytest

from kelisim.lang.names.bearers import bearer_of, named_bearer
from kelisim.model.date import PartialDate

NAMED = [
    ("Назарбаев", "ru", "2011-05-03", [("president", "country:KZ")], "nursultan-nazarbayev", "a family name with the office of that day"),
    ("Назарбаевтың", "kk", "2011-05-03", [("president", "country:KZ")], "nursultan-nazarbayev", "inflected"),
    ("Nazarbayev", "en", "2011-05-03", [("president", None)], "nursultan-nazarbayev", "an office of no state said"),
    ("Назарбаев", "ru", "2011-05-03", [], None, "others bear the family name"),
    ("Назарбаев", "ru", "2024-05-03", [("president", "country:KZ")], None, "the office is another's by then"),
    ("Нурсултан Назарбаев", "ru", "2011-05-03", [], "nursultan-nazarbayev", "a whole name in his years"),
    ("Нурсултан Назарбаев", "ru", "1961-05-03", [], None, "a namesake: he held no office then"),
    ("Нурсултан Назарбаев", "ru", "2011-05-03", [("governor", "country:KZ")], None, "a namesake in another office"),
    ("Дарига Назарбаева", "ru", "2011-05-03", [], None, "of the same family"),
    ("Н.Ә. Назарбаев", "kk", "2011-05-03", [], "nursultan-nazarbayev", "two initials"),
    ("Н. Назарбаев", "ru", "2011-05-03", [], None, "one initial is borne by many"),
    ("Жээнбеков", "ky", "2019-02-01", [("president", "country:KG")], "sooronbay-jeenbekov", "Kyrgyz"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "lang", "day", "offices", "want", "why"), NAMED, ids=[r[-1] for r in NAMED])
def test_a_name(name: str, lang: str, day: str, offices: list[tuple[str, str | None]], want: str | None, why: str) -> None:
    found = named_bearer(name, lang, PartialDate.parse(day), offices)
    assert (found and found.person) == (want and f"person:{want}"), why


OFFICES = [
    ("president", "country:KG", "2014-03-21", "almazbek-atambayev", "a president by the day"),
    ("leader", "country:KG", "2007-03-21", "kurmanbek-bakiyev", "the leader is the president there"),
    ("president", "country:KZ", "2019-03", None, "a month of two presidents"),
    ("foreign_minister", "country:UZ", "2024", "bakhtiyor-saidov", "a year of one minister"),
    ("ambassador", "country:UZ", "2024", None, "no office of the list"),
    ("president", None, "2024", None, "of no state"),
]


@pytest.mark.parametrize(("role", "country", "day", "want", "why"), OFFICES, ids=[r[-1] for r in OFFICES])
def test_an_office(role: str, country: str | None, day: str, want: str | None, why: str) -> None:
    found = bearer_of(role, country, PartialDate.parse(day))
    assert (found and found.person) == (want and f"person:{want}"), why
