"""The command line as people run it: a process of its own, its output read from pipes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from monitor.kafka.embedded import EmbeddedKafka

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
LIVE_PAGE = SEEDS / "002-live-page.jsonl"


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


class Monitor(Protocol):
    """Run ``monitor`` with some arguments, and say what it did."""

    def __call__(self, *args: object, stdin: str = "", **environment: str) -> Ran: ...


def clean_environment(**more: str) -> dict[str, str]:
    """Return this process's environment without the monitor's own variables."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "120", **more}


def run_monitor(*args: object, stdin: str = "", **environment: str) -> Ran:
    """Run the command line to its end."""
    done = subprocess.run(
        [sys.executable, "-m", "monitor", *map(str, args)],
        input=stdin.encode("utf-8", "surrogateescape"),
        capture_output=True,
        env=clean_environment(**environment),
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def monitor() -> Monitor:
    """The command line."""
    return run_monitor


@pytest.fixture(scope="module")
def own_kafka(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a Kafka for one module: commands use the real names of the topics."""
    with EmbeddedKafka(tmp_path_factory.mktemp("kafka")) as broker:
        yield broker.bootstrap
