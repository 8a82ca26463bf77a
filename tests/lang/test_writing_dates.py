"""Write a date or an amount in the ways of a language, read it, and the same comes back, from the same place; any text at all is read."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.reading import read
from kelisim.lang.dates import find_dates
from kelisim.lang.language import CODES, load
from kelisim.model.annotation import DateMention, Quantity
from kelisim.model.date import PartialDate, Period

# The month's name as the templates ask for it: {m} as after a day, {i} «in» the month.
MONTHS = {
    "ru": {
        "m": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
        "i": "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(),
    },
    "en": {"m": "January February March April May June July August September October November December".split()},
    "kk": {
        "m": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(),
        "i": "қаңтарында ақпанында наурызында сәуірінде мамырында маусымында шілдесінде тамызында қыркүйегінде қазанында қарашасында желтоқсанында".split(),
    },
    "ky": {
        "m": "январда февралда мартта апрелде майда июнда июлда августта сентябрда октябрда ноябрда декабрда".split(),
        "i": "январында февралында мартында апрелинде майында июнунда июлунда августунда сентябрында октябрында ноябрында декабрында".split(),
    },
}
# What stands in brackets is the date; what stands around it is not.
DAYS = {
    "ru": [
        "Встреча прошла [{d} {m} {y} года].",
        "Подписано [{d}-го {m} {y} г.] сторонами",
        "[{d:02}.{n:02}.{y}] он прибыл",
        "Срок с [{y}-{n:02}-{d:02}]",
    ],
    "en": [
        "They met on [{d} {m} {y}].",
        "Signed on [{m} {d}, {y}].",
        "on the [{d}th of {m} {y}]",
        "[{y}-{n:02}-{d:02}] it was",
        "It opens [{d:02}.{n:02}.{y}] here",
    ],
    "kk": [
        "[{y} жылғы {d} {m}] қол қойылды",
        "[{y} жылдың {d} {i}] өтті",
        "[{y} ж. {d} {m}] келді",
        "[{d:02}.{n:02}.{y}] келді",
        "[{d} {m} {y} жылы] болды",
    ],
    "ky": [
        "[{y}-жылдын {d}-{i}] өттү",
        "[{y}-жылы {d}-{m}] келди",
        "[{y} жылдын {d} {i}] келди",
        "[{y}-ж. {d}-{m}] кол коюлду",
        "[{d:02}.{n:02}.{y}] келди",
    ],
}
RANGES = {
    "ru": ["с [{d} по {e} {m} {y} года]", "[{d}–{e} {m} {y} г.]", "[{d}–{e}.{n:02}.{y}]"],
    "en": ["from [{d} to {e} {m} {y}]", "on [{m} {d}–{e}, {y}]", "[{d}-{e} {m} {y}]"],
    "kk": ["[{y} жылғы {d}–{e} {m}] өтті", "[{y} жылдың {d}-{e} {i}] өтті"],
    "ky": ["[{y}-жылдын {d}–{e}-{i}] өттү", "[{y}-жылы {d}-{e}-{m}] өттү"],
}
SPANS = {
    "ru": ["с [{y} по {z} год] вырос", "в [{y}–{z} годах]"],
    "en": ["from [{y} to {z}] it grew", "in [{y}–{z}]"],
    "kk": ["[{y}–{z} жылдары] өсті", "[{y} жылдан {z} жылға] дейін"],
    "ky": ["[{y}–{z}-жылдары] өстү", "[{y}-жылдан {z}-жылга] чейин"],
}
AMOUNTS = {
    "ru": ["{v} млрд долларов", "${v} млрд", "около {v} млрд долл.", "{v} миллиардов долларов США", "до {v} млрд USD"],
    "en": ["${v} billion", "{v} billion dollars", "US${v}bn", "about {v} bn US dollars", "over USD {v} billion", "a ${v}-billion loan"],
    "kk": ["{v} млрд доллар", "${v} млрд", "{v} миллиард АҚШ долларын", "шамамен {v} млрд долларға", "{v} миллиардтан астам доллар"],
    "ky": ["{v} млрд доллар", "${v} млрд", "{v} миллиард АКШ долларын", "болжол менен {v} млрд долларга", "{v} миллиарддан ашык доллар"],
}
YEARS = st.integers(1950, 2090)
CALENDAR = st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31))


def _dates(text: str, code: str, anchor: PartialDate | None = None) -> list[DateMention]:
    reading = read(text, load(code))
    return find_dates(reading.tokens, reading.matches, reading.language, anchor=anchor, text=text)


def _reads_as(code: str, written: str, value: str) -> None:
    start, end = written.index("["), written.index("]") - 1
    found = _dates(written.replace("[", "").replace("]", ""), code)
    assert [(d.start, d.end, str(d.value)) for d in found] == [(start, end, value)], written


def _write(template: str, code: str, day: datetime.date, **more: int) -> str:
    names = {key: forms[day.month - 1] for key, forms in MONTHS[code].items()}
    return template.format(d=day.day, n=day.month, y=day.year, **names, **more)


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
def test_a_day_comes_back(code: str, data: st.DataObject) -> None:
    day = data.draw(CALENDAR)
    for template in DAYS[code]:
        _reads_as(code, _write(template, code, day), str(PartialDate.of(day)))


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
def test_days_of_a_month_come_back(code: str, data: st.DataObject) -> None:
    day = data.draw(CALENDAR.filter(lambda d: d.day <= 27))
    last = data.draw(st.integers(day.day + 1, 28))
    value = Period(PartialDate.of(day), PartialDate.of(day.replace(day=last)))
    for template in RANGES[code]:
        _reads_as(code, _write(template, code, day, e=last), str(value))


@pytest.mark.parametrize("code", CODES)
@given(first=YEARS, more=st.integers(1, 10))
def test_years_come_back(code: str, first: int, more: int) -> None:
    for template in SPANS[code]:
        _reads_as(code, template.format(y=first, z=first + more), f"{first}/{first + more}")


@pytest.mark.parametrize("code", CODES)
@given(tenths=st.integers(11, 9999))
def test_an_amount_comes_back(code: str, tenths: int) -> None:
    mark = "." if code == "en" else ","
    written = f"{tenths / 10:.1f}".replace(".", mark)
    for template in AMOUNTS[code]:
        found = [q for q in find_quantities(read(template.format(v=written), load(code))) if q.unit]
        assert [q.unit for q in found] == ["USD"], (template, written, found)
        assert found[0].value == pytest.approx(tenths * 1e8)
        assert written in template.format(v=written)[found[0].start : found[0].end]


WORDS = st.sampled_from(
    "2025 жыл года year 22 22-го 1990-е 12.05 22.08.2025 99.99.9999 по мен и and – - / . , ( ) $ % млрд bn III IV кв. Q3 H1 Q Mar май тамыз "
    "августа прошлого последние # 5 соңғы акыркы past years лет жылда до конца года between 0 000 12 300 целых point жарым половина half".split()
)
ANY_TEXT = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=14).map("".join))


@pytest.mark.parametrize("code", CODES)
@given(text=ANY_TEXT, anchored=st.booleans())
def test_any_text_is_read(code: str, text: str, anchored: bool) -> None:
    found: list[DateMention | Quantity] = [
        *_dates(text, code, PartialDate(2025, 8, 22) if anchored else None),
        *find_quantities(read(text, load(code))),
    ]
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert not text[mention.start].isspace() and not text[mention.end - 1].isspace()


@pytest.mark.parametrize(
    ("code", "text"),
    [("ru", "вчера"), ("en", "last week"), ("kk", "үш жыл бұрын"), ("ky", "өткөн айда"), ("en", "on May 5"), ("ru", "в прошлом квартале")],
)
def test_without_a_day_what_is_relative_has_no_value(code: str, text: str) -> None:
    assert [(d.value, d.relative) for d in _dates(text, code)] == [(None, True)]
