"""One host under one load, through a real Kafka: how fast it drains a backlog, and how late it is at half that rate.

Every host is judged by what it writes, with the times that Kafka stamps on it, so that all are judged alike:

1. fresh topics; the host starts, and does the fragments that tell whether it gives the alerts of the core alone
2. it is paused, the backlog is written, it goes on
3. the rate is from then to the last result, once the last fragments have one and nothing more is written
4. fragments come at half that rate; latency is from Kafka's stamp on a fragment to its stamp on the first result
"""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from monitor.bench.hosting import Place, write_policy
from monitor.bench.loads import CHECKED, TAIL, Expected, Load, expected
from monitor.bench.processes import Processes
from monitor.bench.traffic import Results, Traffic
from monitor.core.model import Fragment
from monitor.errors import BrokerError
from monitor.kafka import topics
from monitor.kafka.connection import Connection
from monitor.worker.app import TABLE

GIVE_UP_S = 300.0
WARM_S = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Something that runs the program. ``outputs`` are the topics that show it has handled a fragment.

    ``environment`` comes on top of what every host is told.
    """

    name: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()
    outputs: tuple[topics.Topic, ...] = (topics.REVISIONS, topics.DECISIONS)

    @property
    def alerts(self) -> bool:
        """Whether it goes as far as alerts."""
        return topics.OBSERVATIONS not in self.outputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One run. Rates are fragments a second, ``processor`` cores in use, memory MB (10^6 bytes), latencies milliseconds
    from a fragment to what followed from it. ``fragments`` counts the messages of the backlog, bad ones too. ``alerts``
    counts the ids that are checked; ``wrong`` those missing or not to be, and dead letters too few or too many.
    """

    host: str
    load: str
    workers: int
    fragments: int
    per_second: float
    per_processor_second: float
    processor: float
    megabytes: float
    latency_at: float
    latency_p50: float | None
    latency_p99: float | None
    alerts: int
    wrong: int


