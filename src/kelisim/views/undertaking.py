"""Undertakings: commitments of several documents that links have joined, as a line of dated steps.

Nothing is taken back by a later document: each step stays with its words. What is computed is said to be: the stage now is that of
the latest document; «silent since» is the day of the last document that speaks of it; «past due» is a due date gone by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kelisim.model.date import PartialDate
from kelisim.model.fact import STAGES, Commitment
from kelisim.views.choice import EVERYTHING, Choice, admitted, days_of, states_of
from kelisim.views.register import Account, Register

CLOSED = ("done",)


@dataclass(frozen=True, slots=True)
class Step:
    """What documents of one day say: the stage, the due date, and a finer step where they tell one (ratified, postponed …)."""

    day: PartialDate | None
    stage: str
    due: str | None
    step: str | None
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One undertaking. `due` is the last one told; `dues` all of them in the order in which they were told."""

    id: str
    kind: str
    parties: tuple[str, ...]
    states: tuple[str, ...]
    stage: str
    due: str | None
    dues: tuple[str, ...]
    steps: tuple[Step, ...]
    accounts: tuple[Account, ...]
    silent_since: PartialDate | None

    @property
    def postponed(self) -> bool:
        """Whether a document says that it was put off, or a later one gives a later due date. A target set anew is another matter."""
        if any(step.step == "postponed" for step in self.steps):
            return True
        days = [span[1] for step in self.steps if step.day and (span := days_of(step.due))]
        return self.kind != "target" and any(b > a for a, b in pairwise(days))

    def past_due(self, day: PartialDate) -> bool:
        """Whether on a day the due date has gone by and no document has said that it was done."""
        span = days_of(self.due)
        return bool(span and self.stage not in CLOSED and span[1] < day.first())


def undertakings(register: Register, choice: Choice = EVERYTHING) -> list[Undertaking]:
    """The undertakings chosen, in the order in which documents first spoke of them. `since` and `until` bound the days of their steps.

    >>> from kelisim.views.register import gather
    >>> undertakings(gather([]))
    []
    """
    told: dict[str, list[Account]] = {}
    for account in admitted(register, "commitment", choice):
        told.setdefault(register.id_of(account), []).append(account)
    found = [_undertaking(register, identity, sorted(accounts, key=lambda a: a.order)) for identity, accounts in told.items()]
    chosen = [u for u in found if choice.concerns(u.states) and any(choice.in_time(None, step.day) for step in u.steps)]
    return sorted(chosen, key=lambda u: (u.accounts[0].order, u.id))


def _commitment(account: Account) -> Commitment:
    assert isinstance(account.fact, Commitment)
    return account.fact


def _undertaking(register: Register, identity: str, accounts: Sequence[Account]) -> Undertaking:
    steps = _steps(accounts)
    dated = [step for step in steps if step.day] or steps
    dues = tuple(dict.fromkeys(step.due for step in steps if step.due))
    states = dict.fromkeys(s for a in accounts for s in states_of(register, a, _commitment(a).parties))
    return Undertaking(
        id=identity,
        kind=Counter(_commitment(a).kind for a in accounts).most_common(1)[0][0],
        parties=tuple(dict.fromkeys(p for a in accounts for p in register.all(a, _commitment(a).parties))),
        states=tuple(states),
        stage=dated[-1].stage,
        due=next((step.due for step in reversed(dated) if step.due), dues[-1] if dues else None),
        dues=dues,
        steps=steps,
        accounts=tuple(accounts),
        silent_since=dated[-1].day,
    )


def _steps(accounts: Sequence[Account]) -> tuple[Step, ...]:
    """One step a day of publication; where documents of a day differ, the farthest stage and the latest due date."""
    by_day: dict[str, list[Account]] = {}
    for account in accounts:
        by_day.setdefault(str(account.published or ""), []).append(account)
    return tuple(_step(same) for same in by_day.values())


def _step(accounts: Sequence[Account]) -> Step:
    told = [_commitment(account) for account in accounts]
    return Step(
        day=accounts[0].published,
        stage=max((c.stage for c in told), key=STAGES.index),
        due=max((c.due for c in told if c.due), default=None),
        step=next((c.step for c in told if c.step), None),
        accounts=tuple(accounts),
    )
