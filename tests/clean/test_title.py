"""The title that a list gave for a page: the last of all candidates, and never a part of the text."""

from __future__ import annotations

import pytest

from kelisim.clean import Told, clean
from kelisim.model.document import Document, Snapshot
from kelisim.model.text import Span

# Language, the title of the list, and a paragraph of the article.
LISTED = {
    "kk": ("Министрлер Астанада кездесті", "Қазақстан мен Қырғызстан сыртқы істер министрлері жұма күні Астанада кездесіп, сауда мен су мәселелерін талқылады."),
    "ky": ("Министрлер Бишкекте жолугушту", "Казакстан менен Кыргызстандын тышкы иштер министрлери жума күнү Бишкекте жолугуп, соода жана суу маселелерин талкуулашты."),
    "ru": ("Министры встретились в Астане", "Министры иностранных дел Казахстана и Кыргызстана встретились в пятницу в Астане и обсудили торговлю и воду."),
    "en": ("Ministers met in Astana", "The foreign ministers of Kazakhstan and Kyrgyzstan met in Astana on Friday and spoke of trade and water."),
}  # fmt: skip


def cleaned(article: str, title: str | None) -> Document:
    """The document of a page with this article, which a list has named so."""
    page = f"<html><body><article>{article}</article></body></html>".encode()
    found = clean(Snapshot("https://a.example/1", page, "text/html"), told=Told(title=title))
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("lang", LISTED)
def test_a_page_without_a_headline_has_the_title_of_the_list_and_says_so(lang: str) -> None:
    title, paragraph = LISTED[lang]
    found = cleaned(f"<p>{paragraph}</p><p>{paragraph}</p>", title)
    assert (found.title, found.title_span, found.lang) == (title, None, lang)
    assert ("title", "as a list gives it") in found.notes
    assert title not in found.text, "words that stand on no page are no evidence"


@pytest.mark.parametrize("lang", LISTED)
def test_a_line_of_the_page_that_says_the_same_is_the_headline(lang: str) -> None:
    title, paragraph = LISTED[lang]
    found = cleaned(f"<div>{title}.</div><p>{paragraph}</p>", title.upper())
    assert (found.title, found.title_span) == (f"{title}.", Span(0, len(title) + 1))
    assert found.text.startswith(title) and not found.notes


@pytest.mark.parametrize("lang", LISTED)
def test_a_headline_of_the_page_comes_first_whatever_the_list_says(lang: str) -> None:
    title, paragraph = LISTED[lang]
    found = cleaned(f"<h1>{title}</h1><p>{paragraph}</p>", "Click here to read")
    assert (found.title, found.notes) == (title, ())


def test_without_a_list_a_page_without_a_headline_has_none() -> None:
    assert cleaned(f"<p>{LISTED['en'][1]}</p><p>{LISTED['en'][1]}</p>", None).title is None
