"""Whether two names are one: nomenklatura's logic-v2 and Kelisim on the 400 pairs of `evaluation/names`."""

from __future__ import annotations

import csv
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evaluation.rivals.comparison import Comparison

from kelisim.lang.language import CODES
from kelisim.lang.names import people
from kelisim.lang.names.persons import compare_names
from kelisim.lang.names.things import compare_things

NEEDS: Sequence[str] = ()
PAIRS = Path(__file__).parents[1] / "names" / "pairs.tsv"
INFLECTED = ("cases", "genitive", "inflected", "possessive", "lone-surname")  # in the patterns whose names bear endings
SCHEMATA = {"person": "Person", "body": "Organization", "place": "Organization"}  # a place has no name matcher of its own there


@dataclass(frozen=True)
class Pair:
    """A row of `pairs.tsv`; `half` is dev for the first and third pair of a pattern, test for the others."""

    left: str
    left_lang: str
    right: str
    right_lang: str
    same: bool
    pattern: str
    half: str

    @property
    def kind(self) -> str:
        """person, body or place."""
        return self.pattern.partition(".")[0]


def pairs() -> list[Pair]:
    """Every pair, in the order of the file."""
    seen: Counter[str] = Counter()
    found = []
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            half = "test" if seen[row["pattern"]] % 2 else "dev"
            seen[row["pattern"]] += 1
            names = (row["left"], row["left_lang"], row["right"], row["right_lang"])
            found.append(Pair(*names, row["verdict"] == "same", row["pattern"], half))
    return found


def office_holders() -> list[Pair]:
    """Names of `lang/data/*/people.toml`, written by another hand than the pairs: each person's in every two languages, and each
    person's beside those of the three who follow in the alphabet and so share a name's beginning most often."""
    names = {code: people.names(code) for code in CODES}
    listed = sorted({person for known in names.values() for person in known})
    found = []
    for n, person in enumerate(listed):
        for one, other in combinations(CODES, 2):
            for there in (person, *(listed[(n + step) % len(listed)] for step in (1, 2, 3))):
                if person in names[one] and there in names[other]:
                    both = (names[one][person].usual, one, names[other][there].usual, other)
                    found.append(Pair(*both, person == there, "person.office-holder", "holders"))
    return found


def kelisim(pair: Pair) -> float:
    """1 where the comparer says «same», else 0: what is unsure is not joined."""
    compare = compare_names if pair.kind == "person" else compare_things
    return float(compare(pair.left, pair.right, pair.left_lang, pair.right_lang).verdict == "same")


def logic_v2() -> Callable[[Pair], float]:
    """nomenklatura's score of two entities that have nothing but a name."""
    from followthemoney import EntityProxy, model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def entity(name: str, schema: str) -> EntityProxy:
        made = model.make_entity(schema)
        made.id = name
        made.add("name", name)
        return made

    def score(pair: Pair) -> float:
        schema = SCHEMATA[pair.kind]
        both = (entity(pair.left, schema), entity(pair.right, schema))
        return max(LogicV2.compare(*both, config).score, LogicV2.compare(*reversed(both), config).score)

    return score


def f1(scored: Iterable[tuple[Pair, float]], threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of «same» at a threshold."""
    counts = Counter((pair.same, value >= threshold) for pair, value in scored)
    right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def compare(_corpora: Path | None) -> Comparison:
    """Both systems on both halves; nomenklatura at its own threshold and at the one that is best on all pairs at once."""
    every = [*pairs(), *office_holders()]
    rows: list[list[str | float | int]] = []
    ours, pace = _timed(every, kelisim)
    theirs, their_pace = _timed(every, logic_v2())
    table = [(pair, value) for pair, value in theirs if pair.half != "holders"]
    best = max((n / 100 for n in range(1, 100)), key=lambda t: f1(table, t)[2])
    parts: dict[str, Callable[[Pair], bool]] = {
        "dev": lambda p: p.half == "dev",
        "test": lambda p: p.half == "test",
        "persons": lambda p: p.kind == "person" and p.half != "holders",
        "persons in the nominative": lambda p: p.kind == "person" and p.half != "holders" and not any(w in p.pattern for w in INFLECTED),
        "bodies and places": lambda p: p.kind != "person",
        "all": lambda p: p.half != "holders",
        "office-holders": lambda p: p.half == "holders",
    }
    for name, scored, threshold, speed in (
        ("Kelisim", ours, 1.0, pace),
        ("nomenklatura logic-v2, its threshold 0.70", theirs, 0.7, their_pace),
        (f"nomenklatura logic-v2, best threshold {best:.2f}", theirs, best, their_pace),
    ):
        for part, belongs in parts.items():
            chosen = [(p, s) for p, s in scored if belongs(p)]
            rows.append([name, part, len(chosen), *f1(chosen, threshold), round(speed)])
    notes = [
        "logic-v2 is given names alone, as Kelisim is; with birth dates, countries and identifiers it decides better than here.",
        "The pairs are this project's own, and the comparer was developed on their first half: see evaluation/names/README.md.",
        "logic-v2 is made for any state's people and companies and knows no inflection; its best threshold is chosen on the answers.",
        f"To call every pair the same has an F1 of {f1([(pair, 1.0) for pair, _ in table], 1.0)[2]:.3f}: two thirds of them are.",
        "Office-holders: the project's own list in four languages, nominatives, written by another hand than the pairs.",
        "Before anything was changed for them, Kelisim found 94.7 of 100 pairs of one person (F1 0.973), and none of two persons.",
        "Pairs a second are of a second pass over all, as names come again and again in a register.",
    ]
    asked = (
        "Is it one person, body or place? 400 pairs over four languages (`evaluation/names`), and pairs of office-holders, by the names"
        " alone; precision, recall and F1 of «same»."
    )
    return Comparison("Pairs of names", asked, ("system", "pairs", "n", "precision", "recall", "F1", "pairs a second"), rows, notes)


def _timed(every: Sequence[Pair], judge: Callable[[Pair], float]) -> tuple[list[tuple[Pair, float]], float]:
    """Each pair with its score, and how many are scored a second once names are known."""
    scored = [(pair, judge(pair)) for pair in every]
    begin = time.perf_counter()
    for pair in every:
        judge(pair)
    return scored, len(every) / (time.perf_counter() - begin)
