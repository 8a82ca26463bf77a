"""Files: the same letters for the same word, the same files in each language, nothing of the machine they were written on."""

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, ROOT, kept_files

LANGUAGES = PACKAGE / "lang" / "data"
LANGUAGE_FILES = set(re.findall(r"^- `(\w+\.toml)`", (LANGUAGES / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
STAGES = ("model", "world", "lang", "acquire", "clean", "annotate", "extract", "link", "ledger", "views", "pipeline")
SURFACES = ("evaluate", "report", "export", "api", "web", "cli")

# Written with brackets so that this file does not match itself.
FORBIDDEN = {
    "a package index's address": re.compile(
        r"""index[-_]url | find[-]links\s*= | https?://[^\s"']+/[s]imple/ | pypi\.org/[s]imple | python[h]osted\.org""", re.VERBOSE
    ),
    "a folder of somebody's machine": re.compile(
        r"""(?<![\w.])/(?:home|root|Users|mnt)/\w | (?<![\w.])/[w]ork/ | (?<!\w)[s]hared/(?:eval|data|design|research)""", re.VERBOSE
    ),
}

TEXTS: list[tuple[Path, str]] = []
for _path in kept_files():
    try:
        TEXTS.append((_path.relative_to(ROOT), _path.read_text(encoding="utf-8")))
    except UnicodeDecodeError:
        continue  # a PDF, or a page saved in another encoding


def _material(path: Path) -> bool:
    """A page that is to be cleaned: some of them hold look-alike letters on purpose; the gold text beside each does not."""
    return path.parts[:2] == ("evaluation", "pages") and path.suffix in {".html", ".txt"}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_names(what: str) -> None:
    found = [f"{path}: {hit.group()}" for path, text in TEXTS for hit in FORBIDDEN[what].finditer(text)]
    assert not found, "\n".join(found)


def test_text_is_composed() -> None:
    """й is one letter and not и with a breve: a page and a list that differ in this alone would not meet."""
    assert not [str(path) for path, text in TEXTS if not _material(path) and not unicodedata.is_normalized("NFC", text)]


MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")

MIXED_NAMES = re.compile(
    "АКИpress|[A-Z]{3,}(?=[а-яёөүңәіқғұһ]{2,}\\b)"
)  # names spelled so, and Latin short forms with a Turkic ending (JAKIMдин)


def test_no_word_mixes_two_alphabets() -> None:
    """A Latin «a» in a Cyrillic word looks right and matches nothing."""
    data = [
        (path, MIXED_NAMES.sub("", text))
        for path, text in TEXTS
        if path.suffix == ".toml" or (path.parts[0] in {"examples", "evaluation"} and not _material(path))
    ]
    found = [f"{path}: {text[max(hit.start() - 15, 0) : hit.end() + 15]!r}" for path, text in data for hit in MIXED.finditer(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", sorted(p.name for p in LANGUAGES.iterdir() if p.is_dir()))
def test_each_language_has_the_same_files(code: str) -> None:
    assert {p.name for p in (LANGUAGES / code).iterdir() if p.name != "cases"} == LANGUAGE_FILES
    for file in LANGUAGE_FILES:
        data = tomllib.loads((LANGUAGES / code / file).read_text(encoding="utf-8"))
        assert data.get("licence") and data.get("source"), f"{code}/{file} does not say whose words they are"
        assert any(value for key, value in data.items() if key not in {"licence", "source"}), f"{code}/{file} is empty"
    assert any((LANGUAGES / code / "cases").iterdir()), f"{code} has no cases of its own"


@pytest.mark.parametrize("name", sorted(p.parent.name for p in PACKAGE.glob("*/__init__.py")))
def test_tests_mirror_the_package(name: str) -> None:
    assert name in {*STAGES, *SURFACES}, f"{name} has no place in the house: see docs/decisions"
    folder = ROOT / "tests" / name
    assert (ROOT / "tests" / f"test_{name}.py").is_file() or list(folder.glob("test_*.py")), f"no tests of {name}"


def test_large_files_do_not_slip_in() -> None:
    assert not [str(path) for path in kept_files() if path.stat().st_size > 5_000_000]
