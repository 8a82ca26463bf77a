"""Search: documents by words of any of the four languages, and what forms of them matched."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
