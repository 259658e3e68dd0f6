"""How fast the whole worker is, through a real Kafka: ``monitor bench worker``."""

from __future__ import annotations

import asyncio
from dataclasses import asdict

from monitor.bench.hosts import our_worker
from monitor.bench.loads import make_load
from monitor.bench.rig import Measured
from monitor.bench.session import session
from monitor.bench.tables import machine, number, show, write_json
from monitor.bundled import core

HEADINGS = ("load", "workers", "fragments", "a second", "a processor second", "cores", "MB", "half load", "p50", "p99")


async def measure(
    *,
    bootstrap: str | None = None,
    streams: tuple[str, ...] = ("mixed", "dense"),
    workers: tuple[int, ...] = (1,),
    partitions: int = 4,
    fragments: int = 30_000,
    latency_seconds: float = 10.0,
) -> list[Measured]:
    """Measure each stream with each number of workers, on the broker at ``bootstrap`` or an embedded one."""
    async with session(bootstrap, partitions) as (rig, folder):
        return [
            await rig.run(
                our_worker(folder), make_load(stream, folder), fragments, workers=count, latency_s=latency_seconds
            )
            for stream in streams
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
        show(f"The worker through a real Kafka, {core()} core", HEADINGS, map(row, measured))
