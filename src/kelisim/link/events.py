"""What an event is compared by: its facts, and the keys under which others are looked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kelisim.lang.glossary import concept_kinds
from kelisim.link.reading import Reading
from kelisim.link.signature import concepts, telling
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.model.link import Occurrence

_BEFORE = 200  # letters before an opening in which what is opened may stand
NAMED = ("FAC", "WORK", "ORG", "EVENT", "DOC")
FEW = 4  # states whose every pair is a key; of more it is the place


def event_occurrence(reading: Reading, claim: Claim, event: Event) -> Occurrence:
    """An event of a document with what others may share of it."""
    states = reading.states([*event.participants, *([event.place] if event.place else [])])
    people = sorted(reading.person_keys[p] for p in event.participants if p in reading.person_keys)
    body = reading.sign(event.body)
    own = frozenset(body.split())
    session, after = _ordinal(reading, event, body)
    facts = {
        "type": event.type, "status": event.status, "level": event.level, "date": event.date or "", "place": event.place or "",
        "body": body, "session": session, "after": after, "people": " ".join(people), "states": states,
        "named": _join(part for part in reading.named(claim.span, NAMED) - own if "=" in part or ":" in part),
        "titles": _join(reading.titles(claim.span)), "near": reading.topic,
        "things": _join(_things(reading, claim, event) - own),
        "values": " ".join(reading.values(claim.span)), "published": "" if event.date or session else reading.published,
    }  # fmt: skip
    return Occurrence(claim.id, "event", reading.document.id, tuple(dict.fromkeys(_keys(facts))), tuple(facts.items()))


def _things(reading: Reading, claim: Claim, event: Event) -> frozenset[str]:
    """What the evidence speaks of; of an opening that does not say of what, what stands just before it."""
    lang, text = reading.lang(claim), reading.document.text
    found = frozenset(filter(_counts, concepts(reading.words(claim), lang)))
    if event.type == "opening" and not any(map(telling, found)):
        before = text[max(0, claim.span.start - _BEFORE) : claim.span.start]
        found |= frozenset(part for part in concepts(before, lang) if _counts(part) and telling(part))
    return found


def _counts(part: str) -> bool:
    return concept_kinds().get(part) not in ("act", "quality", "geography", "body")


def _join(parts: Iterable[str]) -> str:
    return " ".join(sorted(parts))


def _ordinal(reading: Reading, event: Event, body: str) -> tuple[str, str]:
    """The ordinal of a session; that of a planned one without any is the next after the one that the document numbers, and it is said
    after which."""
    if event.session or event.status != "planned" or event.type != "session" or not body:
        return str(event.session or ""), ""
    held = [
        other.session
        for other in (c.fact for c in reading.record.claims)
        if isinstance(other, Event) and other.session and other.status == "held" and reading.sign(other.body) == body
    ]
    return (str(max(held) + 1), str(max(held))) if held else ("", "")


def _keys(facts: dict[str, str]) -> Iterator[str]:
    """Type and states with the month of the date (every month of a year, the month of publication where there is no date, of a plan the
    next month too), with the ordinal, with a sum that a signing names, and a visit with who went: without its place half its states are
    not told."""
    listed = facts["states"].split(",")
    pairs = [",".join(pair) for pair in combinations(listed, 2)] if 2 < len(listed) <= FEW else [facts["states"]]
    if len(listed) > FEW:
        pairs = [facts["place"] or f"{len(listed)} states"]
    if facts["session"]:
        yield f"{facts['type']}|{facts['states']}|no{facts['session']}"
    if facts["type"] == "visit":
        families = [person.partition("|")[0].replace("h", "k") for person in facts["people"].split()]
        yield from (f"visit|{family}|{month}" for family in families for month in _months(facts))
    for pair in pairs:
        yield from (f"{facts['type']}|{pair}|{month}" for month in _months(facts))
        if facts["values"] and facts["type"] == "signing":
            yield f"signing|{pair}|{facts['values'].split()[0]}"


def _months(facts: dict[str, str]) -> Iterator[str]:
    """The months in which an event may be looked for.

    >>> list(_months({"date": "2025-12-30", "status": "planned", "session": "", "published": ""}))
    ['2025-12', '2026-01']
    """
    told = facts["date"] or ("" if facts["session"] else facts["published"])
    if not told:
        return
    if len(told) == 4:
        yield from (f"{told}-{month:02}" for month in range(1, 13))
        return
    yield told[:7]
    day = PartialDate.parse(told)
    last = PartialDate(day.year, day.month).last().day
    if facts["status"] == "planned" or (day.day and day.day >= last - 1):
        year, month = divmod(day.year * 12 + (day.month or 1), 12)
        yield f"{year}-{month + 1:02}"
