"""Schemathesis: drawn questions, right and wrong, get the answers that the description promises, and never a fault."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from starlette.applications import Starlette

DAYS = ("2024-12-31", "2025-06", "2026")  # the catalogue of a day is made when it is first asked for: a few are enough


@schemathesis.hook
def map_query(context, query):  # type: ignore[no-untyped-def]
    """Days of which the register is to tell are drawn from a few."""
    if (
        query
        and isinstance(query.get("as_of"), str)
        and query["as_of"][:2]
        in ("19", "20", "10", "11", "12", "13", "14", "15", "16", "17", "18", "21", "22", "23", "24", "25", "26", "27", "28", "29")
    ):
        query["as_of"] = DAYS[len(query["as_of"]) % len(DAYS)]
    return query


PLACES = [
    *(f"/{place}" for place in PLACES_OF_API),
    *(f"/{place}/{{id}}" for place in PLACES_OF_API if place != "news"),
    "/search",
    "/export",
]


@pytest.fixture(scope="session")
def described(pages: Starlette) -> BaseSchema:
    pages.state.shelf.patience = 60
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", pages)


@pytest.mark.parametrize("path", PLACES)
def test_the_api_keeps_its_word(described: BaseSchema, path: str) -> None:
    @given(case=described[path]["GET"].as_strategy())
    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    def keeps_its_word(case: schemathesis.Case) -> None:
        case.call_and_validate()

    keeps_its_word()


def test_every_address_is_asked(described: BaseSchema) -> None:
    assert {operation.ok().path for operation in described.get_all_operations()} == set(PLACES)
