"""The notifier's loop over Kafka.

1. Read the deliveries topic to its end: the log of what was settled. Keep reading it for as long as we run.
2. Join the notifier's group and read ``alerts`` from the beginning, always: the log, not an offset, says what is done.
   So no crash between a delivery and a commit can lose a message, and Alertmanager is told again what is active.
3. For each message and receiver: settled -> nothing; otherwise ask the gate; send through the receiver's lanes, or
   record that it is held and why. Bytes that are no alert become a dead letter.
4. A delivery is recorded, and the record acknowledged by Kafka, after the receiver has acknowledged. A crash between
   the two sends the same message again, with the same id.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from aiokafka.abc import ConsumerRebalanceListener
from prometheus_client import Histogram

from monitor.core.model import Alert, Delivery, DeliveryState
from monitor.errors import DeliveryError, UnreadableMessage
from monitor.kafka import topics, wire
from monitor.kafka.connection import Connection
from monitor.kafka.hearing import Hearing
from monitor.kafka.producer import Producer
from monitor.metrics import NotifierMetrics
from monitor.notify.backoff import Backoff
from monitor.notify.clock import Clock
from monitor.notify.gate import Reason, Route, Taste, changes_what_was_told, decide
from monitor.notify.lanes import Lanes, Waiting
from monitor.notify.letters import undelivered, unreadable
from monitor.notify.log import DeliveryLog
from monitor.notify.receiver import KeepsActive, Receiver

log = structlog.get_logger(__name__)
REFRESH = timedelta(minutes=1)
MOST_WAITING = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A configured receiver: what it wants, and how to reach it."""

    taste: Taste
    receiver: Receiver


