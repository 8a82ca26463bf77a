"""Schemathesis: drawn questions, right and wrong, get the answers that the description promises, and never a fault."""

import re
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.schemas import BaseSchema
from starlette.applications import Starlette

from kelisim.export.lists import LISTS

DAYS = ("2024-12-31", "2025-06", "2026")  # the catalogue of a day is made when it is first asked for: a few are enough
PLACES = [kind.place for kind in LISTS]
PATHS = [
    *(f"/{place}" for place in PLACES),
    *(f"/{place}/{{id}}" for place in PLACES if place != "news"),
    "/search",
    "/",
    "/export",
    *(f"/export/{place}" for place in PLACES),
]


@schemathesis.hook
def map_query(context: Any, query: Any) -> Any:
    """Days of which the register is to tell are drawn from a few."""
    if query and re.fullmatch(r"[12]\d{3}(-\d\d(-\d\d)?)?", str(query.get("as_of"))):
        query["as_of"] = DAYS[len(query["as_of"]) % len(DAYS)]
    return query


@pytest.fixture(scope="session")
def described(pages: Starlette) -> BaseSchema:
    pages.state.shelf.patience = 60
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", pages)


RIGHT, WRONG = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
ASKED = [(path, mode) for path in PATHS for mode in (RIGHT, WRONG) if (path, mode) != ("/", WRONG)]  # it has no parameter to be wrong in


@pytest.mark.parametrize(("path", "mode"), ASKED, ids=[f"{path}-{'right' if mode is RIGHT else 'wrong'}" for path, mode in ASKED])
def test_the_api_keeps_its_word(described: BaseSchema, path: str, mode: schemathesis.GenerationMode) -> None:
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
    def keeps_its_word(case: schemathesis.Case) -> None:
        case.call_and_validate()

    keeps_its_word()


def test_every_address_is_asked(described: BaseSchema) -> None:
    assert {operation.ok().path for operation in described.get_all_operations()} == set(PATHS)
