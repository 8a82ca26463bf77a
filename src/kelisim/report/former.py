"""The part of a brief that says what pages told and no longer do: an edit in silence must not take a fact out of it in silence."""

from __future__ import annotations

from kelisim.model.claim import Claim
from kelisim.report.page import Page
from kelisim.views.choice import Choice
from kelisim.views.edits import UNREAD
from kelisim.views.occasion import occasions
from kelisim.views.register import Account, Register
from kelisim.views.series import series
from kelisim.views.statements import statements
from kelisim.views.undertaking import undertakings


def write_former(page: Page, choice: Choice) -> None:
    """A line each fact of the choice that no page tells any more: its words, since when, and what the page says instead; no part at all
    where there is none."""
    told = _told(page.register.former, choice) if page.register.former else []
    if not told:
        return
    page.add(f"## {page.words.say('former')}", "")
    now = {claim.id: Account(claim, record) for record in page.register.records for claim in _replacing(record.claims, told)}
    for account in told[: page.room]:
        page.add(f"- {_line(page, account, now)}")
    page.left_out(told)
    page.add("")


def _replacing(claims: tuple[Claim, ...], told: list[Account]) -> list[Claim]:
    wanted = {account.lost.now for account in told if account.lost}
    return [claim for claim in claims if claim.id in wanted]


def _line(page: Page, account: Account, now: dict[str, Account]) -> str:
    assert account.lost
    day, words = page.words.day(account.lost.since), page.told(account) + page.notes((account,))
    instead = now.get(account.lost.now or "")
    if instead:
        return page.words.say("former_changed", words=words, day=day, now=page.told(instead) + page.notes((instead,)))
    return page.words.say("former_unread" if account.lost.how == UNREAD else "former_gone", words=words, day=day)


def _told(former: Register, choice: Choice) -> list[Account]:
    """The accounts of a former register that concern the choice, each place in a document once, by the day since which they are gone."""
    found = [a for one in occasions(former, choice) for a in one.accounts]
    found += [a for promised in undertakings(former, choice) for a in promised.accounts]
    found += [a for counted in series(former, choice) for a in counted.accounts]
    found += [said.account for said in statements(former, choice)]
    places = {(a.claim.document, a.claim.span.start, a.claim.span.end): a for a in reversed(found)}
    return sorted(places.values(), key=lambda a: (a.lost.since if a.lost else "", a.order))
