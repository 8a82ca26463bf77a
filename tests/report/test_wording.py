"""The words of reports: each language has all of them, with the same slots; dates and numbers are written its way."""

import re
import tomllib

import pytest

from kelisim.model.entity import ROLES
from kelisim.model.fact import COMMITMENT_KINDS, EVENT_TYPES, INDICATORS, LEVELS, STAGES, UNITS
from kelisim.report.wording import LANGUAGES, wording
from tests.house.source import PACKAGE

each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_language
def test_every_language_has_the_same_labels_and_slots(lang: str) -> None:
    def shape(code: str) -> dict[str, object]:
        data = tomllib.loads((PACKAGE / "lang" / "data" / code / "report.toml").read_text(encoding="utf-8"))
        return {
            f"{t}.{k}": sorted(set(re.findall(r"{\w+}", str(v))))
            for t, table in data.items()
            if isinstance(table, dict)
            for k, v in table.items()
        }

    assert shape(lang) == shape("en")


@each_language
def test_every_value_of_the_model_has_a_word(lang: str) -> None:
    data = wording(lang).data
    for table, values in (
        ("roles", ROLES), ("events", EVENT_TYPES), ("levels", LEVELS), ("kinds", COMMITMENT_KINDS), ("stages", STAGES),
        ("indicators", INDICATORS), ("units", UNITS),
    ):  # fmt: skip
        assert set(values) <= set(data[table])


@pytest.mark.parametrize(
    ("written", "kk", "ky", "ru", "en"),
    [
        ("2025-04-25", "2025 жылғы 25 сәуір", "2025-жылдын 25-апрели", "25 апреля 2025 г.", "25 April 2025"),
        ("2025-04", "2025 жылғы сәуір", "2025-жыл, апрель", "апрель 2025 г.", "April 2025"),
        ("2025", "2025 жыл", "2025-жыл", "2025 г.", "2025"),
        ("2025-01/2025-07", "2025 жылғы қаңтар–шілде", "2025-жыл, январь–июль", "январь – июль 2025 г.", "January–July 2025"),
        ("2005/2025", "2005–2025 жылдар", "2005–2025-жылдар", "2005–2025 гг.", "2005–2025"),
        ("2024-11/2025-02", "2024 жылғы қараша – 2025 жылғы ақпан", "2024-жыл, ноябрь – 2025-жыл, февраль",
         "ноябрь 2024 г. – февраль 2025 г.", "November 2024 – February 2025"),
        (None, "кезеңі айтылмаған", "мезгили айтылган эмес", "период не указан", "period not stated"),
    ],
)  # fmt: skip
def test_periods(written: str | None, kk: str, ky: str, ru: str, en: str) -> None:
    assert tuple(wording(code).period(written) for code in LANGUAGES) == (kk, ky, ru, en)


@pytest.mark.parametrize(
    ("value", "unit", "approx", "kk", "ky", "ru", "en"),
    [
        (1.43e9, "USD", None, "1,43 млрд АҚШ доллары", "1,43 млрд АКШ доллары", "1,43 млрд долл. США", "1.43 billion US dollars"),
        (2e9, "USD", "about", "шамамен 2 млрд АҚШ доллары", "болжол менен 2 млрд АКШ доллары",
         "около 2 млрд долл. США", "about 2 billion US dollars"),
        (11.4, "percent", None, "11,4%", "11,4%", "11,4 %", "11.4%"),
        (450, "count", "up_to", "ең көбі 450", "эң көбү 450", "до 450", "up to 450"),
        (12500, "km", None, "12\u00a0500 км", "12\u00a0500 км", "12\u00a0500 км", "12,500 km"),
        (1.5e6, "XAU", None, "1,5 млн XAU", "1,5 млн XAU", "1,5 млн XAU", "1.5 million XAU"),
    ],
)  # fmt: skip
def test_amounts(value: float, unit: str, approx: str | None, kk: str, ky: str, ru: str, en: str) -> None:
    assert tuple(wording(code).amount(value, unit, approx) for code in LANGUAGES) == (kk, ky, ru, en)


def test_an_abbreviation_ends_its_sentence() -> None:
    assert wording("ru").say("due", due="2030 г.") == "Срок: 2030 г."


def test_another_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(ValueError, match="kk, ky, ru, en"):
        wording("de")
