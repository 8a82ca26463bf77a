"""The decisive words of an account: where in its words the amount, the object, the quotation stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.views.decisive import decisive

TRADE = Figure("trade_turnover", 2e9, "USD")
ROUGH = Figure("trade_turnover", 2e9, "USD", approx=True, approx_kind="about")


@pytest.mark.parametrize(
    ("lang", "words", "fact", "marked"),
    [
        ("kk", "Сауда айналымы 2 млрд долларға жетті.", TRADE, "2 млрд долларға"),
        ("kk", "Екіжақты сауда айналымы шамамен 2 млрд долларға жетті.", ROUGH, "шамамен 2 млрд долларға"),
        ("ky", "Соода жүгүртүү 2 млрд долларга жетти.", TRADE, "2 млрд долларга"),
        ("ky", "Соода жүгүртүү болжол менен 2 млрд долларга жетти.", ROUGH, "болжол менен 2 млрд долларга"),
        ("ru", "Товарооборот достиг 2 млрд долларов в прошлом году.", TRADE, "2 млрд долларов"),
        ("ru", "Товарооборот достиг двух миллиардов долларов.", TRADE, "двух миллиардов долларов"),
        ("en", "Trade reached $2 billion last year.", TRADE, "$2 billion"),
        ("en", "Trade reached about 2 billion US dollars.", ROUGH, "about 2 billion US dollars"),
        ("ru", "Из 59 случаев к яблокам относятся лишь 11.", Figure("other", 59.0, "count"), "59"),
        ("ru", "Новая цель – 2 млрд к 2030-му.", TRADE, "2 млрд"),
        ("ru", "За 2023 год – 1,41 млрд долларов, за 2024-й – 2 млрд, не больше.", TRADE, "2 млрд"),
        ("en", "Trade fell by 12 percent in 2024.", Figure("growth", -12.0, "percent"), "12 percent"),
        ("en", "Trade, bn USD: 2.0 in 2024", TRADE, "2.0"),
        ("en", "Trade reached 3 billion dollars.", TRADE, None),
        ("ru", "Стороны договорились построить терминал к 2026 году.", Commitment("project", "agreed", object="терминал"), "терминал"),
        ("ru", "Стороны договорились построить терминал.", Commitment("project", "agreed"), None),
        ("kk", "Президент Бақыт Осмонов келді.", OfficeHeld("person:x", "president", title="Президент"), "Президент"),
        ("en", "“Targets are cheap”, she said.", Statement(None, "Targets are cheap"), "Targets are cheap"),
        ("en", "Targets are cheap", Statement(None, "Targets are cheap"), None),  # all of it: nothing is told apart
        ("en", "The two presidents held talks in Astana on Friday.", Event("meeting", "head_of_state"), "held talks"),
        ("ru", "Вчера в Астане состоялись переговоры президентов.", Event("meeting", "head_of_state"), "состоялись переговоры"),
        ("kk", "Премьер-министр Астанаға ресми сапармен келді.", Event("visit", "head_of_government"), "ресми сапармен келді"),
        ("ky", "Министрлер Бишкекте келишимге кол коюшту.", Event("signing", "minister"), "кол коюшту"),
        ("en", "It rained in Astana on Friday.", Event("meeting", "head_of_state"), None),
    ],
)  # fmt: skip
def test_the_words_that_decide_are_found(lang: str, words: str, fact: Fact, marked: str | None) -> None:
    found = decisive(fact, words, lang)
    assert (words[found[0] : found[1]] if found else None) == marked


@given(words=st.text(max_size=60), value=st.floats(allow_nan=False, allow_infinity=False), lang=st.sampled_from(["kk", "ky", "ru", "en"]))
def test_a_mark_lies_inside_the_words_whatever_they_are(words: str, value: float, lang: str) -> None:
    found = decisive(Figure("other", value, "count"), words, lang)
    assert found is None or 0 <= found[0] < found[1] <= len(words)
