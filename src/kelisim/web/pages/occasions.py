"""Occasions, the standing bodies whose sessions some are, and one occasion with its accounts side by side."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
