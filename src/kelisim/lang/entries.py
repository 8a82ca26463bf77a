"""The phrases of a language's files, one by one: what the matcher of phrases is filled with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def entries(data: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str, object]]:
    """Every phrase of every file of a language, with the layer and the value that a match of it bears.

    >>> data = {"numbers": {"cardinals": {"бір": 1}}, "time": {}, "names": {"country": {"KZ": {"short": ["Қазақстан~"]}}}}
    >>> list(entries(data))
    [('бір', 'cardinals', 1), ('Қазақстан~', 'name', 'country:KZ')]
    """
    yield from _numbers(data["numbers"])
    yield from _time(data["time"])
    yield from _names(data.get("names", {}))
    titles = data.get("titles", {})
    for layer, table in (("title", "roles"), ("plural", "plural"), ("reference", "reference")):
        yield from _by_value({role: [_plain(p) for p in phrases] for role, phrases in titles.get(table, {}).items()}, layer)
    for kind, table in data.get("heads", {}).items():
        if isinstance(table, dict):
            for role in ("heads", "beside", "lines"):
                for phrase in table.get(role, ()):
                    yield phrase, f"{role}.{kind}", kind
    for name, table in data.get("triggers", {}).items():
        if isinstance(table, dict):
            for concept, phrases in table.items():
                for phrase in phrases:
                    yield phrase, f"trigger.{name}.{concept}", f"{name}.{concept}"


def _plain(phrase: str) -> str:
    """An office's words in lower case, acronyms aside: the press writes both «Кабинета министров» and «кабинета министров»."""
    return " ".join(w if w.rstrip("~*").isupper() and len(w.rstrip("~*")) > 1 else w.lower() for w in phrase.split())


def _by_value(table: Mapping[str, Any], layer: str) -> Iterator[tuple[str, str, object]]:
    for value, phrases in table.items():
        for phrase in phrases:
            yield phrase, layer, value


def _numbers(numbers: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for phrase in numbers.get("decimals", {}).get("whole", ()):
        yield phrase, "decimals.whole", "whole"
    for phrase, value in numbers.get("decimals", {}).get("parts", {}).items():
        yield phrase, "decimals.part", value
    for layer in ("cardinals", "scales", "fractions", "ordinals", "multiples", "units"):
        for phrase, value in numbers.get(layer, {}).items():
            yield phrase, layer, tuple(value.values()) if isinstance(value, dict) else value
    for kind, places in numbers.get("approx", {}).items():
        for place, phrases in places.items():
            for phrase in phrases:
                yield phrase, f"approx.{place}", kind


def _time(time: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for layer in ("months", "weekdays", "seasons", "decades"):
        for phrase, value in time.get(layer, {}).items():
            yield phrase, layer, value
    for meaning, phrases in time.get("meanings", {}).items():
        for phrase in phrases:
            yield phrase, "word" if meaning.endswith("_word") else "time", meaning
    for table, layer in (("nouns", "noun"), ("modifiers", "modifier"), ("boundaries", "boundary")):
        yield from _by_value(time.get(table, {}), layer)
    for relation, phrases in time.get("relations", {}).items():
        for phrase in phrases:
            yield phrase, f"relation.{relation}", relation
    yield from _counted(time.get("counted", {}))


_COUNTED = {"ago": "n_{}s_ago", "last": "last_n_{}s", "in": "in_n_{}s"}


def _counted(counted: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    """«# {} назад» with each noun in turn: «# год~ назад» is `n_years_ago`."""
    for way, meaning in _COUNTED.items():
        for phrase in counted.get(way, ()):
            for unit, nouns in counted["nouns"].items():
                for noun in nouns:
                    yield phrase.format(noun), "time", meaning.format(unit)


def _names(names: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for kind, things in names.items():
        if not isinstance(things, dict):
            continue
        for thing, forms in things.items():
            for use in ("short", "official", "names", "abbr"):
                for phrase in forms.get(use, ()):
                    yield phrase, "name", f"{kind}:{thing}"
            for phrase in (*forms.get("adjective", ()), *forms.get("demonym", ())):
                yield phrase, "adjective", f"{kind}:{thing}"
            for phrase in forms.get("capital_phrase", ()):
                yield phrase, "capital_phrase", f"{kind}:{thing}"
