"""Pages for what cannot be shown: each says what, why, and where to go on."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kelisim.export.shelf import CrowdedError, PreparingError
from kelisim.web.asked import Asked, language_of, read_asked
from kelisim.web.context import OWN_NAMES
from kelisim.web.rendering import environment

_SAID_BY_STATUS = ("Not Found", "Method Not Allowed")  # what is said of them where no reason is given: the page says it itself


def told(request: Request, error: Exception) -> Response:
    """What the address asks for is not there, or is written wrongly."""
    assert isinstance(error, HTTPException)
    reason = "" if error.detail in _SAID_BY_STATUS else error.detail
    answer = _page(request, error.status_code, reason)
    answer.headers.update(error.headers or {})
    return answer


def preparing(request: Request, error: Exception) -> Response:
    """The register of that day is being made ready, or cannot be yet."""
    assert isinstance(error, PreparingError)
    return _page(request, 503, "", again=error.again, crowded=isinstance(error, CrowdedError))


def unusable(request: Request, error: Exception) -> Response:
    """The file of the register cannot be read."""
    return _page(request, 500, str(error))


def fault(request: Request, error: Exception) -> Response:
    """A fault of the program: the server writes it where the program runs, and nothing of it is shown."""
    return _page(request, 500, "")


def _page(request: Request, status: int, detail: str, again: int | None = None, crowded: bool = False) -> HTMLResponse:
    try:
        asked = read_asked(request)
    except HTTPException:
        asked = Asked(request.url.path, *language_of(request), None, {})
    template = environment(asked.lang).get_template("error.html")
    written = template.render(asked=asked, languages=OWN_NAMES, status=status, detail=detail, again=again, crowded=crowded)
    headers = {"Content-Language": asked.lang, "Cache-Control": "no-store"} | ({"Retry-After": str(again)} if again else {})
    return HTMLResponse(written, status, headers)
