"""How well the program reads: its errors on documents whose facts are known, by kind of fact and language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.report.wording import LANGUAGES
from kelisim.web.context import Context
from kelisim.web.rendering import page, render

KINDS = ("events", "commitments", "figures", "statements", "offices")
ON_THE_WEB = {"events": "event", "commitments": "commitment", "figures": "figure", "statements": "statement", "offices": "office"}
SETS = ("blind", "practice", "known")
WEAK = 0.9  # a field that is right less often is told among the weak ones


@dataclass(frozen=True)
class Score:
    """Facts of one kind: how many the documents state, how many of these were found, how many were given that are none, and of those
    found how many have every field right (None where they have but one)."""

    there: int
    found: int
    invented: int
    whole: int | None = None

    @property
    def recall(self) -> float | None:
        """Of those stated the share that was found."""
        return self.found / self.there if self.there else None

    @property
    def precision(self) -> float | None:
        """Of those given the share that is one."""
        given = self.found + self.invented
        return self.found / given if given else None


@cache
def numbers() -> Mapping[str, Any]:
    """What `make evaluate` measured last, as the package ships it."""
    written = resources.files("kelisim.web").joinpath("data", "quality.json").read_text(encoding="utf-8")
    read: Mapping[str, Any] = json.loads(written)
    return read


def total(rows: Iterable[Mapping[str, Any]]) -> Score:
    """Scores of several languages as one.

    >>> total([{"there": 4, "found": 3, "invented": 1, "whole": 2}, {"there": 6, "found": 6, "invented": 0, "whole": 5}])
    Score(there=10, found=9, invented=1, whole=7)
    """
    some = list(rows)
    wholes = [row["whole"] for row in some if row["whole"] is not None]
    return Score(
        sum(r["there"] for r in some), sum(r["found"] for r in some), sum(r["invented"] for r in some), sum(wholes) if wholes else None
    )


def quality(request: Request, c: Context) -> Response:
    """How good is the machine?"""
    measured = numbers()
    by_set = {name: measured["sets"][name] for name in SETS}
    documents = {name: sum(one["documents"].values()) for name, one in by_set.items()}
    overall = {kind: {name: total(one["facts"][kind].values()) for name, one in by_set.items()} for kind in KINDS}
    chosen = [name for name in SETS if name == c.asked.one("set")] or list(SETS)
    by_language = {
        kind: {lang: total(by_set[name]["facts"][kind][lang] for name in chosen) for lang in LANGUAGES} for kind in KINDS
    }  # fmt: skip
    return render(
        c, "quality.html", documents=documents, overall=overall, by_language=by_language, chosen=chosen, kinds=KINDS, sets=SETS,
        weak=weak(by_set.values()), web=measured["web"], on_the_web=ON_THE_WEB, first_runs=measured["first_runs"], languages=LANGUAGES,
    )  # fmt: skip


def weak(sets: Iterable[Mapping[str, Any]]) -> Sequence[tuple[str, int, int]]:
    """The fields of facts that were found of which least are right, the weakest first: name, right, all."""
    right: dict[str, list[int]] = {}
    for one in sets:
        for name, by_language in one["fields"].items():
            tally = right.setdefault(name, [0, 0])
            tally[0] += sum(share["right"] for share in by_language.values())
            tally[1] += sum(share["all"] for share in by_language.values())
    rows = [(name, of[0], of[1]) for name, of in right.items() if of[1] and of[0] / of[1] < WEAK]
    return sorted(rows, key=lambda row: row[1] / row[2])


ROUTES = [Route("/quality", page(quality))]
