"""What an object of the exchange form must look like before anybody asks whether it is true: keys, types, allowed values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kelisim.lang.language import CODES
from kelisim.model.date import PartialDate, Period
from kelisim.model.entity import MENTION_TYPES, ROLES
from kelisim.model.fact import COMMITMENT_KINDS, EVENT_TYPES, FIGURE_STATUSES, INDICATORS, LEVELS, STAGES, STATUSES, UNITS

Check = Callable[[Any], str | None]  # what is wrong with a value; None when nothing is

LISTS = {
    "mentions": "mention", "offices": "office", "events": "event", "figures": "figure", "commitments": "commitment",
    "statements": "statement", "reported": "statement",
}  # fmt: skip
OPTIONAL = ("reported", "entities")  # keys that another program need not know


def document_faults(found: object) -> Iterator[str]:
    """Why an object is no document in the exchange form, one line each; the facts in it are looked at one by one later.

    >>> list(document_faults([1]))
    ['not an object']
    """
    if not isinstance(found, dict):
        yield "not an object"
        return
    yield from _faults(found, DOCUMENT)
    for name in (*LISTS, "entities"):
        value = found.get(name, [] if name in OPTIONAL else None)
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            yield f"{name}: not a list of objects"


def fact_faults(list_name: str, fact: Mapping[str, Any]) -> list[str]:
    """Why an entry of one of the lists cannot be read, one line each.

    >>> fact_faults("mentions", {"entity": "country:KZ", "type": "STATE", "surface": "Казахстан", "start": 0, "end": 9})
    ['type: "STATE" is none of PERSON, GPE, LOC, ORG, FAC, EVENT, DOC, WORK']
    """
    optional = {name: check for name, check in MAY.get(list_name, {}).items() if name in fact}
    return list(_faults(fact, FACTS[list_name] | optional))


def _faults(found: Mapping[str, Any], wanted: Mapping[str, Check]) -> Iterator[str]:
    for name, check in wanted.items():
        if name not in found:
            yield f"{name}: missing"
        elif fault := check(found[name]):
            yield f"{name}: {fault}"


def _said(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)[:60]


def _is(kind: type, called: str) -> Check:
    def check(value: Any) -> str | None:
        right = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        return None if right else f"{_said(value)} is not {called}"

    return check


def _one_of(allowed: tuple[str, ...]) -> Check:
    return lambda value: None if value in allowed else f"{_said(value)} is none of {', '.join(allowed)}"


def _or_null(inner: Check) -> Check:
    return lambda value: None if value is None else inner(value)


def _texts(value: Any) -> str | None:
    return None if isinstance(value, list) and all(isinstance(each, str) for each in value) else f"{_said(value)} is not a list of texts"


def _words(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else f"{_said(value)} is no text"


def _dated(parse: Callable[[str], object], form: str) -> Check:
    def check(value: Any) -> str | None:
        try:
            parse(value)
        except (ValueError, TypeError, AttributeError):  # a number has no parts
            return f"{_said(value)} is not {form}"
        return None

    return check


def _number(value: Any) -> str | None:
    right = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18
    return None if right else f"{_said(value)} is not a number"


def _unit(value: Any) -> str | None:
    currency = isinstance(value, str) and len(value) == 3 and value.isascii() and value.isupper()
    return None if currency or value in UNITS else f"{_said(value)} is no currency code and none of {', '.join(UNITS)}"


def _source(value: Any) -> str | None:
    right = isinstance(value, dict) and all(value.get(key) is None or isinstance(value[key], str) for key in ("name", "country", "kind"))
    return None if right else f"{_said(value)} is not an object with name, country, kind"


_text, _whole, _truth = _is(str, "a text"), _is(int, "a whole number"), _is(bool, "true or false")
_date = _or_null(_dated(PartialDate.parse, "a date YYYY[-MM[-DD]]"))
_period = _or_null(_dated(Period.parse, "a date or a period DATE/DATE"))
_name = _or_null(_text)
_PLACE: dict[str, Check] = {"start": _whole, "end": _whole}
_EVIDENCE: dict[str, Check] = {"evidence": _words, **_PLACE}

DOCUMENT: dict[str, Check] = {
    "stem": _words, "lang": _one_of(CODES), "published": _date, "title": _name, "source": _source, "text": _words,
}  # fmt: skip
_STATEMENT: dict[str, Check] = {"speaker": _name, "quote": _words, **_PLACE}
FACTS: dict[str, dict[str, Check]] = {
    "mentions": {"entity": _words, "type": _one_of(MENTION_TYPES), "surface": _words, **_PLACE},
    "offices": {"person": _words, "role": _one_of(ROLES), "of": _name, "title": _name},
    "events": {
        "type": _one_of(EVENT_TYPES), "level": _one_of(LEVELS), "status": _one_of(STATUSES), "date": _date, "place": _name,
        "participants": _texts, "body": _name, "session": _or_null(_whole), **_EVIDENCE,
    },
    "figures": {
        "indicator": _one_of(INDICATORS), "of": _name, "parties": _texts, "value": _number, "unit": _unit,
        "status": _one_of(FIGURE_STATUSES), "approx": _truth, "period": _period, "due": _date, "said_by": _name, **_EVIDENCE,
    },
    "commitments": {
        "kind": _one_of(COMMITMENT_KINDS), "parties": _texts, "stage": _one_of(STAGES), "due": _period, "object": _name, **_EVIDENCE,
    },
    "statements": _STATEMENT,
    "reported": _STATEMENT,
}  # fmt: skip
# What another program may leave out.
MAY: dict[str, dict[str, Check]] = {
    "offices": _PLACE,
    "events": {"outcome": _name, "format": _or_null(_texts), "host": _name},
    "figures": {"approx_kind": _name, "basis": _name, "compared": _period},
    "commitments": {"step": _name, "condition": _name},
}
