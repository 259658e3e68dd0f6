"""Who is measured: our worker, and the frameworks beside it, each in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import monitor
from monitor.bench.rig import Host
from monitor.bundled import core
from monitor.errors import MonitorError
from monitor.kafka import topics

PACKAGE = Path(monitor.__file__).parent
# The package of a compiled core lies in an environment of the checkout, the plain one in the checkout itself.
ROOT = next((one for one in (PACKAGE.parent, Path(sys.prefix).parent) if (one / "bench" / "peers").is_dir()), None)
COMPILED = ".venv-compiled"
SAFE = ("PYTHONSAFEPATH", "1")
"""Without it ``python -m`` would find a checkout's plain core in the current folder first."""
OURS = "monitor worker"
CHOSEN = "MONITOR_BENCH_CORE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A framework: the environment it lives in, our script for it with its arguments, and what must be known of it."""

    name: str
    environment: str
    script: str
    arguments: tuple[str, ...] = ()
    note: str
    outputs: tuple[topics.Topic, ...] = (topics.REVISIONS, topics.DECISIONS)


PEERS: tuple[Peer, ...] = (
    Peer(
        name="Faust, stock", environment="faust", script="stock_faust.py", arguments=("worker", "-l", "warn"),
        note="0.15.3 as it comes; sends are not waited for",
    ),
    Peer(
        name="Quix Streams", environment="quix", script="quix.py",
        note="3.28.0, at least once, state in RocksDB, read and written for every observation",
    ),
    Peer(
        name="Quix Streams, held", environment="quix", script="quix.py", arguments=("held",),
        note="the same, decoded states kept in memory beside the store",
    ),
    Peer(
        name="bytewax", environment="bytewax", script="wax.py",
        note="0.21.1, stateful_map, snapshots every 10 s, no topic between the steps",
    ),
    Peer(
        name="bare loop", environment="bare", script="bare.py",
        note="confluent-kafka 2.16.1, states in memory only, no topic between the steps: the ceiling",
    ),
    Peer(
        name="bare loop, read only", environment="bare", script="bare.py", arguments=("read",),
        note="the same, and only the first step", outputs=(topics.OBSERVATIONS,),
    ),
)  # fmt: skip


class NoPeerError(MonitorError):
    """A framework that cannot be measured here, and why."""


def use_core(wanted: str) -> None:
    """Go on in the environment whose core is ``wanted``: plain, compiled, or "" for the one that runs already.

    Everything is measured on the core of this process: ours, what is measured without Kafka, and the peers'.
    """
    if wanted in ("", core()):
        return
    home = ROOT / (COMPILED if wanted == "compiled" else ".venv") if ROOT else None
    python = home / "bin" / "python" if home else None
    if python is None or not python.exists() or os.environ.get(CHOSEN):
        raise MonitorError(f"there is no {wanted} core here; make bench sets one up in a checkout of the sources")
    os.environ[CHOSEN] = wanted
    if wanted == "compiled":
        os.environ.update([SAFE])
    else:
        os.environ.pop(SAFE[0], None)
        os.chdir(ROOT or ".")
    os.execv(python, [str(python), "-m", "monitor", *sys.argv[1:]])  # noqa: S606


def our_worker(folder: Path) -> Host:
    """Return our worker, on the copy of our package in ``folder``."""
    return Host(
        name=OURS,
        command=(sys.executable, "-m", "monitor", "worker"),
        environment=(SAFE, ("PYTHONPATH", str(_package_alone(folder)))),
    )


def peer_host(peer: Peer, folder: Path) -> Host:
    """Return a peer's host, its environment made on first use. Raises ``NoPeerError`` if that cannot be done."""
    if ROOT is None:
        raise NoPeerError("the peers are hosted by scripts of the source tree; run it there: make bench")
    home = ROOT / f".venv-bench-{peer.environment}"
    if not (home / ".ready").exists():
        made = subprocess.run(  # noqa: S603
            [ROOT / "scripts" / "setup", "bench", peer.environment], capture_output=True, text=True, check=False
        )
        if made.returncode:
            said = [line for line in made.stderr.splitlines() if line.strip()]
            raise NoPeerError(f"could not be installed: {said[-1] if said else 'scripts/setup failed'}")
    return Host(
        name=peer.name,
        command=(str(home / "bin" / "python"), str(ROOT / "bench" / "peers" / peer.script), *peer.arguments),
        environment=(("PYTHONPATH", str(_package_alone(folder))),),
        outputs=peer.outputs,
    )


def _package_alone(folder: Path) -> Path:
    """Return a folder with a copy of our package and nothing else of its environment.

    A copy, so that all hosts run the same program though somebody edits the sources meanwhile.
    """
    room = folder / "program"
    if not room.exists():
        shutil.copytree(PACKAGE, room / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__", "page"))
        for library in PACKAGE.parent.glob("conflict_monitor__mypyc.*"):  # the machine code of a compiled core
            shutil.copyfile(library, room / library.name)
    return room
