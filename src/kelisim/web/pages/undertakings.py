"""Undertakings: the register of what was promised, and the life of one."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
