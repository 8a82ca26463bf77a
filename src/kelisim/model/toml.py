"""Tables of the program's own data files: TOML, read fast.

`tomllib` would take a third of the time that a single page needs. These files are simple, a key and its value on a line, and such values
are JSON as well, which the standard library reads twenty times faster. Whatever is not simple goes to `tomllib`.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib import resources
from typing import Any

_HEADER = re.compile(r"(\[\[?)\s*([\w.-]+|[\w-]+\.\"[^\"\\.]*\")\s*\]\]?\s*(?:#.*)?", re.ASCII)
_KEY = re.compile(r"([A-Za-z0-9_-]+|\"[^\"\\]*\")[ \t]*=[ \t]*")
_REST = re.compile(r"\s*(?:#.*)?")
_LAST_COMMA = re.compile(r",\s*(\])$")
_STRING_OR_KEY = re.compile(r'"(?:[^"\\]|\\.)*"|(?<![A-Za-z0-9_-])([A-Za-z0-9_-]++)\s*+=')
_NOTED = re.compile(r"[\]}]\s*#[^\"'\]]*$")  # a value ends, and a comment follows
_OPEN, _CLOSING = ("[", ",", "{"), ("]", "}", '"', "'")
_OF_MANY_LINES = ("[", '"""', "'''")
_decode = json.JSONDecoder().raw_decode


@cache
def data_tables(package: str, *path: str) -> Mapping[str, Any]:
    """The tables of one data file of a package, read once: whoever asks shares them and changes nothing.

    Raises FileNotFoundError where there is none, tomllib.TOMLDecodeError where it is no TOML.

    >>> data_tables("kelisim.world", "data", "countries.toml")["KG"]["capital"]
    'bishkek'
    """
    return parse(resources.files(package).joinpath(*path).read_text(encoding="utf-8"))


def parse(text: str) -> dict[str, Any]:
    """What `tomllib.loads` gives, of a text that it can read; a key given twice is not noticed.

    >>> parse('a = "x"\\n[t]\\nb = [\\n  "y", 1,\\n]')
    {'a': 'x', 't': {'b': ['y', 1]}}
    """
    lines = text.split("\n")
    root: dict[str, Any] = {}
    table, at = root, 0
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        if not line or line[0] == "#":
            continue
        header = _HEADER.fullmatch(line) if line[0] == "[" else None
        key = _KEY.match(line)
        if header:
            table = _opened(root, header)
        elif key:
            found = _value(line, key.end()) or _longer(lines, at, line[key.end() :])
            if found is None:
                return tomllib.loads(text)
            table[key[1].strip('"')], more = found
            at += more
        else:
            return tomllib.loads(text)
    return root


def _opened(root: dict[str, Any], header: re.Match[str]) -> dict[str, Any]:
    """The table that a header opens: `[a.b]`, or one more of an array, `[[a.b]]`."""
    *path, last = (part.strip('"') for part in header[2].split("."))
    place = root
    for part in path:
        place = place.setdefault(part, {})
        place = place[-1] if isinstance(place, list) else place
    if header[1] == "[":
        return place.setdefault(last, {})  # type: ignore[no-any-return]
    place.setdefault(last, []).append({})
    return place[last][-1]  # type: ignore[no-any-return]


def _value(line: str, start: int) -> tuple[object, int] | None:
    """A value that is JSON and stands on its line, and that it has no more lines; None for any other."""
    try:
        value, end = _decode(line, start)
    except ValueError:
        return None
    return (value, 0) if _REST.fullmatch(line, end) else None


def _longer(lines: Sequence[str], at: int, begun: str) -> tuple[object, int] | None:
    """A value that is no JSON, or goes on over more lines, and how many more: it ends where it is whole; None where it never is."""
    whole = line = begun
    for more in range(len(lines) - at + 1 if begun.startswith(_OF_MANY_LINES) else 1):
        closes = line.endswith(_CLOSING) or line.lstrip()[:1] in ("]", "}") or _NOTED.search(line) is not None
        value = _whole(whole) if closes or (not more and not line.endswith(_OPEN)) else None
        if value is not None:
            return value, more
        if at + more < len(lines):
            line = lines[at + more].rstrip()
            whole += "\n" + line
    return None


def _whole(value: str) -> object:
    """A value of several lines or none of JSON's; None where it is not whole."""
    for read in (_as_json, _toml):
        with suppress(ValueError):
            return read(value)
    return None


def _as_json(value: str) -> object:
    """A list that ends in a comma and tables on a line (`{name = "x"}`) as JSON writes them; ValueError for what is still none."""
    if "=" in value:
        value = _STRING_OR_KEY.sub(lambda found: f'"{found[1]}":' if found[1] else found[0], value)
    return json.loads(_LAST_COMMA.sub(r"\1", value))


def _toml(value: str) -> object:
    """The value by itself; ValueError where the keys behind it were read with it."""
    read = tomllib.loads(f"x = {value}")
    if len(read) > 1:
        raise ValueError("more than one value")
    return read["x"]
