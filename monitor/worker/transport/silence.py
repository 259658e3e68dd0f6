"""How long a connection to Kafka may be silent before it is given up.

A network may swallow what is sent without a word. aiokafka has one limit for two things: how long a connection may be
silent, and how long the call (or the record) may take that waits for it. A dead connection has to be given up while
there is time to ask again on another one: best before Kafka gives the member up, which it does after ``SESSION_S``
without a heartbeat. Only what a rebalance holds back, waiting for the other members, is waited for longer.
"""

from __future__ import annotations

from typing import Any

from aiokafka.client import ConnectionGroup
from aiokafka.protocol.group import JoinGroupRequest, SyncGroupRequest

SILENCE_S = 5.0
"""Half of the group's session; much longer than Kafka holds back a fetch."""
HELD_BACK_S = 15.0
"""Longer than a rebalance; shorter than the watchdog's patience."""
HELD_BACK = (JoinGroupRequest, SyncGroupRequest)
"""Requests that Kafka answers only when all members of a group have sent theirs."""


def limit_silence(client: Any) -> None:
    """Make an aiokafka client that is not started yet give up connections that are silent for ``SILENCE_S``."""
    client._request_timeout_ms = int(SILENCE_S * 1000)
    send = client.send

    async def send_patiently(node_id: int, request: Any, *, group: Any = ConnectionGroup.DEFAULT) -> Any:
        # A connection reads its limit when a request is sent on it, and nothing else is sent while a group is joined.
        if await client.ready(node_id, group=group):
            limit = HELD_BACK_S if isinstance(request, HELD_BACK) else SILENCE_S
            client._conns[(node_id, group)]._request_timeout = limit
        return await send(node_id, request, group=group)

    client.send = send_patiently
