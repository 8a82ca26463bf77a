"""Phrases found in text: the notation of the lists, the longest of a layer, and a trie that grows as texts ask for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.phrases import PhraseMatcher
from kelisim.lang.tokens import tokenize
from kelisim.lang.words.endings import Endings, endings_of

# language, phrases of one layer, text, what is found as words, why
CASES = [
    ("kk", ["келісім~"], "келісімге қол қойды", ["келісімге"], "~ takes an ending"),
    ("kk", ["серік~"], "серігі келді", ["серігі"], "a final к is voiced before a vowel"),
    ("kk", ["серік~"], "серігде", [], "and only before a vowel"),
    ("kk", ["Даму банкі~"], "Даму банкінде", ["Даму банкінде"], "the case is written with the possessive that the list has"),
    ("kk", ["аймағы~"], "Ховд аймағында", ["аймағында"], "also where the phrase is that one word"),
    ("ky", ["борбору~"], "Азия борборуна", ["борборуна"], "the same in Kyrgyz"),
    ("kk", ["ЕҚЫҰ~"], "ЕҚЫҰ-ның төрағасы", ["ЕҚЫҰ - ның"], "an acronym bears its ending behind a hyphen"),
    ("kk", ["қаңтар~"], "қаңтар-тамызда", ["қаңтар"], "a common word does not"),
    ("ky", ["кол кой*"], "келишимге кол коюшту, кол койгон", ["кол койгон"], "* takes whatever follows"),
    ("ru", ["(рек~) Нарын~"], "на реке Нарын", ["Нарын"], "a word in brackets has to stand there and is no part of it"),
    ("ru", ["(рек~) Нарын~"], "в городе Нарыне", [], "without it nothing is found"),
    ("ru", ["# год~ назад"], "3 года назад", ["3 года назад"], "# is a number"),
    ("ru", ["принял~ … участие"], "принял вместе с коллегами участие", ["принял вместе с коллегами участие"], "… is up to four words"),
    ("ru", ["принял~ … участие"], "принял. Его участие", [], "of one sentence"),
    ("ru", ["принял~ … участие"], "принял один два три четыре пять участие", [], "and no more"),
    ("en", ["WHO"], "Who asked the WHO?", ["WHO"], "capitals of the list are capitals of the text"),
    ("en", ["prime minister~", "minister~"], "prime ministers", ["prime ministers"], "nothing inside a longer phrase of its layer"),
]


@pytest.mark.parametrize(("code", "phrases", "text", "found", "why"), CASES, ids=[why for *_, why in CASES])
def test_notation(code: str, phrases: list[str], text: str, found: list[str], why: str) -> None:
    assert words(matcher(endings_of(code), *phrases), text) == found, why


@pytest.mark.parametrize("phrase", ["", " ", "… участие"])
def test_a_phrase_begins_with_a_word(phrase: str) -> None:
    with pytest.raises(ValueError, match="begins with a word"):
        PhraseMatcher(endings_of("ru")).add(phrase, "layer", 1)


def test_of_two_values_in_the_same_words_both_stand_unless_brackets_decide() -> None:
    both = PhraseMatcher(endings_of("kk"))
    both.add("президенттер", "plural", "president")
    both.add("президенттер", "plural", "chair")
    assert [m.value for m in both.find(tokenize("президенттер"))] == ["chair", "president"]
    both.add("президенттер (клубы)", "plural", "club")
    assert [m.value for m in both.find(tokenize("президенттер клубы"))] == ["club"]


PHRASES = ["сыртқы істер министр~", "сыртқы істер министрлігі~", "сыртқы сауда~", "министр~", "істер … қарады", "сауда", "# сауда"]
WORDS = ["сыртқы", "істер", "министрі", "министрлігінің", "сауданы", "сауда", "қарады", "5", "."]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.permutations(PHRASES), st.integers(0, len(PHRASES)))
def test_what_was_read_before_changes_nothing(text: list[str], phrases: list[str], read: int) -> None:
    """Branches grow when a text asks for them: phrases that come after a text was read are found like the others."""
    grown = matcher(endings_of("kk"), *phrases[:read])
    words(grown, " ".join(WORDS))
    for phrase in phrases[read:]:
        grown.add(phrase, "layer", phrase)
    assert words(grown, " ".join(text)) == words(matcher(endings_of("kk"), *phrases), " ".join(text))


def matcher(endings: Endings, *phrases: str) -> PhraseMatcher:
    made = PhraseMatcher(endings)
    for phrase in phrases:
        made.add(phrase, "layer", phrase)
    return made


def words(asked: PhraseMatcher, text: str) -> list[str]:
    tokens = tokenize(text)
    numbers = {n: n + 1 for n, token in enumerate(tokens) if token.kind == "number"}
    return [" ".join(token.text for token in tokens[m.first : m.last]) for m in asked.find(tokens, numbers)]
