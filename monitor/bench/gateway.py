"""The gateway under load: many viewers of the stream, viewers that never read, and the way from Kafka to the screen.

``python -m monitor.bench.gateway`` starts an embedded Kafka and a gateway in a process of its own, and prints one JSON
document. Latency is measured from before the message is given to Kafka until the viewer has read it; memory is what the
gateway's process holds (resident, from /proc). With ``--one-core`` the gateway is bound to one processor.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen

from monitor.core.model import Estimate, Incident, Outcome
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka
from monitor.kafka.producer import Producer

_NAME = re.compile(rb'"name":"tick (\d+)"')
START = datetime(2020, 2, 27, tzinfo=UTC)


def tick(number: int) -> Incident:
    """Return the update with a number: an incident whose toll has moved."""
    at = START + timedelta(seconds=number)
    estimate = Estimate(
        situation="bench", incident="bench", outcome=Outcome.KILLED, side="TUR", low=number, best=number + 1,
        high=number + 2, figures=(), method="bench", as_of=at,
    )  # fmt: skip
    return Incident(situation="bench", id="bench", name=f"tick {number}", estimates=(estimate,), as_of=at)


def resident(process: int) -> float:
    """Return the resident memory of a process in MB (10^6 bytes)."""
    text = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    kilobytes = next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS"))
    return kilobytes * 1024 / 1e6


def processor(process: int) -> float:
    """Return the processor time that a process has taken, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ready(port: int) -> bool:
    """Whether the gateway has caught up."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@asynccontextmanager
async def gateway(bootstrap: str, folder: Path, *, one_core: bool) -> AsyncIterator[tuple[int, int]]:
    """Run a gateway in a process of its own; yield its port and process id."""
    with socket.create_server(("127.0.0.1", 0)) as line:
        port = line.getsockname()[1]
    environment = os.environ | {
        "MONITOR_KAFKA__BOOTSTRAP": bootstrap,
        "MONITOR_GATEWAY__PORT": str(port),
        "MONITOR_CACHE_DIR": str(folder),
    }
    with (folder / "gateway.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "monitor", "gateway"], env=environment, stdout=log, stderr=log
        )
    try:
        if one_core:
            os.sched_setaffinity(process.pid, {max(os.sched_getaffinity(0))})
        while not await asyncio.to_thread(ready, port):
            if process.poll() is not None:
                raise SystemExit((folder / "gateway.log").read_text())
            await asyncio.sleep(0.05)
        yield port, process.pid
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, 30)


async def connect(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open the stream as a viewer does."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    writer.write(b"GET /api/v1/stream HTTP/1.1\r\nHost: bench\r\n\r\n")
    await writer.drain()
    return reader, writer


async def watch(reader: asyncio.StreamReader, sent: dict[int, float], seen: list[float]) -> None:
    """Read the stream and note how long each update took."""
    while line := await reader.readline():
        if (found := _NAME.search(line)) and b'"situations"' not in line and (at := sent.get(int(found[1]))):
            seen.append(time.perf_counter() - at)


def summary(seen: list[float]) -> dict[str, float]:
    """Return what matters of latencies, in milliseconds."""
    cuts = statistics.quantiles(seen, n=100)
    return {"count": len(seen), "p50_ms": round(cuts[49] * 1e3, 1), "p95_ms": round(cuts[94] * 1e3, 1),
            "p99_ms": round(cuts[98] * 1e3, 1), "max_ms": round(max(seen) * 1e3, 1)}  # fmt: skip


async def many_viewers(port: int, process: int, producer: Producer, viewers: int, seconds: int) -> dict[str, object]:
    """Measure ``viewers`` that read, at one update a second."""
    before = resident(process)
    lines = [await connect(port) for _ in range(viewers)]
    sent: dict[int, float] = {}
    seen: list[float] = []
    watchers = [asyncio.create_task(watch(reader, sent, seen)) for reader, _ in lines]
    await asyncio.sleep(2)
    taken = processor(process)
    for number in range(1, seconds + 1):
        sent[number] = time.perf_counter()
        await producer.send(tick(number))
        await asyncio.sleep(1)
    held, taken = resident(process), processor(process) - taken
    for watcher, (_, writer) in zip(watchers, lines, strict=True):
        watcher.cancel()
        writer.close()
    await asyncio.gather(*watchers, return_exceptions=True)
    return {"viewers": viewers, "updates": seconds, "expected": viewers * seconds, **summary(seen),
            "cpu_ms_per_update": round(taken / seconds * 1e3, 1), "mb_before": round(before, 1),
            "mb": round(held, 1)}  # fmt: skip


async def deaf_viewers(port: int, process: int, producer: Producer, viewers: int, updates: int) -> dict[str, object]:
    """Measure what ``viewers`` that never read cost while ``updates`` come as fast as they go."""
    await producer.send_all(tick(10_000 + n) for n in range(updates))
    await asyncio.sleep(2)
    before = resident(process)
    lines = []
    for _ in range(viewers):
        line = socket.create_connection(("127.0.0.1", port))
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.sendall(b"GET /api/v1/stream HTTP/1.1\r\nHost: bench\r\n\r\n")
        lines.append(line)
    await asyncio.sleep(1)
    for number in range(updates):
        await producer.send(tick(20_000 + number))
    await asyncio.sleep(2)
    held = resident(process)
    for line in lines:
        line.close()
    return {"viewers": viewers, "updates": updates, "mb_before": round(before, 1), "mb": round(held, 1),
            "cost_mb": round(held - before, 1)}  # fmt: skip


async def measure(viewers: int, seconds: int, deaf: int, *, one_core: bool) -> dict[str, object]:
    """Run all measurements against one gateway."""
    with tempfile.TemporaryDirectory() as name:
        async with EmbeddedKafka(Path(name) / "kafka") as kafka:
            connection = Connection(bootstrap=kafka.bootstrap)
            await create_topics(connection, partitions=4, replication=1)
            async with (
                gateway(kafka.bootstrap, Path(name), one_core=one_core) as (port, process),
                Producer(connection, source="bench") as producer,
            ):
                await producer.send(tick(0))
                reading = await many_viewers(port, process, producer, viewers, seconds)
                return {"reading": reading, "deaf": await deaf_viewers(port, process, producer, deaf, 2000)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--viewers", type=int, default=500)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--deaf", type=int, default=50)
    parser.add_argument("--one-core", action="store_true")
    asked = parser.parse_args()
    result = asyncio.run(measure(asked.viewers, asked.seconds, asked.deaf, one_core=asked.one_core))
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
