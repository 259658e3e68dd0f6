"""What the cost of a fragment grows with, and what it does not: ``monitor bench scaling``.

In the core alone, in processor time: the number of situations, the length of an incident's history, the size of a
state. Through a real Kafka: the number of workers and of situations, and how long a worker takes to come back.
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path

from monitor.bench.hosts import our_worker
from monitor.bench.loads import Load, fragment, spread_over
from monitor.bench.rig import Measured
from monitor.bench.session import session
from monitor.bench.stream import TOLLS, spread, toll
from monitor.bench.tables import machine, number, show, write_json
from monitor.bench.worker import HEADINGS, row
from monitor.bundled import core
from monitor.core.model import Fragment, Observation
from monitor.core.pipeline import assess_batch, read
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.kafka import wire

EACH = 3
"""Fragments for each situation: what is held of one is then of one size, however many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Microseconds of processor time for one fragment in the core (median), and beside the first row of its kind."""

    what: str
    read_us: float
    assess_us: float
    to_first: float = 1.0
    state_bytes: int | None = None


def situations(numbers: Sequence[int], fragments: int, repeat: int, folder: Path) -> list[Cost]:
    """Measure the cost of a fragment with so many situations, three fragments each, all numbers in turn."""
    loads = [(spread_over(size, folder), size) for size in numbers]
    prepared = [(load, size, load.policy()) for load, size in loads]
    found: dict[str, list[tuple[float, float]]] = {load.name: [] for load, _ in loads}
    for _ in range(repeat):
        for load, size, policy in prepared:
            found[load.name].append(_rounds(load, size, policy, fragments))
    return _costs({name: _medians(pairs) for name, pairs in found.items()})


def history(length: int, folder: Path) -> list[Cost]:
    """Measure the cost of a fragment of one incident as its history grows: tenths of a stream of ``length``."""
    policy = spread_over(1, folder).policy()
    # One day, or each would be an incident of its own.
    made = (fragment(number % 8000, text) for number, text in enumerate(islice(spread(1), length)))
    states: dict[str, SituationState] = {}
    tenth = length // 10
    found = {}
    for part in range(10):
        items = list(islice(made, tenth))
        cost = _cost(items, policy, states)
        if part in (1, 4, 9):
            found[f"after {part * tenth:,} fragments of one incident"] = cost
    return _costs(found)


def state_sizes(claims: Sequence[int], folder: Path) -> list[Cost]:
    """Measure a fold, and the bytes of the state, once so many different claims of one situation are held."""
    policy = spread_over(1, folder).policy()
    rows = []
    for size in claims:
        state: dict[str, SituationState] = {}
        items = [fragment(number, toll(number * len(TOLLS) * 5, 0)) for number in range(size + 50)]
        _cost(items[:size], policy, state)
        data = wire.encode(next(iter(state.values())))
        read_us, assess_us = _cost(items[size:], policy, state)
        rows.append(
            Cost(what=f"{size:,} fragments folded in", read_us=read_us, assess_us=assess_us, state_bytes=len(data))
        )
    return [_beside(one, rows[0]) for one in rows]


def _rounds(load: Load, size: int, policy: Policy, fragments: int) -> tuple[float, float]:
    # Other texts in every turn: the same ones again would be read from warm caches.
    made = (fragment(number, text) for number, text in enumerate(load.texts()))
    turns = max(1, fragments // (size * EACH))
    costs = [_cost(islice(made, size * EACH), policy, {}) for _ in range(turns)]
    return statistics.fmean(one for one, _ in costs), statistics.fmean(one for _, one in costs)


def _cost(items: Iterable[Fragment], policy: Policy, states: dict[str, SituationState]) -> tuple[float, float]:
    """Return microseconds for reading and for assessing one fragment."""
    reading = assessing = 0.0
    size = 0
    for one in items:
        size += 1
        begun = time.process_time()
        groups: dict[str, list[Observation]] = {}
        for observation in read(one, policy):
            groups.setdefault(observation.situation, []).append(observation)
        middle = time.process_time()
        for key, group in groups.items():
            step = assess_batch(states.get(key), group, policy)
            if step is not None:
                states[key] = step.state
        assessing += time.process_time() - middle
        reading += middle - begun
    return reading / max(1, size) * 1e6, assessing / max(1, size) * 1e6


def _medians(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(one for one, _ in pairs), statistics.median(one for _, one in pairs)


def _costs(found: dict[str, tuple[float, float]]) -> list[Cost]:
    rows = [Cost(what=name, read_us=one, assess_us=other) for name, (one, other) in found.items()]
    return [_beside(one, rows[0]) for one in rows]


def _beside(one: Cost, first: Cost) -> Cost:
    return Cost(
        what=one.what,
        read_us=round(one.read_us, 1),
        assess_us=round(one.assess_us, 1),
        to_first=round((one.read_us + one.assess_us) / (first.read_us + first.assess_us), 3),
        state_bytes=one.state_bytes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """How long a worker took from its start to the first result, after a changelog of so many records."""

    records: int
    megabytes: float
    seconds: float


async def through_kafka(
    *, fragments: int, numbers: Sequence[int], records: Sequence[int], partitions: int = 4
) -> tuple[list[Measured], list[Recovery]]:
    """Measure workers 1 and 2, each number of situations with one worker, and recovery."""
    async with session(None, partitions) as (rig, folder):
        host = our_worker(folder)
        hundred = spread_over(100, folder)
        rows = [await rig.run(host, hundred, fragments, workers=count, latency_s=0) for count in (1, 2)]
        for size in numbers:
            rows.append(await rig.run(host, spread_over(size, folder), fragments, latency_s=0))
        states = _states(hundred)
        recoveries = []
        for count in records:
            seconds = await rig.recovery(host, hundred, states, count)
            written = sum(len(data) for _, data in islice(cycle(states), count)) / 1e6
            recoveries.append(Recovery(records=count, megabytes=round(written, 1), seconds=round(seconds, 2)))
        return rows, recoveries


def _states(load: Load) -> list[tuple[bytes, bytes]]:
    """Return key and bytes of the states of a load's situations after some fragments."""
    states: dict[str, SituationState] = {}
    items = [fragment(number, text) for number, text in enumerate(islice(load.texts(), 1000))]
    _cost(items, load.policy(), states)
    return [(key.encode(), wire.encode(state)) for key, state in states.items()]


