"""What figures count, by concept: one row a thing in four languages, and things that must stay apart."""

import pytest

from kelisim.views.counted import counted_key

ONE = [
    [("en", "lorries"), ("kk", "жүк көліктері"), ("ky", "жүк ташуучу унаалар"), ("ru", "грузовиков")],
    [("en", "border checkpoints"), ("ru", "пунктов пропуска")],
    [("en", "schools"), ("kk", "мектептер"), ("ky", "мектептер"), ("ru", "школ")],
    [("en", "joint ventures"), ("kk", "бірлескен кәсіпорындар"), ("ky", "биргелешкен ишканалар"), ("ru", "совместных предприятий")],
    [("en", "trade turnover"), ("kk", "тауар айналымы"), ("ky", "товар жүгүртүү"), ("ru", "товарооборот"), ("kk", "trade_turnover")],
    [("ru", "тепловозов"), ("ru", "тепловозы")],
]
APART = [
    (("en", "schools"), ("en", "universities")),
    (("ru", "грузовиков"), ("ru", "грузовиков с овощами")),
    (("en", "dairy plants"), ("en", "cement plants")),
    (("kk", "мектептер"), ("kk", "ауруханалар")),
]


@pytest.mark.parametrize("told", ONE, ids=[row[0][1] for row in ONE])
def test_one_thing(told: list[tuple[str, str]]) -> None:
    keys = {(lang, of): counted_key(of, lang) for lang, of in told}
    assert len(set(keys.values())) == 1, keys


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_things(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert counted_key(one[1], one[0]) != counted_key(other[1], other[0])
