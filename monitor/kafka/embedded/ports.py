"""Free ports, and whether a Kafka answers on one."""

from __future__ import annotations

import random
import socket
import struct

from monitor.errors import BrokerError
from monitor.kafka.embedded.config import HOST

# Below the range that Linux and macOS give to outgoing connections: a port in that could be taken by some client while
# the broker is being restarted.
_FIRST, _LAST = 20_000, 32_000


def free(count: int) -> tuple[int, ...]:
    """Return ``count`` different ports of loopback that nobody listens on now."""
    found: list[int] = []
    for port in random.sample(range(_FIRST, _LAST), 500):
        if is_free(port):
            found.append(port)
            if len(found) == count:
                return tuple(found)
    raise BrokerError(f"no free port between {_FIRST} and {_LAST} of {HOST}; stop what listens there")


def is_free(port: int) -> bool:
    """Return whether a server could listen on ``port`` of loopback now."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError:
            return False
    return True


def answers(port: int) -> bool:
    """Return whether a Kafka on ``port`` answers the first request of its protocol (ApiVersions, version 0)."""
    request = struct.pack(">hhih", 18, 0, 1, -1)
    try:
        with socket.create_connection((HOST, port), 0.5) as connection:
            connection.settimeout(1.0)
            connection.sendall(struct.pack(">i", len(request)) + request)
            return len(connection.recv(4)) == 4
    except OSError:
        return False
