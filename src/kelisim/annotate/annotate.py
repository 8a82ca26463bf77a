"""All annotators in their order."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.bearers import find_bearers
from kelisim.annotate.names import Names, find_names
from kelisim.annotate.passages import joined
from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.quotations import find_quotations
from kelisim.annotate.reading import Reading, read
from kelisim.annotate.resolve import find_references, holders, resolve_titles
from kelisim.annotate.tagger import tag_names
from kelisim.annotate.unborne import with_bearers
from kelisim.lang.dates import find_dates
from kelisim.lang.language import load
from kelisim.model.annotation import DateMention, Layers, Mention, Quantity, Trigger
from kelisim.model.document import Document
from kelisim.model.text import Cover, Span
from kelisim.world.world import country_of

_TWO = 2  # states whose relations a page can be about without the state of its language
_HOME = {"kk": "country:KZ", "ky": "country:KG"}  # whose «Президент» a page means that names no state and no publisher


def annotate(document: Document, *, tagger: bool = True) -> Layers:
    """The layers of a document, each passage read in its own language; one in none of the four is left unread.

    Names are found by rules and by the trained tagger; without `tagger` by rules alone.

    >>> from kelisim.model.document import Document
    >>> layers = annotate(Document("1", "x", "Қазақстан Президенті Қасым-Жомарт Тоқаев Бішкекке келді.", "kk"))
    >>> [(m.surface, m.type) for m in layers.mentions]
    [('Қазақстан', 'GPE'), ('Қасым-Жомарт Тоқаев', 'PERSON'), ('Бішкекке', 'GPE')]
    """
    if document.passages:
        return joined([annotate(document.in_language(code), tagger=tagger) for code in document.languages()], document)
    reading = read(document.text, load(document.lang))
    dates = find_dates(reading.tokens, reading.matches, reading.language, anchor=document.published, text=document.text)
    names = find_names(reading, dates, tag_names(reading) if tagger else ())
    places = [m for m in names.mentions if m.type == "GPE"]
    cities = Cover(places)
    dates = [d for d in dates if not cities.holds(d.start, d.end)]  # Дүйшөмбү is a city and a Monday
    home = f"country:{document.source.country}" if document.source.country else _home(names, reading) or _dateline_state(names, document)
    people = [(Span(m.start, m.end), m.entity) for m in names.mentions if m.type == "PERSON"]
    titles = with_bearers(resolve_titles(reading, names.titles, people, home), names.mentions, home, document.lang)
    known = holders(titles, names.mentions)
    named = {(m.start, m.end) for m in names.mentions}
    quotations = [q for q in find_quotations(reading) if (q.start, q.end) not in named]  # «на саммите «…»» quotes a name and nobody
    references = find_references(reading, titles, names.mentions, known, quotations)
    references += find_bearers(titles, names.mentions, references, document, home)
    return Layers(
        tokens=list(reading.tokens),
        sentences=list(reading.sentences),
        paragraphs=document.paragraphs(),
        triggers=_triggers(reading, names.mentions),
        mentions=names.mentions,
        titles=titles,
        references=references,
        dates=dates,
        quantities=_outside_names(_outside_dates(find_quantities(reading), dates), names.mentions),
        quotations=quotations,
    )


def _home(names: Names, reading: Reading) -> str | None:
    """The state of the language, where the text speaks of it or of one other at most: a Kazakh page on Mongolia and China has its own
    ministers, one on China alone tells of Kazakhstan's with China."""
    home = _HOME.get(reading.language.code)
    states = _states(names, reading)
    return home if home in states or len(states) < _TWO else None


def _states(names: Names, reading: Reading) -> set[str]:
    """The states that the text speaks of: by name, by an adjective outside of other names («Түрк мамлекеттер уюму»), or by a city."""
    spoken = [(reading.span(m.first, m.last), str(m.value)) for m in reading.layer("adjective")]
    named = Cover(names.mentions)
    free = {value for span, value in spoken if not named.holds(span.start, span.start + 1)}
    cities = {state for m in names.mentions if m.entity.startswith("place:") and (state := country_of(m.entity))}
    return {m.entity for m in names.mentions if m.entity.startswith("country:")} | free | cities


def _dateline_state(names: Names, document: Document) -> str | None:
    """The state of the city in the dateline («ISLAMABAD: …»), where a text names no publisher and offices of two states at most."""
    if len({t.of for t in names.titles if t.of and t.of.startswith("country:")}) > 2:
        return None
    title = document.title_span
    body = title.end if title else 0
    first = next((m for m in names.mentions if m.start >= body), None)
    opens = first and first.entity.startswith("place:") and first.surface.isupper() and not document.text[body : first.start].strip()
    return country_of(first.entity) if first and opens else None


def _triggers(reading: Reading, mentions: Sequence[Mention]) -> list[Trigger]:
    """What rules ask for, except inside a person's whole name («Сапар Усенов» is on no visit)."""
    people, tokens = {n for m in mentions if m.type == "PERSON" and " " in m.surface for n in reading.inside(m)}, reading.tokens
    free = (m for m in reading.layer("trigger.") if people.isdisjoint(range(m.first, m.last)))
    chambers = _chambers(reading)
    told = (m for m in free if not (m.layer == "trigger.event.session_noun" and (m.first, m.last) in chambers))
    return [Trigger(tokens[m.first].start, tokens[m.last - 1].end, str(m.value)) for m in told]


def _chambers(reading: Reading) -> frozenset[tuple[int, int]]:
    """«Мәжіліс төрағасы», «Мәжіліс»: words for a sitting that are the name of a chamber, alone or at the head of an office."""
    named = {(m.first, m.last) for m in reading.layer("name") if str(m.value).startswith("org:")}
    offices = reading.covered("title")
    sat = reading.layer("trigger.event.session_noun")
    return frozenset((m.first, m.last) for m in sat if (m.first, m.last) in named or offices.issuperset(range(m.first, m.last)))


def _outside_dates(quantities: list[Quantity], dates: list[DateMention]) -> list[Quantity]:
    """A number inside a date is no quantity, unless a unit makes it one («8 айда» is a date, «8 млрд» beside it is not)."""
    dated = Cover(dates)
    return [q for q in quantities if q.unit not in (None, "year", "day") or not dated.holds(q.start, q.start + 1)]


def _outside_names(quantities: list[Quantity], mentions: Sequence[Mention]) -> list[Quantity]:
    """A number inside a name counts nothing («CASA-1000», «Жашыл мурас – 2030»)."""
    named = Cover(mentions)
    return [q for q in quantities if not named.opens_before(q.start)]
