"""Who published, as the document states it: name, country, kind. What it does not let a reader know stays None."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from kelisim.clean.block import Block
from kelisim.clean.colophon import REASON, colophon
from kelisim.clean.facts import PageFacts
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.published import days_spans
from kelisim.clean.title import without_site
from kelisim.lang.language import CODES, load
from kelisim.model.document import Source
from kelisim.model.toml import data_tables

_YEARS = re.compile(r"^[\s,]*(?:(?:19|20)\d\d\s*[-–—]?\s*){0,2}(?:г\.|гг\.|ж\.|жж\.)?[\s,.]*")
_NAME_END = re.compile(r"[.|,;]\s|[.|,;]$|\s[-–—]\s|,\s*(?:19|20)\d\d|\d{4}")
_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
_DATELINE = re.compile(
    r"""^[\s«"(]*[^\W\d_][\w-]*(?:\s[\w-]+)?\s?[,.(/–—-][^«"“/(\n]{0,45}?[«"“/(]+([^«»"“”/()\n]{2,40})[»"”/)]+\s*[.,:–—/-]"""
)
_DATELINE_CAPS = re.compile(r"^[^\W\d_][\w-]+[.,]\s+(?:\d{1,2}[^.–—]{2,30}\.\s+)?((?:[\w-]{2,}\.)?[^\W_]{2,}(?:\s[^\W\d_]{2,})?)\s+[–—-]\s")
_DATELINE_LAST = re.compile(r"^[^\W\d_][\w-]+,\s\d{1,2}[^.–—]{2,30}\.?\s[–—-]\s([^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)?)\.\s")
_MOTTO = re.compile(r"[«\"“]([^»\"”]{2,50})[»\"”]\s[–—-]\s")
_COMPANY = re.compile(r"(?:ТОО|ООО|ОсОО|ЖШС|ЖЧК|ОАО|АО|АҚ|ЗАО|ИА|Газета|Гезит|Газет|Журнал)\s+[«\"“]([^»\"”]{2,50})[»\"”]")
_OWNER = re.compile(r"[«\"“]([^»\"”]{2,50})[»\"”]\s(?:ЖШС|ЖЧК|АҚ|ААК|ЖАК|ТОО|ООО|ОсОО|LLC|LLP)\b")
_ORIGIN = re.compile(
    r"(?:источник|дереккөзі?|бул(?:ак|агы)|sources?)\s*[:–-]\s*[«\"“]?([^\s«»\"“”][^«»\"“”,]{1,38}?)(?:[»\"”](?:\s[^\W\d_]+)?)?\.?$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z]\w{3,})")
_DOMAIN = re.compile(r"(?<![\w@])((?:[\w-]+\.)*[\w-]{2,}\.([a-z]{2,6}))(?![\w.]*\w)", re.IGNORECASE)
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
_PAPER = re.compile(r"газет|гезит|newspaper|\btimes\b|\bnews\b", re.IGNORECASE)
PLACED = frozenset({"copyright", "contact", "footer", "page header", "masthead"})
SIGNED = frozenset({"byline", "credit"})


def find_source(blocks: Sequence[Block], title: int | None, facts: PageFacts, lang: str) -> Source:
    """The publisher of the document, from what it says to machines, its head and foot, its dateline."""
    article = [b.words for b in blocks[(title if title is not None else -1) + 1 :] if not b.reason]
    name = next((n for n in _names(blocks, article, facts, lang) if n), None)
    if name is None and not any(b.reason == "byline" for b in blocks):
        name = next((d for b in blocks if b.reason == "credit" for d in _hosts(b.words) if _OFFICIAL_SITE.search(d + ".")), None)
    domains = list(_domains(blocks, facts, name))
    country = _stated_country(facts) or _tld(domains) or _located(blocks, name, lang)
    return Source(name, country, _kind(name, domains, blocks, facts))


