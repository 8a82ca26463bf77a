"""What is new between two days: the difference of a register as of the one and as of the other.

New is what no document of the first day told. Changed: what was planned was held, a date moved, a term moved, a stage was reached, a value
was told more exactly or given anew by the same voice, a page was edited. Contradicted: a value that cannot be true beside one told before;
neither is chosen. Withdrawn: a page no longer has the words of a fact, and says nothing in their place, or there is no such page any more.
Overdue: a term that went by between the two days without a report of completion, which is no verdict on anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kelisim.model.fact import Event
from kelisim.views.agree import agree
from kelisim.views.beside import DATES, PLACES, SAME, Likeness, amount_exactness
from kelisim.views.choice import EVERYTHING, Choice
from kelisim.views.edits import CHANGED as EDITED
from kelisim.views.occasion import Occasion, occasions
from kelisim.views.register import Account, Register
from kelisim.views.series import Point, Series, series
from kelisim.views.tellers import Teller
from kelisim.views.undertaking import Undertaking, day_of, undertakings
from kelisim.views.values import told_by

NEW, CHANGED, CONTRADICTED, WITHDRAWN, OVERDUE = "new", "changed", "contradicted", "withdrawn", "overdue"
ORDER = (NEW, CHANGED, CONTRADICTED, WITHDRAWN, OVERDUE)


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news of an occasion, an undertaking or a figure: `id` is what `kelisim show` opens, `account` has the words.

    `part` says what changed or is contradicted (date, place, session, status, outcome, state, turn, due, value …), `was` and `now` its
    values, `against` the account of before that cannot be true beside it. `about` is the occasion, the undertaking, or (series, point);
    `edited` the day since which a page that told it otherwise tells it so.
    """

    news: str
    kind: str
    id: str
    account: Account
    about: Any
    part: str | None = None
    was: Any = None
    now: Any = None
    against: Account | None = None
    edited: str | None = None

    @property
    def day(self) -> str | None:
        """The day of the news: on which a page was first seen to be changed or to be no more, else on which its document was published."""
        lost = self.account.lost.since if self.account.lost else self.account.withdrawn
        seen = lost if self.news == WITHDRAWN else self.edited
        return seen or (str(self.account.published) if self.account.published else None)


def news(before: Register, after: Register, choice: Choice = EVERYTHING) -> list[Item]:
    """What the later register has that the earlier one had not; of both, `choice` takes what concerns its states.

    The earlier register must be of documents that the later one has too, as registers of two days are.

    >>> from kelisim.views.register import gather
    >>> news(gather([]), gather([]))
    []
    """
    told = frozenset(claim.id for record in before.records for claim in record.claims)
    known = told | {new for old, new in after.same.items() if old in told}  # a fact of an edited page is the fact that it was
    edited = _edited(after, told)
    found = [
        *(item for one in occasions(after, choice) for item in _of_occasion(after, one, known, edited)),
        *_of_undertakings(before, after, choice, edited),
        *(_put_right(item, edited) for one in series(after, choice) for point in one.points for item in _of_point(one, point, known)),
        *_withdrawn(before, after, told, choice),
    ]
    found = [replace(item, edited=_since(edited.get(item.account.claim.id))) for item in found]
    return sorted(found, key=lambda item: ORDER.index(item.news))  # within one kind of news in the order of the views


Edits = Mapping[str, Account]  # a claim of an edited page → the account of before that it stands in the place of


def _edited(after: Register, told: Collection[str]) -> Edits:
    """What pages now tell otherwise than they did when the earlier register was made."""
    if after.former is None:
        return {}
    old = (account for kind in ("event", "figure", "commitment") for account in after.former.accounts(kind))
    return {a.lost.now: a for a in old if a.lost and a.lost.how == EDITED and a.lost.now and a.claim.id in told}


