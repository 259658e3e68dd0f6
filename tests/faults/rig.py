"""Runs real worker processes against a real Kafka, and says what came out: the oracle of every fault test."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError

from monitor.core import state as states
from monitor.core.model import Alert, Decision, Fragment, Incident
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.errors import BrokerError
from monitor.kafka import admin, topics, wire
from monitor.kafka.connection import Connection
from tests.worker.standin import STANDIN

ROOT = Path(__file__).parents[2]
SOURCES = (topics.FRAGMENTS.name, topics.OBSERVATIONS.name, topics.ACTIONS.name)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind. ``alert_messages`` counts duplicates on the wire; the rest are sets of ids."""

    digests: dict[str, str]
    alerts: frozenset[str]
    dead_letters: frozenset[str]
    incidents: frozenset[str]
    decided: frozenset[str]
    alert_messages: int = field(compare=False, default=0)


def expected(fragments: Iterable[Fragment]) -> Outcome:
    """Return what a run without faults leaves behind, computed without Kafka."""
    held: dict[str, SituationState | None] = {}
    alerts: set[str] = set()
    incidents: set[str] = set()
    decided: set[str] = set()
    for fragment in fragments:
        for observation in STANDIN.read(fragment, Policy()):
            result = STANDIN.assess(held.get(observation.situation), [observation], Policy())
            if result is not None:
                held[observation.situation] = result.state
                alerts |= {alert.id for alert in result.alerts}
                incidents |= {incident.id for incident in result.incidents}
                decided |= {decision.alert or "" for decision in result.decisions}
    digests = {key: states.digest(state) for key, state in held.items() if state is not None}
    return Outcome(digests, frozenset(alerts), frozenset(), frozenset(incidents), frozenset(decided))


class Worker:
    """One worker process."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.log = log
        self.started = time.monotonic()
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.host"],
                cwd=ROOT, env={**os.environ, **environment}, stdout=output, stderr=output,
            )  # fmt: skip

    @property
    def alive(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """Its id."""
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """Its exit status, negative for a signal."""
        return self._process.poll()

    def kill(self) -> None:
        """End it as ``kill -9`` does."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        """End it as an operator does, and return its exit status."""
        self._process.terminate()
        return self._process.wait(timeout=30)

    def explain(self) -> None:
        """Make it write its threads and tasks to the log."""
        os.kill(self.pid, signal.SIGUSR1)
        time.sleep(1.0)

    def freeze(self) -> None:
        """Stop it as a machine that swaps or sleeps."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        os.kill(self.pid, signal.SIGCONT)


