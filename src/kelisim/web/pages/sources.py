"""Sources: what was read and sought of each publisher."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
