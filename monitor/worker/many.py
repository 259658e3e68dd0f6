"""Several workers on one machine: ``monitor worker --processes N``. They share the partitions as any workers would.

A worker that ends is started again, unless it ends at once several times; all end with this process, whatever
ends that.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess

from monitor.errors import MonitorError
from monitor.settings import Settings
from monitor.worker.run import run_worker

AT_ONCE_S = 10.0
TRIES = 3

log = logging.getLogger("monitor.worker")


def run_workers(settings: Settings, processes: int) -> None:
    """Run ``processes`` workers until SIGINT or SIGTERM; with one, run it in this process.

    The first listens on ``worker.port``, the others on the ports after. Raises ``MonitorError`` if one cannot run.
    """
    if processes > settings.kafka.partitions:
        raise MonitorError(
            f"{processes} processes for {settings.kafka.partitions} partitions: the rest would have nothing to read;"
            " lower --processes or raise kafka.partitions"
        )
    if processes <= 1:
        run_worker(settings)
    else:
        _Team(settings, processes).run()


class _Team:
    def __init__(self, settings: Settings, processes: int) -> None:
        self._settings = settings
        self._context = multiprocessing.get_context("spawn")
        self._members: dict[int, SpawnProcess] = {}
        self._started: dict[int, float] = {}
        self._failures = dict.fromkeys(range(processes), 0)
        self._stopping = False

    def run(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: self._stop())
        try:
            for index in self._failures:
                self._start(index)
            while self._members:
                self._mind()
        finally:
            for member in self._members.values():
                member.kill()

    def _start(self, index: int) -> None:
        worker = self._settings.worker
        instance = f"{worker.instance_id}-{index}" if worker.instance_id else None
        update = {"port": worker.port + index if worker.port else 0, "instance_id": instance}
        mine = self._settings.model_copy(update={"worker": worker.model_copy(update=update)})
        self._members[index] = self._context.Process(target=_run, args=(mine,), name=f"worker-{index}")
        self._members[index].start()
        self._started[index] = time.monotonic()

    def _mind(self) -> None:
        wait([member.sentinel for member in self._members.values()], timeout=1.0)
        for index, member in list(self._members.items()):
            if member.is_alive():
                continue
            del self._members[index]
            if self._stopping:
                continue
            quick = time.monotonic() - self._started[index] < AT_ONCE_S
            self._failures[index] = self._failures[index] + 1 if quick else 0
            if self._failures[index] >= TRIES:
                self._stop()
                raise MonitorError(f"worker {index} ended {TRIES} times at once; its own message is above")
            log.warning("worker %s ended (status %s): starting it again", index, member.exitcode)
            self._start(index)

    def _stop(self) -> None:
        self._stopping = True
        for member in self._members.values():
            member.terminate()


def _run(settings: Settings) -> None:
    """Be one worker of several."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), name="parent", daemon=True).start()
    try:
        run_worker(settings)
    except MonitorError as error:
        print(f"monitor worker: {error}", file=sys.stderr, flush=True)  # noqa: T201
        sys.exit(error.exit_code)


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
