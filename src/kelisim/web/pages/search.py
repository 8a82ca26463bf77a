"""Search: documents by words of any of the four languages, and what forms of them matched; people, bodies and places by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.export.lists import SEARCH
from kelisim.export.parameters import YES
from kelisim.ledger.catalogue import Wanted
from kelisim.ledger.search import Question
from kelisim.ledger.searching import Matches, find_named, search_catalogue
from kelisim.ledger.texts import Hit
from kelisim.model.text import Span
from kelisim.web.context import Context
from kelisim.web.lists import Listing, Offer, is_chosen, states_of, wanted_of, worded
from kelisim.web.rendering import page, render

OFFERED = ("lang_of", "state", "year", "source", "kind")
NAMED = 4  # words of a question that are looked for as names each by itself, where nothing bears all of them
SHOWN = 20  # hits on a page
LONGEST = 420  # letters of a paragraph that are shown
BEFORE = 140  # of them before the first word that was asked for
EXAMPLES = ("товарооборот", "шекара", "чек ара", "railway")


@dataclass(frozen=True)
class Found:
    """A hit for showing: its line, and its paragraph in pieces of which those are marked that hold words of the question; `start` is where
    the paragraph begins in the text, by which the page of the document is opened at it."""

    line: Mapping[str, Any]
    pieces: Sequence[tuple[str, bool]]
    start: int


def search(request: Request, c: Context) -> Response:
    """What holds the words that are asked for."""
    words = c.asked.one("q") or ""
    question = Question(words, wide=c.asked.one("exact") not in YES)
    wanted = wanted_of(c, SEARCH, SHOWN)
    after = max(0, wanted.after)
    matches = search_catalogue(c.catalogue.path, c.ledger.path, question, wanted)
    lines = {line["id"]: line for line, _ in matches.best}
    hits = c.ledger.texts.passages(question, [(line["id"], score) for line, score in matches.best])
    found = [Found(lines[hit.document], _pieces(hit), hit.span.start) for hit in hits]
    listing = Listing(
        [], matches.count, matches.more, matches.after, states_of(wanted), _offers(c, wanted, matches),
        chosen=is_chosen(wanted),
    )  # fmt: skip
    return render(
        replace(c, states=listing.states), "search.html", words=words, question=question, matches=matches, hits=found, found=listing,
        named=_named(c, words) if not after else [], after=after, examples=EXAMPLES,
    )  # fmt: skip


def _offers(c: Context, wanted: Wanted, matches: Matches) -> tuple[Offer, ...]:
    """What the hits can be narrowed by: each value with how many of the best hits bear it."""
    found = []
    for each in map(SEARCH.filter, OFFERED):
        counts, chosen = matches.borne.get(each.borne, {}), set(wanted.facets.get(each.borne, ()))
        listed = [(value, worded(c, each, value), counts.get(value, 0), value in chosen) for value in {*counts, *chosen}]
        order = sorted(listed, key=lambda v: v[0], reverse=True) if each.name == "year" else sorted(listed, key=lambda v: (-v[2], v[1]))
        found.append(Offer(each.name, order[:60]))
    return tuple(found)


def _pieces(hit: Hit) -> list[tuple[str, bool]]:
    """A paragraph cut to what can be read at a glance, around the first words that were asked for; what is left out is shown."""
    whole = hit.words
    marks = [Span(m.start - hit.span.start, m.end - hit.span.start) for m in hit.matched]
    first = max(0, (marks[0].start if marks else 0) - BEFORE) if len(whole) > LONGEST else 0
    start = whole.find(" ", first) + 1 if first else 0
    end = len(whole) if len(whole) - start <= LONGEST else max(whole.rfind(" ", start, start + LONGEST), start + 1)
    pieces, at = [("… ", False)] if start else [], start
    for mark in marks:
        if mark.start >= at and mark.end <= end:
            pieces += [(whole[at : mark.start], False), (whole[mark.start : mark.end], True)]
            at = mark.end
    return [*pieces, (whole[at:end], False), *([(" …", False)] if end < len(whole) else [])]


def _named(c: Context, words: str) -> list[tuple[str, str, str, str]]:
    """What bears a name that is asked for: kind, name, its name in another language, address; only what has a page or a list."""
    found: list[tuple[str, str, str, str]] = []
    whole = find_named(c.catalogue.path, words)
    single = [identity for word in words.split()[:NAMED] for identity in find_named(c.catalogue.path, word)[:2]] if not whole else []
    for identity in dict.fromkeys(whole or single):
        if (place := _place(c, identity)) is not None:
            others = c.other_names(identity)
            found.append((place[0], c.name(identity), others[0][1] if others else "", place[1]))
    return found


def _place(c: Context, identity: str) -> tuple[str, str] | None:
    """What kind of thing it is, and where it is shown."""
    for kind in ("person", "body"):
        if c.catalogue.lines(kind, [identity]):
            return kind, c.page_of(kind, identity)
    for facet, kind in (("place", "place"), ("who", "who")):
        if c.catalogue.total("occasion", facet, identity):
            return kind, c.url("/occasions", **{facet: identity})
    code = identity.partition(":")[2]
    if identity.startswith("country:") and c.catalogue.total("document", "state", code):
        return "state", c.url("/occasions", state=code)
    return None


ROUTES = [Route("/search", page(search))]
