"""Figures: the series, and one with its chart and all claims in their words."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
