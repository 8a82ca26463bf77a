"""Connections to the very address that was checked, and no longer than until a moment: the network backend of the HTTP library."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from kelisim.acquire.guard import Guard

_TRIED = 3  # addresses of one host
_CONNECT = 10.0  # seconds for one of them
_LEAST = 0.01  # no time limit may be zero: a socket would then not block


def timeouts(until: float) -> dict[str, float]:
    """The time limits of a request as the library hands them to its backend. All but `pool` are the moment (`time.monotonic`) at which
    the whole request must have ended: the backend below makes of it what is left, for each connecting, reading and writing anew."""
    return {"connect": until, "read": until, "write": until, "pool": max(until - time.monotonic(), _LEAST)}


class PinnedBackend(httpcore2.NetworkBackend):
    """Connects to what the guard has let pass. The name stays in TLS and in the Host header, and is not resolved again."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to one of the host's addresses. Raises FetchError for a host that is refused."""
        failure: Exception = httpcore2.ConnectError(f"{host}: no address answers")
        for ip in self._guard.check(host, port)[:_TRIED]:
            seconds = min(_left(timeout), _CONNECT)
            try:
                return TimedStream(self._sockets.connect_tcp(str(ip), port, seconds, local_address, socket_options))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


class TimedStream(httpcore2.NetworkStream):
    """A connection whose time limits are moments: a server that sends a byte a second is cut off as one that sends none."""

    def __init__(self, inner: httpcore2.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes, before the moment."""
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write, before the moment."""
        self._inner.write(buffer, _left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same connection under TLS, with the name that was asked for."""
        return TimedStream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        """What the connection tells of itself."""
        return self._inner.get_extra_info(info)


def _left(until: float | None) -> float:
    if until is None:
        return _CONNECT
    left = until - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("the time for the whole request is over")
    return max(left, _LEAST)
