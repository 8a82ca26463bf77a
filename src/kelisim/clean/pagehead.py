"""What stands over the headline of a plain text: the letterhead of who issues it, the kind of paper, a newspaper's running head."""

from __future__ import annotations

import re
from functools import cache

from kelisim.clean.days import days_in
from kelisim.clean.furniture import listed, listed_of, phrases
from kelisim.clean.outlets import is_official, place_country
from kelisim.clean.traced import Traced
from kelisim.lang.language import CODES, Language, load

_HEAD = 7  # lines among which a letterhead and the kind of paper stand
_LINES = 3  # lines of one institution's name
_LONGEST = 150
_BEFORE = 4  # words before the noun that says what an institution is: «Межпарламентская Ассамблея»
_WORD = re.compile(r"[^\W_][\w'’-]*")
_QUOTED = re.compile(r"[«\"“][^«»\"“”]{1,60}[»\"”]")
_PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}|\t")
_CLAUSES = re.compile(r",\s+|\s[–—-]\s")
_NAMEPLATE = 100  # characters of a running head without bars
_BARS = re.compile(r"\s*[|·•]\s*")
_PAGE = re.compile(r"(?:page|pp?\.|стр\.|с\.|бет)\s?\d{1,3}|\d{1,3}[\s-]?(?:бет|стр\.?)", re.IGNORECASE)
_NUMBER = r"\s{0,3}(?:(?:№|no\.?|#|n°)?\s{0,2}\d[\w/()-]{0,12})?\s{0,2}"


def institution(line: str) -> bool:
    """Whether a line can be the name of a body of state or of several states: a noun that says so and what belongs to it.

    >>> institution("Министерство водных ресурсов Республики Таджикистан"), institution("Министерство водных ресурсов построит канал")
    (True, False)
    >>> institution("Өзбекстан Республикасы Көлік министрлігі"), institution("PRESIDENTIAL ADMINISTRATION OF MONTENEGRO")
    (True, True)
    """
    if not 5 < len(line) <= _LONGEST or line[-1] in ".?!:;," or line[0].islower() or _newsroom().search(line.casefold()):
        return False
    words = _WORD.findall(_QUOTED.sub(" ", line))
    return len(words) > 1 and any(_names_body(words, code) for code in CODES)


def official_body(line: str) -> bool:
    """Whether a line is an institution's name that says whose it is by a state's full name, or by the words that offices alone bear.

    >>> official_body("Office for External Service of the Republic of Estonia"), official_body("Союз журналистов Эстонии")
    (True, False)
    """
    return institution(line) and (is_official(line) or (bool(_formal().search(line.casefold())) and place_country(line) is not None))


@cache
def _formal() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "formal")))


@cache
def _newsroom() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "newsrooms")))


@cache
def _bodies(code: str) -> re.Pattern[str]:
    return re.compile(phrases(listed_of(code, "publisher", "bodies")))


@cache
def _belonging(code: str) -> re.Pattern[str]:
    return re.compile(phrases(listed_of(code, "publisher", "letterhead")))


def _names_body(words: list[str], code: str) -> bool:
    language = load(code)
    if language.head_final:
        return bool(_bodies(code).fullmatch(words[-1].casefold()))
    at = next((n for n, word in enumerate(words[: _BEFORE + 1]) if _bodies(code).fullmatch(word.casefold())), None)
    if at is None:
        return False
    endings = tuple(listed_of(code, "publisher", "qualifiers"))
    before = all(word.casefold().endswith(endings) or _known(word, code) for word in words[:at])
    return before and all(_belongs(word, language) for word in words[at + 1 :])


def _known(word: str, code: str) -> bool:
    return (
        bool(_belonging(code).fullmatch(word.casefold()))
        or bool(_bodies(code).fullmatch(word.casefold()))
        or place_country(word, code) is not None
    )


def _belongs(word: str, language: Language) -> bool:
    """Whether a word after the noun belongs to the name: a word of offices, a state, or a noun in another case than the nominative."""
    return _known(word, language.code) or bool(language.cases(word.casefold()) - {"nominative"})


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(phrases(listed("publisher", "papers")).removesuffix(")") + ")" + _NUMBER, re.IGNORECASE)


