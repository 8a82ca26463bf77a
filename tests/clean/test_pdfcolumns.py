"""Columns of a printed page: read one after the other, with what stands over them before, and tables left as tables."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kelisim.clean import clean
from kelisim.clean.pdf import pdf_text
from kelisim.clean.pdfpages import PdfText
from kelisim.model.document import Document, Snapshot
from tests.clean.pdfs import Placed, column, pdf

# A bulletin in two columns and two pages in each language: what stands over both columns, the lines of the columns of the first page, a
# footnote at the foot of its first column, the columns of the second page, and the paragraphs that a reader makes of it.
BULLETINS: dict[str, dict[str, list[str]]] = {
    "kk": {
        "title": ["Астана мен Бішкек сауда көлемін", "екі есе арттырмақ"],
        "one": [["Қазақстан мен Қырғызстанның пре-", "мьер-министрлері жұма күні Аста-", "нада кездесіп, екі елдің саудасын",
                 "және көлік бағыттарын талқылады", "деп хабарлады Үкіметтің баспасөз"],
                ["қызметі. Тараптар тауар айналы-", "мын 2030 жылға қарай үш миллиард", "долларға жеткізуге келісті және",
                 "шекарадағы бекеттерді жаңғырту", "туралы меморандумға қол қойды."]],
        "footnote": ["1 Ұлттық статистика бюросының дерегі."],
        "two": [["Келесі кездесу күзде Бішкекте", "өтеді. Оған екі елдің көлік және", "энергетика министрлері қатысады,"],
                ["деді үкімет өкілі журналистерге", "берген сұхбатында. Тараптар бұл", "мәселеге жыл соңында оралады."]],
        "text": ["Астана мен Бішкек сауда көлемін екі есе арттырмақ",
                 ("Қазақстан мен Қырғызстанның премьер-министрлері жұма күні Астанада кездесіп, екі елдің саудасын және көлік бағыттарын "
                 "талқылады деп хабарлады Үкіметтің баспасөз қызметі. Тараптар тауар айналымын 2030 жылға қарай үш миллиард долларға "
                 "жеткізуге келісті және шекарадағы бекеттерді жаңғырту туралы меморандумға қол қойды."),
                 ("Келесі кездесу күзде Бішкекте өтеді. Оған екі елдің көлік және энергетика министрлері қатысады, деді үкімет өкілі "
                 "журналистерге берген сұхбатында. Тараптар бұл мәселеге жыл соңында оралады.")],
    },
    "ky": {
        "title": ["Бишкек менен Астана соода", "жүгүртүүнү эки эсе көбөйтөт"],
        "one": [["Кыргызстан менен Казакстандын пре-", "мьер-министрлери жума күнү Бишкек-", "те жолугуп, эки өлкөнүн соодасын",
                 "жана транспорт каттамдарын тал-", "куулашты деп билдирди Өкмөттүн"],
                ["басма сөз кызматы. Тараптар соо-", "да көлөмүн 2030-жылга чейин үч", "миллиард долларга жеткирүүгө ма-",
                 "кулдашып, чек арадагы бекеттер", "тууралуу меморандумга кол коюшту."]],
        "footnote": ["1 Улуттук статистика комитетинин маалыматы."],
        "two": [["Кийинки жолугушуу күзүндө Аста-", "нада өтөт. Ага эки өлкөнүн транс-", "порт жана энергетика министрлери,"],
                ["ошондой эле облус башчылары ка-", "тышат. Тараптар бул маселеге жыл", "аягында кайрадан кайрылышат."]],
        "text": ["Бишкек менен Астана соода жүгүртүүнү эки эсе көбөйтөт",
                 ("Кыргызстан менен Казакстандын премьер-министрлери жума күнү Бишкекте жолугуп, эки өлкөнүн соодасын жана транспорт "
                 "каттамдарын талкуулашты деп билдирди Өкмөттүн басма сөз кызматы. Тараптар соода көлөмүн 2030-жылга чейин үч "
                 "миллиард долларга жеткирүүгө макулдашып, чек арадагы бекеттер тууралуу меморандумга кол коюшту."),
                 ("Кийинки жолугушуу күзүндө Астанада өтөт. Ага эки өлкөнүн транспорт жана энергетика министрлери, ошондой эле облус "
                 "башчылары катышат. Тараптар бул маселеге жыл аягында кайрадан кайрылышат.")],
    },
    "ru": {
        "title": ["Астана и Бишкек удвоят", "товарооборот к 2030 году"],
        "one": [["Премьер-министры Казахстана и Кыр-", "гызстана встретились в пятницу в", "Астане и обсудили торговлю, транс-",
                 "порт и торгово-экономическое со-", "трудничество, сообщила пресс-служ-"],
                ["ба правительства. Стороны догово-", "рились довести товарооборот до", "трёх миллиардов долларов и под-",
                 "писали меморандум о модернизации", "пунктов пропуска на границе."]],
        "footnote": ["1 Данные Бюро национальной статистики."],
        "two": [["Следующая встреча пройдёт осенью", "в Бишкеке. В ней примут участие", "министры транспорта и энергетики,"],
                ["а также главы областей, сказал", "журналистам представитель прави-", "тельства после переговоров."]],
        "text": ["Астана и Бишкек удвоят товарооборот к 2030 году",
                 ("Премьер-министры Казахстана и Кыргызстана встретились в пятницу в Астане и обсудили торговлю, транспорт и "
                 "торгово-экономическое сотрудничество, сообщила пресс-служба правительства. Стороны договорились довести "
                 "товарооборот до трёх миллиардов долларов и подписали меморандум о модернизации пунктов пропуска на границе."),
                 ("Следующая встреча пройдёт осенью в Бишкеке. В ней примут участие министры транспорта и энергетики, а также главы "
                 "областей, сказал журналистам представитель правительства после переговоров.")],
    },
    "en": {
        "title": ["Astana and Bishkek to double", "their trade by the year 2030"],
        "one": [["The premiers of Kazakhstan and Kyr-", "gyzstan met on Friday in Astana and", "discussed trade and transport, the",
                 "press service of the government has", "said. The sides agreed that the mu-"],
                ["tual trade is to reach three billion", "dollars and signed a memorandum on", "the modernisation of the check-",
                 "points on their common border in", "the valleys of Chu and of Talas."]],
        "footnote": ["1 Data of the Bureau of National Statistics."],
        "two": [["The next meeting will be held in", "the autumn in Bishkek. Ministers of", "transport and of energy are to join,"],
                ["a spokesman of the government told", "reporters after the talks on Friday", "in the capital of Kazakhstan."]],
        "text": ["Astana and Bishkek to double their trade by the year 2030",
                 ("The premiers of Kazakhstan and Kyrgyzstan met on Friday in Astana and discussed trade and transport, the press service "
                 "of the government has said. The sides agreed that the mutual trade is to reach three billion dollars and signed a "
                 "memorandum on the modernisation of the checkpoints on their common border in the valleys of Chu and of Talas."),
                 ("The next meeting will be held in the autumn in Bishkek. Ministers of transport and of energy are to join, a spokesman "
                 "of the government told reporters after the talks on Friday in the capital of Kazakhstan.")],
    },
}  # fmt: skip
LEFT, RIGHT = 40, 310
HEAD = {"kk": "ХАБАРШЫ БЮЛЛЕТЕНІ", "ky": "КАБАР БЮЛЛЕТЕНИ", "ru": "ВЕСТНИК СОЮЗА", "en": "BULLETIN OF THE UNION"}


def bulletin(lang: str) -> list[list[Placed]]:
    """Two pages: a head with the number of the page, a headline over both columns, the columns, a footnote under the first."""
    told = BULLETINS[lang]
    pages: list[list[Placed]] = []
    for number, columns in ((1, told["one"]), (2, told["two"])):
        page: list[Placed] = [(LEFT, 810, 8, HEAD[lang]), (540, 810, 8, str(number))]
        top = 700 if number == 1 else 780
        if number == 1:
            page += [(LEFT, 760, 20, told["title"][0]), (LEFT, 736, 20, told["title"][1])]
        for x, lines in ((LEFT, columns[0]), (RIGHT, columns[1])):
            page += column(x, top, lines, size=12, leading=14)  # type: ignore[arg-type]
        if number == 1:
            page += column(LEFT, 600, told["footnote"], size=8, leading=9)
        pages.append(page)
    return pages


def told_by(pages: Sequence[Sequence[Placed]]) -> Document:
    found = clean(Snapshot("bulletin.pdf", pdf(pages)))
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize("lang", BULLETINS)
def test_a_bulletin_in_two_columns(lang: str) -> None:
    found = told_by(bulletin(lang))
    assert found.text.split("\n\n") == BULLETINS[lang]["text"]
    assert (found.lang, found.title) == (lang, BULLETINS[lang]["text"][0])
    assert ("footnote", BULLETINS[lang]["footnote"][0]) in found.notes


@pytest.mark.parametrize("lang", BULLETINS)
def test_the_order_in_which_a_file_draws_its_lines_does_not_matter(lang: str) -> None:
    """Some programs draw a page line by line over all columns, some the head last."""
    by_height = [sorted(page, key=lambda placed: -placed[1]) for page in bulletin(lang)]
    backwards = [page[::-1] for page in bulletin(lang)]
    assert told_by(by_height).text == told_by(backwards).text == told_by(bulletin(lang)).text


@pytest.mark.parametrize("lang", BULLETINS)
def test_offsets_lead_to_the_text_of_the_page(lang: str) -> None:
    found = told_by(bulletin(lang))
    for word in ("2030", *found.text.split()[-3:]):
        start = found.text.rfind(word)
        assert all(found.page[found.origin.offset(start + n)] == letter for n, letter in enumerate(word))


def read(*pages: list[Placed]) -> list[str]:
    found = pdf_text(Snapshot("a.pdf", pdf(pages)))
    assert isinstance(found, PdfText)
    return [line.strip() for line in found.text.replace("\f", "\n").split("\n") if line.strip()]


WORDS = [
    "the ministers of the two states",
    "met on the border and spoke of",
    "the roads between their towns,",
    "of the water and of the trade",
]


def test_three_columns() -> None:
    page = [placed for n, x in enumerate((40, 215, 390)) for placed in column(x, 700, [f"{line[:28]} {n}" for line in WORDS], size=9)]
    assert [line[-1] for line in read(page)] == list("000011112222")


def test_a_heading_over_the_columns_parts_what_is_above_from_what_is_below() -> None:
    above, below = [f"{line} a" for line in WORDS], [f"{line} b" for line in WORDS]
    page = [*column(40, 700, above), *column(310, 700, above), (40, 640, 14, "A second meeting was held in the town of Talas on Monday"),
            *column(40, 610, below), *column(310, 610, below)]  # fmt: skip
    assert [line[-1] for line in read(page)] == [*"aaaaaaaa", "y", *"bbbbbbbb"]


TABLES = [
    ([("Export", "1 200", "1 450"), ("Import", "800", "910"), ("Trade in all", "2 000", "2 360"), ("Transit", "90", "95")], "numbers"),
    ([("Askar Myrzabek", "deputy premier"), ("Bauyrjan A.", "minister of transport and roads"), ("N. Alimov", "head"), ("E. Bek", "envoy")], "names and offices"),
    ([("Қордай", "Ақтілек"), ("Сыпатай батыр", "Шоңқапқа"), ("Қарасу", "Ақ-Тилек"), ("Айша бибі", "Шалдыбар")], "pairs of names"),
]  # fmt: skip


@pytest.mark.parametrize("rows", [rows for rows, _ in TABLES], ids=[what for _, what in TABLES])
def test_a_table_is_read_row_by_row(rows: list[tuple[str, ...]]) -> None:
    page = [(40 + 170 * n, 700 - 14 * at, 10.0, cell) for at, row in enumerate(rows) for n, cell in enumerate(row)]
    assert read(page) == ["   ".join(row) for row in rows]


def test_what_is_repeated_at_the_head_and_foot_of_pages_is_no_text() -> None:
    def page(number: int, body: str) -> list[Placed]:
        foot = (500 if number % 2 else 40, 30, 8, f"www.steppe.example {number}")
        return [
            (40, 810, 8, f"STEPPE COURIER, No. 12, page {number}"),
            *column(40, 760, [f"{line} {body}" for line in WORDS], size=11),
            foot,
        ]

    found = pdf_text(Snapshot("a.pdf", pdf([page(number, body) for number, body in ((1, "x"), (2, "y"), (3, "z"))])))
    assert isinstance(found, PdfText)
    marked = [found.text[at:].split("\n")[0].split("\f")[0] for at in found.marks]
    assert marked == [said for n in (1, 2, 3) for said in (f"STEPPE COURIER, No. 12, page {n}", f"www.steppe.example {n}")]


def test_ligatures_and_soft_hyphens_are_letters_again() -> None:
    lines = ["On Friday the oﬃces of both ﬁrst ministers of", "the republics said in Tbilisi that their coop\u00ad", "eration in the ﬁelds of trade and of water is to",
             "go on in the ﬂat valleys of the two rivers, and", "that the aﬀairs of the border are to be set\u00ad", "tled before the end of the year."]  # fmt: skip
    assert told_by([column(40, 700, lines, size=11)]).text == (
        "On Friday the offices of both first ministers of the republics said in Tbilisi that their cooperation in the fields of trade and of "
        "water is to go on in the flat valleys of the two rivers, and that the affairs of the border are to be settled before the end of the year."
    )
