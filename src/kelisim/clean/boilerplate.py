"""Which blocks are the article: first what a block says and where the page puts it, then what it stands before and after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from kelisim.clean.block import Block
from kelisim.clean.days import days_in
from kelisim.clean.furniture import BYLINE, DATELINE, listed, phrases, reason_by_words
from kelisim.clean.pagehead import opening_head, running_head

CLOSING = frozenset(
    {"related", "comments", "poll", "share", "counter", "pager", "subscribe", "copyright", "contact", "about", "when", "tags"}
)
_AFTERWARDS = {"related": 1 / 12, "about": 1 / 2}  # of the article, how much may follow what closes it
_BESIDE = 3  # blocks after a date line that are of its headline; dates further above the article change nothing
_NEAR_DATES = 9  # blocks among which two date lines make a list of headlines; dates further below what can be the article change nothing
_NAME = re.compile(r"(?:(?:[^\W\d_]\.\s?){1,2}|[^\W\d_][\w’'-]+\s+){1,2}(?:[^\W\d_]\.\s?)?[^\W\d_][\w’'-]+[.,]?(?:\s*,\s*[\w\s«»-]{2,40})?")
_WORD = re.compile(r"[^\W\d_]+")
_SAYING = re.compile(r":\s*\w")
_DIGIT = re.compile(r"\d")
_REST = re.compile(r"[^\W\d_]{2,}")


def marked_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a plain text, furniture marked by what they say."""
    judged = [block if block.reason else block.because(reason_by_words(block.words)) for block in blocks]
    for n, block in enumerate(judged[:3]):
        judged[n] = (
            block.because("masthead")
            if not block.reason and (running_head(block.words) or (not n and opening_head(block.words)))
            else block
        )
    return [block.because(block.reason or _twice(block, judged, n)) for n, block in enumerate(judged)]


def _twice(block: Block, blocks: Sequence[Block], number: int) -> str | None:
    """A short sentence given twice in a row is a picture's caption and its description."""
    beside = [b.words for b in (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])]
    return "caption" if block.ended and len(block.words) < 160 and block.words in beside else None


def settle(blocks: list[Block], title: int | None, lang: str) -> list[Block]:
    """Mark what stands before the headline, repeats it, signs the article or follows its end."""
    blocks = _boxes(blocks)
    blocks = _scraps(_before(blocks, title), title, lang)
    prose = [n for n, block in enumerate(blocks) if block.prose and not block.reason and n != title]
    around = (min(prose, default=-1), max(prose, default=-1))
    blocks = [_signed(block, n, around, title) for n, block in enumerate(blocks)]
    start = (title if title is not None else -1) + 1
    able = range(start - _BESIDE, _last(blocks) + _NEAR_DATES)
    dated = [n in able and block.reason != "teaser" and _dated(block, lang) for n, block in enumerate(blocks)]
    end = _end(blocks, start, dated)
    return [b if n < end or b.reason else b.because("after the end") for n, b in enumerate(blocks)]


def _before(blocks: list[Block], title: int | None) -> list[Block]:
    if title is None:
        first = next((n for n, block in enumerate(blocks) if block.prose and not block.reason), 0)
        above = [n < first and not b.ended and not DATELINE.match(b.words) for n, b in enumerate(blocks)]
        return [b.because(b.reason or ("before the text" if over else None)) for b, over in zip(blocks, above, strict=True)]
    head = fold(blocks[title].words)
    done = []
    for number, block in enumerate(blocks):
        reason = block.reason
        if number < title:
            reason = reason or "before the headline"
        elif number > title and len(block.words) < 2 * len(head) and is_fold(block.words, head):
            reason = reason or "headline again"
        done.append(block.because(reason if number != title else None))
    return done


def _boxes(blocks: list[Block]) -> list[Block]:
    """The headlines of a «Read also» box: what follows its heading until a sentence."""
    done, inside = [], False
    for block in blocks:
        heading = block.reason == "related" and not _SAYING.search(block.words)
        inside = heading or (inside and (block.reason is not None or not (block.ended or block.prose)))
        done.append(block.because("other headlines") if inside and not block.reason else block)
    return done


def _scraps(blocks: list[Block], title: int | None, lang: str) -> list[Block]:
    """What stands between the headline and the first paragraph («3 мин», a date), and dates below the last paragraph."""
    prose = [n for n, block in enumerate(blocks) if block.prose and not block.reason and n != title]
    if not prose:
        return blocks
    done = []
    for number, block in enumerate(blocks):
        outside = number < prose[0] or number > prose[-1]
        scrap = outside and number != title and not block.reason and ((number < prose[0] and _scrap(block)) or _dated(block, lang))
        done.append(block.because("date") if scrap and title is not None else block)
    return done


