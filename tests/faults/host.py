"""The real worker process on the stand-in core: ``python -m tests.faults.host``, configured by the environment only."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import signal
import sys
from typing import Any

import aiokafka.client

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
    signal.signal(signal.SIGUSR1, lambda *_: _explain())
    settings = load_settings()
    parts = Parts(core=CORE if os.environ.get("HOST_CORE") == "real" else STANDIN)
    try:
        with (
            Instance(settings.cache_dir / "worker", settings.worker.app_id) as instance,
            asyncio.Runner(loop_factory=new_event_loop) as runner,
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


def _explain() -> None:
    """Write where every thread is and what every consumer holds to the log: what a test prints when nothing moves."""
    faulthandler.dump_traceback(all_threads=True)
    for thing in gc.get_objects():
        if isinstance(thing, Consumer):
            held = {name: value for name, value in vars(thing).items() if isinstance(value, set | dict | bool | int)}
            ledgers = {tp: (one.committed, one.floor, one.next) for tp, one in thing.places().items()}
            print(ledgers, held, thing.app.rebalancing, thing.app.consumer_generation_id, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
