"""What the labels of each corpus become: Kelisim's types of names, or nothing.

Where a corpus has one label for every place, the word lists of Kelisim part it: what the world knows as a state or city is a GPE,
what it knows as a region, or what a word for a river or mountain names, is a LOC, what a word for a street or bridge names a FAC;
any other place is a GPE, as most are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kelisim.annotate.reading import Reading, read
from kelisim.lang.language import load
from kelisim.model.text import Span
from training.marked import Marked, Name

OTHER = "OTHER"  # a name of none of Kelisim's types, learned so that it is not taken for one, and never told
PLACE = "place"  # to be parted into GPE, LOC and FAC
OFFICE = "office"  # an office with its state or body: of it only the names that Kelisim knows are names

KAZNERD = {
    "PERSON": "PERSON",
    "GPE": "GPE",
    "LOCATION": "LOC",
    "ORGANISATION": "ORG",
    "FACILITY": "FAC",
    "EVENT": "EVENT",
    "LAW": OTHER,  # any law and its articles, «Ата Заң» alone too: no names of documents here
    "PROJECT": OTHER,  # state programmes and benefits
    "ART": OTHER,  # for the most part the titles of television programmes, orders and prizes
    "POSITION": OFFICE,
}
FACTRUEVAL = {"Person": "PERSON", "Org": "ORG", "LocOrg": PLACE, "Location": PLACE}
NATASHA = {"PER": "PERSON", "LOC": PLACE, "ORG": "ORG"}
CROSSNER = {
    "politician": "PERSON",
    "person": "PERSON",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "GPE",
    "location": PLACE,
    "election": "EVENT",
    "event": "EVENT",
}
WIKIGOLD = {"PER": "PERSON", "LOC": PLACE, "ORG": "ORG"}
GUM = {"person": "PERSON", "organization": "ORG", "place": PLACE, "event": "EVENT"}

# The thirteen classes in which KazNERD was measured by others' models beside ours; see evaluation/rivals/names_kk.py.
KAZNERD_13 = {
    "PERSON": "PERSON",
    "GPE": "GPE",
    "LOCATION": "LOC",
    "ORGANISATION": "ORG",
    "FACILITY": "FAC",
    "EVENT": "EVENT",
    "LAW": "DOC",
    "POSITION": "POSITION",
    "DATE": "DATE",
    "MONEY": "MONEY",
    "PERCENTAGE": "PERCENT",
    "CARDINAL": "NUM",
    "ORDINAL": "NUM",
    "QUANTITY": "NUM",
    "NORP": "NORP",
}


def relabel(marked: Marked, labels: Mapping[str, str], code: str) -> Marked:
    """A sentence or document in Kelisim's types; names of labels that `labels` lacks are dropped.

    >>> relabel(Marked("Лодка на Волге.", (Name(9, 14, "Location"),)), FACTRUEVAL, "ru").names
    (Name(start=9, end=14, type='LOC'),)
    """
    wanted = [Name(n.start, n.end, labels.get(n.type.partition("/")[0], "")) for n in marked.names]
    if not any(n.type in (PLACE, OFFICE) for n in wanted):
        return Marked(marked.text, tuple(n for n in wanted if n.type))
    reading = read(marked.text, load(code))
    return Marked(marked.text, tuple(found for n in wanted if n.type for found in _typed(n, reading)))


def _typed(name: Name, reading: Reading) -> Iterator[Name]:
    if name.type == OFFICE:
        yield from _inside_office(name, reading)
    elif name.type == PLACE:
        yield Name(name.start, name.end, _place(name, reading))
    else:
        yield name


def _inside_office(office: Name, reading: Reading) -> Iterator[Name]:
    """«Германия канцлері»: the state is a name, the office is none."""
    for match in reading.layer("name"):
        span = reading.span(match.first, match.last)
        if office.start <= span.start and span.end <= office.end:
            yield Name(span.start, span.end, _KINDS.get(str(match.value).partition(":")[0], "ORG"))


_KINDS = {"country": "GPE", "place": "GPE", "loc": "LOC", "org": "ORG", "fac": "FAC", "event": "EVENT", "doc": "DOC", "work": "WORK"}


def _place(name: Name, reading: Reading) -> str:
    inside = reading.inside(Span(name.start, name.end))
    if not inside:
        return "GPE"
    for match in reading.layer("name"):
        if match.first == inside[0] and match.last == inside[-1] + 1:
            kind = _KINDS.get(str(match.value).partition(":")[0], "GPE")
            return kind if kind in ("GPE", "LOC", "FAC") else "GPE"
    near = range(inside[0] - 1, inside[-1] + 2)
    told = [str(m.value) for m in reading.layer("heads.", "beside.") if m.first in near and m.value in ("GPE", "LOC", "FAC")]
    return next((kind for kind in ("LOC", "FAC") if kind in told), "GPE")