def _names(blocks: Sequence[Block], article: Sequence[str], facts: PageFacts, lang: str) -> Iterator[str | None]:
    """Every place where the name may stand, the surest first."""
    yield _text(facts.publisher().get("name"))
    yield facts.first_meta("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
    yield _suffix(facts)
    yield next((" ".join(b.words.split()) for b in blocks if b.reason == "letterhead"), None)
    yield _dateline(article[0]) if article else None
    yield next((n for b in blocks if b.reason in {"masthead", "page header"} and (n := _masthead(b.words))), None)
    yield next((n for b in blocks if b.reason in {"copyright", "footer"} and (n := _copyright(b.words))), None)
    yield next((m[1] for b in blocks if b.reason == "portal" and (m := _QUOTED.search(b.words))), None)
    yield next((m[1] for b in blocks if b.reason == "before the headline" and (m := _MOTTO.match(b.words))), None)
    yield next((f"@{m[1]}" for b in blocks if b.reason in {"subscribe", "contact"} and (m := _HANDLE.search(b.words))), None)
    yield next((m[1] for b in blocks if b.reason == "byline" and (m := _ORIGIN.match(b.words))), None)
    yield next((name for b in blocks if b.reason == REASON and (name := colophon(b.words, lang))), None)
    yield _reporter(article)


def _text(value: Any) -> str | None:
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else None


def _suffix(facts: PageFacts) -> str | None:
    """The site's name at the end of `<title>`, when the headline is the rest of it."""
    kept = facts.headline() or without_site(facts.title)
    parts = re.split(r"\s+[|–—•·»-]\s+|\s*\|\s*| :: ", facts.title)
    ends = [part for part in (parts[-1], parts[0]) if len(parts) > 1 and 2 <= len(part) <= 40]
    return next((part for part in ends if part.casefold() not in kept.casefold()), None)


def _copyright(words: str) -> str | None:
    """«© 2009–2025 «Ала-Тоо Маалымат» агенттиги», «ТОО «Дала-Курьер», г. Алматы»."""
    after = words.split("©", 1)
    if len(after) < 2:
        company = _COMPANY.match(words.strip()) or _OWNER.search(words)
        return company[1] if company else None
    rest = _YEARS.sub("", after[1].strip())
    quoted = _QUOTED.match(rest)
    if quoted:
        return quoted[1]
    name = _NAME_END.split(rest, maxsplit=1)[0].strip(" .,|")
    return name if 2 <= len(name) <= 45 and any(c.isalpha() for c in name) else None


def _dateline(first: str) -> str | None:
    """The agency of a dateline: «Бишкек, "САЯСАТ.KG".», «TASHKENT (Kabar) –», «АСТАНА. КАЗВЕСТИ –», «ДУШАНБЕ, 13 сен — Спутник.»."""
    head = first[:140]
    for pattern in (_DATELINE, _DATELINE_LAST, _DATELINE_CAPS):
        found = pattern.match(head)
        name = found[1].strip(' «»"“”') if found else ""
        sure = name[:1].isupper() if pattern is not _DATELINE_CAPS else name.isupper() and "." not in name
        if (sure and not name.isdigit()) or _DOMAIN.fullmatch(name):
            return name
    return None


def _masthead(words: str) -> str | None:
    quoted = _QUOTED.search(words)
    if quoted:
        return named(quoted[1])
    parts = re.split(r"\s{2,}|\t|\s[·•|]\s|№", words.strip())
    first = next((part for part in parts if _official(part)), parts[0]).strip(" ,.-")
    letters = sum(c.isalpha() for c in first)
    return named(first) if letters > 3 and letters > 0.6 * len(first) and not days_spans(first) and "www" not in first else None


def named(name: str) -> str:
    """A name set in capitals as it is written elsewhere: «СТЕПНОЙ ВЕСТНИК» → «Степной вестник»."""
    return name[:1] + name[1:].lower() if name.isupper() and len(name) > 5 else name


@cache
def _reports() -> re.Pattern[str]:
    says = phrases(listed("publisher", "reports"))
    agency = r"(?:агентство\s+|ИА\s+|информагентство\s+)?"
    named = r"[«\"“](?P<quoted>[^»\"”]{2,40})[»\"”](?P<after>[^.]{0,30})"
    site = r"(?P<site>[A-ZА-Я][\w-]{1,25}\.(?:kz|kg|uz|tj|tm|ru|com))\b"
    return re.compile(rf"{says}\s+{agency}(?:{named}|{site})|{site.replace('site', 'front')}\s+(?:reports|has learned)", re.IGNORECASE)


@cache
def _subjects() -> re.Pattern[str]:
    """«Ала-Тоо» агенттиги … жазат.»: the outlet before its verb, which closes the sentence."""
    says = phrases(listed("publisher", "reports"))
    return re.compile(rf"[«\"“](?P<quoted>[^«»\"“”]{{2,40}})[»\"”]\s(?P<kind>\w+)\s[^.!?]{{0,90}}?{says}\s*(?=[.!?]|$)", re.IGNORECASE)


@cache
def _press() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "press")), re.IGNORECASE)


def _reporter(article: Sequence[str]) -> str | None:
    """«деп хабарлайды «Дала хабары» агенттігі»: an agency that says of itself that it reports, no press service."""
    for words in article[:3]:
        subject = next((m for m in _subjects().finditer(words) if _press().match(m["kind"].casefold())), None)
        if subject:
            return subject["quoted"]
    for found in (match for words in article[:3] for match in _reports().finditer(words)):
        if found["site"] or found["front"] or _press().search(f"{found['after']} {found[0]}".casefold()):
            return found["quoted"] or found["site"] or found["front"]
    return None


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
    yield from (m[1].lower() for m in _DOMAIN.finditer(words))


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
    for block in blocks:
        if block.reason in PLACED and (found := place_country(block.words, lang)):
            return found
    return place_country(name, lang) if name and _official(name) else None


@cache
def _places() -> dict[str, str]:
    data = data_tables("kelisim.world", "data", "places.toml")
    return {key: entry["country"] for key, entry in data.items() if isinstance(entry, dict) and "country" in entry}


def place_country(words: str, lang: str = "ru") -> str | None:
    """The state of the first city or state that a line names.

    >>> place_country("г. Астана, пр. Республики, 17")
    'KZ'
    """
    for code in (lang, *(c for c in CODES if c != lang)):
        language = load(code)
        for match in language.find(language.tokenize(words)):
            kind, _, key = str(match.value).partition(":")
            if kind == "country":
                return key
            if kind == "place" and key in _places():
                return _places()[key]
    return None


@cache
def _official_words() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "official")), re.IGNORECASE)


def _official(name: str) -> bool:
    return bool(_official_words().search(name)) and not _PAPER.search(name)


def _kind(name: str | None, domains: Sequence[str], blocks: Sequence[Block], facts: PageFacts) -> str | None:
    if "Government" in str(facts.publisher().get("@type")) or any(_OFFICIAL_SITE.search(d + ".") for d in domains[:3]):
        return "official"
    if name:
        return "official" if _official(name) else "press"
    return "press" if any(b.reason == "byline" for b in blocks) else None
