"""The headline: of a page by its h1 and what it states to machines, of a text by the first line that looks like one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import fold, is_date_line, is_fold
from kelisim.clean.facts import PageFacts
from kelisim.clean.furniture import BYLINE, DATELINE, is_letterhead, listed, phrases
from kelisim.clean.traced import Traced

LONGEST = 260
_BARS = re.compile(r"\s*\|\s*|\s::\s|\s[»•·]\s")
_DASHES = re.compile(r"\s[–—-]\s")
_SITE = re.compile(r"[\w-]+\.[\w.-]+")
_LABELLED = re.compile(r"(?:title|headline|subject|тема|заголовок|тақырыбы?|темасы?|аталышы)\s?:\s+", re.IGNORECASE)
_QUOTE = re.compile(r"[«\"“][^«»\"“”]+[»\"”][.!?]?")  # a headline that is somebody's words
_RUBRICS = frozenset({"menu", "rubric", "date"})  # right under these stands a headline and no slogan
_DIVIDED = re.compile(r"\s[/|·•]\s")
_NAMEPLATE = 60  # characters of a divided line that is no headline
_WORD = re.compile(r"\w+")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_MARKS = re.compile(r"^(?:[•▪●◦✅▫]|[-–—]\s|[«\"“].{0,250}[»\"”],?\s[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's block (None when it is only stated to machines) and its text."""

    block: int | None
    text: Traced


def page_headline(blocks: Sequence[Block], facts: PageFacts, page: str, lang: str) -> Headline | None:
    """The headline: the heading that says what the page states to machines or what the article is about; of a text its first line."""
    stated = facts.headline() or without_site(facts.title)
    stated = "" if is_letterhead(stated) else stated  # the publisher's name
    able = [n for n, b in enumerate(blocks) if b.reason in (None, "header", "outside the article", "links") and len(b.words) <= LONGEST]
    folded = fold(stated)
    likeness = {n: _likeness(blocks[n].words, stated) + 0.1 * (blocks[n].tag == "h1") for n in able if _heading(blocks[n], folded)}
    if not likeness and not stated:
        return text_headline(blocks, lang)
    body = _body_stems([b for b in blocks if b.prose and not b.reason][:6])
    best = max(likeness, key=lambda n: likeness[n], default=None)
    if best is not None and (likeness[best] > 0.5 or (blocks[best].tag == "h1" and (not stated or _about(blocks[best].words, body)))):
        return Headline(best, trimmed(blocks[best].text))
    if not stated or not _about(stated, body):
        headed = next((n for n in likeness if _leads(blocks, n) and _about(blocks[n].words, body)), None)
        return Headline(headed, trimmed(blocks[headed].text)) if headed is not None else text_headline(blocks, lang)
    at = page.find(stated)
    return Headline(None, trimmed(Traced.of(stated, at) if at >= 0 else Traced(stated, [-1] * len(stated))))


def listed_headline(blocks: Sequence[Block], title: str | None) -> Headline | None:
    """The line of a page that has no other headline which says what a list gives as its title; None where no line does."""
    wanted = fold(title or "")
    found = next((n for n, b in enumerate(blocks) if wanted and not b.reason and fold(b.words) == wanted), None)
    return None if found is None else Headline(found, trimmed(blocks[found].text))


def _leads(blocks: Sequence[Block], number: int) -> bool:
    """Whether a paragraph of the article stands within a few blocks under a heading."""
    return any(b.prose and not b.reason for b in blocks[number + 1 : number + 5])


def _heading(block: Block, folded: str) -> bool:
    return block.tag in {"h1", "h2", "h3"} or (bool(folded) and is_fold(block.words, folded))


def _body_stems(blocks: Sequence[Block]) -> set[str]:
    return {stem for block in blocks for stem in _stems(block.words)}


def common_stems(words: str, body: Sequence[str]) -> int:
    """How many words a line and some paragraphs have in common, endings aside.

    >>> common_stems("Two premiers met in Astana", ["The premiers spoke in Astana of trade."])
    2
    """
    return len(_stems(words) & {stem for text in body for stem in _stems(text)})


def count_stems(words: str) -> int:
    """How many different longer words a line has.

    >>> count_stems("The premiers met in Astana")
    2
    """
    return len(_stems(words))


def _about(words: str, body: set[str]) -> bool:
    """Whether a headline and the article have words in common: a site's or channel's name has none."""
    return len(_stems(words) & body) > 1 or not body


def without_site(title: str) -> str:
    """A `<title>` without the site's name at its end or front: the first longer part between bars, all but a short last part after a dash.

    >>> without_site("Two premiers meet in Astana | The Steppe Daily")
    'Two premiers meet in Astana'
    """
    barred = [part for part in _BARS.split(title) if part.strip()]
    if len(barred) > 1:
        told = [part for part in barred if len(part.split()) > 2]  # the first with three words: sites put their name last
        return without_site((told or sorted(barred, key=len, reverse=True))[0].strip())
    parts = _DASHES.split(title)
    if len(parts) > 1 and _SITE.fullmatch(parts[0]):
        return title[len(parts[0]) + 3 :]
    cut = title[: -len(parts[-1])].rstrip(" |–—•·»/-") if len(parts) > 1 else ""
    return cut if len(cut) > len(parts[-1]) <= 30 and len(cut.split()) > 2 else title


