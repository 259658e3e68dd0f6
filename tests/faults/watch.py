"""Watches a run from outside: when the alerts came, and how long messages waited after a commit or a fault."""

from __future__ import annotations

import asyncio
import contextlib
import time
from types import TracebackType
from typing import Self

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from monitor.kafka import topics

EVERY_S = 0.5
SOURCES = (topics.FRAGMENTS.name, topics.OBSERVATIONS.name, topics.ACTIONS.name)


class Stall:
    """The longest time (seconds) after a commit or a fault in which messages waited and nothing was committed."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._since: float | None = None
        self._committed = 0

    def see(self, now: float, committed: int, lag: int) -> None:
        """Take one sample: the sum of what is committed, and how many messages are not."""
        if self._since is None or lag == 0 or committed != self._committed:
            self._since = now
        self._committed = committed
        self.longest = max(self.longest, now - self._since)

    def strike(self, now: float) -> None:
        """Begin anew: a worker that is killed again before it could commit did not stand still."""
        self._since = now


class Watch:
    """An async context manager around a run. Instants are epoch seconds, those of alerts by the broker's clock."""

    def __init__(self, bootstrap: str, app_id: str, partitions: int) -> None:
        self._bootstrap = bootstrap
        self._app_id = app_id
        self._partitions = partitions
        self._known: set[bytes] = set()
        self._latest: dict[int, float] = {}
        self._firsts: list[tuple[float, int]] = []
        self._news = asyncio.Condition()
        self.stall = Stall()
        self._tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> Self:
        self._tasks = [asyncio.ensure_future(self._see_alerts()), asyncio.ensure_future(self._see_commits())]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def alerts_after(self, moment: float, within: float) -> float:
        """Wait until every partition has had an alert with a new id after ``moment``; return how long that took (s).

        Every partition, because those of a worker that is still there go on: what counts is the last to come back.
        """
        async with asyncio.timeout(within), self._news:
            await self._news.wait_for(lambda: len(self._back(moment)) == self._partitions)
        return max(self._back(moment).values()) - moment

    def _back(self, moment: float) -> dict[int, float]:
        first: dict[int, float] = {}
        for at, partition in reversed(self._firsts):
            if at <= moment:
                break
            first[partition] = at
        return first

    async def _see_alerts(self) -> None:
        consumer = AIOKafkaConsumer(bootstrap_servers=self._bootstrap, auto_offset_reset="earliest")
        await consumer.start()
        try:
            consumer.assign([TopicPartition(topics.ALERTS.name, number) for number in range(self._partitions)])
            while True:
                for batch in (await consumer.getmany(timeout_ms=200)).values():
                    new = [record for record in batch if record.key not in self._known]
                    self._known |= {record.key for record in new}
                    self._firsts = sorted(self._firsts + [(one.timestamp / 1000, one.partition) for one in new])[-5000:]
                async with self._news:
                    self._news.notify_all()
        finally:
            await consumer.stop()

    async def _see_commits(self) -> None:
        consumer = AIOKafkaConsumer(bootstrap_servers=self._bootstrap)
        client = AIOKafkaAdminClient(bootstrap_servers=self._bootstrap)
        places = [TopicPartition(topic, number) for topic in SOURCES for number in range(self._partitions)]
        try:
            await consumer.start()
            await client.start()
            while True:
                with contextlib.suppress(KafkaError, OSError, TimeoutError):
                    ends = await consumer.end_offsets(places)
                    offsets = await client.list_consumer_group_offsets(self._app_id)
                    committed = sum(max(0, offsets[tp].offset) for tp in places if tp in offsets)
                    self.stall.see(time.monotonic(), committed, sum(ends.values()) - committed)
                await asyncio.sleep(EVERY_S)
        finally:
            await consumer.stop()
            await client.close()
