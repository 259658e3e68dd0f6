"""How fast the whole worker is, through a real Kafka: ``monitor bench worker``.

Processor time and memory are those of the workers alone, read from the system; Kafka and this process come on top.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from rich.console import Console
from rich.table import Table

from monitor.bench.stream import dense, mixed
from monitor.bundled import core
from monitor.core.model import Decision, Fragment, Revision, Status
from monitor.errors import BrokerError
from monitor.kafka import admin, topics, wire
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka

STREAMS = {"mixed": mixed, "dense": dense}
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
GIVE_UP_S = 300.0
FIRST = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One run. Rates are fragments a second, latencies milliseconds from a fragment to what followed from it."""

    stream: str
    workers: int
    partitions: int
    fragments: int
    per_second: float
    per_processor_second: float
    megabytes: float
    latency_at: float
    latency_p50: float | None
    latency_p99: float | None


class Workers:
    """Worker processes of one run. ``command`` starts one; measuring something else only needs another command."""

    def __init__(self, environment: dict[str, str], log: Path, command: tuple[str, ...]) -> None:
        self._environment = {**os.environ, **environment}
        self._log = log
        self._command = command
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, count: int) -> None:
        """Start ``count`` processes."""
        for _ in range(count):
            with self._log.open("ab") as log:
                self._running.append(
                    subprocess.Popen(self._command, env=self._environment, stdout=log, stderr=log)  # noqa: S603
                )

    def check(self) -> None:
        """Raise ``BrokerError`` with its last words if one has ended."""
        if any(process.poll() is not None for process in self._running):
            raise BrokerError(f"a worker ended: {self._log.read_text(errors='replace')[-500:]}")

    def processor_seconds(self) -> float:
        """Return the processor time used so far by all of them."""
        return sum(_processor_seconds(process.pid) for process in self._running)

    def megabytes(self) -> float:
        """Return their resident memory."""
        pages = [int(Path(f"/proc/{process.pid}/statm").read_text().split()[1]) for process in self._running]
        return sum(pages) * PAGE_BYTES / 1e6

    def stop(self) -> None:
        """Stop them all."""
        for process in self._running:
            process.send_signal(signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


class Bench:
    """One run on one broker."""

    def __init__(self, bootstrap: str, partitions: int, command: tuple[str, ...], folder: Path) -> None:
        self._connection = Connection(bootstrap=bootstrap)
        self._partitions = partitions
        self._group = f"bench-{time.time_ns()}"
        self._workers = Workers(
            {
                "MONITOR_KAFKA__BOOTSTRAP": bootstrap,
                "MONITOR_KAFKA__PARTITIONS": str(partitions),
                "MONITOR_WORKER__APP_ID": self._group,
                "MONITOR_WORKER__PORT": "0",
                "MONITOR_CACHE_DIR": str(folder),
            },
            folder / "worker.log",
            command,
        )

    async def run(self, stream: str, fragments: int, workers: int, latency_seconds: float) -> Measured:
        """Measure one stream with so many workers."""
        await self._fresh_topics()
        items = _items(stream)
        await self._publish(list(islice(items, fragments)))
        self._workers.start(workers)
        try:
            rate, per_cpu = await self._drain(fragments)
            half = rate / 2
            latencies = await self._latencies(items, half, latency_seconds) if latency_seconds else []
            megabytes = self._workers.megabytes()
        finally:
            self._workers.stop()
        cuts = statistics.quantiles(latencies, n=100) if len(latencies) > 1 else None
        return Measured(
            stream=stream,
            workers=workers,
            partitions=self._partitions,
            fragments=fragments,
            per_second=round(rate, 1),
            per_processor_second=round(per_cpu, 1),
            megabytes=round(megabytes, 1),
            latency_at=round(half, 1),
            latency_p50=round(cuts[49], 1) if cuts else None,
            latency_p99=round(cuts[98], 1) if cuts else None,
        )

    async def _fresh_topics(self) -> None:
        async with admin.admin(self._connection) as client:
            existing = [name for name in await client.list_topics() if not name.startswith("__")]
            if existing:
                await client.delete_topics(existing)
            while [name for name in await client.list_topics() if not name.startswith("__")]:
                await asyncio.sleep(0.1)
        await admin.create_topics(self._connection, partitions=self._partitions, replication=1)

    async def _publish(self, fragments: list[Fragment], rate: float | None = None) -> None:
        producer = AIOKafkaProducer(**self._connection.client(), linger_ms=0 if rate else 5, max_batch_size=262_144)
        await producer.start()
        started = time.perf_counter()
        try:
            for number, fragment in enumerate(fragments):
                if rate and (ahead := number / rate - (time.perf_counter() - started)) > 0:
                    await asyncio.sleep(ahead)
                await producer.send(
                    topics.FRAGMENTS.name, wire.encode(fragment), partition=number % self._partitions, key=b"bench"
                )
        finally:
            await producer.stop()

    async def _drain(self, fragments: int) -> tuple[float, float]:
        """Return fragments a second of wall clock and of processor time, from the first commit to the last."""
        client = AIOKafkaAdminClient(**self._connection.client())
        await client.start()
        first: tuple[float, int, float] | None = None
        give_up = time.perf_counter() + GIVE_UP_S
        try:
            while True:
                self._workers.check()
                committed = await client.list_consumer_group_offsets(self._group)
                done = sum(max(0, at.offset) for tp, at in committed.items() if tp.topic == topics.FRAGMENTS.name)
                now = time.perf_counter()
                if first is None and done:
                    first = (now, done, self._workers.processor_seconds())
                if first is not None and done >= fragments and await self._all_committed(committed):
                    read = fragments - first[1]
                    return read / (now - first[0]), read / (self._workers.processor_seconds() - first[2])
                if now > give_up:
                    raise BrokerError(f"only {done} of {fragments} fragments were read within {GIVE_UP_S:.0f} s")
                await asyncio.sleep(0.1)
        finally:
            await client.close()

    async def _all_committed(self, committed: dict[TopicPartition, object]) -> bool:
        places = [TopicPartition(topics.OBSERVATIONS.name, number) for number in range(self._partitions)]
        consumer = AIOKafkaConsumer(**self._connection.client())
        await consumer.start()
        try:
            ends = await consumer.end_offsets(places)
        finally:
            await consumer.stop()
        return all(getattr(committed.get(place), "offset", 0) >= end for place, end in ends.items())

    async def _latencies(self, items: Iterator[Fragment], rate: float, seconds: float) -> list[float]:
        """Return milliseconds between a fragment's stamp and that of the first revision that it caused."""
        consumer = AIOKafkaConsumer(
            topics.FRAGMENTS.name,
            topics.REVISIONS.name,
            topics.DECISIONS.name,
            **self._connection.client(),
            auto_offset_reset="latest",
        )
        await consumer.start()
        await consumer.seek_to_end()
        for partition in consumer.assignment():
            await consumer.position(partition)
        publishing = asyncio.ensure_future(self._publish(list(islice(items, int(rate * seconds))), rate))
        arrived: dict[str, int] = {}
        followed: dict[str, int] = {}
        quiet = 0
        try:
            while not publishing.done() or quiet < 5:
                batches = await consumer.getmany(timeout_ms=200)
                quiet = 0 if batches else quiet + 1
                for partition, records in batches.items():
                    for record in records:
                        if partition.topic == topics.FRAGMENTS.name:
                            arrived[wire.decode(Fragment, record.value).id] = record.timestamp
                        else:
                            kind: type[Any] = Revision if partition.topic == topics.REVISIONS.name else Decision
                            cause = wire.decode(kind, record.value).cause.rpartition("-")[0]
                            followed.setdefault(cause, record.timestamp)
            await publishing
        finally:
            await consumer.stop()
        return [float(at - arrived[cause]) for cause, at in followed.items() if cause in arrived]


def _items(stream: str) -> Iterator[Fragment]:
    for number, text in enumerate(STREAMS[stream]()):
        yield Fragment(
            text=f"{text} ({number})",
            outlet=f"outlet-{number % 50}",
            published_at=FIRST + timedelta(seconds=10 * number),
            status=Status.EXERCISE,
            stream="bench",
        )


async def measure(
    *,
    bootstrap: str | None = None,
    streams: tuple[str, ...] = ("mixed", "dense"),
    workers: tuple[int, ...] = (1,),
    partitions: int = 4,
    fragments: int = 30_000,
    latency_seconds: float = 10.0,
    command: tuple[str, ...] = (sys.executable, "-m", "monitor", "worker"),
) -> list[Measured]:
    """Measure each stream with each number of workers, on the broker at ``bootstrap`` or an embedded one."""
    with tempfile.TemporaryDirectory(prefix="monitor-bench-") as name:
        folder = Path(name)
        broker = None if bootstrap else await asyncio.to_thread(EmbeddedKafka(folder / "kafka").start)
        try:
            servers = bootstrap or (broker.bootstrap if broker else "")
            return [
                await Bench(servers, partitions, command, folder).run(stream, fragments, count, latency_seconds)
                for stream in streams
                for count in workers
            ]
        finally:
            if broker is not None:
                await asyncio.to_thread(broker.stop)


def run(*, as_json: bool = False, **options: object) -> None:
    """Measure and print: a table, or one JSON object with ``as_json``. ``options`` are those of ``measure``."""
    measured = asyncio.run(measure(**options))  # type: ignore[arg-type]
    if as_json:
        sys.stdout.write(json.dumps({"core": core(), "worker": [asdict(one) for one in measured]}) + "\n")
        return
    table = Table(title=f"The worker through a real Kafka, {core()} core", title_justify="left")
    for heading in (
        "stream",
        "workers",
        "fragments",
        "a second",
        "a processor second",
        "MB",
        "half load",
        "p50",
        "p99",
    ):
        table.add_column(heading, justify="left" if heading == "stream" else "right")
    for one in measured:
        table.add_row(
            one.stream,
            str(one.workers),
            f"{one.fragments:,}",
            f"{one.per_second:,.0f}",
            f"{one.per_processor_second:,.0f}",
            f"{one.megabytes:,.0f}",
            f"{one.latency_at:,.0f}/s",
            "-" if one.latency_p50 is None else f"{one.latency_p50:,.0f} ms",
            "-" if one.latency_p99 is None else f"{one.latency_p99:,.0f} ms",
        )
    Console().print(table)
