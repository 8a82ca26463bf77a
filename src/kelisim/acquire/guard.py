"""Which machines are asked: a host is resolved once, and each of its addresses must be of the public network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread

from kelisim.acquire.errors import failed, refused

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolver = Callable[[str, int], Sequence[str]]
RESOLVING = 10.0  # seconds for a name; the resolver of a system asks three servers, five seconds each, twice (resolv.conf)

# The special-purpose registries of IANA (iana.org/assignments/iana-ipv4-special-registry and -ipv6-special-registry), and multicast.
NOT_PUBLIC: tuple[tuple[Network, str], ...] = tuple(
    (ipaddress.ip_network(network), kind)
    for network, kind in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a carrier"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local, also where clouds keep their metadata"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.88.99.0/24", "relay of 6to4"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "benchmarks"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("ff00::/8", "multicast"),
        ("2001::/23", "protocol assignments, also Teredo"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("3fff::/20", "documentation"),
    )
)
_GLOBAL_IPV6 = ipaddress.ip_network("2000::/3")  # all that is given out of IPv6 so far
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # how a network of IPv6 alone reaches a host of IPv4 (RFC 6052)
# What `--allow-private` opens: one's own machine and network, but neither link-local (metadata of clouds) nor multicast.
PRIVATE: tuple[Network, ...] = tuple(
    map(ipaddress.ip_network, ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7"))
)


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host as the system knows them. Raises OSError where it knows none."""
    return list(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def not_public(ip: IP) -> str | None:
    """What an address is where it is not of the public network; an IPv4 address inside one of IPv6 is judged by itself.

    >>> not_public(ipaddress.ip_address("::ffff:10.0.0.1")), not_public(ipaddress.ip_address("8.8.8.8"))
    ('private', None)
    """
    ip = _unwrapped(ip)
    kind = next((kind for network, kind in NOT_PUBLIC if ip in network), None)
    return kind or ("not given out" if ip.version == 6 and ip not in _GLOBAL_IPV6 else None)


def _unwrapped(ip: IP) -> IP:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return ip.ipv4_mapped
        if ip in _NAT64:
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip


@dataclass(frozen=True, slots=True)
class Guard:
    """Resolves hosts and refuses those that are not public. `allowed` are networks that the caller opens, `seconds` the most for a name."""

    allowed: tuple[Network, ...] = ()
    resolver: Resolver = resolve
    seconds: float = RESOLVING

    def check(self, host: str, port: int) -> list[IP]:
        """The addresses to connect to: the host is resolved here and nowhere else, so that no second answer can differ from the first.

        Raises FetchError: E112 where any of the addresses is not public (one bad address among good ones is an attack or a fault), E114
        where the host has none, E117 where that takes too long.
        """
        try:
            found = [ipaddress.ip_address(host)]
        except ValueError:
            found = self._resolved(host, port)
        for ip in found:
            kind = not_public(ip)
            if kind and not self._is_allowed(ip):
                raise refused("E112", f"{ip} ({kind})" if str(ip) == host else f"{host} is {ip} ({kind})")
        return found

    def check_literal(self, host: str) -> None:
        """Refuse a host that is a number of no public machine, before anything is asked. Raises FetchError E112."""
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return
        self.check(host, 0)

    def _resolved(self, host: str, port: int) -> list[IP]:
        try:
            found = [ipaddress.ip_address(each) for each in _in_time(self.resolver, host, port, self.seconds)]
        except (OSError, UnicodeError, ValueError) as error:
            raise failed("E114", f"{host}: {getattr(error, 'strerror', None) or error}") from None
        if not found:
            raise failed("E114", f"{host} has no address")
        return found

    def _is_allowed(self, ip: IP) -> bool:
        return _within(_unwrapped(ip), self.allowed)


def _in_time(resolver: Resolver, host: str, port: int, seconds: float) -> Sequence[str]:
    """What a resolver gives. That of a system knows no limit of ours, so it is asked by a thread for which nobody waits any longer."""
    told: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            told.put(resolver(host, port))
        except Exception as error:  # raised below
            told.put(error)

    Thread(target=ask, name=f"resolve-{host}", daemon=True).start()
    try:
        found = told.get(timeout=seconds)
    except Empty:
        raise failed("E117", f"{host} was not resolved within {seconds:g} seconds") from None
    if isinstance(found, Exception):
        raise found
    return found


def _within(ip: IP, networks: Iterable[Network]) -> bool:
    return any(ip in network for network in networks)
