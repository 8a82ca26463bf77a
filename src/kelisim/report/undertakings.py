"""The part of a brief that tells what was signed, agreed and promised, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.model.fact import Figure
from kelisim.model.text import Span
from kelisim.report.page import Page
from kelisim.views.life import Step
from kelisim.views.register import Account
from kelisim.views.series import Series
from kelisim.views.undertaking import Undertaking

SILENT_DAYS = 60  # an undertaking not spoken of for two months of documents is said to be so; a choice of ours
KINDS = ("target", "document", "project", "schedule", "group", "measure", "support", "invitation")


def write_undertakings(page: Page, found: Sequence[Undertaking], counted: Sequence[Series]) -> None:
    """Undertakings past due or put off first, then the open ones, then those done; one line of words has one entry."""
    page.add(f"## {page.words.say('agreed')}", "")
    if not found:
        page.add(page.words.say("nothing"), "")
        return
    for title, group in parted(page, found).items():
        if group:
            page.add(f"### {page.words.say(title)}", "")
            entries = _of_same_words(sorted(group, key=lambda u: (KINDS.index(u.kind), u.due or "9999")))
            for kinds, one in entries[: page.room]:
                _write(page, kinds, one, counted)
            page.left_out(entries)
            page.add("")


def parted(page: Page, found: Sequence[Undertaking]) -> dict[str, list[Undertaking]]:
    """Undertakings by what a reader has to do about them."""
    parts: dict[str, list[Undertaking]] = {"past_due": [], "still_open": [], "closed": []}
    for one in found:
        late = one.postponed or (page.as_of is not None and one.past_due(page.as_of))
        parts["closed" if one.closed else "past_due" if late else "still_open"].append(one)
    return parts


def _of_same_words(found: Sequence[Undertaking]) -> list[tuple[list[str], Undertaking]]:
    """Undertakings that rest on the very same words (a sentence that invites and sets a date) stand together, under all their kinds."""
    groups: dict[frozenset[tuple[str, Span]], tuple[list[str], Undertaking]] = {}
    for one in found:
        words = frozenset((a.claim.document, a.claim.span) for a in one.accounts)
        kinds, _ = groups.setdefault(words, ([], one))
        if one.kind not in kinds:
            kinds.append(one.kind)
    return list(groups.values())


def _write(page: Page, kinds: Sequence[str], one: Undertaking, counted: Sequence[Series]) -> None:
    words = page.words
    target = _target(page, one, counted) if one.kind == "target" else None
    said = _closed(target or page.told(page.nearest(one.accounts)))
    kind = ", ".join([words.label("kinds", kinds[0]), *(words.label("kinds", k).lower() for k in kinds[1:])])
    parts = [f"- **{kind}.**", said, _stage(page, one), _due(page, one)]
    if _silent(page, one):
        parts.append(words.say("silent", day=words.day(one.silent_since)))
    page.add(" ".join(parts) + page.notes(one.accounts))
    for line in _remarks(page, one):
        page.add(f"  - {line}")


def _closed(said: str) -> str:
    """Words with a full stop behind them, where they do not end a sentence already."""
    return said if said.rstrip("»”").endswith((".", "!", "?", "…")) else f"{said}."


def _due(page: Page, one: Undertaking) -> str:
    if len(one.dues) > 1:
        return page.words.say("due_changed", dues=" → ".join(page.words.period(due) for due in one.dues))
    return page.words.say("due", due=page.words.period(one.due)) if one.due else page.words.say("due_unknown")


def _silent(page: Page, one: Undertaking) -> bool:
    """Whether something still to be done has not been spoken of for long, by the documents read."""
    since = one.silent_since
    if since is None or page.as_of is None or one.closed or one.stage == "signed":
        return False
    return (page.as_of.last() - since.last()).days > SILENT_DAYS


def _stage(page: Page, one: Undertaking) -> str:
    dated = [step for step in one.steps if step.day] or one.steps
    stage = _worded(page, dated[-1])
    if one.silent_since is None:
        return page.words.say("stage_undated", stage=stage)
    return page.words.say("stage", stage=stage, day=page.words.day(one.silent_since))


def _worded(page: Page, step: Step) -> str:
    """The stage in words: the finer step where the document tells one that has a word of its own."""
    said = step.turn or (step.state if step.state in page.words.data["steps"] else None)
    return page.words.label("steps", said) if said else page.words.label("stages", step.stage)


def _remarks(page: Page, one: Undertaking) -> list[str]:
    changes = _changes(one.steps)
    found = [_step(page, *change) for change in changes] if len(changes) > 1 else []
    last = page.notes(one.steps[-1].accounts)
    if one.postponed:
        found.append(page.words.say("is_put_off", count=one.postponed) + page.notes(a for p in one.postponements for a in p.accounts))
    if page.as_of and one.past_due(page.as_of):
        found.append(page.words.say("is_past_due", day=page.words.day(page.as_of)) + last)
    return found


def _changes(steps: Sequence[Step]) -> list[tuple[Step, list[Account]]]:
    """The steps that say something new, each with the accounts of those that only repeat it."""
    found: list[tuple[Step, list[Account]]] = []
    for step in steps:
        same = next((told for known, told in found if (known.state, known.due, known.turn) == (step.state, step.due, step.turn)), None)
        if same is None:
            found.append((step, list(step.accounts)))
        else:
            same.extend(step.accounts)
    return found


def _step(page: Page, step: Step, accounts: Sequence[Account]) -> str:
    stage = _worded(page, step)
    key = "step_due" if step.due else "step"
    said = page.words.say(key, day=page.words.day(step.day), stage=stage, due=page.words.period(step.due))
    return said + page.notes(accounts)


def _target(page: Page, one: Undertaking, counted: Sequence[Series]) -> str | None:
    """What a target aims at, from the figures on the same words: «Trade turnover: 1.5 billion US dollars → 2.5 billion US dollars»."""
    for series in counted:
        aims = (_aim(page, one, series, due) for due in (one.dues or (None,)))
        if said := list(dict.fromkeys(aim for aim in aims if aim)):
            return f"{page.words.label('indicators', series.indicator)}: {' → '.join(said)}"
    return None


def _aim(page: Page, one: Undertaking, series: Series, due: str | None) -> str | None:
    for point in series.of_status("target"):
        for value in point.values:
            if point.period == due and any(_same_words(a, b) for a in value.accounts for b in one.accounts):
                return page.words.amount(value.value, series.unit, value.approx)
    return None


def _same_words(figure: Account, commitment: Account) -> bool:
    assert isinstance(figure.fact, Figure)
    return figure.claim.document == commitment.claim.document and figure.claim.span.meets(commitment.claim.span)
