"""On whole documents: reports of one occasion by different hands are no reprints; a text cut, or with words misprinted, is one."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from kelisim.acquire import read_paths
from kelisim.clean import clean
from kelisim.link.reprints import document_of, judge_documents
from kelisim.model.document import Document, Snapshot
from kelisim.model.link import Judgement, Occurrence
from kelisim.model.record import Record
from tests.house.source import ROOT

FOLDERS = [ROOT / "examples", ROOT / "evaluation" / "gold", *map(Path, filter(None, os.environ.get("KELISIM_GOLD", "").split(os.pathsep)))]


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """The documents of the examples, of the project's gold folder, and of those that KELISIM_GOLD names; each once."""
    pages = [s for s in read_paths(FOLDERS) if isinstance(s, Snapshot) and not s.name.endswith((".yaml", ".md"))]
    return list({d.id: d for page in pages if isinstance(d := clean(page), Document)}.values())


def printed(document: Document) -> Occurrence:
    """A document as others may have printed it."""
    found = document_of(Record(document))
    assert found, document.stem
    return found


def again(documents: list[Document], change: Callable[[str], str]) -> Iterator[Judgement | None]:
    """What each document is judged to be to itself without its headline and changed; None where no band is shared."""
    for document in documents:
        body = document.text[document.title_span.end :] if document.title_span else document.text
        one, two = printed(document), printed(replace(document, id="again", text=change(body), title_span=None))
        yield judge_documents(one, two) if set(one.asked) & set(two.keys) else None


def test_reports_by_different_hands_are_no_reprints(documents: list[Document]) -> None:
    assert len(documents) >= 32
    assert [(a.document, b.document) for a, b in combinations(map(printed, documents), 2) if judge_documents(a, b)] == []


@pytest.mark.parametrize(
    ("change", "least"),
    [
        (lambda text: " ".join("misprint" if n % 50 == 25 else word for n, word in enumerate(text.split())), 1.0),
        (lambda text: text[: len(text) // 2], 1.0),
        (lambda text: text[: len(text) // 3], 0.95),
    ],
    ids=["one word in fifty", "first half", "first third"],
)
def test_what_is_printed_again_is_found(documents: list[Document], change: Callable[[str], str], least: float) -> None:
    found = list(again(documents, change))
    assert sum(j is not None and j.verdict == "same" for j in found) >= least * len(found)
