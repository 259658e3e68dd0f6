"""The worker process: checks Kafka, runs the application, and stops within a deadline."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Callable, Iterator

from monitor.kafka import admin, topics
from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker import pulse
from monitor.worker.app import TABLE, Parts, WorkerApp, create_app
from monitor.worker.health import Health
from monitor.worker.instance import Instance
from monitor.worker.ticks import send_ticks
from monitor.worker.transport.loops import new_event_loop
from monitor.worker.watchdog import Watchdog, verdict

log = logging.getLogger("monitor.worker")


GC_THRESHOLDS = (10_000, 20, 50)
"""States and messages hold no cycles: Python's own 700 new objects between collections only cost time."""


def run_worker(settings: Settings) -> None:
    """Run one worker until SIGINT or SIGTERM. Raises ``BrokerError`` if Kafka is not as it must be."""
    gc.collect()
    gc.freeze()  # what is loaded now stays: no collection need look at it while fragments wait
    gc.set_threshold(*GC_THRESHOLDS)
    for name in ("faust", "mode", "aiokafka"):
        logging.getLogger(name).setLevel(logging.WARNING)
    with (
        Instance(settings.cache_dir / "worker", settings.worker.app_id, settings.worker.instance_id) as instance,
        asyncio.Runner(loop_factory=new_event_loop) as runner,
    ):
        runner.run(serve(settings, instance=instance.name))


async def prepare_topics(settings: Settings, connection: Connection) -> None:
    """Check every topic, and make the worker's own changelog if it is not there. Raises ``BrokerError``."""
    partitions = settings.kafka.partitions
    await admin.check_topics(connection, partitions=partitions)
    own = [topics.changelog(f"{settings.worker.app_id}-{TABLE}-changelog")]
    await admin.create_topics(connection, partitions=partitions, replication=settings.kafka.replication, topics=own)
    await admin.check_topics(connection, partitions=partitions, topics=own)


async def serve(settings: Settings, parts: Parts | None = None, *, instance: str | None = None) -> None:
    """Run one worker in the running loop until it is told to stop."""
    parts = parts or Parts()
    connection = Connection.of(settings.kafka)
    await prepare_topics(settings, connection)
    app = create_app(settings, connection, parts, instance=instance)
    health = Health(
        settings.worker.host,
        settings.worker.port,
        parts.registry,
        trouble=lambda: verdict(app.vitals, settings.worker, app.vitals.clock()),
        ready=lambda: is_ready(app),
    )
    watchdog = Watchdog(app.vitals, settings.worker, app.fail_stop)
    health.start()
    watchdog.start()
    told = asyncio.Event()
    with _signals(told.set):
        await _run(app, settings, told)
    watchdog.end()
    health.end()


def is_ready(app: WorkerApp) -> bool:
    """Whether the worker has recovered and reads.

    The health thread asks, and must not look at the application's parts: Faust makes each when it is first looked at,
    and binds it to the event loop of the thread that looks.
    """
    return app.vitals.recovering_since is None


async def _run(app: WorkerApp, settings: Settings, told: asyncio.Event) -> None:
    stop = asyncio.ensure_future(told.wait())
    lives = [
        asyncio.ensure_future(life) for life in (_start_and_watch(app), pulse.beat(app), send_ticks(app, settings))
    ]
    try:
        done, _ = await asyncio.wait({stop, *lives}, return_when=asyncio.FIRST_COMPLETED)
        if stop not in done:
            reason = next((repr(task.exception()) for task in done if task.exception()), "it stopped by itself")
            app.fail_stop(f"the worker failed: {reason}")
        app.failpoints.hit("stopping")
        deadline = settings.worker.shutdown_deadline.total_seconds()
        _end_by_force(app, deadline)
        await app.stop()
    finally:
        for task in (stop, *lives):
            task.cancel()
        await asyncio.gather(stop, *lives, return_exceptions=True)


async def _start_and_watch(app: WorkerApp) -> None:
    """Start Faust, and return, or raise its reason, when it has given up."""
    await app.start()
    while not app.crashed and not app.should_stop:
        await asyncio.sleep(0.1)
    if app.crash_reason is not None:
        raise app.crash_reason


def _end_by_force(app: WorkerApp, deadline: float) -> None:
    """End the process if an orderly stop takes too long. What was not committed is done again."""
    asyncio.get_running_loop().call_later(deadline, app.fail_stop, f"did not stop within {deadline:.0f} s")


@contextlib.contextmanager
def _signals(told: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    numbers = (signal.SIGINT, signal.SIGTERM)
    for number in numbers:
        loop.add_signal_handler(number, told)
    try:
        yield
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)
