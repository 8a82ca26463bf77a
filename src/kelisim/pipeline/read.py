"""One snapshot through the stages that touch one document alone: clean, annotate, extract."""

from __future__ import annotations

from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.clean import Told, clean
from kelisim.extract import extract
from kelisim.model.document import Document, Snapshot
from kelisim.model.issue import Issue
from kelisim.model.record import Record


def read_snapshot(snapshot: Snapshot, *, told: Told | None = None) -> Record | Issue:
    """Everything that one page gives, or the one issue for which it gives nothing. `told` is what the user says of the page."""
    document = clean(snapshot, told=told or Told())
    return document if isinstance(document, Issue) else read_document(document)


def try_to_read(snapshot: Snapshot, *, told: Told | None = None) -> Record | Issue:
    """What a page gives; where a stage fails on it, an Issue that says how, so that the rest can go on."""
    try:
        return read_snapshot(snapshot, told=told)
    except Exception as error:  # whatever it is, it is of this document
        return failure(snapshot.name, error)


def failure(name: str, error: Exception) -> Issue:
    """That a stage failed on an input, in one line.

    >>> str(failure("a.txt", KeyError("x")))
    "a.txt: E901 the reader failed on this document: KeyError: 'x'"
    """
    return Issue("E901", name, " ".join(f"{type(error).__name__}: {error}".split())[:200])


def read_document(document: Document) -> Record:
    """Everything that a cleaned document gives."""
    layers = annotate(document)
    claims = {claim.id: claim for claim in extract(document, layers)}  # two rules may find one fact in the same words
    return Record(document, tuple(layers.mentions), tuple(find_entities(layers, document)), tuple(claims.values()))
