"""The life of an undertaking as documents tell it: what stage a claim reaches, what was put off and to when, how the wording changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kelisim.lang.glossary import concepts_in
from kelisim.lang.language import load
from kelisim.model.date import PartialDate
from kelisim.model.fact import STAGES, Commitment
from kelisim.views.choice import days_of
from kelisim.views.register import Account

# What is reached, the nearest to nothing first. A document is drawn up before it is agreed and ends in force; anything else ends done.
LIFE = ("announced", "agreed", "signed", "ratified", "in_force", "under_way", "done")
LIFE_OF_DOCUMENTS = ("announced", "under_way", "agreed", "signed", "done", "ratified", "in_force")
TURNS = ("postponed", "suspended", "dropped")  # what happens to it on the way; the stage reached stays
COMPLETE = ("done", "in_force")  # a ratification alone is no end: what is ratified is not yet in force
_REACHED = {"proposed": "announced"}  # stages by their word of this list, where that is another
_NOT_BEFORE = {"signed": "signed", "ratified": "done", "in_force": "done", "done": "done"}  # the stage that such a step needs


@dataclass(frozen=True, slots=True)
class Step:
    """What documents of one day say: the stage, the finer state that is reached, the turn taken (postponed, suspended, dropped) and the due
    date; `dues` are all that they tell, the earliest first."""

    day: PartialDate | None
    stage: str
    state: str
    turn: str | None
    dues: tuple[str, ...]
    accounts: tuple[Account, ...]

    @property
    def due(self) -> str | None:
        """The latest due date told on the day."""
        return self.dues[-1] if self.dues else None


@dataclass(frozen=True, slots=True)
class Postponement:
    """A later due date than any before, or the word that it was put off: when, from when, to when, by which accounts.

    `said` tells whether a document says so in words; without it the dates alone do.
    """

    day: PartialDate | None
    before: str | None
    after: str | None
    said: bool
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How an undertaking is named on a day in a language it was not named so in before, and the concepts nobody had named before then."""

    day: PartialDate | None
    lang: str
    words: str
    added: tuple[str, ...]
    account: Account


def commitment_of(account: Account) -> Commitment:
    """The contents of an account of a commitment."""
    assert isinstance(account.fact, Commitment)
    return account.fact


def state_reached(commitment: Commitment) -> str:
    """The state that one claim tells: its finer step where that does not go beyond its stage, else the stage.

    >>> state_reached(Commitment("document", "done", step="ratified")), state_reached(Commitment("document", "agreed", step="ratified"))
    ('ratified', 'agreed')
    >>> state_reached(Commitment("project", "proposed")), state_reached(Commitment("project", "agreed", step="postponed"))
    ('announced', 'agreed')
    """
    step = (commitment.step or "").replace(" ", "_")
    needed = _NOT_BEFORE.get(step, "proposed")
    if step in LIFE and STAGES.index(commitment.stage) >= STAGES.index(needed):
        return step
    return _REACHED.get(commitment.stage, commitment.stage)


def farthest(states: Iterable[str], kind: str) -> str:
    """The farthest of some states of an undertaking of a kind.

    >>> farthest(["under_way", "signed"], "document"), farthest(["under_way", "signed"], "project")
    ('signed', 'under_way')
    """
    return max(states, key=(LIFE_OF_DOCUMENTS if kind == "document" else LIFE).index)


def steps_of(accounts: Sequence[Account], kind: str) -> tuple[Step, ...]:
    """One step a day of publication, in the order of accounts; where documents of a day differ, the farthest they tell."""
    by_day: dict[str, list[Account]] = {}
    for account in accounts:
        by_day.setdefault(str(account.published or ""), []).append(account)
    return tuple(_step(same, kind) for same in by_day.values())


def _step(accounts: Sequence[Account], kind: str) -> Step:
    told = [commitment_of(account) for account in accounts]
    turns = [c.step for c in told if c.step in TURNS]
    return Step(
        day=accounts[0].published,
        stage=max((c.stage for c in told), key=STAGES.index),
        state=farthest((state_reached(c) for c in told), kind),
        turn=max(turns, key=TURNS.index, default=None),
        dues=tuple(sorted({c.due for c in told if c.due}, key=_ends)),
        accounts=tuple(accounts),
    )


def _ends(due: str) -> tuple[str, str]:
    span = days_of(due)
    assert span
    return str(span[1]), str(span[0])


def postponements(steps: Sequence[Step], kind: str) -> tuple[Postponement, ...]:
    """How often and from when to when it was put off, at the least: a due date that begins after the latest told before, or the word.

    The word alone counts once, and again only after the due date last told has gone by: most reports repeat what others said. A vaguer or
    a nearer date puts nothing off, and a target set anew is another matter.
    """
    found: list[Postponement] = []
    latest: str | None = None
    for step in (step for step in steps if step.day):
        known, latest = latest, _latest((*([latest] if latest else []), *step.dues))
        known = known or (step.dues[0] if len(step.dues) > 1 else None)
        moved = kind != "target" and known is not None and step.due is not None and is_after(step.due, known)
        said = step.turn == "postponed"
        if moved or (said and _news(step, found, known)):
            accounts = tuple(a for a in step.accounts if _puts_off(a, step, moved=moved))
            found.append(Postponement(step.day, known, step.due if moved or not known else None, said, accounts))
    return tuple(found)


def _latest(dues: Sequence[str]) -> str | None:
    """The due date that is latest; of one within another the closer."""
    last: str | None = None
    for due in dues:
        if last is None or is_after(due, last) or (_within(due, last) and due != last):
            last = due
    return last


def is_after(one: str, other: str) -> bool:
    """Whether one due date begins after another has ended.

    >>> is_after("2026", "2025-09"), is_after("2025-09", "2025")
    (True, False)
    """
    first, last = days_of(one), days_of(other)
    return bool(first and last and first[0] > last[1])


def _within(one: str, other: str) -> bool:
    inner, outer = days_of(one), days_of(other)
    return bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1])


def _news(step: Step, found: Sequence[Postponement], known: str | None) -> bool:
    """Whether the word that it was put off tells of something that is not counted yet."""
    gone = days_of(known)
    return not found or bool(gone and step.day and gone[1] < step.day.first())


def _puts_off(account: Account, step: Step, *, moved: bool) -> bool:
    told = commitment_of(account)
    return told.step == "postponed" or (moved and told.due == step.due)


def wordings(steps: Sequence[Step]) -> tuple[Wording, ...]:
    """How it was named, each new naming once; the first in every language is among them."""
    found: list[Wording] = []
    last: dict[str, str] = {}
    known: set[str] = set()
    for step in steps:
        today: set[str] = set()
        for account in step.accounts:
            lang, words = account.record.document.lang_at(account.claim.span.start), commitment_of(account).object
            if words and " ".join(words.casefold().split()) != last.get(lang):
                named = concepts_in(words, load(lang))
                found.append(Wording(step.day, lang, words, tuple(sorted(named - known)) if known else (), account))
                last[lang] = " ".join(words.casefold().split())
                today |= named
        known |= today
    return tuple(found)
