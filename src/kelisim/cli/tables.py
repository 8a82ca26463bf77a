"""Commands that list what the register holds: `events`, `statements`, `people`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kelisim.cli.former import former, plain_former, print_former, print_withdrawn
from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, Lang, LedgerFile, Since, Until
from kelisim.cli.printing import SHORT, one_line, print_json, print_table
from kelisim.cli.rows import NOTHING, day_or_none, languages, names, register_in

if TYPE_CHECKING:
    from kelisim.views.occasion import Occasion
    from kelisim.views.register import Register
    from kelisim.views.ties import Tie


def events(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the occasions: visits, talks, sessions, signings, forums; each once, however many documents tell of it.

    A ≠ before a value says that accounts contradict each other; kelisim show ID has them all. «Part of» leads to the visit, session or
    forum during which something took place.

    \b
    Example:
      kelisim events --between KZ KG --since 2025
    """
    from kelisim.views.choice import Choice
    from kelisim.views.occasion import occasions
    from kelisim.views.plain import plain_occasion, plain_ties
    from kelisim.views.ties import ties

    register = register_in(ledger, as_of)
    choice = Choice(between or (), since, until, lang)
    found, gone = occasions(register, choice), former(register, occasions, choice)
    tied = ties(found)
    if as_json:
        told = [plain_occasion(register, one) | {"ties": plain_ties(tied.get(one.id, ()))} for one in found]
        print_json([*told, *plain_former(register, plain_occasion, gone)])
        return
    rows = (_event_row(register, one, tied.get(one.id, ())) for one in found)
    print_table(["id.", "date.", "what", "where", "who", "told in"], rows, empty=NOTHING)
    print_withdrawn(account for one in found for account in one.accounts)
    print_former(account for one in gone for account in one.accounts)


def _event_row(register: Register, one: Occasion, tied: Sequence[Tie]) -> list[str]:
    what = one.type if one.status == "held" else f"{one.outcome or one.status}: {one.type}"
    what = f"{what}, {one.level.replace('_', ' ')}" + (f", session {_mark(one, 'session')}{one.session}" if one.session else "")
    what += "".join(f"; part of {tie.to[:SHORT]}" for tie in tied if tie.relation == "part of")
    who = names(register, one.participants) or names(register, (one.body,))
    return [
        one.id[:SHORT], f"{_mark(one, 'date')}{one.date or 'not said'}", what,
        f"{_mark(one, 'place')}{register.name(one.place, 'en') or 'not said'}", who,
        languages(one.accounts),
    ]  # fmt: skip


def _mark(one: Occasion, part: str) -> str:
    return "≠ " if part in one.disputed else ""


def statements(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List what was said: each quotation in its own language, with its speaker.

    \b
    Example:
      kelisim statements --between KZ KG --lang ky
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plain import plain_statement
    from kelisim.views.statements import statements as view

    register = register_in(ledger, as_of)
    choice = Choice(between or (), since, until, lang)
    found, gone = view(register, choice), former(register, view, choice)
    if as_json:
        print_json([*(plain_statement(register, one) for one in found), *plain_former(register, plain_statement, gone)])
        return
    rows = (
        [
            one.account.claim.id[:SHORT], day_or_none(one.account.published), register.name(one.speaker, "en") or "nobody named",
            one_line(one.quote), one.account.record.document.stem,
        ]
        for one in found
    )  # fmt: skip
    print_table(["id.", "published.", "who", "words", "document"], rows, empty=NOTHING)
    print_withdrawn(one.account for one in found)
    print_former(one.account for one in gone)


def people(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the persons with their offices as documents state them, and the days of the first and last document that does.

    \b
    Example:
      kelisim people --between KZ KG
    """
    from kelisim.views.choice import Choice
    from kelisim.views.people import people as view
    from kelisim.views.plain import plain_person

    register = register_in(ledger, as_of)
    choice = Choice(between or (), since, until, lang)
    found, gone = view(register, choice), former(register, view, choice)
    if as_json:
        print_json([*(plain_person(register, one) for one in found), *plain_former(register, plain_person, gone)])
        return
    rows = (
        [
            register.name(one.id, "en") or one.id, one.state or "", office.role.replace("_", " "),
            register.name(office.of, "en") or "not said",
            day_or_none(office.first), day_or_none(office.last), " · ".join(office.titles[:3]),
        ]
        for one in found for office in one.offices
    )  # fmt: skip
    print_table(["who", "state.", "office", "of", "first.", "last.", "as worded"], rows, empty=NOTHING)
    print_withdrawn(account for one in found for office in one.offices for account in office.accounts)
    print_former(account for one in gone for office in one.offices for account in office.accounts)
