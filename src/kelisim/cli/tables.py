"""Commands that list what the register holds: `events`, `figures`, `commitments`, `statements`, `people`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, Lang, LedgerFile, Since, Until
from kelisim.cli.printing import SHORT, compact, one_line, print_json, print_table
from kelisim.cli.registers import register_of

if TYPE_CHECKING:
    from kelisim.model.date import PartialDate
    from kelisim.views.occasion import Occasion
    from kelisim.views.register import Account, Register
    from kelisim.views.series import Point, Series

NOTHING = "nothing of the kind in the register (kelisim documents lists what was read)"


def _register(ledger: Path, as_of: PartialDate | None) -> Register:
    with opened(ledger) as held:
        return register_of(held, as_of)


def events(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the occasions: visits, talks, sessions, signings, forums; each once, however many documents tell of it.

    A ≠ before a value says that accounts contradict each other; kelisim show ID has them all.

    \b
    Example:
      kelisim events --between KZ KG --since 2025
    """
    from kelisim.views.choice import Choice
    from kelisim.views.occasion import occasions
    from kelisim.views.plain import plain_occasion

    register = _register(ledger, as_of)
    found = occasions(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json([plain_occasion(register, one) for one in found])
        return
    print_table(["id.", "date.", "what", "where", "who", "told in"], (_event_row(register, one) for one in found), empty=NOTHING)


def _event_row(register: Register, one: Occasion) -> list[str]:
    what = one.type if one.status == "held" else f"{one.outcome or one.status}: {one.type}"
    what = f"{what}, {one.level.replace('_', ' ')}" + (f", session {_mark(one, 'session')}{one.session}" if one.session else "")
    who = _names(register, one.participants) or _names(register, (one.body,))
    return [
        one.id[:SHORT], f"{_mark(one, 'date')}{one.date or 'not said'}", what,
        f"{_mark(one, 'place')}{register.name(one.place, 'en') or 'not said'}", who,
        _languages(one.accounts),
    ]  # fmt: skip


def _mark(one: Occasion, part: str) -> str:
    return "≠ " if part in one.disputed else ""


def _names(register: Register, entities: Iterable[str | None]) -> str:
    return ", ".join(name for e in entities if (name := register.name(e, "en")))


def figures(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the figures: what is counted, of which period, how much, who says so; series by series.

    Values of one period that contradict each other are marked ≠. Nothing is averaged. --since and --until go by the day of publication.

    \b
    Example:
      kelisim figures --between KZ KG --as-of 2025-12-31
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plain import plain_series
    from kelisim.views.series import series

    register = _register(ledger, as_of)
    found = series(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json([plain_series(register, one) for one in found])
        return
    rows = (row for one in found for point in one.points for row in _figure_rows(register, one, point))
    print_table(["id.", "what", "parties.", "period.", "value.", "said by", "told in"], rows, empty=NOTHING)


def _figure_rows(register: Register, one: Series, point: Point) -> Iterable[list[str]]:
    about = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}
    what = one.indicator.replace("_", " ") + (f" ({one.of.replace('_', ' ')})" if one.of else "")
    period = f"{'by ' if point.status == 'target' and point.period else ''}{point.period or 'not said'}"
    for value in point.values:
        amount = f"{'≠ ' if point.conflict else ''}{about.get(value.approx or '', '')}{compact(value.value, one.unit)}"
        yield [
            value.accounts[0].claim.id[:SHORT], what if point.status == "actual" else f"{what}, {point.status}",
            _parties(register, one.parties),
            period, amount, _names(register, value.speakers) or "nobody named", _languages(value.accounts),
        ]  # fmt: skip


def _parties(register: Register, entities: Iterable[str]) -> str:
    """States by their two letters, others by name."""
    return "–".join(e.removeprefix("country:") if e.startswith("country:") else register.name(e, "en") or e for e in entities)


def _languages(accounts: Iterable[Account]) -> str:
    """In which languages a thing is told, and how often: «kk 1 ru 2»."""
    told = [account.record.document.lang for account in accounts]
    return " ".join(f"{code} {told.count(code)}" for code in sorted(set(told)))


def commitments(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the undertakings: what was promised, agreed or signed, the stage by the latest account, every due date told.

    \b
    Example:
      kelisim commitments --between KZ KG --since 2024-10
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plain import plain_undertaking
    from kelisim.views.undertaking import undertakings

    register = _register(ledger, as_of)
    found = undertakings(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json([plain_undertaking(register, one) for one in found])
        return
    rows = (
        [
            one.id[:SHORT], one.kind, one.stage.replace("_", " "), " → ".join(one.dues) or "not said", _day(one.silent_since),
            str(len(one.accounts)),
            one_line(one.accounts[-1].words, 90),
        ]
        for one in found
    )  # fmt: skip
    print_table(["id.", "kind.", "stage.", "due", "last told.", "told.", "in the words of the last"], rows, empty=NOTHING)


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

    register = _register(ledger, as_of)
    found = view(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json([plain_statement(register, one) for one in found])
        return
    rows = (
        [
            one.account.claim.id[:SHORT], _day(one.account.published), register.name(one.speaker, "en") or "nobody named",
            one_line(one.quote), one.account.record.document.stem,
        ]
        for one in found
    )  # fmt: skip
    print_table(["id.", "published.", "who", "words", "document"], rows, empty=NOTHING)


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

    register = _register(ledger, as_of)
    found = view(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json([plain_person(register, one) for one in found])
        return
    rows = (
        [
            register.name(one.id, "en") or one.id, one.state or "", office.role.replace("_", " "),
            register.name(office.of, "en") or "not said",
            _day(office.first), _day(office.last), " · ".join(office.titles[:3]),
        ]
        for one in found for office in one.offices
    )  # fmt: skip
    print_table(["who", "state.", "office", "of", "first.", "last.", "as worded"], rows, empty=NOTHING)


def _day(day: PartialDate | None) -> str:
    return str(day) if day else "no date"
