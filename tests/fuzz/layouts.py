"""Targets of the pages of PDFs: pieces of lines anywhere on a page, in what order they are read, and what of several pages is repeated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from kelisim.clean.pdfcolumns import Piece, reading_order
from kelisim.clean.pdfpages import _piece, pages_text
from tests.fuzz import material, mutation
from tests.fuzz.target import Target

_BOX = 4  # letters at the head of a line that say where it stands
_ODD = {"!": 0.0, "?": -1e6, "^": 1e9, "~": 0.05}  # what a file that is broken may say of a place


def pieces_of(page: str) -> list[list[object]]:
    """A piece for each line: its first letters say where it begins, how high, how wide, and of which size its letters are."""
    found: list[list[object]] = []
    for line in page.split("\n"):
        left, bottom, width, size = (_ODD.get(letter, ord(letter) % 97 * 6.0) for letter in line[:_BOX].ljust(_BOX, "0"))
        size = size / 20 if size > 1 else size
        found.append([line[_BOX:], left, bottom, left + width, bottom + size, size])
    return found


def _letters(words: list[str]) -> Counter[str]:
    return Counter(letter for word in words for letter in word if not letter.isspace())


def check_columns(data: bytes) -> None:
    """Every letter of a page stands once in what is read, whatever its pieces are like."""
    told = [piece for each in pieces_of(data.decode("utf-8", "replace")) if (piece := _piece(each))]
    found = reading_order(told)
    assert all(isinstance(piece, Piece) for piece in found)
    assert _letters([piece.words for piece in found]) == _letters([piece.words for piece in told]), "letters lost or doubled"
    assert found == reading_order(told), "two readings differ"


def check_pages(data: bytes) -> None:
    """The same of pages with a form feed between; what is marked begins a line."""
    pages = [pieces_of(page) for page in data.decode("utf-8", "replace").split("\f")]
    told = pages_text(pages)
    wanted = [piece.words for page in pages for each in page if (piece := _piece(each))]
    assert _letters([told.text]) == _letters(wanted), "letters lost or doubled"
    for at, reason in told.marks.items():
        assert reason
        assert at == 0 or told.text[at - 1] in "\n\f"
        assert not told.text[at].isspace()
    assert pages_text(pages) == told, "two readings differ"


def _page(lines: list[str], chance: Random) -> str:
    """Lines in one column or in two, the last a number at the foot."""
    two = chance.random() < 0.5
    placed = [
        f"{chr(97 * 9 + 7 + 40 * (two and n % 2))}{chr(97 * 9 + 90 - n // (1 + two))}{chr(97 * 9 + 38)}{chr(97 * 9 + 33)}{line}"
        for n, line in enumerate(lines)
    ]
    return "\n".join([*placed, f"{chr(97 * 9 + 45)}{chr(97 * 9 + 2)}{chr(97 * 9 + 3)}{chr(97 * 9 + 30)}{chance.randint(1, 99)}"])


def _layouts() -> Iterator[bytes]:
    chance = Random(7)
    for page in material.pages(".txt"):
        lines = [line for line in page.decode().split("\n") if line.strip()]
        words = [part for line in lines for part in (line[n : n + 40] for n in range(0, len(line), 40))]
        yield "\f".join(_page(words[n : n + 12], chance) for n in range(0, min(len(words), 36), 12)).encode()


TARGETS = (
    Target("pdfcolumns", check_columns, lambda: [each.partition(b"\f")[0] for each in _layouts()], mutation.of_text),
    Target("pdfpages", check_pages, _layouts, mutation.of_text),
)
