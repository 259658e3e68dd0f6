"""The real worker process on the stand-in core: ``python -m tests.faults.host``, configured by the environment only."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

import aiokafka.client

import monitor.worker.transport.consumer
from monitor.errors import MonitorError
from monitor.settings import load_settings
from monitor.worker.app import Parts
from monitor.worker.core import CORE
from monitor.worker.instance import Instance
from monitor.worker.run import serve
from monitor.worker.transport.consumer import Consumer
from monitor.worker.transport.loops import new_event_loop
from tests.worker.standin import STANDIN


def main() -> None:
    """Run until told to stop."""
    logging.basicConfig(level=os.environ.get("HOST_LOG", "WARNING"), format="%(asctime)s %(name)s %(message)s")
    if via := os.environ.get("HOST_VIA"):
        _go_via(via)
    if file := os.environ.get("HOST_TASKS"):
        vars(monitor.worker.transport.consumer)["new_event_loop"] = _noted_loop
        threading.Thread(target=_count_tasks, args=(Path(file),), daemon=True).start()
    signal.signal(signal.SIGUSR1, lambda *_: _explain())
    settings = load_settings()
    parts = Parts(core=CORE if os.environ.get("HOST_CORE") == "real" else STANDIN)
    try:
        with (
            Instance(settings.cache_dir / "worker", settings.worker.app_id) as instance,
            asyncio.Runner(loop_factory=_noted_loop) as runner,
        ):
            runner.run(serve(settings, parts, instance=instance.name))
    except MonitorError as error:
        print(f"monitor worker: {error}", file=sys.stderr, flush=True)  # noqa: T201
        sys.exit(error.exit_code)


def _go_via(host: str) -> None:
    """Connect to ``host`` instead of wherever Kafka says that it is: a proxy of the test."""
    connect = aiokafka.client.create_conn

    async def create_conn(_host: str, port: int, **options: Any) -> Any:
        return await connect(host, port, **options)

    aiokafka.client.create_conn = create_conn


_loops: list[asyncio.AbstractEventLoop] = []


def _noted_loop() -> asyncio.AbstractEventLoop:
    _loops.append(new_event_loop())
    return _loops[-1]


def _count_tasks(file: Path) -> None:
    """Write how many tasks all loops have to ``file``, every second."""
    while True:
        fresh = file.with_suffix(".new")
        fresh.write_text(str(sum(len(asyncio.all_tasks(loop)) for loop in list(_loops))))
        fresh.replace(file)
        time.sleep(1)


def _explain() -> None:
    """Write where every thread is and what every consumer holds to the log: what a test prints when nothing moves."""
    faulthandler.dump_traceback(all_threads=True)
    for loop in _loops:
        for task in asyncio.all_tasks(loop):
            task.print_stack(limit=3)
    for thing in gc.get_objects():
        if isinstance(thing, Consumer):
            held = {name: value for name, value in vars(thing).items() if isinstance(value, set | dict | bool | int)}
            ledgers = {tp: (one.committed, one.floor, one.next) for tp, one in thing.places().items()}
            print(ledgers, held, thing.app.rebalancing, thing.app.consumer_generation_id, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
