"""Addresses that may be fetched: public ones, over http and https."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

import httpx
import msgspec

from musnad.errors import FailedFetch, RefusedFetch

Resolver: TypeAlias = Callable[[str, int], Sequence[str]]
"""Gives the numeric addresses of a host and a port."""

_PORTS = {"http": 80, "https": 443}
_FIRST_FREE_PORT, _LAST_PORT = 1024, 65535
_NAT64 = IPv6Network("64:ff9b::/96")
_ALLOW = "If it is yours, add --allow-private."


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """An address to fetch: its parts, and the number that its host was looked up to have, which was checked."""

    url: httpx.URL
    host: str
    port: int
    ip: str


def resolved(host: str, port: int) -> Sequence[str]:
    """Return the numeric addresses that the system gives for a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]).partition("%")[0] for entry in found]


def target(address: str, *, allow_private: bool, resolver: Resolver = resolved) -> Target:
    """Return where an address leads.

    Raises RefusedFetch for what is no web address, carries a name and password, leads to a port that is no web
    server's, or to a host any of whose numeric addresses is not public (unless `allow_private`); FailedFetch for a host
    that cannot be found.
    """
    url = _url(address)
    port = url.port or _PORTS[url.scheme]
    if not allow_private and port not in _PORTS.values() and port < _FIRST_FREE_PORT:
        raise RefusedFetch(address, f"port {port} is no web server's", _ALLOW)
    host = url.raw_host.decode("ascii")
    try:
        found = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise FailedFetch(address, f"the host {host!r} was not found ({error})", "Check the name.") from error
    if not found:
        raise FailedFetch(address, f"the host {host!r} has no address", "Check the name.")
    if not allow_private:
        for ip in found:
            if not is_public(ip):
                raise RefusedFetch(address, f"{host} is at {ip}, which is not a public address", _ALLOW)
    return Target(url=url, host=host, port=port, ip=found[0])


def _url(address: str) -> httpx.URL:
    remedy = "Give an address like https://example.org/page."
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise RefusedFetch(address, f"it is no address ({error})", remedy) from error
    if url.scheme not in _PORTS or not url.host:
        raise RefusedFetch(address, "only http and https addresses are fetched", remedy)
    if url.port is not None and not 0 < url.port <= _LAST_PORT:
        raise RefusedFetch(address, f"there is no port {url.port}", remedy)
    if url.userinfo:
        raise RefusedFetch(str(url.copy_with(userinfo=b"")), "it carries a name or a password", "Leave them out.")
    return url.copy_with(fragment=None)


def is_public(ip: str) -> bool:
    """Tell whether a numeric address belongs to the public Internet, whatever it is wrapped in."""
    address = ip_address(ip)
    if isinstance(address, IPv6Address):
        inner = _inner(address)
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _inner(address: IPv6Address) -> IPv4Address | None:
    """Return the address of the old kind that one of the new kind stands for: mapped, 6to4, Teredo, NAT64."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
