"""The corpora that the name tagger learns from and is measured on, each read as documents of marked sentences.

Every reader takes the folder of corpora and gives documents: lists of `Marked`, in the labels of the corpus itself. A corpus of
loose sentences gives documents of one sentence. What the labels become for Kelisim is said in `training.labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from training.marked import Marked, Name

Document = list[Marked]

_NO_SPACE_BEFORE = frozenset(",.:;!?%)]}»”’…")
_NO_SPACE_AFTER = frozenset("([{«“")


def kaznerd(corpora: Path, part: str) -> Iterator[tuple[str, Marked]]:
    """KazNERD (CC BY 4.0), part `valid` or `test`: base id and sentence. Sentences of one base id are variants of each other."""
    folder = corpora / "KazNERD" / "KazNERD" / "with_sentID"
    for block in _blocks(folder / f"IOB2_{part}2.txt"):
        name, rows = block[0].split()[0], block[1:]
        pairs = [(row.rsplit(" ", 1)[0], row.rsplit(" ", 1)[1]) for row in rows]
        yield re.sub(r"^\D+", "", name), _joined([w for w, _ in pairs], [t for _, t in pairs])


def crossner(corpora: Path, part: str) -> Iterator[Marked]:
    """CrossNER politics (MIT), part `train`, `dev` or `test`."""
    yield from _columns(corpora / "CrossNER-politics" / "ner_data" / "politics" / f"{part}.txt", "\t")


def wikigold(corpora: Path) -> Iterator[Marked]:
    """WikiGold (CC BY 4.0): PER, LOC, ORG, MISC."""
    yield from _columns(corpora / "WikiGold" / "data" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt", " ")


def uner(corpora: Path, part: str) -> Iterator[Marked]:
    """UNER English EWT (CC BY-SA 4.0), part `dev` or `test`: PER, LOC, ORG."""
    path = corpora / "UNER_English-EWT" / f"en_ewt-ud-{part}.iob2"
    for block in _blocks(path):
        rows = [row.split("\t") for row in block if not row.startswith("#")]
        yield _joined([r[1] for r in rows], [r[2] for r in rows])


def gum(corpora: Path) -> Iterator[Document]:
    """GUM news and interviews (annotations CC BY 4.0, texts CC BY 2.5): mentions that hold a proper noun, in GUM's entity types."""
    for path in sorted((corpora / "GUM-news" / "dep").glob("*.conllu")):
        yield [_gum_sentence(block) for block in _blocks(path)]


