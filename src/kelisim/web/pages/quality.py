"""How well the program reads: its errors on documents whose facts are known."""

from __future__ import annotations

from starlette.routing import Route

ROUTES: list[Route] = []
