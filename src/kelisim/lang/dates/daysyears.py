"""Days of the month, years and decades in running text, in digits and in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from kelisim.lang.dates.atoms import DASHES, Reading, phrase_atoms
from kelisim.lang.dates.onedate import Atom
from kelisim.lang.phrases import Match

_FIRST = attrgetter("first")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_OLDEST = 1900  # a number below is a year only with the word for it
_SIGNS = frozenset("№$€£#+₸₽¥₺")
_MONTHS = frozenset({"this_month", "last_month", "next_month"})
_SKIP = 4  # tokens between two days of one list: «с 3 по 5», «18-нен 20-сына»


def day_atoms(reading: Reading) -> list[Atom]:
    """The days beside each month's name: before it, after it in English, and after its genitive in Kazakh and Kyrgyz; and those of «this
    month», which are counted («15 числа этого месяца», «осы айдың 15-інде»)."""
    found = []
    spelled = {m.last: m for m in reading.layer("ordinals") if 1 <= int(str(m.value)) <= 31}
    for month in reading.layer("months"):
        final = reading.language.head_final
        behind = _behind(reading, month.last, month.ending) if final else _following(reading, month.last)
        found += (_before(reading, month.first, spelled) or behind) if final else (behind or _before(reading, month.first, spelled))
    for atom in phrase_atoms(reading):
        if atom.kind in _MONTHS and reading.language.head_final:
            found += _behind(reading, atom.last, "")
        elif atom.kind in _MONTHS and reading.word(atom.first - 1) in reading.language.words("in_dates"):
            found += _before(reading, atom.first, spelled)[-1:]
    return found


def _day(reading: Reading, at: int) -> int:
    if not 0 <= at < len(reading.tokens):
        return 0
    text = reading.tokens[at].text
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 else 0


def _before(reading: Reading, at: int, spelled: dict[int, Match]) -> list[Atom]:
    """«18–19-апрель», «22-го августа», «с 12 по 14 мая», "the 5th of May", «двадцать второго августа»."""
    found: list[Atom] = []
    here, skipped = at, 0
    while here > 0 and skipped <= _SKIP:
        word = spelled.get(here)
        value = int(str(word.value)) if word else _day(reading, here - 1)
        if value and (not found or value < found[0].value) and (not found or _listed(reading, here, found)):
            first = word.first if word else here - 1
            found.insert(0, Atom("day", first, _past_suffix(reading, here), value, _case_of(reading, here)))
            here, skipped = first, 0
        elif _passes(reading, here - 1, bool(found)):
            here, skipped = here - 1, skipped + 1
        else:
            break
    return found


def _listed(reading: Reading, here: int, found: list[Atom]) -> bool:
    """Whether what stands between a number and the day after it makes a list or a range of them."""
    between = range(here, found[0].first)
    words = [reading.word(n) for n in between]
    joined = any(w in DASHES for w in words) or any(n in reading.to_words or n in reading.and_words for n in between)
    ablative = reading.language.head_final and "ablative" in reading.language.endings.case(_case_of(reading, here))
    return joined or ablative or (words == [","] and len(found) > 1)


def _passes(reading: Reading, at: int, listing: bool) -> bool:
    """Whether a token may stand between a day and its month, or (`listing`) between two days."""
    word = reading.word(at)
    if word in DASHES or word in reading.language.ordinal_endings or (word in reading.language.words("in_dates")):
        return True
    ending = reading.language.head_final and reading.language.endings.valid(word) and (reading.glued(at) or listing)
    return bool(ending) or (listing and (word == "," or at in reading.to_words or at in reading.and_words))


def _past_suffix(reading: Reading, at: int) -> int:
    """The token after «-го» in «22-го», after "nd" in "22nd" and after «ден» in «18ден»."""
    hyphen = reading.word(at) in DASHES and reading.glued(at) and reading.glued(at + 1)
    word = reading.word(at + hyphen)
    bends = reading.language.head_final and bool(word) and reading.language.endings.valid(word)
    return at + hyphen + 1 if reading.glued(at + hyphen) and (word in reading.language.ordinal_endings or bends) else at


def _case_of(reading: Reading, at: int) -> str:
    """The case ending that a number in digits bears: «18-нен»."""
    at += reading.word(at) in DASHES
    return reading.word(at) if reading.glued(at) and reading.language.endings.valid(reading.word(at)) else ""


def _behind(reading: Reading, at: int, ending: str) -> list[Atom]:
    """«тамыздың 22-сі», «августтун 22синде», «тамыздың 22 күні»: after the genitive, with an ending or the word for a day."""
    value = _day(reading, at)
    if not value or (ending and "genitive" not in reading.language.endings.case(ending)):
        return []
    hyphen = reading.word(at + 1) in DASHES
    end = _past_suffix(reading, at + 1)
    if reading.word(at + 1 + hyphen) in reading.language.words("in_dates"):
        end = at + 2 + hyphen
    return [Atom("day", at, end, value)] if end > at + 1 else []


def _following(reading: Reading, at: int) -> list[Atom]:
    """English: "August 22", "Aug. 22nd–25", "August 22 and 23", "August the twenty-second"; no day is "May 20 people"."""
    if reading.language.code != "en":
        return []
    at += reading.word(at) == "."
    at += reading.word(at) == "the"
    word = next((m for m in _begun(reading.layer("ordinals"), at) if int(str(m.value)) <= 31), None)
    if word:
        return [Atom("day", at, word.last, int(str(word.value)))]
    found: list[Atom] = []
    while (value := _day(reading, at)) and at + 1 not in reading.measured and (not found or value > found[-1].value):
        end = _past_suffix(reading, at + 1)
        found.append(Atom("day", at, end, value))
        joined = reading.word(end) in DASHES or end in reading.to_words or end in reading.and_words
        if not joined:
            break
        at = end + 1 + (reading.word(end + 1) == "the")
        if _begun(reading.layer("months"), at + 1):
            break  # "August 30 to 2 September": the second day is of the second month
    return found


def _begun(phrases: Sequence[Match], at: int) -> Sequence[Match]:
    """Those of some phrases in the order of the text that begin at a token."""
    first = bisect_left(phrases, at, key=_FIRST)
    return phrases[first : bisect_left(phrases, at + 1, first, key=_FIRST)]


def year_atoms(reading: Reading) -> list[Atom]:
    """Four digits from 1900 that nothing makes a quantity of, older ones with the word for a year, decades, and years in words."""
    found: list[Atom] = []
    for at, token in enumerate(reading.tokens):
        if token.kind != "number" or not _YEAR.fullmatch(token.text) or _is_amount(reading, at):
            continue
        value, end = int(token.text), _after_year(reading, at)
        if value % 10 == 0 and (decade := _decade_end(reading, at)):
            found.append(Atom("decade", at, decade, value))
        elif end > at and value <= 2100 and (value >= _OLDEST or end > at + 1 or _ranged(reading, at)):
            found += [Atom("year", at, end, value, _word_ending(reading, at, end)), *_short_end(reading, at, value)]
    return found + _spelled(reading)


def _ranged(reading: Reading, at: int) -> bool:
    """«1870–1917»: the older year of a range whose later one is plain."""
    later = reading.word(at + 2)
    return reading.word(at + 1) in DASHES and bool(_YEAR.fullmatch(later)) and int(reading.word(at)) < int(later)


def _is_amount(reading: Reading, at: int) -> bool:
    """«1950 км», «№ 1950», «200-1950»: no year."""
    bends = reading.glued(at + 1) and reading.language.head_final and reading.language.endings.valid(reading.word(at + 1))
    measured = at + 1 in reading.measured and not (reading.language.code == "en" and at + 1 in reading.singular)
    if measured and at + 1 not in reading.year_words and not bends:
        return True  # «2030га» is a dative and no hectares
    before = reading.tokens[at - 1] if at else None
    if before is None:
        return False
    long = at > 1 and reading.tokens[at - 2].kind == "number" and len(reading.tokens[at - 2].text) < 4
    return before.text in _SIGNS or (before.text == "-" and reading.glued(at) and long)


def _after_year(reading: Reading, at: int) -> int:
    """The token after the year and its word: «2025 жылғы», «2024-жылдын», «2024-го», «2019дан», «2025 г.»."""
    end, words = at + 1, reading.year_words
    if reading.word(end) in DASHES and reading.glued(end) and end + 1 < len(reading.tokens):
        if end + 1 in words:
            return words[end + 1]
        suffix = reading.tokens[end + 1]
        if suffix.kind == "word" and reading.glued(end + 1) and len(suffix.text) <= 4:
            return end + 2
    elif reading.glued(end) and reading.language.head_final and reading.language.endings.valid(reading.word(end)) and end not in words:
        return end + 1
    return words.get(end, end)


def _word_ending(reading: Reading, at: int, end: int) -> str:
    """The ending of a year's word or of its digits («2019 жылдан», «2019-дан»)."""
    word = next((m for m in reading.words_closed.get(end, ()) if m.first in (at + 1, at + 2)), None)
    if word:
        return word.ending
    return reading.word(end - 1) if end > at + 1 else ""