def _put_right(item: Item, edited: Edits) -> Item:
    """A figure's news: of one that its page told otherwise before it is no new one."""
    old = edited.get(item.account.claim.id)
    return replace(item, news=CHANGED, was=told_by(old)) if old and item.news == NEW and told_by(old) != item.now else item


def _since(old: Account | None) -> str | None:
    return old.lost.since if old and old.lost else None


def _withdrawn(before: Register, after: Register, told: Collection[str], choice: Choice) -> Iterator[Item]:
    """The facts of before of which a page no longer has the words, and says nothing in their place; and those whose page is no more."""

    def gone(account: Account) -> bool:
        since_then = account.withdrawn and account.claim.document not in before.withdrawn
        return account.claim.id in told and bool(account.lost.how != EDITED if account.lost else since_then)

    for register in (after.former, after):
        if register is None:
            continue
        told_of: list[Occasion | Undertaking] = [*occasions(register, choice), *undertakings(register, choice)]
        for one in told_of:
            kind = "occasion" if isinstance(one, Occasion) else "undertaking"
            by_page = {a.claim.document: a for a in reversed(one.accounts) if gone(a)}  # of a page one: its first words of it
            yield from (Item(WITHDRAWN, kind, one.id, a, one, was=a.words) for a in reversed(by_page.values()))
        for counted in series(register, choice):
            for point in counted.points:
                for value in point.values:
                    lost = (a for a in value.accounts if gone(a))
                    yield from (Item(WITHDRAWN, "figure", a.claim.id, a, (counted, point), was=told_by(a)) for a in lost)


def _event(account: Account) -> Event:
    assert isinstance(account.fact, Event)
    return account.fact


def _of_occasion(register: Register, one: Occasion, known: Collection[str], edited: Edits) -> Iterator[Item]:
    """News of one occasion: that it is new, what became of it, what is told otherwise than before."""
    earlier = [a for a in one.accounts if a.claim.id in known]
    fresh = [a for a in one.accounts if a.claim.id not in known]
    if not fresh:
        return
    corrected = [edited[a.claim.id] for a in fresh if a.claim.id in edited]
    earlier += corrected
    planned = all(_event(a).status == "planned" for a in earlier)
    if not earlier:
        yield Item(NEW, "occasion", one.id, fresh[0], one)
    elif planned:
        yield from _became(one, fresh, earlier)
    reads: list[tuple[str, Callable[[Account], Any], Likeness]] = [
        ("date", lambda a: _event(a).date, DATES),
        ("place", lambda a: register.entity(a, _event(a).place), PLACES),
        ("session", lambda a: _event(a).session, SAME),
    ]
    for part, read, likeness in reads:
        for news_of, account, was, against in _told_anew((*one.accounts, *corrected), read, likeness, known):
            moved = against in corrected or (news_of == CONTRADICTED and planned and bool(earlier) and part != "session")
            yield Item(
                CHANGED if moved else news_of, "occasion", one.id, account, one, part, was, read(account), None if moved else against
            )


def _became(one: Occasion, fresh: Sequence[Account], earlier: Sequence[Account]) -> Iterator[Item]:
    """What became of an occasion that was planned: it was held, or called off, or put off."""
    held = next((a for a in fresh if _event(a).status == "held"), None)
    if held:
        yield Item(CHANGED, "occasion", one.id, held, one, "status", "planned", "held")
        return
    outcomes = {_event(a).outcome for a in earlier}
    for account in fresh:
        if (outcome := _event(account).outcome) and outcome not in outcomes:
            outcomes.add(outcome)
            yield Item(CHANGED, "occasion", one.id, account, one, "outcome", None, outcome)


Anew = tuple[str, Account, Any, Account]  # changed or contradicted, the account, the value of before, whose it was


