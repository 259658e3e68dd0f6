"""Makes the Faust application of one worker. Nothing happens at import, and several of them can live in one process."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

import faust
from faust.types import TP
from prometheus_client import CollectorRegistry
from yarl import URL

from monitor.kafka import topics
from monitor.kafka.connection import Connection
from monitor.settings import Settings
from monitor.worker import agents
from monitor.worker.assessing import Assessor
from monitor.worker.core import CORE, Core
from monitor.worker.failpoints import Failpoints
from monitor.worker.letters import Letters
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox
from monitor.worker.reading import Reader
from monitor.worker.states import States
from monitor.worker.transport import Transport
from monitor.worker.transport.parcel import QUEUED
from monitor.worker.vitals import Vitals

TABLE = "situations"
REQUEST_TIMEOUT_S = 120.0
"""Longer than the watchdog's patience: a step of Faust's recovery that takes longer than this ends the recovery for
good, without a word. A silent connection is given up much earlier (``transport/silence.py``).
"""
REBALANCE_S = 12.0
"""How long a rebalance waits for members: they hear of it within a heartbeat, and finish their batches in 8 s."""
SESSION_S = 10.0
HEARTBEAT_S = 3.0
IDLE_MS = 10_000
NEVER_S = 2_000_000.0
"""Kafka's own limit on the time between polls makes a worker without partitions hang (hazard 8); the watchdog replaces
it.
"""


def fail_stop(reason: str) -> NoReturn:
    """End the process at once, without a commit: every orderly stop of Faust would commit first (hazard 5)."""
    # Not through logging, whose lock a hung thread may hold; and in a thread, because a full pipe would hang us too.
    speaker = threading.Thread(target=_say, args=(reason,), daemon=True)
    speaker.start()
    speaker.join(1.0)
    os._exit(1)


def _say(reason: str) -> None:
    print(f"monitor worker: {reason}", file=sys.stderr, flush=True)  # noqa: T201


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a worker is made of. Tests put their own in."""

    core: Core = CORE
    stop: Callable[[str], object] = fail_stop
    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    failpoints: Failpoints = field(default_factory=Failpoints.from_environment)
    clock: Callable[[], float] = time.time


class WorkerApp(faust.App):
    """A Faust application with the hardened transport, and what the transport asks of it."""

    consumer: Any
    failpoints: Failpoints
    vitals: Vitals
    metrics: Meters
    states: States
    outbox: Outbox
    written_topics: tuple[str, ...]
    writer: bytes
    wall_clock: Callable[[], float]
    _stop_process: Callable[[str], object]

    def _new_transport(self) -> Transport:
        return Transport(self.conf.broker_consumer, self)

    def _new_producer_transport(self) -> Transport:
        return Transport(self.conf.broker_producer, self)

    async def on_first_start(self) -> None:
        """Make no folders, as Faust would: our table lives in memory."""

    def fail_stop(self, reason: str) -> None:
        """End the process: something happened that must not be followed by a commit."""
        self._stop_process(reason)

    def on_commit(self, offsets: Mapping[TP, int]) -> None:
        """Note that a commit held."""
        self.vitals.committed(len(offsets))
        self.metrics.committed(self.wall_clock())

    def on_lost_partitions(self) -> None:
        """Forget every state: the next recovery reads them again."""
        self.states.forget()


def create_app(
    settings: Settings, connection: Connection, parts: Parts | None = None, *, instance: str | None = None
) -> WorkerApp:
    """Return the application of one worker, not started.

    ``instance`` is the static name of this member of the group: two running workers must not share one.
    """
    parts = parts or Parts()
    app = WorkerApp(**_configuration(settings, connection, instance or settings.worker.instance_id))
    app._stop_process = parts.stop
    app.failpoints = parts.failpoints
    app.vitals = Vitals(clock=time.monotonic)
    app.wall_clock = parts.clock
    app.metrics = Meters(parts.registry, settings.policy)
    changelog = topics.changelog(f"{settings.worker.app_id}-{TABLE}-changelog").name
    app.written_topics = (*(topic.name for topic in topics.TOPICS), changelog)
    app.writer = f"{instance or 'worker'}-{os.getpid()}-{time.time_ns()}".encode()
    table: Any = app.Table(
        TABLE, key_type=bytes, value_type=bytes, partitions=settings.kafka.partitions, use_partitioner=True
    )
    app.states = States(
        table, parts.core, app.fail_stop, app.failpoints, limit=settings.worker.state_limit, metrics=app.metrics
    )
    table._on_changelog_event = app.states.on_changelog
    table.on_recover(app.states.on_recovered)
    app.outbox = outbox = Outbox(lambda: app.producer, settings.kafka.partitions)
    letters = Letters(
        outbox, app.fail_stop, app.metrics, share=settings.worker.flood_share, window=settings.worker.flood_window
    )
    reader = Reader(parts.core, settings.policy, outbox, letters, app.failpoints, app.metrics)
    assessor = Assessor(
        parts.core, settings.policy, app.states, outbox, letters, app.failpoints, app.metrics, clock=parts.clock
    )
    agents.attach(app, reader, assessor, batch=settings.worker.batch)
    return app


def _configuration(settings: Settings, connection: Connection, instance: str | None) -> dict[str, Any]:
    worker = settings.worker
    home = settings.cache_dir / "worker"
    return {
        "id": worker.app_id,
        "broker": [URL(f"kafka://{server.strip()}") for server in connection.bootstrap.split(",")],
        "broker_credentials": _credentials(connection),
        "ssl_context": connection.tls(),
        "processing_guarantee": "at_least_once",
        "store": "memory://",
        "datadir": home,
        "tabledir": home / "tables",
        "autodiscover": False,
        "table_standby_replicas": 0,
        "topic_disable_leader": True,
        "topic_allow_declare": False,
        "topic_partitions": settings.kafka.partitions,
        "topic_replication_factor": settings.kafka.replication,
        "agent_supervisor": "mode.CrashingSupervisor",
        "stream_wait_empty": True,
        "stream_publish_on_commit": False,
        "stream_buffer_maxsize": QUEUED,
        "broker_max_poll_records": 2000,
        "broker_commit_every": worker.commit_every,
        "broker_commit_interval": worker.commit_interval.total_seconds(),
        "broker_session_timeout": SESSION_S,
        "broker_heartbeat_interval": HEARTBEAT_S,
        "broker_request_timeout": REQUEST_TIMEOUT_S,
        "broker_max_poll_interval": NEVER_S,
        "broker_rebalance_timeout": REBALANCE_S,
        "consumer_auto_offset_reset": "earliest",
        "consumer_group_instance_id": instance,
        "producer_acks": -1,
        "producer_request_timeout": 60.0,
        "producer_threaded": False,
        "producer_linger": 0.0,
        # After a recovery it begins on a new connection: the old one may have died meanwhile, which only silence tells.
        "producer_connections_max_idle_ms": IDLE_MS,
        "web_enabled": False,
    }


def _credentials(connection: Connection) -> Any:
    if connection.security_protocol != "SASL_SSL":
        return faust.SSLCredentials(connection.tls()) if connection.security_protocol == "SSL" else None
    return faust.SASLCredentials(
        username=connection.sasl_username,
        password=connection.sasl_password,
        mechanism=connection.sasl_mechanism,
        ssl_context=connection.tls(),
    )
