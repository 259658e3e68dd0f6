"""The producer: idempotent, and it knows of every send until Kafka has acknowledged it.

Stock Faust gives up a flush after 0.1 s and commits all the same (hazard 3), and turns a failed send into a log line
(hazard 4). Here a flush waits for everything that was sent before it, and a send that fails ends the process: what
was not acknowledged was not committed either, and is done again after the restart.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any

from aiokafka.errors import KafkaError
from faust.transport.drivers.aiokafka import Producer as StockProducer
from mode import Service

from monitor.errors import BrokerError
from monitor.worker.transport.silence import limit_silence


async def _at_once() -> None:
    """Stand where Faust asks, for each message, whether a buffer is full that we do not use."""


class Producer(StockProducer):
    """Faust's producer with every send tracked."""

    app: Any  # monitor.worker.app.WorkerApp, which imports this module

    def __post_init__(self) -> None:
        super().__post_init__()
        self._soon: deque[Any] = deque()
        self._something_soon = asyncio.Event()
        self._unacknowledged: set[asyncio.Future[Any]] = set()
        self._failure: str | None = None

    def _settings_extra(self) -> Mapping[str, Any]:
        return {"acks": "all", "enable_idempotence": True}

    def _new_producer(self, transactional_id: str | None = None) -> Any:
        producer = super()._new_producer(transactional_id)
        limit_silence(producer.client)
        return producer

    async def on_start(self) -> None:
        """Start, and learn the partitions of every topic that we write to: choosing a partition must not wait."""
        self.buffer.wait_until_ebb = _at_once  # type: ignore[method-assign]
        await super().on_start()
        for topic in self.app.written_topics:
            await self._ensure_producer().partitions_for(topic)

    async def send(
        self,
        topic: str,
        key: bytes | None,
        value: bytes | None,
        partition: int | None,
        timestamp: float | None,  # noqa: ARG002
        headers: Any,
        *,
        transactional_id: str | None = None,  # noqa: ARG002
    ) -> asyncio.Future[Any]:
        """Hand a record to aiokafka and return the future of its acknowledgement."""
        future: asyncio.Future[Any]
        try:
            future = await self._ensure_producer().send(
                topic, value, key=key, partition=partition, headers=self._with_writer(topic, headers)
            )
        except KafkaError as error:
            self._failed(f"Kafka did not take a record for {topic}: {error!r}")
            raise
        self._track(future)
        return future

    async def post(
        self, topic: str, partition: int, records: Iterable[tuple[bytes, bytes, Any]]
    ) -> list[asyncio.Future[Any]]:
        """Hand over records (key, value, headers) of one partition, and return futures of their acknowledgement.

        One future for each of Kafka's batches, of which there are few: one for each record costs more than writing it.
        """
        kafka = self._ensure_producer()
        futures: list[asyncio.Future[Any]] = []
        batch = kafka.create_batch()
        try:
            for key, value, headers in records:
                if batch.append(timestamp=None, key=key, value=value, headers=headers) is None:
                    futures.append(await kafka.send_batch(batch, topic, partition=partition))
                    self._track(futures[-1])
                    batch = kafka.create_batch()
                    batch.append(timestamp=None, key=key, value=value, headers=headers)
            futures.append(await kafka.send_batch(batch, topic, partition=partition))
            self._track(futures[-1])
        except KafkaError as error:
            self._failed(f"Kafka did not take a record for {topic}: {error!r}")
            raise
        return futures

    def send_soon(self, fut: Any) -> None:
        """Queue a table write, which cannot wait, for the task that hands it over."""
        self._track(fut)
        self._soon.append(fut)
        self._something_soon.set()

    @Service.task
    async def _hand_over(self) -> None:
        while not self.should_stop:
            await self._something_soon.wait()
            self._something_soon.clear()
            while self._soon:
                fut = self._soon.popleft()
                await fut.message.channel.publish_message(fut, wait=False)

    async def flush(self) -> None:
        """Wait until Kafka has acknowledged everything sent up to now. Raises ``BrokerError`` if it did not."""
        pending = list(self._unacknowledged)
        if pending:
            await asyncio.wait(pending)
        if self._failure is not None:
            raise BrokerError(self._failure)

    def _track(self, future: asyncio.Future[Any]) -> None:
        self._unacknowledged.add(future)
        future.add_done_callback(self._acknowledged)

    def _acknowledged(self, future: asyncio.Future[Any]) -> None:
        self._unacknowledged.discard(future)
        if future.cancelled():
            self._failed("a record was cancelled before Kafka acknowledged it")
        elif (error := future.exception()) is not None:
            self._failed(f"Kafka did not acknowledge a record: {error!r}")

    def _failed(self, reason: str) -> None:
        self._failure = reason
        self.app.fail_stop(reason)

    def _with_writer(self, topic: str, headers: Any) -> list[tuple[str, bytes]]:
        listed = list(headers.items()) if isinstance(headers, Mapping) else list(headers or ())
        if topic in self.app.tables.changelog_topics:
            listed.append(("writer", self.app.writer))
        return listed
