"""The night of 27-28 February 2020 through the pure core, and its alerts through the real notifier, step by step."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from prometheus_client import CollectorRegistry

from monitor.core.model import Action, Alert, Delivery, Fragment, Precision, Status
from monitor.core.replay import replay
from monitor.feeds import read_fragments
from monitor.kafka import topics
from monitor.kafka.connection import Connection
from monitor.notify.assemble import build_notifier
from monitor.notify.clock import WallClock
from monitor.settings import Settings, load_settings
from tests.notify.alertmanager import alertmanager
from tests.notify.rig import HttpReceiver, publish, read_all, until, write_config

SEED = Path(__file__).parents[2] / "seeds" / "live_page.txt"
WEBHOOKS = ("cloudevent", "cap", "ninjs")
SHIPPED = load_settings().policy
"""Read before any night puts receivers into the environment that the shipped configuration does not know."""


def at(hour: int, minute: int) -> datetime:
    """A time of the night: the evening is the 27th's, the rest the 28th's."""
    return datetime(2020, 2, 27 if hour > 12 else 28, hour, minute, tzinfo=UTC)


def live_page(status: Status) -> list[Fragment]:
    """The seed's live page in the order it was written."""
    lines = read_fragments(SEED, outlet=None, status=status, stream=None, published_on=None)
    return [line for line in lines if isinstance(line, Fragment)]


def later(text: str, when: datetime) -> Fragment:
    """One more item of the live page."""
    return Fragment(text=text, outlet="live-page", published_at=when, precision=Precision.MINUTE, stream="live_page")


def alerts_of(items: Iterable[Fragment | Action]) -> list[Alert]:
    """What the pure core issues with the shipped configuration."""
    return [record for record in replay(items, SHIPPED) if isinstance(record, Alert)]


def steps(alerts: Sequence[Alert]) -> list[list[Alert]]:
    """Alerts by instant of event time."""
    return [list(step) for _, step in groupby(alerts, key=lambda alert: alert.at)]


@dataclass
class Night:
    """A running notifier with a receiver of every kind, and what stands behind each of them."""

    connection: Connection
    address: str
    pager: HttpReceiver
    others: dict[str, HttpReceiver]
    published: list[Alert] = field(default_factory=list)

    @property
    def everyone(self) -> dict[str, HttpReceiver]:
        return {"alertmanager": self.pager, **self.others}

    async def play(self, alerts: Sequence[Alert]) -> None:
        """Publish step by step of event time; each is settled by every receiver before the next."""
        for step in steps(alerts):
            await publish(self.connection, *step)
            self.published += step
            await self._settled()
            if any(alert.page and alert.status is Status.ACTUAL for alert in step):
                pages = len({alert.at for alert in self.published if alert.page})
                await until(lambda wanted=pages: len(self.pager.bodies) >= wanted)  # type: ignore[misc] # bound now

    async def _settled(self) -> None:
        wanted = {(alert.message_id, name) for alert in self.published for name in self.everyone}
        async with asyncio.timeout(30):
            while wanted - {(row.message_id, row.receiver) for row in await self.deliveries()}:
                await asyncio.sleep(0.05)

    async def shown(self) -> list[dict[str, Any]]:
        """What Alertmanager holds."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.address}/api/v2/alerts") as answer:
            held: list[dict[str, Any]] = await answer.json()
            return held

    async def deliveries(self) -> list[Delivery]:
        return [row for row in await read_all(self.connection, topics.DELIVERIES) if isinstance(row, Delivery)]


@asynccontextmanager
async def night(folder: Path, connection: Connection, name: str) -> AsyncIterator[Night]:
    """Run the real notifier with receivers of every kind that wakes people, a real Alertmanager behind one."""
    async with AsyncExitStack() as entered:
        pager = await entered.enter_async_context(HttpReceiver().serve())
        others = {kind: await entered.enter_async_context(HttpReceiver().serve()) for kind in _others()}
        address = await entered.enter_async_context(alertmanager(folder, f"http://127.0.0.1:{pager.port}"))
        receivers: dict[str, dict[str, object]] = {"alertmanager": {"kind": "alertmanager", "url": address}}
        for kind, receiver in others.items():
            receivers[kind] = {"kind": "webhook", "format": kind, "url": receiver.url}
        receivers["apprise"] = {"kind": "apprise", "url": others["apprise"].url.replace("http://", "json://")}
        for receiver_settings in receivers.values():
            receiver_settings["allow_private"] = True
        with pytest.MonkeyPatch.context() as environment:
            for kind, receiver_settings in receivers.items():  # taken out again: the worker's configuration knows none
                environment.setenv(f"MONITOR_NOTIFIER__RECEIVERS__{kind.upper()}__URL", str(receiver_settings["url"]))
            path = write_config(folder / "monitor.yaml", connection.bootstrap, name, receivers)
            environment.setenv("MONITOR_NOTIFIER__RECEIVERS__PAGERDUTY__SECRET", "a-routing-key")
            settings = load_settings(path)
        await entered.enter_async_context(_notifier(settings))
        yield Night(connection, address, pager, others)


def _others() -> tuple[str, ...]:
    return (*WEBHOOKS, "pagerduty", "apprise")


@asynccontextmanager
async def _notifier(settings: Settings) -> AsyncIterator[None]:
    service = build_notifier(settings, CollectorRegistry(), clock=WallClock())
    task = asyncio.create_task(service.run())
    async with asyncio.timeout(30):
        await service.ready.wait()
    try:
        yield
    finally:
        service.stop()
        await task
