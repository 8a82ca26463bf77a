"""Undertakings: dated steps, the stage now, what became late, what was put off and how often; never a verdict."""

import pytest

from kelisim.model.date import PartialDate
from kelisim.model.fact import Commitment
from kelisim.views.life import LIFE, LIFE_OF_DOCUMENTS, state_reached
from kelisim.views.undertaking import Undertaking, day_of, undertakings
from tests.views.told import PAIR, one_fact, record

Told = tuple[str | None, Commitment]


def told(*steps: Told, langs: str = "") -> Undertaking:
    """The undertaking of commitments, each from a document of a day, in languages in turn."""
    codes = langs.split() or ["en"]
    pages = (record(f"d{n}", (f"Words {n}.", c), published=day, lang=codes[n % len(codes)]) for n, (day, c) in enumerate(steps))
    (found,) = undertakings(one_fact(*pages))
    return found


def project(stage: str, due: str | None = None, step: str | None = None, kind: str = "project", named: str | None = None) -> Commitment:
    """A commitment of both sides."""
    return Commitment(kind, stage, PAIR, due, named, step)


def treaty(stage: str, step: str) -> Commitment:
    """A treaty of both sides."""
    return project(stage, step=step, kind="document")


def test_a_terminal_that_slips() -> None:
    found = told(
        ("2026-05-19", project("agreed")),
        ("2024-10-15", project("agreed", "2025")),
        ("2025-04-26", project("under_way", "2026", "postponed")),
    )
    assert [str(s.day) for s in found.steps] == ["2024-10-15", "2025-04-26", "2026-05-19"]
    assert (found.stage, found.due, found.dues) == ("agreed", "2026", ("2025", "2026"))
    assert found.postponed == 1
    assert str(found.silent_since) == "2026-05-19"
    assert found.completion is None


def test_a_complex_on_the_border_over_three_years_and_four_languages() -> None:
    """Named twice, to be launched next year, still planned a year later: put off twice, by the dates alone."""
    found = told(
        ("2023-06-10", project("agreed", "2024", "announced", named="өнеркәсіптік сауда-логистика кешені")),
        ("2024-04-20", project("under_way", "2025", "under way", named="индустриальный торгово-логистический комплекс")),
        ("2025-08-22", project("agreed", "2026", "announced", named="industrial trade and logistics complex on the border")),
        ("2026-02-05", project("agreed", None, "announced", named="чек арадагы өнөр жай соода-логистика комплекси")),
        langs="kk ru en ky",
    )
    assert [(str(p.day), p.before, p.after, p.said) for p in found.postponements] == [
        ("2024-04-20", "2024", "2025", False), ("2025-08-22", "2025", "2026", False),
    ]  # fmt: skip
    assert found.dues == ("2024", "2025", "2026")
    assert (found.completion, str(found.silent_since)) == (None, "2026-02-05")
    assert found.past_due(PartialDate(2027, 1)) and not found.past_due(PartialDate(2026, 12))
    assert [(w.lang, str(w.day)) for w in found.wordings] == [("kk", "2023-06-10"), ("ru", "2024-04-20"), ("en", "2025-08-22"), ("ky", "2026-02-05")]  # fmt: skip
    assert "border" in found.wordings[2].added and not found.wordings[1].added, "the border is new in English, nothing in Russian"


def test_signed_is_not_in_force() -> None:
    signed = ("2024-04-19", treaty("signed", "signed"))
    ratified, again = ("2024-11-05", treaty("done", "ratified")), ("2025-02-01", treaty("signed", "signed"))
    force = ("2025-04-10", treaty("done", "in_force"))
    assert (told(signed).state, told(signed).completion) == ("signed", None)
    assert (told(signed, ratified).state, told(signed, ratified).completed) == ("ratified", False)
    assert told(signed, ratified, again).state == "ratified", "to recall the signing undoes no ratification"
    found = told(signed, ratified, again, force, langs="ru kk ky en")
    assert [(str(s.day), s.state) for s in found.steps] == [
        ("2024-04-19", "signed"), ("2024-11-05", "ratified"), ("2025-02-01", "signed"), ("2025-04-10", "in_force"),
    ]  # fmt: skip
    assert found.completion and str(found.completion.day) == "2025-04-10"


@pytest.mark.parametrize(
    ("kind", "stage", "step", "state"),
    [
        ("project", "proposed", "announced", "announced"),
        ("project", "proposed", None, "announced"),
        ("project", "agreed", "agreed", "agreed"),
        ("project", "under_way", "under way", "under_way"),
        ("project", "under_way", "postponed", "under_way"),
        ("project", "done", "done", "done"),
        ("document", "signed", "signed", "signed"),
        ("document", "done", "ratified", "ratified"),
        ("document", "done", "in_force", "in_force"),
        ("document", "agreed", "ratified", "agreed"),  # a ratification that is to come
        ("document", "proposed", "signed", "announced"),  # a signing that is asked for
        ("document", "done", None, "done"),
    ],
)
def test_the_finer_step_never_goes_beyond_the_stage(kind: str, stage: str, step: str | None, state: str) -> None:
    assert state_reached(Commitment(kind, stage, step=step)) == state
    assert sorted(LIFE) == sorted(LIFE_OF_DOCUMENTS)


