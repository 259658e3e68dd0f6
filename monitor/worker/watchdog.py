"""A thread that ends the process when the worker stands still: a hung event loop cannot do that for itself (hazards
7, 8, 13).

It ends the process when

- the event loop has not run for ``loop_stall``;
- there are messages to read and no commit has held for ``stall``;
- a recovery has not ended within ``recovery_deadline``, or has not come forward for ``stall``;
- the broker could not be asked for the lag within ``stall`` and the time that one question may take.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from monitor.settings import WorkerSettings
from monitor.worker.vitals import Vitals

PERIOD_S = 1.0
GRACE_S = 10.0


def verdict(vitals: Vitals, settings: WorkerSettings, now: float) -> str | None:
    """Return why the process has to end, ``None`` if it is well."""
    if now - vitals.ticked > settings.loop_stall.total_seconds():
        return f"the event loop has not run for {now - vitals.ticked:.0f} s"
    if vitals.recovering_since is not None:
        took = now - vitals.recovering_since
        if took > settings.recovery_deadline.total_seconds():
            return f"the state was not recovered within {took:.0f} s (worker.recovery_deadline)"
        if now - vitals.progressed > settings.stall.total_seconds():
            return f"the recovery has not come forward for {now - vitals.progressed:.0f} s (worker.stall)"
        return None
    if vitals.lag > 0 and now - vitals.progressed > settings.stall.total_seconds():
        return f"{vitals.lag} messages wait, nothing was committed for {now - vitals.progressed:.0f} s (worker.stall)"
    if now - vitals.measured > settings.stall.total_seconds() + GRACE_S:
        return f"Kafka could not be asked for the lag for {now - vitals.measured:.0f} s"
    return None


class Watchdog:
    """The thread. ``stop`` is called once with the verdict; ``start`` and ``end`` are for the process that owns it."""

    def __init__(self, vitals: Vitals, settings: WorkerSettings, stop: Callable[[str], object]) -> None:
        self._vitals = vitals
        self._settings = settings
        self._stop = stop
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Start to watch."""
        self._thread.start()

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()

    def _watch(self) -> None:
        # A machine that slept, or a process that was stopped and continued, is not a hang: the clock jumped for us as
        # well.
        last = self._vitals.clock()
        while not self._ended.wait(PERIOD_S):
            now = self._vitals.clock()
            if now - last > PERIOD_S * 5:
                self._forgive()
            elif (reason := verdict(self._vitals, self._settings, now)) is not None:
                self._stop(reason)
                return
            last = now

    def _forgive(self) -> None:
        self._vitals.tick()
        self._vitals.progressed = self._vitals.measured = self._vitals.clock()
