"""Everything on one machine: Kafka (its own where none is configured), worker, gateway, notifier."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from monitor.cli import console
from monitor.cli.children import Children
from monitor.cli.kafka_chores import run
from monitor.errors import BrokerError, UsageError
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.embedded import EmbeddedKafka, Progress, ports
from monitor.settings import Settings

PROCESSES = ("worker", "gateway", "notifier")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What runs. ``page`` is the address of the newsroom page, ``worker`` that of the worker's health, ``broker`` the
    Kafka where it is one of its own."""

    connection: Connection
    children: Children
    page: str
    worker: str
    broker: EmbeddedKafka | None

    def check(self) -> None:
        """Raise ``MonitorError`` in one line if anything has ended: Kafka first, without which the others end too."""
        if self.broker is not None:
            _alive(self.broker)
        self.children.check()


@contextmanager
def fetching() -> Iterator[Progress]:
    """Yield what shows a progress bar while Kafka is fetched for the first time; nothing is shown otherwise."""
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    with ExitStack() as stack:
        bars: Bars | None = None
        tasks: dict[str, int] = {}

        def show(task: str, done: int, total: int) -> None:
            nonlocal bars
            if bars is None:
                columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
                bars = stack.enter_context(Bars(*columns, console=console.err(), transient=True))
            if task not in tasks:
                tasks[task] = bars.add_task(task, total=total)
            bars.update(tasks[task], completed=done, total=total)  # type: ignore[arg-type]  # an int is a TaskID

        yield show


def own_kafka(
    settings: Settings, progress: Progress, *, data: Path | None = None, port: int | None = None
) -> EmbeddedKafka:
    """Return the embedded Kafka as configured, not started yet."""
    return EmbeddedKafka(
        data,
        cache=settings.cache_dir,
        port=port or settings.kafka.embedded_port or None,
        heap=settings.kafka.embedded_memory,
        progress=progress,
    )


@contextmanager
def everything(
    settings: Settings, *, data: Path | None = None, logs: Path, environment: dict[str, str] | None = None
) -> Iterator[Running]:
    """Run Kafka (unless configured), create missing topics, start all processes; at the end stop them all."""
    with ExitStack() as stack:
        children = stack.enter_context(Children(logs, environment or {}))  # ends them whatever goes wrong below
        children.start(PROCESSES[0])  # it imports its code while Kafka starts; the others would only be in its way
        bootstrap = settings.kafka.bootstrap
        broker: EmbeddedKafka | None = None
        if bootstrap is None:
            with fetching() as progress:
                broker = stack.enter_context(own_kafka(settings, progress, data=data))
            bootstrap = broker.bootstrap
        stack.push(children)  # and in order, before Kafka
        connection = Connection.of(settings.kafka, bootstrap)
        run(create_topics(connection, partitions=settings.kafka.partitions, replication=settings.kafka.replication))
        children.tell(bootstrap)
        for name in PROCESSES[1:]:
            children.start(name)
        children.tell(bootstrap)
        extra = environment or {}
        port = int(extra.get("MONITOR_GATEWAY__PORT", settings.gateway.port))
        worker_port = int(extra.get("MONITOR_WORKER__PORT", settings.worker.port))
        yield Running(
            connection=connection,
            children=children,
            page=f"http://{settings.gateway.host}:{port}",
            worker=f"http://{settings.worker.host}:{worker_port}",
            broker=broker,
        )


class Told(threading.Event):
    """Set when the process is told to end; ``by_hand`` if by Ctrl-C."""

    by_hand = False


@contextmanager
def until_told() -> Iterator[Told]:
    """Yield an event that is set by Ctrl-C or SIGTERM: the orderly way to end."""
    told = Told()

    def tell(number: int, _frame: FrameType | None) -> None:
        told.by_hand = number == signal.SIGINT
        told.set()

    before = {number: signal.signal(number, tell) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def stand(told: Told, check: Callable[[], None]) -> None:
    """Wait until told to end, and look after the children meanwhile. Ctrl-C goes on as ``KeyboardInterrupt``."""
    while not told.wait(0.5):
        check()
    if told.by_hand:
        raise KeyboardInterrupt


def run_up(settings: Settings) -> None:
    """Run everything until Ctrl-C."""
    out = console.out()
    _check_ports(settings)
    with interruptible(), everything(settings, logs=settings.cache_dir / "logs") as running:
        out.print(f"Kafka   {running.connection.bootstrap}", markup=False)
        out.print(f"page    {running.page}", markup=False)
        out.print(f"logs    {running.children.log('worker').parent}", markup=False)
        out.print("Ctrl-C ends all of it.")
        with until_told() as told:
            stand(told, running.check)


def _check_ports(settings: Settings) -> None:
    """Raise ``UsageError`` before anything is started if a process could not listen."""
    for name in PROCESSES:
        port = getattr(settings, name).port
        if port and not ports.is_free(port):
            raise UsageError(
                f"port {port} is in use, so the {name} could not listen; stop what listens there,"
                f" or set MONITOR_{name.upper()}__PORT"
            )


def run_broker(settings: Settings, port: int | None) -> None:
    """Run the embedded Kafka until Ctrl-C."""
    if settings.kafka.bootstrap is not None:
        raise UsageError(
            f"a Kafka is configured ({settings.kafka.bootstrap}); unset kafka.bootstrap to run the embedded one"
        )
    with interruptible(), ExitStack() as stack:
        with fetching() as progress:
            broker = stack.enter_context(own_kafka(settings, progress, port=port))
        out = console.out()
        out.print(f"Kafka {broker.bootstrap} (log: {broker.log})", markup=False)
        out.print(f"Use it with: export MONITOR_KAFKA__BOOTSTRAP={broker.bootstrap}", markup=False)
        with until_told() as told:
            stand(told, lambda: _alive(broker))


def _alive(broker: EmbeddedKafka) -> None:
    if not broker.running:
        raise BrokerError(f"Kafka has ended; its log: {broker.log}")


@contextmanager
def interruptible() -> Iterator[None]:
    """Turn SIGTERM into an orderly end while things are being started, as Ctrl-C is."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
