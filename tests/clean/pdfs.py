"""A writer of PDFs for tests: lines of any alphabet at their places, so that columns, page headers and footnotes can be drawn.

The font is one of those that every reader has; what its codes mean stands in a ToUnicode map, as in files of real publishers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Placed = tuple[float, float, float, str]  # from the left, from the bottom, size, words
WIDTH, HEIGHT = 595, 842
ADVANCE = 0.5  # of the size: how wide each letter is


def pdf(pages: Sequence[Iterable[Placed]]) -> bytes:
    """A PDF of A4 with these lines on its pages."""
    drawn = [list(page) for page in pages]
    letters = sorted({letter for page in drawn for *_, words in page for letter in words})
    assert len(letters) < 224, "one font has 224 codes"
    codes = {letter: code for code, letter in enumerate(letters, 32)}
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(drawn)))
    widths = " ".join([str(round(1000 * ADVANCE))] * 224)
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(drawn)}>>",
               f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar 255/Widths[{widths}]/ToUnicode 4 0 R>>",
               _stream(_meaning(codes))]  # fmt: skip
    for number, page in enumerate(drawn):
        shown = "\n".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{''.join(f'{codes[c]:02x}' for c in words)}> Tj ET" for x, y, size, words in page
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F1 3 0 R>>>>/Contents {6 + 2 * number} 0 R>>"
        )
        objects.append(_stream(shown))
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{place:010} 00000 n \n" for place in places)
    return f"{body}{table}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(body)}\n%%EOF".encode("ascii")


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _meaning(codes: dict[str, int]) -> str:
    items = [f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [items[at : at + 100] for at in range(0, len(items), 100)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Names def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{mapped}\nendcmap end end"
    )


def column(x: float, top: float, lines: Sequence[str], *, size: float = 9, leading: float = 11) -> list[Placed]:
    """Lines one under another."""
    return [(x, top - leading * number, size, line) for number, line in enumerate(lines)]


def width(words: str, size: float = 9) -> float:
    """How wide a line is."""
    return len(words) * size * ADVANCE
