"""Whether a finite verb tells of what was or of what is to come, by its form and not by a list of verbs."""

from __future__ import annotations

import re

from kelisim.lang.language import load
from kelisim.lang.tokens import fold

_ENDINGS = {
    "kk": (
        ("future", re.compile(r"(?:мақ|мек|бақ|бек|пақ|пек)(?:шы|ші)?$")),
        ("past", re.compile(r"(?:[^\W\d_]{2}[дт][ыі]|[ғқ]ан|[гк]ен)$")),
        ("aorist", re.compile(r"(?:[ае]д[ыі]|[аеыіи]йд[ыі])$")),
    ),
    "ky": (
        ("future", re.compile(r"(?:мак|мек|мок|мөк)(?:чы|чи|чу|чү)$|(?:[аеө]|(?<!т)о){1,2}р[ыиуү]н?$")),  # no «трактору»
        ("past", re.compile(r"(?:[дт][ыиуү](?:шту|штү|шты|шти)?|[гк][аеоө]н)$")),
        ("aorist", re.compile(r"(?:[аеоө]т|йт)$")),
    ),
}
_CONVERB = re.compile(r"[аеоөыиіуүй]п$")
_LEAST = 4  # letters: shorter words are nouns that end so by chance


def tense(word: str, code: str) -> str:
    """`past`, `future`, `aorist` (Kazakh and Kyrgyz: what is done always or will be done), or nothing where the form tells none.

    The future of a Russian verb is that of the dictionary; English has none in its forms, only the words `will` and `shall`.

    >>> tense("построит", "ru"), tense("салмақ", "kk"), tense("ачат", "ky"), tense("will", "en"), tense("бөлді", "kk"), tense("дом", "ru")
    ('future', 'future', 'aorist', 'future', 'past', '')
    """
    folded = fold(word)
    if code == "en":
        return "future" if folded in load("en").words("wills") else ""
    if code == "ru":
        return _russian(folded)
    if len(folded) < _LEAST or folded in load(code).words("no_verbs"):
        return ""
    # «-ады» looks past, being «-ды» behind a vowel: the longer ending is read first
    order = sorted(_ENDINGS[code], key=lambda row: row[0] != "aorist")
    return next((name for name, ending in order if ending.search(folded)), "")


def is_converb(word: str, code: str) -> bool:
    """Whether a verb form takes its time from another verb: a converb, or an English participle in -ing.

    >>> is_converb("превысив", "ru"), is_converb("reaching", "en"), is_converb("саяхаттап", "kk"), is_converb("превысил", "ru")
    (True, True, True, False)
    """
    if load(code).head_final:
        folded = fold(word)
        return len(folded) > _LEAST and bool(_CONVERB.search(folded)) and folded not in load(code).words("no_verbs")
    if code == "ru":
        from kelisim.lang.words.russiandictionary import dictionary_tags

        return any(tag.startswith("GRND") for tag in dictionary_tags(fold(word)))
    return code == "en" and fold(word).endswith("ing")


def _russian(word: str) -> str:
    from kelisim.lang.words.russiandictionary import dictionary_tags

    verbs = [tag for tag in dictionary_tags(word) if tag.startswith(("VERB", "PRTS"))]
    if not verbs:
        return ""
    return "future" if any("futr" in tag for tag in verbs) else "past" if any("past" in tag for tag in verbs) else ""
