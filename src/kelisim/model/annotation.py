"""One typed span of a text, and the layers that the annotators of a document fill."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import NamedTuple

from kelisim.model.date import PartialDate, Period
from kelisim.model.text import Row, Span, within

_START = attrgetter("start")


class Token(NamedTuple):
    """A word, a number or a sign, with its place."""

    start: int
    end: int
    text: str
    kind: str  # word | number | sign

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


class Trigger(NamedTuple):
    """Words that stand for a concept («подписали» for `event.sign_verb`), whatever the language."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `entity` is the id within the document; `rule` says who found it."""

    start: int
    end: int
    surface: str
    type: str
    entity: str
    rule: str
    case: str | None = None


@dataclass(frozen=True, slots=True)
class TitleMention:
    """An office as worded: the role, the words, whose (an entity id), and the person who bears it where the text says."""

    start: int
    end: int
    role: str
    of: str | None = None
    person: str | None = None
    plural: bool = False


HOLDER = "holder"  # a reference to an office-holder whom the world's list names
ANSWER = "quote.answer"  # a quotation that answers in an interview: no clause reports it


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for somebody named elsewhere (he, the sides, the two presidents), with whom they stand for."""

    start: int
    end: int
    kind: str  # pronoun | sides | role | plural | adjective (of a state) | capital (of a state) | holder (the world's, not the document's)
    entities: tuple[str, ...]
    antecedent: Span | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period in the text and what it means, counted from the document's own day where it is relative.

    `relation`: `on` (when), `due` (by when), `since`, `during` (a period covered), `date` (of the document itself).
    `relative` is true when the meaning leans on the day of publication.
    """

    start: int
    end: int
    value: Period | None
    relation: str = "on"
    relative: bool = False
    rule: str = ""

    @property
    def begins(self) -> PartialDate | None:
        """When an occasion of this date begins: of several days the first, of a season its year; None for weeks, months and years.

        >>> str(DateMention(0, 14, Period.parse("2024-04-18/2024-04-19")).begins)
        '2024-04-18'
        """
        if self.value is None or self.value.end is None:
            return self.value.start if self.value else None
        if "season" in self.rule:
            return PartialDate(self.value.start.year)
        return self.value.start if self.value.end.day and "week" not in self.rule and "last_n" not in self.rule else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, in base units: «2 млрд доллар» is 2 000 000 000 USD. `approx` is about, over, under, up_to or None."""

    start: int
    end: int
    value: float
    unit: str | None
    approx: str | None = None
    ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words quoted from somebody: the words without their marks. `said` is the place of the clause that reports them."""

    start: int
    end: int
    said: Span | None = None
    rule: str = ""


@dataclass(slots=True)
class Layers:
    """Everything that is true of spans of one document by itself, each list in the order of the text."""

    tokens: list[Token] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    titles: list[TitleMention] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)

    def __post_init__(self) -> None:
        for name, items in self:
            setattr(self, name, Row(items))

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset (the nearest before it when it falls between two)."""
        if not self.sentences:
            return Span(0, 0)
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=_START) - 1)]

    def concepts(self, place: Span, *concepts: str) -> list[Trigger]:
        """The triggers of any of `concepts` inside `place`; a concept ending in a point means its whole table."""
        tables = tuple(c for c in concepts if c.endswith("."))
        return [t for t in within(self.triggers, place) if t.concept in concepts or t.concept.startswith(tables)]

    def inside(self, places: Sequence[Span]) -> Layers:
        """What stands inside some places."""
        return Layers(**{name: [i for i in items if any(p.covers(i) for p in places)] for name, items in self})  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[tuple[str, list[object]]]:
        for name in self.__slots__:
            yield name, getattr(self, name)


def dated(mention: DateMention, value: PartialDate | Period | None) -> DateMention:
    """The same words with another meaning."""
    return replace(mention, value=Period(value) if isinstance(value, PartialDate) else value)