def _told_anew(accounts: Sequence[Account], read: Callable[[Account], Any], likeness: Likeness, known: Collection[str]) -> Iterator[Anew]:
    """Each new value that excludes one told before it, or is more exact than all that were; of what is wholly new only the former."""
    agrees, exact = likeness
    seen: dict[Any, Account] = {}
    before = any(a.claim.id in known for a in accounts)
    for account in sorted(accounts, key=lambda a: (a.claim.id not in known, a.order)):
        value = read(account)
        if value is None or value in seen:
            continue
        if account.claim.id not in known and seen:
            excluded = next((other for other in seen if not agrees(value, other)), None)
            if excluded is not None:
                yield CONTRADICTED, account, excluded, seen[excluded]
            elif before and exact(value) > max(exact(other) for other in seen):
                finest = max(seen, key=exact)
                yield CHANGED, account, finest, seen[finest]
        seen[value] = account


def _of_undertakings(before: Register, after: Register, choice: Choice, edited: Edits) -> Iterator[Item]:
    """News of the undertakings: new ones, how far they came, terms that moved, terms that went by."""
    was = {claim: one for one in undertakings(before) for claim in _claims(one)}
    was |= {new: was[old] for old, new in after.same.items() if old in was}
    then = {new: was[account.claim.id] for new, account in edited.items() if account.claim.id in was}
    days = day_of(before), day_of(after)
    for one in undertakings(after, choice):
        old = next((found[claim] for found in (was, then) for claim in sorted(_claims(one)) if claim in found), None)
        fresh = [a for a in one.accounts if a.claim.id not in was]
        if old is None:
            yield Item(NEW, "undertaking", one.id, one.accounts[0], one)
        elif fresh:
            yield from _steps_since(one, old, fresh)
        if days[1] and one.past_due(days[1]) and not (old and days[0] and old.past_due(days[0])):
            last = next(a for a in reversed(one.accounts) if getattr(a.fact, "due", None) == one.due)
            yield Item(OVERDUE, "undertaking", one.id, last, one, "due", None, one.due)


def _steps_since(one: Undertaking, old: Undertaking, fresh: Sequence[Account]) -> Iterator[Item]:
    """What differs between an undertaking and what it was, with the last new account as the one that says so."""
    for part in ("state", "turn", "due"):
        earlier, now = getattr(old, part), getattr(one, part)
        if earlier != now and now is not None:
            teller = next((a for a in reversed(fresh) if part != "due" or getattr(a.fact, "due", None) == now), fresh[-1])
            yield Item(CHANGED, "undertaking", one.id, teller, one, part, earlier, now)


def _claims(one: Undertaking) -> set[str]:
    return {a.claim.id for a in one.accounts} | {r.claim.id for a in one.accounts for r in a.reprints}


def _of_point(one: Series, point: Point, known: Collection[str]) -> Iterator[Item]:
    """News of the values of one period: the first, one more exact, one given anew by its own voice, one that excludes another."""
    tellers = sorted((t for v in point.values for t in v.tellers), key=lambda t: (t.account.claim.id not in known, t.account.order))
    accounts = [teller.account for teller in tellers]
    comparable = point.comparable and point.period is not None
    about = (one, point)
    first: dict[Any, Teller] = {}
    for teller in tellers:
        first.setdefault(told_by(teller.account), teller)
    fresh = [t for t in first.values() if t.account.claim.id not in known]
    if fresh and (not comparable or all(a.claim.id not in known for a in accounts)):
        for teller in fresh if not comparable else fresh[:1]:
            yield Item(NEW, "figure", teller.account.claim.id, teller.account, about, "value", None, told_by(teller.account))
    if comparable:
        anew = {revision.then.account.claim.id for revision in point.revised}
        for news_of, account, was, against in _told_anew(accounts, told_by, (agree, amount_exactness), known):
            revised = account.claim.id in anew
            kind = CHANGED if revised else news_of
            part = "given anew" if revised else "value"
            yield Item(kind, "figure", account.claim.id, account, about, part, was, told_by(account), None if kind == CHANGED else against)
