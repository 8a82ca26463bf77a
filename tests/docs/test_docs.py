"""The docs say what the program does: every example prints what it says, every command and option named is there."""

import doctest
import importlib
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

import kelisim
from tests.docs import commands
from tests.docs.blocks import ROOT, pages, refreshed

each_page = pytest.mark.parametrize("page", pages(), ids=[p.relative_to(ROOT).as_posix() for p in pages()])


@each_page
def test_examples_print_what_the_page_says(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert refreshed(text, tmp_path) == text, "make docs-update rewrites what the examples print; read the diff"


def test_the_reference_of_commands_is_what_the_program_prints() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.reference(), "make docs-update"


@cache
def known() -> dict[str, set[str]]:
    """Every command with the options that it takes."""
    return {name: commands.options(command) for name, command in commands.commands(commands.application())}


CALL = re.compile(r"(?:`|\$ )(?P<call>kelisim [^`\n|]*)")


@each_page
def test_commands_and_options_named_in_the_docs_exist(page: Path) -> None:
    unknown = []
    for call in (found["call"] for found in CALL.finditer(page.read_text(encoding="utf-8"))):
        first = re.match(r"kelisim ([a-z][a-z-]*)", call)
        name = f"kelisim {first.group(1)}" if first else "kelisim"
        named = set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", call))
        if name not in known() or not named <= known()[name]:
            unknown.append(call)
    assert not unknown, "\n".join(unknown)


PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@each_page
def test_programs_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In an empty folder: the names are there and take what the page gives them."""
    monkeypatch.chdir(tmp_path)
    for program in PROGRAM.findall(page.read_text(encoding="utf-8")):
        exec(compile(program, page.name, "exec"), {})


LINK = re.compile(r"\]\((?P<to>[^)#\s]+)(?:#[^)\s]*)?\)")


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    targets = [found["to"] for found in LINK.finditer(page.read_text(encoding="utf-8"))]
    assert not [to for to in targets if not to.startswith(("http", "mailto:")) and not (page.parent / to).exists()]


@pytest.mark.parametrize("name", sorted(m.name for m in pkgutil.walk_packages(kelisim.__path__, "kelisim.")))
def test_examples_in_docstrings_hold(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert not failed
