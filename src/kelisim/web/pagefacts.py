"""What a document's own page says of each fact: this page's value and words, the thing that it tells of, and who else tells of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kelisim.ledger.catalogue import Catalogue
from kelisim.model.document import Document
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.report.titles import title_of
from kelisim.report.wording import Wording
from kelisim.web.context import Context
from kelisim.web.marked import Mark

Plain = Mapping[str, Any]
KINDS = ("event", "commitment", "figure", "statement", "office")  # the order in which a reader chooses among them
FIRST_WORDS = 14  # of a quotation


@dataclass(frozen=True)
class PageFact:
    """A fact as this page has it: the plain claim, its number, the thing of the register that it is an account of (kind and id) with how
    many further accounts it has (of a figure: how many values its series has), and the entities that the page names it by."""

    plain: Plain
    number: int
    thing: tuple[str, str] | None
    others: int
    names: Mapping[str, str]
    lang: str
    words: str

    @property
    def kind(self) -> str:
        """`event`, `figure`, `commitment`, `statement` or `office`."""
        return str(self.plain["kind"])

    @property
    def says(self) -> Plain:
        """The contents of the claim."""
        says: Plain = self.plain["says"]
        return says

    @property
    def out(self) -> bool:
        """Whether a person has rejected it, or put another in its place."""
        verdict = self.plain.get("verdict")
        return verdict is not None and verdict["decision"] != "accepted" and "corrects" not in self.plain

    def name(self, c: Context, entity: str | None) -> str:
        """What an entity is called: as the register has it, else as the page does."""
        if entity is None:
            return ""
        return c.name(entity) if c.named(entity) else self.names.get(entity, entity.partition(":")[2].replace("-", " ").title())

    def list_of(self, c: Context, entities: Sequence[str]) -> str:
        """Names in one line."""
        return ", ".join(self.name(c, each) for each in entities)

    def first_words(self) -> str:
        """The first words of a quotation; that there are more is shown."""
        words = str(self.says.get("quote", "")).split()
        return " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")

    def title(self, c: Context) -> str:
        """What it is about, in the reader's language; empty for an undertaking, which its own words name."""
        says, names = self.says, _PageNames(c, self)
        if self.kind == "event":
            return title_of(names, "occasion", {"session": None, "place": None, **says})
        if self.kind == "figure":
            return title_of(names, "figure", {"of": None, "parties": (), **says})
        return self.name(c, says.get("person") or says.get("speaker"))

    def amount(self, c: Context) -> str:
        """The value of a figure, with «about» where this page says so."""
        approx = self.says.get("approx_kind") or ("about" if self.says.get("approx") else None)
        return c.words.amount(self.says["value"], self.says["unit"], approx)


@dataclass(frozen=True)
class _PageNames:
    """Names for a title: of the register, else as the page has them."""

    c: Context
    fact: PageFact

    @property
    def words(self) -> Wording:
        return self.c.words

    def name(self, entity: str | Plain | None) -> str:
        return self.fact.name(self.c, entity) if isinstance(entity, str) else self.c.name(entity)

    def own_name(self, entity: str | Plain | None) -> str | None:
        return self.c.own_name(entity)


def facts_of(c: Context, record: Record, plain: Sequence[Plain]) -> list[PageFact]:
    """The facts of a page in the order of its text. `plain` are those of the catalogue."""
    held, told = _told(c.catalogue, [one["claim"] for one in plain] + [one["again"] for one in plain if "again" in one])
    names = {entity.id: entity.name for entity in record.entities}
    found = []
    for number, one in enumerate(plain, 1):
        thing = held.get(one["claim"]) or held.get(one.get("again", ""))
        words = Span(one["start"], one["end"]).of(record.document.text)
        lang = record.document.lang_at(one["start"])
        others = max(0, told.get(thing, 1) - 1) if thing else 0
        found.append(PageFact(one, number, thing, others, names, lang, words))
    return found


def _told(catalogue: Catalogue, claims: Sequence[str]) -> tuple[dict[str, tuple[str, str]], dict[tuple[str, str], int]]:
    """The thing that each claim is of, and how many accounts each occasion and undertaking has, how many values each series."""
    held = catalogue.holders(claims)
    told: dict[tuple[str, str], int] = {}
    for kind in ("occasion", "undertaking", "figure"):
        lines = catalogue.lines(kind, sorted({identity for k, identity in held.values() if k == kind}))
        told |= {(kind, identity): line["values" if kind == "figure" else "told"] for identity, line in lines.items()}
    return held, told


def marks_of(facts: Sequence[PageFact]) -> list[Mark]:
    """The words of facts as they are drawn in the text."""
    return [Mark(Span(f.plain["start"], f.plain["end"]), f.plain["claim"], f.number, "rejected" if f.out else _look(f.kind)) for f in facts]


def _look(kind: str) -> str:
    return kind if kind == "commitment" else ""


def supports(fact: PageFact, document: Document) -> list[tuple[str, str, str]]:
    """What else a fact leans on: why, the words, and their language."""
    return [(why, Span(start, end).of(document.text), document.lang_at(start)) for start, end, why in fact.plain["supports"]]


def gone_of(record: Record, plain: Sequence[Plain]) -> list[PageFact]:
    """What an earlier version of the page told and it no longer tells, with its words of then."""
    names = {entity.id: entity.name for entity in record.entities}
    return [PageFact(one, 0, None, 0, names, one["lang"], one["words"]) for one in plain]
