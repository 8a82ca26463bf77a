"""The exchange form: the schema in the docs is that of the model, and what the program prints is of that form."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.docs import schema
from tests.docs.blocks import ROOT

PAGES = [page for page in sorted((ROOT / "examples").iterdir()) if page.suffix in {".txt", ".html", ".pdf"}]


def test_the_schema_in_the_docs_is_that_of_the_model() -> None:
    jsonschema.Draft202012Validator.check_schema(schema.schema())
    assert schema.PAGE.read_text(encoding="utf-8") == schema.page(), "make docs-update"


@cache
def extracted() -> dict[str, Any]:
    """What `kelisim extract` prints for all examples, by stem."""
    command = [str(Path(sys.executable).with_name("kelisim")), "extract", *map(str, PAGES)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return {facts["stem"]: facts for facts in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_what_extract_prints_is_of_the_form(page: Path) -> None:
    found = jsonschema.Draft202012Validator(schema.schema()).iter_errors(extracted()[page.stem])
    assert not [f"{error.json_path}: {error.message}"[:300] for error in found]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_fact_stands_on_words(page: Path) -> None:
    facts = extracted()[page.stem]
    text = facts["text"]
    stands = [(m["surface"], m) for m in facts["mentions"]] + [(s["quote"], s) for s in facts["statements"]]
    stands += [(f["evidence"], f) for kind in ("events", "figures", "commitments") for f in facts[kind]]
    assert not [said for said, at in stands if text[at["start"] : at["end"]] != said]


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_entity_is_listed_once(page: Path) -> None:
    facts = extracted()[page.stem]
    ids = [entity["id"] for entity in facts["entities"]]
    assert len(ids) == len(set(ids))
    assert {m["entity"] for m in facts["mentions"]} <= set(ids)
