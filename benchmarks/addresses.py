"""Addresses to ask a register of any size for, drawn by a seed: those that readers ask for again and again, and those of the rest."""

from __future__ import annotations

import random
from collections.abc import Callable
from urllib.parse import quote

from kelisim.ledger.catalogue import Catalogue, Wanted

LANGUAGES = ("kk", "ky", "ru", "en")
KINDS = {
    "occasions": "occasion", "undertakings": "undertaking", "figures": "figure", "people": "person", "statements": "statement",
    "documents": "document",
}  # fmt: skip
WORDS = ("сауда", "терминал", "memorandum", "соода жүгүртүү", "меморандум", "Токаев", "Herald", "кедендік", "граница", "energy")


def addresses(catalogue: Catalogue, dice: random.Random) -> dict[str, Callable[[], str]]:
    """A way to draw an address of each kind."""

    def some(kind: str) -> list[str]:
        total = catalogue.total(kind)
        return [str(catalogue.find(Wanted(kind, after=dice.randrange(total) - 1, limit=1)).lines[0]["id"]) for _ in range(200)]

    pairs = [value.replace(" ", ",") for value, _ in catalogue.values("occasion", "pair", 40)]
    found: dict[str, Callable[[], str]] = {
        "/": lambda: "/", "/?between": lambda: f"/?between={dice.choice(pairs)}",
        "/search": lambda: f"/search?q={quote(dice.choice(WORDS))}", "/sources": lambda: "/sources",
    }  # fmt: skip
    for place, kind in KINDS.items():
        ids = some(kind)
        found[f"/{place}"] = lambda place=place: f"/{place}?lang={dice.choice(LANGUAGES)}"  # type: ignore[misc]
        found[f"/{place}?between"] = lambda place=place: f"/{place}?between={dice.choice(pairs)}"  # type: ignore[misc]
        found[f"/{place}/…"] = lambda place=place, ids=ids: f"/{place}/{quote(dice.choice(ids))}"  # type: ignore[misc]
        found[f"/api/v1/{place}"] = lambda place=place: f"/api/v1/{place}?between={dice.choice(pairs)}"  # type: ignore[misc]
    found.pop("/people?between")
    found.pop("/api/v1/people")
    return found


def fresh(catalogue: Catalogue, dice: random.Random) -> list[Callable[[], str]]:
    """Ways to draw an address that hardly anybody has asked for: further pages of lists, and things out of all that there are."""
    found: list[Callable[[], str]] = []
    for place, kind in KINDS.items():
        total = catalogue.total(kind)

        def one(place: str = place, kind: str = kind, total: int = total) -> str:
            lines = catalogue.find(Wanted(kind, after=dice.randrange(total) - 1, limit=1)).lines
            return f"/{place}/{quote(str(lines[0]['id']))}?lang={dice.choice(LANGUAGES)}"

        def several(place: str = place, total: int = total) -> str:
            return f"/{place}?lang={dice.choice(LANGUAGES)}&after={dice.randrange(total)}"

        def answer(place: str = place, total: int = total) -> str:
            return f"/api/v1/{place}?after={dice.randrange(total)}"

        found += [one, several, answer]
    return found
