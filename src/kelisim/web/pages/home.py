"""The first page: one state or two chosen, what is new between them, what comes next, what is overdue."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
