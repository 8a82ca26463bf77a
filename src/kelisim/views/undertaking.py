"""Undertakings: commitments of several documents that links have joined, as a line of dated steps.

Nothing is taken back by a later document: each step stays with its words. What is computed is said to be: the stage now is that of
the latest document, but a later plan undoes no agreement, and a later «signed» no ratification; «silent since» is the day of the last
document that speaks of it; «past due» is a due date gone by without a report of completion, and no verdict of ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.fact import STAGES
from kelisim.views.choice import EVERYTHING, Choice, admitted, days_of, states_of
from kelisim.views.life import COMPLETE, Postponement, Step, Wording, commitment_of, farthest, is_after, postponements, steps_of, wordings
from kelisim.views.register import Account, Register
from kelisim.views.targets import chain_numbers, chains

ACTS = ("agreed", "signed", "ratified", "in_force")  # what no later plan undoes


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One undertaking. `due` is the last one told (see `_due_now`), `dues` are all of them in the order in which they were told, `state` is
    what is reached (announced … in_force, done), `turn` whether the last document says that it was postponed, suspended or dropped."""

    id: str
    kind: str
    parties: tuple[str, ...]
    states: tuple[str, ...]
    stage: str
    state: str
    turn: str | None
    due: str | None
    dues: tuple[str, ...]
    steps: tuple[Step, ...]
    accounts: tuple[Account, ...]
    silent_since: PartialDate | None
    postponements: tuple[Postponement, ...]

    @property
    def postponed(self) -> int:
        """How many times it was put off, at the least."""
        return len(self.postponements)

    @property
    def completion(self) -> Step | None:
        """The first step by which documents say that it was done, or in force; None where none does."""
        return next((step for step in self.steps if step.state in COMPLETE), None)

    @property
    def completed(self) -> bool:
        """Whether it is done by what documents say now."""
        return self.state in COMPLETE

    @property
    def closed(self) -> bool:
        """Whether nothing is to be expected of it: it is done, or was dropped."""
        return self.completed or self.turn == "dropped"

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """How it was named over time."""
        return wordings(self.steps)

    def past_due(self, day: PartialDate) -> bool:
        """Whether on a day the due date has gone by and no document has said that it was done."""
        span = days_of(self.due)
        return bool(span and not self.closed and span[1] < day.first())


def undertakings(register: Register, choice: Choice = EVERYTHING) -> list[Undertaking]:
    """The undertakings chosen, in the order in which documents first spoke of them. `since` and `until` bound the days of their steps.

    >>> from kelisim.views.register import gather
    >>> undertakings(gather([]))
    []
    """
    told: dict[str, list[Account]] = {}
    for account in admitted(register, "commitment", choice):
        told.setdefault(register.id_of(account), []).append(account)
    told = _in_chains(register, choice, told)
    found = [_undertaking(register, identity, sorted(accounts, key=lambda a: a.order)) for identity, accounts in told.items()]
    chosen = [u for u in found if choice.concerns(u.states) and any(choice.in_time(None, step.day) for step in u.steps)]
    return sorted(chosen, key=lambda u: (u.accounts[0].order, u.id))


def _in_chains(register: Register, choice: Choice, told: dict[str, list[Account]]) -> dict[str, list[Account]]:
    """Targets set one after another are one line: 1 bn, 2 bn, 3 bn by 2030 of the same trade, each an undertaking by itself for links."""
    aiming = {identity for identity, accounts in told.items() if any(commitment_of(a).kind == "target" for a in accounts)}
    if len(aiming) < 2:
        return told
    chained = chain_numbers(chains(register, choice))
    heads: dict[int, str] = {}
    joined: dict[str, list[Account]] = {}
    for identity in sorted(told):
        aims = (a for a in told[identity] if identity in aiming and commitment_of(a).kind == "target")
        number = next((n for a in aims if (n := chained(a)) is not None), None)
        head = identity if number is None else heads.setdefault(number, identity)
        joined.setdefault(head, []).extend(told[identity])
    return joined


def day_of(register: Register) -> PartialDate | None:
    """The day of which a register tells: its own, else that of its newest document; None where no document has a day."""
    return register.as_of or max((r.document.published for r in register.records if r.document.published), default=None)


def _undertaking(register: Register, identity: str, accounts: Sequence[Account]) -> Undertaking:
    kind = Counter(commitment_of(a).kind for a in accounts).most_common(1)[0][0]
    steps = steps_of(accounts, kind)
    dated = [step for step in steps if step.day] or list(steps)
    reached = [step for step in dated if kind == "document" or step is dated[-1]]
    acts = [step.state for step in dated if step.state in ACTS]
    dues = tuple(dict.fromkeys(step.due for step in steps if step.due))
    states = dict.fromkeys(s for a in accounts for s in states_of(register, a, commitment_of(a).parties))
    return Undertaking(
        id=identity,
        kind=kind,
        parties=tuple(dict.fromkeys(p for a in accounts for p in register.all(a, commitment_of(a).parties))),
        states=tuple(states),
        stage=max((step.stage for step in reached), key=STAGES.index),
        state=farthest((*acts, *(step.state for step in reached)), kind),
        turn=dated[-1].turn,
        due=_due_now(dated) or (dues[-1] if dues else None),
        dues=dues,
        steps=steps,
        accounts=tuple(accounts),
        silent_since=dated[-1].day,
        postponements=postponements(steps, kind),
    )


def _due_now(steps: Sequence[Step]) -> str | None:
    """The due date last told, but for a nearer one with the word that it was put off: that one is the date that was given up."""
    now: str | None = None
    for step in steps:
        if step.due and not (now and step.turn == "postponed" and is_after(now, step.due)):
            now = step.due
    return now
