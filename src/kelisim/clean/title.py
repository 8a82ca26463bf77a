"""The headline: of a page by its h1 and what it states to machines, of a text by the first line that looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import fold, is_date_line
from kelisim.clean.facts import PageFacts
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.traced import Traced

LONGEST = 260
_PARTS = re.compile(r"\s+[|–—•·»/-]\s+|\s*\|\s*| :: ")
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"^(?:[•▪●◦✅▫]|[-–—]\s|[«\"“].{0,250}[»\"”],?\s[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's block (None when it is only stated to machines) and its text."""

    block: int | None
    text: Traced


def page_headline(blocks: Sequence[Block], facts: PageFacts, page: str) -> Headline | None:
    """The headline of an HTML page."""
    stated = facts.headline()
    suffixed = stated or facts.title
    heads = [n for n, b in enumerate(blocks) if b.tag == "h1" and b.reason in (None, "header")]
    best = max(heads, key=lambda n: (_likeness(blocks[n].words, suffixed), len(blocks[n].words)), default=None)
    if best is not None and (not suffixed or _likeness(blocks[best].words, suffixed) > 0.3):
        return Headline(best, trimmed(blocks[best].text))
    wanted = stated or (without_site(facts.title) if facts.title else "")
    same = next((n for n, b in enumerate(blocks) if fold(b.words) == fold(wanted) and wanted), best)
    if same is None and not wanted:
        return text_headline(blocks, "ru")
    if same is not None and (fold(blocks[same].words) == fold(wanted) or not wanted):
        return Headline(same, trimmed(blocks[same].text))
    at = page.find(wanted)
    return Headline(None, trimmed(Traced.of(wanted, at) if at >= 0 else Traced(wanted, [-1] * len(wanted))))


def without_site(title: str) -> str:
    """A `<title>` without the site's name at its end (or front): the longest part.

    >>> without_site("Two premiers meet in Astana | The Steppe Daily")
    'Two premiers meet in Astana'
    """
    found = list(_PARTS.finditer(title))
    if not found:
        return title
    first, last = title[: found[0].start()], title[found[-1].end() :]
    kept = title[: found[-1].start()] if len(last) <= len(first) or len(last) < 30 else title
    return kept if len(kept.split()) > 2 else max(_PARTS.split(title), key=len)


def _likeness(words: str, stated: str) -> float:
    """The share of the block's words that the stated title has too."""
    mine, theirs = set(_WORD.findall(words.casefold())), set(_WORD.findall(stated.casefold()))
    return len(mine & theirs) / max(1, len(mine))


def text_headline(blocks: Sequence[Block], lang: str) -> Headline | None:
    """The headline of a plain text: the first line before the paragraphs that reads like one; None when it opens with a paragraph."""
    first = next((n for n, b in enumerate(blocks) if not b.reason and _paragraph(b)), len(blocks))
    likely = [n for n, b in enumerate(blocks[:first]) if not b.reason and _headline_like(b, lang)]
    if not likely or (first == len(blocks) and len(blocks) < 2):
        return None
    long = [n for n in likely if len(_WORD.findall(blocks[n].words)) >= 4]
    body = {stem for block in blocks[first : first + 4] for stem in _stems(block.words)}
    told = [n for n in long if len(_stems(blocks[n].words) & body) > 1]  # a slogan over the page shares no words with the article
    best = (told or long)[0] if long else max(likely, key=lambda n: (len(blocks[n].words), n))
    return Headline(best, trimmed(blocks[best].text))


def _stems(words: str) -> set[str]:
    """The first five letters of each longer word: enough to know a word again in another case."""
    return {word[:5].casefold() for word in _WORD.findall(words) if len(word) > 3 and word.isalpha()}


def _paragraph(block: Block) -> bool:
    return block.prose and (block.words.rstrip(' »"”)')[-1:] in ".…:;" or len(block.words) > 200)


def _headline_like(block: Block, lang: str) -> bool:
    words = block.words
    if len(words) > LONGEST or words[-1:] in ";," or _MARKS.match(words) or not words[0].isprintable():
        return False
    stops = words.rstrip(' »"”)')[-1:] == "." and not words.endswith("..")
    return not stops and block.letters > 3 and not is_date_line(words, lang) and not words[0].islower()


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(r"[\s|(\[]+" + phrases(listed("tail", "labels")) + r"[)\]]?$", re.IGNORECASE)


def trimmed(text: Traced) -> Traced:
    """The headline without the labels that portals glue to its end."""
    tidy = text.tidy()
    for _ in range(2):
        found = _labels().search(tidy.text, max(0, len(tidy.text) - 40))
        if found and len(_WORD.findall(tidy.text[: found.start()])) >= 3 and _glued(tidy.text, found):
            tidy = tidy.cut(0, found.start()).strip()
    return tidy


def _glued(text: str, found: re.Match[str]) -> bool:
    """«… плоскость Новость дня» is a label (a capital after a word); «посмотрел видео» is the headline's own word."""
    label = found[0].lstrip()
    return label[:1] in "([|+" or label[0].isupper() or "(" in found[0] or "|" in found[0]
