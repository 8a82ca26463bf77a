"""A document printed again: near-duplicates found by MinHash over runs of words, in any language.

A document's signature estimates how many of its five-word runs another one shares (Broder 1997, «On the resemblance and containment of
documents»); two that share a band of it are compared. The signature is kept with its algorithm, and read by no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import eq
from struct import unpack

from kelisim.lang.tokens import tokenize
from kelisim.model.date import PartialDate
from kelisim.model.link import SAME, UNSURE, Judgement, Known, Occurrence
from kelisim.model.record import Record

RUN = 5  # words: shorter runs are shared by any two reports of one occasion
HASHES, ROWS, SEED = 128, 2, 1  # bands of two rows: documents of which a quarter is shared meet in 98 of 100 cases
UNDATED = 16  # bands by which an undated document meets others: those of which a half is shared in 99 of 100 cases
ALGORITHM = f"rensa-0.5 rminhash {HASHES} seed {SEED}, casefolded words, runs of {RUN}"
LEAST = 12  # runs; a shorter text is a formula as easily as a reprint
REPRINT = 0.8  # of all runs, or of the shorter text's
DOUBTFUL = 0.5
DAYS = 14  # what is printed again later, in nearly the same words, may be the next bulletin of a kind


def document_of(record: Record) -> Occurrence | None:
    """A document as others may have printed it: its signature, its day and the states it names. None of a text too short to tell.

    The id is the document's; the keys are the bands of its signature, with the quarter of a document that tells its month. It asks for
    those of that quarter, of a first or last month also of the one beside it, and of undated ones; an undated one asks by fewer bands
    for all.
    """
    document = record.document
    runs = runs_of(document.text[document.title_span.end :] if document.title_span else document.text)  # a reprint has its own headline
    if len(runs) < LEAST:
        return None
    signature = _signature(runs)
    bands = [f"{i:x}|{signature[i]:08x}{signature[i + 1]:08x}" for i in range(0, HASHES, ROWS)]
    borne, asked = (list(_keys(bands, ends)) for ends in _whens(document.published))
    states = sorted({m.entity for m in record.mentions if m.entity.startswith("country:")})
    facts = (
        ("algorithm", ALGORITHM), ("runs", str(len(runs))), ("signature", "".join(f"{value:08x}" for value in signature)),
        ("published", str(document.published or "")), ("states", " ".join(states)),
    )  # fmt: skip
    return Occurrence(document.id, "document", document.id, tuple(borne), facts, tuple(asked))


def _keys(bands: Sequence[str], ends: Iterable[str]) -> Iterator[str]:
    return (f"{band}{end}" for end in ends for band in (bands[:UNDATED] if end in ("", "|") else bands))


def _whens(published: PartialDate | None) -> tuple[list[str], list[str]]:
    """What the keys of a document end with, and what those end with that it asks for.

    >>> _whens(PartialDate.parse("2026-01-31")), _whens(PartialDate.parse("2026-02"))
    ((['', '|2026.1'], ['|', '|2025.4', '|2026.1']), (['', '|2026.1'], ['|', '|2026.1']))
    >>> _whens(None)
    (['|'], ['', '|'])
    """
    if not published or not published.month:
        return ["|"], ["", "|"]
    month = _month(published)
    asked = dict.fromkeys(f"|{number // 12:04}.{number % 12 // 3 + 1}" for number in (month - 1, month, month + 1))
    return ["", f"|{month // 12:04}.{month % 12 // 3 + 1}"], ["|", *asked]


def _month(day: PartialDate) -> int:
    """A month by its number; January where none is told."""
    return 12 * day.year + (day.month or 1) - 1


def runs_of(text: str) -> list[str]:
    """The different runs of five words, in order, without regard to capitals and signs.

    >>> runs_of("Екі тарап жаңа көпір туралы келісті. ЕКІ ТАРАП жаңа көпір туралы")[:2]
    ['екі тарап жаңа көпір туралы', 'тарап жаңа көпір туралы келісті']
    """
    words = [token.text.casefold() for token in tokenize(text) if token.kind != "sign"]
    return list(dict.fromkeys(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)))


def _signature(runs: list[str]) -> list[int]:
    import rensa

    sketch = rensa.RMinHash(num_perm=HASHES, seed=SEED)
    sketch.update(runs)
    return list(sketch.digest())


def reprints_of(new: Occurrence, known: Known) -> Iterator[Judgement]:
    """The judgements of a document on each known one that shares a band and is of its month or of one beside it, or undated; those that
    say nothing are left out."""
    for other in known.sharing(new.kind, new.asked):
        if other.document != new.document and _may_meet(new, other):
            judgement = judge_documents(*sorted((new, other), key=lambda o: o.id))
            if judgement:
                yield judgement


def _may_meet(one: Occurrence, other: Occurrence) -> bool:
    """Whether two documents lie no further apart than a month and the next: of one quarter more would meet, of two fewer."""
    days = [PartialDate.parse(told) for told in (dict(o.facts)["published"] for o in (one, other)) if told]
    months = [_month(day) for day in days if day.month]
    return len(months) < 2 or abs(months[0] - months[1]) <= 1


def judge_documents(a: Occurrence, b: Occurrence) -> Judgement | None:
    """Whether one document is the other printed again, whole or shortened; None where too little is shared to say anything.

    They are «unsure» where much is shared and not enough, where the days lie more than two weeks apart, and where each names a state
    that the other does not: so read the telegrams and bulletins that are written by a pattern.
    """
    left, right = dict(a.facts), dict(b.facts)
    if left["algorithm"] != right["algorithm"]:
        return None
    share = shared(_values(left["signature"]), _values(right["signature"]))
    inside = contained(share, int(left["runs"]), int(right["runs"]))
    if inside < DOUBTFUL:
        return None
    likeness = max(share, inside)
    reason = (
        f"{share:.2f} of five-word runs shared"
        if share >= REPRINT
        else f"{inside:.2f} of the shorter one's five-word runs are in the other"
    )
    doubts = list(_doubts(left, right))
    verdict = SAME if likeness >= REPRINT and not doubts else UNSURE
    why = "; ".join([reason, _apart(left["published"], right["published"]), *doubts])
    return Judgement("document", a.id, b.id, verdict, "rule:document", why, round(likeness, 3))


def _values(signature: str) -> tuple[int, ...]:
    return unpack(f">{len(signature) // 8}I", bytes.fromhex(signature))


def shared(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of all runs of two documents that both have (Jaccard): the share of equal places of their signatures.

    >>> shared([1, 2, 3, 4], [1, 2, 3, 5])
    0.75
    """
    if len(one) != len(other):
        raise ValueError("signatures of different lengths")
    return list(map(eq, one, other)).count(True) / len(one)


def contained(share: float, runs: int, others: int) -> float:
    """The estimated share of the shorter document's runs that the longer one has, from the share of all and both lengths.

    >>> contained(0.25, 100, 400)
    1.0
    """
    return min(1.0, share * (runs + others) / (1 + share) / min(runs, others))


def _days_between(one: str, other: str) -> int | None:
    """The fewest days that can lie between two dates; None where one is not told."""
    if not one or not other:
        return None
    early, late = sorted((PartialDate.parse(one), PartialDate.parse(other)), key=lambda d: d.first())
    return max(0, (late.first() - early.last()).days)


def _doubts(left: dict[str, str], right: dict[str, str]) -> Iterator[str]:
    days = _days_between(left["published"], right["published"])
    if days is not None and days > DAYS:
        yield f"more than {DAYS} days"
    mine, theirs = set(left["states"].split()), set(right["states"].split())
    if mine - theirs and theirs - mine:
        yield "each names a state that the other does not"


def _apart(one: str, other: str) -> str:
    days = _days_between(one, other)
    if days is None:
        return "not both dated"
    if days == 0:
        return "published the same day" if one == other and one.count("-") == 2 else f"published {one} and {other}"
    return f"published {days} day{'s' if days > 1 else ''} apart"
