"""What an answer is made of: the catalogue of the day asked for, what it says of itself, an ETag that holds as long as both stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.responses import Response

from kelisim.export.parameters import AS_OF, Values, day_of, read
from kelisim.export.shelf import Shelf
from kelisim.ledger.catalogue import Catalogue

Plain = Mapping[str, Any]


def catalogue_of(shelf: Shelf, asked: Values) -> Catalogue:
    """The catalogue of the day that is asked for. Raises PreparingError where it is not ready, ChoiceError for what is no day."""
    return shelf.catalogue(day_of(read([AS_OF], asked).get("as_of", ())))


@contextmanager
def reading(shelf: Shelf, asked: Values) -> Iterator[Catalogue]:
    """The same, with a turn to write an answer from it."""
    catalogue = catalogue_of(shelf, asked)
    with shelf.turns:
        yield catalogue


def about(catalogue: Catalogue, as_of: str | None) -> dict[str, Any]:
    """What an answer says of its register: the day that was asked for, and that on which the register became what it was then."""
    told = catalogue.about
    return {"as_of": as_of, "day": told["day"] or None, "documents": int(told["documents"]), "made": told["made"]}


def marked(request: Request, catalogue: Catalogue) -> dict[str, str]:
    """The headers of an answer with its mark: the same as long as the register and the question are."""
    return {"ETag": f'"{catalogue.mark(request.url.path, request.url.query)}"', "Cache-Control": "no-cache"}


def has_it(request: Request, headers: Mapping[str, str]) -> bool:
    """Whether the reader says that he has an answer of this mark."""
    known = [each.strip().removeprefix("W/") for each in request.headers.get("if-none-match", "").split(",")]
    return headers["ETag"] in known or "*" in known


def answer(request: Request, catalogue: Catalogue, **told: Any) -> Response:
    """An answer with its register and its ETag; nothing but 304 where the reader has it."""
    headers = marked(request, catalogue)
    if has_it(request, headers):
        return Response(status_code=304, headers=headers)
    return JSONResponse({"register": about(catalogue, request.query_params.get("as_of")), **told}, headers=headers)
