"""What pages say themselves: every sentence stands in every language, with the same slots, and none is kept that no page says."""

import re
from collections.abc import Iterator
from importlib import resources
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from kelisim.report.wording import wording
from kelisim.web.rendering import environment

PACKAGE = Path(str(resources.files("kelisim.web")))
CALLS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "count": (1, 2), "Fault": (2,), "Form": (2,)}
LANGUAGES = ("kk", "ky", "ru")


def said() -> set[str | tuple[str, ...]]:
    """The sentences of templates and of code."""
    found = extract_from_dir(
        PACKAGE,
        [("**.py", "python"), ("**/templates/**.html", "jinja2")],
        keywords=CALLS,
        options_map={"**/templates/**.html": {"trimmed": "true"}},
    )
    written = Path(str(resources.files("kelisim.export").joinpath("parameters.py")))  # what is wrong with an address is said there
    faults = extract_from_file("python", written, keywords=CALLS)
    sentences = [*(sentence for _, _, sentence, *_ in found), *(sentence for _, sentence, *_ in faults)]
    return {sentence if isinstance(sentence, str) else tuple(sentence) for sentence in sentences if sentence}


def entries(lang: str) -> Iterator[tuple[str, Message]]:
    for written in sorted((PACKAGE / "locale" / lang).glob("*.po")):
        catalog: Catalog = read_po(BytesIO(written.read_bytes()), locale=lang, abort_invalid=True)
        yield from ((written.name, entry) for entry in catalog if entry.id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_translated(lang: str) -> None:
    known = {entry.id if isinstance(entry.id, str) else tuple(entry.id) for _, entry in entries(lang) if _whole(entry)}
    singles = {one[0] for one in known if isinstance(one, tuple)}
    reports = set(wording("en").data["report"])  # what reports say too is worded there, by key
    missing = [one for one in said() if one not in known and one not in singles and one not in reports]
    assert not missing, "\n".join(map(str, missing))


def _whole(entry: Message) -> bool:
    return bool(entry.string) and not entry.fuzzy and (isinstance(entry.string, str) or all(entry.string))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_kept_that_no_page_says(lang: str) -> None:
    pages = said()
    idle = [(name, entry.id) for name, entry in entries(lang) if (entry.id if isinstance(entry.id, str) else tuple(entry.id)) not in pages]
    assert not idle


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_has_one_translation(lang: str) -> None:
    found: dict[object, object] = {}
    for name, entry in entries(lang):
        key, told = str(entry.id), str(entry.string)
        assert found.setdefault(key, told) == told, f"{name}: {key}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_slots_are_those_of_the_sentence(lang: str) -> None:
    wrong = [(name, entry.id, str(error)) for name, entry in entries(lang) for error in entry.check(Catalog(locale=lang))]
    assert not wrong


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_translation_is_the_english_sentence(lang: str) -> None:
    same = [
        entry.id
        for _, entry in entries(lang)
        if entry.string == entry.id and any(sign.isalpha() for sign in str(entry.id).replace("%(", ""))
    ]
    assert not [one for one in same if " " in str(one)]


@pytest.mark.parametrize(
    ("lang", "last"), [("ru", "20 февраля 2026 г.</p>"), ("en", "20 February 2026.</p>"), ("kk", "2026 жылғы 20 ақпан.</p>")]
)
def test_a_sentence_ends_in_one_stop(lang: str, last: str) -> None:
    """«2026 г.» ends in a stop of its own."""
    day = wording(lang).day("2026-02-20")
    written = environment(lang).from_string('<p>{{ _("Register as of %(day)s.", day=day) }}</p>').render(day=day)
    assert written.endswith(last)


def test_what_fills_a_sentence_is_no_markup() -> None:
    written = environment("ru").from_string('{{ _("Rejected by a person: %(who)s, %(day)s.", who=who, day="1") }}').render(who="<b>x</b>")
    assert "&lt;b&gt;x&lt;/b&gt;" in written


def test_a_number_in_a_sentence_has_the_marks_of_the_language() -> None:
    written = environment("ru").from_string('{{ ngettext("%(num)s document", "%(num)s documents", 12001) }}').render()
    assert written == wording("ru").number(12001) + " документ"


# A thing has one word in a language: what it was also called once, and is so no more.
OTHERWISE = (
    ("kk", "нысан[аду]", "a target is «меже», as in «миллиард доллар межесі»"),
    ("kk", "мәлімет(?!те)", "an account is «хабар», a claim «дерек»"),
    ("kk", "теріске шығар", "what a person rejects is «қабылданбаған»; «теріске шығарылды» is an occasion that was denied"),
    ("ky", "жыйын(?!т)", "a session is «отурум»"),
    ("ky", "түз сөз", "direct speech is «тике сөз»"),
    ("ru", "отложен", "what is put off is «перенесено»; «отложено» was also said of documents"),
)


@pytest.mark.parametrize(("lang", "word", "why"), OTHERWISE, ids=[word for _, word, _ in OTHERWISE])
def test_a_thing_has_one_word_in_a_language(lang: str, word: str, why: str) -> None:
    told = [f"{name}: {entry.string}" for name, entry in entries(lang) if re.search(word, str(entry.string), re.IGNORECASE)]
    assert not told, why