@pytest.mark.parametrize(
    ("steps", "times", "why"),
    [
        ([("2023-01-01", project("agreed", "2024")), ("2024-03-01", project("agreed", "2025")), ("2025-03-01", project("agreed", "2026"))], 2, "from 2024 to 2025 to 2026"),
        ([("2023-01-01", project("agreed", "2024")), ("2024-03-01", project("agreed", "2025")), ("2024-04-01", project("agreed", "2025"))], 1, "repeated"),
        ([("2023-01-01", project("agreed", "2024")), ("2024-03-01", project("agreed", "2024-09"))], 0, "told more closely"),
        ([("2023-01-01", project("agreed", "2024-09")), ("2024-03-01", project("agreed", "2024"))], 0, "told less closely"),
        ([("2023-01-01", project("agreed", "2024-09")), ("2024-10-01", project("agreed", "2024-12"))], 1, "by three months"),
        ([("2023-01-01", project("agreed", "2026")), ("2024-10-01", project("agreed", "2025"))], 0, "brought forward"),
        ([("2023-01-01", project("agreed", "2025")), ("2023-06-01", project("agreed", "2024")), ("2023-07-01", project("agreed", "2025"))], 0, "an older date recalled in between"),
        ([("2023-01-01", project("agreed", None, "postponed"))], 1, "told by the word alone"),
        ([("2023-01-01", project("agreed", None, "postponed")), ("2023-01-03", project("agreed", None, "postponed"))], 1, "which others repeat"),
        ([("2023-01-01", project("agreed", "2023", "postponed")), ("2024-02-01", project("agreed", None, "postponed"))], 2, "again, when that date had gone by"),
        ([("2024-12-01", project("agreed", "2024")), ("2025-03-01", project("agreed", "2026", "postponed"))], 1, "word and date are one"),
        ([("2023-01-01", project("agreed", "2026", kind="target")), ("2024-03-01", project("agreed", "2030", kind="target"))], 0, "a target set anew"),
        ([(None, project("agreed", "2024")), ("2024-03-01", project("agreed", "2025"))], 0, "what has no day has no order"),
    ],
)  # fmt: skip
def test_how_often_it_was_put_off(steps: list[Told], times: int, why: str) -> None:
    assert told(*steps).postponed == times, why


def test_one_document_tells_both_dates() -> None:
    """«Once promised for 2025 and put back to 2026», says the only document there is."""
    pages = [record("a", ("Promised for 2025,", project("agreed", "2025")), ("put back to 2026.", project("agreed", "2026", "postponed")), published="2026-05-19")]  # fmt: skip
    (found,) = undertakings(one_fact(*pages))
    assert [(p.before, p.after, p.said) for p in found.postponements] == [("2025", "2026", True)]
    assert [a.words for a in found.postponements[0].accounts] == ["put back to 2026."]


@pytest.mark.parametrize(
    ("last", "turn", "closed"),
    [
        (project("under_way", None, "suspended"), "suspended", False),
        (project("agreed", None, "dropped"), "dropped", True),
        (project("agreed", None, "postponed"), "postponed", False),
        (project("under_way"), None, False),
        (project("done"), None, True),
    ],
)
def test_turns_on_the_way(last: Commitment, turn: str | None, closed: bool) -> None:
    found = told(("2024-01-01", project("signed", "2024")), ("2024-06-01", last))
    assert (found.turn, found.closed) == (turn, closed)
    assert found.past_due(PartialDate(2025, 2)) is not closed, "of what was dropped nothing is due"


def test_work_taken_up_again_is_no_longer_suspended() -> None:
    steps = (("2024-01-01", project("under_way", None, "suspended")), ("2024-06-01", project("under_way")))
    assert told(*steps).turn is None


def test_a_later_plan_undoes_no_agreement() -> None:
    assert told(("2024-01-01", project("signed")), ("2024-06-01", project("proposed"))).state == "signed"
    assert told(("2024-01-01", project("under_way")), ("2024-06-01", project("proposed"))).state == "announced", "but work may stop"


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


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (project("under_way", "2025", "postponed"), "2026"),  # «was to open in 2025, has been put off» names the day given up
        (project("under_way", "2027", "postponed"), "2027"),  # put off once more
        (project("under_way", "2026-10", "postponed"), "2026-10"),  # within the year told: closer, not nearer
        (project("under_way", "2025"), "2025"),  # brought forward: nobody says that it was put off
    ],
)
def test_what_is_put_off_comes_no_nearer(last: Commitment, due: str) -> None:
    found = told(("2024-10-15", project("agreed", "2025")), ("2025-04-25", project("agreed", "2026", "postponed")), ("2025-04-26", last))
    assert found.due == due


def test_documents_of_a_day_are_one_step_with_the_farthest_stage() -> None:
    found = told(("2025-04-25", project("agreed", "2026")), ("2025-04-25", project("signed")))
    (step,) = found.steps
    assert (step.stage, step.state, step.due, len(step.accounts)) == ("signed", "signed", "2026", 2)


def test_a_document_without_a_day_does_not_change_the_stage() -> None:
    found = told((None, project("proposed")), ("2025-04-25", project("signed")))
    assert (found.stage, found.state) == ("signed", "signed")
    assert [s.day is None for s in found.steps] == [False, True]


def test_the_day_of_a_register_is_that_of_its_newest_document() -> None:
    assert str(day_of(one_fact(*(record(day, published=day) for day in ("2024-01-01", "2025-02-03"))))) == "2025-02-03"
    assert day_of(one_fact(record("a"))) is None
