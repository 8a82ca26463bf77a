"""All addresses of the pages, and what an error looks like."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kelisim.export.shelf import PreparingError, Shelf
from kelisim.ledger import LedgerError
from kelisim.web import errors
from kelisim.web.assets import Assets
from kelisim.web.hosts import OnlyThisMachine
from kelisim.web.kept import LEVEL, Kept
from kelisim.web.pages import dismissed, documents, figures, home, occasions, people, quality, search, sources, statements, undertakings
from kelisim.web.rendering import HEADERS

_PLACES = (home, occasions, undertakings, figures, people, statements, documents, search, sources, quality, dismissed)
ROUTES: list[Route] = [route for place in _PLACES for route in place.ROUTES]


class _Headers:
    """Puts the policy and its like on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *((n.lower().encode(), v.encode()) for n, v in HEADERS.items() if n.lower().encode() not in own),
                ]
            await send(message)

        await self.app(scope, receive, sent)


def app(shelf: Shelf, more: list[BaseRoute] | None = None) -> Starlette:
    """The application that shows a register: its pages, with further routes (the API's) before them."""
    routes: list[BaseRoute] = [*(more or []), *ROUTES, Mount("/static", Assets()), Route("/favicon.ico", _no_icon)]
    handlers: dict[Any, Any] = {
        HTTPException: errors.told, PreparingError: errors.preparing, LedgerError: errors.unusable, Exception: errors.fault,
    }  # fmt: skip
    around = [Middleware(_Headers), Middleware(OnlyThisMachine), Middleware(GZipMiddleware, minimum_size=600, compresslevel=LEVEL)]
    made = Starlette(routes=routes, exception_handlers=handlers, middleware=around)
    made.state.shelf, made.state.kept = shelf, Kept()
    return made


def _no_icon(request: Request) -> Response:
    return RedirectResponse("/static/icon.svg")
