"""The embedded broker never outlives the monitor, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE_S = 15.0

PARENT = """
import os, signal, sys
from pathlib import Path
from monitor.kafka.embedded import EmbeddedKafka

signal.signal(signal.SIGHUP, signal.SIG_DFL)  # a suite started with nohup hands down that it is ignored
with EmbeddedKafka(Path(sys.argv[1])) as broker:
    print(broker.pid, broker._guard.pid, flush=True)
    {then}
"""


@contextmanager
def a_monitor(data: Path, then: str = "signal.pause()") -> Iterator[tuple[subprocess.Popen[str], int, int]]:
    """Yield a process of ours that holds a broker, with the process ids of the broker and its guard."""
    command = [sys.executable, "-c", PARENT.format(then=then), str(data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        try:
            broker, guard = map(int, parent.stdout.readline().split())
            yield parent, broker, guard
        finally:
            parent.kill()


def is_gone(pid: int) -> bool:
    """Whether a process has ended. One that waits to be reaped by whoever inherited it has."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


def wait_until_gone(*pids: int) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not all(map(is_gone, pids)):
        assert time.monotonic() < deadline, "the broker outlived the monitor"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP], ids=lambda n: n.name)
def test_a_signal_that_ends_the_monitor_ends_the_broker(tmp_path: Path, number: signal.Signals) -> None:
    with a_monitor(tmp_path) as (parent, broker, guard):
        parent.send_signal(number)
        parent.wait(PATIENCE_S)
        wait_until_gone(broker, guard)


@pytest.mark.parametrize("then", ["os._exit(1)", "raise RuntimeError('a bug')", "os.abort()", "pass"])
def test_a_crash_of_the_monitor_ends_the_broker(tmp_path: Path, then: str) -> None:
    with a_monitor(tmp_path, then) as (parent, broker, guard):
        parent.wait(PATIENCE_S)
        wait_until_gone(broker, guard)


def test_a_child_that_holds_the_pipe_open_does_not_keep_the_broker(tmp_path: Path) -> None:
    # A forked child has a copy of the pipe to the guard, so that its closing alone would go unseen.
    then = "child = os.fork(); child or signal.pause(); print(child, flush=True); signal.pause()"
    with a_monitor(tmp_path, then) as (parent, broker, guard):
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait(PATIENCE_S)
        try:
            wait_until_gone(broker, guard)
        finally:
            os.kill(child, signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent died")
def test_when_the_guard_is_killed_the_kernel_ends_the_broker(tmp_path: Path) -> None:
    with a_monitor(tmp_path) as (_parent, broker, guard):
        os.kill(guard, signal.SIGKILL)
        wait_until_gone(broker)


def test_ctrl_c_in_the_terminal_reaches_the_monitor_and_the_broker_is_stopped_in_order(tmp_path: Path) -> None:
    with a_monitor(tmp_path) as (parent, broker, guard):
        assert os.getpgid(broker) != os.getpgid(parent.pid), "the terminal must not signal the broker itself"
        parent.send_signal(signal.SIGINT)
        parent.wait(PATIENCE_S)
        wait_until_gone(broker, guard)
    assert (tmp_path / "data" / ".kafka_cleanshutdown").exists(), "Kafka writes this when it was stopped in order"
