"""Which engine inflects a language, and the words that its lists know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kelisim.lang.tokens import fold
from kelisim.lang.words.analysis import Morphology
from kelisim.lang.words.english import English
from kelisim.lang.words.russian import Russian
from kelisim.lang.words.turkic import Turkic

_ENGINES: dict[str, type[Turkic] | type[Russian] | type[English]] = {"suffixes": Turkic, "paradigms": Russian, "list": English}


def morphology_of(tables: Mapping[str, Any], words: frozenset[str], forenames: frozenset[str], surnames: tuple[str, ...]) -> Morphology:
    """The morphology that `engine` in a language's `suffixes.toml` names; raises KeyError for an engine that there is not.

    `words` and `forenames` are folded words that stand as they are; `surnames` are endings of surnames, of which the long ones tell that a
    word is whole («Пирзада» is no «Пирза» in the locative). Russian is given the forenames alone: its lists hold stems («москв-»).
    """
    if tables["engine"] != "suffixes":
        return _ENGINES[tables["engine"]](tables, (forenames if tables["engine"] == "paradigms" else words | forenames).__contains__)
    known, whole = words | forenames, tuple(ending for ending in surnames if len(ending) > 3)
    return Turkic(tables, lambda word: word in known or (len(word) > 5 and word.endswith(whole)))


def known_words(data: Mapping[str, Any]) -> frozenset[str]:
    """Every folded word of a language's lists that is inflected there: names, heads of names, offices, units, months.

    >>> sorted(known_words({"names": {"country": {"KZ": {"short": ["Қазақстан~"], "abbr": ["ҚР"]}}}}))
    ['қазақстан']
    """
    written = [*data.get("numbers", {}).get("units", {}), *data.get("time", {}).get("months", {})]
    written += [*_strings(data.get("names", {})), *_strings(data.get("heads", {})), *_strings(data.get("titles", {}).get("roles", {}))]
    inflected = {word.strip("()") for phrase in written for word in phrase.split()}
    return frozenset(fold(word[:-1]) for word in inflected if word.endswith("~"))


def _strings(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _strings(value)
    elif isinstance(table, list):
        for value in table:
            yield from _strings(value)
