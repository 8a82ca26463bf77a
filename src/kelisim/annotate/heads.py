"""Names built around a head word: «Сыртқы істер министрлігі», «Высшего межгосударственного совета», "Asian Development Bank".

Where the head stands differs: last in Kazakh and Kyrgyz (`headfinal`), first after its adjectives in Russian (`headinitial`), and
anywhere in a run of capitals in English (`headruns`). All three give the stretch of tokens that is the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from kelisim.annotate import headfinal, headinitial, headruns
from kelisim.annotate.reading import Reading
from kelisim.lang.numbers import parse_roman
from kelisim.lang.phrases import Match
from kelisim.model.text import Apart


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens of a name with its type, the rule that found it, and the world's id where it has one."""

    first: int
    last: int
    type: str
    rule: str
    entity: str | None = None
    ends_with_head: bool = field(default=False, compare=False)


Finder = Callable[[Match, Reading, Mapping[int, Match], frozenset[int]], tuple[int, int] | None]


def find_headed(reading: Reading, places: Mapping[int, Match], stops: frozenset[int]) -> list[NameSpan]:
    """The names that a head word makes, none inside another. `places` are names of states and places by first token; `stops` are
    tokens that no name crosses (people, dates, verbs of saying)."""
    finder: Finder = (
        headfinal.extent if reading.language.head_final else headruns.extent if reading.language.code == "en" else headinitial.extent
    )
    found = []
    capitals = reading.closings("capital_phrase")  # «Түркиянын борбору» is a city and no centre
    remits = {n + 1 for m in reading.layer("remit") for n in range(m.first, m.last)}  # "Minister of Oil and Gas" names no company
    for match in reading.layer("heads."):
        heads = (
            match.value != "PERSON" and match.last not in capitals | remits and not _hyphened(match, reading) and not _begun(match, reading)
        )
        span = finder(match, reading, places, stops) if heads else None
        if span and not (match.value == "EVENT" and _only_a_body(span[0], match.first, reading)):
            if (
                match.value == "EVENT"
                and span[0] < match.first
                and all(parse_roman(t.text) is not None for t in reading.tokens[span[0] : match.first])
                and span[1] == match.last
            ):
                continue  # «XI саммит» has a number and no name
            first = span[0] - 1 if match.value == "EVENT" and _numeral(span[0] - 1, reading) else span[0]
            found.append(NameSpan(first, span[1], str(match.value), "name.head", ends_with_head=match.last == span[1]))
    return longest(found)


def _hyphened(match: Match, reading: Reading) -> bool:
    """«Telegram-канал», "Chairperson-in-Office": the last part of a compound heads no name, nor does a state's adjective behind another
    state («Қазақстан-Әмірлік қатынастары»)."""
    joined = reading.word(match.first - 1) == "-" and reading.glued(match.first)
    state = match.value == "GPE" and match.first - 1 in reading.closings("name")
    return joined and (not reading.language.head_final or state)


def _begun(match: Match, reading: Reading) -> bool:
    """«Борбор Азия»: a word that a known name only begins with is the head of none, where heads stand last."""
    return reading.language.head_final and any(m.last > match.last for m in reading.begun(match.first, match.first + 1, "name"))


def _only_a_body(first: int, head: int, reading: Reading) -> bool:
    """«ЕҚЫҰ саммиті» is called by its body alone: the body is the name."""
    return any(m.last == head and str(m.value).startswith("org:") for m in reading.begun(first, first + 1, "name"))


def _numeral(at: int, reading: Reading) -> bool:
    """«VI Всемирные игры кочевников»: a Roman numeral is part of the name of the games it counts."""
    return at >= 0 and parse_roman(reading.tokens[at].text) is not None and not reading.broken(at + 1)


def longest(found: Iterable[NameSpan]) -> list[NameSpan]:
    """Of names that overlap the longest; of two readings of the same words the one whose head stands at the end."""
    apart = Apart()
    ordered = sorted(found, key=lambda n: (n.first - n.last, not n.ends_with_head, n.first))
    kept = [name for name in ordered if apart.take(name.first, name.last)]
    return sorted(kept, key=lambda n: n.first)


def tokens_of(spans: Iterable[NameSpan]) -> frozenset[int]:
    """All token indexes that some names cover."""
    return frozenset(n for s in spans for n in range(s.first, s.last))
