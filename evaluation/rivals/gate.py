"""Whether altered facts are refused: Kelisim's evidence gate, from outside by what `kelisim verify` runs, and LangExtract's aligner.

Two kinds of alteration: of the words that are given as evidence (a digit of an amount, of a year, another person's name), and of the
fact that stands on words left as they were (kelisim/evaluate/mutations.py). LangExtract ties an extraction's text to the source and
carries its attributes along unread; it is asked with its settings as they come, and with exact matches alone.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.rivals.comparison import Comparison

from kelisim.acquire.files import read_paths
from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.clean.document import clean
from kelisim.evaluate.mutations import mutations
from kelisim.export.facts import to_exchange
from kelisim.extract import extract
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.issue import Issue
from kelisim.model.record import Record
from kelisim.model.text import within
from kelisim.pipeline.facts_in import CheckedDocument, verify_facts

NEEDS: Sequence[str] = ()
FOLDERS = [Path(__file__).parents[1] / name for name in ("gold/dev", "gold/dev-late", "blind")]
_DIGIT = re.compile(r"\d")


LISTS = {"event": "events", "figure": "figures", "commitment": "commitments", "statement": "statements", "office": "offices"}


@dataclass
class Count:
    """How many facts of one row were asked and refused, by each system."""

    asked: int = 0
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Page:
    """A document, its layers and its claims."""

    document: Document
    layers: Layers
    claims: Sequence[Claim]

    def told(self, claim: Claim, words: str | None = None) -> tuple[str, dict[str, Any]]:
        """A claim as the exchange form has it, with other words where given, and the list in which it stands there."""
        record = Record(self.document, tuple(self.layers.mentions), tuple(find_entities(self.layers, self.document)), (claim,))
        exchange = to_exchange(record)
        name = "reported" if exchange["reported"] else LISTS[claim.kind]
        fact = exchange[name][0]
        return name, fact if words is None else {**fact, "quote" if "quote" in fact else "evidence": words}

    def refused_outside(self, facts: Iterable[tuple[str, dict[str, Any]]]) -> int:
        """How many of such facts are refused by what `kelisim verify` runs."""
        record = Record(self.document, tuple(self.layers.mentions), tuple(find_entities(self.layers, self.document)), ())
        line = to_exchange(record)
        for name, fact in facts:
            line[name].append(fact)
        (checked,) = verify_facts([json.dumps(line)], "facts.jsonl")
        assert isinstance(checked, CheckedDocument)
        return sum(not fact.accepted for fact in checked.facts)


def pages() -> Iterator[Page]:
    """Every document of the gold folders, read and extracted."""
    for snapshot in read_paths(sorted(p for folder in FOLDERS for p in folder.iterdir() if p.suffix in (".txt", ".html"))):
        assert not isinstance(snapshot, Issue)
        document = clean(snapshot)
        assert isinstance(document, Document)
        layers = annotate(document)
        yield Page(document, layers, tuple(extract(document, layers)))


def reworded(claim: Claim, page: Page) -> Iterator[tuple[str, str]]:
    """The evidence with a digit of an amount or of a date changed, or with another person of the document; each after what was changed."""
    words, start = claim.span.of(page.document.text), claim.span.start
    for row, places in (("amount", page.layers.quantities), ("date", page.layers.dates)):
        for place in within(places, claim.span):
            digits = [place.start - start + m.start() for m in _DIGIT.finditer(page.document.text[place.start : place.end])]
            if digits:
                at = digits[0] if row == "amount" else digits[-1]
                yield row, words[:at] + str((int(words[at]) + 1) % 9 + 1) + words[at + 1 :]
    people = [m for m in page.layers.mentions if m.type == "PERSON"]
    for person in within(people, claim.span):
        other = next((m for m in people if m.entity != person.entity), None)
        if other:
            yield "person", words[: person.start - start] + other.surface + words[person.end - start :]


class Aligner:
    """LangExtract's aligner, asked whether it finds a place for the text of an extraction."""

    def __init__(self) -> None:
        from langextract.core.data import AlignmentStatus, Extraction
        from langextract.resolver import WordAligner

        self._known: dict[tuple[str, str], tuple[bool, bool]] = {}
        self._aligner, self._extraction, self._exact = WordAligner(), Extraction, AlignmentStatus.MATCH_EXACT

    def refuses(self, words: str, source: str) -> tuple[bool, bool]:
        """Whether it finds no place with its settings as they come, and whether it finds none that it calls exact."""
        if (words, source) not in self._known:
            ((found,),) = self._aligner.align_extractions([[self._extraction("fact", words)]], source)
            self._known[words, source] = found.char_interval is None, found.alignment_status != self._exact
        return self._known[words, source]


def ask(page: Page, aligner: Aligner, row: str, altered: Sequence[tuple[Claim, str | None]], rows: dict[str, Count]) -> None:
    """Ask both systems about claims, each with its words where these were changed, and count."""
    count = rows.setdefault(row, Count())
    count.asked += len(altered)
    count.refused["kelisim"] += page.refused_outside(page.told(claim, words) for claim, words in altered)
    for claim, words in altered:
        loose, exact = aligner.refuses(words or claim.span.of(page.document.text), page.document.text)
        count.refused["loose"] += loose
        count.refused["exact"] += exact


def compare(_: Path | None) -> Comparison:
    """The table; a row each kind of alteration."""
    rows: dict[str, Count] = {}
    aligner = Aligner()
    for page in pages():
        rowed: dict[str, list[tuple[Claim, str | None]]] = {"unaltered": [(claim, None) for claim in page.claims]}
        for claim in page.claims:
            for row, words in reworded(claim, page) if claim.kind != "office" else ():
                rowed.setdefault(f"words: {row}", []).append((claim, words))
            for mutation in mutations(claim, page.layers):
                rowed.setdefault(f"fact: {mutation.change}", []).append((mutation.claim, getattr(mutation.claim.fact, "quote", None)))
        for row, altered in rowed.items():
            ask(page, aligner, row, altered, rows)
    order = sorted(rows, key=lambda row: (row != "unaltered", not row.startswith("words"), row))
    return Comparison(
        "Altered facts",
        "How many of the facts that Kelisim takes from its gold documents are refused, as they are and with one part altered.",
        ["altered", "facts", "Kelisim refuses", "LangExtract refuses", "its exact matches alone refuse"],
        [[row, rows[row].asked, *(rows[row].refused[by] for by in ("kelisim", "loose", "exact"))] for row in order],
        [
            "The first row should be 0, every other one the number of its facts.",
            "LangExtract does not claim to read the values that an extraction carries: the rows of facts show what is then left unproved.",
            "Kelisim's rows are counted by what `kelisim verify` runs, which makes its layers anew from each text.",
        ],
    )
