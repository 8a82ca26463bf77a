"""Model values as rows and back. Nested parts are canonical JSON, so that equal contents are equal text."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping

from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim, Support
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Passage, Source
from kelisim.model.entity import Entity
from kelisim.model.fact import KINDS, Commitment, Event, Fact, Figure
from kelisim.model.link import Judgement, Occurrence, Verdict
from kelisim.model.text import OffsetMap, Span

ENTITY_FIELDS = ("participants", "place", "body", "host", "parties", "said_by", "speaker", "person", "of")
PASSAGE = "passage"
Row = dict[str, Any]


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces: one text for one value.

    >>> canonical({"b": (1, None), "a": "ө"})
    '{"a":"ө","b":[1,null]}'
    """
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def document_row(document: Document) -> Row:
    """A document as a row of `documents`, without its run."""
    title = document.title_span
    return {
        "id": document.id, "stem": document.stem, "lang": document.lang, "title": document.title,
        "title_start": title.start if title else None, "title_end": title.end if title else None,
        "published": str(document.published) if document.published else None, "source": canonical(asdict(document.source)),
        "notes": canonical((*document.notes, *_passage_notes(document))), "text": document.text,
        "origin": canonical(document.origin.runs), "page": document.page,
    }  # fmt: skip


def _passage_notes(document: Document) -> Iterable[tuple[str, str]]:
    """The passages of a page in several languages stand with its notes: so few pages have them that they need no column."""
    return ((PASSAGE, f"{p.start} {p.end} {p.lang}") for p in document.passages)


def document_of(row: RowMapping) -> Document:
    """The document of a row."""
    notes = _rows(row["notes"])
    passages = (line.split() for name, line in notes if name == PASSAGE)
    title = None if row["title_start"] is None else Span(row["title_start"], row["title_end"])
    return Document(
        id=row["id"], stem=row["stem"], text=row["text"], lang=row["lang"], title=row["title"], title_span=title,
        published=PartialDate.parse(row["published"]) if row["published"] else None, source=Source(**json.loads(row["source"])),
        page=row["page"], origin=OffsetMap(_rows(row["origin"])), notes=tuple(note for note in notes if note[0] != PASSAGE),
        passages=tuple(Passage(int(start), int(end), lang) for start, end, lang in passages),
    )  # fmt: skip


def mention_row(document: str, number: int, mention: Mention) -> Row:
    """A mention as a row of `mentions`."""
    row = {"document": document, "number": number, "start": mention.start, "end": mention.end, "surface": mention.surface}
    return {**row, "type": mention.type, "entity": mention.entity, "rule": mention.rule, "case": mention.case}


def mention_of(row: RowMapping) -> Mention:
    """The mention of a row."""
    return Mention(row["start"], row["end"], row["surface"], row["type"], row["entity"], row["rule"], row["case"])


def entity_row(document: str, number: int, entity: Entity) -> Row:
    """An entity as a row of `entities`."""
    row = {"document": document, "number": number, "id": entity.id, "type": entity.type, "name": entity.name, "country": entity.country}
    return {**row, "names": canonical(entity.names), "keys": canonical(entity.keys)}


def entity_of(row: RowMapping) -> Entity:
    """The entity of a row."""
    return Entity(row["id"], row["type"], row["name"], _rows(row["names"]), row["country"], tuple(json.loads(row["keys"])))


def claim_row(number: int, claim: Claim) -> Row:
    """A claim as a row of `claims`, without its run."""
    return {
        "id": claim.id, "document": claim.document, "number": number, "kind": claim.kind, "start": claim.span.start,
        "end": claim.span.end, "day": _day(claim.fact), "contents": canonical(asdict(claim.fact)),
        "supports": canonical([(s.start, s.end, s.why) for s in claim.supports]), "rule": claim.rule, "version": claim.version,
    }  # fmt: skip


def claim_of(row: RowMapping) -> Claim:
    """The claim of a row."""
    supports = tuple(Support(*support) for support in json.loads(row["supports"]))
    fact = fact_of(row["kind"], json.loads(row["contents"]))
    return Claim(row["document"], fact, Span(row["start"], row["end"]), supports, row["rule"], row["version"])


def fact_of(kind: str, contents: Mapping[str, Any]) -> Fact:
    """The fact of a kind from its contents as JSON has them (lists for tuples).

    >>> fact_of("commitment", {"kind": "project", "stage": "agreed", "parties": ["country:KZ"]}).parties
    ('country:KZ',)
    """
    make: Callable[..., Fact] = KINDS[kind]
    return make(**{name: tuple(value) if isinstance(value, list) else value for name, value in contents.items()})


def party_rows(claim: Claim) -> Iterable[Row]:
    """Who and what a claim names, a row of `parties` each."""
    identity = claim.id
    for part in ENTITY_FIELDS:
        if part == "of" and claim.kind == "figure":
            continue  # of a figure it is what is counted, in words
        named = getattr(claim.fact, part, None) or ()
        for entity in dict.fromkeys((named,) if isinstance(named, str) else named):
            yield {"claim": identity, "part": part, "entity": entity}


def occurrence_row(occurrence: Occurrence) -> Row:
    """An occurrence as a row of `occurrences`; its keys are rows of their own."""
    return {"kind": occurrence.kind, "id": occurrence.id, "document": occurrence.document, "facts": canonical(occurrence.facts)}


@lru_cache(maxsize=65_536)
def facts_of(text: str) -> tuple[tuple[str, str], ...]:
    """The facts of an occurrence from its row: many have the same, and the same are met again and again."""
    return tuple((name, value) for name, value in json.loads(text))


def judgement_row(judgement: Judgement) -> Row:
    """A judgement as a row of `judgements`, without its run: the smaller id on the left, whichever document came first."""
    left, right = sorted((judgement.left, judgement.right))
    row = {"kind": judgement.kind, "left": left, "right": right, "verdict": judgement.verdict, "by": judgement.by}
    return {**row, "why": judgement.why, "score": judgement.score, "at": judgement.when}


def judgement_of(row: RowMapping) -> Judgement:
    """The judgement of a row."""
    return Judgement(row["kind"], row["left"], row["right"], row["verdict"], row["by"], row["why"], row["score"], row["at"])


def verdict_row(verdict: Verdict) -> Row:
    """A verdict as a row of `verdicts`, without its run and document."""
    row = asdict(verdict)
    return {"at": row.pop("when"), **row}


def verdict_of(row: RowMapping) -> Verdict:
    """The verdict of a row."""
    return Verdict(row["claim"], row["decision"], row["by"], row["at"], row["why"], row["replacement"])


def withdrawn_row(row: RowMapping, text: str, run: str) -> Row:
    """A claim's row as one of `withdrawn_claims`; `text` is that in which its words stood."""
    kept = {name: row[name] for name in ("document", "kind", "contents", "rule")}
    return {**kept, "claim": row["id"], "words": text[row["start"] : row["end"]], "given_by": row["run"], "run": run}


def _day(fact: Fact) -> str | None:
    if isinstance(fact, Event):
        return fact.date
    if isinstance(fact, Figure):
        return fact.period or fact.due
    return fact.due if isinstance(fact, Commitment) else None


def _rows(text: str) -> tuple[Any, ...]:
    return tuple(tuple(row) for row in json.loads(text))
