"""The stream: one connection that carries all kinds of news."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Query, Response
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from monitor.gateway.problems import Problem, responses
from monitor.gateway.readmodel.alerts import list_alerts
from monitor.gateway.readmodel.page import Cut
from monitor.gateway.readmodel.rows import as_json
from monitor.gateway.readmodel.situations import list_situations
from monitor.gateway.room import InRoom, Room
from monitor.gateway.stream.frames import frame, opening, too_far_behind

router = APIRouter(tags=["stream"])

SEND_TIMEOUT = 30.0
PING = 15
SNAPSHOT_SITUATIONS, SNAPSHOT_ALERTS = 100, 30


@router.get(
    "/stream",
    response_class=EventSourceResponse,
    responses={200: {"content": {"text/event-stream": {}}, "description": "Events."}, **responses(422, 503)},
)
async def get_stream(
    room: InRoom,
    last_event_id: Annotated[str | None, Header(description="The last id seen.")] = None,
    after: Annotated[str | None, Query(max_length=4000, description="The same, for who cannot send headers.")] = None,
) -> Response:
    """Server-sent events: snapshot, then incident, index, revision, report, alert, decision, action, delivery.

    Each has an id. Who comes back with the last one gets what was missed, or, if that is too much, a new snapshot: an
    event that says where things stand, in place of everything before. ``reconnect`` asks a slow viewer to come back.
    """
    if room.hub.blind:
        raise Problem(
            HTTPStatus.SERVICE_UNAVAILABLE, "The gateway is not up with the topics.", headers={"Retry-After": "5"}
        )
    if room.hub.full:
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "Too many viewers.", headers={"Retry-After": "5"})
    resumed = last_event_id or after
    places = room.model.parse(resumed) if resumed else None
    head = [opening()]
    if places is None or room.hub.missed(places) is None:
        snapshot, position = await _snapshot(room)
        head.append(snapshot)
        places = room.model.parse(position) or {}
    return EventSourceResponse(
        _frames(room, head, places), send_timeout=SEND_TIMEOUT, ping=PING, ping_message_factory=_heartbeat, sep="\n"
    )


def _heartbeat() -> ServerSentEvent:
    """A sign of life that scripts can see: without one, a connection that died quietly looks like a calm night."""
    return ServerSentEvent(data="{}", event="heartbeat")


async def _frames(room: Room, head: list[bytes], places: Mapping[tuple[str, int], int]) -> AsyncIterator[bytes]:
    """Send ``head``, what came since ``places``, and then what comes: nothing waits in between, so nothing is lost."""
    missed = room.hub.missed(places)
    backlog = [*head, *missed] if missed is not None else [*head, too_far_behind()]
    with room.hub.viewer(backlog, places) as viewer:
        if missed is None:
            viewer.close()
        room.metrics.viewers.set(room.hub.viewers)
        try:
            async for data in viewer.frames():
                yield data
        finally:
            room.metrics.viewers.set(room.hub.viewers - 1)
            if viewer.overflowed:
                room.metrics.overflows.inc()


async def _snapshot(room: Room) -> tuple[bytes, str]:
    """Return the snapshot event and its position; whoever comes while nothing changes shares one."""
    held = room.snapshot
    if held is None or held[0] != room.hub.version:
        held = room.snapshot = (room.hub.version, asyncio.ensure_future(run_in_threadpool(_build, room)))
    try:
        return await asyncio.shield(held[1])
    except Exception:
        room.snapshot = None
        raise


def _build(room: Room) -> tuple[bytes, str]:
    with room.model.store.read() as connection:
        position = room.model.position_in(connection)
        situations = list_situations(connection, room.names, Cut(limit=SNAPSHOT_SITUATIONS))
        payload = {
            "position": position,
            "extent": situations["extent"],
            "situations": situations["items"],
            "alerts": list_alerts(connection, room.names, Cut(limit=SNAPSHOT_ALERTS))["items"],
        }
    return frame("snapshot", as_json(payload), position), position
