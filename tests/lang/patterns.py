"""The patterns of dates and amounts in the language folders: how many there are, and what makes two of them the same.

    python -m tests.lang.patterns

prints how many each language has, as `make check` does.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources

from kelisim.annotate.reading import read
from kelisim.lang.language import CODES, load
from kelisim.model.annotation import Token

TABLES = ("dates", "amounts")
# What stands for any of its kind: «5 марта» and «12 мая» are one way to write a date.
MASKS = {
    "months": "MONTH", "weekdays": "WEEKDAY", "seasons": "SEASON", "decades": "DECADE", "ordinals": "ORDINAL", "scales": "SCALE", "cardinals": "NUMBER",
    "fractions": "FRACTION", "multiples": "MULTIPLE", "word": "YEAR-WORD", "noun": "NOUN", "modifier": "WHICH", "units": "UNIT",
}  # fmt: skip


@dataclass(frozen=True)
class Pattern:
    """One way to write a date or an amount: its forms, each with what it means."""

    code: str
    table: str
    name: str
    rows: tuple[tuple[str, str], ...]


def patterns(table: str) -> list[Pattern]:
    """Every pattern of one table in every language folder."""
    found = []
    for code in CODES:
        page = resources.files("kelisim.lang") / "data" / code / "cases" / f"{table}.toml"
        listed = tomllib.loads(page.read_text(encoding="utf-8")).get("pattern", ())
        found += [Pattern(code, table, p["name"], tuple((text, want) for text, want in p["rows"])) for p in listed]
    return found


def structure(code: str, text: str, table: str = "dates") -> str:
    """A text with its numbers, months and units masked, so that two of one structure are equal.

    >>> structure("ru", "с 5 марта 2024 года") == structure("ru", "с 12 мая 2023 г.")
    True
    """
    reading = read(text, load(code))
    masks: dict[int, tuple[int, str]] = {}
    for match in sorted(reading.matches, key=lambda m: (m.last, -list(MASKS).index(m.layer) if m.layer in MASKS else 0)):
        if mask := MASKS.get(match.layer):  # the longest at a place, and of equals the first kind of MASKS
            masks[match.first] = (match.last, _unit(reading.tokens[match.first].text) if mask == "UNIT" else mask)
    return " ".join(_masked(reading.tokens, masks, years=table == "dates"))


def _unit(text: str) -> str:
    """A unit stands as a sign, as the code of a currency or as a word."""
    return "SIGN" if not text.isalpha() else "CODE" if len(text) == 3 and text.isascii() and text.isupper() else "UNIT"


def _masked(tokens: Sequence[Token], masks: dict[int, tuple[int, str]], *, years: bool) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        text = tokens[at].text
        if at in masks:
            at, mask = masks[at]
            yield mask
            continue
        figures = re.sub(r"\d+", "0", text) if "." in text and years else "YEAR" if years and len(text) == 4 else "0"
        yield figures if tokens[at].kind == "number" else text.casefold()
        at += 1


def main() -> None:
    for table in TABLES:
        found = patterns(table)
        counts = [(code, [p for p in found if p.code == code]) for code in CODES]
        told = ", ".join(f"{code} {len(own)} ({sum(len(p.rows) for p in own)} forms)" for code, own in counts)
        print(f"patterns of {table}: {told}")


if __name__ == "__main__":
    main()
