"""Files of annotation: which tokens of which sentence are a name of which type.

A line is `sent_id<TAB>first-last<TAB>TYPE` (token numbers of the treebank, `3-4`, or `3` for one), and for a sentence without
names `sent_id<TAB>-<TAB>-`: so no sentence is left out by oversight.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.kyrgyz_entities.selection import Choice
from evaluation.kyrgyz_entities.treebank import Sentence

DATA = Path(__file__).resolve().parent.parent / "kyrgyz-entities"
TYPES = ("PERSON", "GPE", "LOC", "ORG", "FAC", "EVENT", "DOC", "WORK")

_RANGE = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """Tokens `first` to `last`, both of them in it, are a name of this type."""

    first: int
    last: int
    type: str


Pass = dict[str, tuple[Name, ...]]  # the names of each sentence, by its id


class PassError(ValueError):
    """A file of annotation that cannot be used; its text has a line for each thing that is wrong."""


def read_choices(path: Path = DATA / "sentences.txt") -> list[Choice]:
    """The chosen sentences in their order."""
    return [Choice(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def read_pass(path: Path) -> Pass:
    """The names of each sentence of a file. Raises PassError with a line for each malformed or contradictory row."""
    names: dict[str, list[Name]] = {}
    empty: set[str] = set()
    problems = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            sent_id, name = _row(line)
        except ValueError as error:
            problems.append(f"{path.name}:{number}: {error}")
            continue
        if (name is None and sent_id in names) or sent_id in empty:
            problems.append(f"{path.name}:{number}: sentence {sent_id} has a line without names and another line")
        names.setdefault(sent_id, []).extend([name] if name else [])
        empty |= set() if name else {sent_id}
    if problems:
        raise PassError("\n".join(problems))
    return {sent_id: tuple(sorted(found)) for sent_id, found in names.items()}


def _row(line: str) -> tuple[str, Name | None]:
    cells = line.split("\t")
    if len(cells) != 3:
        raise ValueError(f"three cells parted by tabs are wanted, not {len(cells)}: {line!r}")
    sent_id, span, kind = cells
    if span == kind == "-":
        return sent_id, None
    if not (match := _RANGE.fullmatch(span)):
        raise ValueError(f"tokens are written 3-4, not {span!r}")
    if kind not in TYPES:
        raise ValueError(f"no type {kind!r}: choose from {', '.join(TYPES)}")
    return sent_id, Name(int(match[1]), int(match[2] or match[1]), kind)


def problems(marked: Mapping[str, Sequence[Name]], choices: Sequence[Choice], treebank: Mapping[str, Sentence]) -> Iterator[str]:
    """What keeps a pass from being used: sentences missing or not chosen, names outside of their sentence or over each other."""
    wanted = [choice.sent_id for choice in choices]
    yield from (f"sentence {sent_id} has no line: give it its names, or «-»" for sent_id in wanted if sent_id not in marked)
    for sent_id in marked:
        if sent_id not in wanted:
            yield f"sentence {sent_id} was not chosen"
            continue
        yield from (f"sentence {sent_id}: {what}" for what in _misplaced(marked[sent_id], len(treebank[sent_id].tokens)))


def _misplaced(names: Sequence[Name], tokens: int) -> Iterator[str]:
    for name in names:
        if not 1 <= name.first <= name.last <= tokens:
            yield f"{name.first}-{name.last} {name.type} is not within its tokens 1 to {tokens}"
    for before, after in zip(sorted(names), sorted(names)[1:], strict=False):
        if after.first <= before.last:
            yield f"{before.first}-{before.last} {before.type} and {after.first}-{after.last} {after.type} overlap"


def write_pass(path: Path, marked: Mapping[str, Sequence[Name]], choices: Sequence[Choice]) -> None:
    """Write a pass in the order of the choice, so that two passes can be compared line by line."""
    lines = []
    for choice in choices:
        rows = [f"{choice.sent_id}\t{n.first}-{n.last}\t{n.type}" for n in sorted(marked.get(choice.sent_id, ()))]
        lines += rows or [f"{choice.sent_id}\t-\t-"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
