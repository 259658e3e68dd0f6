"""How fast the whole worker is, through a real Kafka: ``monitor bench worker``."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from monitor.bench.hosts import our_worker
from monitor.bench.loads import make_load, poisoned
from monitor.bench.rig import Measured
from monitor.bench.session import session
from monitor.bench.tables import machine, number, show, write_json
from monitor.bundled import core

HEADINGS = ("load", "workers", "messages", "a second", "a processor second", "cores", "MB", "half load", "p50", "p99")


async def measure(
    *,
    bootstrap: str | None = None,
    streams: tuple[str, ...] = ("mixed", "dense"),
    workers: tuple[int, ...] = (1,),
    partitions: int = 4,
    fragments: int = 30_000,
    latency_seconds: float = 10.0,
) -> list[Measured]:
    """Measure each stream with each number of workers, on the broker at ``bootstrap`` or an embedded one.

    The first stream comes a second time with as many messages that cannot be read.
    """
    async with session(bootstrap, partitions) as (rig, folder):
        loads = [make_load(stream, folder) for stream in streams]
        return [
            await rig.run(our_worker(folder), load, fragments, workers=count, latency_s=latency_seconds)
            for load in (*loads, poisoned(loads[0]))
            for count in workers
        ]


def row(one: Measured) -> tuple[str, ...]:
    """Return one run as cells under ``HEADINGS``."""
    return (
        one.load,
        str(one.workers),
        number(one.fragments),
        number(one.per_second),
        number(one.per_processor_second),
        f"{one.processor:.2f}",
        number(one.megabytes),
        number(one.latency_at, "/s"),
        number(one.latency_p50, " ms"),
        number(one.latency_p99, " ms"),
    )


def run(*, quick: bool = False, as_json: bool = False) -> None:
    """Measure and print: a table, or one JSON object with ``as_json``. ``quick`` is a tenth of it."""
    size, seconds = (3_000, 3.0) if quick else (30_000, 10.0)
    measured = asyncio.run(measure(fragments=size, latency_seconds=seconds))
    if as_json:
        write_json("worker", {"core": core(), "machine": machine(), "rows": [asdict(one) for one in measured]})
    else:
        ratio = measured[-1].per_second / measured[0].per_second
        note = f"{measured[-1].load}: {ratio:.2f} times the messages a second of the clean stream"
        show(f"The worker through a real Kafka, {core()} core", HEADINGS, map(row, measured), [note])
