"""Sentences of a CoNLL-U treebank, each token with its place in the sentence's text."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = "UD_Kyrgyz-KTMU"
FILES = ("ky_ktmu-ud-train.conllu", "ky_ktmu-ud-test.conllu")


@dataclass(frozen=True, slots=True)
class Token:
    """A word line: `form` is `text[start:end]` of its sentence."""

    number: int
    form: str
    upos: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the treebank has it; `file` is the name of the file it stands in."""

    sent_id: str
    file: str
    text: str
    tokens: tuple[Token, ...]


def read_treebank(corpora: Path) -> dict[str, Sentence]:
    """All sentences of UD_Kyrgyz-KTMU by id, the training file first.

    Raises FileNotFoundError where the folder of corpora does not hold the treebank, ValueError where a sentence has no id,
    shares one, or where its words are not those of its text.
    """
    found: dict[str, Sentence] = {}
    for file in FILES:
        path = corpora / FOLDER / file
        if not path.is_file():
            raise FileNotFoundError(f"no {path}: KELISIM_CORPORA must name the folder that holds {FOLDER}")
        for sentence in parse(path.read_text(encoding="utf-8"), file):
            if sentence.sent_id in found:
                raise ValueError(f"{file}: the id {sentence.sent_id} is given twice")
            found[sentence.sent_id] = sentence
    return found


def parse(text: str, file: str = "") -> Iterator[Sentence]:
    r"""The sentences of a CoNLL-U text (https://universaldependencies.org/format.html).

    >>> rows = ["# sent_id = s1", "# text = Ат кетти.", "1 Ат _ NOUN", "2 кетти _ VERB", "3 . _ PUNCT"]
    >>> table = "\n".join(row if row.startswith("#") else row.replace(" ", "\t") for row in rows)
    >>> [sentence] = parse(table)
    >>> [(t.number, t.form, t.start) for t in sentence.tokens]
    [(1, 'Ат', 0), (2, 'кетти', 3), (3, '.', 8)]
    """
    for block in filter(str.strip, text.split("\n\n")):
        lines = block.strip("\n").split("\n")
        comments = dict(_comment(line) for line in lines if line.startswith("#"))
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        if "sent_id" not in comments or "text" not in comments:
            raise ValueError(f"{file}: a sentence without sent_id or text: {lines[0]!r}")
        words = [row for row in rows if row[0].isdecimal()]  # neither ranges (3-4) nor empty nodes (3.1)
        yield Sentence(comments["sent_id"], file, comments["text"], tuple(_placed(words, comments["text"], comments["sent_id"])))


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line.lstrip("# ").partition("=")
    return key.strip(), value.strip()


def _placed(rows: list[list[str]], text: str, sent_id: str) -> Iterator[Token]:
    # By looking each word up in turn, not by SpaceAfter: the treebank's marks and its text do not always agree.
    end = 0
    for row in rows:
        start = text.find(row[1], end)
        if start < 0 or text[end:start].strip():
            raise ValueError(f"sentence {sent_id}: token {row[0]} «{row[1]}» does not stand next in the text {text!r}")
        end = start + len(row[1])
        yield Token(int(row[0]), row[1], row[3], start, end)
