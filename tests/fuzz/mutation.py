"""How an input is changed by what it is made of: words and signs of a text, values of a JSON object. Bytes are changed by Atheris itself."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

from tests.fuzz.material import DIGITS, piece

_PARTS = re.compile(r"<[^<>]{0,200}>|\w+|\s+|.", re.DOTALL)
_MOST = 4000  # parts of a text
_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    10**18,
    2**70,
    0.5,
    1e308,
    float("nan"),
    float("inf"),
    "",
    " ",
    "x",
    [],
    {},
    [None],
    [[]],
)
TAGS = tuple(
    "<p> </p> <div> </div> <article> <h1> </h1> <table> <tr> <td> <li> <br> <a href=x> </a> <script> </script> <!-- --> <![CDATA[ ]]> <svg> <title> "
    "&amp; &#0; &#1233; &#x110000; &laquo; &nbsp <time&#32;datetime='2025-02-30'> <meta&#32;charset=utf-7> <base&#32;href=//> <option> <form>".split()
)


def of_text(data: bytes, chance: Random) -> bytes:
    """A text with one to four words or signs put in, taken out, doubled, exchanged or written in another case."""
    return _changed(data, chance, markup=False)


def of_markup(data: bytes, chance: Random) -> bytes:
    """The same of a page of HTML, with tags among what is put in."""
    return _changed(data, chance, markup=True)


def _changed(data: bytes, chance: Random, *, markup: bool) -> bytes:
    parts = _PARTS.findall(data.decode("utf-8", "replace"))[:_MOST] or [""]
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(parts))
        new = chance.choice(TAGS).replace("&#32;", " ") if markup and chance.random() < 0.4 else piece(chance)
        match chance.randrange(7):
            case 0:
                parts[at] = new
            case 1:
                parts[at:at] = [" ", new, " "]
            case 2:
                parts[at:at] = [new]
            case 3:
                del parts[at : at + chance.randint(1, 8)]
            case 4:
                parts[at:at] = parts[at : at + chance.randint(1, 6)] * chance.choice((1, 1, 2, 8))
            case 5:
                parts[at] = chance.choice((str.upper, str.lower, str.title, str.swapcase))(parts[at])
            case _:
                other = chance.randrange(len(parts))
                parts[at], parts[other] = parts[other], parts[at]
        parts = parts or [""]
    return "".join(parts).encode("utf-8", "replace")


def of_json(data: bytes, chance: Random) -> bytes:
    """An object with one to three of its values exchanged, taken out or doubled; what is no JSON is changed as a text."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return of_text(data, chance)
    for _ in range(chance.randint(1, 3)):
        found = _exchanged(found, chance)
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")


def _exchanged(found: Any, chance: Random) -> Any:
    """A JSON value with one value inside it changed; each step down is taken in three cases of four."""
    if isinstance(found, dict | list) and found and chance.random() < 0.75:
        key = chance.choice(list(found)) if isinstance(found, dict) else chance.randrange(len(found))
        match chance.randrange(8):
            case 0:
                del found[key]
            case 1 if isinstance(found, list):
                found.insert(key, found[key])
            case 1 if isinstance(found, dict):
                found[piece(chance)] = found[key]
            case _:
                found[key] = _exchanged(found[key], chance)
        return found
    if isinstance(found, str) and chance.random() < 0.4:
        return of_text(found.encode("utf-8", "replace"), chance).decode()
    if isinstance(found, int) and chance.random() < 0.5:
        return found + chance.choice((-1, 1, -found, 10**6))
    return chance.choice((*_VALUES, *DIGITS, piece(chance)))