def _scrap(block: Block) -> bool:
    words = block.words.split()
    if len(words) == 1 and block.tag == "line":
        return True
    return len(words) <= 3 and not block.ended and block.letters < 25 and (words[0][0].islower() or any(c.isdigit() for c in block.words))


def fold(words: str) -> str:
    """Letters and digits only, case aside: the same headline however it is set."""
    return "".join(filter(str.isalnum, words.casefold()))


def is_fold(words: str, folded: str) -> bool:
    """Whether `fold` makes `folded` of some words: of most lines their first letter tells that it does not."""
    return next(filter(str.isalnum, words.casefold()), "") == folded[:1] and fold(words) == folded


def _signed(block: Block, number: int, around: tuple[int, int], title: int | None) -> Block:
    """A name by itself after the last paragraph, or between the headline and the first, signs the article."""
    first, last = around
    if block.reason or number == title or len(block.words) > 80 or block.tag in {"li", "row", "h2", "h3", "h4"}:
        return block
    below = title is not None and number == title + 1
    before = title is not None and title < number < first
    if BYLINE.fullmatch(block.words) and (number > last or title is None or number - title <= 3):
        return block.because("byline")
    if block.words.isupper() and number <= last:
        return block  # a headline or rubric in capitals
    shouted = below and any(word.isupper() and len(word) > 2 for word in block.words.split())
    capitals = all(word[0].isupper() for word in _WORD.findall(block.words)[:2])
    named = capitals and bool(_NAME.fullmatch(block.words))
    whole = all(word[0].isupper() for word in _WORD.findall(block.words.split(",")[0]))
    return block.because("byline") if named and number and (number > last or shouted or (before and whole)) else block


def _end(blocks: Sequence[Block], start: int, dated: Sequence[bool]) -> int:
    """The number of the first block after the article; `dated` says which blocks are date lines."""
    seen, rest = 0, _following(blocks, dated)
    for number in range(start, len(blocks)):
        block = blocks[number]
        if block.prose and not block.reason:
            seen += len(block.words)
        listed_dates = number > start + 3 and dated[number] and sum(dated[number : number + _NEAR_DATES]) > 1
        closes = block.reason in CLOSING or listed_dates
        over = block.reason == "comments" and block.letters <= 14  # «Пікірлер: 2»: what follows are readers
        if seen and (over or (closes and rest[number] <= seen * _AFTERWARDS.get(block.reason or "", 0))):
            return _last(blocks[:number]) + 1
    return _last(blocks) + 1 if seen else len(blocks)


def _last(blocks: Sequence[Block]) -> int:
    """The number of the last block that can close an article."""
    return max((n for n, block in enumerate(blocks) if _of_article(block)), default=len(blocks) - 1)


def _of_article(block: Block) -> bool:
    """Whether a block can be an article's last: a sentence, a list item, a table row, anything long."""
    return not block.reason and (block.ended or block.prose or _long(block) or block.tag in {"li", "row"} or _bulleted(block))


def _long(block: Block) -> bool:
    return len(block.words) >= 60 and "   " not in block.words


def _bulleted(block: Block) -> bool:
    return block.words[:1] in "•▪▫●◦-–—✅🔹🔸" or block.words[-1:] in ";,"


def _following(blocks: Sequence[Block], dated: Sequence[bool]) -> list[int]:
    """For each block how much text like an article's follows it: paragraphs that no date line introduces."""
    own, since = [], 99
    for block, date in zip(blocks, dated, strict=True):
        since = 0 if date else since + 1
        counts = since > _BESIDE and not block.reason and (block.prose or (block.ended and block.letters > 15))
        own.append(len(block.words) if counts else 0)
    sums = list(accumulate(reversed(own), initial=0))
    return sums[-2::-1]


def _dated(block: Block, lang: str) -> bool:
    return len(block.words) < 60 and is_date_line(block.words, lang)


@cache
def when_words() -> re.Pattern[str]:
    """«Опубликовано», «Сегодня»: words that may stand beside the date of a date line."""
    return re.compile(phrases([*listed("when", "published"), *listed("when", "today")]))


def is_date_line(words: str, lang: str) -> bool:
    """Whether a line holds a day and little else: a clock time, a weekday, «Published:».

    >>> is_date_line("24 октября 2012 18:00", "ru"), is_date_line("24 октября 2012 президенты встретились", "ru")
    (True, False)
    """
    if len(words) > 120 or not _DIGIT.search(words):
        return False
    days = days_in(words, lang)
    if not days:
        return False
    rest = words
    for day in reversed(days):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest = when_words().sub(" ", rest.casefold())
    return sum(len(word) for word in _REST.findall(rest)) <= 14
