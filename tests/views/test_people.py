"""Persons with their offices as documents state them, and statements with their speakers."""

from kelisim.model.date import PartialDate
from kelisim.model.fact import OfficeHeld, Statement
from kelisim.views.choice import Choice
from kelisim.views.people import office_on, offices_by_person, people
from kelisim.views.register import gather
from kelisim.views.statements import statements
from tests.views.told import person, record

WHO = person("Aidai Bekova")
OFFICES = [
    record("a", ("Minister Bekova.", OfficeHeld(WHO.id, "minister", "country:KG", "Minister")), published="2023-05-01", entities=(WHO,)),
    record("b", ("The minister.", OfficeHeld(WHO.id, "minister", None, "minister")), published="2023-06-01", entities=(WHO,)),
    record("c", ("Посол.", OfficeHeld(WHO.id, "ambassador", "country:KG", "Посол")), published="2025-02-01", lang="ru", entities=(WHO,)),
]


def test_an_office_told_without_its_state_is_the_one_told_with_it() -> None:
    (found,) = people(gather(OFFICES))
    assert found.state == "KG"
    assert [(o.role, o.of, str(o.first), str(o.last)) for o in found.offices] == [
        ("minister", "country:KG", "2023-05-01", "2023-06-01"),
        ("ambassador", "country:KG", "2025-02-01", "2025-02-01"),
    ]


def test_the_office_on_a_day_is_that_of_the_nearest_document() -> None:
    held = offices_by_person(gather(OFFICES))[WHO.id]
    assert office_on(held, PartialDate(2023, 5, 20)) == ("minister", "country:KG")
    assert office_on(held, PartialDate(2025, 3, 1)) == ("ambassador", "country:KG")
    assert office_on(held) == ("minister", "country:KG")
    assert office_on(None) is None


def test_only_the_states_asked_for() -> None:
    assert people(gather(OFFICES), Choice(between=("KZ", "KG")))
    assert not people(gather(OFFICES), Choice(between=("UZ", "TJ")))


def test_statements_keep_their_speaker_or_say_that_there_is_none() -> None:
    told = record(
        "a", ("“Yes,” she said.", Statement(WHO.id, "Yes")), ("“No.”", Statement(None, "No")), published="2025-01-01", entities=(WHO,)
    )
    assert [(s.speaker, s.quote) for s in statements(gather([told]))] == [(WHO.id, "Yes"), (None, "No")]
    assert not statements(gather([told]), Choice(between=("UZ", "TJ")))


def test_names_are_the_fullest_told_in_each_language() -> None:
    short, full = person("A. Bekova"), WHO
    records = [record("a", ("One.", Statement(None, "One"))), record("b", ("Two.", Statement(None, "Two")))]
    joined = gather(
        [type(records[0])(r.document, r.mentions, (e,), r.claims) for r, e in zip(records, (short, full), strict=True)],
        entity=lambda document, local: "person:x",
    )
    assert joined.name("person:x", "en") == "Aidai Bekova"
    assert joined.name("person:x", "kk") == "Aidai Bekova"
