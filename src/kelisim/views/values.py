"""The values told of one period: which of them stand, which were given anew by the same voice, and which cannot both be true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kelisim.views.agree import agree
from kelisim.views.register import Account, Register
from kelisim.views.tellers import SOURCE, SPEAKER, STATISTICS, Teller, figure_of, teller_of

# Within a month two values of one speaker are two reports of one speech, of which one may be wrong; statistics are revised more slowly.
REVISED_AFTER = 30

# How two contradicting values stand to each other: one is said to be the count of one state («mirror statistics») and the other is told on
# another side; one speaker gives both; they come from two sides; none of these is known.
TWO_STATISTICS, ONE_SPEAKER, TWO_SIDES, ACCOUNTS = "two statistics", "one speaker", "two sides", "accounts"


@dataclass(frozen=True, slots=True)
class Value:
    """One value as told, with what is said of its exactness, and everybody who tells it, in the order of days."""

    value: float
    approx: str | None
    tellers: tuple[Teller, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts that give it."""
        return tuple(teller.account for teller in self.tellers)

    @property
    def speakers(self) -> tuple[str, ...]:
        """The joined ids of those named as saying it."""
        return tuple(dict.fromkeys(teller.speaker for teller in self.tellers if teller.speaker))

    @property
    def side_by(self) -> str | None:
        """By what its sides are known: the statistics that anybody states, else the speakers, else the publishers."""
        return next((how for how in (STATISTICS, SPEAKER, SOURCE) if any(t.side_by == how for t in self.tellers)), None)

    @property
    def sides(self) -> tuple[str, ...]:
        """The states on whose side it is told, by the best that is known of it: who publishes a value says little beside who says it."""
        return tuple(dict.fromkeys(teller.side for teller in self.tellers if teller.side and teller.side_by == self.side_by))

    @property
    def told(self) -> tuple[float, str | None]:
        """What `agree` compares."""
        return self.value, self.approx


@dataclass(frozen=True, slots=True)
class Revision:
    """One voice (statistics, speaker, office) gave a value, and later another for the same period: both, with who told them when."""

    voice: str
    earlier: tuple[float, str | None]
    first: Teller
    later: tuple[float, str | None]
    then: Teller


def values_of(register: Register, accounts: Sequence[Account]) -> tuple[Value, ...]:
    """The values of accounts of one period, the first told first."""
    told: dict[tuple[float, str | None], list[Teller]] = {}
    for account in accounts:
        told.setdefault(told_by(account), []).append(teller_of(register, account))
    return tuple(Value(value, approx, tuple(tellers)) for (value, approx), tellers in told.items())


def told_by(account: Account) -> tuple[float, str | None]:
    """A figure's value with what is said of its exactness."""
    figure = figure_of(account)
    return figure.value, (figure.approx_kind or "about") if figure.approx else None


def revisions(values: Sequence[Value]) -> tuple[Revision, ...]:
    """Where one voice later gave an exact value that does not agree with its earlier one, over a month after it."""
    voices: dict[str, list[Teller]] = {}
    for value in values:
        for teller in value.tellers:
            if teller.voice and teller.day:
                voices.setdefault(teller.voice, []).append(teller)
    found = []
    for voice, tellers in voices.items():
        ordered = sorted(tellers, key=lambda t: (t.account.order, t.account.claim.id))
        found += [Revision(voice, told_by(a.account), a, told_by(b.account), b) for a, b in pairwise(ordered) if _revised(a, b)]
    return tuple(sorted(found, key=lambda r: (r.then.account.order, r.voice)))


def _revised(first: Teller, then: Teller) -> bool:
    if not first.day or not then.day or (then.day.first() - first.day.last()).days <= REVISED_AFTER:
        return False
    earlier, later = told_by(first.account), told_by(then.account)
    return later[1] is None and not agree(earlier, later)


def standing(values: Sequence[Value]) -> list[Value]:
    """The values that somebody has not given anew since, each with those who still stand by it."""
    last = {revision.voice: revision.then.account.order for revision in revisions(values)}
    kept = []
    for value in values:
        tellers = tuple(t for t in value.tellers if t.voice not in last or t.account.order >= last[t.voice])
        if tellers:
            kept.append(Value(value.value, value.approx, tellers))
    return kept


def clashes(values: Sequence[Value]) -> list[tuple[Value, Value, str]]:
    """The pairs of standing values that cannot both be true, with how they stand to each other."""
    return [(a, b, between(a, b)) for a, b in combinations(standing(values), 2) if not agree(a.told, b.told)]


def between(one: Value, other: Value) -> str:
    """How two contradicting values stand to each other: see the words at the top."""
    apart = bool(one.sides and other.sides) and not set(one.sides) & set(other.sides)
    if apart and STATISTICS in (one.side_by, other.side_by):
        return TWO_STATISTICS
    if set(one.speakers) & set(other.speakers):
        return ONE_SPEAKER
    return TWO_SIDES if apart else ACCOUNTS
