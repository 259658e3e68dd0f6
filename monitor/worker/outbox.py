"""Writes messages to their topics through the worker's tracked producer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from monitor.kafka import topics, wire
from monitor.kafka.topics import Message

SOURCE = "worker"


class Outbox:
    """Sends messages. ``producer`` gives the producer once needed; ``partitions`` is every topic's count."""

    def __init__(self, producer: Callable[[], Any], partitions: int) -> None:
        self._producer = producer
        self._partitions = partitions

    async def send(self, message: Message) -> asyncio.Future[Any]:
        """Hand ``message`` over, and return the future of Kafka's acknowledgement."""
        data = wire.encode(message)
        place = topics.partition(topics.place_of(message), self._partitions)
        future: asyncio.Future[Any] = await self._producer().send(
            topics.topic_of(message).name,
            topics.key_of(message),
            data,
            place,
            None,
            wire.headers(message, data, source=SOURCE),
        )
        return future

    async def send_all(self, messages: Iterable[Message]) -> list[asyncio.Future[Any]]:
        """Hand ``messages`` over in order."""
        return [await self.send(message) for message in messages]


async def acknowledged(futures: Iterable[asyncio.Future[Any]]) -> None:
    """Wait until Kafka has acknowledged all of ``futures``; raise the first failure."""
    for future in futures:
        await future
