"""Answers that are kept with the scene they are about: rules ask the same of a sentence a dozen times."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from kelisim.extract.scene import Scene

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def kept(question: Callable[Concatenate[Scene, Asked], Answer]) -> Callable[Concatenate[Scene, Asked], Answer]:
    """A function of a scene and places in it that works out each answer once: for those that are asked often and take long.

    What else it is given must be hashable, and what it gives is shared by all who ask: none of them changes it. A generator cannot be kept.

    >>> from kelisim.annotate import annotate
    >>> from kelisim.extract.scene import Scene
    >>> from kelisim.model.document import Document
    >>> document = Document("1", "x", "Ministers met in Baku.", "en")
    >>> asked = []
    >>> letters = kept(lambda scene, word: asked.append(word) or len(word))
    >>> scene = Scene(document, annotate(document))
    >>> letters(scene, "Baku"), letters(scene, "Baku"), asked
    (4, 4, ['Baku'])
    """

    @wraps(question)
    def answered(scene: Scene, /, *what: Asked.args, **named: Asked.kwargs) -> Answer:
        known: dict[object, Answer] = scene.kept.setdefault(question, {})
        key = (what, tuple(named.items())) if named else what
        try:
            return known[key]
        except KeyError:
            answer = known[key] = question(scene, *what, **named)
            return answer

    return answered
