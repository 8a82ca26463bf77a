"""Fitting one model: examples in, weights out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from kelisim.annotate.reading import read
from kelisim.annotate.tagger import Model
from kelisim.lang.language import load
from training.examples import Example

# L-BFGS with an elastic net. c1 = .05, c2 = .05 was the best of three pairs on half of factRuEval's devset, and within .003 of the best
# on KazNERD; an L1 term keeps the files small.
PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": False}


def fit(examples: Iterable[Example], **changed: float) -> bytes:
    """The weights of a conditional random field that learned from the examples."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**PARAMETERS, **changed})
    for rows, tags in examples:
        trainer.append(rows, tags)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crfsuite"
        trainer.train(str(path))
        return path.read_bytes()


def names_in(model: Model, text: str, code: str, *, every: bool = True) -> set[tuple[int, int, str]]:
    """The names that a model finds in a text: start, end, type; unless `every`, only where Kelisim asks it (see `features_of`)."""
    reading = read(text, load(code))
    spans = [(reading.span(n.first, n.last), n.type) for n in model.names(reading, every=every)]
    return {(span.start, span.end, kind) for span, kind in spans}
