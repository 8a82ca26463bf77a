"""What the tagger adds to the rules, and what it may not touch."""

import pytest

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.reading import read
from kelisim.annotate.tagged import LEAST, SURE, credible, with_likely, with_sure
from kelisim.annotate.tagger import TaggedName
from kelisim.lang.language import load

TEXT = "Вчера в Верхнем Логе открылась фабрика Заря Полесья."
READING = read(TEXT, load("ru"))  # Вчера 0 в 1 Верхнем 2 Логе 3 открылась 4 фабрика 5 Заря 6 Полесья 7
WORLD = NameSpan(7, 8, "GPE", "name.world", "place:polesye")
HEADED = NameSpan(5, 8, "FAC", "name.head")

SURE_ROWS = [
    # rule's names, tagged name, what stands then, reason
    ([], TaggedName(6, 8, "ORG", 0.95), [(6, 8, "ORG")], "where no rule found a name it stands"),
    ([], TaggedName(6, 8, "ORG", 0.85), [], "unless the tagger is not sure"),
    ([WORLD], TaggedName(6, 8, "ORG", 0.95), [(6, 8, "ORG")], "a longer name takes in the world's"),
    ([WORLD], TaggedName(7, 8, "ORG", 0.99), [(7, 8, "GPE")], "of the same words the world knows better"),
    ([HEADED], TaggedName(6, 8, "ORG", 0.99), [(5, 8, "FAC")], "a shorter name yields to the one that a head word made"),
    ([WORLD], TaggedName(6, 8, "PERSON", 0.95), [], "a person clears the ground"),
]


@pytest.mark.parametrize(("things", "tagged", "kept", "why"), SURE_ROWS, ids=[r[3] for r in SURE_ROWS])
def test_sure_names(things: list[NameSpan], tagged: TaggedName, kept: list[tuple[int, int, str]], why: str) -> None:
    assert [(t.first, t.last, t.type) for t in with_sure(things, [tagged], READING)] == kept


def test_likely_names_take_only_free_ground() -> None:
    person = NameSpan(2, 4, "PERSON", "person.initials")
    tagged = [TaggedName(2, 4, "GPE", 0.8), TaggedName(6, 8, "ORG", 0.8)]
    assert [(t.first, t.type, t.rule) for t in with_likely([], [person], tagged)] == [(6, "ORG", "name.tagger")]


NO_NAMES = [
    ("ru", "Цена в долларах США выросла, Мария.", "США", "GPE", "a unit of money names no state"),
    ("ru", "Так решил МИД вчера.", "МИД", "ORG", "an institution without its state is no name"),
    ("kk", "Ол Президент болып сайланды.", "Президент", "PERSON", "an office is no person"),
    ("ru", "Рядом стоит Абай, говорят.", "Абай", "GPE", "a given name by itself is no city"),
    ("ru", "Сапарова гора высока.", "Сапарова", "GPE", "the first word of a sentence needs more than a guess"),
]


@pytest.mark.parametrize(("code", "text", "surface", "kind", "why"), NO_NAMES, ids=[r[4] for r in NO_NAMES])
def test_what_is_no_name_whatever_the_tagger_says(code: str, text: str, surface: str, kind: str, why: str) -> None:
    reading = read(text, load(code))
    at = next(n for n, t in enumerate(reading.tokens) if t.text == surface)
    assert credible([TaggedName(at, at + 1, kind, LEAST[kind] + 0.01)], reading) == []


def test_the_bounds_are_in_order() -> None:
    assert all(0.5 < least <= SURE for least in LEAST.values())
