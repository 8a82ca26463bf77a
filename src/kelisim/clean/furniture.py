"""What a block's own words say: which lists of `lang/data/*/furniture.toml` it matches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from kelisim.clean.alternatives import by_first_letter
from kelisim.clean.forms import is_ticker, reason_by_form
from kelisim.lang.language import CODES
from kelisim.model.toml import data_tables

LONGEST = 350  # characters: a longer block is judged by its place, not by its words
_ALWAYS = frozenset({"cookies", "copyright", "mailing"})  # reasons that hold for whole sentences too
_SHORT_NAME = 6  # words of an institution's name beside which nothing else is said
_ASKING = frozenset({"contact", "subscribe", "share", "ad"})  # reasons that one part of a divided line gives to the whole
_FRONT = re.compile(r"^[^\w«\"'(+@©#№]+")
_CLOSE = r"(?=\s*+(?:$|[:.,|–—©\[(/•·№!?]|-\s|\d))"
_GAPS = re.compile(r"\s{2,}|\s*[|/•·→›»>;]\s*|\t")
_DIVIDED = re.compile(r"\s[|•·]\s")
_GAP = re.compile(r"\s\s|[|/•·→›»>;\t]")  # in each of `_GAPS`
_TOKEN = re.compile(r"\w+")
_LITERAL = re.compile(r"(?<![\w*#])(\w+)([*#]?)")
_HEAD = 5  # letters
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_HANDLE = re.compile(r"(?<![\w.])@[A-Za-z]\w{3,}|\bt\.me/\w+", re.IGNORECASE)
BYLINE = re.compile(r"(?:By|by|BY)\s+(?:[A-Z][\w’'.-]+\s*){1,4}(?:(?:,|\b(?:in|on|and|for)\b|\||[–—-]).{0,70})?|\([^()]{3,60}\)")
DATELINE = re.compile(  # before a sentence
    r"[^\W\d_a-zа-яё]{3,}(?:[\s-][^\W\d_a-zа-яё]{2,}){0,2},\s[^\n:]{0,40}?\d{1,2}\b[^\n:]{0,25}?[.:–—-]\s+\S"
)
_BEGINS = r"(?<!\w)"  # said once before all that follows, so that nothing is tried inside of words


@cache
def tables() -> dict[str, Mapping[str, Any]]:
    """`furniture.toml` of each language, by code."""
    return {code: data_tables("kelisim.lang", "data", code, "furniture.toml") for code in CODES}


def listed(table: str, key: str) -> list[str]:
    """The entries of one list, of all four languages."""
    return [entry for code in CODES for entry in tables()[code].get(table, {}).get(key, [])]


def listed_of(code: str, table: str, key: str) -> list[str]:
    """The entries of one list of one language."""
    return list(tables()[code].get(table, {}).get(key, []))


def phrases(entries: Iterable[str]) -> str:
    """A regular expression for any of the entries; longest first."""
    parts = []
    for entry in sorted(set(entries), key=lambda e: (-len(e), e)):
        body = re.escape(entry).replace(r"\*", r"\w*+").replace(r"\#", r"\d(?:[\d.,\s]*\d)?").replace(r"\ ", r"\s+")
        if entry.endswith(" #"):
            body = body.removesuffix(r"(?:[\d.,\s]*\d)?")
        parts.append(body + (r"(?!\w)" if entry[-1].isalnum() else ""))
    return _BEGINS + "(?:" + "|".join(by_first_letter(parts)) + ")" if parts else "(?!)"


@cache
def pattern(table: str, only: frozenset[str] | None = None) -> re.Pattern[str]:
    """One expression for a whole table (or `only` some reasons of it), a named group for each reason."""
    reasons = dict.fromkeys(reason for code in CODES for reason in tables()[code].get(table, {}) if not only or reason in only)
    said = ((reason, phrases(listed(table, reason)).removeprefix(_BEGINS)) for reason in reasons)
    return re.compile(_BEGINS + "(?:" + "|".join(f"(?P<{reason}>{words})" for reason, words in said) + ")")


@cache
def _menu() -> re.Pattern[str]:
    return re.compile(phrases(listed("whole", "menu")) + r"[\s|/•·→›»>,;:()\[\]\d-]*+")


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(_CLOSE)


def reason_by_words(words: str) -> str | None:
    """Why a block is furniture, by what it says; None when nothing tells.

    >>> reason_by_words("Сегодня читают: 12 новостей"), reason_by_words("Президенты встретились в Астане.")
    ('related', None)
    """
    if is_ticker(words):
        return "news ticker"
    return _by_words(words.strip()) if len(words) <= LONGEST else None


@lru_cache(maxsize=8192)  # the same lines come again and again, in one page and from page to page
def _by_words(line: str) -> str | None:
    return reason_by_form(line) or _by_lists(_FRONT.sub("", line), line)


def _by_lists(line: str, whole: str) -> str | None:
    inner = line.strip(" ()[]«»\"'.:>").casefold()
    if is_menu(inner):
        return "menu"
    found = pattern("whole").fullmatch(inner)
    if found:
        return found.lastgroup
    if len(line) < 120 and _interviewer().match(line):
        return "byline"
    sentence = line[-1:] in ".!?…" and len(line) > 25
    started = pattern("starts").match(inner)
    if started and started.lastgroup and (not sentence or started.lastgroup in _ALWAYS or _closed().match(inner, started.end())):
        return started.lastgroup
    if len(line) < 250 and (held := _held(line.casefold(), _ALWAYS if sentence and len(line) >= 90 else None)):
        return held
    if nameplate(whole):
        return "masthead"
    if is_letterhead(line.strip(" ()[]«»\"'.:>")):
        return "letterhead"
    parts = [] if sentence or len(line) > 140 else [part for part in _DIVIDED.split(line) if part != line]
    asked = next((m.lastgroup for part in parts if (m := pattern("starts", _ASKING).match(_FRONT.sub("", part).casefold()))), None)
    handle = len(whole) < 80 and not sentence and ("@" in whole or "/" in whole) and _HANDLE.search(whole)
    return asked or ("subscribe" if handle else None)


def _held(line: str, only: frozenset[str] | None) -> str | None:
    """The reason of the first phrase of the table `holds` anywhere in a line (in lower case)."""
    heads = _heads("holds", only)
    if "" not in heads and heads.isdisjoint([word[:_HEAD] for word in _TOKEN.findall(line)]):
        return None
    found = pattern("holds", only).search(line)
    return found.lastgroup if found else None


@cache
def _heads(table: str, only: frozenset[str] | None) -> frozenset[str]:
    """How a word of each entry of a table begins: a line with no such word holds no entry. An empty one: nothing tells."""
    reasons = {reason for code in CODES for reason in tables()[code].get(table, {}) if not only or reason in only}
    return frozenset(_head(entry) for reason in reasons for entry in listed(table, reason))


def _head(entry: str) -> str:
    """The beginning of an entry's longest word, of those that a line must have as they stand."""
    words = [found[1] for found in _LITERAL.finditer(entry) if len(found[1]) >= _HEAD or not found[2]]
    return max(words, key=len, default="")[:_HEAD]