def factrueval(corpora: Path, part: str) -> Iterator[tuple[str, Marked]]:
    """factRuEval-2016 (MIT), part `devset` or `testset`: name and whole text of each document.

    Names are chosen as the naeval benchmark does: a person is the whole object, a body its `org_name`, a place its `loc_name`;
    of overlapping ones the first and longest stands. The type is the object's, with the descriptor beside it: `Location/площади`.
    """
    for path in sorted((corpora / "factRuEval-2016" / part).glob("book_*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.stem, Marked(text, tuple(_outermost(_factru_names(path))))


def xwmt(corpora: Path, code: str) -> list[str]:
    """The distinct sentences of X-WMT (MIT) in a language, without the spaces that its tokeniser put before signs."""
    lines: dict[str, None] = {}
    for path in sorted((corpora / "X-WMT" / "xwmt" / "test").glob(f"*/*.{code}")):
        lines |= dict.fromkeys(_joined(line.split(), []).text for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return list(lines)


def _factru_names(path: Path) -> Iterator[Name]:
    spans = {}
    for line in path.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
        if line.strip():
            code, kind, start, size = line.split()[:4]
            spans[code] = (kind, int(start), int(start) + int(size), line.rsplit(" ", 1)[1])
    for line in path.with_suffix(".objects").read_text(encoding="utf-8").splitlines():
        fields = line.partition("#")[0].split()
        if len(fields) < 3:
            continue
        held = [spans[code] for code in fields[2:] if code in spans]
        described = next((s[3] for s in held if s[0] in ("loc_descr", "org_descr")), "")
        wanted = {"Org": "org_name", "LocOrg": "loc_name", "Location": "loc_name"}.get(fields[1])
        if fields[1] == "Person":
            yield Name(min(s[1] for s in held), max(s[2] for s in held), "Person")
        for kind, start, end, _ in held:
            if kind == wanted:
                yield Name(start, end, f"{fields[1]}/{described}" if described else fields[1])


def _outermost(names: Iterable[Name]) -> Iterator[Name]:
    end = -1
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if name.start >= end:
            yield name
            end = name.end


def _gum_sentence(block: Sequence[str]) -> Marked:
    words, proper, spaces, opened, names = [], [], [], [], []
    for row in (line.split("\t") for line in block if not line.startswith("#")):
        if not row[0].isdigit():
            continue
        words.append(row[1])
        proper.append(row[3] == "PROPN")
        spaces.append("SpaceAfter=No" not in row[9])
        for mark in re.findall(r"\(([^()]+)\)|\(([^()]+)|(\))|([^()|=]+)\)", _gum_entities(row[9])):
            alone, opening = mark[0], mark[1]
            if alone:
                names.append((len(words) - 1, len(words), alone.split("-")[1]))
            elif opening:
                opened.append((opening.split("-")[0], opening.split("-")[1], len(words) - 1))
            else:
                code = mark[3]
                at = next((n for n in reversed(range(len(opened))) if opened[n][0] == code), None)
                if at is not None:
                    _, kind, first = opened.pop(at)
                    names.append((first, len(words), kind))
    tags = ["O"] * len(words)
    for first, last, kind in sorted(names, key=lambda n: n[1] - n[0], reverse=True):
        while first < last and not (
            proper[first] or (words[first][0].isupper() and words[first].lower() not in ("the", "a", "an", "this"))
        ):
            first += 1
        if first < last and all(_name_word(words[n], proper[n]) for n in range(first, last)) and proper[last - 1]:
            tags[first:last] = ["B-" + kind] + ["I-" + kind] * (last - first - 1)
    return _joined(words, tags, spaces)


def _gum_entities(misc: str) -> str:
    return next((part.partition("=")[2] for part in misc.split("|") if part.startswith("Entity=")), "")


def _name_word(word: str, proper: bool) -> bool:
    return proper or word.lower() in ("of", "the", "and", "for", "-", "&", "de", "von", "al") or word[0].isupper()


def _columns(path: Path, gap: str) -> Iterator[Marked]:
    for block in _blocks(path):
        rows = [row.rsplit(gap, 1) for row in block if gap in row and not row.startswith("-DOCSTART-")]
        if rows:
            yield _joined([r[0] for r in rows], _begun([r[1] for r in rows]))


def _begun(tags: Sequence[str]) -> list[str]:
    """Tags in which every name begins with B, also where the corpus writes I for all."""
    found: list[str] = []
    before = "O"
    for tag in tags:
        found.append("B" + tag[1:] if tag[0] == "I" and before[1:] != tag[1:] else tag)
        before = tag
    return found


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            block.append(line.rstrip())
        elif block:
            yield block
            block = []
    if block:
        yield block


def _joined(words: Sequence[str], tags: Sequence[str], spaces: Sequence[bool] | None = None) -> Marked:
    """Words as running text, signs set as a printer sets them, and the names that the BIO tags tell."""
    text, places = "", []
    for n, word in enumerate(words):
        if n and (spaces[n - 1] if spaces else not (word[0] in _NO_SPACE_BEFORE or words[n - 1][-1] in _NO_SPACE_AFTER)):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
    names: list[Name] = []
    for (start, end), tag in zip(places, tags, strict=False):
        if tag[0] == "B":
            names.append(Name(start, end, tag[2:]))
        elif tag[0] == "I" and names:
            names[-1] = Name(names[-1].start, end, names[-1].type)
    return Marked(text, tuple(names))
