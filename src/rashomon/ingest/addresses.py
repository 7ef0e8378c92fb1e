"""Which network addresses may be fetched from: public ones only, unless settings allow private ones.

Every address of a host is checked, and the connection is made to the address that was checked, so that a name
that resolves anew between check and connection (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import socket
import threading
from ipaddress import IPv4Address, IPv6Address, ip_address

from rashomon.errors import FetchError, ForbiddenAddress

_NAT64 = IPv6Address("64:ff9b::")


def is_public(address: str) -> bool:
    """Whether an IP address lies on the public internet, also behind an IPv4-in-IPv6 form."""
    try:
        found = ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = _embedded(found)
        if inner is not None:
            return _is_global(inner)
    return _is_global(found)


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not (
        address.is_multicast
        or address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_reserved
        or address.is_unspecified
        or (isinstance(address, IPv6Address) and address.is_site_local)
    )


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for (mapped, 6to4, Teredo, NAT64, compatible)."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    value = int(address)
    if value >> 32 in (0, int(_NAT64) >> 32) and value > 0xFFFF:
        return IPv4Address(value & 0xFFFFFFFF)
    return None


def checked_address(host: str, port: int, name: str, allow_private: bool, seconds: float) -> str:
    """The IP address to connect to for a host.

    Raises ForbiddenAddress where any of its addresses is not public, FetchError where it has none.
    """
    found = _resolved(host, port, name, seconds)
    for address in found:
        if not allow_private and not is_public(address):
            raise ForbiddenAddress(
                f"{host} lies on a private or local address ({address})", name, "save the page and give the file"
            )
    return found[0]


def _resolved(host: str, port: int, name: str, seconds: float) -> list[str]:
    """The addresses of a host, within a time: the system's resolver knows no limit of its own."""
    results: list[str] = []
    errors: list[Exception] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            results.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            errors.append(error)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise FetchError(f"the name {host} was not resolved within {seconds:.0f} s", name, "check the connection")
    if errors or not results:
        raise FetchError(f"the host {host} was not found", name, "check the address and the connection")
    return list(results)
