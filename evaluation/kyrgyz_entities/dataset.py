"""The set joined with its sentences: texts with the names in them, for learning (half A) and for measuring (half B)."""

from dataclasses import dataclass
from pathlib import Path

from evaluation.kyrgyz_entities.passes import DATA, Name, PassError, problems, read_choices, read_pass
from evaluation.kyrgyz_entities.treebank import Sentence, read_treebank

_QUOTES = "«»“”„\"'‘’"


@dataclass(frozen=True, slots=True, order=True)
class NamedSpan:
    """`text[start:end]` of a sentence is a name of this type."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence, the places of its tokens in it, and the names that are marked in it, in their order."""

    sent_id: str
    text: str
    spans: tuple[NamedSpan, ...]
    tokens: tuple[tuple[int, int], ...]


def read_set(corpora: Path, half: str | None = None, path: Path = DATA / "adjudicated.tsv") -> list[NamedSentence]:
    """The annotated sentences of a half ("A", "B"; both where None), in the order of the choice.

    Raises FileNotFoundError without the treebank or the annotation, PassError where the annotation does not fit the treebank.
    """
    choices = read_choices()
    treebank = read_treebank(corpora)
    marked = read_pass(path)
    if wrong := list(problems(marked, choices, treebank)):
        raise PassError("\n".join(wrong))
    wanted = [choice.sent_id for choice in choices if half in (None, choice.half)]
    return [joined(treebank[sent_id], marked[sent_id]) for sent_id in wanted]


def joined(sentence: Sentence, names: tuple[Name, ...]) -> NamedSentence:
    """A sentence with its names as spans of its text; quotation marks that the treebank left on a token are not in them."""
    spans = []
    for name in names:
        start, end = sentence.tokens[name.first - 1].start, sentence.tokens[name.last - 1].end
        while sentence.text[start] in _QUOTES and start < end - 1:
            start += 1
        while sentence.text[end - 1] in _QUOTES and start < end - 1:
            end -= 1
        spans.append(NamedSpan(start, end, name.type))
    return NamedSentence(sentence.sent_id, sentence.text, tuple(spans), tuple((t.start, t.end) for t in sentence.tokens))
