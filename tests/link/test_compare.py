"""Which pairs are compared: of a key that very many bear those nearest in time, so that nothing is compared with all that there is."""

import importlib
import random
from collections.abc import Iterable

import pytest
from benchmarks.ledgers import document, occasion

from kelisim.link import compare, joined, occurrences_of
from kelisim.link.compare import NEAREST
from kelisim.model.link import SAME, Judgement, Occurrence

KEY = "target|trade_turnover:2e+09:USD|country:KG,country:KZ"
MANY = 5 * NEAREST
SAME_PAIR = [n for n in range(4, 4000) if set(occasion(n // 4).states) == {"KG", "KZ"}][:60]


class Held:
    """What was kept so far, by key."""

    def __init__(self) -> None:
        self.occurrences: list[Occurrence] = []

    def sharing(self, kind: str, keys: Iterable[str]) -> list[Occurrence]:
        wanted = set(keys)
        return [o for o in self.occurrences if o.kind == kind and wanted & set(o.keys)]


def target(number: int, value: str = "trade_turnover:2e+09:USD") -> Occurrence:
    """One target as a document of some day tells it."""
    facts = {
        "kind": "target",
        "states": "country:KG,country:KZ",
        "value": value,
        "due": "2030",
        "published": f"20{number // 12:02}-{number % 12 + 1:02}-01",
    }
    return Occurrence(f"{number:04}", "commitment", f"d{number}", (KEY,), tuple(facts.items()))


def fill(numbers: Iterable[int]) -> tuple[list[Judgement], list[int]]:
    """The judgements on targets that come one after another, and how many each was compared with."""
    held, made, counts = Held(), list[Judgement](), list[int]()
    for number in numbers:
        kept, judged = compare([target(number)], held)
        held.occurrences += kept
        made += judged
        counts.append(len(judged))
    return made, counts


@pytest.mark.parametrize("seed", range(3))
def test_a_large_block_is_joined_by_its_neighbours_in_any_order(seed: int) -> None:
    made, counts = fill(random.Random(seed).sample(range(MANY), MANY))
    assert max(counts) <= 2 * NEAREST + 1
    documents = {target(n).id: target(n).document for n in range(MANY)}
    assert {j.verdict for j in made} == {SAME}
    assert len(set(joined(documents, made, {}).values())) == 1
    early = {i: d for i, d in documents.items() if i < f"{MANY // 3:04}"}
    assert len(set(joined(early, made, {}).values())) == 1, "as of an earlier day too"


def test_the_groups_of_full_blocks_are_those_of_every_pair_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows may differ where a block is full, groups may not: here almost every block is, since one before and one after are compared."""
    told = [o for n in SAME_PAIR for o in occurrences_of(document(n)[0]) if o.kind == "commitment"]
    every = groups_of(told)
    assert len(every) > 10
    monkeypatch.setattr(importlib.import_module("kelisim.link.compare"), "NEAREST", 1)
    for seed in range(4):
        assert groups_of(random.Random(seed).sample(told, len(told))) == every


def groups_of(told: list[Occurrence]) -> set[frozenset[str]]:
    """What is taken for one of occurrences that come one after another."""
    held, made, alike, first = Held(), list[Judgement](), dict[str, str](), dict[tuple[tuple[str, str], ...], str]()
    for occurrence in told:
        kept, judged = compare([occurrence], held)
        held.occurrences += kept
        made += judged
    for occurrence in sorted(told, key=lambda o: o.id):
        alike[occurrence.id] = first.setdefault(occurrence.facts, occurrence.id)
    return set(joined({o.id: o.document for o in told}, made, alike).values())


def test_what_bears_other_keys_is_not_compared() -> None:
    held = Held()
    held.occurrences = [target(1)]
    assert compare([Occurrence("x", "commitment", "d", ("target|other",), target(2).facts)], held)[1] == []
