"""Inflect, then analyse, gives the stem: for every pattern of name and every ending of the tables."""

from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.language import load

NAMES = {
    "kk": ["қазақстан", "қырғызстан", "бішкек", "тоқаев", "мирзиёев", "алматы", "түркия", "ыстықкөл", "тәжікстан", "ресей", "баку"],
    "ky": ["кыргызстан", "казакстан", "бишкек", "жапаров", "мирзиёев", "ош", "түркия", "ысык-көл", "өзгөн", "баку", "москва"],
}
CASES = {code: sorted({f for forms in load(code).table("suffixes", "case").values() for f in forms}) for code in NAMES}


@given(st.sampled_from(sorted(NAMES)), st.data())
def test_a_case_ending_comes_off(code: str, data: st.DataObject) -> None:
    name, ending = data.draw(st.sampled_from(NAMES[code])), data.draw(st.sampled_from(CASES[code]))
    endings = load(code).endings
    assert endings.valid(ending)
    assert name in endings.lemmas(name + ending)
    assert endings.case(ending) and "nominative" not in endings.case(ending)


@given(st.sampled_from(sorted(NAMES)), st.data())
def test_an_inflected_name_of_the_world_is_still_that_name(code: str, data: st.DataObject) -> None:
    language = load(code)
    word = {"kk": "Қазақстан", "ky": "Кыргызстан"}[code] + data.draw(st.sampled_from(CASES[code]))
    found = [m for m in language.find(language.tokenize(word)) if m.layer == "name"]
    assert [m.value for m in found] == ["country:KZ" if code == "kk" else "country:KG"]


def test_a_word_that_only_begins_like_a_name_is_none() -> None:
    for code, word in (("kk", "Қазақстантану"), ("ky", "Кыргызстанчыл"), ("ru", "Казахстанщина"), ("en", "Kazakhstanization")):
        language = load(code)
        assert not [m for m in language.find(language.tokenize(word)) if m.layer == "name"], word
