"""How fast texts are read: ``monitor bench extract``. The pure core alone, one process, no Kafka.

Two streams (`monitor.bench.stream`): *mixed*, where one item in five gives casualties, as a general news feed might,
and *dense*, where every item does or tells an act. Reported are fragments a second of wall clock and of processor time
(the latter holds on a busy machine), and how far memory grew between the first and the last tenth. Below them stands
which hostile text (`monitor.bench.hostile`) takes longest, and how long.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table

from monitor.bench.hostile import HOSTILE, LENGTH, seconds
from monitor.bench.stream import dense, mixed
from monitor.bundled import core
from monitor.core.extract import read_text
from monitor.core.model import Fragment
from monitor.core.policy import Policy
from monitor.settings import load_settings

PAGE_BYTES = 4096
STREAMS: dict[str, Callable[[], Iterator[str]]] = {"mixed": mixed, "dense": dense}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One stream measured. Rates are fragments a second; ``memory_growth_bytes`` is resident memory, last against
    first.
    """

    stream: str
    fragments: int
    claims: int
    signals: int
    per_second: float
    per_processor_second: float
    memory_growth_bytes: int


def measure(policy: Policy, fragments: int = 20_000) -> tuple[Measured, ...]:
    """Read ``fragments`` of each stream once and return what was measured."""
    return tuple(_measure(name, make, policy, fragments) for name, make in STREAMS.items())


def _measure(name: str, make: Callable[[], Iterator[str]], policy: Policy, size: int) -> Measured:
    items = [Fragment(text=text, outlet="bench") for text in islice(make(), size)]
    tenth = max(1, size // 10)
    for item in items[:tenth]:  # tables are made and caches filled
        read_text(item, policy)
    claims = signals = 0
    before = resident()
    wall, spent = time.perf_counter(), time.process_time()
    for item in items:
        reading = read_text(item, policy)
        claims += len(reading.claims)
        signals += len(reading.signals)
    wall, spent = time.perf_counter() - wall, time.process_time() - spent
    return Measured(
        stream=name,
        fragments=size,
        claims=claims,
        signals=signals,
        per_second=round(size / wall, 1),
        per_processor_second=round(size / max(1e-9, spent), 1),
        memory_growth_bytes=resident() - before,
    )


def longest(policy: Policy) -> tuple[str, float]:
    """Return which hostile text takes longest to read, and its milliseconds of processor time."""
    took = {name: seconds(pattern.of(LENGTH), policy) for name, pattern in HOSTILE.items()}
    name = max(took, key=took.__getitem__)
    return name, round(1000 * took[name], 1)


def resident() -> int:
    """Return this process's resident memory in bytes; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE_BYTES
    except (OSError, ValueError, IndexError):
        return 0


def run(policy: Policy, fragments: int = 20_000, *, as_json: bool = False) -> None:
    """Measure and print: a table, or one JSON object with ``as_json``."""
    measured = measure(policy, fragments)
    name, milliseconds = longest(policy)
    if as_json:
        hostile = {"characters": LENGTH, "longest": name, "milliseconds": milliseconds}
        told = {"core": core(), "extract": [asdict(one) for one in measured], "hostile": hostile}
        sys.stdout.write(json.dumps(told) + "\n")
        return
    table = Table(title=f"Reading texts, one process, {core()} core", title_justify="left")
    for heading in ("stream", "fragments", "claims", "signals", "a second", "a processor second", "memory growth"):
        table.add_column(heading, justify="left" if heading == "stream" else "right")
    for one in measured:
        table.add_row(
            one.stream,
            f"{one.fragments:,}",
            f"{one.claims:,}",
            f"{one.signals:,}",
            f"{one.per_second:,.0f}",
            f"{one.per_processor_second:,.0f}",
            f"{one.memory_growth_bytes / 1024:,.0f} KB",
        )
    console = Console()
    console.print(table)
    last = f"The hostile text that takes longest, of {LENGTH:,} characters: {milliseconds} ms ({name})"
    console.print(last, soft_wrap=True)


def main() -> None:
    """Measure with the configuration given, or the built-in one."""
    parser = argparse.ArgumentParser(description="Measure how fast texts are read.")
    parser.add_argument("--fragments", type=int, default=20_000)
    parser.add_argument("--config", type=Path)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    run(load_settings(chosen.config).policy, chosen.fragments, as_json=chosen.json)


if __name__ == "__main__":
    main()
