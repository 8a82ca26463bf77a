"""Occurrences that have the same facts: one of them bears the keys and is compared for all (`kelisim.link.compare`).

Which one it is hangs on who came first. So what leaves the ledger names another: the first by id, which hangs on nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, RowMapping, case, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_new

from kelisim.ledger.schema import judgements, occurrence_keys, occurrences
from kelisim.model.link import DIFFERENT, Judgement, by_person

COMPARED_BY_FACTS = ("entity", "event", "commitment")
_BEARS_KEYS = select(occurrence_keys.c.occurrence).where(occurrence_keys.c.occurrence == occurrences.c.number).exists()


@dataclass(frozen=True, slots=True)
class Alike:
    """Which occurrences have the same facts. `first` maps each that is not the first by id of its kind and facts to that first one;
    `only` maps such a first one to its document where no other document has those facts."""

    first: Mapping[str, str]
    only: Mapping[str, str]

    def without_order(self, made: Iterable[Judgement]) -> list[Judgement]:
        """Judgements as they are whichever of several with the same facts came first: a rule's once for each two facts, on the first
        occurrences of both, and once for each occurrence beside the first that has its own facts; a person's as they are.

        >>> made = [Judgement("event", "b", end, "same", "rule:event", "same day") for end in "cd"]
        >>> [(j.left, j.right) for j in Alike({"b": "a", "c": "a"}, {}).without_order(made)]
        [('a', 'b'), ('a', 'c'), ('a', 'd')]
        """
        rows: dict[Judgement, None] = {}
        beside: dict[str, Judgement] = {}
        for judgement in made:
            left, right = sorted(self.first.get(end, end) for end in (judgement.left, judgement.right))
            if by_person(judgement.by):
                rows[judgement] = None
            elif left == right:
                beside[left] = judgement
            elif self._counts(judgement, left, right):
                rows[replace(judgement, left=left, right=right)] = None
        told = ((known, identity) for identity, known in self.first.items() if known in beside and known not in self.only)
        rows |= {replace(beside[known], left=known, right=identity): None for known, identity in told}
        return sorted(rows, key=lambda j: (j.kind, j.left, j.right, j.when, j.by))

    def _counts(self, judgement: Judgement, left: str, right: str) -> bool:
        """Of two that one document alone tells, what it tells apart: it may be joined to what others tell."""
        alone = left in self.only and self.only[left] == self.only.get(right)
        return not alone or (judgement.verdict == DIFFERENT and judgement.kind != "entity")


def alike(connection: Connection, kind: str | None = None) -> Alike:
    """Which occurrences (of one kind) have the same facts. Documents are left out: each is compared by itself."""
    first: dict[tuple[str, str], str] = {}
    found: dict[str, str] = {}
    only: dict[str, str] = {}
    asked = select(occurrences.c.kind, occurrences.c.facts, occurrences.c.id, occurrences.c.document)
    wanted = [each for each in COMPARED_BY_FACTS if kind in (None, each)]
    ordered = asked.where(occurrences.c.kind.in_(wanted)).order_by(occurrences.c.kind, occurrences.c.id)
    for row_kind, facts, identity, document in connection.execute(ordered):
        known = first.setdefault((row_kind, facts), identity)
        if known == identity:
            only[identity] = document
        else:
            found[identity] = known
            if only.get(known) != document:
                only.pop(known, None)
    return Alike(found, only)


def pass_on(connection: Connection, document: str) -> None:
    """Before a document's occurrences are removed: another with the same facts takes over the keys, and what rules have said of them."""
    asked = select(occurrences).where(occurrences.c.document == document, _BEARS_KEYS)
    for row in connection.execute(asked.order_by(occurrences.c.kind, occurrences.c.id)).mappings().all():
        heir = _heir(connection, row)
        if heir:
            number = select(occurrences.c.number).where(occurrences.c.kind == row["kind"], occurrences.c.id == heir).scalar_subquery()
            connection.execute(update(occurrence_keys).where(occurrence_keys.c.occurrence == row["number"]).values(occurrence=number))
            _take_over(connection, row, heir)


def _heir(connection: Connection, row: RowMapping) -> str | None:
    """The first of another document that was judged beside an occurrence, has its facts and bears no keys."""
    own = row["id"]
    other = case((judgements.c.left == own, judgements.c.right), else_=judgements.c.left)
    judged = select(other).where(judgements.c.kind == row["kind"], or_(judgements.c.left == own, judgements.c.right == own))
    same = (occurrences.c.kind == row["kind"]) & (occurrences.c.facts == row["facts"]) & (occurrences.c.document != row["document"])
    heir: str | None = connection.scalar(select(func.min(occurrences.c.id)).where(same, occurrences.c.id.in_(judged), ~_BEARS_KEYS))
    return heir


def _take_over(connection: Connection, row: RowMapping, heir: str) -> None:
    of = (judgements.c.kind == row["kind"]) & or_(judgements.c.left == row["id"], judgements.c.right == row["id"])
    made = [j for j in connection.execute(select(judgements).where(of)).mappings() if not by_person(j["by"])]
    connection.execute(delete(judgements).where(judgements.c.number.in_([j["number"] for j in made])))
    for judgement in made:
        left, right = sorted(heir if end == row["id"] else end for end in (judgement["left"], judgement["right"]))
        if left != right:
            moved = {**judgement, "left": left, "right": right}
            connection.execute(insert_new(judgements).values(moved).on_conflict_do_nothing())
