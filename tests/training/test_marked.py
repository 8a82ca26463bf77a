"""The inline form of hand-labelled sentences: what it says, and what it refuses."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.marked import TYPES, main, parse, read_marked

from tests.house.source import ROOT

ROWS = [
    # line, [(type, surface)], reason
    ("[GPE Таразға] келді.", [("GPE", "Таразға")], "the ending belongs to the name"),
    ("«[WORK Ак кеме]» тасмасы", [("WORK", "Ак кеме")], "quotation marks stay outside"),
    ("в [GPE Худжанде] и [GPE Оше].", [("GPE", "Худжанде"), ("GPE", "Оше")], "two names, one word between"),
    ("[GPE Iran]'s share", [("GPE", "Iran")], "an English possessive stays outside"),
    ("[GPE Баку]-[GPE Тбилиси] темир жолу", [("GPE", "Баку"), ("GPE", "Тбилиси")], "names that a hyphen joins"),
    ("Никто не приехал.", [], "a sentence without a name teaches too"),
]


@pytest.mark.parametrize(("line", "names", "why"), ROWS, ids=[r[2] for r in ROWS])
def test_marks_are_taken_out_and_kept(line: str, names: list[tuple[str, str]], why: str) -> None:
    marked = parse(line)
    assert [(n.type, marked.text[n.start : n.end]) for n in marked.names] == names
    assert "[" not in marked.text


WRONG = [
    ("[CITY Тараз]", "no type 'CITY'"),
    ("[GPE  Тараз]", "one space"),
    ("[GPE Тараз ]", "none after"),
    ("[GPE]", "words"),
    ("[GPE Тараз", "without its fellow"),
    ("[ORG [GPE Тараз] банкі]", "mark inside a mark"),
    ("[GPE Тараз]ға", "cuts a word"),
]


@pytest.mark.parametrize(("line", "said"), WRONG, ids=[w[0] for w in WRONG])
def test_a_wrong_mark_is_refused_with_its_words(line: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse(line)


def test_a_wrong_line_is_told_by_file_and_number(tmp_path: Path) -> None:
    page = tmp_path / "kk.tsv"
    page.write_text("# heading\n\n[GPE Тараз] қаласы.\tnote\n[TOWN Ош]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"kk\.tsv:4: no type 'TOWN'"):
        read_marked(page)
    assert main([str(page)]) == 1


WORDS = st.text(alphabet="Абвгә ", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.lists(st.tuples(st.sampled_from([*TYPES, ""]), WORDS), max_size=6))
def test_every_marked_surface_comes_back_at_its_place(pieces: list[tuple[str, str]]) -> None:
    marked = parse(" ".join(f"[{kind} {words}]" if kind else words for kind, words in pieces))
    assert marked.text == " ".join(words for _, words in pieces)
    assert [(n.type, marked.text[n.start : n.end]) for n in marked.names] == [p for p in pieces if p[0]]


@pytest.mark.parametrize("path", sorted((ROOT / "training" / "sentences").glob("*.tsv")), ids=lambda p: p.name)
def test_the_files_are_of_the_form(path: Path) -> None:
    assert read_marked(path)
