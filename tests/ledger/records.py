"""Hand-made records for the ledger's tests: every kind of claim, and links that a comparison of two facts can decide."""

from collections.abc import Iterable, Iterator

from kelisim.ledger import Run
from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim, Support
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Snapshot, Source
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Figure, OfficeHeld, Statement
from kelisim.model.link import Judgement, Known, Occurrence
from kelisim.model.record import Record
from kelisim.model.text import OffsetMap, Span

RUN = Run("run-1", "test", "2026-01-02T03:04:05+00:00", "kelisim 0")
SOURCE = Source("Ала-Тау жаршысы", "KZ", "press")
TITLE = "Сержан Қалибеков Бішкекте"
TEXT = f"{TITLE}\n\nҚазақстан Президенті Сержан Қалибеков Бішкекке келді. Сауда 1,5 млрд доллар болды."


def snapshot(name: str = "folder/kk-visit.html", data: bytes = TEXT.encode()) -> Snapshot:
    """Bytes under a name."""
    return Snapshot(name, data, "text/html", "utf-8")


def full_record(of: Snapshot) -> Record:
    """A record in which every field of the model has a value somewhere."""
    document = Document(
        of.id, of.stem, TEXT, "kk", TITLE, Span(0, len(TITLE)), PartialDate(2025, 4), SOURCE, page=f"<p>{TEXT}</p>",
        origin=OffsetMap(((0, 3, 20), (22, 30, 4))), notes=(("byline", "А. Автор"),),
    )  # fmt: skip
    president = Entity("person:serjan-kalibekov", "PERSON", "Сержан Қалибеков", (("kk", "Сержан Қалибеков"),), None, ("PERSON|klbkv|s",))
    city = Entity("place:bishkek", "GPE", "Bishkek", (("en", "Bishkek"), ("kk", "Бішкек")), "KG", ("place:bishkek",))
    at = TEXT.index("Сержан", 30)
    mentions = (
        Mention(at, at + 16, "Сержан Қалибеков", "PERSON", president.id, "shape"),
        Mention(at + 17, at + 25, "Бішкекке", "GPE", city.id, "list", "dative"),
    )
    return Record(document, mentions, (president, city), tuple(_claims(document, president.id, city.id)))


def _claims(document: Document, person: str, place: str) -> Iterator[Claim]:
    first, second = Span(TEXT.index("Қазақстан"), TEXT.index(" Сауда")), Span(TEXT.index("Сауда"), len(TEXT))
    headline = Support(0, 6, "headline")
    yield Claim(document.id, OfficeHeld(person, "president", "country:KZ", "Президенті"), first, (), "office", "2")
    yield Claim(
        document.id,
        Event("visit", "head_of_state", "held", "2025-04-12", place, (person,), "org:x", 7, "postponed"),
        first,
        (headline,),
        "v",
    )
    yield Claim(
        document.id, Figure("trade_turnover", 1.5e9, "USD", "actual", "бәрі", ("country:KZ",), True, "over", "2024", None, person), second
    )
    yield Claim(document.id, Figure("visits", 3, "count"), second)
    yield Claim(document.id, Commitment("project", "agreed", ("country:KZ", "country:KG"), "2027", "көпір", "announced"), second)
    yield Claim(document.id, Statement(person, "Сауда", reported=True), second)


def small_record(number: int) -> tuple[Record, Snapshot]:
    """One of many documents, each with one event; every third is of the same day."""
    page = snapshot(f"somewhere/{number}/page-{number}.txt", f"The parties met on day {number}.".encode())
    document = Document(page.id, page.stem, page.data.decode(), "en", published=PartialDate(2025, 1, 1 + number % 3))
    event = Claim(document.id, Event("meeting", "minister", date=f"2025-01-0{1 + number % 3}"), Span(0, 15), (), "met")
    return Record(document, (), (), (event,)), page


def link_days(record: Record, known: Known) -> tuple[Iterable[Occurrence], Iterable[Judgement]]:
    """Events of one day are one."""
    found = [
        Occurrence(c.id, "event", c.document, (str(c.fact.date),), (("date", str(c.fact.date)),))
        for c in record.claims
        if isinstance(c.fact, Event)
    ]
    pairs = ((new, other) for new in found for other in known.sharing("event", new.keys))
    return found, [Judgement("event", new.id, other.id, "same", "rule:day", f"same day {new.keys[0]}", 0.9) for new, other in pairs]
