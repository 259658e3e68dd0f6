"""Writes messages to their topics through the worker's tracked producer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from monitor.kafka import topics, wire
from monitor.kafka.topics import Message

SOURCE = "worker"
ARRIVED = "arrived"
"""Header of an observation: when its fragment arrived in Kafka, in milliseconds since 1970."""


class Record(NamedTuple):
    """A record ready for Kafka."""

    topic: str
    partition: int
    key: bytes
    value: bytes
    headers: wire.Headers


class Outbox:
    """Sends messages. ``producer`` gives the producer once needed; ``partitions`` is every topic's count."""

    def __init__(self, producer: Callable[[], Any], partitions: int) -> None:
        self._producer = producer
        self._partitions = partitions

    def write(self, message: Message, *, arrived: int | None = None) -> Record:
        """Return ``message`` as a record.

        ``arrived`` (milliseconds since 1970) says when what it follows from came in: latency is measured from there.
        """
        data = wire.encode(message)
        headers = wire.headers(message, data, source=SOURCE)
        if arrived is not None:
            headers = [*headers, (ARRIVED, b"%d" % arrived)]
        place = topics.partition(topics.place_of(message), self._partitions)
        return Record(topics.topic_of(message).name, place, topics.key_of(message), data, headers)

    async def post(self, records: Iterable[Record]) -> list[asyncio.Future[Any]]:
        """Hand records over, in the order of each partition, and return what to await for Kafka's acknowledgement."""
        piles: dict[tuple[str, int], list[tuple[bytes, bytes, wire.Headers]]] = {}
        for topic, partition, key, value, headers in records:
            piles.setdefault((topic, partition), []).append((key, value, headers))
        futures: list[asyncio.Future[Any]] = []
        for (topic, partition), pile in piles.items():
            futures += await self._producer().post(topic, partition, pile)
        return futures

    async def send(self, message: Message) -> list[asyncio.Future[Any]]:
        """Hand one message over, and return what to await."""
        return await self.post([self.write(message)])

    async def send_all(self, messages: Iterable[Message]) -> list[asyncio.Future[Any]]:
        """Hand ``messages`` over."""
        return await self.post([self.write(message) for message in messages])


def arrival(message: Any) -> int:
    """Return when the fragment behind a message arrived in Kafka (milliseconds since 1970): its header, else its own
    arrival.
    """
    for name, value in message.headers or ():
        if name == ARRIVED and value and len(value) < 16 and value.isdigit():
            return int(value)
    return int(message.timestamp or 0)


async def acknowledged(futures: Iterable[asyncio.Future[Any]]) -> None:
    """Wait until Kafka has acknowledged all of ``futures``; raise the first failure."""
    for future in futures:
        await future
