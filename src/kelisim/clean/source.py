"""Who published, as the document states it: name, country, kind. What it does not let a reader know stays None."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any

from kelisim.clean.block import Block
from kelisim.clean.colophon import REASON, colophon
from kelisim.clean.facts import PageFacts
from kelisim.clean.furniture import is_act, is_joint, is_letterhead, nameplate
from kelisim.clean.imprint import imprint_name, seats, sender, titled
from kelisim.clean.outlets import (
    DOMAIN,
    HANDLE,
    MOTTO,
    ORIGIN,
    QUOTED,
    channel,
    in_dateline,
    in_imprint,
    in_masthead,
    in_report,
    is_mission,
    is_official,
    named,
    place_country,
    sells,
    signed,
    stated_by_body,
)
from kelisim.clean.pagehead import institution, official_body
from kelisim.clean.title import without_site
from kelisim.model.document import Source

_MAIL = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+([a-z]{2,6}))", re.IGNORECASE)
_SAME = (
    "kz kg uz tj tm ru cn az am ge by ua tr ir af pk in mn de fr jp kr hu it pl ae sa qa "
    "us bg cz eg es il kw om bh lt lv ee fi se no ch at be nl ro rs"
)
_STATES = {end: end.upper() for end in _SAME.split()} | {"uk": "GB"}  # not .tv, .me, .io, .ai, .co: they tell of no state
_OFFICIAL_SITE = re.compile(
    r"(?:^|[./@])(?:gov|government|mfa|mid|president|prezident|akorda|primeminister|parlam|parliament|senate|kenesh|kremlin)\.",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"outside the article", "header", "aside", "footer", "links", "menu"})
_ADDRESSES = 200  # lines of a page's furniture that may be the publisher's address
_SIGNING = frozenset({"byline", "after the end", "contact"})
NAMEPLATES = frozenset({"page header", "masthead"})
PLACED = frozenset({"copyright", "contact", "footer", "page header", "masthead"})


def find_source(blocks: Sequence[Block], title: int | None, facts: PageFacts, lang: str) -> Source:
    """The publisher of the document, from what it says to machines, its head and foot, its dateline."""
    article = [b.words for b in blocks[(title if title is not None else -1) + 1 :] if not b.reason]
    name = next((n for n in _names(blocks, title, article, facts, lang) if n), None)
    if name is None and not any(b.reason == "byline" for b in blocks):
        name = next((d for b in blocks if b.reason == "credit" for d in _hosts(b.words) if _OFFICIAL_SITE.search(d + ".")), None)
    domains = list(_domains(blocks, facts, name))
    country = _stated_country(facts) or _tld(domains) or _located(blocks, name, lang)
    headline = blocks[title].words if title is not None else ""
    if not name and stated_by_body(headline) and not is_joint(headline):
        return Source(None, country or place_country(headline, lang), "official")
    return Source(name, country, _kind(name, domains, blocks, facts) if name or not is_act(headline) else "official")


def _names(blocks: Sequence[Block], title: int | None, article: Sequence[str], facts: PageFacts, lang: str) -> Iterator[str | None]:
    """Every place where the name may stand, the surest first."""
    yield _text(facts.publisher().get("name"))
    yield facts.first_meta("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
    yield _suffix(facts, blocks)
    yield titled(blocks, title)
    yield next((_institution(b.words) for b in blocks if b.reason == "letterhead"), None)
    yield sender(blocks)
    yield next((n for b in blocks if "©" in b.words and b.reason and (n := in_imprint(b.words)) and official_body(n)), None)
    yield in_dateline(article[0]) if article else None
    yield next((n for b in blocks if b.reason == "copyright" and "©" in b.words and (n := in_imprint(b.words))), None)
    yield next((n for b in blocks if b.reason in {"masthead", "page header"} and (n := in_masthead(b.words))), None)
    yield next((n for b in blocks if b.reason in {"copyright", "footer"} and (n := in_imprint(b.words))), None)
    yield next(
        (
            n
            for b in blocks
            if b.reason in {"subscribe", "contact"} and (n := nameplate(re.sub(r"^[^\w«\"“]*", "", b.words.split("|")[0]).strip()))
        ),
        None,
    )
    yield next((n for words in seats(blocks) if (n := imprint_name(words))), None)
    yield next((m[1] for b in blocks if b.reason == "portal" and (m := QUOTED.search(b.words))), None)
    yield next((m[1] for b in blocks if b.reason == "before the headline" and (m := MOTTO.match(b.words))), None)
    yield next((n for b in blocks if b.reason == "subscribe" and (n := channel(b.words))), None)
    yield next((f"@{m[1]}" for b in blocks if b.reason == "contact" and not sells(b.words) and (m := HANDLE.search(b.words))), None)
    yield next((m[1] for b in blocks if b.reason == "byline" and (m := ORIGIN.match(b.words))), None)
    yield next((name for b in blocks if b.reason == REASON and (name := colophon(b.words, lang))), None)
    yield in_report(article)
    yield next((" ".join(b.words.split()) for b in blocks if b.reason in _OUTSIDE and is_letterhead(b.words.strip())), None)
    yield facts.title if is_letterhead(facts.title) else None
    yield next((signed(b.words) for b in reversed(blocks) if b.reason in _SIGNING and len(b.words) < 140 and is_official(b.words)), None)
    yield _over(blocks)


def _institution(words: str) -> str:
    """A letterhead's line up to a bar, behind which the department stands."""
    return " ".join(re.split(r"\s[|·•]\s|\t", words)[0].split())


