"""The Kyrgyz named-entity set: read, checked, compared and joined, on a treebank of four made-up sentences."""

import doctest
from pathlib import Path

import evaluation.kyrgyz_entities.agreement as measured
import pytest
from evaluation.kyrgyz_entities import scoring, selection, treebank
from evaluation.kyrgyz_entities.agreement import agreement, kappa
from evaluation.kyrgyz_entities.dataset import NamedSpan, joined
from evaluation.kyrgyz_entities.passes import Name, PassError, problems, read_choices, read_pass, write_pass
from evaluation.kyrgyz_entities.scoring import CORE, Score, interval, score
from evaluation.kyrgyz_entities.selection import Choice, choose, is_named
from evaluation.kyrgyz_entities.treebank import Sentence, parse

CORPUS = """\
# sent_id = a1
# text = Айша Ошко «Жаз» тобу менен барды.
1\tАйша\t_\tPROPN
2\tОшко\t_\tPROPN
3\t«Жаз»\t_\tNOUN
4\tтобу\t_\tNOUN
5\tменен\t_\tCCONJ
6\tбарды\t_\tVERB
7\t.\t_\tPUNCT

# sent_id = a2
# text = Кечээ жаан жаады, суу ташты.
1\tКечээ\t_\tADV
2\tжаан\t_\tNOUN
3\tжаады\t_\tVERB
4\t,\t_\tPUNCT
5\tсуу\t_\tNOUN
6\tташты\t_\tVERB
7\t.\t_\tPUNCT

# sent_id = a3
# text = БУУ көлдүн балыгын санаган.
1\tБУУ\t_\tNOUN
2\tкөлдүн\t_\tNOUN
3\tбалыгын\t_\tNOUN
4\tсанаган\t_\tVERB
5\t.\t_\tPUNCT

# sent_id = a4
# text = Атасы кичүү кызын Сонун деп атады.
1-2\tАтасы кичүү\t_\t_
1\tАтасы\t_\tNOUN
2\tкичүү\t_\tADJ
3\tкызын\t_\tNOUN
4\tСонун\t_\tNOUN
5\tдеп\t_\tSCONJ
5.1\tал\t_\tPRON
6\tатады\t_\tVERB
7\t.\t_\tPUNCT
"""
TREEBANK: dict[str, Sentence] = {s.sent_id: s for s in parse(CORPUS, "made-up.conllu")}
CHOICES = [Choice(sent_id, "made-up.conllu", half) for sent_id, half in zip(TREEBANK, "ABAB", strict=True)]
SOUND = "a1\t1-1\tPERSON\na1\t2-2\tGPE\na1\t3\tORG\na2\t-\t-\na3\t1-1\tORG\na4\t4-4\tPERSON\n"


def marked(tmp_path: Path, text: str) -> dict[str, tuple[Name, ...]]:
    path = tmp_path / "pass-1.tsv"
    path.write_text(text, encoding="utf-8")
    return read_pass(path)


def test_each_token_is_where_the_text_has_it() -> None:
    for sentence in TREEBANK.values():
        assert all(sentence.text[t.start : t.end] == t.form for t in sentence.tokens)
    assert [t.number for t in TREEBANK["a4"].tokens] == [1, 2, 3, 4, 5, 6, 7], "neither ranges nor empty nodes are tokens"


def test_a_text_that_is_not_its_words_is_refused() -> None:
    with pytest.raises(ValueError, match="sentence a2: token 2 «жаан»"):
        list(parse(CORPUS.replace("# text = Кечээ жаан", "# text = Кечээ кар")))


@pytest.mark.parametrize(
    ("sent_id", "named", "why"),
    [
        ("a1", True, "a proper noun"),
        ("a2", False, "a capital only at its start"),
        ("a3", True, "an acronym at its start"),
        ("a4", True, "a capital in the middle, whatever its part of speech"),
    ],
)
def test_a_sign_of_a_name(sent_id: str, named: bool, why: str) -> None:
    assert is_named(TREEBANK[sent_id]) is named, why


def test_the_choice_is_the_same_whatever_the_order() -> None:
    there = choose(TREEBANK.values(), named=3, plain=1)
    assert there == choose(reversed(TREEBANK.values()), named=3, plain=1)
    assert sorted(c.half for c in there if c.sent_id != "a2") == ["A", "A", "B"]


def test_a_sentence_that_says_the_same_again_is_not_chosen() -> None:
    twice = parse(CORPUS + "\n" + CORPUS.replace("= a", "= b").replace("Ошко", "Ошто"))
    chosen = choose(twice, named=3, plain=1)
    assert {c.sent_id[1:] for c in chosen} == {"1", "2", "3", "4"}
    with pytest.raises(ValueError, match="only 3 are named"):
        choose(parse(CORPUS + "\n" + CORPUS.replace("= a", "= b")), named=4, plain=1)


def plainly(sent_id: str, text: str) -> str:
    rows = "".join(f"{i}\t{word}\t_\tX\n" for i, word in enumerate(text.split(), start=1))
    return f"\n# sent_id = {sent_id}\n# text = {text}\n{rows}"


def test_what_is_everywhere_is_not_chosen_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "CAP", 1)
    corpus = CORPUS + plainly("c1", "БУУнун үйү бийик курулду .") + plainly("c2", "БУУнун иши быйыл бүттү .")
    assert len(choose(parse(corpus), named=4, plain=1)) == 5, "БУУ and БУУнун do not begin with the same five letters"
    with pytest.raises(ValueError, match="only 4 are named"):
        choose(parse(corpus), named=5, plain=1)


