"""A plain producer of messages: idempotent, acknowledged by all replicas, murmur2 partitions, CloudEvents headers.

The worker has its own (Faust's, hardened); feeds, the gateway, the notifier and the command line use this one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any, Self

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from monitor.errors import BrokerError
from monitor.kafka import wire
from monitor.kafka.connection import Connection
from monitor.kafka.topics import Message, key_of, partition, place_of, topic_of

REQUEST_TIMEOUT_MS = 40_000


class Producer:
    """Writes messages to their topics: an async context manager. ``source`` names the process in the headers.

    ``send`` returns once Kafka has acknowledged; ``enqueue`` returns at once with what to await. Both raise
    ``BrokerError`` when Kafka does not take the message and ``UnreadableMessage`` for one that has no bytes.
    """

    def __init__(self, connection: Connection, *, source: str, linger_ms: int = 0) -> None:
        self._connection = connection
        self._source = source
        self._linger_ms = linger_ms
        self._kafka: Any = None
        self._seen: set[str] = set()

    async def __aenter__(self) -> Self:
        self._kafka = AIOKafkaProducer(
            **self._connection.client(),
            acks="all",
            enable_idempotence=True,
            linger_ms=self._linger_ms,
            request_timeout_ms=REQUEST_TIMEOUT_MS,
            max_request_size=wire.MAX_BYTES + 4096,
        )
        try:
            await self._kafka.start()
        except (KafkaError, OSError) as error:
            await self._kafka.stop()
            raise BrokerError(f"no Kafka answers at {self._connection.bootstrap}: {error}; is it running?") from None
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._kafka.stop()

    async def enqueue(self, message: Message) -> asyncio.Future[Any]:
        """Hand ``message`` over for sending and return a future of its acknowledgement (partition, offset, time)."""
        data = wire.encode(message)
        topic = topic_of(message).name
        try:
            await self._require(topic)
            count = len(await self._kafka.partitions_for(topic))
            future: asyncio.Future[Any] = await self._kafka.send(
                topic,
                data,
                key=key_of(message),
                partition=partition(place_of(message), count),
                headers=wire.headers(message, data, source=self._source),
            )
        except KafkaError as error:
            raise BrokerError(f"Kafka did not take a message for {topic}: {error}") from None
        return future

    async def _require(self, topic: str) -> None:
        """Raise for a topic that does not exist: asked for its partitions, aiokafka would wait for a timeout."""
        if topic in self._seen:
            return
        metadata = await self._kafka.client.fetch_all_metadata()
        if topic not in metadata.topics():
            raise BrokerError(f"Kafka has no topic {topic}; create it with: monitor topics create")
        self._seen.add(topic)

    async def send(self, message: Message) -> Any:
        """Write ``message`` and return its place (``topic``, ``partition``, ``offset``) once it is acknowledged."""
        return await _acknowledged(await self.enqueue(message), topic_of(message).name)

    async def send_all(self, messages: Iterable[Message]) -> int:
        """Write ``messages`` in order, wait for every acknowledgement, and return how many there were."""
        pending = [(await self.enqueue(message), topic_of(message).name) for message in messages]
        for future, topic in pending:
            await _acknowledged(future, topic)
        return len(pending)


async def _acknowledged(future: asyncio.Future[Any], topic: str) -> Any:
    try:
        return await future
    except KafkaError as error:
        raise BrokerError(f"Kafka did not take a message for {topic}: {error}") from None