def _over(blocks: Sequence[Block]) -> str | None:
    """The outlet's name over a head that bears a day: «THE CASPIAN LETTER», and under it «No. 118 | 9 May 2025»."""
    first = next((n for n, b in enumerate(blocks[:3]) if b.reason == "masthead"), 0)
    above = blocks[0].words if first and blocks[0].reason == "before the headline" else ""
    return named(above) if 1 < len(above.split()) <= 5 and (above.isupper() or above.istitle()) else None


def _text(value: Any) -> str | None:
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _suffix(facts: PageFacts, blocks: Sequence[Block]) -> str | None:
    """The site's name at the end of `<title>`, when the headline is the rest of it."""
    kept = facts.headline() or without_site(facts.title)
    parts = re.split(r"\s+[|–—•·»-]\s+|\s*\|\s*| :: ", facts.title)
    body = next((part.strip() for part in parts if official_body(part.strip())), None)
    if body and body.casefold() not in (facts.headline() or "").casefold():
        return body
    owned = " ".join(b.words.casefold() for b in blocks if "©" in b.words)  # the part that stands behind © is no piece of the headline
    owner = next(
        (part.strip() for part in (parts[-1], parts[0]) if len(parts) > 1 and len(part) > 2 and part.strip().casefold() in owned), None
    )
    if owner:
        return owner
    ends = [part for part in (parts[-1], parts[0]) if len(parts) > 1 and 2 <= len(part) <= 40]
    return next((part for part in ends if part.casefold() not in kept.casefold()), None)


def _domains(blocks: Sequence[Block], facts: PageFacts, name: str | None) -> Iterator[str]:
    """The domains that the document gives as its own, the surest first."""
    for address in (facts.address, facts.meta.get("og:url", ""), str(facts.publisher().get("url") or "")):
        host = re.match(r"https?://([^/:]+)", address)
        if host:
            yield host[1].lower()
    for words in (name or "", *(b.words for b in blocks if b.reason in PLACED)):
        yield from _hosts(words)
    if name and name.startswith("@"):
        yield name[1:].lower().replace("_", ".")


def _hosts(words: str) -> Iterator[str]:
    """The domains of the addresses in a line; free mail tells of nobody."""
    yield from (m[1].lower() for m in _MAIL.finditer(words) if "gmail" not in m[1])
    yield from (m[1].lower() for m in DOMAIN.finditer(words))


def _tld(domains: Sequence[str]) -> str | None:
    return next((_STATES[end] for d in domains if (end := d.rsplit(".", 1)[-1]) in _STATES), None)


def _stated_country(facts: PageFacts) -> str | None:
    """The country of the publisher's address in JSON-LD."""
    address = facts.publisher().get("address")
    address = address[0] if isinstance(address, list) and address else address
    if not isinstance(address, dict):
        return None
    country = address.get("addressCountry")
    country = country.get("name") if isinstance(country, dict) else country
    if isinstance(country, str) and re.fullmatch(r"[A-Za-z]{2}", country.strip()):
        return country.strip().upper()
    return next((c for part in (country, address.get("addressLocality")) if isinstance(part, str) and (c := place_country(part))), None)


def _located(blocks: Sequence[Block], name: str | None, lang: str) -> str | None:
    """The country of the city or state in the document's address lines, or in an official publisher's name."""
    abroad = name is not None and is_mission(name)  # where an embassy has its seat is not whom it speaks for
    # A body's own name says whose it is. An address line says where a publisher sits;
    # the place in the name at a page's head may be a river or a region of two states.
    if name and (is_official(name) or institution(name)) and (stated := place_country(name, lang)):
        return stated
    heads = (b.words for b in blocks if b.reason in NAMEPLATES)
    lines = () if abroad else chain((b.words for b in blocks if b.reason == "portal" and is_official(b.words)), seats(blocks), heads)
    return next((found for words in islice(dict.fromkeys(lines), _ADDRESSES) if (found := place_country(words, lang))), None)


def _kind(name: str | None, domains: Sequence[str], blocks: Sequence[Block], facts: PageFacts) -> str | None:
    if "Government" in str(facts.publisher().get("@type")) or any(_OFFICIAL_SITE.search(d + ".") for d in domains[:3]):
        return "official"
    if name:
        headed = any(b.reason == "letterhead" and _institution(b.words) == name for b in blocks)
        return "official" if headed or is_official(name) or official_body(name) or _portal(blocks) else "press"
    return "press" if any(b.reason == "byline" for b in blocks) else None


def _portal(blocks: Sequence[Block]) -> bool:
    """Whether a line says that this is a site of the state: «An official website of the government»."""
    return any(b.reason == "portal" and is_official(b.words) for b in blocks)
