"""Which language a text is in: by letters and small words, and by a statistical model where these do not decide.

Each language of `data/identify.toml` that is written in the text's script is scored word by word; a margin between the first and the
second decides. The model (py3langid, Lui and Baldwin 2012) takes half a second to load, so most texts must do without it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from kelisim.model.toml import data_tables

OURS = ("kk", "ky", "ru", "en")
UNKNOWN = ""
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_APOSTROPHES = re.compile("[ʻʼ‘’`´]")
_OWN_LETTER = 0.3  # what a word with letters of a language beyond the base alphabet says for it
_FOREIGN_LETTER = 1.5  # and what one with a letter that a language does not write says against it,
_QUOTED_LETTER = 0.4  # or, in a longer text, where such words are few: names and quotations
_LONG_TEXT, _QUOTED = 20, 0.25  # words; share of them
_ENDING, _LONG = 0.5, 5  # what an ending says for a language, in words of so many letters
_ENDINGS = range(1, 7)  # letters of an ending
_MOST_MISSED = 6.0  # no letter's absence says more
_ENOUGH = 200  # words to tell a script by
_LEAST, _MARGIN = 1.5, 1.0  # of the first language, and between it and the second: below, the model is asked
_MARGIN_UNKNOWN = 0.75  # over the model's answer, of a language that it does not know
_BEHIND = 3.0  # the model may not answer a language that letters and words put so far behind
_CODES = {"pcm": "en", "uzs": "uz", "gcf": "fr", "gcr": "fr", "ext": "es"}  # Nigerian English is English in a newspaper
_CLOSED = ("Cyrl",)  # scripts of which every language that the model knows has a table
_SCRIPTS = (("Cyrl", "\u0400", "\u052f"), ("Latn", "A", "\u024f"), ("Arab", "\u0600", "\u08ff"))


@dataclass(frozen=True, slots=True)
class Guess:
    """A language by its code (empty: unknown), whether letters and words alone decided, and how many letters there were to judge by."""

    code: str
    sure: bool
    letters: int

    @property
    def ours(self) -> bool:
        """Whether it is one of the four languages that Kelisim reads."""
        return self.code in OURS

    @property
    def name(self) -> str:
        """The language's English name.

        >>> Guess("kk-Latn", True, 50).name
        'Kazakh in Latin letters'
        """
        known = _data()
        return str(known[self.code]["name"] if self.code in known else known["names"].get(self.code, self.code or "no known language"))


def identify(text: str, *, model: bool = True) -> Guess:
    """The language of a text. Without `model`, what letters and small words leave open is unknown.

    >>> identify("Президенттер достук жөнүндө сүйлөшүп, документтерге кол коюшту.").code
    'ky'
    >>> identify("Prezident búgin Qytaı elshisin qabyldady jáne saýda týraly aıtty.").name
    'Kazakh in Latin letters'
    """
    decided, script, scores = _decide(text)
    return decided if decided.sure or not (model and decided.letters) else replace(decided, code=_ask_model(text, script, scores))


@lru_cache(maxsize=256)  # a paragraph is asked about as part of its page, and again as part of its article
def _decide(text: str) -> tuple[Guess, str, Mapping[str, float]]:
    """What letters and small words say, with the script and the scores."""
    found = _WORD.findall(_APOSTROPHES.sub("'", text))
    words = [word.casefold() for word in found]
    script, letters = _own_script(found[:_ENOUGH]), sum(map(len, words))
    scores = _scores(words, script)
    first, second = [*sorted(scores.items(), key=lambda s: -s[1]), ("", -math.inf), ("", -math.inf)][:2]
    if first[1] >= _LEAST and first[1] - second[1] >= _MARGIN:
        return Guess(_plain(first[0]), True, letters), script, scores
    return Guess(UNKNOWN, False, letters), script, scores


def _own_script(words: Iterable[str]) -> str:
    """The script of most letters outside of names, since a Russian sentence may hold more Latin names than words of its own."""
    plain: dict[str, int] = {}
    named: dict[str, int] = {}
    for word in words:
        first = word[0]
        letters, script = (named if first.isupper() else plain), _script(first)
        letters[script] = letters.get(script, 0) + len(word)
    return max((plain or named).items(), key=lambda s: s[1], default=("", 0))[0]


@cache
def _script(letter: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= letter <= last), "other")


def _plain(key: str) -> str:
    """The code of a table: «uz-Cyrl» is Uzbek; Kazakh keeps its script, being ours in Cyrillic alone."""
    return key if key.startswith("kk") else key.partition("-")[0]


@cache
def _data() -> Mapping[str, Any]:
    return data_tables("kelisim.lang", "data", "identify.toml")


@dataclass(frozen=True)
class _Profiles:
    """The languages of one script, turned round: from letters, words and endings to the languages that have them."""

    alphabets: Mapping[str, frozenset[str]]
    own: Mapping[str, frozenset[str]]  # letters beyond the base alphabet of the script
    shares: tuple[tuple[str, str, float], ...]  # language, letter, of a hundred letters
    words: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]
    shared: frozenset[str]  # letters that every one of the languages writes: they tell nothing


@cache
def _profiles(script: str) -> _Profiles:
    base = frozenset(_data()["base"].get(script, ""))
    tables = {key: table for key, table in _data().items() if isinstance(table, dict) and table.get("script") == script}
    alphabets = {key: (base | set(table["letters"])) - set(table.get("lacks", "")) for key, table in tables.items()}
    return _Profiles(
        alphabets=alphabets,
        own={key: frozenset(table["letters"]) - base for key, table in tables.items()},
        shares=tuple((key, letter, share) for key, table in tables.items() for letter, share in table.get("share", {}).items()),
        words=_turned({key: table["words"] for key, table in tables.items()}),
        endings=_turned({key: table.get("endings", ()) for key, table in tables.items()}),
        shared=frozenset.intersection(*map(frozenset, alphabets.values())) | {"-", "'"} if alphabets else frozenset(),
    )


def _turned(lists: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, forms in lists.items():
        for form in dict.fromkeys(forms):
            found[form] = (*found.get(form, ()), key)
    return found


def _scores(words: Iterable[str], script: str) -> dict[str, float]:
    """How well each language of a script suits: small words, endings and own letters speak for it, other letters against."""
    profiles = _profiles(script)
    scores = dict.fromkeys(profiles.alphabets, 0.0)
    written = [w for w in words if _script(w[0]) == script]
    without: dict[tuple[str, ...], int] = {}  # by languages together, of which a text has few sets
    for word, count in Counter(written).items():
        votes, barred = _votes(word, script)
        for key, weight in votes:
            scores[key] += weight * count
        without[barred] = without.get(barred, 0) + count
    foreign: dict[str, int] = {}
    for barred, count in without.items():
        for key in barred:
            foreign[key] = foreign.get(key, 0) + count
    for key, count in foreign.items():
        quoted = len(written) >= _LONG_TEXT and count < _QUOTED * len(written)
        scores[key] -= (_QUOTED_LETTER if quoted else _FOREIGN_LETTER) * count
    letters, total = set("".join(written)), sum(map(len, written))
    for key, letter, share in profiles.shares:
        if letter not in letters:
            scores[key] -= min(share / 100 * total, _MOST_MISSED)
    return scores


@lru_cache(maxsize=20_000)
def _votes(word: str, script: str) -> tuple[tuple[tuple[str, float], ...], tuple[str, ...]]:
    """What one word says for the languages of a script, and those that its letters bar; most words of a text are words of the last one."""
    profiles = _profiles(script)
    votes = dict.fromkeys(profiles.words.get(word, ()), 1.0)
    if len(word) >= _LONG:
        for key in {key for cut in _ENDINGS for key in profiles.endings.get(word[-cut:], ())}:
            votes[key] = votes.get(key, 0.0) + _ENDING
    letters = set(word) - profiles.shared
    barred = tuple(key for key, alphabet in profiles.alphabets.items() if not letters <= alphabet)
    for key in profiles.own.keys() - set(barred):
        if letters & profiles.own[key]:
            votes[key] = votes.get(key, 0.0) + _OWN_LETTER
    return tuple(votes.items()), barred


def _ask_model(text: str, script: str, scores: Mapping[str, float]) -> str:
    """The model's best answer that letters and words do not rule out; a language that it does not know where it answers one of its kin."""
    best: dict[str, float] = {}
    for key, score in scores.items():
        best[_plain(key)] = max(best.get(_plain(key), -math.inf), score)
    top = max(best, key=lambda code: best[code], default=UNKNOWN)
    for label, _ in _model().rank(text):
        code = _CODES.get(str(label), str(label))
        if code in _data().get(top, {}).get("taken_for", ()) and best[top] > best.get(code, 0.0) + _MARGIN_UNKNOWN:
            return top
        if code in best and best[code] > best[top] - _BEHIND:
            return code
        if code not in best and code not in _written() and script not in _CLOSED:  # a language of whose words nothing is known here
            return next((ours for ours in OURS if best.get(ours, 0.0) >= _LEAST), code)
    return UNKNOWN


@cache
def _written() -> frozenset[str]:
    """The languages that have a table: in a script of which they have none, they are not written."""
    return frozenset(_plain(key) for key, table in _data().items() if isinstance(table, dict) and "script" in table)


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second: loaded only where letters do not decide

    return LanguageIdentifier.from_model_file(MODEL_FILE)
