"""The day that a document states as its own; None when it states none. Days of other headlines do not count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import is_date_line
from kelisim.clean.days import days_in, machine_day
from kelisim.clean.facts import PageFacts
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.line import DUMPED
from kelisim.clean.outlets import is_official
from kelisim.model.annotation import DateMention
from kelisim.model.date import PartialDate

STAMPS = tuple(
    "article:published_time og:article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date "
    "dcterms.created pubdate publishdate publish-date publication_date article:published sailthru.date "
    "parsely-pub-date article.published citation_publication_date created datecreated".split()
)
_OF_TODAY = frozenset({"rates", "weather"})  # boxes whose day is that of the page's visit
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")
_LEAF = re.compile(r"(\d{1,2})[./](\d{1,2})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BRACKETED = re.compile(r"\(([^()]{6,30})\)\s*$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_AFTER_DATE = re.compile(
    r"""\s{0,2}(?:г\.|года|ж\.|жыл\w{0,3}\.?|жылы)?\s{0,2}\.?\s{0,2}
        (?: [/(«][^\n]{1,60}[/)»]\s{0,2}[.:–—/-] | [^\W\d_]{3,20}(?:\.\w{2,3})?\s[–—-]\s | [.:–—/)(] | -\s | \Z
          | ,\s[^\W\d_][^\n,.:–—]{1,28}\s[–—-]\s )""",
    re.VERBOSE,
)
_RANGE = re.compile(r"\s{0,2}[-–—]\s?\d")
_CLOCK = re.compile(r"^,?\s{0,2}\d{1,2}:\d{2}(?=\s)")
_START = re.compile(r"^[\s«\"(/]*[^\W\d_][\w\s.’'«»\"/–—-]{1,40}[,.(/]")


def find_published(blocks: Sequence[Block], title: int | None, facts: PageFacts, lang: str) -> PartialDate | None:
    """The first answer of: machines' stamps, the dump's date, lines at the headline, «today», the dateline, the end, the masthead."""
    chances = chain(
        (machine_day(facts.article().get("datePublished")),),
        (machine_day(facts.meta.get(name)) for name in STAMPS),
        (machine_day(m[1]) for b in blocks[:1] if b.reason == "dump date" and (m := DUMPED.match(b.words))),
        (_near(blocks, title, facts, lang) for _ in "1"),
        (_today(blocks, lang) for _ in "1"),
        (_dateline(blocks, title, lang) for _ in "1"),
        (_at_headline(blocks, title, lang) for _ in "1"),
        (_closing(blocks, title, lang) for _ in "1"),
        (_masthead(blocks, title, lang) for _ in "1"),
        (machine_day(stamp) for stamp in facts.times[0][1:] if len({machine_day(s) for _, s in facts.times}) == 1) if facts.times else (),
        (_address(facts.meta.get("og:url") or facts.address) for _ in "1"),
    )
    return next((day for day in chances if day), None)


def _day(words: str, lang: str) -> PartialDate | None:
    return next((d.value.start for d in days_in(words, lang) if d.value), None)


def _near(blocks: Sequence[Block], title: int | None, facts: PageFacts, lang: str) -> PartialDate | None:
    """A `<time>` or a date line at the headline: below it, else above it with a clock time (without one it is a calendar)."""
    if title is None:
        return None
    for number, stamp in facts.times:
        if title - 3 <= number <= title + 5 and machine_day(stamp):
            return machine_day(stamp)
    if day := _set_apart(blocks[title + 1 : title + 6]):
        return day
    for block in blocks[title + 1 : title + 6]:
        if block.prose and not block.reason:
            break
        if _states_a_day(block, lang):
            return _day(block.words, lang)
    above = [b for b in blocks[max(0, title - 2) : title] if _states_a_day(b, lang)]
    return next(
        (_day(b.words, lang) for b in reversed(above) if _CLOCK.search(b.words) or title > 3 or b.reason in {"meta", "byline"}), None
    )


def _at_headline(blocks: Sequence[Block], title: int | None, lang: str) -> PartialDate | None:
    """A day in brackets that closes the headline, or behind the rubric right above it: «Economy 29 November 2002, No. 47»."""
    if title is None:
        return None
    bracketed = _BRACKETED.search(blocks[title].words)
    if bracketed and is_date_line(bracketed[1], lang):
        return _day(bracketed[1], lang)
    above = blocks[title - 1].words if title else ""
    other = blocks[title - 1].reason in {"copyright", *_OF_TODAY} or _clock_words().search(above.casefold())
    days = days_in(above, lang) if len(above) < 60 and not other else ()
    others = re.findall(r"[^\W\d_]{3,}", above[: days[0].start] + above[days[0].end :]) if len(days) == 1 else []
    return _day(above, lang) if len(days) == 1 and len(others) <= 2 else None


def _set_apart(lines: Sequence[Block]) -> PartialDate | None:
    """A day in the box of a calendar's leaf, the year on a line of its own: «28.08», «2025»."""
    for above, below in pairwise(lines):
        parts = _LEAF.fullmatch(above.words.strip(" |·,"))
        year = _YEAR.fullmatch(below.words.strip(" |·,"))
        if parts and year:
            return machine_day(f"{year[0]}-{int(parts[2]):02}-{int(parts[1]):02}")
    return None


