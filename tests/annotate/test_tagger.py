"""The trained tagger: its weights, what it says when it cannot use them, and the places of the names it finds."""

import hashlib
import itertools
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.annotate import tagger
from kelisim.annotate.features import VERSION
from kelisim.annotate.reading import read
from kelisim.annotate.tagger import MODELS, WeightsError, card, open_model, spans_of, tag_names
from kelisim.lang.language import load

NAMES = sorted(set(MODELS.values()))
WEIGHTS = resources.files("kelisim.annotate") / "weights"


@pytest.mark.parametrize("name", NAMES)
def test_weights_are_those_of_their_card(name: str) -> None:
    said = card(name)
    assert hashlib.sha256((WEIGHTS / f"{name}.crfsuite").read_bytes()).hexdigest() == said["sha256"]
    assert said["features"] == VERSION
    assert said["licence"] and said["data"] and said["scores"]


def test_weights_are_small() -> None:
    assert sum(len((WEIGHTS / f"{name}.crfsuite").read_bytes()) for name in NAMES) < 10_000_000


def test_weights_that_are_not_there_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    tagger.load_model.cache_clear()
    monkeypatch.setitem(tagger.MODELS, "ru", "nowhere")
    with pytest.raises(WeightsError, match=r"lacks nowhere\.toml .* install Kelisim again"):
        tag_names(read("Приехал Иван.", load("ru")))


WRONG = [
    ({"name": "ru", "features": VERSION, "sha256": "0"}, b"anything", "is not the file of which ru.toml gives the digest"),
    ({"name": "ru", "features": VERSION - 1, "sha256": "0"}, b"", "was trained with features"),
]


@pytest.mark.parametrize(("said", "weights", "why"), WRONG, ids=[w[2] for w in WRONG])
def test_weights_that_do_not_fit_are_refused(said: dict[str, object], weights: bytes, why: str) -> None:
    with pytest.raises(WeightsError, match=why):
        open_model(said, weights)


def test_bytes_that_are_no_model_are_refused() -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        open_model({"name": "ru", "features": VERSION, "sha256": hashlib.sha256(b"no model").hexdigest()}, b"no model")


TAGS = [
    ("O O", [], "nothing"),
    ("B-GPE I-GPE O B-GPE", [(0, 2, "GPE"), (3, 4, "GPE")], "two names"),
    ("B-GPE B-GPE", [(0, 1, "GPE"), (1, 2, "GPE")], "two names side by side"),
    ("I-ORG O", [(0, 1, "ORG")], "an I- without its B- begins a name"),
    ("B-GPE I-ORG", [(0, 1, "GPE"), (1, 2, "ORG")], "an I- of another type too"),
]


@pytest.mark.parametrize(("tags", "spans", "why"), TAGS, ids=[t[2] for t in TAGS])
def test_tags_make_spans(tags: str, spans: list[tuple[int, int, str]], why: str) -> None:
    assert list(spans_of(tags.split())) == spans


FOUND = [
    ("kk", "Кездесуге Ерлан Жұмабаев пен Салтанат Оспанова келді.", [("PERSON", "Ерлан Жұмабаев"), ("PERSON", "Салтанат Оспанова")]),
    ("ky", "Жыйынга Бакыт Асанов менен Айнура Сыдыкова келди.", [("PERSON", "Бакыт Асанов"), ("PERSON", "Айнура Сыдыкова")]),
    ("ru", "На встречу прибыли Пётр Лебедев и Анна Котова.", [("PERSON", "Пётр Лебедев"), ("PERSON", "Анна Котова")]),
    ("en", "Later Peter Novak met Anna Schmidt in Vienna.", [("PERSON", "Peter Novak"), ("PERSON", "Anna Schmidt"), ("GPE", "Vienna")]),
]


@pytest.mark.parametrize(("code", "text", "names"), FOUND, ids=[f[0] for f in FOUND])
def test_names_stand_where_they_are_told(code: str, text: str, names: list[tuple[str, str]]) -> None:
    reading = read(text, load(code))
    found = tag_names(reading)
    assert [(n.type, reading.span(n.first, n.last).of(text)) for n in found] == names
    assert all(0 < n.sure <= 1 for n in found)


@given(
    st.sampled_from(["kk", "ky", "ru", "en"]),
    st.lists(st.sampled_from("Алма Ош келді. Иван «Нур» - Rome met 7 , \n\n".split(" ")), max_size=12),
)
def test_names_are_in_order_and_apart(code: str, words: list[str]) -> None:
    reading = read(" ".join(words), load(code))
    found = tag_names(reading)
    assert all(a.last <= b.first for a, b in itertools.pairwise(found))
    assert all(0 <= n.first < n.last <= len(reading.tokens) for n in found)
