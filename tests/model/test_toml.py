"""The fast reader of data files gives what the standard library's gives."""

import tomllib
from pathlib import Path

import pytest

import kelisim
from kelisim.model.toml import parse

FILES = sorted(Path(kelisim.__file__).parent.rglob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=["/".join(file.parts[-2:]) for file in FILES])
def test_every_data_file(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert parse(text) == tomllib.loads(text)


SIMPLE_AND_OTHER = [
    ('a = "x" # said', "a comment behind a value"),
    ('a = "#1"\nb = ["]", "# no"]', "signs inside of strings"),
    ("a = 'C:\\temp'", "a string without escapes"),
    ('a = "\\u04d9 \\t"', "escapes"),
    ('a = """\nx\ny"""', "a string of several lines"),
    ("a = 1_000\nb = 0x1f\nc = -2.5e3\nd = true", "numbers and truth"),
    ("a = 2024-05-03\nb = 2024-05-03T10:00:00Z", "days"),
    ("a = [\n  1,\n  2, # two\n]\nb = 3", "a list over lines, ending in a comma"),
    ('a = ["x",\n  "y"]  # two of `a`, no more\nb = ["z"]', "a comment behind a list over lines, and a list behind it"),
    ('a = [["x", "y"],\n ["z"]]', "lists in a list: the first line looks whole"),
    ("a = []\nb = {}", "nothing"),
    ('a = {x = 1, y = ["z"]}\nb = [{x = 1},\n {x = 2},\n]', "tables on a line"),
    ("[a]\n[a.b]\nx = 1\n[a.c]\ny = 2", "tables in a table"),
    ("[[a]]\nx = 1\n[[a]]\nx = 2\n[a.b]\ny = 3", "a row of tables, the last of which has one inside"),
    ('[a."b c"]\nx = 1\n["d.e"]\ny = 2', "names in quotation marks"),
    ('"a b" = 1\n"c.d" = 2\ne.f = 3', "keys in quotation marks and with points"),
    ("a = 1\r\nb = 2\r\n", "lines of another system"),
    ("", "no line"),
]


@pytest.mark.parametrize(("text", "why"), SIMPLE_AND_OTHER, ids=[why for _, why in SIMPLE_AND_OTHER])
def test_what_toml_may_hold(text: str, why: str) -> None:
    assert parse(text) == tomllib.loads(text), why


@pytest.mark.parametrize("text", ["a", "a =", "a = [1", "[a", 'a = "x', "a = nothing"])
def test_what_is_no_toml(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        parse(text)
