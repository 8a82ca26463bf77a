"""What a page says of itself to machines: meta tags, JSON-LD, `<title>`, `<time>`, the language it declares."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

ARTICLES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "Report",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "WebPage",
)


@dataclass(slots=True)
class PageFacts:
    """Everything a page states outside its text; `times` are `(number of the block that follows, datetime)`."""

    meta: dict[str, str] = field(default_factory=dict)
    linked: list[dict[str, Any]] = field(default_factory=list)
    title: str = ""
    times: list[tuple[int, str]] = field(default_factory=list)
    address: str = ""

    def read_meta(self, attributes: dict[str, str]) -> None:
        """Take in one `<meta>`; the first of a name counts."""
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or attributes.get("http-equiv")
        if name and attributes.get("content"):
            self.meta.setdefault(name.lower(), attributes["content"].strip())

    def read_linked(self, text: str) -> None:
        """Take in one JSON-LD script; what is not JSON is passed over."""
        try:
            self.linked.extend(_objects(json.loads(text.strip().rstrip(";"), strict=False), 0))
        except (ValueError, RecursionError):
            return

    def first_meta(self, *names: str) -> str | None:
        """The first of these meta tags that the page has."""
        return next((self.meta[name] for name in names if self.meta.get(name)), None)

    def article(self) -> dict[str, Any]:
        """The JSON-LD object of the article, empty when there is none."""
        for kind in ARTICLES:
            for thing in self.linked:
                if kind in _kinds(thing):
                    return thing
        return {}

    def headline(self) -> str | None:
        """The headline as JSON-LD and Open Graph give it."""
        found = self.article().get("headline")
        stated = found if isinstance(found, str) and found.strip() else self.first_meta("og:title", "twitter:title")
        return " ".join(html.unescape(stated).split()) if stated else None

    def publisher(self) -> dict[str, Any]:
        """The JSON-LD publisher, a `@id` reference followed."""
        found = self.article().get("publisher") or next(
            (o for o in self.linked if _kinds(o) & {"NewsMediaOrganization", "Organization", "GovernmentOrganization"}), {}
        )
        found = found[0] if isinstance(found, list) and found else found
        if isinstance(found, str):
            return {"name": found}
        if not isinstance(found, dict):
            return {}
        named = next((o for o in self.linked if o.get("@id") == found.get("@id") and o.get("name")), None)
        return named if "name" not in found and named else found


def _kinds(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type")
    return {kinds} if isinstance(kinds, str) else {k for k in kinds if isinstance(k, str)} if isinstance(kinds, list) else set()


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document: itself, its `@graph`, the members of a list."""
    if isinstance(value, list) and depth < 4:
        for member in value[:200]:
            yield from _objects(member, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph", []), depth + 1)
