"""Lines by which pages say that they were changed, and lines that only speak of change."""

import pytest

from kelisim.lang.corrections import is_correction

NOTES = """
Correction: an earlier version gave another sum
CORRECTION
Updated 3 March 2026, 14:20
(Corrects name of the minister in paragraph two)
* An earlier version of this article said that the visit was in May.
Clarification, 4 March
Уточнено: в первой редакции была названа другая сумма
Исправлено 3 марта в 14:20
Обновлено: 14:20
ОБНОВЛЕНО
Материал дополнен комментарием министерства
В предыдущей версии новости сумма была указана неверно.
Новость дополнена в 15:00
Редакция приносит извинения читателям
Түзетілді: 14:20
Жаңартылды 3 наурыз
Материал толықтырылды
Мақаланың алғашқы нұсқасында басқа сома жазылған.
Нақтыланды: сапар мамырда өтеді
Түзөтүлдү
Жаңыртылды: 3-март, 14:20
Макаланын алгачкы вариантында башка сумма жазылган.
Такталды: иш сапар майда болот
Материал толукталды
"""
NO_NOTES = """
The two sides updated their agreement on border posts.
The government corrected its forecast for exports.
Стороны уточнили сроки строительства.
Обсуждён обновлённый план действий.
Тараптар келісімді жаңартты.
Жаңа жол картасы жаңартылды, деп хабарлады министрлік.
Updating of the fleet goes on
Тараптар жол картасын жаңыртышты.
Келишим такталып, кол коюлду.
"""


@pytest.mark.parametrize("line", NOTES.strip().splitlines())
def test_a_note_of_correction(line: str) -> None:
    assert is_correction(line)


@pytest.mark.parametrize("line", NO_NOTES.strip().splitlines())
def test_a_sentence_that_speaks_of_change(line: str) -> None:
    assert not is_correction(line)


def test_a_paragraph_is_no_note_however_it_begins() -> None:
    assert not is_correction("Updated " + "rules for the border posts " * 30)