def test_a_sound_pass(tmp_path: Path) -> None:
    names = marked(tmp_path, SOUND)
    assert names["a1"] == (Name(1, 1, "PERSON"), Name(2, 2, "GPE"), Name(3, 3, "ORG"))
    assert names["a2"] == ()
    assert list(problems(names, CHOICES, TREEBANK)) == []
    write_pass(tmp_path / "again.tsv", names, CHOICES)
    assert read_pass(tmp_path / "again.tsv") == names


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("a2\t-\t-\n", "", "sentence a2 has no line"),
        ("a2\t-\t-", "a2\t-\t-\nz9\t-\t-", "sentence z9 was not chosen"),
        ("a3\t1-1", "a3\t5-6", "sentence a3: 5-6 ORG is not within its tokens 1 to 5"),
        ("a3\t1-1", "a3\t2-1", "sentence a3: 2-1 ORG is not within"),
        ("a1\t2-2\tGPE", "a1\t1-2\tGPE", "sentence a1: 1-1 PERSON and 1-2 GPE overlap"),
        ("a4\t4-4\tPERSON", "a4\t4-4\tPERSON\na4\t4-4\tPERSON", "sentence a4: 4-4 PERSON and 4-4 PERSON overlap"),
    ],
)
def test_a_pass_that_does_not_fit(tmp_path: Path, before: str, after: str, says: str) -> None:
    [problem] = problems(marked(tmp_path, SOUND.replace(before, after)), CHOICES, TREEBANK)
    assert problem.startswith(says)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("GPE", "CITY", "no type 'CITY': choose from PERSON, GPE"),
        ("2-2", "two", "tokens are written 3-4, not 'two'"),
        ("a3\t1-1\tORG", "a3 1-1 ORG", "three cells parted by tabs are wanted, not 1"),
        ("a2\t-\t-", "a2\t-\t-\na2\t1-1\tGPE", "sentence a2 has a line without names and another line"),
        ("a3\t1-1\tORG", "a3\t1-1\tORG\na3\t-\t-", "sentence a3 has a line without names and another line"),
    ],
)
def test_a_line_that_cannot_be_read(tmp_path: Path, before: str, after: str, says: str) -> None:
    with pytest.raises(PassError, match=r"^pass-1.tsv:\d: ") as error:
        marked(tmp_path, SOUND.replace(before, after))
    assert says in str(error.value)


def test_two_passes_compared() -> None:
    first = {"a1": (Name(1, 1, "PERSON"), Name(2, 2, "GPE")), "a2": ()}
    second = {"a1": (Name(1, 2, "PERSON"), Name(3, 3, "ORG")), "a2": ()}
    assert agreement(first, first)[-1].f1 == 1
    assert agreement(first, second)[-1].f1 == 0, "neither span and type together are the same"
    lengths = {"a1": 7, "a2": 7}
    assert kappa(first, first, lengths) == 1
    # 12 of 14 tokens alike; by chance (12·11 + 1·2 + 1·0 + 0·1) / 14² = 134/196.
    assert kappa(first, second, lengths) == pytest.approx((12 / 14 - 134 / 196) / (1 - 134 / 196))


def test_joined_with_its_text() -> None:
    sentence = joined(TREEBANK["a1"], (Name(1, 1, "PERSON"), Name(3, 3, "ORG")))
    assert [(sentence.text[s.start : s.end], s.type) for s in sentence.spans] == [("Айша", "PERSON"), ("Жаз", "ORG")]


def test_the_halves_are_even_and_no_sentence_is_in_both() -> None:
    choices = read_choices()
    assert len({c.sent_id for c in choices}) == 600
    assert sorted(c.half for c in choices) == ["A"] * 300 + ["B"] * 300


ASHA, OSH = NamedSpan(0, 4, "PERSON"), NamedSpan(5, 8, "GPE")


@pytest.mark.parametrize(
    ("found", "right", "why"),
    [
        ([ASHA, OSH], 2, "as marked"),
        ([ASHA, ASHA, OSH], 2, "what is found twice is found once"),
        ([NamedSpan(0, 3, "PERSON"), OSH], 1, "a letter less is another name"),
        ([ASHA, NamedSpan(5, 8, "LOC")], 1, "another type is another name"),
        ([], 0, "nothing found"),
    ],
)
def test_a_strict_score(found: list[NamedSpan], right: int, why: str) -> None:
    assert score([((ASHA, OSH), found)], CORE) == Score(right, len(set(found)), 2), why


def test_types_that_are_not_asked_for_do_not_count() -> None:
    road = NamedSpan(9, 12, "FAC")
    assert score([((ASHA, road), (road,))], CORE) == Score(0, 0, 1)


def test_an_interval_holds_the_score_and_is_the_same_again() -> None:
    pairs = [((ASHA,), (ASHA,))] * 30 + [((OSH,), ())] * 10
    low, high = interval(pairs, CORE, resamples=200)
    assert low < score(pairs, CORE).f1 < high
    assert (low, high) == interval(pairs, CORE, resamples=200)
    assert interval([((ASHA,), (ASHA,))], CORE) == (1, 1)


@pytest.mark.parametrize("module", [measured, scoring, treebank])
def test_the_examples_run(module: object) -> None:
    tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried.attempted and not tried.failed
