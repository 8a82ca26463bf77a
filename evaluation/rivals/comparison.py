"""What a comparison gives, and its Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Comparison:
    """One table: `rows` are in the order of `columns`; `asked` says on what, by which measure; `notes` what a reader must know."""

    title: str
    asked: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str | float | int]]
    notes: Sequence[str] = field(default=())


def markdown(comparison: Comparison) -> str:
    """A comparison as a page of Markdown.

    >>> print(markdown(Comparison("Names", "Who finds more.", ["system", "F1"], [["Kelisim", 0.91], ["other", 0.9]])))
    # Names
    <BLANKLINE>
    Who finds more.
    <BLANKLINE>
    | system | F1 |
    | --- | --- |
    | Kelisim | 0.910 |
    | other | 0.900 |
    <BLANKLINE>
    """
    lines = [f"# {comparison.title}", "", comparison.asked, "", _row(comparison.columns), _row("---" for _ in comparison.columns)]
    lines += [_row(row) for row in comparison.rows]
    lines += ["", *(f"- {note}" for note in comparison.notes)]
    return "\n".join(lines)


def _row(cells: object) -> str:
    return "| " + " | ".join(f"{c:.3f}" if isinstance(c, float) else str(c) for c in cells) + " |"  # type: ignore[attr-defined]
