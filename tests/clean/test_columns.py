"""Pages laid out in tables, and what stands under pictures: what is the article, what is beside it."""

import pytest

from kelisim.clean import clean
from kelisim.model.document import Document, Snapshot

FIRST = "The Ambassador paid a three-day visit to the north of the country and met the mayors of two port towns there."
SECOND = "The yard said that the order had kept one hundred and eighty people at work during a difficult year."
NOTICE = "Consular fees are payable by bank transfer only, and cash is not accepted at the counter of the section."
FRAME = (
    "<table><tr><td><a href=/>Home</a><br>{left}</td><td><table><tr><td>Ambassador visits two ports</td></tr>"
    "<tr><td>{middle}</td></tr></table></td><td>{right}</td></tr></table>"
)


def read(page: str) -> Document:
    """The page as cleaned; it has an article."""
    found = clean(Snapshot("a.html", f"<html><body>{page}</body></html>".encode()))
    assert isinstance(found, Document), found
    return found


def paragraphs(text: str) -> str:
    return "".join(f"<p>{part}</p>" for part in text.split("|"))


@pytest.mark.parametrize(
    ("page", "kept", "dropped"),
    [
        (
            FRAME.format(left=NOTICE, middle=paragraphs(f"{FIRST}|{SECOND}"), right="<b>Announcements</b>"),
            [FIRST, SECOND],
            [NOTICE, "Announcements"],
        ),
        (  # one paragraph a cell, one cell a row: no columns
            f"<h1>Two ports</h1><table><tr><td>{FIRST}</td></tr><tr><td>{SECOND}</td></tr></table>",
            [FIRST, SECOND],
            [],
        ),
        (  # a table of figures stays, each row a line
            f"<h1>Two ports</h1><p>{FIRST}</p><table class=stat-tbl><tr><td>Ferries</td><td>12</td></tr></table><p>{SECOND}</p>",
            [FIRST, "Ferries\t12", SECOND],
            [],
        ),
        (  # days beside links are a list of other headlines
            f"<h1>Two ports</h1><p>{FIRST}</p><p>{SECOND}</p><table><tr><td>5 May 2025</td><td><a href=/1>Ferry talks end</a></td></tr></table>",
            [FIRST, SECOND],
            ["Ferry talks end"],
        ),
        (  # a month's calendar
            f"<h1>Two ports</h1><p>{FIRST}</p><table><tr><td>8</td><td>9</td><td>10</td></tr></table><p>{SECOND}</p>",
            [FIRST, SECOND],
            ["8\t9"],
        ),
        (  # a caption repeats the picture's description
            f"<h1>Two ports</h1><p>{FIRST}</p><div><img src=a.jpg alt='The new quay'></div><div>The new quay</div><p>{SECOND}</p>",
            [FIRST, SECOND],
            ["The new quay"],
        ),
        (  # a small table around a photograph holds its caption
            f"<h1>Two ports</h1><p>{FIRST}</p><table><tr><td><img src=a.jpg width=260></td></tr><tr><td>At the quay</td></tr></table><p>{SECOND}</p>",
            [FIRST, SECOND],
            ["At the quay"],
        ),
    ],
    ids=["columns", "rows of one cell", "figures", "headlines with days", "calendar", "description", "picture table"],
)
def test_article_is_told_from_what_stands_beside_it(page: str, kept: list[str], dropped: list[str]) -> None:
    text = read(page).text
    assert [part for part in kept if part not in text] == []
    assert [part for part in dropped if part in text] == []


def test_headline_in_a_cell_of_its_own_is_found() -> None:
    page = FRAME.format(left=NOTICE, middle=paragraphs(f"{FIRST}|{SECOND}"), right="")
    assert read(page).title == "Ambassador visits two ports"


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ("<p class=author>By: Laylo Karimova</p>", ("byline", "Laylo Karimova")),
        ("<p class=author>Автор: Н. Телесова</p>", ("byline", "Н. Телесова")),
        ("<p class=byline>Сәуле Қамбар</p>", ("byline", "Сәуле Қамбар")),
        ("<p class=caption>The quay. Photo: A. Serik / Steppe Daily</p>", ("credit", "A. Serik / Steppe Daily")),
        ("<p class=caption>Жаңы пристань. Сүрөт: Б. Эргешов</p>", ("credit", "Б. Эргешов")),
    ],
)
def test_who_wrote_and_whose_picture_is_noted(lines: str, note: tuple[str, str]) -> None:
    assert note in read(f"<h1>Two ports on the sea</h1>{lines}<p>{FIRST}</p><p>{SECOND}</p>").notes
