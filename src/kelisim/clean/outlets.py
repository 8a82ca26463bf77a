"""What an outlet is called, as the lines of its page word it: imprints, datelines, mastheads, «X reports»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kelisim.clean.furniture import listed, nameplate, phrases
from kelisim.lang.language import CODES, load
from kelisim.model.toml import data_tables

_PAPER = re.compile(r"газет|гезит|newspaper|\btimes\b|\bnews\b", re.IGNORECASE)
QUOTED = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
HANDLE = re.compile(r"(?<![\w.(])@([A-Za-z]\w{3,})")  # «(@author)» behind a name is the author's
DOMAIN = re.compile(r"(?<![\w@])((?:[\w-]+\.)*[\w-]{2,}\.([a-z]{2,6}))(?![\w.]*\w)", re.IGNORECASE)
_YEARS = re.compile(r"^[\s,]*(?:(?:19|20)\d\d\s*[-–—]?\s*){0,2}(?:г\.|гг\.|ж\.|жж\.)?[\s,.]*")
_NAME_END = re.compile(r"[.|,;]\s|[.|,;]$|\s[·•]\s|\s[^\W\d_]+:\s|\s[-–—]\s|,\s*(?:19|20)\d\d|\d{4}")
_DATELINE = re.compile(
    r"""^[\s«"(]*[^\W\d_][\w-]*(?:\s[\w-]+)?\s?[,.(/–—-][^«"“/(\n]{0,45}?[«"“/(]+([^«»"“”/()\n]{2,40})[»"”/)]+\s*[.,:–—/-]"""
)
_DATELINE_CAPS = re.compile(r"^[^\W\d_][\w-]+[.,]\s+(?:\d{1,2}[^.–—]{2,30}\.\s+)?((?:[\w-]{2,}\.)?[^\W_]{2,}(?:\s[^\W\d_]{2,})?)\s+[–—-]\s")
_DATELINE_LAST = re.compile(r"^[^\W\d_][\w-]+,\s\d{1,2}[^.–—]{2,30}\.?\s[–—-]\s([^\W\d_][\w-]+(?:\s[^\W\d_][\w-]+)?)\.\s")
_COMPANY = re.compile(r"(?:ТОО|ООО|ОсОО|ЖШС|ЖЧК|ОАО|АО|АҚ|ЗАО|ИА|Газета|Гезит|Газет|Журнал)\s+[«\"“]([^»\"”]{2,50})[»\"”]")
_OWNER = re.compile(r"[«\"“]([^»\"”]{2,50})[»\"”]\s(?:ЖШС|ЖЧК|АҚ|ААК|ЖАК|ТОО|ООО|ОсОО|LLC|LLP)\b")
_NO_NAME = re.compile(r"://|^\d{1,3}[.)]\s|\.(?:pdf|docx?|xlsx?|zip|rar)\b", re.IGNORECASE)  # an item of a list, an address, a file
MOTTO = re.compile(r"[«\"“]([^»\"”]{2,50})[»\"”]\s[–—-]\s")
ORIGIN = re.compile(
    r"(?:источник|переслано (?:от|из)|forwarded from|дереккөзі?|бул(?:ак|агы)|sources?)\s*[:–-]\s*"
    r"[«\"“]?([^\s«»\"“”][^«»\"“”,]{1,38}?)(?:[»\"”](?:\s[^\W\d_]+)?)?\.?$",
    re.IGNORECASE,
)


def channel(words: str) -> str | None:
    """The name of a channel in a line that asks to subscribe: «Subscribe: Baltic Notes | Tips?», «Наш канал: @notes · реклама: @ads».

    >>> channel("Жазылыңыз: Дала тынысы | Хат жазыңыз"), channel("Наш канал: @port_notes · реклама: @ads"), channel("Subscribe: daily news")
    ('Дала тынысы', '@port_notes', None)
    """
    parts = [part for part in re.split(r"\s*[|·•]\s*", words) if not sells(part)]
    handle = next((m[1] for part in parts if (m := HANDLE.search(part))), None)
    if handle:
        return f"@{handle}"
    label, colon, name = parts[0].partition(":") if parts else ("", "", "")
    called = name.strip(' «»"“”')
    short = len(label.split()) <= 3 and 0 < len(called.split()) <= 4 and called.replace(" ", "").isalpha()
    return called if colon and short and called[0].isupper() else None


def sells(words: str) -> bool:
    """Whether a line says where to place advertisements: the account that it names is not the channel."""
    return bool(re.search(phrases(listed("starts", "ad")), words.casefold()))


def in_imprint(words: str) -> str | None:
    """«© 2009–2025 «Ала-Тоо Маалымат» агенттиги», «ТОО «Дала-Курьер», г. Алматы»."""
    after = words.split("©", 1)
    if len(after) < 2:
        company = _COMPANY.match(words.strip()) or _OWNER.search(words)
        return company[1] if company else None
    rest = _YEARS.sub("", after[1].strip())
    quoted = QUOTED.match(rest)
    if quoted:
        return quoted[1]
    name = _NAME_END.split(rest, maxsplit=1)[0].strip(" .,|")
    return name if 2 <= len(name) <= 90 and any(c.isalpha() for c in name) else None


