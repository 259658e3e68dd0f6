"""Our worker beside its peers: ``monitor bench peers``. One machine, one broker, one stream, one core for all.

Each round measures every host once, one after the other, so that a machine that grows slower does so for all; figures
are medians over the rounds, and ratios medians of the ratios to our worker in the same round.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from monitor.bench.hosts import OURS, PEERS, NoPeerError, our_worker, peer_host
from monitor.bench.loads import Load, make_load
from monitor.bench.rig import Host, Measured, Rig
from monitor.bench.session import session
from monitor.bench.tables import machine, number, show, times, write_json
from monitor.bundled import core
from monitor.errors import MonitorError

COMPARED = ("per_second", "per_processor_second", "processor", "megabytes", "latency_p50", "latency_p99")
HEADINGS = (
    "host", "load", "a second", "to ours", "a processor second", "to ours", "cores", "MB", "to ours", "p50", "p99",
    "to ours", "same alerts",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One host under one load: the runs, the median of each figure, and its ratio to our worker's."""

    host: str
    load: str
    runs: tuple[Measured, ...]
    medians: dict[str, float | None]
    ratios: dict[str, float | None]

    @property
    def same_alerts(self) -> bool | None:
        """Whether every run gave the alerts of the core alone; ``None`` for a host that gives none."""
        return not any(one.wrong for one in self.runs) if self.runs[0].alerts else None


def compare(runs: list[Measured]) -> list[Row]:
    """Return a row for each host and load, in the order first measured; our own rounds are what ratios are to."""
    groups: dict[tuple[str, str], list[Measured]] = {}
    for one in runs:
        groups.setdefault((one.load, one.host), []).append(one)
    rows = []
    for (load, host), group in groups.items():
        ours = groups.get((load, OURS), [])
        medians: dict[str, float | None] = {}
        ratios: dict[str, float | None] = {}
        for name in COMPARED:
            figures = [value for one in group if (value := getattr(one, name)) is not None]
            medians[name] = round(statistics.median(figures), 2) if figures else None
            pairs = [(getattr(one, name), getattr(our, name)) for one, our in zip(group, ours, strict=False)]
            quotients = [a / b for a, b in pairs if a is not None and b]
            ratios[name] = round(statistics.median(quotients), 3) if quotients else None
        rows.append(Row(host=host, load=load, runs=tuple(group), medians=medians, ratios=ratios))
    return rows


async def measure(
    *,
    bootstrap: str | None = None,
    streams: tuple[str, ...] = ("mixed", "dense"),
    only: tuple[str, ...] = (),
    partitions: int = 4,
    fragments: int = 20_000,
    latency_seconds: float = 10.0,
    repeat: int = 3,
) -> tuple[list[Row], dict[str, str]]:
    """Measure ``repeat`` rounds; return the rows, and why a host could not be measured.

    ``only``: words in the names of the peers to measure beside our worker; empty means all.
    """
    async with session(bootstrap, partitions) as (rig, folder):
        missing: dict[str, str] = {}
        hosts = [our_worker(folder), *_peers(folder, only, missing)]
        runs: list[Measured] = []
        for turn in range(repeat):
            for stream in streams:
                load = make_load(stream, folder)
                for host in hosts:
                    print(f"round {turn + 1} of {repeat}: {host.name}, {stream}", file=sys.stderr)  # noqa: T201
                    if (one := await _tried(rig, host, load, fragments, latency_seconds, missing)) is not None:
                        runs.append(one)
        return compare(runs), missing


def _peers(folder: Path, only: tuple[str, ...], missing: dict[str, str]) -> list[Host]:
    hosts = []
    for peer in PEERS:
        if only and not any(word.lower() in peer.name.lower() for word in only):
            continue
        try:
            hosts.append(peer_host(peer, folder))
        except NoPeerError as error:
            missing[peer.name] = str(error)
    return hosts


async def _tried(
    rig: Rig, host: Host, load: Load, size: int, latency_s: float, missing: dict[str, str]
) -> Measured | None:
    try:
        return await rig.run(host, load, size, latency_s=latency_s)
    except MonitorError as error:
        if host.name == OURS:
            raise
        missing[f"{host.name}, {load.name}"] = " ".join(str(error).split())[-160:]
        return None


def cells(one: Row) -> tuple[str, ...]:
    """Return a row as cells under ``HEADINGS``."""
    medians, ratios = one.medians, one.ratios
    return (
        one.host,
        one.load,
        number(medians["per_second"]),
        times(ratios["per_second"]),
        number(medians["per_processor_second"]),
        times(ratios["per_processor_second"]),
        f"{medians['processor']:.2f}",
        number(medians["megabytes"]),
        times(ratios["megabytes"]),
        number(medians["latency_p50"], " ms"),
        number(medians["latency_p99"], " ms"),
        times(ratios["latency_p99"]),
        {True: "yes", False: "NO", None: "-"}[one.same_alerts],
    )


def run(*, quick: bool = False, repeat: int = 3, only: tuple[str, ...] = (), as_json: bool = False) -> None:
    """Measure and print: a table, or one JSON object with ``as_json``. ``quick``: one short round of one load."""
    rows, missing = asyncio.run(
        measure(only=only, streams=("mixed",), fragments=3_000, latency_seconds=2.0, repeat=1)
        if quick
        else measure(only=only, repeat=repeat)
    )
    if as_json:
        told = [{**asdict(one), "same_alerts": one.same_alerts} for one in rows]
        notes = {peer.name: peer.note for peer in PEERS}
        write_json(
            "peers", {"core": core(), "machine": machine(), "rows": told, "not_measured": missing, "notes": notes}
        )
        return
    shown = {one.host for one in rows}
    show(
        f"Hosts of one program through one Kafka, {core()} core, medians",
        HEADINGS,
        map(cells, rows),
        [
            *(f"{name}: not measured: {why}" for name, why in missing.items()),
            *(f"{peer.name}: {peer.note}" for peer in PEERS if peer.name in shown),
        ],
    )
