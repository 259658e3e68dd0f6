"""Starts the processes of one machine and stops them all: whatever ends this process ends them.

Each child's standard input is its lifeline (see lifeline.py) and its output goes to a log file. Children live in
sessions of their own, so that Ctrl-C reaches this process alone, which then stops them in order.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from monitor.cli.lifeline import VARIABLE
from monitor.errors import MonitorError

STOP_S = 12.0


class Children:
    """The processes started so far: a context manager that stops them, the last started first."""

    def __init__(self, logs: Path, environment: Mapping[str, str]) -> None:
        self._logs = logs
        self._environment = {**os.environ, **environment, VARIABLE: "stdin", "MONITOR_DEBUG": "1"}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._told: set[str] = set()

    def start(self, name: str) -> None:
        """Start ``monitor NAME``, which waits to be told where Kafka is. Its output goes to a new ``NAME.log``.

        What the one before has said is kept as ``NAME.before.log``: who starts anew after a crash asks for that.
        """
        try:
            self._logs.mkdir(parents=True, exist_ok=True)
            log = self.log(name)
            if log.exists() and log.stat().st_size:
                log.replace(log.with_suffix(".before.log"))
            opened = log.open("wb")
        except OSError as error:
            raise MonitorError(
                f"cannot write logs to {self._logs}: {error.strerror}; set cache_dir (MONITOR_CACHE_DIR) to a folder"
                " that may be written"
            ) from None
        with opened as log_file:
            self._running[name] = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "monitor", name],
                stdin=subprocess.PIPE,
                stdout=log_file,
                stderr=log_file,
                env=self._environment,
                start_new_session=True,
            )

    def tell(self, bootstrap: str) -> None:
        """Tell every child that does not know it yet where Kafka is: they have waited for it."""
        for name, child in self._running.items():
            if name in self._told:
                continue
            self._told.add(name)
            assert child.stdin is not None  # noqa: S101 - Popen was asked for a pipe
            with suppress(BrokenPipeError):  # it has ended: check() says why
                child.stdin.write(f"{bootstrap}\n".encode())
                child.stdin.flush()

    def log(self, name: str) -> Path:
        """Where a child's output goes."""
        return self._logs / f"{name}.log"

    def check(self) -> None:
        """Raise ``MonitorError`` in one line if a child has ended."""
        for name, child in self._running.items():
            if child.poll() is not None:
                raise MonitorError(f"the {name} {_end_of(child.returncode)}: {self._last_words(name)}")

    def wait_until_ready(self, url: str, *, seconds: float) -> bool:
        """Return whether ``url`` answers 200 within ``seconds``. Raises ``MonitorError`` if a child ends before."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.check()
            try:
                with urllib.request.urlopen(url, timeout=1.0) as answer:  # noqa: S310 - loopback, our own process
                    if answer.status == 200:
                        return True
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.05)
        return False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        children = list(reversed(self._running.values()))
        self._running.clear()
        for child in children:
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_S
        for child in children:
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            with suppress(BrokenPipeError):
                child.stdin.close()  # type: ignore[union-attr]  # Popen was asked for a pipe

    def _last_words(self, name: str) -> str:
        try:
            lines = self.log(name).read_text("utf-8", "replace").strip().splitlines()
        except OSError:
            lines = []
        last = lines[-1].removeprefix("monitor: ").strip() if lines else "it said nothing"
        return f"{last[:300]} (all of it: {self.log(name)})"


def _end_of(status: int) -> str:
    """Say how a process ended; a negative status is the signal that ended it."""
    if status >= 0:
        return f"ended (status {status})"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    short_of_memory = ", perhaps by the system for want of memory" if -status == signal.SIGKILL else ""
    return f"was ended by {name}{short_of_memory}"
