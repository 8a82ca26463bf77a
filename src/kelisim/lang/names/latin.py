"""A name as English writes it, where no source has done so: for showing alone, beside the name as it was written.

The letters are those of the BGN/PCGN systems for Russian, Kazakh, Kyrgyz, Tajik and Uzbek, without the marks above letters and the
apostrophes that newspapers leave out: «Мырзабек» is Myrzabek, «Өмүрбек» Omurbek, «Токаев» Tokayev.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "gh", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "і": "i",
    "й": "y", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ў": "o", "ҳ": "h", "ӣ": "i", "ҷ": "j", "ӯ": "u",
}  # fmt: skip
_WORD = re.compile(rf"[{''.join(_LETTERS)}]+", re.IGNORECASE)
_BEFORE_E = "аәеёиіоөуұүыэюяйъь"  # behind them, and at the beginning of a word, «е» is ye
_ENDING = re.compile(r"(?:ий|ый)\b")  # «Дмитрий», «Белый»: y
SPELLED = ("PERSON", "GPE", "LOC")  # types whose names are spelled; those of bodies would have to be translated


def spelled(name: str, lang: str, kind: str) -> str:
    """The name of an entity of a type as a language shows it: in English the name of a person or a place is not in Cyrillic letters.

    >>> spelled("Асқар Мырзабек", "en", "PERSON"), spelled("Асқар Мырзабек", "ru", "PERSON"), spelled("Министрлер кабинети", "en", "ORG")
    ('Askar Myrzabek', 'Асқар Мырзабек', 'Министрлер кабинети')
    """
    return in_latin(name) if lang == "en" and kind in SPELLED else name


@lru_cache(maxsize=4096)
def in_latin(name: str) -> str:
    """A name in the letters of English; what is not Cyrillic stays as it is.

    >>> in_latin("Елена Сергеевна Воробьёва"), in_latin("Дмитрий ЩЕРБАКОВ"), in_latin("Жээнбеков"), in_latin("Şimşek")
    ('Yelena Sergeyevna Vorobyova', 'Dmitry SHCHERBAKOV', 'Zheenbekov', 'Şimşek')
    """
    return _WORD.sub(lambda word: _word(word.group()), name)


def _word(word: str) -> str:
    plain = _ENDING.sub("y", word.lower())
    opens = {at for at in range(len(plain)) if plain[at] == "е" and (at == 0 or plain[at - 1] in _BEFORE_E)}
    letters = "".join("ye" if at in opens else _LETTERS.get(letter, letter) for at, letter in enumerate(plain))
    if word.isupper() and len(word) > 1:
        return letters.upper()
    return letters[:1].upper() + letters[1:] if word[0].isupper() else letters
