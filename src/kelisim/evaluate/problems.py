"""What is wrong with a gold document: a value outside its list, words that are not on the page, a slug without a mention."""

import re
from collections.abc import Iterator
from typing import Any

from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.words import fold
from kelisim.model import entity, fact

LANGUAGES = ("kk", "ky", "ru", "en")
PREFIXES = ("person:", "country:", "place:", "org:", "fac:", "event:", "doc:", "work:", "loc:")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PERIOD = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?")
UNIT = re.compile("|".join((*fact.UNITS, "[A-Z]{3}")))

# Kind of fact → key → the values that may stand there, the form they have, or ENTITY for a slug that needs a mention.
ENTITY = "entity"
RULES: dict[str, dict[str, object]] = {
    "offices": {"person": ENTITY, "of": ENTITY, "role": entity.ROLES},
    "events": {
        "type": fact.EVENT_TYPES, "level": fact.LEVELS, "status": fact.STATUSES, "date": PERIOD, "place": ENTITY, "body": ENTITY,
        "participants": ENTITY,
    },
    "figures": {
        "indicator": fact.INDICATORS, "status": fact.FIGURE_STATUSES, "unit": UNIT, "period": PERIOD, "due": DATE, "said_by": ENTITY,
        "parties": ENTITY,
    },
    "commitments": {"kind": fact.COMMITMENT_KINDS, "stage": fact.STAGES, "parties": ENTITY, "due": PERIOD},
    "statements": {"speaker": ENTITY},
}  # fmt: skip


def problems(document: GoldDocument) -> Iterator[str]:
    """What is wrong, a line each."""
    facts, page = document.facts, fold(document.text)
    if facts.get("lang") not in LANGUAGES:
        yield f"lang: {facts.get('lang')!r} is not one of {', '.join(LANGUAGES)}"
    yield from _form("published", facts.get("published"), DATE)
    if document.path.suffix != ".html":  # a page may keep its headline in an attribute
        yield from _on_page("title", facts.get("title"), page)
    for line in facts.get("boilerplate") or []:
        yield from _on_page("boilerplate", line, page)
    yield from _mentions(facts, page)
    known = {mention["entity"] for mention in facts.get("mentions") or []}
    for kind, rules in RULES.items():
        for item in facts.get(kind) or []:
            yield from _fact(kind, item, rules, known)
            yield from _on_page(kind, item.get("quote" if kind == "statements" else "evidence"), page)


def _on_page(what: str, words: str | None, page: str) -> Iterator[str]:
    if words is not None and fold(words) not in page:
        yield f"{what} is not in the document: {words[:90]!r}"


def _form(what: str, value: Any, form: re.Pattern[str]) -> Iterator[str]:
    if value is not None and not form.fullmatch(str(value)):
        yield f"{what}: {value!r} has not the form it should have"


def _mentions(facts: Facts, page: str) -> Iterator[str]:
    for mention in facts.get("mentions") or []:
        if mention["type"] not in entity.MENTION_TYPES:
            yield f"mention type: {mention['type']!r} is not one of {', '.join(entity.MENTION_TYPES)}"
        if not mention["entity"].startswith(PREFIXES):
            yield f"entity slug: {mention['entity']!r}"
        for surface in mention["surfaces"]:
            yield from _on_page("surface", surface, page)


def _fact(kind: str, item: Facts, rules: dict[str, object], known: set[str]) -> Iterator[str]:
    if kind == "figures" and not isinstance(item["value"], int | float):
        yield f"figures value: {item['value']!r} is no number"
    for key, rule in rules.items():
        value = item.get(key)
        if isinstance(rule, re.Pattern):
            yield from _form(f"{kind} {key}", value, rule)
        elif isinstance(rule, tuple) and value not in rule:
            yield f"{kind} {key}: {value!r} is not one of {', '.join(rule)}"
        elif rule == ENTITY:
            slugs = value if isinstance(value, list) else [value] if value else []
            # «Kazakh» is no mention of Kazakhstan, and yet says whose the thing is
            yield from (f"{kind} {key}: {s!r} has no mention" for s in slugs if s not in known and not s.startswith("country:"))
