"""News as plain values, for JSON: what is new, with its words, and with the words that it contradicts."""

from __future__ import annotations

from typing import Any

from kelisim.views.news import Item
from kelisim.views.occasion import Occasion
from kelisim.views.plain import Plain, named, plain_account, plain_occasion
from kelisim.views.plainundertakings import plain_undertaking
from kelisim.views.register import Register
from kelisim.views.undertaking import Undertaking


def plain_news(register: Register, item: Item) -> Plain:
    """One piece of news."""
    register = register.former if item.account.lost and register.former else register
    return {
        "news": item.news, "kind": item.kind, "id": item.id, "day": item.day, "edited": item.edited, "part": item.part,
        "was": _value(register, item, item.was), "now": _value(register, item, item.now), "told": plain_account(item.account),
        "against": plain_account(item.against) if item.against else None, "about": _about(register, item.about),
    }  # fmt: skip


def _value(register: Register, item: Item, value: Any) -> Any:
    if item.part == "place":
        return named(register, value)
    return {"value": value[0], "approx": value[1]} if item.kind == "figure" and value else value


def _about(register: Register, about: Any) -> Plain:
    if isinstance(about, Occasion):
        return plain_occasion(register, about)
    if isinstance(about, Undertaking):
        return plain_undertaking(register, about)
    one, point = about
    parties = [named(register, p) for p in one.parties]
    return {"indicator": one.indicator, "of": one.of, "unit": one.unit, "parties": parties, "period": point.period, "status": point.status}
