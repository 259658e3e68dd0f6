"""Does a worker grow? ``python -m tests.faults.memory [--seconds 3600] [--rate 472]``: the hour of the soak.

The real worker on the real core reads a steady stream in which new incidents keep opening, over 60 days of event time,
so that the oldest pass out of what is kept. Every 30 seconds (or a hundredth of the run, if that is less) memory,
descriptors, threads and tasks are noted; at the end a line is fitted to the second half, for until then the state still
fills: it keeps 30 days (``retention``).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.bench.stream import mixed
from monitor.core.model import Fragment
from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.rig import Rig, Worker

MOST_MB_AN_HOUR = 1.0
SPAN = timedelta(days=60)
SYLLABLES = ("ka", "ro", "mel", "tis", "dun", "vor", "sha", "lin", "gor", "ba", "rem", "zu", "ter", "hol", "nak", "pe")
REPORTS = (
    "At least {n} people were killed and {m} wounded when a bomb went off at the market of {place}, police said.",
    "The toll of the attack in {place} rose to {n}, {voice} said, and {m} survivors are still in hospital.",
    "{voice} denied that {n} soldiers died near {place}.",
    "Rescuers in {place} recovered {n} bodies; {m} others were injured, according to {voice}.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One look at the worker. ``at``: seconds since the start; memory and disk in megabytes (10^6 bytes)."""

    at: float
    memory: float
    descriptors: int
    threads: int
    tasks: int
    lag: int
    fed: int
    disk: float


def fragments(count: int, seed: int, now: datetime) -> Iterator[Fragment]:
    """Yield ``count`` fragments that end ``now``: of every six, one is about some forty open incidents, of which one
    closes and another opens every hundred fragments.
    """
    chance = random.Random(seed)  # noqa: S311 (a test's stream, not a secret)
    quiet = mixed()
    for number in range(count):
        at = now - SPAN * (1 - number / count)
        stream = f"wire{number % 8}"
        if number % 6:
            yield Fragment(
                text=f"{next(quiet)} ({number})", outlet=f"outlet{number % 30}", stream=stream, published_at=at
            )
            continue
        opened = number // 100 - chance.randrange(40)
        text = chance.choice(REPORTS).format(
            place=_name(opened), voice=f"Governor {_name(chance.randrange(400))}",
            n=3 + chance.randrange(60), m=2 + chance.randrange(90),
        )  # fmt: skip
        yield Fragment(text=text, outlet=f"outlet{chance.randrange(300)}", stream=stream, published_at=at)


def _name(number: int) -> str:
    """Return a name of its own for each number."""
    number, word = abs(number) + 256, ""
    while number:
        number, syllable = divmod(number, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word.capitalize()


def growth(samples: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the least-squares line through (seconds, value), per hour."""
    times, values = zip(*samples, strict=True)
    middle, mean = sum(times) / len(times), sum(values) / len(values)
    spread = sum((at - middle) ** 2 for at in times)
    return float(3600 * sum((at - middle) * (value - mean) for at, value in samples) / spread)


async def run(seconds: float, rate: int, log: Path) -> list[Sample]:
    """Feed a worker for ``seconds`` and return the samples; each is also a line of JSON in ``log``."""
    samples: list[Sample] = []
    with tempfile.TemporaryDirectory(prefix="memory-") as place, EmbeddedKafka(Path(place) / "kafka") as broker:
        tasks = Path(place) / "tasks"
        rig = Rig(broker.bootstrap, Path(place), HOST_CORE="real", HOST_TASKS=str(tasks))
        await rig.fresh_topics()
        worker = rig.start()
        fed = 0
        began = time.monotonic()

        async def paced() -> AsyncIterator[Fragment]:
            nonlocal fed
            for fragment in fragments(int(seconds * rate), 1, datetime.now(UTC)):
                while fed > rate * (time.monotonic() - began):
                    await asyncio.sleep(0.05)
                fed += 1
                yield fragment

        feeding = asyncio.ensure_future(rig.feed_from(paced()))
        every = min(30.0, seconds / 100)
        while not feeding.done():
            await asyncio.wait({feeding}, timeout=every)
            if not worker.alive:
                feeding.cancel()
                raise RuntimeError(f"the worker ended: {rig.log[-2000:]}")
            sample = await _look(rig, worker, tasks, time.monotonic() - began, fed)
            samples.append(sample)
            with log.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(asdict(sample)) + "\n")
        await feeding
        rig.end()
    return samples


async def _look(rig: Rig, worker: Worker, tasks: Path, at: float, fed: int) -> Sample:
    process = Path(f"/proc/{worker.pid}")
    status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
    disk = sum(file.stat().st_blocks * 512 for file in rig.folder.rglob("*") if file.is_file())
    return Sample(
        at=round(at, 1),
        memory=int(status["VmRSS"].split()[0]) * 1024 / 1e6,
        descriptors=sum(1 for _ in (process / "fd").iterdir()),
        threads=int(status["Threads"]),
        tasks=int(tasks.read_text() or 0) if tasks.exists() else 0,
        lag=await rig.lag(),
        fed=fed,
        disk=disk / 1e6,
    )


def verdict(samples: Sequence[Sample]) -> tuple[str, bool]:
    """Return a table of what was seen once the state was full, and whether it is flat."""
    last = samples[-1].at
    warm = [sample for sample in samples if sample.at > last / 2]
    slope = growth([(sample.at, sample.memory) for sample in warm])
    filling = growth([(sample.at, sample.memory) for sample in samples if sample.at > last / 6])
    lines = [
        f"{samples[-1].fed:,} fragments in {last:.0f} s; {len(warm)} samples after {last / 2:.0f} s",
        "| | first | least | most | last | an hour |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    flat = slope < MOST_MB_AN_HOUR
    for name in ("memory", "descriptors", "threads", "tasks", "lag", "disk"):
        values = [float(getattr(sample, name)) for sample in warm]
        trend = growth([(sample.at, value) for sample, value in zip(warm, values, strict=True)])
        lines.append(
            f"| {name} | {values[0]:.1f} | {min(values):.1f} | {max(values):.1f} | {values[-1]:.1f} | {trend:+.2f} |"
        )
    lines.append(f"memory: {slope:+.2f} MB an hour in the second half, {filling:+.2f} after the first sixth")
    return "\n".join(lines), flat


def main() -> None:
    """Run; exit with 1 if memory grows more than ``MOST_MB_AN_HOUR``."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.memory", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--rate", type=int, default=472)
    parser.add_argument("--log", type=Path, default=Path(".soak/memory.jsonl"))
    given = parser.parse_args()
    given.log.parent.mkdir(parents=True, exist_ok=True)
    text, flat = verdict(asyncio.run(run(given.seconds, given.rate, given.log)))
    print(text)  # noqa: T201
    sys.exit(0 if flat else 1)


if __name__ == "__main__":
    main()
