"""Articles that other collectors keep in JSON Lines: news-please, trafilatura, newspaper, Scrapy feeds (collectors.toml has their names).

A line becomes a page: HTML as it stands, text with its headline over it; what the line says of day and publisher stands beside it for
pages that do not say it themselves. The language is not taken over: collectors take it from the site, and Kelisim reads the words.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO, cast

from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot, Told
from kelisim.model.issue import Issue
from kelisim.model.toml import data_tables

_TAG = re.compile(r"<(?:!doctype|html|body|article|section|div|p|br|h[1-6]|table|ul|ol|span)\b[^<>]{0,500}>", re.IGNORECASE)
_WHOLE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ISO = re.compile(r"\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)")
_DOTTED = re.compile(r"\s*(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_MILLISECONDS = 10**11  # a larger stamp counts them: as seconds it would lie beyond the year 5000
TOLD = 100  # broken lines that are told one by one; the rest is one number
NOTHING = frozenset({"", "none", "null", "nan", "nat"})  # what Python and pandas print for no value


def line_pages(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue]:
    """The page of each line, and an Issue with its number for each line that has none; `limit` is the most bytes of one line.

    >>> import io
    >>> lines = b'{"title": "Two premiers met", "maintext": "They spoke of trade."}' + bytes([10]) + b'{"title": '
    >>> first, second = line_pages(io.BytesIO(lines), "news.jsonl", 1000)
    >>> first.name, first.data.decode().splitlines()[0], str(second)[:53]
    ('news.jsonl:1', 'Two premiers met', 'news.jsonl:2: E108 a line is no article of a collecto')
    """
    number = broken = 0
    while line := file.readline(limit + 1):
        number += 1
        size = len(line)
        while size > limit and not line.endswith(b"\n"):  # to the end of a line that is too long, a piece at a time
            line = file.readline(limit + 1)
            size += len(line)
            if not line:
                break
        if size > limit:
            found: Snapshot | Issue | None = Issue("E103", f"{name}:{number}", f"{size} bytes in a line, limit {limit}")
        else:
            found = _page_of_line(line, name, number)
        if isinstance(found, Issue):
            broken += 1
            if _is_exchange(found):
                yield Issue(found.code, name, found.detail)
                return
            if broken > TOLD:
                continue
        if found:
            yield found
    if broken > TOLD:
        yield Issue("E108", name, f"{broken - TOLD} lines more, {broken} of {number} in all")


def _page_of_line(line: bytes, name: str, number: int) -> Snapshot | Issue | None:
    """None where the line is blank."""
    where = f"{name}:{number}"
    try:
        text = line.decode("utf-8-sig").strip(" \t\r\n\x1e")
        return object_page(json_value(text), where) if text else None
    except RecursionError:
        return Issue("E108", where, "nested too deep")
    except UnicodeDecodeError:
        return Issue("E108", where, "not UTF-8")
    except ValueError as error:
        return Issue("E108", where, f"not JSON: {' '.join(str(error).split())[:100]}")


def json_value(text: str) -> object:
    """What a text of JSON says; half a character (`\\ud800` alone), which nothing can store, becomes a question mark.

    >>> json_value('["\\\\ud83d\\\\ude00", "a\\\\ud83d"]')
    ['😀', 'a?']
    """
    value = json.loads(text)
    if "\\ud" in text.lower():
        value = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
    return cast(object, value)


_EXCHANGE = "facts in Kelisim's exchange form: kelisim import takes them in"


def _is_exchange(issue: Issue) -> bool:
    return issue.detail == _EXCHANGE


def object_page(found: object, where: str) -> Snapshot | Issue:
    """The page of one object, by the names that collectors use; `where` is what it is called when it has no address.

    >>> line = {"url": "https://a.example/1", "html": "<p>Text", "date": "2024-05-03T10:00:00", "sitename": "Steppe Wire"}
    >>> page = object_page(line, "a:1")
    >>> page.name, page.media_type, str(page.told.published), page.told.source
    ('https://a.example/1', 'text/html', '2024-05-03', 'Steppe Wire')
    """
    if not isinstance(found, dict):
        return Issue("E108", where, "not an object")
    if "stem" in found and "mentions" in found:
        return Issue("E108", where, _EXCHANGE)
    page, text = _first(found, "html"), _first(found, "text")
    if not page and text and _TAG.search(text):
        page = text
    if not page and not text:
        keys = ", ".join(sorted(str(key) for key in found)[:12]) or "none"
        return Issue("E108", where, f"no text under a name that collectors use; its names: {keys[:150]}")
    title = _first(found, "title") or ""
    words = _headed_page(page, title) if page else _headed_text(text or "", title)
    told = Told(_day(_value(found, "published")), _publisher(found))
    address = next((value for value in _texts(found, "address") if _is_address(value)), None)
    return Snapshot(
        address or where, words.encode("utf-8", "replace"), "text/html" if page else "text/plain", "utf-8", told, _moment(found)
    )


def _headed_page(page: str, title: str) -> str:
    """A whole page as it stands; a part of one with its headline, unless it has it."""
    if _WHOLE.search(page[:5000]) or not title or "<h1" in page.lower():
        return page
    return f"<article><h1>{html.escape(title, quote=False)}</h1>\n{page}\n</article>"


def _headed_text(text: str, title: str) -> str:
    same = " ".join(text[: len(title) + 100].split()).startswith(" ".join(title.split()))
    return text if same else f"{' '.join(title.split())}\n\n{text}"


def _names(what: str) -> Mapping[str, str]:
    names: Mapping[str, str] = data_tables("kelisim.acquire", "collectors.toml")[what]
    return names


def _value(found: Mapping[str, Any], what: str) -> Any:
    """The first value that says anything."""
    values = (found.get(name) for name in _names(what))
    return next((value for value in values if value is not None and str(value).strip().lower() not in NOTHING), None)


def _texts(found: Mapping[str, Any], what: str) -> Iterator[str]:
    """The texts under the names, in their order; of a list of paragraphs all; of an object its name."""
    for name in _names(what):
        value = found.get(name)
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip().lower() not in NOTHING:
            yield value.strip()


def _first(found: Mapping[str, Any], what: str) -> str | None:
    return next(_texts(found, what), None)


def _is_address(value: str) -> bool:
    return value.startswith(("http://", "https://")) and not any(map(str.isspace, value))


def _publisher(found: Mapping[str, Any]) -> str | None:
    return next((value for value in _texts(found, "publisher") if not _is_address(value) and len(value) < 200), None)


def _moment(found: Mapping[str, Any]) -> str | None:
    """When the collector fetched the page; None where it does not say the clock's time with its day."""
    value = _value(found, "fetched")
    try:
        when = datetime.fromisoformat(value.strip()) if isinstance(value, str) and len(value.strip()) > 10 else None
    except ValueError:
        return None
    if when is None:
        return None
    try:
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")
    except OverflowError:
        return None


def _day(value: object) -> PartialDate | None:
    """The day of a stamp: ISO 8601 as written, a number of seconds or milliseconds, the form of mail and feeds, or day.month.year."""
    try:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            seconds = value / 1000 if abs(value) > _MILLISECONDS else value
            return _whole(datetime.fromtimestamp(seconds, UTC).date())
        if not isinstance(value, str):
            return None
        if found := _ISO.match(value):
            return _whole(date(int(found[1]), int(found[2]), int(found[3])))
        if found := _DOTTED.match(value):
            return _whole(date(int(found[3]), int(found[2]), int(found[1])))
        return _whole(parsedate_to_datetime(value).date())
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _whole(day: date) -> PartialDate | None:
    return PartialDate(day.year, day.month, day.day) if day.year > 1970 else None
