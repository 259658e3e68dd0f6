"""A broker of its own, an HTTP receiver that records, and alerts on the topic."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from aiohttp import web
from aiokafka import AIOKafkaConsumer

from monitor.core.model import Alert
from monitor.kafka import wire
from monitor.kafka.admin import create_topics
from monitor.kafka.connection import Connection
from monitor.kafka.producer import Producer
from monitor.kafka.topics import Topic


@dataclass
class HttpReceiver:
    """A web server on loopback that keeps every request it acknowledged; ``status`` is what it answers."""

    status: int = 200
    port: int = 0
    bodies: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def ids(self) -> list[str]:
        return [header["webhook-id"] for header in self.headers]

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        if self.status < 300:
            self.paths.append(request.path)
            self.bodies.append(body)
            self.headers.append({name.lower(): value for name, value in request.headers.items()})
        return web.Response(status=self.status, headers={"location": "http://127.0.0.1:1/"})

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[HttpReceiver]:
        app = web.Application()
        app.router.add_post("/{path:.*}", self.take)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", self.port).start()
            self.port = runner.addresses[0][1]
            yield self
        finally:
            await runner.cleanup()


async def until(true: Callable[[], bool], within: float = 30.0) -> None:
    """Return when ``true()`` is; fail when it is not ``within`` seconds."""
    async with asyncio.timeout(within):
        while not true():
            await asyncio.sleep(0.02)


async def fresh_topics(bootstrap: str) -> Connection:
    """Make sure the topics are there."""
    connection = Connection(bootstrap=bootstrap)
    await create_topics(connection, partitions=4, replication=1)
    return connection


async def publish(connection: Connection, *alerts: Alert) -> None:
    """Put alerts on their topic."""
    async with Producer(connection, source="test") as producer:
        await producer.send_all(alerts)


async def read_all(connection: Connection, topic: Topic) -> list[object]:
    """Return every message of a topic."""
    consumer = AIOKafkaConsumer(
        topic.name, **connection.client(), group_id=None, enable_auto_commit=False, auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        places = list(consumer.assignment())
        ends = await consumer.end_offsets(places)
        found: list[object] = []
        while any([await consumer.position(place) < ends[place] for place in places]):
            for records in (await consumer.getmany(timeout_ms=200)).values():
                found += [wire.decode(topic.value, record.value) for record in records]
        return found
    finally:
        await consumer.stop()


def write_config(path: Path, bootstrap: str, app: str, receivers: dict[str, dict[str, object]]) -> Path:
    """Write a configuration with these receivers, each routed everything, and quick retries.

    Addresses go where they belong, into the environment: a fixture takes them out again.
    """
    for name, receiver in receivers.items():
        os.environ[f"MONITOR_NOTIFIER__RECEIVERS__{name.upper()}__URL"] = str(receiver["url"])
    receivers = {
        name: {key: value for key, value in receiver.items() if key != "url"} for name, receiver in receivers.items()
    }
    config = {
        "kafka": {"bootstrap": bootstrap},
        "worker": {"app_id": app},
        "notifier": {
            "port": 0,
            "receivers": receivers,
            "routes": [{"receivers": list(receivers)}],
            "retry_first": "50ms",
            "retry_longest": "200ms",
        },
    }
    path.write_text(yaml.safe_dump(json.loads(json.dumps(config))), encoding="utf-8")
    return path
