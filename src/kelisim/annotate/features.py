"""What the name tagger sees of each token: its letters, its shape, what Kelisim's lists know of it, and its neighbours.

Training and reading use this one module, so that a model never meets features that it was not trained with. A feature is a
string; those of a word by itself are made once for each word and kept. Kazakh and Kyrgyz share a model: their letters are also
seen as Kipchak skeleton letters, in which «Қазақстанның» and «Казакстандын» begin alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kelisim.annotate.reading import Reading
from kelisim.annotate.stems import forename_stem_of, surname_stem_of
from kelisim.lang.tokens import fold
from kelisim.lang.words.russiandictionary import dictionary_tags

VERSION = 1  # of this list of features: a model says which it was trained with

# қ к, ғ г, ұ ү у, ө о, ә а, і и й ы, ң н, һ х are told apart by one of the two languages only.
_KIPCHAK = str.maketrans("қғұүөәіийңһ", "кгууоаыыынх")

Features = list[str]


def sentence_features(reading: Reading, inside: range, seen: DocumentWords, knowledge: list[str]) -> list[Features]:
    """The features of each token of a sentence, whose tokens are `inside`."""
    code, tokens = reading.language.code, reading.tokens
    forms = [_word(tokens[n].text, code) for n in inside]
    known = [knowledge[n] for n in inside]
    listed = [_known(kind) for kind in known]
    rows: list[Features] = []
    last = len(forms) - 1
    for at, n in enumerate(inside):
        form, kind = forms[at], known[at]
        own = [*form[0], listed[at][0]]
        if form[6]:
            own += seen.of(tokens[n].text)
        if at:
            before = forms[at - 1]
            own += before[1]
            own += _known_pair(known[at - 1], kind)
            own.append(_SHAPES[before[5], form[5]])
            if tokens[n].start == tokens[n - 1].end:
                own.append("glued")
            if at > 1:
                own += forms[at - 2][2]
                own.append(listed[at - 2][1])
        else:
            own.append("first")
        if at < last:
            after = forms[at + 1]
            own += after[3]
            own += _known_next(kind, known[at + 1])
            own.append(_NEXT_SHAPES[form[5], after[5]])
            if at + 1 < last:
                own += forms[at + 2][4]
                own.append(listed[at + 2][2])
        else:
            own.append("last")
        rows.append(own)
    return rows


@lru_cache(maxsize=1024)
def _known(kind: str) -> tuple[str, str, str]:
    return "k=" + kind, "-2k=" + kind, "+2k=" + kind


@lru_cache(maxsize=4096)
def _known_pair(before: str, kind: str) -> Features:
    return ["-1k=" + before, f"k2={before}|{kind}"]


@lru_cache(maxsize=4096)
def _known_next(kind: str, after: str) -> Features:
    return ["+1k=" + after, f"k3={kind}|{after}"]


class _Pairs(dict[tuple[str, str], str]):
    """A feature of two neighbours' shapes, made once for each pair. There are as many shapes as signs in the texts read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, pair: tuple[str, str]) -> str:
        made = self[pair] = f"{self._name}={pair[0]}|{pair[1]}"
        return made


_SHAPES, _NEXT_SHAPES = _Pairs("h2"), _Pairs("h3")


Kept = tuple[str, ...]
WordForms = tuple[Kept, Kept, Kept, Kept, Kept, str, bool]


@lru_cache(maxsize=65536)
def _word(text: str, code: str) -> WordForms:
    """The features of a word by itself, as the token, as the one before, two before, after, and two after; its shape; and
    whether its other places in the document are asked about."""
    raw = fold(text)
    letters = raw.translate(_KIPCHAK) if code in ("kk", "ky") else raw
    shape = _shape(text)
    own = ["b", "w=" + letters, "h=" + shape, "l=" + str(min(len(text), 9))]
    if text[0].isalpha():
        own += [f"p{n}={letters[:n]}" for n in range(2, min(len(letters), 6))]
        own += [f"s{n}={letters[-n:]}" for n in range(1, min(len(letters), 6))]
        if letters != raw:
            own.append("r=" + raw)
            own.append("rs=" + raw[-3:])
    listed = _listed(text, raw, code)
    own += listed
    near = ["w=" + letters, "h=" + shape, "s=" + letters[-3:], "p=" + letters[:4], *listed]
    far = ["w=" + letters, "h=" + shape, *listed]
    return (
        tuple(own),  # tuples of strings: the garbage collector passes over what is kept
        tuple(["-1" + f for f in near]),
        tuple(["-2" + f for f in far]),
        tuple(["+1" + f for f in near]),
        tuple(["+2" + f for f in far]),
        shape,
        text[0].isupper() and len(text) > 2,
    )


