"""What the handlers of one gateway share. Nothing of it is global: several gateways live in one process."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request
from prometheus_client import CollectorRegistry
from starlette.concurrency import run_in_threadpool

from monitor.core.model import Fragment
from monitor.gateway.keys import Keys
from monitor.gateway.limits import Rate
from monitor.gateway.page.assets import Assets
from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.readmodel.names import Names
from monitor.gateway.stream.hub import Hub
from monitor.metrics import GatewayMetrics

REMEMBERED = 10_000


@dataclass(slots=True, kw_only=True)
class Room:
    """One gateway's parts. ``producer`` is there while it runs; ``ready`` is set while the model is up with Kafka."""

    model: ReadModel
    hub: Hub
    names: Names
    keys: Keys
    rate: Rate
    assets: Assets
    registry: CollectorRegistry
    metrics: GatewayMetrics
    base_url: str = ""
    producer: Any = None
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    snapshot: tuple[int, asyncio.Future[tuple[bytes, str]]] | None = None
    posted: dict[str, None] = field(default_factory=dict)

    async def known(self, fragments: list[Fragment]) -> set[str]:
        """Return the ids of those that Kafka has already: told by the read model, or posted here a moment ago."""
        wanted = {fragment.id for fragment in fragments}
        return {i for i in wanted if i in self.posted} | await run_in_threadpool(self._stored, wanted)

    def remember(self, ids: Iterable[str]) -> None:
        """Keep in mind what Kafka has acknowledged and the read model may not have seen yet."""
        self.posted.update(dict.fromkeys(ids))
        for stale in list(self.posted)[:-REMEMBERED]:
            del self.posted[stale]

    def _stored(self, wanted: set[str]) -> set[str]:
        with self.model.store.read() as connection:
            return {i for i in wanted if connection.execute("SELECT 1 FROM fragment WHERE id = ?", (i,)).fetchone()}


def room_of(request: Request) -> Room:
    """Return the gateway that a request came to."""
    room: Room = request.app.state.room
    return room


InRoom = Annotated[Room, Depends(room_of)]
