"""Pages of many layouts beside what is to be read from them.

`python tests/clean/test_golden.py` rewrites the expected files; a person reads the difference before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kelisim.clean import clean
from kelisim.model.document import Document, Snapshot
from kelisim.model.issue import Issue

FOLDER = Path(__file__).parent / "golden"
PAGES = sorted(p for p in FOLDER.iterdir() if p.suffix in {".txt", ".html", ".pdf"})


def shown(found: Document | Issue) -> str:
    """A document as the expected files hold it."""
    if isinstance(found, Issue):
        return f"{found.code}\n"
    source = f"{found.source.name} | {found.source.country} | {found.source.kind}"
    return f"{found.lang} {found.published}\n{source}\n{'title' if found.title else 'no title'}\n---\n{found.text}\n"


def read(page: Path) -> Document | Issue:
    return clean(Snapshot(page.name, page.read_bytes()))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_page_is_read_as_expected(page: Path) -> None:
    assert shown(read(page)) == page.with_name(page.name + ".expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_word_leads_to_the_page(page: Path) -> None:
    """What stands in the text stands at its place in the page: white space and decoded entities aside."""
    found = read(page)
    if isinstance(found, Issue):
        return
    for start, source, length in found.origin.runs:
        for here, there in zip(found.text[start : start + length], found.page[source : source + length], strict=True):
            assert here == there or there in "&<" or (here == " " and there.isspace()) or there in "\u00ad\r\n"


if __name__ == "__main__":
    for path in PAGES:
        path.with_name(path.name + ".expected").write_text(shown(read(path)), encoding="utf-8")
