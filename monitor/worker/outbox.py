"""Writes messages to their topics through the worker's tracked producer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from monitor.kafka import topics, wire
from monitor.kafka.topics import Message

SOURCE = "worker"
ARRIVED = "arrived"
"""Header of an observation: when its fragment arrived in Kafka, in milliseconds since 1970."""


class Outbox:
    """Sends messages. ``producer`` gives the producer once needed; ``partitions`` is every topic's count."""

    def __init__(self, producer: Callable[[], Any], partitions: int) -> None:
        self._producer = producer
        self._partitions = partitions

    async def send(self, message: Message, *, arrived: float | None = None) -> asyncio.Future[Any]:
        """Hand ``message`` over, and return the future of Kafka's acknowledgement.

        ``arrived`` (epoch seconds) says when what it follows from came in: latency is measured from there.
        """
        data = wire.encode(message)
        place = topics.partition(topics.place_of(message), self._partitions)
        headers = wire.headers(message, data, source=SOURCE)
        if arrived is not None:
            headers = [*headers, (ARRIVED, str(int(arrived * 1000)).encode())]
        future: asyncio.Future[Any] = await self._producer().send(
            topics.topic_of(message).name, topics.key_of(message), data, place, None, headers
        )
        return future

    async def send_all(self, messages: Iterable[Message]) -> list[asyncio.Future[Any]]:
        """Hand ``messages`` over in order."""
        return [await self.send(message) for message in messages]


def arrival(message: Any) -> float:
    """Return when the fragment behind a message arrived in Kafka (epoch seconds): its header, else its own arrival."""
    for name, value in message.headers or ():
        if name == ARRIVED and value and len(value) < 16 and value.isdigit():
            return int(value) / 1000
    return float(message.timestamp or 0.0)


async def acknowledged(futures: Iterable[asyncio.Future[Any]]) -> None:
    """Wait until Kafka has acknowledged all of ``futures``; raise the first failure."""
    for future in futures:
        await future
