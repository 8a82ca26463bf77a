"""Which machines are public, and that one that is not is never asked, however it is named."""

from __future__ import annotations

import ipaddress
import threading
import time

import pytest

from kelisim.acquire.errors import FetchError
from kelisim.acquire.guard import PRIVATE, Guard, not_public
from kelisim.model.visit import FAILED

NOT = {
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "0.0.0.0": "this network",
    "10.1.2.3": "private",
    "172.31.255.255": "private",
    "192.168.0.1": "private",
    "100.64.0.1": "shared by a carrier",
    "169.254.169.254": "link-local, also where clouds keep their metadata",
    "192.0.0.192": "protocol assignments",
    "198.18.0.1": "benchmarks",
    "224.0.0.1": "multicast",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "loopback",
    "::ffff:127.0.0.1": "loopback",
    "::ffff:169.254.169.254": "link-local, also where clouds keep their metadata",
    "64:ff9b::7f00:1": "loopback",
    "64:ff9b:1::1": "not given out",
    "fd00:ec2::254": "private",
    "fe80::1": "link-local",
    "fec0::1": "not given out",
    "ff02::1": "multicast",
    "2001::1": "protocol assignments, also Teredo",
    "2002:7f00:1::": "6to4",
    "2001:db8::1": "documentation",
    "::7f00:1": "not given out",
}


@pytest.mark.parametrize("ip", NOT)
def test_not_public(ip: str) -> None:
    assert not_public(ipaddress.ip_address(ip)) == NOT[ip]
    with pytest.raises(FetchError, match="E112"):
        Guard(resolver=lambda host, port: [ip]).check("a.example", 80)


@pytest.mark.parametrize("ip", ["8.8.8.8", "212.112.96.1", "172.32.0.1", "2a02:6b8::a", "64:ff9b::808:808", "::ffff:8.8.8.8"])
def test_public(ip: str) -> None:
    assert not_public(ipaddress.ip_address(ip)) is None
    assert [str(each) for each in Guard(resolver=lambda host, port: [ip]).check("a.example", 80)] == [str(ipaddress.ip_address(ip))]


def test_the_table_refuses_whatever_the_standard_library_calls_private() -> None:
    """Two lists made apart: every network's first and last address of the second is refused by the first."""
    lists = [*ipaddress.IPv4Address("0.0.0.0")._constants._private_networks, *ipaddress.IPv6Address("::")._constants._private_networks]  # type: ignore[attr-defined]
    for network in lists:
        for ip in (network[0], network[-1]):
            assert not_public(ip) or ip in ipaddress.ip_network("::ffff:0:0/96"), ip


def test_one_bad_address_among_good_ones_refuses_the_host() -> None:
    with pytest.raises(FetchError, match=r"E112.*a.example is 10.0.0.1 \(private\)"):
        Guard(resolver=lambda host, port: ["8.8.8.8", "10.0.0.1"]).check("a.example", 80)


def test_what_the_caller_opens_is_open_and_nothing_beside_it() -> None:
    guard = Guard(allowed=(ipaddress.ip_network("10.0.0.0/24"),), resolver=lambda host, port: [host.removesuffix(".example")])
    assert guard.check("10.0.0.7.example", 80)
    assert guard.check("::ffff:10.0.0.7.example", 80)
    with pytest.raises(FetchError, match="E112"):
        guard.check("10.0.1.7.example", 80)


@pytest.mark.parametrize("ip", ["169.254.169.254", "fe80::1", "0.0.0.0", "255.255.255.255", "224.0.0.1"])
def test_an_open_private_network_has_no_metadata_and_no_broadcast(ip: str) -> None:
    with pytest.raises(FetchError, match="E112"):
        Guard(allowed=PRIVATE).check(ip, 80)


@pytest.mark.parametrize("fault", [OSError(-2, "Name or service not known"), UnicodeError("label too long"), ValueError("no address")])
def test_a_host_that_is_not_known_gives_no_answer(fault: Exception) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise fault

    with pytest.raises(FetchError) as fell:
        Guard(resolver=resolver).check("a.example", 80)
    assert (fell.value.state, fell.value.code) == ("failed", "E114")


def test_a_name_that_resolves_slowly_ends_within_the_limit() -> None:
    never = threading.Event()
    guard = Guard(resolver=lambda host, port: [str(never.wait(30))], seconds=0.05)
    began = time.monotonic()
    with pytest.raises(FetchError, match=r"E117 .*: slow\.example was not resolved within 0\.05 seconds") as fell:
        guard.check("slow.example", 80)
    assert (fell.value.state, time.monotonic() - began < 10) == (FAILED, True)
    never.set()


def test_what_a_resolver_raises_is_told_of_the_host() -> None:
    def none(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    with pytest.raises(FetchError, match=r"E114 .*: none\.example: Name or service not known"):
        Guard(resolver=none).check("none.example", 80)
