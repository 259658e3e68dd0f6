"""The long tier: ``python -m tests.faults.soak [--only KIND ...] [--count N] [--records FILE]`` (``make soak``).

Each kind of fault is done in runs of some dozens; each run leaves one line in the records, so that a soak that was
interrupted goes on where it stopped. At the end, or with ``--table``, it prints the table of all runs.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from monitor.kafka.embedded import EmbeddedKafka
from tests.faults import disks
from tests.faults.fuzz import fuzz
from tests.faults.load import under_load
from tests.faults.records import Record, from_line, table, to_line
from tests.faults.rig import Rig
from tests.faults.scenarios import FAULTS, PLACES
from tests.simulator.model import Run

FIRST_SEED = 20200227
Runner = Callable[[Rig, EmbeddedKafka, int, int], Awaitable[Record]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of fault: how many in all and in one run."""

    name: str
    count: int
    a_run: int
    run: Runner


async def schedules(_rig: Rig, _broker: EmbeddedKafka, seed: int, count: int) -> Record:
    """Play ``count`` schedules of the simulator, from their own part of the seeds."""
    began = time.monotonic()
    first = (seed - FIRST_SEED) * count
    broken = await asyncio.to_thread(lambda: [n for n in range(first, first + count) if Run(n).play() is not None])
    return Record(
        kind="simulated schedule",
        seed=seed,
        faults=count,
        seconds=round(time.monotonic() - began, 1),
        error=f"seeds {broken[:10]} break the protocol" if broken else "",
    )


def _fault(name: str, count: int, a_run: int) -> Kind:
    return Kind(name=name, count=count, a_run=a_run, run=partial(under_load, name, FAULTS[name]))


KINDS: dict[str, Kind] = {
    "kills": _fault("kill -9", 300, 25),
    "failpoints": _fault("kill -9 at failpoints", 12 * len(PLACES), len(PLACES)),
    "stopping": _fault("kill -9 while stopping", 12, 12),
    "revoking": _fault("kill -9 while revoking", 12, 12),
    "drops": _fault("fetched batch dropped", 12, 12),
    "broker": _fault("broker hard restart", 20, 10),
    "network": _fault("network cut", 20, 4),
    "recoveries": _fault("network cut in recovery", 20, 5),
    "rebalances": _fault("rebalance", 50, 10),
    "freezes": _fault("SIGSTOP", 20, 5),
    "disks": Kind(name="broker's disk full", count=3, a_run=3, run=disks.broker_disk_full),
    "fuzzed": Kind(name="fuzzed input", count=100_000, a_run=10_000, run=fuzz),
    "schedules": Kind(name="simulated schedule", count=1_000_000, a_run=50_000, run=schedules),
}


def main() -> None:
    """Run what is asked for; exit with 1 if the promise did not hold somewhere."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.soak", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS), metavar="KIND")
    parser.add_argument("--count", type=int, help="how many faults of each kind, instead of its own number")
    parser.add_argument("--seed", type=int, default=FIRST_SEED, help="of the first run; the next has the next")
    parser.add_argument("--records", type=Path, default=Path(".soak/records.jsonl"))
    parser.add_argument("--table", action="store_true", help="only print the table of what is recorded")
    given = parser.parse_args()
    given.records.parent.mkdir(parents=True, exist_ok=True)
    if not given.table:
        asyncio.run(soak(given.only, given.count, given.seed, given.records))
    records = recorded(given.records)
    print(table(records))  # noqa: T201
    broken = [record for record in records if record.broken()]
    for record in broken:
        _say(f"{record.kind}, seed {record.seed}: {'; '.join(record.broken())[:2000]}")
    sys.exit(1 if broken else 0)


def recorded(file: Path) -> list[Record]:
    """Return what earlier runs left."""
    return [from_line(line) for line in file.read_text("utf-8").splitlines()] if file.exists() else []


async def soak(names: list[str], count: int | None, first: int, file: Path) -> None:
    """Do what is not done yet."""
    done = {(record.kind, record.seed) for record in recorded(file) if not record.broken()}
    with tempfile.TemporaryDirectory(prefix="soak-") as place, EmbeddedKafka(Path(place) / "kafka") as broker:
        for kind in map(KINDS.__getitem__, names):
            left, seed = count or kind.count, first
            while left > 0:
                if (kind.name, seed) not in done:
                    record = await _one(kind, broker, Path(place), seed, min(left, kind.a_run), file.parent)
                    with file.open("a", encoding="utf-8") as records:
                        records.write(to_line(record) + "\n")
                left, seed = left - kind.a_run, seed + 1


async def _one(kind: Kind, broker: EmbeddedKafka, place: Path, seed: int, count: int, kept: Path) -> Record:
    folder = place / f"{kind.name.replace(' ', '-')}-{seed}"
    folder.mkdir()
    rig = Rig(broker.bootstrap, folder)
    began = time.monotonic()
    try:
        await rig.fresh_topics()
        record = await kind.run(rig, broker, seed, count)
    except Exception as error:
        seconds = round(time.monotonic() - began, 1)
        record = Record(kind=kind.name, seed=seed, faults=count, seconds=seconds, error=repr(error))
    finally:
        rig.end()
        broker.start()
    if record.broken():
        shutil.copytree(folder, kept / folder.name, dirs_exist_ok=True)
    _say(f"{kind.name} x {count}, seed {seed}: {'; '.join(record.broken())[:300] or 'sound'} ({record.seconds:.0f} s)")
    return record


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
