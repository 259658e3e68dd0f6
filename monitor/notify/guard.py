"""Which addresses the notifier may talk to: nothing private unless configured, whatever name leads there.

A name is resolved once, every answer is judged, and the connection goes to the judged address: a name that changes its
mind between check and use gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from typing import Any
from urllib.parse import urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from monitor.errors import DeliveryError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NAT64_LOCAL = ipaddress.ip_network("64:ff9b:1::/48")
_SHARED = ipaddress.ip_network("100.64.0.0/10")


def is_public(address: str) -> bool:
    """Tell whether an IP address is a public unicast one, looking through IPv4 carried in IPv6."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if ip in _NAT64_LOCAL or ip.is_site_local or int(ip) >> 32 == 0:
            return False
    elif ip in _SHARED:
        return False
    return ip.is_global and not ip.is_multicast


def check_url(url: str, *, allow_private: bool) -> None:
    """Refuse a receiver's URL that must not be called, before anything is sent.

    Raises:
        DeliveryError: permanent; the message names the reason and never the URL, which may hold a secret.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise DeliveryError("the receiver's URL cannot be read; write https://host/path", permanent=True) from None
    if parts.scheme not in ({"https", "http"} if allow_private else {"https"}):
        raise DeliveryError(
            "a receiver's URL must begin with https:// (http:// with allow_private: true)", permanent=True
        )
    if not host:
        raise DeliveryError("the receiver's URL names no host", permanent=True)
    if parts.username or parts.password:
        raise DeliveryError("a receiver's URL must not hold a user name; use the receiver's secret", permanent=True)
    if any(ord(character) <= 0x20 for character in url) or "\\" in url:
        raise DeliveryError("the receiver's URL holds white space, control characters or a backslash", permanent=True)
    if port is not None and not 0 < port < 65536:
        raise DeliveryError("the receiver's URL has no usable port", permanent=True)
    if allow_private:
        return
    try:
        literal = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return
    if not is_public(str(literal)):
        raise DeliveryError(
            "the receiver's address is private; set allow_private: true if that is meant", permanent=True
        )


def check_host(url: str, allowed: Collection[str]) -> None:
    """Refuse a URL whose host is not among ``allowed``, where ".example.org" stands for example.org and all below it.

    Raises:
        DeliveryError: permanent; the message does not repeat the URL.
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        host = ""
    names = [name.lower() for name in allowed]
    if not any(host == name.lstrip(".") or (name.startswith(".") and host.endswith(name)) for name in names):
        raise DeliveryError("the receiver's host is not among notifier.allowed_hosts", permanent=True)


class GuardedResolver(AbstractResolver):
    """Resolve a name and let through public addresses only."""

    def __init__(self) -> None:
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of ``host``; refuse the name as a whole if any of them is private."""
        found: list[Any] = await self._inner.resolve(host, port, family)
        if any(not is_public(str(entry["host"])) for entry in found):
            raise DeliveryError(
                "the receiver's name leads to a private address; set allow_private: true if that is meant",
                permanent=True,
            )
        return list(found)

    async def close(self) -> None:
        """Release the inner resolver."""
        await self._inner.close()
