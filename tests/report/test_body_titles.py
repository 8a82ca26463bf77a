"""What bodies are called at the head of a page: by a name in the reader's language, else by what they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from kelisim.report.titles import title_of
from kelisim.report.wording import Wording, wording

NAMES = {
    "country:KG": {"kk": "Қырғызстан", "ky": "Кыргызстан", "ru": "Кыргызстан", "en": "Kyrgyzstan"},
    "country:KZ": {"kk": "Қазақстан", "ky": "Казакстан", "ru": "Казахстан", "en": "Kazakhstan"},
    "org:a": {"ky": "соода боюнча өкмөттөр аралык комиссия"},
}


@dataclass(frozen=True)
class Names:
    words: Wording

    def name(self, entity: str | Mapping[str, Any] | None) -> str:
        return self.own_name(entity) or next(iter(NAMES[str(entity)].values()))

    def own_name(self, entity: str | Mapping[str, Any] | None) -> str | None:
        return NAMES.get(str(entity), {}).get(self.words.lang)


CASES = [
    ("ky", "org:a", "Соода боюнча өкмөттөр аралык комиссия", "a name of the language, with a capital"),
    ("en", "org:a", "Commission: Kyrgyzstan, Kazakhstan", "a Kyrgyz name does not head an English page"),
    ("ru", "org:a", "Комиссия: Кыргызстан, Казахстан", "nor a Russian one"),
    ("kk", None, "Комиссия (Қырғызстан, Қазақстан), толық атауы айтылмаған", "no document names it in full"),
]


@pytest.mark.parametrize(("lang", "body", "title", "reason"), CASES, ids=[case[3] for case in CASES])
def test_what_a_body_is_called(lang: str, body: str | None, title: str, reason: str) -> None:
    line = {"body": body, "kind": "commission", "states": ["KG", "KZ"]}
    assert title_of(Names(wording(lang)), "body", line) == title, reason
