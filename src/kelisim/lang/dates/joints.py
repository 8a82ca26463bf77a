"""Which atoms make one expression, and where it joins two dates: «с 28 декабря 2024 года по 3 января», "May and June 2025"."""

from __future__ import annotations

from kelisim.lang.dates.atoms import DASHES, Reading
from kelisim.lang.dates.onedate import NEAR_PARTS, YEAR_OFFSETS, Atom

_CONNECTORS = frozenset("-,./()–—‑−")
_SHORT = 4  # letters of a shortened month
_GAP = 4  # tokens that may stand between two atoms
_FIELDS = dict.fromkeys(("year", "decade", *YEAR_OFFSETS, "n_years_ago"), "year")
_FIELDS |= dict.fromkeys(("this_month", "last_month", "next_month", "daymonth"), "month")
_FIELDS |= dict.fromkeys(("last", "this", "next"), "which")
_FIELDS |= dict.fromkeys(("first_n_months", "n_months", "season", "year_start_to_date", *NEAR_PARTS), "part")
_TOGETHER = frozenset({"year", "month", "day", "weekday", "part", "boundary", "which"})  # fields that one date may have beside each other


def grouped(atoms: list[Atom], reading: Reading) -> list[list[Atom]]:
    """Atoms with nothing but connectors between them make one expression, with atoms of kind `to`, `and` or `,` where it joins dates."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        joint = _joint(groups[-1], atom, reading) if groups else None
        if joint is None:
            groups.append([atom])
            continue
        if joint:
            groups[-1].append(Atom(joint, groups[-1][-1].last, atom.first))
        groups[-1].append(atom)
    return groups


def _joint(group: list[Atom], atom: Atom, reading: Reading) -> str | None:
    """How an atom goes on a group: "" within the same date, `to`, `and` or `,` as another one, None where it begins anew."""
    between = range(group[-1].last, atom.first)
    if len(between) > _GAP:
        return None
    words = [reading.word(n) for n in between]
    if any(w in {";", ":", "!", "?"} for w in words) or not all(_passes(reading, n) for n in between):
        return None
    if _aside(words, between, reading):
        return None
    link = _link(group, words, between, reading)
    side = _side(group)
    fields = [_field(a) for a in side]
    if _apart(fields, _field(atom)) or (link in ("to", "and") and _closed(side, atom, words, reading)):
        return link if link and _comparable(side, atom) else None
    if link == "and" or (link == "to" and not any(w in DASHES for w in words)):
        return None
    if "." in words and (_field(atom) not in ("year", "day") or not _shortened(reading, group[-1].last - 1)):
        return None
    return None if reading.language.head_final and (side[-1].kind == "boundary" or _begins(atom, side, reading)) else ""


def _shortened(reading: Reading, at: int) -> bool:
    """Whether a stop behind a word may belong to it: "Sept. 12", and no sentence ends there."""
    return len(reading.word(at)) <= _SHORT


def _begins(atom: Atom, side: list[Atom], reading: Reading) -> bool:
    """Whether a year behind another part begins a date of its own: «январь–июнь айларында 2022-жылдын …» is of two."""
    if _field(atom) != "year" or not side:
        return False
    attributive = reading.word(atom.last - 1) in reading.language.words("year_attributes")
    return attributive or "genitive" in reading.language.endings.case(atom.ending)


def _side(group: list[Atom]) -> list[Atom]:
    """The atoms of the last date of a group."""
    at = len(group)
    while at and group[at - 1].kind not in ("to", "and", ","):  # from its end: a list of years is one long group
        at -= 1
    return group[at:]


def _field(atom: Atom) -> str:
    return _FIELDS.get(atom.kind, atom.kind)


def _apart(fields: list[str], new: str) -> bool:
    """Whether a date with these fields has no room for another."""
    if new in fields or new not in _TOGETHER or not set(fields) <= _TOGETHER:
        return True
    return ("part" in fields and new in ("day", "weekday")) or (fields[-1] == "weekday" and new in ("part", "year"))


def _closed(side: list[Atom], atom: Atom, words: list[str], reading: Reading) -> bool:
    """Where a year ends its date, a month behind «и» or a dash is of another one; where it begins it, a year is."""
    if any(w in DASHES for w in words) and len(words) == 1 and reading.glued(side[-1].last):
        return False
    if reading.language.head_final:
        return _field(atom) == "year" and any(_field(a) in ("month", "part") for a in side)
    return _field(side[-1]) == "year"


def _comparable(side: list[Atom], atom: Atom) -> bool:
    """«22 августа – 5 сентября» joins two dates; «today – 22 August» does not."""
    fields = {_field(a) for a in side}
    if "full" in fields or atom.kind == "full":
        return atom.kind == "full" and fields == {"full"}
    return fields <= _TOGETHER and _field(atom) in _TOGETHER


def _passes(reading: Reading, at: int) -> bool:
    word = reading.word(at)
    small = word in _CONNECTORS or word in reading.language.words("in_dates") or at in reading.inside_words
    suffix = reading.glued(at) and (
        word in reading.language.ordinal_endings or (reading.language.head_final and reading.language.endings.valid(word))
    )
    return small or suffix or at in reading.to_words or at in reading.and_words


def _link(group: list[Atom], words: list[str], between: range, reading: Reading) -> str:
    """What joins an atom to the one before it: a word or dash of range, «and», a comma; in Kazakh and Kyrgyz the ablative alone does."""
    conjoined = any(n in reading.and_words for n in between)
    if any(w in DASHES for w in words) or any(n in reading.to_words for n in between) or (conjoined and _framed(group, reading)):
        return "to"
    if conjoined:
        return "and"
    if "/" in words:
        return "to"
    if reading.language.head_final and "ablative" in reading.language.endings.case(_last_ending(group, between, reading)):
        return "to"
    return "," if words == [","] and group[-1].kind == "day" else ""


def _aside(words: list[str], between: range, reading: Reading) -> bool:
    """ "25 August 2025 – on Wednesday, 27 August": a dash with a preposition behind it begins the report and no range."""
    dash = next((n for n, w in enumerate(words) if w in DASHES), None)
    if dash is None or dash + 1 >= len(words) or reading.language.head_final:
        return False
    return words[dash + 1] in reading.language.words("in_dates") and not reading.glued(between[dash])


def _last_ending(group: list[Atom], between: range, reading: Reading) -> str:
    """The ending of what stands last before an atom: of the date, or of its word («март айынан май айына чейин»)."""
    if not between:
        return group[-1].ending
    return next((m.ending for m in reading.words_closed.get(between.stop, ()) if m.first == between.start), "")


def _framed(group: list[Atom], reading: Reading) -> bool:
    """«между маем и июлем», "between 2019 and 2023"; «2019 мен 2023 жылдар аралығында»: «and» is then the middle of a range."""
    first, last = group[0].first, group[-1].last
    before = first in reading.between_opened
    reach = range(last, last + 8)
    return before or not reading.between_closed.isdisjoint(reach)
