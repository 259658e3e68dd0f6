"""How long Kafka has said nothing to a consumer.

aiokafka tells a caller nothing while no broker answers: it tries again for ever, and what comes back is what a calm
night gives. A fetch that is answered leaves a mark on its partition, even when there was nothing to fetch.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from aiokafka import TopicPartition


class Hearing:
    """Watches one consumer's partitions. ``clock`` (seconds) never jumps."""

    def __init__(self, consumer: Any, clock: Callable[[], float] = time.monotonic) -> None:
        self._consumer = consumer
        self._clock = clock
        self._marks: dict[TopicPartition, int | None] = {}
        self._heard: dict[TopicPartition, float] = {}

    def silence(self, fetched: Iterable[TopicPartition] = ()) -> float | None:
        """Return the seconds since the partition longest unheard was answered for; ``None`` without any partition.

        To be asked after each fetch: ``fetched`` are the partitions that it brought records of.
        """
        now = self._clock()
        brought = set(fetched)
        marks = {place: self._consumer.last_poll_timestamp(place) for place in self._consumer.assignment()}
        self._heard = {
            place: self._heard[place] if mark == self._marks.get(place, 0) and place not in brought else now
            for place, mark in marks.items()
        }
        self._marks = marks
        return now - min(self._heard.values()) if self._heard else None
