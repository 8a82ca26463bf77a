"""An address of the web in its one form: which are asked at all, before anything is resolved."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import idna

from kelisim.acquire.errors import refused

PORTS = {"http": 80, "https": 443}
LONGEST = 2048  # characters; what common servers take
# A port below 1024 is some other protocol's: a request to it is a message to a mail server or a database.
_FIRST_FREE_PORT = 1024
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_UNFIT = re.compile(r"[\s\\\x00-\x1f\x7f]")
_KEPT = "/%:@!$&'()*+,;=~-._[]|"  # what stands in paths as it is; everything else is percent-encoded UTF-8


@dataclass(frozen=True, slots=True)
class Address:
    """What a request needs of an address: `host` in ASCII (a name in lower case, or a usual number), `target` path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what one robots.txt is good for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return self.origin + self.target


def parse_address(text: str, base: Address | None = None) -> Address:
    """The address that was typed or that a server named (against `base`, the page that named it).

    The fragment is dropped, a name of other letters is put into its ASCII form (IDNA, UTS 46), a number for a host is put into its usual
    form. Raises FetchError E111 for what is no http or https, has credentials in it, or is no address at all.

    >>> str(parse_address("HTTPS://Қазақстан.kz/жаңалық?a=1#end"))
    'https://xn--80aaa0a6awh12ed.kz/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B?a=1'
    >>> parse_address("http://0x7f.1/").host
    '127.0.0.1'
    >>> str(parse_address("../b", parse_address("http://a.example/x/y/")))
    'http://a.example/x/b'
    """
    text = text.strip()
    if any("\ud800" <= c <= "\udfff" for c in text[:LONGEST]):
        raise refused("E111", "bytes that are no text")
    if _UNFIT.search(text) or len(text) > LONGEST:
        raise refused("E111", f"{text[:80]}: spaces or control characters in it, or over {LONGEST} characters")
    try:
        parts = urlsplit(urljoin(str(base), text) if base else text)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise refused("E111", f"{text[:80]}: {error}") from None
    if scheme not in PORTS:
        raise refused("E111", f"{text[:80]}: {scheme or 'no scheme'}")
    if "@" in parts.netloc:
        raise refused("E111", "a name or password stands in it")
    port = PORTS[scheme] if port is None else port
    if port < _FIRST_FREE_PORT and port not in PORTS.values():
        raise refused("E111", f"port {port} is of another protocol")
    target = quote(parts.path or "/", safe=_KEPT) + ("?" + quote(parts.query, safe=_KEPT + "?") if parts.query else "")
    return Address(scheme, _host(host), port, target)


def _host(host: str) -> str:
    """A host in its one form."""
    if ":" in host:
        try:
            return str(ipaddress.IPv6Address(host.replace("%", "?")))  # a zone («fe80::1%eth0») is an interface of this machine: no address
        except ValueError:
            raise refused("E111", f"{host} is no IPv6 address") from None
    try:
        name = (host if host.isascii() else idna.encode(host, uts46=True).decode()).lower().removesuffix(".")
    except (idna.IDNAError, UnicodeError) as error:
        raise refused("E111", f"{host[:80]}: {error}") from None
    if not _NAME.fullmatch(name):
        raise refused("E111", f"{host[:80]!r} is no host")
    if _NUMBER.fullmatch(name.rpartition(".")[2]):  # 2130706433, 0x7f.1, 0177.0.0.1: every system reads these as numbers
        try:
            return str(ipaddress.IPv4Address(socket.inet_aton(name)))
        except (OSError, ValueError):
            raise refused("E111", f"{host[:80]} is no IPv4 address") from None
    return name
