"""Sentences with their names marked inline: `[PERSON Айгүл Сарыбаева] [GPE Тараздан] келді.`

One sentence a line; after a tab a note may follow, which is not read. Empty lines and lines that begin with `#` are passed over.
A mark is `[TYPE words]` with one of the types of `TYPES`, and nothing inside it is marked again. What a name is, is said in
docs/reference/gold.md: the surface is the name as written, ending and all, without quotation marks and without a type word beside it.

    python -m training.marked training/sentences/kk.tsv …     says what is wrong, line by line, and counts what is there
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

TYPES = ("PERSON", "GPE", "LOC", "ORG", "FAC", "EVENT", "DOC", "WORK")

_MARK = re.compile(r"\[(?P<type>[^\s\[\]]*)(?P<gap>\s*)(?P<words>[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Name:
    """Characters `start` to `end` (exclusive) of a sentence, and the type of the name they are."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and the names that were marked, in order."""

    text: str
    names: tuple[Name, ...]


def parse(line: str) -> Marked:
    """One sentence with inline marks. Raises ValueError, with the words it is about, for a mark that is not of the form.

    >>> parse("[GPE Таразға] [PERSON А. Сарыбаева] келді.")
    Marked(text='Таразға А. Сарыбаева келді.', names=(Name(start=0, end=7, type='GPE'), Name(start=8, end=20, type='PERSON')))
    """
    text, names, at = "", [], 0
    for mark in _MARK.finditer(line):
        kind, words = mark["type"], mark["words"]
        if kind not in TYPES:
            raise ValueError(f"no type {kind!r} in {mark.group()!r}: choose one of {', '.join(TYPES)}")
        if mark["gap"] != " " or not words or words != words.strip():
            raise ValueError(f"a mark is [TYPE words], with one space between and none after: {mark.group()!r}")
        text += line[at : mark.start()]
        names.append(Name(len(text), len(text) + len(words), kind))
        text += words
        at = mark.end()
    text += line[at:]
    if stray := re.search(r"[\[\]]", text):
        raise ValueError(f"a bracket without its fellow, or a mark inside a mark: {text[max(0, stray.start() - 20) : stray.end() + 20]!r}")
    for name in names:
        if split := _inside_word(text, name):
            raise ValueError(f"a mark cuts a word in two (an ending belongs to its name): {split!r}")
    return Marked(text, tuple(names))


def read_marked(path: Path) -> list[Marked]:
    """The sentences of a file. Raises ValueError with file and line for the first that is wrong."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        sentence = line.partition("\t")[0].strip()
        if sentence and not sentence.startswith("#"):
            try:
                found.append(parse(sentence))
            except ValueError as wrong:
                raise ValueError(f"{path}:{number}: {wrong}") from None
    return found


def _inside_word(text: str, name: Name) -> str:
    """The word that a name begins or ends in the middle of, if there is one. An English 's stands outside."""
    before = name.start and text[name.start - 1].isalnum() and text[name.start].isalnum()
    after = name.end < len(text) and text[name.end].isalnum() and text[name.end - 1].isalnum()
    return text[max(0, name.start - 10) : name.end + 10] if before or after else ""


def main(paths: list[str]) -> int:
    """Check files; gives 1 where one of them has a wrong line."""
    wrong = 0
    for path in map(Path, paths):
        counts: Counter[str] = Counter()
        sentences = 0
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            sentence = line.partition("\t")[0].strip()
            if not sentence or sentence.startswith("#"):
                continue
            try:
                counts.update(name.type for name in parse(sentence).names)
                sentences += 1
            except ValueError as error:
                wrong = 1
                print(f"{path}:{number}: {error}")
        print(f"{path}: {sentences} sentences, " + ", ".join(f"{kind} {counts[kind]}" for kind in TYPES))
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
