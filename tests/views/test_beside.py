"""Accounts side by side: who says a thing, says it more exactly, says it otherwise, does not say it, and who was not heard."""

from dataclasses import replace

import pytest

from kelisim.model.document import Source
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.record import Record
from kelisim.views.beside import Beside, beside
from kelisim.views.occasion import occasions
from kelisim.views.plainbeside import plain_beside
from kelisim.views.register import Register, gather
from tests.views.told import person, record

HOST, GUEST = Source("Ministry of the host", "KG", "official"), Source("Ministry of the guest", "KZ", "official")
HOME, WIRE = Source("Lake Daily", "KG", "press"), Source("Steppe Wire", "KZ", "press")
FAR, UNKNOWN = Source("Far News", "UZ", "press"), Source(None, "KG", None)
LANGS = ("kk", "ky", "ru", "en")
TALKS = Event("meeting", "minister", date="2025-08-22", place="place:bishkek", participants=("country:KZ", "country:KG"))


def document(source: Source, *facts: Fact, number: int = 0, day: str = "2025-08-23", entities: tuple[Entity, ...] = ()) -> Record:
    """A document of a source that tells facts, each in words of its own."""
    told = [(f"Document {number}, sentence {n}, {type(fact).__name__}.", fact) for n, fact in enumerate(facts)]
    made = record(f"d{number}", *told, lang=LANGS[number % 4], published=day, entities=entities)
    return replace(made, document=replace(made.document, source=source))


def register_of(*records: Record, text: bool = False) -> Register:
    """A register in which all events are one occasion, and all commitments one undertaking; with `text` all documents are one text."""
    kinds = {c.id: c.kind for r in records for c in r.claims}
    return gather(records, fact=lambda claim: kinds[claim], document=lambda d: "one" if text else d)


def shown(*told: tuple[Source, tuple[Fact, ...]], day: str = "2025-08-23") -> Beside:
    """The accounts of one occasion, from documents of these sources."""
    register = register_of(*(document(source, *facts, number=n, day=day) for n, (source, facts) in enumerate(told)))
    (one,) = occasions(register)
    return beside(register, one)


def verdicts(found: Beside, part: str) -> list[dict[str, str]]:
    """What each side says, of every row of a part; of the sides only."""
    sides = [c.key for c in found.columns if c.kind != "source"]
    return [{key: row.cells[key].verdict for key in sides} for row in found.rows if row.part == part]


@pytest.mark.parametrize(
    ("host", "guest", "expected"),
    [
        ("2025-08-22", "2025-08-22", ("said", "said")),
        ("2025-08", "2025-08-22", ("said", "said more precisely")),
        ("2025-08-23", "2025-08-22", ("said differently", "said differently")),  # nobody is said to be right
        ("2025-07", "2025-08-22", ("said differently", "said differently")),
        (None, "2025-08-22", ("not said", "said")),
    ],
)
def test_dates(host: str | None, guest: str, expected: tuple[str, str]) -> None:
    found = shown((HOST, (replace(TALKS, date=host),)), (GUEST, (replace(TALKS, date=guest),)))
    (row,) = verdicts(found, "date")
    assert (row["official KG"], row["official KZ"]) == expected
    assert (row["press KG"], row["press KZ"]) == ("not read", "not read")


@pytest.mark.parametrize(
    ("host", "guest", "expected"),
    [
        ("country:KG", "place:bishkek", ("said", "said more precisely")),
        ("place:osh", "place:bishkek", ("said differently", "said differently")),
        (None, None, None),  # nobody says it: no row
    ],
)
def test_places(host: str | None, guest: str | None, expected: tuple[str, str] | None) -> None:
    found = verdicts(shown((HOST, (replace(TALKS, place=host),)), (GUEST, (replace(TALKS, place=guest),))), "place")
    assert [(row["official KG"], row["official KZ"]) for row in found] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("host", "guest", "expected"),
    [
        ((1.2e9, None), (1.2e9, None), ("said", "said")),
        ((1.2e9, None), (1.23e9, None), ("said", "said more precisely")),
        ((1.2e9, "about"), (1.2e9, None), ("said", "said more precisely")),
        ((1.2e9, None), (1.3e9, None), ("said differently", "said differently")),
    ],
)
def test_figures(host: tuple[float, str | None], guest: tuple[float, str | None], expected: tuple[str, str]) -> None:
    def turnover(value: float, approx: str | None) -> Figure:
        return Figure(
            "trade_turnover", value, "USD", parties=("country:KZ", "country:KG"), period="2024", approx=bool(approx), approx_kind=approx
        )

    found = shown((HOST, (TALKS, turnover(*host))), (GUEST, (TALKS, turnover(*guest))), (HOME, (TALKS,)))
    (row,) = verdicts(found, "figure")
    assert (row["official KG"], row["official KZ"]) == expected
    assert (row["press KG"], row["press KZ"]) == ("not said", "not read")


