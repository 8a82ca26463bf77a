"""What a commitment is compared by: its facts, and the keys under which others are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from kelisim.lang.glossary import concept_kinds
from kelisim.link.reading import Reading, amount
from kelisim.link.signature import act, bare, concepts, forms, telling, weight
from kelisim.link.weighing import SOON, Facts
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Commitment, Event
from kelisim.model.link import Occurrence
from kelisim.model.text import Span

THINGS, PLACES = ("FAC", "WORK", "ORG", "EVENT", "DOC"), ("GPE", "LOC")
OF_PERSONS = ("invitation", "schedule")  # what is agreed between persons
_ENOUGH_WORDS = 1.0  # weight of shared words that are as good as a thing
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPELT = 2  # spelt names that go into keys
_MOST = 4  # parts that go into keys


def commitment_occurrence(reading: Reading, claim: Claim, commitment: Commitment) -> Occurrence:
    """A commitment of a document with what others may share of it: what its object says, what stands around it, what was signed when."""
    lang, words, span = reading.lang(claim), reading.words(claim), _object_span(reading, claim, commitment)
    whole = frozenset[str]() if reading.crowded(claim) else concepts(words, lang)
    parts = concepts(span.of(reading.document.text), lang) or whole
    signed, at = _signed(reading, claim) if commitment.kind == "document" else ("", "")
    names, topic = _names(reading, span), reading.topic
    if not names and topic and bare(parts):
        names = frozenset(part for part in topic.split() if ":" in part)
    elif not names and bare(parts) and not forms(parts) and (clause := reading.before(claim, parts)):
        span = clause
        parts, names = concepts(clause.of(reading.document.text), lang), _names(reading, clause)
    object_ = span.of(reading.document.text)
    facts = {
        "kind": commitment.kind, "stage": commitment.stage, "states": ",".join(sorted(commitment.parties)) or ",".join(reading.pair),
        "value": _target(reading, claim, commitment), "values": " ".join(reading.values(claim.span)),
        "parts": " ".join(sorted(parts)), "around": " ".join(sorted(whole - parts)), "names": " ".join(sorted(names)),
        "spelt": " ".join(sorted(reading.spelling(span))), "years": " ".join(sorted(set(_YEAR.findall(object_)))),
        "places": " ".join(sorted(p for p in reading.named(span, PLACES) if ":" in p)),
        "near": topic, "spelt near": " ".join(sorted(reading.topic_spelling)),
        "people": " ".join(reading.people(claim.span)) if commitment.kind in OF_PERSONS else "",
        "signed": signed, "at": at, "due": commitment.due or "", "published": reading.published,
    }  # fmt: skip
    return Occurrence(claim.id, "commitment", reading.document.id, tuple(dict.fromkeys(_keys(facts))), tuple(facts.items()))


def _object_span(reading: Reading, claim: Claim, commitment: Commitment) -> Span:
    """Where the object stands in the evidence; all of the evidence where there is none."""
    at = reading.document.text.find(commitment.object, claim.span.start, claim.span.end) if commitment.object else -1
    return Span(at, at + len(commitment.object or "")) if at >= 0 else claim.span


def _target(reading: Reading, claim: Claim, commitment: Commitment) -> str:
    """The figure that a target is: of several in one sentence the one with its due date, then the one whose digits its object has."""
    if commitment.kind != "target":
        return ""
    figures = reading.figures(claim.span, "target")
    figures = [f for f in figures if f.due == commitment.due] or figures
    digits = {number.replace(",", "").replace(".", "").strip("0") for number in _NUMBER.findall(commitment.object or "")}
    figures = [f for f in figures if f"{f.value:.12g}".partition("e")[0].replace(".", "").strip("0") in digits] or figures
    return min((amount(f) for f in figures), default="")


def _names(reading: Reading, span: Span) -> frozenset[str]:
    return frozenset(part for part in reading.named(span, THINGS) if ":" in part)


def _signed(reading: Reading, claim: Claim) -> tuple[str, str]:
    """The date and the place of the signing that stands on the same words."""
    for other in reading.record.claims:
        if isinstance(other.fact, Event) and other.fact.type == "signing" and other.span.meets(claim.span):
            return (other.fact.date or "", other.fact.place or "") if other.fact.status == "held" else ("", "")
    return "", ""


def _keys(facts: Facts) -> Iterator[str]:
    """The value of a target; each name whether of a document or a deed; every two parts of a
    pair of states; a part with an act, and with the month of publication."""
    states = facts["states"]
    if facts["value"]:
        yield f"target|{facts['value']}|{states}"
        return
    sort = "document" if facts["kind"] == "document" else "deed"
    yield from (f"{sort}|{name}" for name in facts["names"].split()[:_MOST])
    yield from (f"{sort}|{states}|~{spelt}" for spelt in facts["spelt"].split()[:_SPELT])
    listed = states.split(",")
    pairs = [",".join(pair) for pair in combinations(listed, 2)] if len(listed) == 3 else [states]
    parts = sorted(facts["parts"].split(), key=lambda p: (-weight(p), p))[:_MOST]
    things = [p for p in parts if telling(p)]
    lone = [p for p in facts["parts"].split() if facts["kind"] == "group" and concept_kinds().get(p) == "body"] or parts[:1]
    acts = [part for part in (*facts["parts"].split(), *facts["around"].split()) if act(part)][:2]
    for pair in pairs:
        if facts["signed"]:
            yield f"signed|{pair}|{facts['signed'][:7]}"
        if facts["values"]:
            yield f"{sort}|{pair}|{facts['values'].split()[0]}"
        if facts["near"] and facts["due"]:
            yield f"undertaking|{facts['near']}|{facts['due'][:4]}"
        yield from (f"undertaking|{pair}|{a}+{b}" for a, b in combinations(sorted(parts), 2) if weight(a) + weight(b) >= _ENOUGH_WORDS)
        yield from (f"undertaking|{pair}|{thing}+{done}" for thing in things for done in acts if done not in parts)
        yield from (f"undertaking|{pair}|{thing}|{month}" for thing in things or lone for month in _months(facts["published"]))


def _months(day: str) -> Iterator[str]:
    """The month of a day; of its first days the month before too, for the news of one week.

    >>> list(_months("2026-01-03"))
    ['2026-01', '2025-12']
    """
    yield day[:7]
    if day[8:] and int(day[8:]) <= SOON:
        yield str(PartialDate.parse(day).shifted(-SOON))[:7]
