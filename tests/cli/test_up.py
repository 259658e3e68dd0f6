"""``up`` and ``broker``: they run until they are told to end, and then nothing is left."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.cli.children import Children
from monitor.kafka.embedded import ports
from tests.cli.conftest import ROOT, Monitor, clean_environment
from tests.cli.test_demo import answers, home, processes_of, until

__all__ = ["home"]

PROCESSES = ("WORKER", "GATEWAY", "NOTIFIER")


@pytest.fixture
def places() -> dict[str, str]:
    """Free ports for the three processes."""
    names = ("WORKER", "GATEWAY", "NOTIFIER")
    return {f"MONITOR_{name}__PORT": str(port) for name, port in zip(names, ports.free(3), strict=True)}


@pytest.fixture
def up(home: Path, places: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "monitor", "up"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=clean_environment(XDG_CACHE_HOME=str(home), **places),
        start_new_session=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_up_serves_page_and_metrics_until_it_is_told_to_end(
    up: subprocess.Popen[str], places: dict[str, str], home: Path, number: signal.Signals, status: int
) -> None:
    assert up.stdout is not None
    lines = [up.stdout.readline() for _ in range(4)]
    assert re.match(r"Kafka +127\.0\.0\.1:\d+\n", lines[0]), up.stderr
    for name in ("WORKER", "GATEWAY", "NOTIFIER"):
        until(lambda port=places[f"MONITOR_{name}__PORT"]: answers(f"http://127.0.0.1:{port}/readyz"))  # type: ignore[misc]

    os.kill(up.pid, number)

    assert up.wait(timeout=40) == status
    assert processes_of(home) == []


def test_a_taken_port_is_told_before_anything_is_started(monitor: Monitor, home: Path, places: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", int(places["MONITOR_GATEWAY__PORT"]))) as taken:
        port = taken.getsockname()[1]
        ran = monitor("up", XDG_CACHE_HOME=str(home), **places)

    assert ran.err == (
        f"monitor: port {port} is in use, so the gateway could not listen; stop what listens there,"
        " or set MONITOR_GATEWAY__PORT\n"
    )
    assert ran.status == 2


def test_a_broker_is_not_started_beside_a_configured_one(monitor: Monitor) -> None:
    ran = monitor("broker", MONITOR_KAFKA__BOOTSTRAP="kafka:9092")

    assert ran.err == ("monitor: a Kafka is configured (kafka:9092); unset kafka.bootstrap to run the embedded one\n")
    assert ran.status == 2


def test_up_ends_at_once_with_the_reason_when_its_kafka_is_gone(up: subprocess.Popen[str], home: Path) -> None:
    assert up.stdout is not None
    assert up.stderr is not None
    lines = [up.stdout.readline() for _ in range(4)]
    commands = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in processes_of(home)}
    [java] = [pid for pid, said in commands.items() if b"kafka.Kafka" in said and b"guard.py" not in said]

    os.kill(java, signal.SIGKILL)

    assert up.wait(timeout=40) == 1, lines
    assert up.stderr.read().startswith("monitor: Kafka has ended; its log: ")
    assert processes_of(home) == []


def test_a_cache_folder_that_cannot_be_written_is_named_with_what_to_set(monitor: Monitor, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    ran = monitor("up", MONITOR_CACHE_DIR=str(tmp_path / "file"), **{f"MONITOR_{n}__PORT": "0" for n in PROCESSES})

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"monitor: cannot write logs to {tmp_path}/file/logs: Not a directory; set cache_dir")


def test_what_a_process_said_before_it_was_started_anew_is_kept(tmp_path: Path) -> None:
    (tmp_path / "worker.log").write_text("why it ended\n")

    with Children(tmp_path, {"PYTHONPATH": str(ROOT)}) as children:
        children.start("worker")

    assert (tmp_path / "worker.before.log").read_text() == "why it ended\n"
