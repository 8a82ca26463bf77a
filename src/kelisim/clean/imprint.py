"""Lines that say who publishes a page and where that publisher sits: addresses, certificates of registration, «published by»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.furniture import listed, phrases

_LONGEST = 500
_NAME = 60
_NEAR = 45  # characters between a word for a street and the number of the house
_FOOT = frozenset({"footer", "copyright", "contact"})
_OPEN = frozenset({"after the end", "outside the article", "other items"})  # where teasers stand too: only a postal address counts
_QUOTED = re.compile(r"^(?:[^\W\d_]+\s){0,3}[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
_HEAD = re.compile(r"[.,;]\s|\s[–—|·•-]\s")
_SENDER = re.compile(r"(?:from|от(?: кого)?|кімнен|кимден)\s*:\s*[\"«]?([^\"»<\n]{2,60}?)[\"»]?\s*<[^<>\s]+@[^<>\s]+>", re.IGNORECASE)


@cache
def _streets() -> re.Pattern[str]:
    street = phrases(listed("publisher", "streets"))
    return re.compile(rf"{street}[^\d\n]{{0,{_NEAR}}}\d|\d[^\d\n]{{0,{_NEAR}}}?\b{street}")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "imprint")))


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf"(?:\s[^\W\d_]+)?\s{phrases(listed('publisher', 'press'))}$", re.IGNORECASE)


def has_address(words: str) -> bool:
    """Whether a line holds a postal address: a word for a street and the number of a house beside it.

    >>> has_address("Тараз қ., Төле би көшесі, 40"), has_address("12 Harbour Street, Baku"), has_address("Улицу перекрыли на неделю")
    (True, True, False)
    """
    return len(words) <= _LONGEST and bool(_streets().search(words.casefold()))


def is_imprint(words: str) -> bool:
    """Whether a line of a page's foot tells of the publisher: ©, an address, a certificate, an editor. Tags and teasers do not.

    >>> is_imprint("Сетевое издание «Полдень». Свидетельство № 14"), is_imprint("Метки: Польша, память")
    (True, False)
    """
    return len(words) <= _LONGEST and ("©" in words or bool(_marks().search(words.casefold())) or has_address(words))


def seats(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines that say where the publisher sits, those of the page's foot first."""
    yield from (b.words for b in blocks if b.reason in _FOOT and (b.reason != "footer" or is_imprint(b.words)))
    yield from (b.words for b in reversed(blocks) if b.reason in _OPEN and has_address(b.words))


def imprint_name(words: str) -> str | None:
    """The name that opens a line with an address: «Полдень» in quotation marks, else the words before the first stop, without their kind.

    >>> imprint_name("Harbour Daily, 12 Nizami Street, Baku. All rights reserved."), imprint_name("Бишкек, пр. Чуй, 106")
    ('Harbour Daily', None)
    """
    if not has_address(words):
        return None
    quoted = _QUOTED.match(words)
    if quoted:
        return quoted[1]
    first = _HEAD.split(words, maxsplit=1)[0].strip()
    name = _kinds().sub("", first) if len(first.split()) > 2 or "." in first else first
    told = len(name.split()) > 1 or name != first or "." in name
    return (
        name if told and name[:1].isupper() and len(name) <= _NAME and not any(c.isdigit() for c in name) and not _of_place(name) else None
    )


def _of_place(name: str) -> bool:
    """Whether the words before the first stop are themselves of an address: «г. Тараз», «Тараз қ.»."""
    return bool(_marks().search(name.casefold())) or any(len(word.strip(".")) < 3 for word in name.split())


def sender(blocks: Sequence[Block]) -> str | None:
    """Who sent a digest by mail: the name in «From:», when the foot of the letter has it again; a person who forwards it does not."""
    found = next((m[1].strip() for b in blocks[:4] if (m := _SENDER.match(b.words))), None)
    again = found is not None and any(found.casefold() in b.words.casefold() for b in blocks[-12:] if b.reason)
    return found if again else None


def titled(blocks: Sequence[Block], title: int | None) -> str | None:
    """The site's name in the line that a dump keeps of `<title>`: the headline, a dash or bar, the name."""
    if title is None:
        return None
    headline = " ".join(blocks[title].words.split()).casefold()
    for block in blocks[: min(title, 3)]:
        words = " ".join(block.words.split())
        rest = re.match(r"\s*(?:[|–—•·»-]|::)\s+(\S.{1,100})$", words[len(headline) :]) if words.casefold().startswith(headline) else None
        if rest:
            return rest[1].strip()
    return None
