"""What is counted, compared by its concepts and not by its letters: «большегрузов», «фуралардын», "lorries" are one thing."""

from __future__ import annotations

from functools import lru_cache

from kelisim.lang.glossary import concepts_in, words_without_concept
from kelisim.lang.language import load
from kelisim.lang.lemmas import lemma
from kelisim.lang.tokens import tokenize

_WORD = 3  # letters that make a word worth comparing; shorter ones are «of», «для», «бар»


def counted_key(of: str | None, lang: str) -> str | None:
    """The concepts of what a figure counts and the stems of words that have none, in order; None where nothing is named.

    Two things are one only where all their words say the same: words without a concept stay as they are, so that «dairy plants»
    and «cement plants» are two even where the glossary knows plants alone. Names of the register (`trade_turnover`, "agricultural trade")
    are English in whatever language the document is.

    >>> counted_key("lorries", "en") == counted_key("жүк көлігін", "kk") == counted_key("большегрузов", "ru"), counted_key(None, "kk")
    (True, None)
    """
    return _key(" ".join(of.replace("_", " ").casefold().split()), "en" if of.isascii() else lang) if of and of.strip() else None


@lru_cache(maxsize=4096)  # a few hundred wordings come again and again
def _key(words: str, lang: str) -> str:
    language = load(lang)
    tokens = tokenize(words)
    bare = (lemma(token.text, lang) for token in words_without_concept(tokens, language) if len(token.text) > _WORD)
    return " ".join(sorted({*concepts_in(words, language), *(f"={word}" for word in bare)})) or words
