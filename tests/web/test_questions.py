"""The questions that people bring: each is answered from the first page by at most three clicks on visible links, with the words beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

PAIR = "Kyrgyzstan and Kazakhstan"


@dataclass(frozen=True)
class Question:
    """Who asks what, the links that are clicked by their words (a pattern), what must be read then, and which words of a page beside it."""

    who: str
    asked: str
    clicks: tuple[str, ...]
    answers: tuple[str, ...]
    words: str


QUESTIONS = [
    Question(
        "desk officer", "What did the two presidents agree when they last met, and what became of each point?",
        (PAIR, "25 April 2025, Astana"),
        ("What was agreed", "Trade turnover: 2.5 billion US dollars (2030)", "last spoken of: 20 May 2026", "past due, no report found"),
        "Кубатбек Саякбаев, прибывший накануне в Астану с официальным визитом",
    ),
    Question(
        "desk officer", "What is due before the next session of the intergovernmental commission?",
        (PAIR, "соода жана транспорт боюнча өкмөттөр аралык комиссия", "Undertakings told with its sessions, by due date"),
        ("September 2026", "2030", "agreed"), "Tenth session of the intergovernmental commission on trade and transport in Cholpon-Ata",
    ),
    Question(
        "analyst", "What was trade in the latest period, and who says so?",
        (PAIR, r"Trade turnover \(Kyrgyzstan, Kazakhstan\)"),
        ("430 million", "Serzhan Kalibekov", "1.58 billion US dollars", "1.43 billion US dollars"), "1,58 млрд доллар болған",
    ),
    Question(
        "analyst", "Did Bishkek report the same meeting as Astana?",
        (PAIR, "25 April 2025, Astana"),
        ("Who reported it", "Kyrgyzstan", "no report read", "Столичный обзор"), "с официальным визитом",
    ),
    Question(
        "journalist", "May I quote this?", ("Statements", "Cite this"), ("May I quote this?", "Not between quotation marks", "«Тоо үнү», 20 May 2026", "fbb5718a4a728568"), "терминалды ачуу мурдагыдай эле пландалып жатканын",
    ),
    Question(
        "journalist", "When was this promise first made, and how did its wording change?",
        (PAIR, "Altyn Zhol terminal near the village of Sortobe"),
        ("15 October 2024", "Put off 1 time, at the least"), "грузовой терминал",
    ),
    Question(
        "anybody", "How good is the machine?", ("How good is the machine",), ("On documents nobody had seen", "Public pages", "36 %"), "",
    ),
    Question(
        "archivist", "Prove that the page said this.", (PAIR, "Чүй Кабар, 15 October 2024", "The saved page"), ("SHA-256 81db91645051f049", "cookie-bar"), "терминал",
    ),
]  # fmt: skip


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    return context.new_page()


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{q.who}: {q.asked}" for q in QUESTIONS])
def test_it_is_answered_in_three_clicks(page: Page, site: str, question: Question) -> None:
    page.goto(f"{site}/?lang=en")
    assert len(question.clicks) <= 3
    for words in question.clicks:
        link = page.get_by_role("link", name=re.compile(words)).and_(page.locator(":visible")).first
        expect(link).to_be_visible()
        link.click()
    shown = " ".join(page.inner_text("main").split())
    for answer in question.answers:
        assert answer in shown, f"{page.url}: {answer!r} in {shown[:1500]}"
    if question.words:
        assert question.words in shown, f"{page.url}: {shown[:3000]}"
