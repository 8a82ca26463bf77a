"""What was known on a day is what a register holds that was never given anything later: the views are the same, word for word."""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kelisim.acquire import read_paths
from kelisim.cli.registers import register_of
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.record import Record
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import try_to_read
from kelisim.views.beside import beside
from kelisim.views.conflicts import conflicts
from kelisim.views.growth import growth_checks
from kelisim.views.news import news
from kelisim.views.occasion import occasions
from kelisim.views.people import people
from kelisim.views.plain import plain_occasion, plain_person, plain_statement
from kelisim.views.plainbeside import plain_beside
from kelisim.views.plainfigures import plain_check, plain_differences, plain_series
from kelisim.views.plainnews import plain_news
from kelisim.views.plainsessions import plain_body
from kelisim.views.plainundertakings import plain_chain, plain_undertaking
from kelisim.views.register import Register
from kelisim.views.series import series
from kelisim.views.sessions import standing_bodies
from kelisim.views.statements import statements
from kelisim.views.targets import chains
from kelisim.views.ties import ties
from kelisim.views.undertaking import undertakings
from tests.house.source import ROOT

DAYS = 50
Read = list[tuple[Snapshot, Record]]


@pytest.fixture(scope="module")
def pages() -> Read:
    """The pages of the demo, read."""
    found = [s for s in read_paths([ROOT / "examples"]) if isinstance(s, Snapshot)]
    return [(s, record) for s in found if isinstance(record := try_to_read(s), Record)]


def keep(ledger: Ledger, pages: Read) -> Ledger:
    """Add what was read to a ledger."""
    for snapshot, record in pages:
        ledger.add_record(record, snapshot, new_run("ingest"), link=link_record)
    return ledger


def shown(register: Register) -> Iterator[str]:
    """Every view of a register, a line a thing."""
    for view, plain in (
        (occasions, plain_occasion), (series, plain_series), (undertakings, plain_undertaking), (statements, plain_statement),
        (people, plain_person), (chains, plain_chain),
    ):  # fmt: skip
        yield from (json.dumps(plain(register, one), ensure_ascii=False) for one in view(register))  # type: ignore[operator]
    yield json.dumps(plain_differences(register, conflicts(register)), ensure_ascii=False)
    yield from (json.dumps(plain_check(register, one), ensure_ascii=False) for one in growth_checks(series(register)))
    most_told = sorted(occasions(register), key=lambda o: (-len(o.accounts), o.id))[:3]
    yield from (json.dumps(plain_beside(register, beside(register, one)), ensure_ascii=False) for one in most_told)
    yield from (json.dumps(plain_body(register, one), ensure_ascii=False) for one in standing_bodies(register))
    yield from (f"{one}: {tied}" for one, tied in ties(occasions(register)).items())


def test_fifty_days_are_as_if_nothing_later_had_come(pages: Read, tmp_path: Path) -> None:
    dice = random.Random(2026)
    published = sorted(r.document.published.first() for _, r in pages if r.document.published)
    span = (published[-1] - published[0]).days
    drawn = [published[0] + timedelta(dice.randint(-5, span + 5)) for _ in range(DAYS)]
    whole = keep(open_ledger(tmp_path / "whole.db"), dice.sample(pages, len(pages)))
    alone: dict[int, list[str]] = {}
    for day in sorted(drawn):
        early = [(s, r) for s, r in pages if r.document.published and r.document.published.first() <= day]
        if len(early) not in alone:
            with keep(open_ledger(tmp_path / f"{len(early)}.db"), early) as held:
                alone[len(early)] = list(shown(register_of(held)))
        assert list(shown(register_of(whole, as_of(day)))) == alone[len(early)], day
    whole.close()
    assert len(alone) > DAYS / 10, "days must fall among the documents, or nothing is shown"


@pytest.mark.parametrize(
    ("first", "then"),
    [("2024-10-15", "2024-10-16"), ("2024-12-01", "2025-04-25"), ("2025-04-25", "2026-01-01"), ("2025-07-01", "2026-05-20")],
)
def test_news_between_two_days_are_as_if_nothing_later_had_come(pages: Read, tmp_path: Path, first: str, then: str) -> None:
    whole = keep(open_ledger(tmp_path / "whole.db"), pages[::-1])
    days = PartialDate.parse(first), PartialDate.parse(then)
    alone = []
    for day in days:
        early = [(s, r) for s, r in pages if r.document.published and r.document.published <= day]
        with keep(open_ledger(tmp_path / f"{day}.db"), early) as held:
            alone.append(register_of(held, day))
    before, after = (register_of(whole, day) for day in days)
    told = [json.dumps(plain_news(after, item), ensure_ascii=False) for item in news(before, after)]
    assert told == [json.dumps(plain_news(alone[1], item), ensure_ascii=False) for item in news(*alone)] != []
    whole.close()


def as_of(day: date) -> PartialDate:
    """A day as commands take it."""
    return PartialDate(day.year, day.month, day.day)
