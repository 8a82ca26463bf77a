"""What every judgement made by a rule says: facts that agree, and each that differs. Over the example documents and KELISIM_GOLD."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelisim.ledger import Ledger, open_ledger
from kelisim.model.link import DIFFERENT, SAME, Judgement
from kelisim.pipeline.ingest import ingest

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = [Path(name) for name in os.environ.get("KELISIM_GOLD", "").split(os.pathsep) if name]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Judgement]]:
    pages = [page for folder in (EXAMPLES, *GOLD) for page in sorted(folder.iterdir()) if page.suffix in (".txt", ".html")]
    with open_ledger(str(tmp_path_factory.mktemp("why") / "ledger.db")) as ledger:
        assert isinstance(ledger, Ledger)
        ingest(pages, ledger)
        yield [j for j in ledger.judgements() if j.kind in ("entity", "event", "commitment")]


def reasons(judgement: Judgement) -> tuple[list[str], list[str]]:
    parts = judgement.why.split("; ")
    agree = [p.removeprefix("same ") for p in parts if p.startswith("same ")]
    differ = [p.removeprefix("differs: ") for p in parts if p.startswith("differs: ")]
    assert len(agree) + len(differ) == len(parts), f"nothing but reasons: {judgement.why}"
    return agree, differ


def test_the_same_for_two_facts_at_least(judged: list[Judgement]) -> None:
    for judgement in judged:
        agree, _ = reasons(judgement)
        told = [fact for fact in agree if judgement.kind == "entity" or not fact.startswith("type ")]
        assert judgement.verdict != SAME or len(told) > 1, judgement


def test_different_for_a_fact_that_differs_beside_what_brought_them_together(judged: list[Judgement]) -> None:
    for judgement in judged:
        agree, differ = reasons(judgement)
        assert judgement.verdict != DIFFERENT or (agree and differ), judgement


def test_every_verdict_of_every_kind_is_met(judged: list[Judgement]) -> None:
    met = Counter((j.kind, j.verdict) for j in judged)
    assert {kind for kind, verdict in met if verdict == SAME} == {"entity", "event", "commitment"}
    assert {kind for kind, verdict in met if verdict == DIFFERENT} >= {"event", "commitment"}
