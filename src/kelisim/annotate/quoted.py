"""Names in quotation marks, typed by the word beside them: «Манас» аэропорту, парк «Ынтымак», "Golden Bridge" monument."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.reading import Reading
from kelisim.model.text import Span

_QUOTED = re.compile(r"«([^«»\n]{2,90})»|“([^“”\n]{2,90})”|\"([^\"\n]{2,90})\"|„([^„“”\n]{2,90})[“”]")
_WORDS = 8  # a longer quotation is speech
_REACH = 2  # tokens between the closing mark and the word that tells the type


def find_quoted(reading: Reading) -> list[NameSpan]:
    """Quoted stretches that begin with a capital, are short, do not end a sentence inside, and stand beside a word that types them."""
    types, bare = _types(reading), _types(reading, bare=reading.language.head_final)
    found = []
    for match in _QUOTED.finditer(reading.text):
        group = next(n for n in range(1, 5) if match.group(n) is not None)
        inner = match.group(group)
        inside = reading.inside(Span(*match.span(group)))
        words = [n for n in inside if reading.tokens[n].kind == "word"]
        if not words or len(words) > _WORDS or not inner[:1].isupper() or inner[-1] in ".!?,":
            continue
        kind = _beside(inside[0] - 1, inside[-1] + 1, types, bare, reading)
        if kind:
            found.append(NameSpan(inside[0], inside[-1] + 1, kind, "name.quoted"))
    return found


def _types(reading: Reading, *, bare: bool = False) -> dict[int, str]:
    """The type word that stands at each token, heads and words beside alike; with `bare` only those without an ending."""
    words = [m for m in reading.layer("heads.", "beside.") if m.value != "PERSON" and not (bare and m.ending)]
    return {n: str(m.value) for m in words for n in range(m.first, m.last)}


def _beside(opening: int, closing: int, types: dict[int, str], bare: dict[int, str], reading: Reading) -> str | None:
    """The type told by the nearest word after the closing mark (in Russian and English first before the opening one).

    In Kazakh and Kyrgyz a type word before the mark has no ending: «Сиань шаарында «…»» tells where, and no type.
    """
    after = [closing + n for n in range(1, _REACH + 1)]
    before = [opening - n for n in range(1, _REACH + 1)]
    order = [(after, types), (before, bare)] if reading.language.head_final else [(before, types), (after, types)]
    for side, told in order:
        for at in _until_sign(side, reading):
            if at in told:
                return told[at]
    return None


def _until_sign(side: list[int], reading: Reading) -> Iterator[int]:
    for at in side:
        if not 0 <= at < len(reading.tokens) or reading.tokens[at].text in ".,;:!?«»" or reading.broken(at):
            return
        yield at