class Rig:
    """Kafka topics of one run, its workers, and what came out. ``settings`` are the workers' environment variables."""

    def __init__(self, bootstrap: str, folder: Path, *, partitions: int = 4, **settings: str) -> None:
        self.bootstrap = bootstrap
        self.partitions = partitions
        self.app_id = f"rig-{time.time_ns()}"
        self.folder = folder
        self.workers: list[Worker] = []
        self.settings = {
            "MONITOR_KAFKA__BOOTSTRAP": bootstrap,
            "MONITOR_KAFKA__PARTITIONS": str(partitions),
            "MONITOR_WORKER__APP_ID": self.app_id,
            "MONITOR_WORKER__PORT": "0",
            "MONITOR_CACHE_DIR": str(folder),
            **settings,
        }

    @property
    def connection(self) -> Connection:
        """How to reach the broker (the rig itself always reaches it, whatever stands before the workers)."""
        return Connection(bootstrap=self.bootstrap)

    @property
    def log(self) -> str:
        """What the workers said."""
        path = self.folder / "worker.log"
        return path.read_text() if path.exists() else ""

    def admin(self) -> contextlib.AbstractAsyncContextManager[Any]:
        """Return an admin client."""
        return admin.admin(self.connection)

    async def fresh_topics(self) -> None:
        """Delete every topic and make ours anew."""
        async with admin.admin(self.connection) as client:
            existing = [name for name in await client.list_topics() if not name.startswith("__")]
            if existing:
                await client.delete_topics(existing)
        await until(self._topics_gone, 30)
        await admin.create_topics(self.connection, partitions=self.partitions, replication=1)

    async def _topics_gone(self) -> bool:
        async with admin.admin(self.connection) as client:
            return not [name for name in await client.list_topics() if not name.startswith("__")]

    async def feed(self, fragments: Iterable[Fragment], *, pace: float = 0.0) -> None:
        """Publish fragments, pausing ``pace`` seconds after each hundred."""
        async with self._producer() as producer:
            pending = []
            for number, fragment in enumerate(fragments, 1):
                place = topics.partition(topics.place_of(fragment), self.partitions)
                pending.append(
                    await producer.send(
                        topics.FRAGMENTS.name, wire.encode(fragment), key=topics.key_of(fragment), partition=place
                    )
                )
                if number % 100 == 0 and pace:
                    await asyncio.sleep(pace)
            await asyncio.gather(*pending)

    async def feed_from(self, fragments: AsyncIterator[Fragment]) -> None:
        """Publish fragments as they come, and return when Kafka has acknowledged all of them."""
        async with self._producer() as producer:
            pending: deque[asyncio.Future[Any]] = deque()
            async for fragment in fragments:
                place = topics.partition(topics.place_of(fragment), self.partitions)
                value = wire.encode(fragment)
                pending.append(await producer.send(topics.FRAGMENTS.name, value, topics.key_of(fragment), place))
                while pending and pending[0].done():
                    pending.popleft().result()
            await asyncio.gather(*pending)

    async def feed_raw(self, topic: str, values: Iterable[bytes | None], *, partition: int | None = None) -> None:
        """Publish bytes as they are."""
        async with self._producer() as producer:
            await asyncio.gather(
                *[
                    await producer.send(
                        topic, value, key=b"raw", partition=partition if partition is not None else n % self.partitions
                    )
                    for n, value in enumerate(values)
                ]
            )

    @contextlib.asynccontextmanager
    async def _producer(self) -> AsyncIterator[AIOKafkaProducer]:
        producer = AIOKafkaProducer(
            bootstrap_servers=self.bootstrap, enable_idempotence=True, max_request_size=20_000_000, linger_ms=2
        )
        await producer.start()
        try:
            yield producer
        finally:
            await producer.stop()

    def start(self, failpoint: str = "", **settings: str) -> Worker:
        """Start one worker process."""
        environment = {**self.settings, **settings}
        if failpoint:
            environment["MONITOR_FAILPOINT"] = failpoint
        worker = Worker(environment, self.folder / "worker.log")
        self.workers.append(worker)
        return worker

    def end(self) -> None:
        """Kill what is left."""
        for worker in self.workers:
            if worker.alive:
                with contextlib.suppress(ProcessLookupError):
                    worker.thaw()
                worker.kill()

    async def members(self, count: int) -> bool:
        """Return whether exactly ``count`` workers share the partitions, with no rebalance under way."""
        async with self.admin() as client:
            [response] = await client.describe_consumer_groups([self.app_id])
        group = response.groups[0]
        return bool(group[2] == "Stable" and len(group[5]) == count)

    async def lag(self) -> int:
        """Return how many messages of the worker's topics are not committed."""
        return sum(end - committed for committed, end in (await self.places()).values())

    async def places(self) -> dict[str, tuple[int, int]]:
        """Return what is committed and where it ends, by topic and partition."""
        client = AIOKafkaAdminClient(bootstrap_servers=self.bootstrap)
        consumer = AIOKafkaConsumer(bootstrap_servers=self.bootstrap)
        await client.start()
        await consumer.start()
        try:
            ends = await consumer.end_offsets([TopicPartition(t, p) for t in SOURCES for p in range(self.partitions)])
            committed = await client.list_consumer_group_offsets(self.app_id)
        finally:
            await consumer.stop()
            await client.close()
        return {
            f"{tp.topic}/{tp.partition}": (max(0, committed[tp].offset if tp in committed else 0), end)
            for tp, end in sorted(ends.items())
        }

    async def drained(self, timeout: float = 60.0, *, workers: int = 1, restart: bool = True) -> None:
        """Wait until everything is committed, starting workers anew that end. Twice: observations follow fragments."""
        try:
            for _ in range(2):
                await until(lambda: self._drained(workers, restart), timeout)
        except AssertionError:
            for worker in self.workers:
                if worker.alive:
                    worker.explain()
            raise AssertionError(f"not drained; {await self.places()}\n{self.log[-20000:]}") from None

    async def _drained(self, workers: int, restart: bool) -> bool:
        while restart and sum(worker.alive for worker in self.workers) < workers:
            self.start()
        with contextlib.suppress(KafkaError, BrokerError, OSError):
            return await self.lag() == 0
        return False

    async def records(self, topic: str) -> list[tuple[bytes | None, bytes | None]]:
        """Return all records of a topic, partition by partition."""
        consumer = AIOKafkaConsumer(bootstrap_servers=self.bootstrap, max_partition_fetch_bytes=20_000_000)
        await consumer.start()
        found: list[tuple[bytes | None, bytes | None]] = []
        try:
            for number in range(self.partitions):
                place = TopicPartition(topic, number)
                consumer.assign([place])
                await consumer.seek_to_beginning(place)
                end = (await consumer.end_offsets([place]))[place]
                while await consumer.position(place) < end:
                    for batch in (await consumer.getmany(timeout_ms=1000)).values():
                        found += [(record.key, record.value) for record in batch]
        finally:
            await consumer.stop()
        return found

    async def outcome(self) -> Outcome:
        """Return what the run left behind. The state of a situation is what a recovery would make of the changelog."""
        held: dict[str, SituationState] = {}
        for key, value in await self.records(f"{self.app_id}-situations-changelog"):
            assert key is not None
            state = wire.decode(SituationState, value)
            known = held.get(key.decode())
            held[key.decode()] = state if known is None else states.join(known, state)
        alerts = [wire.decode(Alert, value) for _, value in await self.records(topics.ALERTS.name)]
        decisions = [wire.decode(Decision, value) for _, value in await self.records(topics.DECISIONS.name)]
        return Outcome(
            digests={key: states.digest(state) for key, state in held.items()},
            alerts=frozenset(alert.id for alert in alerts),
            dead_letters=frozenset(str(key) for key, _ in await self.records(topics.DEAD_LETTERS.name)),
            incidents=frozenset(
                wire.decode(Incident, value).id for _, value in await self.records(topics.ESTIMATES.name)
            ),
            decided=frozenset(decision.alert or "" for decision in decisions),
            alert_messages=len(alerts),
        )


async def killed(worker: Worker, place: str) -> None:
    """Wait until a failpoint has killed ``worker``."""
    await until(lambda: not worker.alive, 60)
    assert worker.exit_code == -9, f"{place} was not passed: {worker.log.read_text()[-3000:]}"


async def until(condition: Callable[[], object], timeout: float, every: float = 0.2) -> None:
    """Wait until ``condition`` (plain or async) is true; fail after ``timeout`` seconds."""
    ends = time.monotonic() + timeout
    while True:
        result = condition()
        if asyncio.iscoroutine(result):
            result = await result
        if result:
            return
        if time.monotonic() > ends:
            raise AssertionError(f"it did not happen within {timeout:.0f} s")
        await asyncio.sleep(every)