class Notifier:
    """Hands alerts to receivers until ``stop`` is called. ``ready`` is set once the log is read and alerts flow."""

    def __init__(
        self,
        connection: Connection,
        posts: Sequence[Post],
        routes: tuple[Route, ...],
        *,
        group: str,
        clock: Clock,
        backoff: Backoff,
        metrics: NotifierMetrics,
    ) -> None:
        self._connection = connection
        self._posts = {post.taste.name: post for post in posts}
        self._routes = routes
        self._group = group
        self._clock = clock
        self._log = DeliveryLog()
        self._metrics = metrics
        self._producer = Producer(connection, source="notifier")
        self._lanes: Mapping[str, Lanes] = {
            post.taste.name: Lanes(
                post.taste.name,
                _Timed(post.receiver, metrics.delivery_seconds.labels(post.taste.name)),
                self._record,
                clock=clock,
                backoff=backoff,
                hours=post.taste.hours,
            )
            for post in posts
        }
        for name, lanes in self._lanes.items():
            metrics.waiting.labels(name).set_function(partial(_waiting, lanes))
            metrics.failing.labels(name).set_function(partial(_failing, lanes))
        self._stopping = asyncio.Event()
        self.ready = asyncio.Event()

    def stop(self) -> None:
        """Ask the loop to end: nothing new is begun, what is under way gets ten seconds."""
        self._stopping.set()

    async def run(self) -> None:
        """Run until stopped. Raises ``BrokerError`` when Kafka cannot be reached, and whatever broke the loop."""
        async with self._producer:
            caught_up = asyncio.Event()
            log_task = asyncio.create_task(self._follow_log(caught_up), name="delivery log")
            alerts_task = asyncio.create_task(self._follow_alerts(caught_up), name="alerts")
            refresh_task = asyncio.create_task(self._keep_active(), name="refresh")
            stop_task = asyncio.create_task(self._stopping.wait(), name="stop")
            breaks = [asyncio.create_task(lanes.broken(), name=f"{name} breaks") for name, lanes in self._lanes.items()]
            try:
                done, _ = await asyncio.wait(
                    [log_task, alerts_task, refresh_task, stop_task, *breaks], return_when=asyncio.FIRST_COMPLETED
                )
                for task in done:
                    task.result()
            finally:
                await _end(alerts_task, stop_task, *breaks)
                await asyncio.gather(*(lanes.stop(timedelta(seconds=10)) for lanes in self._lanes.values()))
                await _end(log_task, refresh_task)

    async def _follow_log(self, caught_up: asyncio.Event) -> None:
        # Without a group a consumer is assigned every partition of its topic.
        consumer = AIOKafkaConsumer(
            topics.DELIVERIES.name,
            **self._connection.client(),
            group_id=None,
            enable_auto_commit=False,
            auto_offset_reset="earliest",
        )
        await consumer.start()
        try:
            ends = await consumer.end_offsets(list(consumer.assignment()))
            while True:
                behind = [place for place, end in ends.items() if await consumer.position(place) < end]
                if not behind and not caught_up.is_set():
                    caught_up.set()
                for records in (await consumer.getmany(timeout_ms=200)).values():
                    for record in records:
                        try:
                            self._log.apply(wire.decode(Delivery, record.value))
                        except UnreadableMessage as error:
                            await self._bury(record, error.reason, error.detail)
        finally:
            await consumer.stop()

    async def _follow_alerts(self, caught_up: asyncio.Event) -> None:
        await caught_up.wait()
        consumer = AIOKafkaConsumer(
            **self._connection.client(),
            group_id=self._group,
            # A static member: who restarts on this host takes over at once instead of waiting for its dead self.
            group_instance_id=f"{self._group}-{socket.gethostname()}",
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            session_timeout_ms=10_000,
        )
        await consumer.start()
        try:
            consumer.subscribe([topics.ALERTS.name], listener=_FromTheStart(consumer))
            hearing = Hearing(consumer)
            while True:
                batch = await consumer.getmany(timeout_ms=200)
                silence = hearing.silence(batch)
                if silence is not None:
                    self._metrics.heartbeat.set(self._clock.now().timestamp() - silence)
                    self.ready.set()
                for records in batch.values():
                    for record in records:
                        await self._take(record)
                while sum(lanes.waiting for lanes in self._lanes.values()) > MOST_WAITING:
                    await asyncio.sleep(1)
        finally:
            await consumer.stop()

    async def _take(self, record: ConsumerRecord[bytes, bytes]) -> None:
        try:
            alert = wire.decode(Alert, record.value)
        except UnreadableMessage as error:
            await self._bury(record, error.reason, error.detail)
            return
        published = datetime.fromtimestamp(record.timestamp / 1000, UTC)
        for name, post in self._posts.items():
            if self._log.settled(alert.message_id, name):
                if isinstance(post.receiver, KeepsActive) and self._log.told(alert.id, name):
                    post.receiver.recall(alert, published)
                continue
            first = self._log.first_attempt(alert.message_id, name)
            age = timedelta(0) if first is not None else self._clock.now() - published
            told = self._log.told(alert.id, name) or self._lanes[name].holds(alert.id)
            verdict = decide(alert, post.taste, self._routes, told=told, now=self._clock.now(), age=age)
            if verdict.send or not verdict.final:
                any_hour = told and changes_what_was_told(alert, post.taste)
                self._lanes[name].submit(Waiting(alert=alert, first_attempt=first, any_hour=any_hour))
            elif verdict.reason is not Reason.NOT_ROUTED:
                await self._hold(alert, name, verdict.reason)

    async def _hold(self, alert: Alert, name: str, reason: Reason) -> None:
        held = Delivery(
            alert=alert.id,
            message_id=alert.message_id,
            receiver=name,
            state=DeliveryState.HELD,
            attempt=0,
            at=self._clock.now(),
            detail=reason.value,
            situation=alert.situation,
        )
        await self._record(held, alert)

    async def _record(self, delivery: Delivery, alert: Alert) -> None:
        if delivery.state is DeliveryState.FAILED:
            await self._producer.send(undelivered(delivery, alert))
            self._metrics.dead_letters.inc()
        await self._producer.send(delivery)
        self._log.apply(delivery)
        self._metrics.recorded(delivery)
        log.info(
            "delivery",
            receiver=delivery.receiver,
            state=delivery.state.value,
            alert=delivery.alert,
            message=delivery.message_id,
            attempt=delivery.attempt,
            detail=delivery.detail,
        )

    async def _bury(self, record: ConsumerRecord[bytes, bytes], reason: str, detail: str) -> None:
        letter = unreadable(record, reason, detail, self._clock.now())
        await self._producer.send(letter)
        self._metrics.dead_letters.inc()

    async def _keep_active(self) -> None:
        while True:
            await self._clock.sleep(REFRESH)
            for name, post in self._posts.items():
                if isinstance(post.receiver, KeepsActive):
                    try:
                        await post.receiver.refresh()
                    except DeliveryError as error:
                        log.warning("active alerts could not be told again", receiver=name, error=str(error))


class _Timed:
    """A receiver whose attempts are timed, those that fail too."""

    def __init__(self, receiver: Receiver, seconds: Histogram) -> None:
        self._receiver = receiver
        self._seconds = seconds

    async def deliver(self, alert: Alert) -> None:
        """Hand over."""
        with self._seconds.time():
            await self._receiver.deliver(alert)

    async def close(self) -> None:
        """Let go."""
        await self._receiver.close()


class _FromTheStart(ConsumerRebalanceListener):  # type: ignore[misc] # aiokafka has no types
    """Whatever is assigned is read from its beginning: the log knows what is done."""

    def __init__(self, consumer: AIOKafkaConsumer) -> None:
        self._consumer = consumer

    async def on_partitions_revoked(self, revoked: list[TopicPartition]) -> None:
        """Nothing is owed: deliveries are recorded as they end."""

    async def on_partitions_assigned(self, assigned: list[TopicPartition]) -> None:
        """Go back to the start."""
        await self._consumer.seek_to_beginning(*assigned)


async def _end(*tasks: asyncio.Task[Any]) -> None:
    """Cancel once and wait: a second cancel would cut short what closes the connections."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _waiting(lanes: Lanes) -> int:
    return lanes.waiting


def _failing(lanes: Lanes) -> int:
    return int(lanes.failing)
