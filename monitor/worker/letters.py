"""Dead letters: what nobody could read, kept whole, with where it came from and how to send it again.

When most of what comes in is bad, something is wrong with the input as a whole (a wrong feed, a newer program), and
carrying on would only move a topic into another: the worker stops and says so.
"""

from __future__ import annotations

import base64
import re
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from monitor.core.model import DeadLetter
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox, Record

REDRIVEN = "redriven-from"
"""Header of a message that was sent again: the place of its first dead letter, which a second one would have again."""

_PLACE = re.compile(rb"([a-zA-Z0-9._-]{1,249})/(\d{1,9})/(\d{1,18})")

MAX_PAYLOAD = 600_000
"""Bytes of a payload that are kept. Base64 makes four of three, and a record has a limit of a megabyte."""


class Letters:
    """Writes dead letters and watches their share. ``share`` of the last ``window`` inputs of a topic may be bad."""

    def __init__(
        self, outbox: Outbox, stop: Callable[[str], object], metrics: Meters, *, share: float, window: int
    ) -> None:
        self._outbox = outbox
        self._stop = stop
        self._metrics = metrics
        self._share = share
        self._window = window
        self._seen: dict[str, int] = {}
        self._bad: dict[str, deque[int]] = {}

    def good(self, topic: str) -> None:
        """Count one input that could be read."""
        self._seen[topic] = self._seen.get(topic, 0) + 1

    def write(self, message: Any, reason: str, detail: str) -> Record:
        """Put ``message`` aside, and return the letter to post with the rest of the batch: apart, each would cost a
        request of its own.
        """
        letter = self._outbox.write(dead_letter(message, reason, detail))
        self._metrics.dead_letter(reason)
        if bad := self._flood(message.topic):
            self._stop(
                f"{bad} of the last {self._window} messages of {message.topic} could not be read,"
                f" the last one because: {reason}: {detail}; stopped rather than move them all to dead-letters"
                " (worker.flood_share)"
            )
        return letter

    def _flood(self, topic: str) -> int:
        """Count one bad input, and return how many of the last ones were, if they are too many; 0 otherwise."""
        self.good(topic)
        seen = self._seen[topic]
        bad = self._bad.setdefault(topic, deque())
        bad.append(seen)
        while bad[0] <= seen - self._window:
            bad.popleft()
        return len(bad) if seen >= self._window and len(bad) > self._share * self._window else 0


def dead_letter(message: Any, reason: str, detail: str) -> DeadLetter:
    """Return the letter for a Kafka message: a function of the message alone, so that reading it twice gives one
    letter.
    """
    source, partition, offset = origin(message)
    payload = message.value or b""
    if len(payload) > MAX_PAYLOAD:
        detail = f"{detail} (only the first {MAX_PAYLOAD} of {len(payload)} bytes are kept)"
        payload = payload[:MAX_PAYLOAD]
    return DeadLetter(
        source=source,
        partition=partition,
        offset=offset,
        error=reason,
        detail=detail[:2000].encode("utf-8", "replace").decode("utf-8"),
        payload=base64.b64encode(payload).decode("ascii"),
        redrive=f"monitor dead-letters redrive {source}/{partition}/{offset}",
        key=None if message.key is None else message.key.decode("utf-8", "replace"),
        at=time_of(message.timestamp),
    )


def origin(message: Any) -> tuple[str, int, int]:
    """Return where a message first stood: its own place, or that of the letter it was sent again from."""
    for name, value in message.headers or ():
        if name == REDRIVEN and (place := _PLACE.fullmatch(value or b"")) is not None:
            return place[1].decode("ascii"), int(place[2]), int(place[3])
    return message.topic, message.partition, message.offset


def time_of(timestamp: float | None) -> datetime | None:
    """Return a record's time (given in milliseconds), ``None`` where it has none that a calendar knows."""
    try:
        return datetime.fromtimestamp(timestamp / 1000, UTC) if timestamp else None
    except (ValueError, OverflowError, OSError):
        return None
