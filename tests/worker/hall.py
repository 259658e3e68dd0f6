"""Both agents' bodies over a producer that keeps what it is given: Kafka without Kafka, in this process."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, TypeVar

from prometheus_client import CollectorRegistry

from monitor.core.policy import Policy
from monitor.kafka import topics, wire
from monitor.worker.assessing import Assessor
from monitor.worker.core import Core
from monitor.worker.failpoints import Failpoints
from monitor.worker.letters import Letters
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox
from monitor.worker.reading import Reader
from monitor.worker.states import States
from tests.worker.standin import STANDIN

_T = TypeVar("_T")


class Loopback:
    """A producer. ``journal`` is the order in which things happened; ``refuse`` makes acknowledgements fail."""

    def __init__(self) -> None:
        self.records: dict[str, list[Any]] = defaultdict(list)
        self.journal: list[str] = []
        self.refuse: Exception | None = None

    async def post(self, topic: str, partition: int, records: Iterable[tuple[bytes, bytes, Any]]) -> list[Any]:
        kept = self.records[topic]
        for key, value, headers in records:
            kept.append(message(topic, value, key=key, partition=partition, offset=len(kept), headers=headers))
            self.journal.append(f"sent {topic}")
        future: asyncio.Future[None]
        future = asyncio.get_running_loop().create_future()
        if self.refuse is not None:
            future.set_exception(self.refuse)
        else:
            asyncio.get_running_loop().call_soon(self._acknowledge, topic, future)
        return [future]

    def _acknowledge(self, topic: str, future: asyncio.Future[None]) -> None:
        self.journal.append(f"acknowledged {topic}")
        future.set_result(None)


class Table(dict[bytes, bytes]):
    """The table, with its writes in the journal."""

    def __init__(self, journal: list[str]) -> None:
        super().__init__()
        self._journal = journal

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._journal.append("table set")
        super().__setitem__(key, value)


class Hall:
    """Reader, assessor and what is around them. ``stops`` are the reasons for which the process would have ended."""

    def __init__(
        self,
        core: Core = STANDIN,
        policy: Policy | None = None,
        *,
        partitions: int = 4,
        share: float = 0.9,
        window: int = 1000,
        failpoints: str = "",
    ) -> None:
        policy = policy or Policy()
        self.kafka = Loopback()
        self.stops: list[str] = []
        self.registry = CollectorRegistry()
        self.metrics = Meters(self.registry, policy)
        points = Failpoints(failpoints)
        self.outbox = Outbox(lambda: self.kafka, partitions)
        self.letters = Letters(self.outbox, self.stops.append, self.metrics, share=share, window=window)
        self.table = Table(self.kafka.journal)
        self.states = States(self.table, core, self.stops.append, points, limit=256 * 1024, metrics=self.metrics)
        self.reader = Reader(core, policy, self.outbox, self.letters, points, self.metrics)
        self.assessor = Assessor(
            core, policy, self.states, self.outbox, self.letters, points, self.metrics, clock=lambda: 0.0
        )

    async def run(self, *, batch: int = 500) -> None:
        """Read every fragment that was sent, then assess every observation and action."""
        for names, handler in (
            ((topics.FRAGMENTS.name,), self.reader.handle),
            ((topics.OBSERVATIONS.name, topics.ACTIONS.name), self.assessor.handle),
        ):
            incoming = [record for name in names for record in self.kafka.records[name]]
            for start in range(0, len(incoming), batch):
                await handler(incoming[start : start + batch])

    def sent(self, kind: type[_T]) -> list[_T]:
        """Return every message of a type that was sent."""
        name = next(topic.name for topic in topics.TOPICS if topic.value is kind)
        return [wire.decode(kind, record.value) for record in self.kafka.records[name]]


def message(
    topic: str,
    value: bytes | None,
    *,
    key: bytes | None = b"k",
    partition: int = 0,
    offset: int = 0,
    headers: Any = (),
) -> Any:
    """Return a message as Faust hands it over."""
    return SimpleNamespace(
        topic=topic, value=value, key=key, partition=partition, offset=offset, headers=headers, timestamp=1582839480000
    )
