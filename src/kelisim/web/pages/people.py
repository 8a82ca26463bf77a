"""People with their offices in time."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
