"""Statements: who was quoted, with what words."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
