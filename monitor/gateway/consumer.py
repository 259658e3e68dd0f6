"""From the topics into the read model: every partition from its beginning, once, and then as it comes.

1. Learn which cluster this is and how many partitions each topic has; wait for topics that are not there yet.
2. Bind the read model: another cluster's file begins again. So does one that says it read further than the log reaches.
3. Read on from the stored offsets. A batch and its offsets are one transaction; viewers hear of it afterwards.
4. Viewers are taken on once all that was there is in, and sent away when Kafka says nothing for a while: a page that
   cannot hear of news must not look as if there were none.
5. A database that breaks under way is thrown away and told again. Whatever else fails ends the process, a full disk as
   well: a gateway that stands still must not look alive.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from monitor.gateway.readmodel.apply import READ
from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.readmodel.record import Record
from monitor.gateway.readmodel.store import refuse_bad_disk
from monitor.gateway.stream.hub import Hub
from monitor.kafka.connection import Connection
from monitor.kafka.hearing import Hearing
from monitor.metrics import GatewayMetrics

log = logging.getLogger(__name__)

BATCH = 1000
TRY_AGAIN = 0.5
SILENT = 10.0
"""Seconds without an answer of Kafka after which what is held may be out of date."""
KEEP_TEXTS = timedelta(days=30)
FORGET_EVERY = 3600.0


class Consumer:
    """Keeps a read model and a hub up with the topics. ``caught_up``: all that was there is in, and Kafka answers."""

    def __init__(self, connection: Connection, model: ReadModel, hub: Hub, metrics: GatewayMetrics) -> None:
        self._connection = connection
        self._model = model
        self._hub = hub
        self._metrics = metrics
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="readmodel")
        self.caught_up = asyncio.Event()
        hub.admit(False)

    async def run(self) -> None:
        """Read for ever. Cancelled to stop; what was committed stays."""
        try:
            while True:
                try:
                    await self._read()
                except sqlite3.DatabaseError as error:
                    refuse_bad_disk(error, self._model.store.path)
                    log.warning("the read model broke (%s): it is told again from the topics", error)
                    self._show(False)
                    await self._in_writer(self._model.begin_again)
                except (KafkaError, OSError) as error:
                    log.warning("Kafka at %s: %s; trying again", self._connection.bootstrap, error)
                    self._show(False)
                    await asyncio.sleep(TRY_AGAIN)
        finally:
            self._writer.shutdown(wait=True)

    def _show(self, right: bool) -> None:
        """Say whether what is held is what the topics say now."""
        if right == self.caught_up.is_set():
            return
        if right:
            self.caught_up.set()
        else:
            self.caught_up.clear()
        self._hub.admit(right)

    async def _read(self) -> None:
        cluster, partitions = await self._learn()
        await self._in_writer(lambda: self._model.bind(cluster, partitions))
        kafka = AIOKafkaConsumer(
            **self._connection.client(),
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            fetch_max_wait_ms=100,
            max_partition_fetch_bytes=2 * 1024 * 1024,
        )
        await kafka.start()
        try:
            ends = await self._seek(kafka, partitions)
            self._hub.recall(*self._model.journal())
            hearing = Hearing(kafka)
            forget_at = asyncio.get_running_loop().time()
            while True:
                ends = {place: end for place, end in ends.items() if self._at(place) < end}
                self._show(not ends and (hearing.silence() or 0.0) < SILENT)
                await self._batch(kafka, hearing)
                if (now := asyncio.get_running_loop().time()) >= forget_at:
                    forget_at = now + FORGET_EVERY
                    await self._in_writer(lambda: self._model.forget_fragments(datetime.now(UTC) - KEEP_TEXTS))
        finally:
            await kafka.stop()

    async def _batch(self, kafka: Any, hearing: Hearing) -> None:
        fetched = await kafka.getmany(timeout_ms=500, max_records=BATCH)
        silence = hearing.silence(fetched)
        if silence is not None:
            self._metrics.heartbeat.set(time.time() - silence)
        records = [
            Record(
                topic=place.topic,
                partition=place.partition,
                offset=message.offset,
                timestamp=message.timestamp,
                value=message.value,
            )
            for place, messages in fetched.items()
            for message in messages
        ]
        if not records:
            return
        taken = await self._in_writer(lambda: self._model.take(records))
        self._hub.publish(taken)
        behind = ((kafka.highwater(place) or 0) - self._at((place.topic, place.partition)) for place in fetched)
        self._metrics.model_lag.set(sum(max(lag, 0) for lag in behind))

    async def _learn(self) -> tuple[str, dict[str, int]]:
        """Return the cluster's id and the partition count of each topic, once all topics are there."""
        told = False
        admin = AIOKafkaAdminClient(**self._connection.client())
        await admin.start()
        try:
            while True:
                cluster = (await admin.describe_cluster())["cluster_id"]
                found = await admin.describe_topics([topic.name for topic in READ])
                partitions = {entry["topic"]: len(entry["partitions"]) for entry in found if not entry["error_code"]}
                missing = [topic.name for topic in READ if not partitions.get(topic.name)]
                if not missing:
                    return str(cluster), partitions
                if not told:
                    log.warning("waiting for topics: %s (monitor topics create)", ", ".join(missing))
                    told = True
                await asyncio.sleep(TRY_AGAIN)
        finally:
            await admin.close()

    async def _seek(self, kafka: Any, partitions: Mapping[str, int]) -> dict[tuple[str, int], int]:
        """Stand where the read model stopped; return where each partition ends now."""
        places = [TopicPartition(topic, number) for topic, count in partitions.items() for number in range(count)]
        kafka.assign(places)
        ends = {(p.topic, p.partition): end for p, end in (await kafka.end_offsets(places)).items()}
        if any(self._at(place) > end for place, end in ends.items()):
            log.warning("the log is shorter than what was read of it: the read model is told again")
            await self._in_writer(self._model.begin_again)
        begins = await kafka.beginning_offsets(places)
        for place in places:
            kafka.seek(place, max(self._at((place.topic, place.partition)), begins[place]))
        return {
            place: end for place, end in ends.items() if end > begins[TopicPartition(*place)] and end > self._at(place)
        }

    def _at(self, place: tuple[str, int]) -> int:
        return self._model.places.get(place, 0)

    async def _in_writer(self, work: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)
