"""What goes into Kafka and comes out of it while a host is measured, with the times that Kafka stamps on it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from monitor.bench.loads import is_checked
from monitor.core.model import Alert, Decision, Fragment, Observation, Revision
from monitor.errors import UnreadableMessage
from monitor.kafka import admin, topics, wire
from monitor.kafka.connection import Connection
from monitor.kafka.topics import Topic

STILL_S = 2.5
EVERY_S = 0.25
STOP_S = 5.0
TOGETHER_S = 0.005


@dataclass(frozen=True, slots=True)
class Results:
    """What a host wrote: when each fragment had its first result (epoch seconds), and ids of the alerts checked."""

    first: dict[str, float]
    last: float
    alerts: frozenset[str]


class Traffic:
    """Writes fragments and reads what follows from them. ``partitions`` is every topic's count."""

    def __init__(self, connection: Connection, partitions: int) -> None:
        self._connection = connection
        self._partitions = partitions

    async def fresh_topics(self) -> None:
        """Delete every topic and create our own anew."""
        async with admin.admin(self._connection) as client:
            existing = [name for name in await client.list_topics() if not name.startswith("__")]
            if existing:
                await client.delete_topics(existing)
            while [name for name in await client.list_topics() if not name.startswith("__")]:
                await asyncio.sleep(0.1)
        await admin.create_topics(self._connection, partitions=self._partitions, replication=1)

    async def publish(self, messages: Iterable[Fragment | bytes], rate: float | None = None) -> None:
        """Write fragments, or bytes as they are, to all partitions in turn, ``rate`` a second or as fast as it goes.

        A load that cost as much as what it measures would measure itself: fragments become bytes before the first is
        due, and what falls due within ``TOGETHER_S`` is written together.
        """
        written = [one if isinstance(one, bytes) else wire.encode(one) for one in messages]
        producer = AIOKafkaProducer(**self._connection.client(), linger_ms=5, max_batch_size=262_144)
        await producer.start()
        started = time.perf_counter()
        try:
            for number, data in enumerate(written):
                if rate and (ahead := number / rate - (time.perf_counter() - started)) > 0:
                    await asyncio.sleep(max(ahead, TOGETHER_S))
                await producer.send(topics.FRAGMENTS.name, data, partition=number % self._partitions, key=b"bench")
        finally:
            await producer.stop()

    async def refill(self, topic: Topic, records: Iterable[tuple[bytes, bytes]]) -> None:
        """Create a topic and write keys and values to it."""
        await admin.create_topics(self._connection, partitions=self._partitions, replication=1, topics=[topic])
        producer = AIOKafkaProducer(**self._connection.client(), max_batch_size=262_144)
        await producer.start()
        try:
            for key, data in records:
                await producer.send(topic.name, data, key=key, partition=topics.partition(key, self._partitions))
        finally:
            await producer.stop()

    async def still(self, consumer: Any, outputs: tuple[Topic, ...], check: Callable[[], None], give_up: float) -> None:
        """Wait until something was written and nothing more is, or until ``give_up``; ``check`` may raise meanwhile."""
        before, since = -1, time.monotonic()
        while True:
            check()
            ends = await consumer.end_offsets(self._places(*outputs, topics.ALERTS))
            written = sum(ends.values())
            now = time.monotonic()
            if written != before:
                before, since = written, now
            if (written and now - since > STILL_S) or now > give_up:
                return
            await asyncio.sleep(EVERY_S)

    async def results(self, consumer: Any, outputs: tuple[Topic, ...], starts: dict[TopicPartition, int]) -> Results:
        """Read what was written from ``starts`` on."""
        first: dict[str, float] = {}
        last = 0.0
        alerts: set[str] = set()
        async for place, record in self._records(consumer, self._places(*outputs, topics.ALERTS), starts):
            at = record.timestamp / 1000
            last = max(last, at)
            if place.topic == topics.ALERTS.name:
                alert = wire.decode(Alert, record.value)
                if is_checked(alert.situation):
                    alerts.add(alert.id)
            else:
                cause = _cause(place.topic, record.value)
                first[cause] = min(at, first.get(cause, at))
        return Results(first, last, frozenset(alerts))

    async def arrived(self, consumer: Any, starts: dict[TopicPartition, int]) -> dict[str, float]:
        """Return when fragments arrived in Kafka (epoch seconds), by id, from ``starts`` on."""
        arrived = {}
        async for _, record in self._records(consumer, self._places(topics.FRAGMENTS), starts):
            with suppress(UnreadableMessage):
                arrived[wire.decode(Fragment, record.value).id] = record.timestamp / 1000
        return arrived

    async def ends(self, consumer: Any, outputs: tuple[Topic, ...]) -> dict[TopicPartition, int]:
        """Return where fragments and results end now."""
        ends: dict[TopicPartition, int] = await consumer.end_offsets(
            self._places(topics.FRAGMENTS, *outputs, topics.ALERTS)
        )
        return ends

    async def dead_letters(self, consumer: Any) -> int:
        """Return how many dead letters were written."""
        return sum((await consumer.end_offsets(self._places(topics.DEAD_LETTERS))).values())

    @asynccontextmanager
    async def consumer(self) -> AsyncIterator[Any]:
        """Yield a consumer, of no group."""
        consumer = AIOKafkaConsumer(**self._connection.client(), max_partition_fetch_bytes=8_388_608)
        await consumer.start()
        try:
            yield consumer
        finally:
            # After a change of assignment its fetching can sleep through the first cancellation.
            with suppress(TimeoutError):
                await asyncio.wait_for(consumer.stop(), STOP_S)

    async def _records(self, consumer: Any, places: list[TopicPartition], starts: dict[TopicPartition, int]) -> Any:
        """Yield partition and record of everything between ``starts`` and what is there now."""
        ends = await consumer.end_offsets(places)
        left = {place for place in places if ends[place] > starts.get(place, 0)}
        consumer.assign(list(left))
        for place in left:
            consumer.seek(place, starts.get(place, 0))
        while left:
            for place, records in (await consumer.getmany(timeout_ms=200)).items():
                for record in records:
                    yield place, record
                if records[-1].offset + 1 >= ends[place]:
                    left.discard(place)

    def _places(self, *named: topics.Topic) -> list[TopicPartition]:
        return [TopicPartition(topic.name, number) for topic in named for number in range(self._partitions)]


def _cause(topic: str, value: bytes) -> str:
    """Return the id of the fragment that a record follows from."""
    if topic == topics.OBSERVATIONS.name:
        return wire.decode(Observation, value).fragment
    kind: type[Revision | Decision] = Revision if topic == topics.REVISIONS.name else Decision
    return wire.decode(kind, value).cause.rpartition("-")[0]
