"""Forms of a name in which script, spelling and inflection make no difference: what joins Тоқаев, Токаев and Tokayev.

`romanise` writes a name for people; `skeleton` reduces it to its consonants for machines. The folding follows how the press of
the four languages renders one another's names (қ and к, ж and j and zh, kh and х, -ев and -yev), not any one standard.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i",
    "і": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ў": "o", "ҳ": "h", "ӣ": "i", "ҷ": "j", "ӯ": "u", "ä": "a",
    "ö": "o", "ü": "u", "ğ": "g", "ş": "sh", "ç": "ch", "ı": "y", "é": "e", "á": "a",
    "ý": "u", "ŋ": "n", "ə": "a",
}  # fmt: skip
# Kazakh in Latin letters, as decreed in 2017 (with apostrophes), 2018 (with acutes) and proposed in 2021 (with breves and umlauts).
_KAZAKH_LATIN = {
    "a'": "ә", "g'": "ғ", "n'": "ң", "o'": "ө", "u'": "ү", "y'": "у", "s'": "ш", "c'": "ч", "i'": "и", "sh": "ш", "ch": "ч", "zh": "ж",
    "ia": "я", "iý": "ю", "ıa": "я", "iu": "ю",
    "a": "а", "á": "ә", "ä": "ә", "b": "б", "v": "в", "g": "г", "ǵ": "ғ", "ğ": "ғ", "d": "д", "e": "е", "j": "ж", "z": "з", "ı": "и",
    "i": "і", "k": "к", "q": "қ", "l": "л", "m": "м", "n": "н", "ń": "ң", "ñ": "ң", "ŋ": "ң", "o": "о", "ó": "ө", "ö": "ө", "p": "п",
    "r": "р", "s": "с", "t": "т", "u": "ұ", "ū": "ұ", "ú": "ү", "ü": "ү", "ý": "у", "f": "ф", "h": "х", "y": "ы", "ş": "ш", "c": "ц",
}  # fmt: skip
_KAZAKH_LATIN_LETTER = re.compile("|".join(sorted(map(re.escape, _KAZAKH_LATIN), key=len, reverse=True)))
_KAZAKH_LATIN_ALONE = re.compile(r"q(?!u)|[ǵńñŋūýá]|[gn]'")  # what no English spelling of a name has
# In the order in which they are tried: digraphs of English spelling that stand for one sound of the region's names.
_ALIKE = (
    ("shch", "sh"),
    ("dzh", "j"),
    ("zh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("ng", "n"),
    ("ph", "f"),
    ("ck", "k"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("ts", "s"),
    ("tz", "s"),
)
_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ‘’`´", "'"))
_VOWELS = re.compile(r"[aeiouy']")


@lru_cache(maxsize=8192)
def romanise(name: str) -> str:
    """A name in plain Latin letters, words apart by a hyphen.

    >>> romanise("Қасым-Жомарт Тоқаев"), romanise("Министрлер кабинети")
    ('kasym-jomart-tokaev', 'ministrler-kabineti')
    """
    known = "".join(_LATIN.get(c, c) for c in name.casefold())
    letters = "".join(c for c in unicodedata.normalize("NFKD", known) if not unicodedata.combining(c))  # Vučić, António
    return "-".join(re.findall(r"[a-z0-9]+", letters))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """One word's consonants, with a mark for an initial vowel (or y: Ысык and Issyk): equal for renderings of one name.

    >>> skeleton("Тоқаев") == skeleton("Tokayev") == skeleton("Токаев"), skeleton("Жапаров") == skeleton("Zhaparov")
    (True, True)
    """
    letters = romanise(word).replace("-", "")
    for written, sound in _ALIKE:
        letters = letters.replace(written, sound)
    letters = letters.replace("c", "k") if "ch" not in letters else letters
    bare = _VOWELS.sub("", letters)
    bare = re.sub(r"(.)\1+", r"\1", bare)
    return ("'" if letters[:1] in "aeiouy" else "") + bare


def from_kazakh_latin(word: str) -> str:
    """A word of Kazakh in Latin letters as Cyrillic writes it, so that its endings can be known; empty for what is not so spelled.

    >>> from_kazakh_latin("Toqaevtyń"), from_kazakh_latin("Qazaqstannyñ"), from_kazakh_latin("Tokayev")
    ('тоқаевтың', 'қазақстанның', '')
    """
    folded = unicodedata.normalize("NFC", word.casefold()).translate(_APOSTROPHES)
    if not _KAZAKH_LATIN_ALONE.search(folded):
        return ""
    return _KAZAKH_LATIN_LETTER.sub(lambda letter: _KAZAKH_LATIN[letter.group()], folded)


def initial(word: str) -> str:
    """The sound with which a name begins, for comparing with an initial: «Ж.», "Zh." and "J." are one.

    >>> initial("Жээнбек") == initial("Zheenbek") == initial("J")
    True
    """
    letters = romanise(word).replace("-", "")
    for written, sound in _ALIKE:
        if letters.startswith(written):
            return sound[0]
    return "a" if letters[:1] in ("a", "e") and word[:1] in "ӘәЭэ" else letters[:1]
