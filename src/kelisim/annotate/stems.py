"""A name's word without its ending: given names by the language's list, surnames by how they end."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from kelisim.annotate.reading import Reading
from kelisim.lang.language import load
from kelisim.lang.tokens import fold


def forename_stem(word: str, reading: Reading) -> str | None:
    """The given name that a folded word is a form of, or None."""
    return forename_stem_of(word, reading.language.code)


@lru_cache(maxsize=8192)
def forename_stem_of(word: str, code: str) -> str | None:
    """`forename_stem` in the language of a code."""
    language = load(code)
    for cut in range(len(word), 2, -1):
        if word[:cut] in language.forenames and language.endings.valid(word[cut:]):
            return word[:cut]
    return None


def surname_like(word: str, reading: Reading) -> str | None:
    """The stem of a folded word that ends like a surname («жапаровпен»: «жапаров»), or None. At least two letters precede the ending."""
    return surname_stem_of(word, reading.language.code)


@lru_cache(maxsize=8192)  # the same few hundred words are asked about in every document, and each against a hundred endings
def surname_stem_of(word: str, code: str) -> str | None:
    """`surname_like` in the language of a code."""
    language = load(code)
    if not language.surname_ending.search(word, 2):
        return None
    for ending in language.surname_endings:
        at = word.rfind(ending)
        village = language.head_final and word[at + len(ending) - 2 : at + len(ending) + 2] in ("овка", "евка")  # «Новопавловка»
        if at >= 2 and not village and language.endings.valid(word[at + len(ending) :]):
            return word[: at + len(ending)]
    return None


@lru_cache(maxsize=8192)  # asked of every word that stands behind a capital
def particle_like(folded: str, code: str) -> bool:
    """Whether a folded word is one of the small words inside names («бин», "von", «уулуна») in the language of a code."""
    language = load(code)
    if folded in language.particles:
        return True
    kin = language.particles.intersection(language.surname_endings) if language.head_final else ()
    bent = (p for p in kin if folded.startswith(p))
    return any(language.endings.valid(folded[len(p) - 1 :]) for p in bent)  # with the possessive that «уулу» and «ұлы» end in


def _inflected(word: str, reading: Reading, elsewhere: frozenset[str]) -> bool:
    """Whether a longer form of the word stands elsewhere."""
    words = _ordered(elsewhere)
    at = bisect_right(words, word)
    while at < len(words) and words[at].startswith(word):
        if reading.language.endings.valid(words[at][len(word) :]):
            return True
        at += 1
    return False


@lru_cache(maxsize=4)  # of the texts that are being read
def _ordered(words: frozenset[str]) -> list[str]:
    return sorted(words)


def _grows(stem: str, ending: str, reading: Reading) -> bool:
    """Whether an ending is in harmony with a stem: «Моради» is no «Мора» with an ending, which would be «Мораны»."""
    suffixes = reading.language.endings.suffixes
    return suffixes is None or any(not chain.broken for chain in suffixes.chains(ending, suffixes.ground(stem)))


def _without_genitive(folded: str, reading: Reading) -> str | None:
    """«Хасандын»: Хасан. Of the genitives of Kyrgyz those in -ын, -ун and -үн make no surname; «Бородин» may be one."""
    endings = [e for e in reading.language.words("genitives") if len(e) == len("дын") and e[1] in "ыуү" and folded.endswith(e)]
    cut = len(folded) - len("дын")
    return folded[:cut] if reading.language.head_final and endings and cut > 2 and _grows(folded[:cut], endings[0], reading) else None


def name_stem(word: str, reading: Reading, elsewhere: frozenset[str] = frozenset()) -> str:
    """See `NameUnits.stem`."""
    folded = fold(word)
    slavic = ("ов", "ев", "ёв") if reading.language.head_final else ("ов", "ев", "ёв", "ин", "ын")  # «-дин» ends a Kyrgyz genitive
    if folded.endswith(slavic) and surname_like(folded, reading) == folded:
        return folded  # «Акил Акилов»: a surname made of the given name beside it
    for cut in range(len(folded) - 1, 2, -1):
        if folded[:cut] in elsewhere and reading.language.endings.valid(folded[cut:]):
            return surname_like(folded[:cut], reading) or folded[:cut]
    if bare := _without_genitive(folded, reading):
        return surname_like(bare, reading) or bare
    stem = surname_like(folded, reading) or forename_stem(folded, reading)
    if stem:
        return stem
    if reading.language.code == "ru" and len(folded) > 5 and folded.endswith(("ом", "чем", "шем", "щем", "цем", "жем")):
        return folded[:-2]  # «Хурэлсухом», «Джуричем»: no name ends so in the nominative
    if reading.language.head_final and not _inflected(folded, reading, elsewhere):
        for cut in range(len(folded) - 2, 2, -1):
            case = reading.language.endings.case(folded[cut:])
            if case and "nominative" not in case and folded[cut] not in "аеиоуыіөүұә" and _grows(folded[:cut], folded[cut:], reading):
                return folded[:cut]
    return folded