def _likeness(words: str, stated: str) -> float:
    """How far two headlines have the same words: twice the common ones over all."""
    mine, theirs = set(_WORD.findall(words.casefold())), set(_WORD.findall(stated.casefold()))
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


def text_headline(blocks: Sequence[Block], lang: str) -> Headline | None:
    """The headline of a plain text: the first line before the paragraphs that reads like one; None when it opens with a paragraph."""
    first = next((n for n, b in enumerate(blocks) if not b.reason and _paragraph(b)), len(blocks))
    likely = [n for n, b in enumerate(blocks[:first]) if not b.reason and _headline_like(b, lang)]
    if not likely or (first == len(blocks) and len(blocks) < 2):
        return None
    long = [n for n in likely if len(_WORD.findall(blocks[n].words)) >= 4]
    body = _body_stems(blocks[first : first + 4])
    under = [n for n in long if _standfirst().match(blocks[n].words.casefold())]
    above = [n for n in long if under and n == under[0] - 1]
    leading = [n for n in long[:1] if _QUOTE.fullmatch(blocks[n].words) or (n and blocks[n - 1].reason in _RUBRICS)]
    told = above or leading or [n for n in long if _about(blocks[n].words, body)]  # a slogan over the page shares no words with the article
    told = [
        n for n in told if not any(fold(blocks[k].words) == fold(blocks[n].words) for k in told if k > n)
    ]  # again below: a list of contents
    best = (told or long)[0] if long else max(likely, key=lambda n: (len(blocks[n].words), n))
    return Headline(best, trimmed(blocks[best].text))


@cache
def _standfirst() -> re.Pattern[str]:
    """«Interview with …»: what stands under a headline, whatever words it shares with the article."""
    return re.compile(phrases(listed("headline", "standfirst")))


def _stems(words: str) -> set[str]:
    """The first five letters of each longer word: enough to know a word again in another case."""
    return {word[:5].casefold() for word in _WORD.findall(words) if len(word) > 3 and word.isalpha()}


def _paragraph(block: Block) -> bool:
    return block.prose and (block.words.rstrip(' »"”)')[-1:] in ".…:;" or len(block.words) > 200)


def _headline_like(block: Block, lang: str) -> bool:
    words = block.words
    if len(words) > LONGEST or words[-1:] in ";," or _MARKS.match(words) or not words[0].isprintable():
        return False
    if _DIVIDED.search(words) and len(words) < _NAMEPLATE:
        return False  # «SILK NOTES / long read»
    if BYLINE.fullmatch(words) or (DATELINE.match(words) and not words.isupper()):
        return False
    if _CLOCK.search(words) and _clock_words().search(words.casefold()):
        return False  # «26 апреля 2024, Бишкек, время 01:24»: when the page was fetched
    stops = words.rstrip(' »"”)')[-1:] == "." and not words.endswith("..")
    return not stops and block.letters > 3 and not is_date_line(words, lang) and not words[0].islower()


@cache
def _clock_words() -> re.Pattern[str]:
    return re.compile(phrases(listed("when", "clock")))


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(r"[\s|(\[]+" + phrases(listed("tail", "labels")) + r"[)\]]?$", re.IGNORECASE)


def trimmed(text: Traced) -> Traced:
    """The headline without the labels that portals glue to its end."""
    tidy = _unmarked(text.tidy())
    label = _LABELLED.match(tidy.text)
    tidy = tidy.cut(label.end()) if label else tidy
    for _ in range(2):
        found = _labels().search(tidy.text, max(0, len(tidy.text) - 40))
        if found and len(_WORD.findall(tidy.text[: found.start()])) >= 3 and _glued(tidy.text, found):
            tidy = tidy.cut(0, found.start()).strip()
    return tidy


def _unmarked(text: Traced) -> Traced:
    """Without the pictures and the marks of bold type that channels set around a headline."""
    words = text.text
    front = next((n for n, char in enumerate(words) if not _mark(char)), 0)
    back = next((n for n in range(len(words), front, -1) if not _mark(words[n - 1])), len(words))
    return text.cut(front, back).strip()


def _mark(char: str) -> bool:
    return char in " *_~\ufe0f\u200d\u20e3" or (unicodedata.category(char) in {"So", "Sk", "Cs"} and char not in "№°")


def _glued(text: str, found: re.Match[str]) -> bool:
    """«… плоскость Новость дня» is a label (a capital after a word); «посмотрел видео» is the headline's own word."""
    label = found[0].lstrip()
    return label[:1] in "([|+" or label[0].isupper() or "(" in found[0] or "|" in found[0]
