"""What may stand over a headline: institutions, kinds of paper, running heads, and headlines that only begin like them."""

from __future__ import annotations

import pytest

from kelisim.clean.furniture import is_act
from kelisim.clean.outlets import channel, is_mission, stated_by_body
from kelisim.clean.pagehead import institution, letterhead, opening_head, paper_kind, running_head
from kelisim.clean.traced import Traced

INSTITUTIONS = [
    ("Ministry of Water Resources of Turkmenistan", True),
    ("EMBASSY OF FINLAND IN KAZAKHSTAN", True),
    ("Interstate Commission for Water Coordination", True),
    ("Ministry of Energy signs a deal with Finland", False),  # a verb
    ("Embassy of Japan opens a school in Osh", False),
    ("Ministry of Energy", True),
    ("Министерство цифрового развития Республики Таджикистан", True),
    ("МЕЖГОСУДАРСТВЕННЫЙ СОВЕТ ПО ТРАНСПОРТУ", True),  # an adjective before the noun
    ("МИНИСТЕРСТВО ТРАНСПОРТА ПОСТРОИТ ПАРОМ", False),
    ("Посольство Японии открывает школу в Оше", False),
    ("Информационное агентство Таджикистана", False),  # that is a newsroom
    ("Түрікменстан Су шаруашылығы министрлігі", True),
    ("Қазақстан Республикасы Үкіметінің баспасөз қызметі", True),
    ("Су шаруашылығы министрлігі жаңа арна салады", False),  # the noun is not the last word
    ("Қазақ ақпарат агенттігі", False),
    ("Тажикстандын Билим берүү жана илим министрлиги", True),
    ("Билим берүү министрлиги жаңы мектеп ачты", False),
    ("Тажикстан маалымат агенттиги", False),
]
KINDS = [
    ("Media advisory", True),
    ("NEWS RELEASE No. 7/26", True),
    ("News release on the ferry", False),  # that is a headline
    ("Информационное сообщение", True),
    ("Сообщение президента парламенту", False),
    ("Баспасөз хабарламасы № 41", True),
    ("Хабарлама жолданды", False),
    ("МААЛЫМАТ КАТЫ", True),
    ("Маалымат каты тапшырылды", False),
]
HEADS = [
    ("The Daugava Post | Business | p. 12", True),
    ("Дала дауысы · 3 маусым 2026 жыл, сәрсенбі · 5-бет", True),
    ("Ала-Арча жаңырыгы    №14    8-бет", True),
    ("Полевой листок | Среда, 3 июня 2026 г.", True),
    ("Tashkent                3 June 2026", False),  # a place and a day stand under a headline
    ("Three ports | one river", False),
]
ACTS = [
    ("Эстония Республикасы мен Грузияның бірлескен декларациясы", True),
    ("Эстония менен Грузиянын биргелешкен билдирүүсү", True),
    ("Министрлер бірлескен мәлімдемеге қол қойды", False),  # a sentence about one
    ("СОВМЕСТНАЯ ДЕКЛАРАЦИЯ о портах", True),
]


@pytest.mark.parametrize(("line", "expected"), INSTITUTIONS)
def test_institution(line: str, expected: bool) -> None:
    assert institution(line) is expected


@pytest.mark.parametrize(("line", "expected"), KINDS)
def test_kind_of_paper(line: str, expected: bool) -> None:
    assert paper_kind(line) is expected


@pytest.mark.parametrize(("line", "expected"), HEADS)
def test_running_head(line: str, expected: bool) -> None:
    assert running_head(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The Daugava Post, Tuesday 2 June 2026, page 9", True),
        ("Полевой листок, 2 июня 2026 г., с. 7", True),
        ("«Тоо үнү» — 2026-жылдын 2-июну — 7-бет", True),
        ("Дала дауысы – 2026 жылғы 2 маусым – Экономика", True),
        ("Tashkent, 2 June 2026", False),
        ("On 2 June 2026, in Riga, the premiers met", False),  # a sentence
    ],
)
def test_first_line_of_a_newspaper(line: str, expected: bool) -> None:
    assert opening_head(line) is expected


@pytest.mark.parametrize(("line", "expected"), ACTS)
def test_act(line: str, expected: bool) -> None:
    assert is_act(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Embassy of Finland in Georgia", True),
        ("Посольство Финляндии в Грузии", True),
        ("Финляндияның Грузиядағы елшілігі", True),
        ("Финляндиянын Грузиядагы элчилиги", True),
        ("Ministry of Transport of Georgia", False),
    ],
)
def test_mission(line: str, expected: bool) -> None:
    assert is_mission(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Subscribe: Harbour Letters | Got a tip?", "Harbour Letters"),
        ("Subscribe: it is free", None),  # no name
        ("Подписаться: Портовые вести", "Портовые вести"),
        ("Біздің арна: @aylaq_kz · жарнама үшін @aylaq_ads", "@aylaq_kz"),  # whom to pay is not the channel
        ("Биздин канал: @port_jazuu", "@port_jazuu"),
    ],
)
def test_channel(line: str, expected: str | None) -> None:
    assert channel(line) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Statement by the Ministry of Justice of Georgia", True),
        ("Ministry denies a statement", False),  # the press on a statement
        ("Комментарий Министерства юстиции Грузии", True),
        ("Грузия услышала заявление министерства юстиции", False),
        ("Грузия Әділет министрлігінің мәлімдемесі", True),
        ("Министрлік мәлімдемесі талқыланды", False),
        ("Грузиянын Юстиция министрлигинин билдирүүсү", True),
        ("Министрликтин билдирүүсү талкууланды", False),
    ],
)
def test_statement_of_one_body(headline: str, expected: bool) -> None:
    assert stated_by_body(headline) is expected


def test_without_a_headline_below_an_institution_is_the_headline() -> None:
    """A page that opens with an institution and goes on with a sentence has no other headline."""
    lines = ["Министерство водных ресурсов", "Министр водных ресурсов прибыл в Хорог и осмотрел новую плотину на реке."]
    assert letterhead([(Traced.of(line, 0), 1) for line in lines]) == []
