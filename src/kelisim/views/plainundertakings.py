"""Views of undertakings and targets as plain values for JSON; what is reckoned here names the claims it is reckoned from."""

from __future__ import annotations

from kelisim.views.life import Postponement, Step, Wording
from kelisim.views.plain import Plain, claim_ids, named, plain_account, plain_accounts, plain_day
from kelisim.views.register import Register
from kelisim.views.targets import Aim, Chain, Needed
from kelisim.views.undertaking import Undertaking


def plain_undertaking(register: Register, one: Undertaking) -> Plain:
    """An undertaking with its dated steps. `completion` is the first report that it was done or in force; null says that none was read."""
    return {
        "id": one.id, "kind": one.kind, "parties": [named(register, p) for p in one.parties], "stage": one.stage, "state": one.state,
        "turn": one.turn, "due": one.due, "dues": list(one.dues), "postponed": one.postponed,
        "postponements": [_postponement(p) for p in one.postponements], "silent_since": plain_day(one.silent_since),
        "completion": _step(one.completion) if one.completion else None,
        "steps": [_step(s) for s in one.steps], "wordings": [_wording(w) for w in one.wordings],
    }  # fmt: skip


def _step(step: Step) -> Plain:
    return {
        "day": plain_day(step.day), "stage": step.stage, "state": step.state, "turn": step.turn, "due": step.due, "dues": list(step.dues),
        "accounts": plain_accounts(step.accounts),
    }  # fmt: skip


def _postponement(one: Postponement) -> Plain:
    """`said` is false where only the dates tell it."""
    return {"day": plain_day(one.day), "from": one.before, "to": one.after, "said": one.said, "claims": claim_ids(one.accounts)}


def _wording(one: Wording) -> Plain:
    return {
        "day": plain_day(one.day), "lang": one.lang, "words": one.words, "concepts_added": list(one.added),
        "claims": [one.account.claim.id],
    }  # fmt: skip


def plain_chain(register: Register, one: Chain) -> Plain:
    """Targets one after another, and what the last still needs."""
    parties = [named(register, p) for p in one.of.parties]
    return {
        "indicator": one.of.indicator, "of": one.of.of, "parties": parties, "unit": one.of.unit,
        "aims": [_aim(register, a) for a in one.aims], "needed": _needed(one.needed),
    }  # fmt: skip


def _aim(register: Register, aim: Aim) -> Plain:
    accounts = [
        {"speaker": named(register, t.speaker), "side": t.side, "side_by": t.side_by, **plain_account(t.account)} for t in aim.tellers
    ]
    value = int(aim.value) if float(aim.value).is_integer() else aim.value
    return {
        "value": value, "approx": aim.approx, "due": aim.due, "day": plain_day(aim.day), "superseded_by": aim.superseded_by,
        "accounts": accounts,
    }  # fmt: skip


def _needed(needed: Needed) -> Plain:
    """Per cents a year, rounded to a tenth; null, with the reason, where they cannot be reckoned."""
    least, most = (None if rate is None else round(rate, 1) for rate in (needed.least, needed.most))
    return {
        "reckoned": True, "base": needed.base, "least": least, "most": most, "from": claim_ids(needed.inputs),
        "left_out": claim_ids(needed.left_out), "why": needed.why,
    }  # fmt: skip
