"""Two names of bodies or places: one row, one verdict, one reason. The large table is evaluation/names."""

import pytest

from kelisim.lang.names.things import compare_things

ROWS = [
    ("Мамлекет башчыларынын кеңеши", "ky", "Council of Heads of State", "en", "same", "concepts agree"),
    ("Совет министров иностранных дел", "ru", "Council of Heads of State", "en", "different", "a council of others"),
    ("ҚР Әділет министрлігі", "kk", "Министерство юстиции Казахстана", "ru", "same", "an abbreviated state"),
    ("Министерство юстиции РФ", "ru", "Ministry of Justice of Mongolia", "en", "different", "another state's ministry"),
    ("Министерство юстиции", "ru", "Ministry of Justice of Mongolia", "en", "unsure", "whose it is one does not say"),
    ("ССО", "ru", "Союз строителей Оша", "ru", "same", "an abbreviation of the words"),
    ("ССО", "ru", "Союз строителей Баткена", "ru", "different", "an abbreviation of others"),
    ("Сырдария", "kk", "Syr Darya", "en", "same", "a river of the world's list"),
    ("Ош облусу", "ky", "город Ош", "ru", "different", "a region and its city"),
    ("Қордай", "kk", "Кордай", "ru", "same", "a place by its name"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "lang", "right", "other", "want", "why"), ROWS, ids=[r[-1] for r in ROWS])
def test_two_names(left: str, lang: str, right: str, other: str, want: str, why: str) -> None:
    judged = compare_things(left, right, lang, other)
    assert judged.verdict == want, (why, judged)
    mirrored = compare_things(right, left, other, lang)
    assert (mirrored.verdict, mirrored.reasons) == (judged.verdict, judged.reasons)
