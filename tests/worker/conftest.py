"""A worker's application in this process, with a Kafka thread of our own making: no broker, no waiting."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from faust.types import TP

from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker.app import Parts, WorkerApp, create_app
from monitor.worker.failpoints import Failpoints
from monitor.worker.transport.parcel import Parcel, Run
from tests.worker.standin import STANDIN

PARTITION = TP("fragments", 0)


@dataclass
class FakeThread:
    """Stands where the consumer's thread is: remembers seeks and commits."""

    assigned: set[TP] = field(default_factory=lambda: {PARTITION})
    starts: dict[TP, int] = field(default_factory=lambda: {PARTITION: 0})
    first: dict[TP, int] = field(default_factory=lambda: {PARTITION: 0})
    sought: list[dict[TP, int]] = field(default_factory=list)
    commits: list[dict[TP, int]] = field(default_factory=list)
    commit_holds: bool = True
    position: dict[TP, int] = field(default_factory=dict)
    waited: dict[TP, int] = field(default_factory=dict)

    def assignment(self) -> set[TP]:
        return self.assigned

    async def seek_to_starts(self, partitions: Iterable[TP]) -> dict[TP, int]:
        return {tp: self.starts[tp] for tp in partitions}

    async def seek_back(self, places: Mapping[TP, int]) -> None:
        self.sought.append(dict(places))

    async def positions(self, partitions: Iterable[TP]) -> dict[TP, int]:
        return {tp: self.position[tp] for tp in partitions}

    async def seek_wait(self, partitions: Mapping[TP, int]) -> None:
        self.waited = dict(partitions)

    async def earliest_offsets(self, *partitions: TP) -> dict[TP, int]:
        return {tp: self.first[tp] for tp in partitions}

    async def commit(self, offsets: Mapping[TP, int]) -> bool:
        if self.commit_holds:
            self.commits.append(dict(offsets))
        return self.commit_holds


class FakeProducer:
    """Stands where the producer is."""

    def __init__(self) -> None:
        self.flushes = 0

    async def flush(self) -> None:
        self.flushes += 1


@dataclass
class Bench:
    """One consumer on the bench. ``delivered`` are the offsets that reached Faust, ``stops`` the reasons to end."""

    app: WorkerApp
    consumer: Any
    thread: FakeThread
    producer: FakeProducer
    delivered: list[int] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)

    async def recovered(self) -> None:
        """Do what Faust does at the end of a recovery."""
        await self.consumer.perform_seek()
        self.app.flow_control.resume()
        self.consumer.resume_flow()

    async def fetch(self, *offsets: int, tp: TP = PARTITION) -> None:
        """Do what one round of reading does with these offsets."""
        await self.consumer._read_again()
        records = [record(tp, offset) for offset in offsets]
        await self.consumer._deliver({tp: records}, self.app.consumer_generation_id)

    def runs(self, *offsets: int, tp: TP = PARTITION, generation: int | None = None) -> list[Run]:
        """Return what agents say that they have finished, each offset a run of its own."""
        number = self.app.consumer_generation_id if generation is None else generation
        return [Run(tp, number, offset, offset + 1) for offset in offsets]


def record(tp: TP, offset: int) -> Any:
    """Return a record as aiokafka fetches it."""
    return SimpleNamespace(
        topic=tp.topic, partition=tp.partition, offset=offset, timestamp=0, timestamp_type=0, headers=(), key=b"k",
        value=b"v", checksum=None, serialized_key_size=1, serialized_value_size=1,
    )  # fmt: skip


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings without a file."""
    return Settings(cache_dir=tmp_path)


@pytest.fixture
async def bench(settings: Settings) -> AsyncIterator[Bench]:
    """A consumer between a fake thread and a fake producer."""
    stops: list[str] = []
    parts = Parts(core=STANDIN, stop=stops.append, failpoints=Failpoints())
    app = create_app(settings, Connection(bootstrap="127.0.0.1:9"), parts)
    app.finalize()
    thread, producer = FakeThread(), FakeProducer()
    app._producer = producer  # type: ignore[assignment]
    consumer = app.consumer
    real = consumer._thread
    consumer._thread = thread
    made = Bench(app, consumer, thread, producer, stops=stops)

    async def deliver(message: Any) -> None:
        made.delivered += [one.offset for one in (message.value if isinstance(message.value, Parcel) else [message])]
        if isinstance(message.value, Parcel):
            message.value.opened = True

    consumer.callback = deliver
    consumer.scheduler = SimpleNamespace(
        iterate=lambda records: [(tp, one) for tp, found in records.items() for one in found]
    )
    yield made
    real.thread_loop.close()
