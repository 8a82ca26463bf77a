"""What is new: each piece of news with its words."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.export.catalogue.facets import of_languages, of_states, span
from kelisim.export.catalogue.figures import series_id
from kelisim.ledger.catalogue import Thing
from kelisim.views.news import CHANGED, CONTRADICTED, NEW, Item
from kelisim.views.news import news as news_of
from kelisim.views.occasion import Occasion
from kelisim.views.plainnews import plain_news
from kelisim.views.register import Register
from kelisim.views.undertaking import Undertaking

TOLD = (NEW, CHANGED, CONTRADICTED)  # what a document tells, unlike what a page loses or a term that goes by


def news(before: Register, register: Register) -> Iterator[Thing]:
    """What is new since the day of `before`, the latest first. A document without a day is of no day's news: it may be older than all."""
    told = (item for item in news_of(before, register) if item.account.published or item.news not in TOLD)
    items = sorted(told, key=lambda item: item.day or "", reverse=True)
    for number, item in enumerate(items):
        line = plain_news(register, item)
        about = {key: value for key, value in line["about"].items() if key not in ("accounts", "steps")}
        if isinstance(item.about, Undertaking):
            about["states"] = list(item.about.states)
        line |= {"thing": _thing(item), "about": about}
        first, last = span(item.day)
        facets = (*of_states(_states(register, item)), ("news", item.news), ("kind", item.kind), *of_languages([item.account]))
        yield Thing("news", f"{number:06}", line, None, first, last, facets)


def _thing(item: Item) -> list[str]:
    """Kind and id of the thing that it is news of."""
    if isinstance(item.about, Occasion):
        return ["occasion", item.about.id]
    return ["undertaking", item.about.id] if isinstance(item.about, Undertaking) else ["figure", series_id(item.about[0])]


def _states(register: Register, item: Item) -> tuple[str, ...]:
    if isinstance(item.about, Occasion | Undertaking):
        return item.about.states
    parties = [state for party in item.about[0].parties if (state := register.state(party))]
    return tuple(parties) if len(parties) > 1 else (*parties, *register.leading.get(item.account.claim.document, ()))
