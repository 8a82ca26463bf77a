"""One address of each kind of page, from what the register of the examples holds."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.testclient import TestClient

V1 = "/api/v1"
LISTS = ("/", "/?between=KZ,KG", "/?between=TJ,UZ", "/occasions", "/occasions?view=calendar", "/bodies", "/undertakings", "/undertakings?order=due",
         "/figures", "/people", "/statements", "/documents", "/search", "/search?q=сауда", "/search?q=zzzz", "/sources", "/quality", "/news", "/dismissed",
         "/documents?state=AQ", "/nothing-there")  # fmt: skip
ONES = {
    "occasions": {"between": "KZ,KG", "type": "meeting"}, "bodies": {}, "undertakings": {"postponed": "true"}, "figures": {"conflict": "true"},
    "people": {}, "statements": {"how": "quoted"}, "documents": {}, "sources": {},
}  # fmt: skip


def addresses(client: TestClient) -> list[str]:
    """A page of each kind: lists, empty and wrong ones among them, then one thing of each."""
    found = list(LISTS)
    for place, asked in ONES.items():
        lines = client.get(f"{V1}/{place}", params={**asked, "limit": 500}).json()["data"]
        if lines:
            found.append(f"/{place}/{quote(str(max(lines, key=_told)['id']))}")
    return [*found, next(a for a in found if a.startswith("/documents/")) + "/source"]


def _told(line: dict[str, Any]) -> int:
    """How much is told of a thing: the page of one that is told most is the fullest."""
    return next((line[name] for name in ("told", "claims", "documents", "sessions") if isinstance(line.get(name), int)), 0)


def in_language(address: str, lang: str) -> str:
    """The address of a page in a language."""
    return f"{address}{'&' if '?' in address else '?'}lang={lang}"