def run(*, quick: bool = False, repeat: int = 3, as_json: bool = False) -> None:
    """Measure and print: tables, or one JSON object with ``as_json``."""
    with tempfile.TemporaryDirectory(prefix="monitor-bench-") as name:
        folder = Path(name)
        size = 3_000 if quick else 30_000
        kinds: dict[str, Callable[[], list[Cost]]] = {
            "situations": lambda: situations((100, 1, 1_000 if quick else 10_000), size, repeat, folder),
            "history": lambda: history(size, folder),
            "state": lambda: state_sizes((10, 100, 500) if quick else (10, 100, 1_000, 5_000), folder),
        }
        costs = {kind: measure() for kind, measure in kinds.items()}
    rows, recoveries = asyncio.run(
        through_kafka(
            fragments=size,
            numbers=(1_000,) if quick else (1, 10_000),
            records=(0, 1_000) if quick else (0, 1_000, 10_000, 100_000),
        )
    )
    if as_json:
        write_json(
            "scaling",
            {
                "core": core(),
                "machine": machine(),
                "costs": {kind: [asdict(one) for one in found] for kind, found in costs.items()},
                "worker": [asdict(one) for one in rows],
                "recovery": [asdict(one) for one in recoveries],
            },
        )
        return
    headings = ("what", "read", "assess", "to the first", "state")
    for kind, found in costs.items():
        show(f"Cost of a fragment in the core: {kind}", headings, map(_cells, found))
    show(f"The worker through a real Kafka, {core()} core", HEADINGS, map(row, rows))
    show(
        "From start to the first result",
        ("changelog records", "MB", "seconds"),
        ((number(one.records), f"{one.megabytes:,.1f}", f"{one.seconds:.2f}") for one in recoveries),
    )


def _cells(one: Cost) -> tuple[str, ...]:
    return (
        one.what,
        f"{one.read_us:,.0f} us",
        f"{one.assess_us:,.0f} us",
        f"{one.to_first:.2f}x",
        number(one.state_bytes, " bytes"),
    )
