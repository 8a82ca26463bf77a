"""What the sources of one state tell of a relation: counted, so that what each side stresses can be seen and not merely asserted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kelisim.views.plain import Plain

SHOWN = 3  # occasions that only this side told


@dataclass
class Side:
    """The sources of one state of two: their documents by kind (official, press), the occasions they tell, how many of them the sources of
    the other state do not, the undertakings they tell by kind, the figures by indicator.

    >>> side = Side()
    >>> side.take_occasion({"id": "a"}, alone=True)
    >>> side.plain()["occasions"], side.plain()["alone"]
    (1, 1)
    """

    documents: Counter[str] = field(default_factory=Counter)
    occasions: int = 0
    alone: int = 0
    only: list[Plain] = field(default_factory=list)
    undertakings: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)

    def take_occasion(self, line: Plain, alone: bool) -> None:
        """Count an occasion that these sources tell, `alone` where those of the other state do not."""
        self.occasions += 1
        if alone:
            self.alone += 1
            if len(self.only) < SHOWN:
                self.only.append(line)

    def plain(self) -> Plain:
        """The counts as plain values, the commonest first."""
        return {
            "documents": dict(self.documents.most_common()), "occasions": self.occasions, "alone": self.alone, "only": self.only,
            "undertakings": _common(self.undertakings), "figures": _common(self.figures),
        }  # fmt: skip


def _common(counted: Counter[str]) -> list[list[str | int]]:
    return [[name, count] for name, count in sorted(counted.items(), key=lambda c: (-c[1], c[0]))]