def in_dateline(first: str) -> str | None:
    """The agency of a dateline: «Бишкек, "САЯСАТ.KG".», «TASHKENT (Kabar) –», «АСТАНА. КАЗВЕСТИ –», «ДУШАНБЕ, 13 сен — Спутник.»."""
    head = first[:140]
    for pattern in (_DATELINE, _DATELINE_LAST, _DATELINE_CAPS):
        found = pattern.match(head)
        name = found[1].strip(' «»"“”') if found else ""
        sure = name[:1].isupper() if pattern is not _DATELINE_CAPS else name.isupper() and "." not in name
        if (sure and not name.isdigit()) or DOMAIN.fullmatch(name):
            return name
    return None


def in_masthead(words: str) -> str | None:
    """The name in the head of a page: what stands in quotation marks, else the part of an institution, else the first part."""
    if _NO_NAME.search(words.strip()):
        return None
    plate = nameplate(words.strip())
    if plate:
        return named(plate)
    quoted = QUOTED.search(words)
    if quoted:
        return named(quoted[1])
    parts = re.split(r"\s{2,}|\t|\s[·•|]\s|№", words.strip())
    first = next((part for part in parts if is_official(part)), parts[0]).strip(" ,.-")
    told = re.split(r",\s|\s[–—-]\s", first)
    first = told[0] if len(told) > 2 and _dated(first) else first
    letters = sum(c.isalpha() for c in first)
    return named(first) if letters > 3 and letters > 0.6 * len(first) and not _dated(first) and "www" not in first else None


def named(name: str) -> str:
    """A name set in capitals as it is written elsewhere: «СТЕПНОЙ ВЕСТНИК» → «Степной вестник»."""
    return name[:1] + name[1:].lower() if name.isupper() and len(name) > 5 else name


def signed(words: str) -> str | None:
    """The institution that signs a release, without the label before it and the day after it: «Prepared by the Press Service of …»."""
    offices = _official_words().findall(words.casefold())
    if len(set(offices)) < len(offices):
        return None  # two heads of state put their names under what they signed
    labelled = re.match(rf"(?i:{phrases(listed('starts', 'byline'))})[\s:–-]*", words)
    name = words[labelled.end() :] if labelled else words
    return re.sub(r"[\s,]*\d[\d.\s]*$", "", name).strip(" .,")


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


_CLOSING = re.compile(r",\s(?P<agency>[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2})\s(?:reports|cites|informs|has learnt|has learned)\b(?!\sthat)")


@cache
def _press() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "press")), re.IGNORECASE)


def in_report(article: Sequence[str]) -> str | None:
    """«деп хабарлайды «Дала хабары» агенттігі», "…, Steppe reports": an agency that says itself that it reports, no press service."""
    for words in article[:3]:
        subject = next((m for m in _subjects().finditer(words) if _press().match(m["kind"].casefold())), None)
        if subject:
            return subject["quoted"]
    for found in (match for words in article[:3] for match in _reports().finditer(words)):
        if found["site"] or found["front"] or _press().search(f"{found['after']} {found[0]}".casefold()):
            return found["quoted"] or found["site"] or found["front"]
    return next((m["agency"] for words in article[:2] for m in _CLOSING.finditer(words) if not is_official(m["agency"])), None)


@cache
def _official_words() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "official")), re.IGNORECASE)


@cache
def _statements() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "statements")))


def stated_by_body(headline: str) -> bool:
    """Whether a headline is that of an institution's own statement: the word for it opens (or, where nouns come last, closes) the line.

    >>> stated_by_body("Statement by the Ministry of Justice of Georgia"), stated_by_body("Ministry of Justice denies a statement")
    (True, False)
    """
    folded = headline.casefold()
    return is_official(headline) and any(m.start() == 0 or m.end() == len(folded) for m in _statements().finditer(folded))


@cache
def _mission_words() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "missions")))


def is_mission(name: str) -> bool:
    """Whether an institution's name is that of an embassy, a consulate, a mission: its address is in another state."""
    return bool(_mission_words().search(name.casefold()))


def is_official(name: str) -> bool:
    """Whether an outlet's name is that of an institution of state."""
    words = name.split()
    if len(words) > 1 and words[0].isupper() and len(words[0]) <= 4 and words[1][:3].isupper() and place_country(words[0]):
        return True  # «ҚР СІМ», «КР ТИМинин»: a state's institution by its letters
    return bool(_official_words().search(name)) and not _PAPER.search(name)


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


def _dated(words: str) -> bool:
    """Whether a line names a year at all: then it is no name."""
    return bool(re.search(r"(?:19|20)\d\d", words))
