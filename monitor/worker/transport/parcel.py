"""Parcels: what Faust carries through its queues instead of single messages.

Faust spends some 20 microseconds on each message between the consumer and an agent. Here the records of one fetch of
one partition travel as the value of one message; agents unpack them. What is done is counted by runs of offsets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from faust.types import TP

LARGEST = 250
"""Records of one parcel. Small enough that partitions take turns."""

QUEUED = 40
"""Parcels that may wait in front of an agent before its partitions are paused."""


class Run(NamedTuple):
    """The records ``[start, stop)`` of one partition, as delivered in one generation of the group."""

    tp: TP
    generation: int
    start: int
    stop: int


def parcels(records: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Cut the records of one partition into parcels."""
    for start in range(0, len(records), LARGEST):
        yield records[start : start + LARGEST]