def _short_end(reading: Reading, at: int, value: int) -> list[Atom]:
    """«2024/25», "2019–23": two digits of a later year of the same century."""
    text = reading.word(at + 2)
    joined = reading.word(at + 1) in {*DASHES, "/"} and reading.glued(at + 1) and reading.glued(at + 2)
    amount = at + 3 in reading.measured and at + 3 not in reading.year_words
    if not joined or amount or len(text) != 2 or not text.isdecimal() or (reading.word(at + 3) in DASHES and _day(reading, at + 4)):
        return []
    later = value // 100 * 100 + int(text)
    months = {m.first for m in reading.layer("months")}
    if value < later <= value + 40 and not ({at + 3, at + 4} & months):
        return [Atom("year", at + 2, reading.year_words.get(at + 3, at + 3), later)]
    return []


def _decade_end(reading: Reading, at: int) -> int:
    """The token after «1990-е», «1990-х годах», "1990s", «1990-жылдары»; 0 where it is a single year, or the last of several."""
    marks = reading.language.words("decade_marks")
    plural = {m.first: m.last for m in reading.layer("noun") if m.value == "years"}
    end = at + 1 + (reading.word(at + 1) in DASHES and reading.glued(at + 1))
    before = reading.tokens[at - 2] if at > 1 else None
    if before and _YEAR.fullmatch(before.text):
        return 0
    if reading.glued(end) and reading.word(end) in marks:
        return reading.year_words.get(end + 1, end + 1)
    return plural.get(end, 0)


def _spelled(reading: Reading) -> list[Atom]:
    """«две тысячи двадцать пятого года», «екі мың жиырма бесінші жылы»: thousands and an ordinal before the word for a year."""
    parts = {m.last: m for m in reading.matches if m.layer in ("cardinals", "scales")}
    found = []
    for word in reading.year_words:
        first, total = reading.ordinals.get(word, (word, 0))
        seen: list[Match] = []
        while (part := parts.get(first)) and len(seen) < _SKIP:
            seen.append(part)
            first = part.first
        total += _sum(seen)
        if seen and total != _sum(seen) and _OLDEST <= total <= 2100:
            found.append(Atom("year", first, reading.year_words[word], total))
    return found


def _sum(parts: Sequence[Match]) -> int:
    """What number words say that stand in this order from the right: scale and its count multiply."""
    total, scale = 0, 1
    for part in parts:
        value = int(float(str(part.value)))
        if part.layer == "scales":
            scale, total = value, total + value
        else:
            total += value * scale - (scale if scale > 1 else 0)
            scale = 1
    return total
