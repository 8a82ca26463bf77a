"""Plain-text dumps of whole pages: the article of each, and why a line is in it or not."""

from __future__ import annotations

import time

import pytest

from kelisim.clean.document import clean
from kelisim.model.document import Document, Snapshot

PAGES = {
    "en": (
        ["Home", "Politics", "Economy", "World", "Opinion", "About us", "Contacts", "Search"],
        "Two premiers open a bridge over the Chu",
        "5 March 2026, 10:20",
        [
            "The prime ministers of Kazakhstan and Kyrgyzstan opened a road bridge over the river Chu on Thursday and spoke of trade.",
            "The bridge was built in fourteen months and cost the two states 41 million dollars in equal parts, the ministry said.",
            "A second bridge will be built next year, and the prime ministers will meet again in Bishkek in the autumn.",
        ],
        "Read also",
        "Museum shows carpets of the nineteenth century",
        "1 March 2026",
        ["Share", "Facebook", "Telegram", "Comments (2)", "Most read"],
    ),
    "ru": (
        ["Главная", "Политика", "Экономика", "Мир", "Спорт", "Контакты", "Реклама", "Поиск"],
        "Премьеры двух стран открыли мост через Чу",
        "5 марта 2026, 10:20",
        [
            "Премьер-министры Казахстана и Кыргызстана в четверг открыли автомобильный мост через реку Чу и поговорили о торговле.",
            "Мост построили за четырнадцать месяцев, он обошёлся двум странам в 41 миллион долларов поровну, сообщило министерство.",
            "Второй мост построят в следующем году, а премьеры встретятся снова в Бишкеке осенью этого года.",
        ],
        "Читайте также",
        "Музей показал ковры девятнадцатого века",
        "1 марта 2026",
        ["Поделиться", "Facebook", "Telegram", "Комментарии (2)", "Популярное"],
    ),
    "kk": (
        ["Басты бет", "Саясат", "Экономика", "Әлем", "Спорт", "Байланыс", "Жарнама", "Іздеу"],
        "Екі елдің премьерлері Шу өзенінде көпір ашты",
        "2026 жылғы 5 наурыз, 10:20",
        [
            "Қазақстан мен Қырғызстанның премьер-министрлері бейсенбіде Шу өзеніндегі көпірді ашып, сауда туралы сөйлесті.",
            "Көпір он төрт айда салынды, оған екі ел тең үлеспен 41 миллион доллар жұмсады, деп хабарлады министрлік.",
            "Екінші көпір келесі жылы салынады, ал премьер-министрлер күзде Бішкекте қайта кездеседі деп күтіледі.",
        ],
        "Тағы оқыңыз",
        "Мұражай он тоғызыншы ғасырдың кілемдерін көрсетті",
        "1 наурыз 2026",
        ["Бөлісу", "Facebook", "Telegram", "Пікірлер (2)", "Көп оқылған"],
    ),
    "ky": (
        ["Башкы бет", "Саясат", "Экономика", "Дүйнө", "Спорт", "Байланыш", "Жарнама", "Издөө"],
        "Эки өлкөнүн премьерлери Чүйдө көпүрө ачты",
        "2026-жылдын 5-марты, 10:20",
        [
            "Казакстан менен Кыргызстандын премьер-министрлери бейшемби күнү Чүй дарыясындагы көпүрөнү ачып, соода тууралуу сүйлөштү.",
            "Көпүрө он төрт айда курулуп, ага эки өлкө тең үлүш менен 41 миллион доллар жумшады, деп билдирди министрлик.",
            "Экинчи көпүрө кийинки жылы курулат, ал эми премьер-министрлер күзүндө Бишкекте кайра жолугат деп күтүлүүдө.",
        ],
        "Дагы окуңуз",
        "Музей он тогузунчу кылымдын килемдерин көрсөттү",
        "1-март, 2026",
        ["Бөлүшүү", "Facebook", "Telegram", "Пикирлер (2)", "Көп окулган"],
    ),
}


def read(page: str) -> Document:
    document = clean(Snapshot("page.txt", page.encode()))
    assert isinstance(document, Document), document
    return document


def dump(lang: str, *, title: bool = True, insert: bool = False, pieces: list[str] | None = None) -> str:
    menu, headline, day, text, also, other, otherday, below = PAGES[lang]
    body = [*text[:2], *([also, other, otherday] if insert else []), *(pieces or []), *text[2:]]
    others = [line for _ in range(4) for line in (other, otherday)]
    return "\n".join([*([f"{headline} | Dala"] if title else []), *menu, headline, day, *body, *below, *others])


def paragraphs(document: Document) -> list[str]:
    return document.text.split("\n\n")


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize(("title", "insert"), [(True, False), (False, False), (True, True), (False, True)])
def test_article_stands_between_menu_and_other_headlines(lang: str, title: bool, insert: bool) -> None:
    document = read(dump(lang, title=title, insert=insert))
    assert paragraphs(document) == [PAGES[lang][1], *PAGES[lang][3]]
    assert document.title == PAGES[lang][1]
    assert str(document.published) == "2026-03-05", "the day of the article, not that of another headline"


