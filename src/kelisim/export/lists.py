"""The lists of a register: where each stands, in which orders, what it can be chosen by, and in which further forms it is given.

This table is the only one: pages, their twins and the API read a choice with it, so that the same address chooses the same things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kelisim.export.catalogue.dismissed import DISMISSED, WHY
from kelisim.export.catalogue.dismissed import KINDS as DISMISSED_KINDS
from kelisim.export.catalogue.undertakings import BY_DUE
from kelisim.export.parameters import AS_OF, DAY, FLAG, MONTH, NUMBER, PAIR, STATE, YEAR, Parameter, Values, day_of, read
from kelisim.export.parameters import QUESTION as WORDS
from kelisim.lang.names.beginnings import begun
from kelisim.ledger.catalogue import Catalogue, Found, Plain, Wanted
from kelisim.model.document import LANGUAGES
from kelisim.model.fact import COMMITMENT_KINDS, EVENT_TYPES, LEVELS, STAGES
from kelisim.views.life import TURNS
from kelisim.views.news import ORDER as NEWS

SHOWN, MOST = 50, 500  # things of one answer: where nothing else is asked for, and at the most
ALIKE = 400  # names that may begin as one is written so far
NAME = "name"


@dataclass(frozen=True)
class Kind:
    """A kind of things: `place` is the address of its list, `orders` what the list can be ordered by beside its own order, each with the
    kind under which the catalogue has the things so; `forms` are those in which the list is given beside its page.
    """

    name: str
    place: str
    filters: tuple[Parameter, ...] = ()
    orders: Mapping[str, str] = field(default_factory=dict)
    forms: tuple[str, ...] = ("json", "csv")
    most: int = MOST

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Everything that an address of the list can have, but for the language of a page and how it looks."""
        orders = tuple(self.orders)
        order = Parameter("order", "Another order than the list's own.", "".join(orders[:1]), values=orders, facet="", once=True)
        limit = Parameter("limit", "How many things one answer has at the most.", "100", NUMBER, facet="", bounds=(1, self.most))
        return (AS_OF, *self.filters, *((order,) if self.orders else ()), AFTER, limit)

    def filter(self, name: str) -> Parameter:
        """A filter by its name."""
        return next(each for each in self.filters if each.name == name)


AFTER = Parameter(
    "after", "The cursor of the answer before (its `after`): the list goes on behind it.", "49", NUMBER, facet="", bounds=(-1, 10**12)
)
_IN_TIME = (
    Parameter("since", "What can lie on this day or later.", "2025-01-01", DAY, facet=""),
    Parameter("until", "What can lie on this day or earlier; a month or a year is meant whole.", "2025-12", DAY, facet=""),
)
_BETWEEN = Parameter("between", "Two states that both take part.", "KZ,KG", PAIR, facet="pair")
_STATE = Parameter("state", "States, of which one takes part, by their two letters.", "KG", STATE, labels="states")
_LANG = Parameter("lang_of", "Languages of the documents that tell it.", "ky", values=LANGUAGES, facet="lang", labels="languages")
DISPUTED = ("any", "date", "place", "session")
_COMMON = (_STATE, _BETWEEN, *_IN_TIME, _LANG)
_SIDES = (
    Parameter("kind", "Whether the state publishes it, or the press.", "official", values=("official", "press"), labels="source_kinds"),
    Parameter("country", "States in which it is published.", "KZ", STATE, labels="states"),
)
_SOURCE = Parameter("source", "Publishers, as documents name them.", "24.kg")
_YEAR = Parameter("year", "Years.", "2025", YEAR)
_MONTH = Parameter("month", "Months.", "2025-04", MONTH)
_BODY = Parameter("body", "Ids of standing bodies of whose sessions it is told.", "body:ihc", labels="entities")

