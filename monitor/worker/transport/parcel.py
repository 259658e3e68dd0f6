"""Parcels: what Faust carries through its queues instead of single messages.

Faust spends some 20 microseconds on each message between the consumer and an agent. Here the records of one fetch of
one partition travel as the value of one message; agents unpack them. What is done is counted by runs of offsets.

Fetches of a few records each would soon fill a queue that counts parcels, and a partition whose queue is full is
paused, which delays all others: aiokafka fetches nothing while records of any partition wait to be taken. So what
follows joins the last parcel for as long as no agent has opened it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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


class Parcel(list[Any]):
    """Records of one partition, one after the other, as delivered in one ``generation`` of the group."""

    __slots__ = ("generation", "opened")

    def __init__(self, records: Iterable[Any], generation: int) -> None:
        super().__init__(records)
        self.generation = generation
        self.opened = False

    def join(self, records: Sequence[Any], generation: int) -> Sequence[Any]:
        """Take in those of ``records`` that follow and have room, and return the rest."""
        if self.opened or self.generation != generation or self[-1].offset + 1 != records[0].offset:
            return records
        room = LARGEST - len(self)
        self.extend(records[:room])
        return records[room:]


def parcels(records: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Cut the records of one partition into parcels."""
    for start in range(0, len(records), LARGEST):
        yield records[start : start + LARGEST]