def _states_a_day(block: Block, lang: str) -> bool:
    if (
        block.reason in {"page header", "masthead", "copyright", "related", "teaser", *_OF_TODAY}
        or len(block.words) > 120
        or _clock_words().search(block.words.casefold())
    ):
        return False
    labelled = block.reason in {"meta", "byline", "counter", "when", "comments"}
    return (labelled and bool(days_in(block.words, lang))) or is_date_line(block.words, lang) or _meta_like(block, lang)


def _meta_like(block: Block, lang: str) -> bool:
    """«Политика • 21 мая 2024 • 3 мин»: parts divided by signs, one of them a date."""
    parts = re.split(r"[|•·/]|\s{2,}|\s[-–—]\s", block.words)
    return len(parts) > 1 and not block.ended and any(is_date_line(part, lang) for part in parts if part.strip())


@cache
def _stamp() -> re.Pattern[str]:
    words = phrases([*listed("when", "today"), *listed("when", "yesterday")])
    return re.compile(rf"\s*({words})[\s,]+(?:\w\s)?\d{{1,2}}[:.]\d{{2}}", re.IGNORECASE)


@cache
def _clock_words() -> re.Pattern[str]:
    """«Бишкек убактысы 17:03»: the portal's clock, which shows when the page was fetched."""
    return re.compile(phrases(listed("when", "clock")))


def _today(blocks: Sequence[Block], lang: str) -> PartialDate | None:
    """«Сегодня 09:12» beside the day that the portal shows at its head."""
    found = next((m for b in blocks if len(b.words) < 120 and (m := _stamp().match(b.words))), None)
    portal = next((day for b in blocks[:8] if len(b.words) < 90 and is_date_line(b.words, lang) and (day := _day(b.words, lang))), None)
    if not found or not portal:
        return None
    return portal.shifted(-1) if found[1].casefold() in listed("when", "yesterday") else portal


def _dateline(blocks: Sequence[Block], title: int | None, lang: str) -> PartialDate | None:
    """«БИШКЕК, 8-июнь 2020-жыл.» at the beginning of the first paragraphs."""
    body = [b for b in blocks[(title if title is not None else -1) + 1 :] if not b.reason][:2]
    for block in body:
        front = block.words[:110]
        days = days_in(front, lang) if _START.match(front) else []
        if days and days[0].start < 60 and (_closes_dateline(block.words[days[0].end :]) or _stops(front, days[0])):
            return days[0].value.start if days[0].value else None
    return None


def _stops(front: str, day: DateMention) -> bool:
    """Whether a date after nothing but names ends with the full stop of «г.» and a sentence follows: «БИШКЕК, 1 марта 2019 г. Запрет …»."""
    names = re.findall(r"[^\W\d_]+", front[: day.start])
    return front[day.end - 1] == "." and front[day.end :].lstrip()[:1].isupper() and all(name[0].isupper() for name in names)


def _closes_dateline(rest: str) -> bool:
    """Whether what follows the date ends a dateline: a full stop, dash, bracket or slash, perhaps after an agency's name."""
    rest = _CLOCK.sub("", rest)  # «ЛИМА, 18 января 2012, 14:33 — Агентство»
    return bool(_AFTER_DATE.match(rest)) and not _RANGE.match(rest)


def _closing(blocks: Sequence[Block], title: int | None, lang: str) -> PartialDate | None:
    """A date line right after the last paragraph: a press release's «Астана, 14 ноября 2025 года», a channel's «22.08.2025, 16:20»."""
    last = max((n for n, b in enumerate(blocks) if b.prose and not b.reason), default=-1)
    tail = [b for b in blocks[last + 1 : last + 7] if _tail_date(b, lang)]
    return _day(tail[0].words, lang) if len(tail) == 1 else None


def _tail_date(block: Block, lang: str) -> bool:
    if block.reason in {"copyright", "page header", "masthead"} or len(block.words) > 120:
        return False
    if not block.ended and len(block.words) < 70 and block.reason in {None, "after the end"} and len(days_in(block.words, lang)) == 1:
        return True  # "The Baltic Gazette, June 5, 2025, page A7"
    signed = block.reason in {None, "after the end", "byline"} and is_official(block.words)
    return is_date_line(block.words, lang) or (
        (signed or block.reason in {"counter", "comments", "meta", "byline", "share"}) and bool(days_in(block.words, lang))
    )


def _masthead(blocks: Sequence[Block], title: int | None, lang: str) -> PartialDate | None:
    """The day of a newspaper's head or the only date line above the headline."""
    head = blocks[: (title if title is not None else 6)] if title != 0 else blocks[:1]
    dated = [b for b in head if is_date_line(b.words, lang) or _meta_like(b, lang)]  # «Хабаршы | 9 мая 2025, пятница | Лента» too
    own = [b for b in dated if b.reason not in _OF_TODAY and not _clock_words().search(b.words.casefold())]
    above = own[-1:] if title else own[:1]  # of several the one nearest to the headline: the first is the day of the page's visit
    head = [b for b in head if not _clock_words().search(b.words.casefold())]
    for block in head:
        if block.reason in {"page header", "masthead"} or block in above:
            day = _day(block.words, lang)
            if day:
                return day
    return next((day for b in blocks if b.reason in {"page header", "masthead"} and (day := _day(b.words, lang))), None)


def _address(address: str) -> PartialDate | None:
    found = _ADDRESS.search(address)
    return machine_day("-".join(f"{int(part):02}" for part in found.groups())) if found else None
