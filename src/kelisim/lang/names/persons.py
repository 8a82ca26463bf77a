"""Whether two names may be one person's: given name, family name, father's name, initials, gender, order and case, in any script.

The names alone are looked at. What only an office or a day can decide («Жапаров» and «Садыр Жапаров») is unsure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kelisim.lang.names.parts import Parts, name_keys, parts_of
from kelisim.lang.names.sounds import distance, sounds_of, tables

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
# How far two spellings of one word may be apart: by their length, and at most. Found on the development half of evaluation/names.
_FREE, _BY_SOUND, _MOST = 0.25, 0.07, 0.85
_NEAR = 0.5  # beyond that: too far for one name, too near for two
_CERTAIN = 0.25  # a given name spelled as near as that allows the family name as much more
_INITIAL = 0.25
_RANK = {SAME: 2, UNSURE: 1, DIFFERENT: 0}


@dataclass(frozen=True, slots=True)
class NameJudgement:
    """What two names are to each other: `same`, `different` or `unsure`; how certain, from 0 to 1; and why, in words."""

    verdict: str
    score: float
    reasons: tuple[str, ...]


@lru_cache(maxsize=65_536)
def compare_names(left: str, right: str, left_lang: str = "", right_lang: str = "") -> NameJudgement:
    """Two persons' names as they stand in texts of a language (any of the four where none is given).

    >>> compare_names("Қасым-Жомарт Тоқаевтың", "K. Tokayev", "kk", "en").verdict
    'same'
    >>> compare_names("Садыр Жапаров", "Акылбек Жапаров").reasons
    ('family name', 'given names садыр and акылбек differ')
    """
    if not name_keys(left, left_lang) & name_keys(right, right_lang):
        return NameJudgement(DIFFERENT, 0.95, ("no word in common",))
    latin = bool(re.search("[A-Za-z]", left)) != bool(re.search("[A-Za-z]", right))
    best: NameJudgement | None = None
    for one in parts_of(left, left_lang):
        for other in parts_of(right, right_lang):
            judged = _judge(one, other, latin)
            if best is None or (_RANK[judged.verdict], judged.score) > (_RANK[best.verdict], best.score):
                best = judged
            if best.verdict == SAME and best.score > 0.9:
                return best
    return best or NameJudgement(DIFFERENT, 0.95, ("no word in common",))


def _judge(a: Parts, b: Parts, latin: bool) -> NameJudgement:
    """Two readings; `latin` says that one alphabet is Latin and the other is not."""
    foreign = latin and not (a.regional and b.regional)
    if a.alone != b.alone:
        return _alone(*((a, b) if a.alone else (b, a)), foreign)
    family = _apart(a.family, b.family, foreign)
    given = _given(a, b, foreign) if family is not None else None  # most names of a list differ here already
    whole = _whole(a, b, foreign) if given is None else None
    if whole is not None:
        return NameJudgement(SAME, 0.85 - whole / 4, ("the same words, parted otherwise",))
    if family is None:
        return NameJudgement(DIFFERENT, 0.9, (f"family names {_two(a.family, b.family)} differ",))
    agree = ["family name"]
    if a.gender and b.gender and a.gender != b.gender:
        return NameJudgement(DIFFERENT, 0.85, (*agree, "one is a man's, the other a woman's"))
    if given is None:
        return NameJudgement(DIFFERENT, 0.9, (*agree, _given_differ(a, b)))
    if a.father and b.father and _apart(a.father, b.father, foreign) is None:
        return NameJudgement(DIFFERENT, 0.85, (*agree, f"fathers' names {_two(a.father, b.father)} differ"))
    return _agreed(a, b, family, given)


def _agreed(a: Parts, b: Parts, family: float, given: tuple[float, str]) -> NameJudgement:
    """Nothing differs: the same, unless too little is said."""
    cost, why = given
    reasons = ["family name", *([why] if why else [])]
    if a.father and b.father:
        reasons.append("father's name")
    reasons += [f"«{p.family}» from the {p.case}" for p in (a, b) if p.case]
    reasons += ["family name first"] if a.turned != b.turned else []
    score = 0.98 - (family + cost) / 4 - 0.1 * (why == "initials") - 0.05 * (a.turned or b.turned)
    guessed = (a.unsure or b.unsure) and why == "initials" and not _second_initial(a, b)
    far = family > _limit(a.family, b.family) + (_CERTAIN if cost <= _CERTAIN and why == "given name" else 0)
    if far or cost > _MOST or guessed:
        return NameJudgement(UNSURE, score / 2, (*reasons, "a woman's nominative or a man's genitive" if guessed else "spelled far apart"))
    return NameJudgement(SAME, score - (0.3 if a.alone else 0), tuple(reasons))


def _alone(lone: Parts, full: Parts, foreign: bool) -> NameJudgement:
    """One word against a whole name: it may be a part of it, and of others' names."""
    if _close(lone.family, full.family, foreign):
        if lone.gender and full.gender and lone.gender != full.gender:
            return NameJudgement(DIFFERENT, 0.8, ("family name", "one is a man's, the other a woman's"))
        return NameJudgement(UNSURE, 0.5, ("family name", "one has no given name"))
    if any(_close(lone.family, word, foreign) for word in full.given):
        return NameJudgement(UNSURE, 0.3, ("given name", "one has no family name"))
    return NameJudgement(DIFFERENT, 0.9, (f"no part of the name is «{lone.family}»",))


