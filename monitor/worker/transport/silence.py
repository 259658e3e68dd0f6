"""How long a connection to Kafka may be silent before it is given up.

A network may swallow what is sent without a word. aiokafka has one limit for two things: how long a connection may be
silent, and how long the call (or the record) may take that waits for it. A dead connection has to be given up while
there is time to ask again on another one.
"""

from __future__ import annotations

from typing import Any

SILENCE_S = 15.0
"""Shorter than the watchdog's patience; longer than a rebalance, whose answer the broker holds back."""


def limit_silence(client: Any) -> None:
    """Make an aiokafka client that is not started yet give up connections that are silent for ``SILENCE_S``."""
    client._request_timeout_ms = int(SILENCE_S * 1000)
