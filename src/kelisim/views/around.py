"""What documents tell beside occasions, found by document: it is made once, and each occasion of a register then asks only for its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kelisim.views.register import Register
from kelisim.views.series import Point, Series, series
from kelisim.views.statements import Said, statements
from kelisim.views.undertaking import Undertaking, undertakings


@dataclass(frozen=True, slots=True)
class Around:
    """What documents tell beside occasions: figures by period, undertakings, statements, and where in these each document speaks."""

    points: Sequence[tuple[Series, Point]]
    undertakings: Sequence[Undertaking]
    statements: Sequence[Said]
    told_in: Mapping[str, tuple[set[int], set[int], set[int]]] = field(default_factory=dict)

    def of(self, documents: Iterable[str]) -> Around:
        """What some documents tell, in the same order."""
        points, promised, said = (set[int]().union(*numbers) for numbers in _by_part(self.told_in, documents))
        return Around(
            [self.points[n] for n in sorted(points)],
            [self.undertakings[n] for n in sorted(promised)],
            [self.statements[n] for n in sorted(said)],
        )


def _by_part(told_in: Mapping[str, tuple[set[int], ...]], documents: Iterable[str]) -> Iterator[list[set[int]]]:
    told = [told_in[document] for document in documents if document in told_in]
    return ([numbers[part] for numbers in told] for part in range(3))


def around_of(register: Register) -> Around:
    """What the documents of a register tell beside occasions."""
    points = [(one, point) for one in series(register) for point in one.points]
    promised, said = undertakings(register), statements(register)
    told_in: dict[str, tuple[set[int], set[int], set[int]]] = {}
    tellers = (
        ((n, (a for value in point.values for a in value.accounts)) for n, (_, point) in enumerate(points)),
        ((n, one.accounts) for n, one in enumerate(promised)),
        ((n, (one.account,)) for n, one in enumerate(said)),
    )
    for part, told in enumerate(tellers):
        for number, accounts in told:
            for account in accounts:
                told_in.setdefault(account.claim.document, (set(), set(), set()))[part].add(number)
    return Around(points, promised, said, told_in)