def paper_kind(line: str) -> bool:
    """Whether a line says what kind of paper this is and no more.

    >>> paper_kind("PRESS RELEASE No. 14"), paper_kind("Маалымдама № 114"), paper_kind("Press release on the ferry")
    (True, True, False)
    """
    return len(line) < 60 and bool(_kinds().fullmatch(line.strip(" ()[]:")))


def running_head(line: str) -> bool:
    """Whether a line divided into short parts is the head of a newspaper's page: one part is a page, one of three or the last is a day.

    >>> running_head("Kura Review | People | Page 3"), running_head("Kura Review | 14 July 2025"), running_head("Riga    14 July 2025")
    (True, True, False)
    """
    parts = [part for part in _PARTS.split(line) if part]
    if len(line) > _LONGEST or not 2 <= len(parts) <= 7 or any(len(part.split()) > 7 for part in parts):
        return False
    if any(_PAGE.search(part) and len(part) < 25 for part in parts[1:]):
        return True
    return any(_dated(part) for part in parts[1:]) if len(parts) > 2 else bool(_BARS.search(line)) and _dated(parts[-1])


def opening_head(line: str) -> bool:
    """Whether the first line of a page is a running head whose parts stand between commas or dashes: a name, a day, a page or a section.

    >>> opening_head("The Kura Mail, 14 July 2025, page 9"), opening_head("A ferry, a port, a sea: notes from Riga")
    (True, False)
    """
    parts = _CLAUSES.split(line)
    if len(line) > _NAMEPLATE or not 3 <= len(parts) <= 6 or not parts[0].lstrip('«"“')[:1].isupper() or len(parts[0].split()) > 5:
        return False
    return any(_dated(part) for part in parts[1:]) and (any(map(_PAGE.search, parts[1:])) or "," not in line)


def _dated(part: str) -> bool:
    return any(char.isdigit() for char in part) and any(days_in(part, code) for code in CODES)


def letterhead(lines: list[tuple[Traced, int]]) -> list[tuple[int, int, str]]:
    """Which of a page's first lines (text and blank lines before it) are its head: first, end, reason. Nothing unless a headline follows.

    >>> head = ["Embassy of Japan", "in Georgia", "Press release", "Ferry talks end", "The talks on the ferry came to an end in Batumi."]
    >>> letterhead([(Traced.of(line, 0), 0) for line in head])
    [(0, 2, 'letterhead'), (2, 3, 'rubric')]
    """
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < min(_HEAD, len(lines)):
        end = _institution_end(lines, at)
        if end > at:
            found.append((at, end, "letterhead"))
        elif paper_kind(lines[at][0].text):
            found.append((at, at + 1, "rubric"))
        elif not (at == 0 and running_head(lines[at][0].text)):
            break
        at = max(end, at + 1)
    return found if found and _headline_follows([text.text for text, _ in lines[at : at + 4]]) else []


def _institution_end(lines: list[tuple[Traced, int]], start: int) -> int:
    """Where the institution's name that begins at a line ends; `start` when none begins there."""
    end, joined = start, ""
    for number in range(start, min(start + _LINES, len(lines))):
        text, gap = lines[number][0].text, lines[number][1]
        if number > start and (gap or text.isupper() != lines[start][0].text.isupper() or paper_kind(text)):
            break
        if end > start and institution(text):
            break
        joined = f"{joined} {text}".strip()
        end = number + 1 if institution(joined) else end
    return end


def _headline_follows(lines: list[str]) -> bool:
    """Whether a line like a headline stands among those that follow: words, no sentence, no day."""
    for line in lines:
        if len(line) > 260 or line.rstrip('»"”)')[-1:] in ".;":
            return len(line) <= 260 and _short_date(line) and _headline_follows(lines[lines.index(line) + 1 :])
        if len(_WORD.findall(line)) > 1 and not _dated(line):
            return True
    return False


def _short_date(line: str) -> bool:
    return len(line) < 60 and _dated(line)
