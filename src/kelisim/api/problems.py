"""Errors as RFC 9457 has them: one form for all, in `application/problem+json`."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from kelisim.api.schemas import Problem
from kelisim.export.parameters import ChoiceError
from kelisim.export.shelf import CrowdedError, PreparingError
from kelisim.ledger import LedgerError

MEDIA = "application/problem+json"


_SAID = {
    "Not Found": "there is no such address: GET /api/v1/ names those that there are",
    "Method Not Allowed": "nothing is changed here: ask by GET or HEAD",
}  # in the place of what says no more than the status does


def problem(status: int, detail: str | None = None, *, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    """An answer that says what went wrong."""
    told = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, **more)
    return JSONResponse(told.model_dump(exclude_none=True), status, headers, MEDIA)


def refused(request: Request, error: Exception) -> Response:
    """The address asks for what is not there, or by another method than GET."""
    assert isinstance(error, HTTPException)
    said = _SAID.get(error.detail, str(error.detail))
    return problem(error.status_code, said, headers=dict(error.headers or {}))


def not_chosen(request: Request, error: Exception) -> Response:
    """The address chooses nothing that can be."""
    assert isinstance(error, ChoiceError)
    return problem(422, str(error), errors=[{"parameter": fault.parameter, "message": str(fault)} for fault in error.faults])


def misunderstood(request: Request, error: Exception) -> Response:
    """An id is none that there can be."""
    assert isinstance(error, RequestValidationError)
    errors = [{"parameter": str(each["loc"][-1]), "message": each["msg"]} for each in error.errors()]
    return problem(422, "; ".join(f"{e['parameter']}: {e['message']}" for e in errors), errors=errors)


def preparing(request: Request, error: Exception) -> Response:
    """The register of that day is being made ready, or cannot be yet."""
    assert isinstance(error, PreparingError)
    said = "the register of that day is being made ready: ask again"
    if isinstance(error, CrowdedError):
        said = "the registers of several other days are being made ready: this one can be begun when one of them is done"
    return problem(503, said, headers={"Retry-After": str(error.again)})


def fault(request: Request, error: Exception) -> Response:
    """A fault of the program, of which nothing is shown."""
    return problem(500)


def unusable(request: Request, error: Exception) -> Response:
    """The file of the register cannot be read."""
    return problem(500, str(error))


HANDLERS = {
    HTTPException: refused, ChoiceError: not_chosen, RequestValidationError: misunderstood, PreparingError: preparing,
    LedgerError: unusable, Exception: fault,
}  # fmt: skip
DESCRIBED: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}, "description": said}
    for status, said in ((422, "A parameter is not understood"), (503, "The register of that day is being made ready"))
}
DESCRIBED[304] = {"description": "As it was when its ETag was given"}
MISSING: dict[int | str, dict[str, Any]] = DESCRIBED | {
    404: {"model": Problem, "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}, "description": "No such thing"},
}
