"""Full disks: a broker whose data lies on a small file system that is filled up under load."""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.load import Load
from tests.faults.records import Record
from tests.faults.rig import Rig, until

SIZE_MB = 160


async def broker_disk_full(rig: Rig, _broker: EmbeddedKafka, seed: int, count: int) -> Record:
    """Fill the broker's disk ``count`` times under load; make room again and start again what has ended."""
    began = time.monotonic()
    place = rig.folder / "small"
    with small_disk(place), EmbeddedKafka(place / "kafka", minimum_free=0) as broker:
        mine = Rig(broker.bootstrap, rig.folder)
        await mine.fresh_topics()
        try:
            async with Load(mine, broker, seed) as load:
                mine.start()
                await load.back()
                for _ in range(count):
                    await _fill(load, place / "ballast")
                return await load.finish("broker's disk full", seed, count, began)
        finally:
            mine.end()


async def _fill(load: Load, ballast: Path) -> None:
    """Fill the disk until the broker has halted, empty it, and see that all comes back."""
    at = load.strike()
    try:
        fill(ballast)
        await until(lambda: not load.broker.running, 60)
    finally:
        ballast.unlink()
    await asyncio.to_thread(load.broker.start)
    waiting = asyncio.ensure_future(load.failover(at))
    while not waiting.done():
        if not any(worker.alive for worker in load.rig.workers):
            load.rig.start()
        await asyncio.wait({waiting}, timeout=0.2)
    await waiting


def fill(ballast: Path) -> None:
    """Write zeros until there is no room."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(65536))
        except OSError:
            pass


@contextmanager
def small_disk(place: Path, megabytes: int = SIZE_MB) -> Iterator[None]:
    """Mount a file system in memory at ``place``. Raises ``PermissionError`` without the right to mount."""
    if os.geteuid() != 0:
        raise PermissionError("a small disk has to be mounted, which needs root; the other kinds do not")
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
