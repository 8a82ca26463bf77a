"""The trained name tagger: a linear-chain conditional random field over the features of `features`, one model for kk and ky, one
for ru, one for en.

The models are package data in `weights/`, each with a card that says what it was trained on, what may be done with it, how it
scores, and the digest of its bytes; `training/` makes them. They are loaded when a text of their language is first read.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from threading import Lock
from typing import Any

from kelisim.annotate.features import VERSION, Features, features_of
from kelisim.annotate.reading import Reading

MODELS: Mapping[str, str] = {"kk": "kipchak", "ky": "kipchak", "ru": "ru", "en": "en"}

OTHER = "OTHER"  # names of no type of Kelisim's: learned, so that they are not taken for one


class WeightsError(Exception):
    """The weights of a language cannot be used: they are not there, or not what their card says."""


@dataclass(frozen=True, slots=True)
class TaggedName:
    """Tokens `first` to `last` (exclusive) that the tagger takes for a name, its type, and how sure it is of its least sure token."""

    first: int
    last: int
    type: str
    sure: float


def tag_names(reading: Reading, *, every: bool = False) -> list[TaggedName]:
    """The names that the tagger of the text's language finds, in order. Raises WeightsError where its weights cannot be used.

    A sentence of which every capital is known is passed over unless `every` is asked for.

    >>> from kelisim.annotate.reading import read
    >>> from kelisim.lang.language import load
    >>> [n.type for n in tag_names(read("Садыр Жапаров Бишкекте сүйлөдү.", load("ky")))]
    ['PERSON', 'GPE']
    """
    return load_model(MODELS[reading.language.code]).names(reading, every=every)


class Model:
    """A conditional random field in some bytes. It keeps the bytes, since the library reads from them and does not hold them; and a
    lock, since a question is asked in two steps."""

    def __init__(self, weights: bytes) -> None:
        import pycrfsuite

        self._weights = weights
        self._field: Any = pycrfsuite.Tagger()
        self._field.open_inmemory(weights)
        self._lock = Lock()

    def names(self, reading: Reading, *, every: bool = False) -> list[TaggedName]:
        """The names of a text, in order; from sentences without an unknown capital too where `every` is asked for."""
        with self._lock:
            return [name for inside, rows in features_of(reading, every=every) for name in self._sentence(rows, inside.start)]

    def _sentence(self, rows: list[Features], start: int) -> Iterator[TaggedName]:
        tags = self._field.tag(rows)
        for first, last, kind in spans_of(tags):
            if kind == OTHER:
                continue
            sure = min(self._field.marginal(tags[n], n) for n in range(first, last))
            yield TaggedName(start + first, start + last, kind, sure)


def spans_of(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Where names begin and end in a sequence of B-, I- and O tags. An I- after another type begins a name of its own.

    >>> list(spans_of(["B-GPE", "O", "B-PERSON", "I-PERSON"]))
    [(0, 1, 'GPE'), (2, 4, 'PERSON')]
    """
    first, kind, at = 0, "", 0
    for at, tag in enumerate([*tags, "O"]):
        if kind and tag != "I-" + kind:
            yield first, at, kind
            kind = ""
        if tag != "O" and not kind:
            first, kind = at, tag[2:]


@cache
def load_model(name: str) -> Model:
    """A model by name (`kipchak`, `ru`, `en`). Raises WeightsError, which says what is wrong with which file."""
    return open_model(card(name), _bytes(f"{name}.crfsuite"))


def open_model(said: Mapping[str, Any], weights: bytes) -> Model:
    """The model in some bytes, of which `said` is the card. Raises WeightsError where the two do not fit each other or this code."""
    name = said.get("name", "?")
    if said.get("features") != VERSION:
        raise WeightsError(f"{name}.crfsuite was trained with features {said.get('features')}, this Kelisim reads {VERSION}: make train")
    if hashlib.sha256(weights).hexdigest() != said.get("sha256"):
        raise WeightsError(f"{name}.crfsuite is not the file of which {name}.toml gives the digest: install Kelisim again")
    try:
        return Model(weights)
    except ValueError as error:
        raise WeightsError(f"{name}.crfsuite cannot be read: install Kelisim again") from error


def card(name: str) -> Mapping[str, Any]:
    """What the card of a model says: `sha256`, `features`, `licence`, `data`, `scores`."""
    return tomllib.loads(_bytes(f"{name}.toml").decode("utf-8"))


def _bytes(file: str) -> bytes:
    try:
        return (resources.files("kelisim.annotate") / "weights" / file).read_bytes()
    except OSError as error:
        raise WeightsError(f"the name tagger lacks {file} (annotate/weights in the package): install Kelisim again") from error
