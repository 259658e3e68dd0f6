"""Receivers that flap, dawdle or hang beside one that is well: nothing is lost, order is kept, nobody waits."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web
from prometheus_client import CollectorRegistry

from monitor.core.model import Alert
from monitor.notify.assemble import build_notifier
from monitor.notify.clock import WallClock
from monitor.settings import load_settings
from tests.notify.play import alert
from tests.notify.rig import HttpReceiver, fresh_topics, publish, until, write_config

INCIDENTS = 6
MESSAGES = 10


@dataclass
class Flapping(HttpReceiver):
    """Fails every other request, each time in another way."""

    faults: itertools.cycle[int] = field(
        default_factory=lambda: itertools.cycle([500, 200, 429, 200, 0, 200, 503, 200])
    )

    async def take(self, request: web.Request) -> web.Response:
        self.status = next(self.faults)
        if self.status == 0 and request.transport is not None:
            request.transport.close()
        return await super().take(request) if self.status else web.Response()


@dataclass
class Slow(HttpReceiver):
    """Takes its time."""

    async def take(self, request: web.Request) -> web.Response:
        await asyncio.sleep(0.1)
        return await super().take(request)


@dataclass
class Hung(HttpReceiver):
    """Takes a request and says nothing until it is let go."""

    let_go: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        await self.let_go.wait()
        return await super().take(request)


def story() -> list[Alert]:
    """Alerts and their updates, those of several incidents mixed."""
    made = []
    for number, incident in itertools.product(range(MESSAGES), range(INCIDENTS)):
        key, message = f"{incident:020d}", f"{incident:010d}{number:010d}"
        about = {} if number == 0 else {"about": "a", "references": (key,)}
        made.append(alert("a", **about, id=key, message_id=message, incident=f"incident-{incident}"))  # type: ignore[arg-type] # a table of fields
    return made


def orderly(receiver: HttpReceiver) -> bool:
    """Whether each incident's messages came in order; one that came twice counts where it came first."""
    seen = list(dict.fromkeys(receiver.ids))
    by_incident = [[message for message in seen if message.startswith(f"{i:010d}")] for i in range(INCIDENTS)]
    return all(messages == sorted(messages) for messages in by_incident)


async def test_receivers_that_flap_dawdle_or_hang_lose_nothing_and_delay_nobody(own_kafka: str, tmp_path: Path) -> None:
    connection = await fresh_topics(own_kafka)
    good, flapping, slow, hung = HttpReceiver(), Flapping(), Slow(), Hung()
    everyone = {"good": good, "flapping": flapping, "slow": slow, "hung": hung}
    async with good.serve(), flapping.serve(), slow.serve(), hung.serve():
        receivers: dict[str, dict[str, object]] = {
            name: {"kind": "webhook", "url": receiver.url, "allow_private": True, "quiet": True}
            for name, receiver in everyone.items()
        }
        path = write_config(tmp_path / "m.yaml", connection.bootstrap, "bad", receivers)
        service = build_notifier(load_settings(path), CollectorRegistry(), clock=WallClock())
        running = asyncio.create_task(service.run())
        await asyncio.wait_for(service.ready.wait(), 30)
        await publish(connection, *story())
        await until(lambda: len(good.ids) == INCIDENTS * MESSAGES)
        assert hung.ids == []
        hung.let_go.set()
        wanted = {message.message_id for message in story()}
        for receiver in everyone.values():
            await until(lambda got=receiver: set(got.ids) == wanted)  # type: ignore[misc] # bound now
        service.stop()
        await running

    assert all(orderly(receiver) for receiver in everyone.values())
    for name in ("good", "slow", "flapping"):
        assert len(everyone[name].ids) == len(wanted), f"{name}: each once"
