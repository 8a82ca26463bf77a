"""One document in several languages: what was read in each of them, put together again.

The offsets agree already, since each reader saw the whole text with the others' passages blank. What does not agree are the ids: a
person or body named in two languages has one id in each, and the id of the document's own language is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kelisim.annotate.names import name_key
from kelisim.lang.names.persons import SAME, UNSURE, compare_names
from kelisim.lang.names.worldnames import names_of
from kelisim.lang.tokens import tokenize
from kelisim.model.annotation import Layers
from kelisim.model.document import Document
from kelisim.model.text import HasSpan

Key = tuple[str, ...]
Known = tuple[str, str, str]  # a person's id, a name of theirs, and its language
H = TypeVar("H", bound=HasSpan)


def joined(readings: Sequence[Layers], document: Document) -> Layers:
    """The layers of every language in one; the first reading is that of the document's own language."""
    known: dict[Key, str] = {}
    people: list[Known] = []
    parts = []
    for layers in readings:
        ids = {entity: known.setdefault(key, entity) for entity, key in _keys(layers).items()}
        ids |= _people(layers, document, people)
        parts.append(_renamed(layers, ids))
    return Layers(
        tokens=_in_order(p.tokens for p in parts),
        sentences=_in_order(p.sentences for p in parts),
        paragraphs=document.paragraphs(),
        triggers=_in_order(p.triggers for p in parts),
        mentions=_in_order(p.mentions for p in parts),
        titles=_in_order(p.titles for p in parts),
        references=_in_order(p.references for p in parts),
        dates=_in_order(p.dates for p in parts),
        quantities=_in_order(p.quantities for p in parts),
        quotations=_in_order(p.quotations for p in parts),
    )


def _in_order(lists: Iterable[list[H]]) -> list[H]:
    return sorted((item for items in lists for item in items), key=lambda item: (item.start, item.end))


def _keys(layers: Layers) -> dict[str, Key]:
    """What each thing is known by in every script: a world's id as it is, another by its words."""
    found: dict[str, Key] = {}
    for mention in layers.mentions:
        if names_of(mention.entity):
            found.setdefault(mention.entity, (mention.entity,))
        elif mention.type != "PERSON":
            words = [t.text for t in tokenize(mention.surface) if t.kind != "sign"]
            found.setdefault(mention.entity, (mention.entity.partition(":")[0], name_key(words)))
    return found


def _people(layers: Layers, document: Document, known: list[Known]) -> dict[str, str]:
    """Each person's id to that of the one person of earlier readings whose name is the same, or may be where this one says less."""
    fullest: dict[str, tuple[str, str]] = {}
    for mention in layers.mentions:
        if mention.type == "PERSON":
            here = (mention.surface, document.lang_at(mention.start))
            fullest[mention.entity] = max(fullest.get(mention.entity, here), here, key=lambda n: len(n[0].replace(".", ". ").split()))
    ids = {}
    earlier = list(known)
    for entity, (name, lang) in fullest.items():
        judged = [(other, compare_names(name, there, lang, code).verdict) for other, there, code in earlier]
        same = {other for other, verdict in judged if verdict == SAME} or {other for other, verdict in judged if verdict == UNSURE}
        if len(same) == 1:
            ids[entity] = same.pop()
        known.append((ids.get(entity, entity), name, lang))
    return ids


def _renamed(layers: Layers, ids: Mapping[str, str]) -> Layers:
    """The same layers under the ids of `ids`."""

    def of(entity: str) -> str:
        return ids.get(entity, entity)

    return replace(
        layers,
        mentions=[replace(m, entity=of(m.entity)) for m in layers.mentions],
        titles=[replace(t, of=of(t.of) if t.of else None, person=of(t.person) if t.person else None) for t in layers.titles],
        references=[replace(r, entities=tuple(dict.fromkeys(map(of, r.entities)))) for r in layers.references],
    )
