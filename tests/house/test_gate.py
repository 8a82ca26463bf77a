"""The quality gate itself: floors rise and never silently fall."""

import json
from pathlib import Path

import evaluate
import pytest

from kelisim.evaluate.gold import load
from tests.house.source import ROOT


def test_a_floor_is_broken_by_a_lower_score_and_by_a_task_that_vanished() -> None:
    floors = {"events": 0.6, "offices": 0.7, "title": 0.9}
    assert evaluate.broken(floors, {"events": 0.6, "offices": 0.699}) == ["offices: 0.699, floor 0.700", "title: 0.000, floor 0.900"]


def test_writing_raises_and_never_lowers() -> None:
    assert evaluate.raised({"events": 0.6, "title": 0.9}, {"events": 0.7, "title": 0.8}) == {"events": 0.7, "title": 0.9}


def test_the_digest_changes_with_a_page_and_with_its_facts(tmp_path: Path) -> None:
    page, facts = tmp_path / "a.txt", tmp_path / "a.yaml"
    page.write_text("One.", encoding="utf-8")
    facts.write_text("lang: en\n", encoding="utf-8")
    first = evaluate.digest(load(tmp_path))
    facts.write_text("lang: ru\n", encoding="utf-8")
    assert first != evaluate.digest(load(tmp_path))


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder, text in (("a", "One."), ("b", "Two.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(text, encoding="utf-8")
        (tmp_path / folder / "x.yaml").write_text("lang: en\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="two gold documents are called x"):
        evaluate.collect([tmp_path / "a", tmp_path / "b"])


def test_floors_are_of_documents_that_exist() -> None:
    floors = json.loads((ROOT / "evaluation" / "floors.json").read_text(encoding="utf-8"))
    assert evaluate.digest(evaluate.collect([ROOT / "evaluation" / "gold"])) in floors, "make evaluate ARGS=--write"
