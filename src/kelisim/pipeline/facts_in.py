"""Facts in: each line of the exchange form is read as if it were a stranger's, and each fact stands before the evidence gate.

The layers are made anew from the line's own text, so that nothing is believed of which the words do not speak.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.clean.language import find_passages
from kelisim.extract.gate import refusals
from kelisim.ledger import Ledger, Run
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim, Support
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Snapshot, Source
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.issue import Issue
from kelisim.model.record import Record
from kelisim.model.text import OffsetMap, Span
from kelisim.pipeline.facts_shape import LISTS, document_faults, fact_faults
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import failure

Object = Mapping[str, Any]
_SHOWN = 60  # characters of a fact's words in its line


@dataclass(frozen=True, slots=True)
class CheckedFact:
    """One fact of one line: accepted where `reasons` is empty. `str` gives the line to print."""

    subject: str  # FILE:LINE
    stem: str
    kind: str
    number: int  # in its list, from 1
    words: str
    reasons: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether it passed."""
        return not self.reasons

    def __str__(self) -> str:
        words = " ".join(self.words.split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        verdict = "accepted" if self.accepted else f"refused: E402 {'; '.join(self.reasons)}"
        return f"{self.subject}: {self.stem} {self.kind} {self.number} «{shown}»: {verdict}"


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A line of the exchange form: every fact with its verdict, and the record of those that were accepted."""

    snapshot: Snapshot
    record: Record
    facts: tuple[CheckedFact, ...]


def verify_facts(lines: Iterable[str], name: str) -> Iterator[CheckedDocument | Issue]:
    """Every line of a file in the exchange form, judged; a line that is no such document is an Issue (E401). Blank lines are passed over.

    >>> [str(found) for found in verify_facts(["{"], "facts.jsonl")]
    ['facts.jsonl:1: E401 a line is not a document in the exchange form: not JSON: Expecting property name enclosed in double quotes']
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _verify(line, f"{name}:{number}")


def import_facts(lines: Iterable[str], name: str, ledger: Ledger, run: Run) -> Iterator[CheckedDocument | Issue]:
    """The same, and each document is added to the ledger with the facts that were accepted, in one transaction, as it passes.

    A line that the ledger has adds nothing. `run` is what `kelisim.pipeline.ingest.new_run("import")` gives.
    """
    for found in verify_facts(lines, name):
        if isinstance(found, CheckedDocument):
            ledger.add_record(found.record, found.snapshot, run, link=link_record)
        yield found


def _verify(line: str, subject: str) -> CheckedDocument | Issue:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Issue("E401", subject, f"not JSON: {getattr(error, 'msg', error)}")
    if faults := list(document_faults(told)):
        return Issue("E401", subject, "; ".join(faults))
    data = json.dumps(told, sort_keys=True, ensure_ascii=False).encode()  # the order of the keys is no content
    snapshot = Snapshot(f"{told['stem']}.json", data, "application/json")
    document = _document(told, snapshot.id)
    try:
        layers = annotate(document)
        return _judge(told, snapshot, document, layers, subject)
    except Exception as error:  # as for a page: what a stage fails on is this document's, and the rest goes on
        return failure(subject, error)


def _document(told: Object, identity: str) -> Document:
    text, title, source = told["text"], told["title"], told["source"]
    return Document(
        id=identity,
        stem=told["stem"],
        text=text,
        lang=told["lang"],
        title=title,
        title_span=Span(0, len(title)) if title and text.startswith(title) else None,
        published=PartialDate.parse(told["published"]) if told["published"] else None,
        source=Source(source.get("name"), source.get("country"), source.get("kind")),
        page=text,
        passages=find_passages(text, told["lang"]),
        origin=OffsetMap.identity(len(text)),
    )


def _judge(told: Object, snapshot: Snapshot, document: Document, layers: Layers, subject: str) -> CheckedDocument:
    names = _own_names(told["mentions"], layers)
    checked: list[CheckedFact] = []
    claims: dict[str, Claim] = {}
    for list_name, kind in LISTS.items():
        for number, fact in enumerate(told.get(list_name, ()), 1):
            claim, reasons = _claim(list_name, fact, document, layers, names)
            if claim and not reasons:
                claims[claim.id] = claim
            words = fact.get("evidence") or fact.get("quote") or fact.get("title") or fact.get("surface") or ""
            if list_name != "mentions" or reasons:  # a mention is no fact: it is named only where it is wrong
                checked.append(CheckedFact(subject, document.stem, kind, number, str(words), tuple(reasons)))
    record = Record(document, tuple(layers.mentions), tuple(find_entities(layers, document)), tuple(claims.values()))
    return CheckedDocument(snapshot, record, tuple(checked))


def _own_names(mentions: Iterable[Object], layers: Layers) -> dict[str, str]:
    """Which entity of our own reading each of the line's entities is: the one that most of its mentions lie on.

    Its ids may be those of another document, of a whole ledger or of another program; the places in the text are common.
    """
    votes: dict[str, Counter[str]] = {}
    for told in mentions:
        if not fact_faults("mentions", told):
            for own in layers.mentions:
                if own.start < told["end"] and told["start"] < own.end:
                    exact = (own.start, own.end) == (told["start"], told["end"])
                    votes.setdefault(told["entity"], Counter())[own.entity] += 3 if exact else 1
    return {entity: min(count, key=lambda own: (-count[own], own)) for entity, count in votes.items()}


def _claim(list_name: str, told: Object, document: Document, layers: Layers, names: Mapping[str, str]) -> tuple[Claim | None, list[str]]:
    """The claim that an entry of a list makes, and why it is refused."""
    if faults := fact_faults(list_name, told):
        return None, faults
    if list_name == "offices" and not {"start", "end"} <= told.keys():
        return _office_anywhere(told, document, layers, names)
    start, end = told["start"], told["end"]
    words = told.get("evidence") or told.get("quote") or told.get("surface") or document.text[start:end]
    if not 0 <= start < end <= len(document.text) or _plain(document.text[start:end]) != _plain(words):
        return None, [f"its words are not what stands at {start}..{end}"]
    if list_name == "mentions":
        return None, []
    supports = _supports(told.get("support"))
    if supports is None:
        return None, ["support: not a list of places in the text with a reason each"]
    claim = Claim(document.id, _fact(list_name, told, names), Span(start, end), supports, _rule(told))
    return claim, refusals(claim, document, layers)


def _supports(told: Any) -> tuple[Support, ...] | None:
    """The places that an entry leans on; None when they cannot be read."""
    try:
        supports = tuple(Support(s["start"], s["end"], str(s["why"])) for s in told or ())
        return supports if all(0 <= s.start <= s.end for s in supports) else None
    except (KeyError, TypeError):
        return None


def _rule(told: Object) -> str:
    return str(told.get("rule") or "import")


def _office_anywhere(told: Object, document: Document, layers: Layers, names: Mapping[str, str]) -> tuple[Claim | None, list[str]]:
    """The form does not ask where an office is said: the first sentence that passes is the place."""
    for sentence in layers.sentences:
        claim = Claim(document.id, _fact("offices", told, names), sentence, (), _rule(told))
        if (told["title"] or "") in sentence.of(document.text) and not refusals(claim, document, layers):
            return claim, []
    return None, ["no sentence says it"]


def _fact(list_name: str, told: Object, names: Mapping[str, str]) -> Fact:
    """The contents of an entry, its entities by our own ids."""

    def one(entity: str | None) -> str | None:
        return names.get(entity, entity) if entity else None

    def all_of(entities: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(names.get(entity, entity) for entity in entities))

    if list_name == "events":
        return Event(
            told["type"], told["level"], told["status"], told["date"], one(told["place"]), all_of(told["participants"]),
            one(told["body"]), told["session"], told.get("outcome"), tuple(told.get("format") or ()), one(told.get("host")),
        )  # fmt: skip
    if list_name == "figures":
        return Figure(
            told["indicator"], told["value"], told["unit"], told["status"], told["of"], all_of(told["parties"]), told["approx"],
            told.get("approx_kind"), told["period"], told["due"], one(told["said_by"]),
            one(told.get("basis")), told.get("compared"),
        )  # fmt: skip
    if list_name == "commitments":
        parties = all_of(told["parties"])
        return Commitment(told["kind"], told["stage"], parties, told["due"], told["object"], told.get("step"), told.get("condition"))
    if list_name == "offices":
        return OfficeHeld(names.get(told["person"], told["person"]), told["role"], one(told["of"]), told["title"])
    return Statement(one(told["speaker"]), told["quote"], list_name == "reported")


def _plain(text: str) -> str:
    return " ".join(text.split())
