"""What pages load beside themselves: a style sheet, a script and fonts. A browser keeps them, and asks anew when they are other ones."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(str(resources.files("kelisim.web").joinpath("static")))
_NAMED = ("kelisim.css", "kelisim.js")  # files that pages ask for by `asset`
_FOR_GOOD, _FOR_A_DAY = "public, max-age=31536000, immutable", "public, max-age=86400"


@cache
def asset(name: str) -> str:
    """The address of a file that pages load; it is another when the file is.

    >>> asset("kelisim.css").startswith("/static/kelisim.css?v=")
    True
    """
    return f"/static/{name}?v={hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()[:8]}"


class Assets(StaticFiles):
    """The files of the folder, each with how long a browser may keep it: for good under an address that names its contents."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, or that there is none."""
        response = await super().get_response(path, scope)
        if response.status_code in (200, 304):
            named = path in _NAMED and scope["query_string"].decode() == asset(path).partition("?")[2]
            response.headers["Cache-Control"] = _FOR_GOOD if named else _FOR_A_DAY
        return response