def _given(a: Parts, b: Parts, foreign: bool) -> tuple[float, str] | None:
    """What the given names are apart, and what was compared; None where they differ."""
    if a.given and b.given:
        return _given_names(a.given, b.given, foreign)
    if a.alone and b.alone:
        return 0.0, ""
    if not (a.initials or b.initials):
        return 0.0, ""
    return (0.0, "initials") if _initials_agree(_sequence(a), _sequence(b), a, b) else None


def _given_names(a: tuple[str, ...], b: tuple[str, ...], foreign: bool) -> tuple[float, str] | None:
    if not foreign and sounds_of(a[0]).rstrip("a") == sounds_of(b[0]).rstrip("a") and sounds_of(a[0]) != sounds_of(b[0]):
        return None  # Валентин and Валентина
    first = _apart(a[0], b[0], foreign)
    rest = [_apart(x, y, foreign) for x, y in zip(a[1:], b[1:], strict=False)]
    if first is not None and None not in rest:
        return max(first, *(r for r in rest if r is not None), 0.0), "given name"
    joined = _apart("".join(a), "".join(b), foreign)
    if joined is not None:
        return joined, "given name"
    halves = [{word, *re.split("[-‑]", word)[:1]} for word in (a[0], b[0])]
    if any(_close(x, y, foreign) for x in halves[0] for y in halves[1] if (x, y) != (a[0], b[0])):
        return 0.3, "half of a double given name"
    return None


def _sequence(p: Parts) -> list[str]:
    """The initials, or the words that initials would stand for: given names (each half of a double one), then the father's."""
    if p.initials:
        return list(p.initials)
    return [half for word in p.given for half in re.split("[-‑]", word)] + ([p.father] if p.father else [])


def _initials_agree(a: list[str], b: list[str], one: Parts, other: Parts) -> bool:
    """Initials in order against names in order; the second half of a double name may be left out («К.К.» of Касым-Жомарт Кемелевич)."""
    if not (a and b):
        return False
    if not _same_start(a[0], b[0]):
        return False
    short, named = (a, other) if one.initials else (b, one)
    if named.initials or len(short) == 1:
        return all(_same_start(x, y) for x, y in zip(a[1:], b[1:], strict=False))
    following = [h for word in named.given for h in re.split("[-‑]", word)][1:]
    open_ends = [*following, *([named.father] if named.father else [])]
    if not open_ends or (following and not named.father and len(named.given) == 1):
        return True
    return any(_same_start(short[1], word) for word in open_ends)


def _second_initial(a: Parts, b: Parts) -> bool:
    """Whether a second initial agrees with the father's name."""
    return any(len(x.initials) > 1 and y.father and _same_start(x.initials[1], y.father) for x, y in ((a, b), (b, a)))


@lru_cache(maxsize=8192)
def _same_start(a: str, b: str) -> bool:
    """Whether an initial and a name (or two initials) begin with one sound."""
    if a[0] == b[0] and min(len(a), len(b)) == 1:
        return True
    return any(distance(x, y) <= _INITIAL for x in _starts(a) for y in _starts(b))


def _starts(word: str) -> set[str]:
    """The sounds with which a name may begin: «ё» and «я» with and without their glide."""
    sounds = sounds_of(word)
    begin = {sounds[:1]}
    if sounds[:1] == "i" and sounds[1:2] in tables()["missing"]:
        begin.add(sounds[1:2])
    if len(word) == 1 and word in "szck":
        begin |= set({"s": "S", "z": "j", "c": "C", "k": "h"}[word])  # "S." of Shavkat
    return begin - {""}


@lru_cache(maxsize=65_536)
def _apart(a: str, b: str, foreign: bool) -> float | None:
    """The distance of two words of names; None where it is too far for one name."""
    most = _limit(a, b) + (_NEAR if foreign else 0)
    cost = distance(*sorted((sounds_of(a), sounds_of(b))), foreign, most)
    return cost if cost <= most else None


def _close(a: str, b: str, foreign: bool) -> bool:
    cost = _apart(a, b, foreign)
    return cost is not None and cost <= _limit(a, b)


def _limit(a: str, b: str) -> float:
    return min(_MOST, _FREE + _BY_SOUND * max(len(sounds_of(a)), len(sounds_of(b))))


def _whole(a: Parts, b: Parts, foreign: bool) -> float | None:
    """All words in a row, for names whose words are parted otherwise («Ким Чен Ын», «Ким Чен-Ын»)."""
    if a.initials or b.initials or a.turned != b.turned or len(a.given) == len(b.given):
        return None
    rows = ["".join((p.family, *p.given) if p.turned else (*p.given, p.family)).replace("-", "") for p in (a, b)]
    return _apart(rows[0], rows[1], foreign) if all(rows) else None


def _given_differ(a: Parts, b: Parts) -> str:
    if a.given and b.given:
        return f"given names {_two(' '.join(a.given), ' '.join(b.given))} differ"
    return f"initials {_two('. '.join(_sequence(a)), '. '.join(_sequence(b)))} differ"


def _two(a: str, b: str) -> str:
    return " and ".join((a, b))
