"""The real worker process on the stand-in core: ``python -m tests.faults.host``, configured by the environment only."""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import signal
import sys

from monitor.errors import MonitorError
from monitor.settings import load_settings
from monitor.worker.app import Parts
from monitor.worker.core import CORE
from monitor.worker.instance import Instance
from monitor.worker.run import serve
from monitor.worker.transport.loops import new_event_loop
from tests.worker.standin import STANDIN


def main() -> None:
    """Run until told to stop."""
    logging.basicConfig(level=os.environ.get("HOST_LOG", "WARNING"), format="%(asctime)s %(name)s %(message)s")
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


def _explain() -> None:
    """Write every thread and every task to the log: what a test prints when nothing moves."""
    faulthandler.dump_traceback(all_threads=True)
    for task in [task for task in gc.get_objects() if isinstance(task, asyncio.Task) and not task.done()]:
        task.print_stack()


if __name__ == "__main__":
    main()
