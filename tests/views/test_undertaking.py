"""Undertakings: dated steps, the stage now, what became late."""

import pytest

from kelisim.model.date import PartialDate
from kelisim.model.fact import Commitment
from kelisim.views.undertaking import Undertaking, undertakings
from tests.views.told import PAIR, one_fact, record


def told(*steps: tuple[str | None, Commitment]) -> Undertaking:
    """The undertaking of commitments, each from a document of a day."""
    (found,) = undertakings(one_fact(*(record(f"d{n}", (f"Words {n}.", c), published=day) for n, (day, c) in enumerate(steps))))
    return found


def project(stage: str, due: str | None = None, step: str | None = None, kind: str = "project") -> Commitment:
    """A commitment of both sides."""
    return Commitment(kind, stage, PAIR, due, step=step)


def test_a_terminal_that_slips() -> None:
    found = told(
        ("2026-05-19", project("agreed")),
        ("2024-10-15", project("agreed", "2025")),
        ("2025-04-26", project("under_way", "2026", "postponed")),
    )
    assert [str(s.day) for s in found.steps] == ["2024-10-15", "2025-04-26", "2026-05-19"]
    assert (found.stage, found.due, found.dues) == ("agreed", "2026", ("2025", "2026"))
    assert found.postponed
    assert str(found.silent_since) == "2026-05-19"


@pytest.mark.parametrize(
    ("due", "stage", "day", "late"),
    [
        ("2025", "agreed", "2025-12-31", False),
        ("2025", "agreed", "2026-01-01", True),
        ("2025", "done", "2026-01-01", False),
        (None, "agreed", "2026-01-01", False),
        ("2025-09", "signed", "2025-10-01", True),
    ],
)
def test_past_due(due: str | None, stage: str, day: str, late: bool) -> None:
    assert told(("2024-01-01", project(stage, due))).past_due(PartialDate.parse(day)) is late


def test_a_target_set_anew_is_not_put_off() -> None:
    steps = (("2024-10-15", project("agreed", "2026", kind="target")), ("2025-04-25", project("agreed", "2030", kind="target")))
    assert not told(*steps).postponed


def test_documents_of_a_day_are_one_step_with_the_farthest_stage() -> None:
    found = told(("2025-04-25", project("agreed", "2026")), ("2025-04-25", project("signed")))
    (step,) = found.steps
    assert (step.stage, step.due, len(step.accounts)) == ("signed", "2026", 2)


def test_a_document_without_a_day_does_not_change_the_stage() -> None:
    found = told((None, project("proposed")), ("2025-04-25", project("signed")))
    assert found.stage == "signed"
    assert [s.day is None for s in found.steps] == [False, True]
