"""Sessions of a standing body stand in one series by number; those of another body do not; what nobody reported is a gap."""

import pytest

from kelisim.model.entity import Entity
from kelisim.model.fact import Event
from kelisim.views.choice import Choice
from kelisim.views.plainsessions import plain_body
from kelisim.views.register import Register, gather
from kelisim.views.sessions import StandingBody, standing_bodies
from tests.views.told import PAIR, person, record

Told = tuple[str, str, int | None, str | None]  # language, words, number, day


def register(*told: Told, body: str | None = None, entities: tuple[Entity, ...] = ()) -> Register:
    """A register of sessions, each told by a document of its own."""
    return gather(
        record(
            f"d{n}",
            (words, Event("session", "minister", date=day, participants=PAIR, body=body, session=number)),
            lang=lang,
            entities=entities,
        )
        for n, (lang, words, number, day) in enumerate(told)
    )


def numbers(found: list[StandingBody]) -> list[list[int | None]]:
    """The numbers of which there are reports, body by body."""
    return [[s.number for s in body.sittings if s.occasions] for body in found]


def test_one_commission_told_in_four_languages() -> None:
    (found,) = standing_bodies(
        register(
            ("kk", "Үкіметаралық комиссия екінші рет бас қосты.", 2, "2019-05-20"),
            ("ky", "Өкмөттөр аралык комиссиянын үчүнчү отуруму өттү.", 3, "2021-10-04"),
            ("ru", "Состоялось пятое заседание межправительственной комиссии.", 5, "2024-06-11"),
            ("en", "The intergovernmental commission held its sixth session.", 6, "2025-09-30"),
        )
    )
    assert (found.kind, found.scope, found.missing) == ("commission", ("intergovernmental",), (1, 4))
    assert [(s.number, s.occasions[0].date) for s in found.sittings if s.occasions] == [
        (2, "2019-05-20"),
        (3, "2021-10-04"),
        (5, "2024-06-11"),
        (6, "2025-09-30"),
    ]


@pytest.mark.parametrize(
    ("lang", "government", "supreme"),
    [
        ("kk", "Үкіметаралық кеңестің жетінші отырысы өтті.", "Жоғары мемлекетаралық кеңестің жетінші отырысы өтті."),
        ("ky", "Өкмөттөр аралык кеңештин жетинчи жыйыны болду.", "Жогорку мамлекеттер аралык кеңештин жетинчи жыйыны болду."),
        ("ru", "Прошло седьмое заседание Межправительственного совета.", "Прошло седьмое заседание Высшего межгосударственного совета."),
        ("en", "The Intergovernmental Council met for the seventh time.", "The Supreme Interstate Council met for the seventh time."),
    ],
)
def test_the_seventh_of_one_council_is_not_the_seventh_of_another(lang: str, government: str, supreme: str) -> None:
    found = standing_bodies(register((lang, government, 7, "2018-08-17"), (lang, supreme, 7, "2025-08-22")))
    assert sorted((b.scope, b.sittings[-1].occasions[0].date) for b in found) == [
        (("intergovernmental",), "2018-08-17"), (("supreme", "interstate"), "2025-08-22"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("second", "joined", "why"),
    [
        (("en", "The commission held its eighth session.", 8, "2024-03-01"), True, "the number and the day rise"),
        (("en", "The commission held its eighth session.", 8, None), True, "a day that nobody tells clashes with none"),
        (("en", "The commission held its seventh session.", 7, "2023-03"), True, "the month of the same day"),
        (("en", "The commission held its eighth session.", 8, "2022-03-01"), False, "an eighth before the seventh"),
        (("en", "The commission held its seventh session.", 7, "2024-03-01"), False, "two sevenths"),
        (("en", "The council held its eighth session.", 8, "2024-03-01"), False, "a council is no commission"),
        (
            ("en", "The interparliamentary commission held its eighth session.", 8, "2024-03-01"),
            False,
            "of parliaments, not of governments",
        ),
    ],
)
def test_what_joins_a_series(second: Told, joined: bool, why: str) -> None:
    found = standing_bodies(register(("en", "The intergovernmental commission held its seventh session.", 7, "2023-03-02"), second))
    assert (len(found) == 1) is joined, why


def test_other_states_have_another_commission() -> None:
    others = (Entity("country:UZ", "GPE", "UZ", (("en", "UZ"),), "UZ"), Entity("country:TJ", "GPE", "TJ", (("en", "TJ"),), "TJ"))
    words = "The commission held its session."
    one = record("a", (words, Event("session", "minister", date="2023-03-02", participants=PAIR, session=1)))
    two = record(
        "b", (words, Event("session", "minister", date="2024-03-02", participants=("country:UZ", "country:TJ"), session=2)), entities=others
    )
    found = standing_bodies(gather([one, two]))
    assert sorted(b.states for b in found) == [("KG", "KZ"), ("TJ", "UZ")]
    assert [b.states for b in standing_bodies(gather([one, two]), Choice(between=("TJ", "UZ")))] == [("TJ", "UZ")]


def test_a_body_without_any_number_is_no_series() -> None:
    assert standing_bodies(register(("en", "The commission held a session.", None, "2023-03-02"))) == []


def test_a_named_body_is_found_by_its_name_and_shown_by_it() -> None:
    council = Entity("org:water-council", "ORG", "Water Council", (("en", "Water Council"), ("ru", "Совет по воде")))
    held = register(("en", "The Water Council held its second session.", 2, "2024-03-01"), body=council.id, entities=(council,))
    for asked in ("water", "ПО ВОДЕ", "council", "совет", "кеңес", "кеңеш"):
        (found,) = standing_bodies(held, asked=asked)
        plain = plain_body(held, found)
        assert plain["body"] == {"id": council.id, "name": "Water Council"} and plain["missing"] == [1]
    for asked in ("commission", "комиссия", "Aral"):
        assert standing_bodies(held, asked=asked) == []


def test_a_signing_at_a_session_is_no_session() -> None:
    words = "They signed a protocol at the ninth session of the commission."
    told = record(
        "a", (words, Event("signing", "minister", date="2024-03-01", participants=("person:a-b",), session=9)), entities=(person("A B"),)
    )
    assert standing_bodies(gather([told])) == []
