"""The exchange form: every key is there, evidence is what stands at its offsets, joined ids are those of the register."""

import json
from pathlib import Path

import pytest

import kelisim
from kelisim.export.facts import to_exchange
from kelisim.model.record import Record
from tests.house.source import ROOT

PAGES = sorted((ROOT / "examples").glob("*-2026-05-call.*"))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_evidence_stands_at_its_offsets(page: Path) -> None:
    (record,) = kelisim.extract(page)
    assert isinstance(record, Record)
    facts = to_exchange(record)
    for kind in ("events", "figures", "commitments"):
        for fact in facts[kind]:
            assert facts["text"][fact["start"] : fact["end"]] == fact["evidence"]
    for mention in facts["mentions"]:
        assert facts["text"][mention["start"] : mention["end"]] == mention["surface"]
    assert {m["entity"] for m in facts["mentions"]} == {e["id"] for e in facts["entities"]}
    assert json.loads(json.dumps(facts)) == facts


def test_an_entity_has_one_id_in_all_documents(example_ledger: Path) -> None:
    facts = list(kelisim.export(example_ledger))
    presidents = {
        o["person"]
        for f in facts
        for o in f["offices"]
        if o["role"] == "president" and o["of"] == "country:KG" and "2026-05-call" in f["stem"]
    }
    assert len(presidents) == 1
    (entity,) = {json.dumps(e, sort_keys=True) for f in facts for e in f["entities"] if e["id"] in presidents}
    assert all(json.loads(entity)["names"].values()), "with its name in each language"


def test_the_same_facts_before_and_after_linking(example_ledger: Path) -> None:
    linked = {f["stem"]: f for f in kelisim.export(example_ledger)}
    for page in PAGES:
        (record,) = kelisim.extract(page)
        assert isinstance(record, Record)
        alone = to_exchange(record)
        for kind in ("events", "figures", "commitments", "statements"):
            assert sorted((f["start"], f["end"]) for f in alone[kind]) == sorted((f["start"], f["end"]) for f in linked[page.stem][kind])
