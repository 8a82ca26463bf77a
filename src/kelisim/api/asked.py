"""What an address of the API or of a page's twin asks for; and how OpenAPI is told what can be asked."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from fastapi import Request

from kelisim.export.parameters import FLAG, NUMBER, SEVERAL, Parameter, refuse_others


def asked_of(request: Request, parameters: Collection[Parameter]) -> dict[str, list[str]]:
    """The parameters of a request, as they are written. Raises ChoiceError for one that there is not."""
    values: dict[str, list[str]] = {}
    for name, value in request.query_params.multi_items():
        values.setdefault(name, []).append(value)
    refuse_others(parameters, values)
    return values


def described(parameters: Collection[Parameter], required: Collection[str] = ()) -> dict[str, Any]:
    """Parameters as an operation of OpenAPI has them."""
    return {"parameters": [_described(each, each.name in required) for each in parameters]}


def _described(each: Parameter, required: bool) -> dict[str, Any]:
    schema, example = _schema(each)
    if not each.single:
        schema, example = {"type": "array", "items": schema, "maxItems": SEVERAL}, [example]
    return {"name": each.name, "in": "query", "required": required, "description": each.about, "schema": schema, "example": example}


def _schema(each: Parameter) -> tuple[dict[str, Any], object]:
    """The form of one value, and the example in it."""
    if each.form is FLAG:
        return {"type": "boolean", "default": False}, True
    if each.form is NUMBER:
        bounds = dict(zip(("minimum", "maximum"), each.bounds or (), strict=False))
        return {"type": "integer", **bounds}, int(each.example)
    if each.values:
        return {"type": "string", "enum": list(each.values)}, each.example
    return {"type": "string", "pattern": each.form.pattern}, each.example
