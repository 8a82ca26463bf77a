"""Who is answered: this machine alone, also when a page from elsewhere has had its own name lead here.

A server that listens to this machine can be asked by any page that a browser on it shows, if the name of that page's server is made to lead
to 127.0.0.1 after the page was loaded (DNS rebinding). Such a request bears that name, and is not answered.
"""

from __future__ import annotations

import ipaddress
from contextlib import suppress

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_REFUSED = (
    "These pages are for this machine alone, and were asked for by another name: a proxy before them must ask for 127.0.0.1 or localhost.\n"
)


class OnlyThisMachine:
    """Answers requests to this machine by its own names, and no others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not own_name(Headers(scope=scope).get("host", "")):
            await PlainTextResponse(_REFUSED, 421)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def own_name(host: str) -> bool:
    """Whether a name (`Host`, with its port or without) can be only of this machine or its own network: a loopback address, or a name
    without a dot, which nobody can register.

    >>> [own_name(host) for host in ("127.0.0.1:8765", "[::1]:80", "localhost", "register", "evil.example:8765", "10.0.0.5", "")]
    [True, True, True, True, False, False, True]
    """
    name = host.rpartition(":")[0] if ":" in host and not host.endswith("]") else host
    with suppress(ValueError):
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    return "." not in name.rstrip(".") or name.endswith(".localhost")
