"""The article of a page: Kelisim, trafilatura, resiliparse and readability on the 120 pages of evaluation/pages.

Every system is given the bytes as they are and finds the encoding by its own means. A plain-text dump, which the rivals do not take, is
wrapped for them in the least HTML: the lines of the file as paragraphs, nothing else. Settings are those that suit the measure: no comments
from trafilatura, main content only from resiliparse.
"""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from pathlib import Path

from evaluation.pages import FOLDER, GOOD, Extractor, PageGold, PageScore, Taken, groups, kelisim_page, load_pages, mean, score_page, share
from evaluation.rivals.comparison import Comparison

NEEDS = ()
FIRST = FOLDER / "first-run.json"  # written once, before `clean` had been changed for any of these pages
_COUNTED = (
    "Every column up to the lay-outs is the mean F1 of the article's words (evaluation/pages.py says how it is counted); then the share of "
    "pages with F1 of at least .95, of headlines that are letter for letter right, of days that are right (a page without a day asks for "
    "none)."
)
_SEEN = (
    "The pages were written, and committed, before `clean` was run on any of them. «First run» is Kelisim as it was then and is never made "
    "anew; what was changed since was changed with these pages in view, so that «Kelisim» is no measure of unseen pages."
)
_GIVEN = (
    "The pages are invented, their lay-outs after real ones. Bytes go in as they are; a dump is wrapped for the rivals, each line a "
    "paragraph. A system that takes nothing, or fails, scores 0 on a page. Trafilatura is given `include_comments=False`, resiliparse "
    "`main_content=True`; resiliparse and readability look for no day, resiliparse for no headline."
)
NOTES = (_COUNTED, _SEEN, _GIVEN)
Row = list[str | float | int]


def page_bytes(gold: PageGold) -> bytes:
    """What a rival is given: a page's own bytes; a dump's lines as paragraphs."""
    data = gold.file.read_bytes()
    if not gold.dump:
        return data
    lines = (line.strip() for line in data.decode("utf-8-sig").splitlines())
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines if line)
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def trafilatura_page(gold: PageGold) -> Taken:
    """What trafilatura takes: text, title and day."""
    import trafilatura

    found = trafilatura.bare_extraction(page_bytes(gold), with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict):
        return Taken("")
    return Taken(found.text or "", found.title, found.date)


def resiliparse_page(gold: PageGold) -> Taken:
    """What resiliparse takes: text alone, and the page's `<title>`, which it does not call a headline, is not asked of it."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    data = page_bytes(gold)
    tree = HTMLTree.parse_from_bytes(data, detect_encoding(data))
    return Taken(extract_plain_text(tree, main_content=True, list_bullets=False, alt_texts=False))


def readability_page(gold: PageGold) -> Taken:
    """What readability-lxml takes: text and title."""
    import lxml.html
    import readability

    document = readability.Document(page_bytes(gold))
    summary = lxml.html.fromstring(document.summary())
    for element in summary.iter("p", "div", "li", "td", "tr", "br", "h1", "h2", "h3"):
        element.tail = "\n" + (element.tail or "")
    return Taken(summary.text_content(), document.short_title())


SYSTEMS: dict[str, Extractor] = {
    "Kelisim": kelisim_page,
    "trafilatura": trafilatura_page,
    "resiliparse": resiliparse_page,
    "readability-lxml": readability_page,
}


def compare(corpora: Path | None) -> Comparison:
    """All four on every page, one after the other; the figures of Kelisim's first run stand above its last."""
    pages = load_pages()
    rows = [_row(name, [score_page(page, _tried(system, page)) for page in pages]) for name, system in SYSTEMS.items()]
    named = [name for name, _ in groups([score_page(page, Taken("")) for page in pages])]
    columns = ["system", *named, f"F1 ≥ {GOOD}", "title", "published"]
    first = _first_run(rows[0])
    return Comparison(
        "The article of a page",
        f"How much of the article is taken, and how little else, from {len(pages)} pages in four languages and twelve lay-outs?",
        columns,
        [first, *rows],
        NOTES,
    )


def _tried(system: Extractor, page: PageGold) -> Taken:
    try:
        return system(page)
    except Exception:  # a rival's own error on a page is an answer too: nothing taken
        return Taken("")


def _row(name: str, scores: Sequence[PageScore]) -> Row:
    means = [mean(s.f1 for s in some) for _, some in groups(scores)]
    days = share(scores, "published") if name in {"Kelisim", "trafilatura"} else None
    titles = share(scores, "title") if name != "resiliparse" else None
    return [name, *means, mean(s.f1 >= GOOD for s in scores), *("–" if found is None else found for found in (titles, days))]


def _first_run(row: Row) -> Row:
    """The row of the first run: this one where none was kept before."""
    if not FIRST.exists():
        FIRST.write_text(json.dumps(row[1:]) + "\n", encoding="utf-8")
    return ["Kelisim, first run", *json.loads(FIRST.read_text(encoding="utf-8"))]