@pytest.mark.parametrize(
    ("pieces", "kept", "why"),
    [
        (["What comes next"], True, "a sub-heading: short, without a date"),
        (["dredge the river;", "count the lorries;"], True, "list items end with semicolons"),
        (["Year", "Lorries", "2024", "1 200", "2025", "1 450"], True, "cells of a table, each on a line: figures are no counters there"),
        (["Correction: an earlier version gave another length of the bridge."], True, "a note of the article itself"),
        (["The bridge at night. Photo: Daniyar Seit"], False, "a caption with its credit"),
        (["Volunteers plant orchards near southern villages"], False, "a headline without a word that the article has"),
        (["3:15 Museum shows carpets", "2 March 2026"], False, "a headline with a date of its own"),
    ],
)
def test_what_stands_between_paragraphs(pieces: list[str], kept: bool, why: str) -> None:
    text = read(dump("en", pieces=pieces)).text
    assert [piece in text for piece in pieces] == [kept] * len(pieces), why


def test_a_note_with_a_letterhead_is_no_dump() -> None:
    page = "Embassy of Japan\nPress release\n\nFerry talks end\n\nThe talks on the ferry came to an end in Batumi on Friday.\n\nTel.: +995 32 000 00 00"
    assert paragraphs(read(page)) == ["Ferry talks end", "The talks on the ferry came to an end in Batumi on Friday."]


def test_the_clock_of_a_portal_is_no_headline() -> None:
    page = "Линктер\n\n26-апрель, 2024-жыл, жума, Бишкек убактысы 01:24\n\n" + "\n\n".join([PAGES["ky"][1], *PAGES["ky"][3]])
    assert paragraphs(read(page)) == [PAGES["ky"][1], *PAGES["ky"][3]]


BROWSER = """   #[1]alternate

   [2][logo.png] Dala

     * [3]Home
     * [4]Politics
     * [5]Economy
     * [6]World
     * 09:18 [7]Museum shows carpets of the
       nineteenth century

Two premiers open a bridge over the Chu

   5 March 2026

   The prime ministers of Kazakhstan and Kyrgyzstan opened a [8]bridge
   over the river Chu on Thursday and spoke of trade.

   [9]The bridge was built in fourteen months and cost the two states 41
   million dollars in equal parts. A company of the northern district
   built it, and the two ministries of transport paid for the work by
   halves in three instalments.

     * a customs post will open in May;
     * a second bridge will follow.

   [10]Share [11]Tweet

References

   1. http://dala.example/feed
   2. http://dala.example/
   3. http://dala.example/3
   4. http://dala.example/4
"""


def test_text_browser_dump() -> None:
    document = read(BROWSER)
    assert document.title == "Two premiers open a bridge over the Chu"
    first, second, *items = paragraphs(document)[1:]
    assert first == "The prime ministers of Kazakhstan and Kyrgyzstan opened a bridge over the river Chu on Thursday and spoke of trade."
    assert second.startswith("The bridge was built in fourteen months"), "a paragraph may begin with a link"
    assert second.endswith("paid for the work by halves in three instalments.")
    assert items == ["* a customs post will open in May;", "* a second bridge will follow."]


def digest(subject: str) -> str:
    rule = "-" * 60
    long = "The prime ministers of Kazakhstan and Kyrgyzstan opened a road bridge over the river Chu on Thursday and spoke of trade. " * 3
    items = [
        (
            "1. Museum shows carpets",
            "The museum of the capital shows carpets of the nineteenth century from Thursday until the end of May.",
        ),
        ("2. Two premiers open a bridge", long.strip()),
        (
            "3. School wins a prize",
            "A school of the northern district has won a prize for its garden, the jury said on Friday in the capital.",
        ),
    ]
    told = [f"{head}\n\n{text}\n\n{rule}" for head, text in items]
    return "\n".join(["From: Dala <a@dala.example>", f"Subject: {subject}", "Date: Thu, 5 Mar 2026 10:20:00 +0500", "", rule, *told])


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Dala No. 7", "Two premiers open a bridge"), ("Dala: School wins a prize", "School wins a prize")],
    ids=["the longest item", "the item that the subject names"],
)
def test_letter_with_several_items(subject: str, title: str) -> None:
    document = read(digest(subject))
    assert document.title == title
    assert len(paragraphs(document)) == 2


@pytest.mark.parametrize(
    "line", ["[1]" * 30_000, "* " * 50_000, "a " * 50_000, "1. http:" * 12_000, "-" * 100_000], ids=lambda line: line[:6]
)
def test_a_long_line_takes_no_long_time(line: str) -> None:
    begun = time.perf_counter()
    clean(Snapshot("page.txt", f"{BROWSER}\n{line}".encode()))
    assert time.perf_counter() - begun < 3, "seconds for 100 KB in one line"