OCCASION = Kind("occasion", "occasions", (
    *_COMMON,
    Parameter("type", "What kind of occasion it is.", "session", values=EVENT_TYPES, labels="events"),
    Parameter("level", "Between whom it is.", "minister", values=LEVELS, labels="levels"),
    Parameter("status", "What became of it.", "held", values=("held", "planned", "cancelled", "postponed", "denied"), labels="happened"),
    _BODY,
    Parameter("who", "Ids of persons and bodies that take part.", "person:sadyr-japarov", labels="entities"),
    Parameter("place", "Ids of places where it is held.", "city:taraz", labels="entities"),
    Parameter("disputed", "On what accounts differ so that they cannot all be true.", "date", values=DISPUTED, labels="disputes"),
    _YEAR, _MONTH,
), forms=("json", "csv", "atom", "ics"))  # fmt: skip
BODY = Kind("body", "bodies", (*_COMMON, Parameter("kind", "What kind of body it is.", "commission", labels="bodies")))
UNDERTAKING = Kind("undertaking", "undertakings", (
    *_COMMON,
    Parameter("kind", "What kind of undertaking it is.", "project", values=COMMITMENT_KINDS, labels="kinds"),
    Parameter("stage", "How far it has come.", "signed", values=STAGES, labels="stages"),
    Parameter("reached", "The last step that was told.", "in_force", labels="steps"),
    Parameter("turn", "What happened to it on the way.", "postponed", values=TURNS, labels="steps"),
    Parameter("due", "Years of the due date that was told last.", "2026", YEAR),
    _BODY,
    Parameter("party", "Ids of its parties.", "country:KG", labels="entities"),
    Parameter("open", "Those alone that are not done and not dropped.", "yes", FLAG, labels="answers"),
    Parameter("overdue", "Those alone whose due date has gone by without a report that they were done.", "yes", FLAG, labels="answers"),
    Parameter("postponed", "Those alone that were put off at least once.", "yes", FLAG, labels="answers"),
), orders={"due": BY_DUE}, forms=("json", "csv", "atom", "ics"))  # fmt: skip
FIGURE = Kind("figure", "figures", (
    *_COMMON,
    Parameter("indicator", "What is counted.", "trade_turnover", labels="indicators"),
    Parameter("unit", "In what it is counted.", "USD", labels="units"),
    Parameter("party", "Ids of those of whom it is told.", "country:KG", labels="entities"),
    Parameter("conflict", "Those alone on which accounts contradict each other.", "yes", FLAG, labels="answers"),
    Parameter("target", "Those alone with a target.", "yes", FLAG, labels="answers"),
))  # fmt: skip
PERSON = Kind("person", "people", (
    _STATE, *_IN_TIME, _LANG,
    Parameter("role", "Offices that documents give them.", "minister", labels="roles"),
    Parameter(NAME, "A name in any of the languages and scripts, as far as it is known.", "жап", once=True),
))  # fmt: skip
STATEMENT = Kind("statement", "statements", (
    *_COMMON,
    Parameter("speaker", "Ids of those who are quoted.", "person:sadyr-japarov", labels="entities"),
    Parameter("of", "States of the speakers.", "KZ", STATE, labels="states"),
    Parameter("role", "Offices of the speakers.", "president", labels="roles"),
    Parameter("how", "Whether the words are quoted, or told in others.", "quoted", values=("quoted", "reported"), labels="quoting"),
    _YEAR, _MONTH,
))  # fmt: skip
DOCUMENT = Kind("document", "documents", (*_COMMON, *_SIDES, _SOURCE, _YEAR, _MONTH))
SOURCE = Kind("source", "sources", (*_SIDES, *_IN_TIME))
NEWS_OF = Kind("news", "news", (
    *_COMMON,
    Parameter("news", "What kind of news it is.", "changed", values=NEWS, labels="news"),
    Parameter("kind", "Of what it is news.", "undertaking", values=("occasion", "undertaking", "figure"), facet="kind"),
), forms=("json", "csv", "atom"))  # fmt: skip
GONE = Kind(DISMISSED, "dismissed", (
    *_COMMON,
    Parameter("why", "Why it counts no more: a person's word, or what became of its page.", "rejected", values=WHY, labels="ceased"),
    Parameter("kind", "Of what kind the fact was.", "event", values=DISMISSED_KINDS, labels="facts"),
    Parameter("by", "Persons who decided it.", "person:aigul"),
    _YEAR, _MONTH,
))  # fmt: skip
SEARCH = Kind("document", "search", (
    Parameter("q", "Words in any of the four languages and in any inflection; names in any script.", "сауда айналымы", WORDS, facet=""),
    Parameter("exact", "Those alone in which the words stand as they are asked.", "yes", FLAG, facet=""),
    *_COMMON, *_SIDES, _SOURCE, _YEAR, _MONTH,
), forms=("json",), most=100)  # fmt: skip

LISTS = (OCCASION, BODY, UNDERTAKING, FIGURE, PERSON, STATEMENT, DOCUMENT, SOURCE, NEWS_OF, GONE)
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in LISTS}
_ORDERED = {ordered: kind.name for kind in LISTS for ordered in kind.orders.values()}


def place_of(kind: str) -> str:
    """The address of the list that a thing stands in: `occasions`, also for one that no page tells any more."""
    return KINDS[kind.removeprefix("former ")].place


def has_place(kind: str) -> bool:
    """Whether things of a kind have pages of their own."""
    return kind.removeprefix("former ") in KINDS


def wanted(kind: Kind, values: Values, limit: int = SHOWN) -> Wanted:
    """What an address chooses of a kind. Raises ChoiceError.

    >>> asked = wanted(UNDERTAKING, {"between": ["KZ,KG"], "since": ["2025-02"], "order": ["due"]})
    >>> asked.kind, asked.facets, asked.since
    ('undertaking by due date', {'pair': ['KG KZ']}, '2025-02-01')
    """
    found = read(kind.parameters, values)
    facets = {each.borne: found[each.name] for each in kind.filters if each.borne and each.name in found}
    since, until = day_of(found.get("since", ())), day_of(found.get("until", ()))
    return Wanted(
        kind.orders[found["order"][0]] if "order" in found else kind.name, facets,
        since.first().isoformat() if since else None, until.last().isoformat() if until else None,
        int(found.get("after", ["-1"])[0]), int(found.get("limit", [str(limit)])[0]),
    )  # fmt: skip


def find(catalogue: Catalogue, asked: Wanted) -> Found:
    """The things of a choice, a page of them, each with its line whatever the order; a name as far as it is written stands for all that
    begin so."""
    found = catalogue.find(spelt_out(catalogue, asked))
    if own := _ORDERED.get(asked.kind):
        lines = catalogue.lines(own, [line["id"] for line in found.lines])
        return replace(found, lines=tuple(lines[line["id"]] for line in found.lines))
    return found


def each_line(catalogue: Catalogue, asked: Wanted) -> Iterator[Plain]:
    """The lines of all things of a choice, however many: what `find` gives a page of."""
    found = find(catalogue, replace(asked, limit=MOST))
    while True:
        yield from found.lines
        if found.after is None:
            return
        found = find(catalogue, replace(asked, limit=MOST, after=found.after))


def spelt_out(catalogue: Catalogue, asked: Wanted) -> Wanted:
    """A choice with all names that begin as one is written."""
    written = asked.facets.get(NAME)
    if not written:
        return asked
    names = [name for key in begun(written[0]) for name in catalogue.beginning(asked.kind, NAME, key, ALIKE)]
    return replace(asked, facets={**asked.facets, NAME: names})