class Rig:
    """Runs hosts on the broker at ``bootstrap``. ``folder`` is for their logs and states."""

    def __init__(self, bootstrap: str, partitions: int, folder: Path) -> None:
        self._bootstrap = bootstrap
        self._partitions = partitions
        self.traffic = Traffic(Connection(bootstrap=bootstrap), partitions)
        self._folder = folder

    async def run(self, host: Host, load: Load, size: int, *, workers: int = 1, latency_s: float = 10.0) -> Measured:
        """Measure ``host`` with ``workers`` processes under the first ``size`` fragments of ``load``."""
        wanted = await asyncio.to_thread(expected, load, size)
        await self.traffic.fresh_topics()
        backlog = load.backlog(size)
        await self.traffic.publish(backlog[:CHECKED])
        processes = Processes(host.command, self.environment(host, load), self._folder / f"{time.time_ns()}.log")
        processes.start(workers)
        try:
            await self._warm(processes, host, wanted)
            processes.pause()
            messages = load.messages(backlog[CHECKED:])
            await self.traffic.publish(messages)
            begun = processes.resume()
            results, letters = await self._drained(processes, host, wanted)
            wall = max(1e-3, results.last - begun)
            used = max(1e-3, processes.processor_seconds(results.last) - processes.processor_seconds(begun))
            handled = len(messages)
            rate = handled / wall
            following = load.messages(list(islice(load.more(size), int(rate / 2 * latency_s))))
            late = await self._latencies(processes, host, following, rate / 2) if following else []
            megabytes = processes.megabytes()
        finally:
            await asyncio.to_thread(processes.stop)
        cuts = statistics.quantiles(late, n=100) if len(late) > 1 else None
        return Measured(
            host=host.name,
            load=load.name,
            workers=workers,
            fragments=handled,
            per_second=round(rate, 1),
            per_processor_second=round(handled / used, 1),
            processor=round(used / wall, 2),
            megabytes=round(megabytes, 1),
            latency_at=round(rate / 2, 1),
            latency_p50=round(cuts[49], 1) if cuts else None,
            latency_p99=round(cuts[98], 1) if cuts else None,
            alerts=len(results.alerts),
            wrong=_wrong(results, wanted, letters, handled - (size - CHECKED)) if host.alerts else 0,
        )

    def environment(self, host: Host, load: Load) -> dict[str, str]:
        """Return what a host is told: the same place, as our worker and as ``hosting.Place`` read it."""
        room = self._folder / str(time.time_ns())
        room.mkdir()
        place = Place(
            bootstrap=self._bootstrap,
            partitions=self._partitions,
            group=f"bench-{room.name}",
            folder=room,
            policy=write_policy(load.policy(), room / "policy.json"),
        )
        return {
            **place.environment(),
            "MONITOR_CONFIG": str(load.config),
            "MONITOR_KAFKA__BOOTSTRAP": place.bootstrap,
            "MONITOR_KAFKA__PARTITIONS": str(place.partitions),
            "MONITOR_WORKER__APP_ID": place.group,
            "MONITOR_WORKER__PORT": "0",
            "MONITOR_CACHE_DIR": str(room),
            **dict(host.environment),
        }

    async def recovery(self, host: Host, load: Load, states: list[tuple[bytes, bytes]], records: int) -> float:
        """Return seconds from the start of our worker to its first result, when it finds ``records`` in its changelog.

        ``states`` (key, bytes) are written in turn, each again and again, until there are so many.
        """
        await self.traffic.fresh_topics()
        environment = self.environment(host, load)
        changelog = topics.changelog(f"{environment['MONITOR_WORKER__APP_ID']}-{TABLE}-changelog")
        await self.traffic.refill(changelog, islice(cycle(states), records))
        await self.traffic.publish(load.backlog(0)[-TAIL:])
        processes = Processes(host.command, environment, self._folder / f"{time.time_ns()}.log")
        begun = time.time()
        processes.start(1)
        try:
            async with self.traffic.consumer() as consumer:
                await self.traffic.still(consumer, host.outputs, processes.check, time.monotonic() + GIVE_UP_S)
                results = await self.traffic.results(consumer, host.outputs, {})
                return min(results.first.values()) - begun
        finally:
            await asyncio.to_thread(processes.stop)

    async def _warm(self, processes: Processes, host: Host, wanted: Expected) -> None:
        """Wait until the host has done the fragments that tell whether it is right, or has no more to say."""
        give_up = time.monotonic() + WARM_S
        async with self.traffic.consumer() as consumer:
            while time.monotonic() < give_up:
                await self.traffic.still(consumer, host.outputs, processes.check, give_up)
                results = await self.traffic.results(consumer, host.outputs, {})
                if results.first and (not host.alerts or results.alerts >= wanted.alerts):
                    return

    async def _drained(self, processes: Processes, host: Host, wanted: Expected) -> tuple[Results, int]:
        """Wait until everything is done, and return what was written, and how many dead letters."""
        give_up = time.monotonic() + GIVE_UP_S
        async with self.traffic.consumer() as consumer:
            while True:
                await self.traffic.still(consumer, host.outputs, processes.check, give_up)
                results = await self.traffic.results(consumer, host.outputs, {})
                missing = len(wanted.tail - results.first.keys())
                if not missing:
                    return results, await self.traffic.dead_letters(consumer)
                if time.monotonic() > give_up:
                    raise BrokerError(
                        f"{host.name}: {missing} of the last fragments had no result in {GIVE_UP_S:.0f} s"
                    )

    async def _latencies(
        self, processes: Processes, host: Host, messages: list[Fragment | bytes], rate: float
    ) -> list[float]:
        """Return milliseconds between a fragment's stamp and that of the first record that it caused."""
        async with self.traffic.consumer() as consumer:
            starts = await self.traffic.ends(consumer, host.outputs)
            await self.traffic.publish(messages, rate)
            await self.traffic.still(consumer, host.outputs, processes.check, time.monotonic() + GIVE_UP_S)
            arrived = await self.traffic.arrived(consumer, starts)
            results = await self.traffic.results(consumer, host.outputs, starts)
        return [(at - arrived[cause]) * 1000 for cause, at in results.first.items() if cause in arrived]


def _wrong(results: Results, wanted: Expected, letters: int, poison: int) -> int:
    """Return how many alerts or dead letters are missing or should not be."""
    return len(results.alerts ^ wanted.alerts) + abs(letters - poison)
