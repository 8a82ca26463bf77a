"""Titles of undertakings: the words of documents where the reader's language has fit ones, else words of ours that say what it is."""

from typing import Any

import pytest

from kelisim.report.titles import is_quoted, original_of, title_of
from kelisim.report.wording import Wording, wording

STATES = {
    "kk": {"KZ": "Қазақстан", "KG": "Қырғызстан"}, "ky": {"KZ": "Казакстан", "KG": "Кыргызстан"},
    "ru": {"KZ": "Казахстан", "KG": "Кыргызстан"}, "en": {"KZ": "Kazakhstan", "KG": "Kyrgyzstan"},
}  # fmt: skip


class Reader:
    """A reader's language, in which two states have names."""

    def __init__(self, lang: str) -> None:
        self.words: Wording = wording(lang)

    def name(self, entity: Any) -> str:
        return STATES[self.words.lang][entity]

    def own_name(self, entity: Any) -> str | None:
        return STATES[self.words.lang].get(entity)


def line(**told: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "kind": "project",
        "parties": ["KZ", "KG"],
        "due": None,
        "titles": {},
        "things": [],
        "target": None,
        "sort": None,
    }
    return plain | {"original": {"lang": "en", "words": "the terminal"}} | told


BARE, FULL = {"words": "Терминал", "bare": True}, {"words": "Терминал «Заря»", "bare": False}
ROWS = [
    ("ru", line(titles={"ru": FULL}), "Терминал «Заря»", "the words of documents"),
    ("ru", line(titles={"ru": BARE}), "Терминал: Казахстан, Кыргызстан", "a sort: whose it is is added"),
    ("kk", line(titles={"kk": BARE}, due="2026"), "Терминал: Қазақстан, Қырғызстан; мерзімі: 2026 жыл", "and by when"),
    ("kk", line(titles={"ru": FULL}), "Жоба: Қазақстан, Қырғызстан", "a name in another language is none in this"),
    ("ky", line(things=["terminal"], due="2025"), "Долбоор (терминал): Казакстан, Кыргызстан; мөөнөтү: 2025-жыл", "what it is about"),
    ("en", line(kind="document", things=["agreement", "seeds"], sort="memorandum"), "Memorandum (seeds): Kazakhstan, Kyrgyzstan", "the sort of a document"),
    ("en", line(kind="document", parties=[]), "Document", "nothing more is known"),
    ("en", line(kind="measure", things=["session", "trade", "terminal"]), "Measure (terminal): Kazakhstan, Kyrgyzstan", "the closer of two things, and no occasion"),
    ("ru", line(kind="invitation", things=["textile", "visit"]), "Приглашение (визит): Казахстан, Кыргызстан", "to what somebody is invited"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "told", "title", "why"), ROWS, ids=[f"{row[0]}: {row[3]}" for row in ROWS])
def test_a_title(lang: str, told: dict[str, Any], title: str, why: str) -> None:
    assert title_of(Reader(lang), "undertaking", told) == title, why


def test_the_words_of_documents_stand_beside_a_title_of_ours_and_not_beside_their_own() -> None:
    told = line(titles={"ru": FULL})
    assert (original_of(Reader("ru"), told), is_quoted(Reader("ru"), told)) == (None, True)
    assert (original_of(Reader("kk"), told), is_quoted(Reader("kk"), told)) == ({"lang": "en", "words": "the terminal"}, False)