@cache
def _interviewer() -> re.Pattern[str]:
    """«Сұхбаттасқан Айдос МҰҚАН», «Записала Анна Петрова. …»: who asked the questions."""
    return re.compile(rf"(?i:{phrases(listed('starts', 'interviewer'))})[\s:–-]+(?:[^\W\d_][\w.’'-]*\s?){{1,3}}(?:[.,]|$)")


@cache
def _nameplate() -> re.Pattern[str]:
    press = phrases(listed("publisher", "press"))
    return re.compile(
        rf"(?:[«\"“](?P<quoted>[^»\"”]{{2,40}})[»\"”]|(?P<caps>[^\W\d_a-zа-яё][^\W\d_a-zа-яё\s-]*(?:[\s-][^\W\d_a-zа-яё]{{2,}}){{0,4}}))\s(?:\w+\s)?(?i:{press})(?P<rest>.*)"
    )


def nameplate(line: str) -> str | None:
    """The outlet that a line presents as its own and says little else: «ТҰРАН» апталығы · Сұхбат айдары; None when the line is none.

    >>> nameplate("«Дала үні» апталығы · 2024 жылғы 3 мамыр"), nameplate("«Дала үні» газетінің тілшісі Астанаға барып қайтты")
    ('Дала үні', None)
    """
    found = _nameplate().fullmatch(line) if len(line) < 110 and line[-1:] not in ".?!…" else None
    divided = found is not None and (not found["rest"] or found["rest"].lstrip()[:1] in ",·•|/–—-(")
    return (found["quoted"] or found["caps"]) if found and divided and len(_WORD.findall(found["rest"])) <= 4 else None


@cache
def _letterhead_words() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "letterhead")))


@cache
def _official() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "official")))


def is_letterhead(line: str) -> bool:
    """Whether a line is the name of an institution, and so no headline: every word is a name's or an institution's.

    >>> is_letterhead("Министерство иностранных дел Монголии"), is_letterhead("Посольство Монголии открыло школу")
    (True, False)
    """
    words = _WORD.findall(line)
    if not 2 <= len(words) <= 16 or line[-1:] in ".?!":
        return False
    shouted = line.isupper()
    if not shouted and not all(_of_letterhead(word) for word in words if not word[0].isupper()):
        return False  # most lines have a word that no institution has
    if any(map(str.isdigit, line)):
        return False
    known = list(map(_of_letterhead, words))
    offices = _official().findall(line.casefold())
    if not any(known) or not offices or len(set(offices)) < len(offices):  # two presidents put their names under what they signed
        return False
    native = not words[0].isascii()  # in English a headline may have a capital in every word
    return (3 * sum(known) >= 2 * len(words) and sum(known) > 1) or (native and len(words) <= _SHORT_NAME and not shouted)


def _of_letterhead(word: str) -> bool:
    return bool(_letterhead_words().fullmatch(word.casefold()))


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "acts")), re.IGNORECASE)


def is_act(words: str) -> bool:
    """Whether words in capitals say that the document is itself what the sides adopted.

    >>> is_act("JOINT COMMUNIQUÉ on trade"), is_act("The joint communiqué was adopted")
    (True, False)
    """
    joint = (" " in found[0] and found.end() == len(words) for found in _acts().finditer(words))  # «… мемлекеттердің бірлескен мәлімдемесі»
    return any(found[0][0].isupper() and (found[0].isupper() or found.start() == 0) for found in _acts().finditer(words)) or any(joint)


def is_joint(words: str) -> bool:
    """Whether words name what several sides adopted together: an act called so by two words and more."""
    return any(" " in found[0] for found in _acts().finditer(words))


def is_menu(line: str) -> bool:
    """Whether a line (in lower case) is nothing but menu items and rubrics, or a row of short items a third of which are."""
    at = 0
    while at < len(line):
        item = _menu().match(line, at)
        if not item or item.end() == at:
            break
        at = item.end()
    if at == len(line) and line:
        return True
    items = [item for item in _GAPS.split(line) if item.strip()] if len(_GAP.findall(line)) > 1 else []
    if len(items) < 3 or max(len(item.split()) for item in items) > 4 or line[-1:] in ".!?":
        return False
    return 3 * sum(bool(_menu().fullmatch(item)) for item in items) >= len(items)
