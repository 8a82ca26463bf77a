"""A web server on this machine that answers as it is told, and remembers who asked for what, and when."""

from __future__ import annotations

import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from kelisim.acquire.fetcher import Fetcher

OWN = "127.0.0.1"
ALLOWED = (ipaddress.ip_network(f"{OWN}/32"),)  # nothing else of this machine is open to the tests
CONTACT = "desk@bureau.example"


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    at: float
    path: str
    headers: dict[str, str]


@dataclass
class Site:
    """What a server answers: `answers` has for a path the whole answer, or pieces of it, a number among them being seconds of silence."""

    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    open: int = 0
    most_open: int = 0

    def at(self, path: str, host: str = "site.example") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]


def answer(body: bytes | str = b"", status: str = "200 OK", kind: str | None = "text/html; charset=utf-8", **headers: object) -> bytes:
    """A whole answer; of a header's name `_` stands for `-`, and None takes one away."""
    data = body.encode() if isinstance(body, str) else body
    said = {"Content-Type": kind, "Content-Length": len(data)} | {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value is not None)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1", "replace") + data


def redirect(to: str, status: str = "302 Found") -> bytes:
    """An answer that leads elsewhere."""
    return answer(status=status, location=to)


@contextmanager
def serving(site: Site, ip: str = OWN, port: int = 0) -> Iterator[Site]:
    """The site, served until the block ends."""
    try:
        listening = socket.create_server((ip, port))
    except OSError as error:
        if ip == OWN:
            raise
        pytest.skip(f"{ip}: {error.strerror} (this system has one loopback address)")
    site.port = listening.getsockname()[1]
    threading.Thread(target=_accept, args=(site, listening), daemon=True).start()
    try:
        yield site
    finally:
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)  # else the thread that waits in accept() takes one connection more
        listening.close()


def _accept(site: Site, listening: socket.socket) -> None:
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            return
        threading.Thread(target=_talk, args=(site, connection), daemon=True).start()


def _talk(site: Site, connection: socket.socket) -> None:
    site.open += 1
    site.most_open = max(site.most_open, site.open)
    try:
        with connection, connection.makefile("rb") as lines:
            while request := lines.readline():
                headers = {}
                while (line := lines.readline().strip()) != b"":
                    name, _, value = line.decode("latin-1").partition(":")
                    headers[name.lower()] = value.strip()
                path = request.decode("latin-1").split(" ")[1]
                site.asked.append(Asked(time.monotonic(), path, headers))
                if not _reply(connection, _chosen(site, path, headers)):
                    return
    except (OSError, IndexError):  # whoever asked has gone, or speaks another protocol
        return
    finally:
        site.open -= 1


def _chosen(site: Site, path: str, headers: dict[str, str]) -> Any:
    found = site.answers.get(path, answer(status="404 Not Found"))
    if isinstance(found, list):  # one after another, the last for ever
        found = found.pop(0) if len(found) > 1 else found[0]
    return found(headers) if callable(found) else found


def _reply(connection: socket.socket, reply: Any) -> bool:
    """Send an answer; a tuple or iterator is sent piece by piece, and the connection is closed after it."""
    if isinstance(reply, bytes):
        connection.sendall(reply)
        return True
    for piece in reply:
        if isinstance(piece, bytes):
            connection.sendall(piece)
        else:
            time.sleep(piece)
    return False


@contextmanager
def fetching(resolver: Callable[[str, int], list[str]] | None = None, **options: Any) -> Iterator[Fetcher]:
    """A fetcher that may ask this server and nothing else of this machine, and does not wait."""
    chosen: dict[str, Any] = {
        "delay": 0.0,
        "allowed": ALLOWED,
        "resolver": resolver or (lambda host, port: [OWN]),
        "sleep": lambda seconds: None,
    }
    with Fetcher(CONTACT, **(chosen | options)) as fetcher:
        yield fetcher
