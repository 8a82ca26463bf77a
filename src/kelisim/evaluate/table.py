"""Scores over all gold documents and over those of each language, side by side."""

from collections.abc import Mapping, Sequence

from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.problems import LANGUAGES
from kelisim.evaluate.score import score

Scores = dict[str, float]  # task → score; `overall` is the mean of the tasks


def scores_of(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> Scores:
    """The score of every task, to three digits as they are printed and kept."""
    return {task: round(value, 3) for task, value in score(gold, system).values().items()}


def by_language(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> dict[str, Scores]:
    """Scores over all documents (`all`), then over those of each language that has any."""
    table = {"all": scores_of(gold, system)}
    for code in LANGUAGES:
        if chosen := [document for document in gold if document.facts["lang"] == code]:
            table[code] = scores_of(chosen, system)
    return table


def per_true(gold: Sequence[GoldDocument], system: Mapping[str, Facts]) -> Scores:
    """How many events of the register there are for each true occasion, and undertakings for each true one, to three digits.

    >>> per_true([], {})
    {'events for a true one': 0.0, 'undertakings for a true one': 0.0}
    """
    board = score(gold, system)
    linked = {"events": "event linking (B3)", "undertakings": "commitment linking (B3)"}
    return {f"{kind} for a true one": round(board.linking(row).per_true(), 3) for kind, row in linked.items()}


def show(table: Mapping[str, Scores], floors: Mapping[str, float] | None = None) -> str:
    """The table as text: a line a task, a column for all and for each language, and the floor where there is one.

    >>> print(show({"all": {"events": 0.5}, "kk": {"events": 0.25}}, {"events": 0.6}))
                                   all      kk   floor
    events                       0.500   0.250   0.600 BROKEN
    """
    floors = floors or {}
    lines = [f"{'':<26}" + "".join(f"{column:>8}" for column in table) + (f"{'floor':>8}" if floors else "")]
    for task, value in table["all"].items():
        cells = "".join(f"{scores[task]:8.3f}" for scores in table.values())
        floor = floors.get(task)
        mark = "" if floor is None else f"{floor:8.3f}{' BROKEN' if value < floor else ''}"
        lines.append(f"{task:<26}{cells}{mark}")
    return "\n".join(lines)
