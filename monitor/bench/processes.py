"""Processes that are measured: started, watched, stopped; their processor time and memory, read from the system."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from bisect import bisect_left
from pathlib import Path

from monitor.errors import BrokerError

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
EVERY_S = 0.05
STOP_S = 15.0


class Processes:
    """Processes of one host. ``environment`` comes on top of this process's own; they write to ``log``."""

    def __init__(self, command: tuple[str, ...], environment: dict[str, str], log: Path) -> None:
        self._command = command
        self._environment = {**os.environ, **environment}
        self._log = log
        self._running: list[subprocess.Popen[bytes]] = []
        self._used: list[tuple[float, float]] = []
        self._stopped = threading.Event()

    def start(self, count: int) -> None:
        """Start ``count`` processes, and begin to note what they use."""
        for _ in range(count):
            with self._log.open("ab") as log:
                self._running.append(
                    subprocess.Popen(self._command, env=self._environment, stdout=log, stderr=log)  # noqa: S603
                )
        threading.Thread(target=self._note, daemon=True).start()

    def check(self) -> None:
        """Raise ``BrokerError`` with its last words if one has ended."""
        if any(process.poll() is not None for process in self._running):
            raise BrokerError(f"a host ended: {self._log.read_text(errors='replace')[-800:]}")

    def processor_seconds(self, at: float) -> float:
        """Return the processor time that all had used together at a time (epoch seconds), to the nearest sample."""
        place = bisect_left(self._used, (at, 0.0))
        return self._used[min(place, len(self._used) - 1)][1] if self._used else 0.0

    def megabytes(self) -> float:
        """Return the resident memory of all together."""
        return sum(resident(process.pid) for process in self._running) / 1e6

    def pause(self) -> None:
        """Let all stand still, without their knowing."""
        for process in self._running:
            process.send_signal(signal.SIGSTOP)

    def resume(self) -> float:
        """Let all go on, and return when that was (epoch seconds)."""
        for process in self._running:
            process.send_signal(signal.SIGCONT)
        return time.time()

    def stop(self) -> None:
        """Stop all; kill those that take too long."""
        self._stopped.set()
        self.resume()
        for process in self._running:
            process.send_signal(signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(timeout=STOP_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._running.clear()

    def _note(self) -> None:
        running = list(self._running)
        while not self._stopped.wait(EVERY_S):
            self._used.append((time.time(), sum(used(process.pid) for process in running)))


def used(process: int) -> float:
    """Return the processor time that a process has used, in seconds; 0 for one that is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def resident(process: int) -> int:
    """Return the resident memory of a process in bytes; 0 for one that is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * PAGE_BYTES
    except (OSError, IndexError):
        return 0
