"""Ministries called by their field alone, as a page calls those of its own state: «Маданият министрлиги», «Мәдениет министрлігі»."""

from __future__ import annotations

from kelisim.annotate.reading import Reading

_LONGEST = 14  # tokens of a ministry's name


def bare_ministries(reading: Reading) -> frozenset[int]:
    """The tokens of ministries' names without a state in Kazakh and Kyrgyz, which are nobody's name: in «элчи Маданият министрлигинин өкүлү
    менен жолукту» nobody is called Маданият.

    Such a name begins with a capital word with which a ministry's field begins; over plain words, commas and «and» it leads to the word
    for a ministry.

    >>> from kelisim.annotate.reading import read
    >>> from kelisim.lang.language import load
    >>> sorted(bare_ministries(read("Элчи Ли Каржы министрлигине барды", load("ky"))))
    [2, 3]
    """
    kinds, fields = tuple(reading.language.words("institutions")), reading.language.words("ministries")
    if not fields:
        return frozenset()
    heads = (m for m in reading.layer("heads.ORG") if reading.word(m.first).startswith(kinds))
    return frozenset(n for head in heads if (first := _beginning(head.first, reading, fields)) is not None for n in range(first, head.last))


def _beginning(head: int, reading: Reading, fields: frozenset[str]) -> int | None:
    """The first token of the field that stands before the word for a ministry."""
    for n in range(head - 1, max(-1, head - _LONGEST), -1):
        if reading.capital(n):
            return n if reading.word(n) in fields else None
        if reading.broken(n + 1) or not (reading.tokens[n].kind == "word" or reading.tokens[n].text == ","):
            return None
    return None