def test_a_term_that_is_not_said_contradicts_none() -> None:
    def promise(due: str | None) -> Commitment:
        return Commitment("project", "agreed", due=due)

    (row,) = verdicts(
        shown((HOST, (TALKS, promise(None))), (GUEST, (TALKS, promise("2026"))), (WIRE, (TALKS, promise("2026-05")))), "undertaking"
    )
    assert (row["official KG"], row["official KZ"], row["press KZ"]) == ("said", "said more precisely", "said more precisely")
    (row,) = verdicts(shown((HOST, (TALKS, promise("2027"))), (GUEST, (TALKS, promise("2026")))), "undertaking")
    assert (row["official KG"], row["official KZ"]) == ("said differently", "said differently")


def test_who_took_part_and_who_spoke() -> None:
    people = (person("A B"), person("C D"))
    named = replace(TALKS, participants=("person:a-b", "country:KG"))
    office = OfficeHeld("person:a-b", "minister", "country:KZ")
    host = document(HOST, TALKS, number=0, entities=people)
    guest = document(GUEST, named, office, Statement("person:a-b", "We agreed."), number=1, entities=people)
    register = register_of(host, guest)
    found = beside(register, occasions(register)[0])
    said = {register.name(row.about, "en"): row for row in found.rows if row.part in ("participant", "statement")}
    assert {row.about: row.cells["official KG"].verdict for row in found.rows if row.part == "participant"} == {
        "person:a-b": "not said",
        "country:KG": "said",
    }
    assert said["A B"].cells["official KZ"].told[0].value == "We agreed."
    assert [row.cells["official KG"].verdict for row in found.rows if row.part == "statement"] == ["not said"]


def test_a_source_whose_kind_or_state_is_not_of_the_two_is_of_the_others() -> None:
    found = shown((FAR, (TALKS,)), (UNKNOWN, (replace(TALKS, date=None),)), (HOST, (TALKS,)))
    (row,) = verdicts(found, "date")
    assert row == {"official KG": "said", "official KZ": "not read", "press KG": "not read", "press KZ": "not read", "others": "said"}
    sources = {c.name: found.rows[0].cells[c.key].verdict for c in found.columns if c.kind == "source"}
    assert sources == {"Far News": "said", "d1": "not said", "Ministry of the host": "said"}


def test_a_later_document_that_recalls_the_occasion_was_not_read_on_its_figures() -> None:
    later = document(GUEST, replace(TALKS, place=None), Figure("cost", 5e6, "USD"), number=1, day="2026-08-20")
    now = document(HOST, TALKS, Figure("cost", 7e6, "USD"), number=0)
    register = register_of(now, later)
    found = beside(register, occasions(register)[0])
    assert [row["official KZ"] for row in verdicts(found, "place")] == ["not said"]
    assert [(row["official KG"], row["official KZ"]) for row in verdicts(found, "figure")] == [("said", "not read")]


def test_a_reprint_is_no_voice_of_its_own() -> None:
    words = ("Ministers met in Bishkek.", TALKS)
    records = [
        replace(r, document=replace(r.document, source=s))
        for r, s in ((record("a", words, published="2025-08-22"), HOST), (record("b", words, published="2025-08-23"), WIRE))
    ]
    register = register_of(*records, text=True)
    found = beside(register, occasions(register)[0])
    (row,) = verdicts(found, "date")
    assert (row["official KG"], row["press KZ"]) == ("said", "only reprints")
    plain = plain_beside(register, found)
    assert {c["key"]: c["reprints"] for c in plain["columns"] if c["reprints"]} == {"press KZ": ["b"], "source Steppe Wire": ["b"]}


def test_every_value_leads_to_its_words() -> None:
    found = shown(
        (HOST, (TALKS, Commitment("project", "agreed"), Figure("cost", 7e6, "USD"), Statement(None, "We agreed."))), (GUEST, (TALKS,))
    )
    register = register_of(*(document(s, *f, number=n) for n, (s, f) in enumerate([(HOST, (TALKS,)), (GUEST, (TALKS,))])))
    rows = plain_beside(register, found)["rows"]
    told = [t for row in rows for cell in row["cells"].values() for t in cell["told"]]
    assert {row["part"] for row in rows} == {"date", "place", "level", "participant", "figure", "undertaking", "statement"}
    assert told and all(t["claim"] and t["words"] for t in told)
    assert all(bool(cell["told"]) == cell["verdict"].startswith("said") for row in rows for cell in row["cells"].values())
