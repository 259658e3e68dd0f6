"""``create_app``: the gateway as an ASGI application. Nothing happens at import; several live in one process."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi_offline import FastAPIOffline
from prometheus_client import CollectorRegistry

from monitor.core.policy import Policy
from monitor.errors import MonitorError
from monitor.gateway import described, problems
from monitor.gateway.api import PREFIX, ROOT, V1
from monitor.gateway.consumer import Consumer
from monitor.gateway.headers import Wrapped
from monitor.gateway.keys import Keys
from monitor.gateway.limits import Rate
from monitor.gateway.page.assets import Assets
from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.readmodel.names import Names
from monitor.gateway.room import Room
from monitor.gateway.stream.hub import Hub
from monitor.kafka.connection import Connection
from monitor.kafka.producer import Producer
from monitor.metrics import GatewayMetrics
from monitor.settings import GatewaySettings

log = logging.getLogger(__name__)

DESCRIPTION = "Rolling casualty estimates of conflict incidents, who says so, and what was held at any moment."


def create_app(
    settings: GatewaySettings,
    *,
    connection: Connection,
    policy: Policy,
    cache: Path,
    clock: Callable[[], float] = time.monotonic,
    registry: CollectorRegistry | None = None,
) -> FastAPI:
    """Return the gateway's application. Its read model is ``settings.database``, or a file in the folder ``cache``."""
    registry = registry if registry is not None else CollectorRegistry()
    metrics = GatewayMetrics(registry)
    room = Room(
        model=ReadModel(settings.database or cache / "readmodel.sqlite"),
        hub=Hub(),
        names=Names.of(policy),
        keys=Keys(settings.keys),
        rate=Rate(settings.rate, clock),
        assets=Assets.load(cache),
        registry=registry,
        metrics=metrics,
        base_url=policy.page_url.rstrip("/"),
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with Producer(connection, source="gateway") as producer:
            room.producer = producer
            consumer = Consumer(connection, room.model, room.hub, metrics)
            room.ready = consumer.caught_up
            task = asyncio.create_task(consumer.run())
            task.add_done_callback(_end_if_failed)
            try:
                yield
            finally:
                room.hub.close()
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
                room.model.store.close()

    app = FastAPIOffline(
        title="Conflict monitor",
        description=DESCRIPTION,
        version="1",
        lifespan=lifespan,
        redoc_url=None,
        openapi_tags=[{"name": tag} for tag in ("situations", "incidents", "alerts", "decisions", "stream", "ingest")],
    )
    app.state.room = room
    for router in V1:
        app.include_router(router, prefix=PREFIX)
    for router in ROOT:
        app.include_router(router)
    for router in V1[:5]:  # what is read, at the root too: /alerts is what a person types
        app.include_router(router, include_in_schema=False)
    problems.install(app)
    described.install(app)
    if settings.cors:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.cors),
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "Last-Event-ID", "If-None-Match"],
            expose_headers=["ETag", "Retry-After"],
        )
    app.add_middleware(Wrapped, metrics=metrics)
    return app


def _end_if_failed(task: asyncio.Task[None]) -> None:
    """End the process when its consumer failed: a page that stands still must not look alive."""
    if not task.cancelled() and (error := task.exception()) is not None:
        known = isinstance(error, MonitorError)
        log.critical("the gateway's consumer failed, it stops: %s", error, exc_info=None if known else error)
        os.kill(os.getpid(), signal.SIGTERM)