def _shape(text: str) -> str:
    if not text[0].isalpha():
        return text[0] if not text[0].isdigit() else "0" * min(len(text), 4)
    if text.islower():
        return "x"
    if text.isupper():
        return "X" if len(text) == 1 else "XX"
    return "Xx" if text[0].isupper() and text[1:].islower() else "xX"


def _listed(text: str, raw: str, code: str) -> Features:
    """What word lists know of a word: given name, surname by its ending, and in Russian the dictionary's grammemes."""
    if not text[0].isalpha():
        return []
    found = []
    if text[0].isupper():
        if forename_stem_of(raw, code):
            found.append("fore")
        if surname_stem_of(raw, code):
            found.append("sur")
        if code == "ru":
            found += _grammemes(raw)
    return found


_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr")


def _grammemes(word: str) -> Features:
    """Kinds of names that a word may be, its parts of speech and cases, after the dictionary of OpenCorpora; `?` where it is not there."""
    tags = dictionary_tags(word)
    if not tags:
        return ["m=?"]
    parts = sorted({tag[:4] for tag in tags})
    kinds = [kind for kind in _NAMES if any(kind in tag for tag in tags)]
    cases = sorted({case for case in ("nomn", "gent", "datv", "accs", "ablt", "loct") for tag in tags if case in tag})
    return ["m=" + "".join(parts), "mc=" + "".join(c[0] for c in cases), *("m" + kind for kind in kinds)]


_LAYERS = ("name", "title", "heads.", "beside.", "adjective", "months", "weekdays", "units", "plural", "capital_phrase", "trigger.say.verb")


def knowledge_of(reading: Reading) -> list[str]:
    """For each token the name of the strongest list of Kelisim's that holds it, or `-`: states, places, bodies, offices, head words."""
    found = ["-"] * len(reading.tokens)
    for layer in reversed(_LAYERS):
        for match in reading.layer(layer):
            kind = str(match.value).partition(":")[0] if layer in ("name", "heads.", "beside.") else ""
            label = f"{match.layer.partition('.')[0]}.{kind}" if kind else layer
            for n in range(match.first, match.last):
                found[n] = label if n == match.first else label + "+"
    return found


class DocumentWords:
    """How words stand elsewhere in the same document: in lower case, as capitals inside a sentence, after a given name or an initial."""

    def __init__(self, reading: Reading) -> None:
        self._facts: dict[str, dict[str, None]] = {}
        capitals = [n for n in reading.capitals if len(reading.tokens[n].text) > 2]
        keys = {_key(reading.tokens[n].text) for n in capitals}
        for n in capitals:
            if fact := self._place(n, reading):
                self._facts.setdefault(_key(reading.tokens[n].text), {}).update(dict.fromkeys(fact))
        for word in set(reading.folded) - {reading.folded[n] for n in capitals}:
            if len(word) > 2 and _key(word) in keys:
                self._facts.setdefault(_key(word), {})["Dlow"] = None

    @staticmethod
    def _place(n: int, reading: Reading) -> Features:
        """What the token before a capitalised word says of it."""
        if n == 0:
            return []
        before, token = reading.tokens[n - 1], reading.tokens[n]
        if before.kind != "word":
            return ["Dafterdot"] if before.text == "." and before.end == token.start else []
        if "\n" in reading.text[before.end : token.start]:
            return []
        fored = before.text[0].isupper() and "fore" in _word(before.text, reading.language.code)[0]
        return ["Dmid", "Dfored"] if fored else ["Dmid"]

    def of(self, text: str) -> Features:
        """The features of a capitalised word."""
        return list(self._facts.get(_key(text), ()))


@lru_cache(maxsize=65536)
def _key(text: str) -> str:
    """A word cut so that its inflected forms meet."""
    return fold(text)[: max(4, len(text) - 3)]


def features_of(reading: Reading, *, every: bool = True) -> Iterator[tuple[range, list[Features]]]:
    """The tokens of each sentence of a reading, and their features; unless `every`, of the sentences that may hold an unknown name."""
    seen = DocumentWords(reading)
    knowledge = knowledge_of(reading)
    for sentence in reading.sentences:
        inside = reading.inside(sentence)
        if inside and (every or _may_name(inside, reading, knowledge)):
            yield inside, sentence_features(reading, inside, seen, knowledge)


def _may_name(inside: range, reading: Reading, knowledge: list[str]) -> bool:
    """Whether a sentence has a capital that is not its first word's alone and not in a name of the world's. Of the names that the
    tagger finds in factRuEval's testset one in sixty is elsewhere, of the words nearly a third are."""
    for n in inside:
        if reading.tokens[n].text[0].isupper() and not knowledge[n].startswith("name") and (n != inside.start or reading.capital(n + 1)):
            return True
    return False
