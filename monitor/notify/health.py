"""``/metrics``, ``/livez`` and ``/readyz`` of the notifier, on loopback unless configured otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CollectorRegistry

from monitor.errors import ConfigError
from monitor.metrics import CONTENT_TYPE, render


@asynccontextmanager
async def serve_health(
    host: str, port: int, registry: CollectorRegistry, ready: Callable[[], bool]
) -> AsyncIterator[int]:
    """Serve until the block ends; yields the port in use (``port`` 0 takes a free one)."""

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=render(registry), headers={"content-type": CONTENT_TYPE})

    async def livez(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_: web.Request) -> web.Response:
        return web.Response(text="ready\n") if ready() else web.Response(status=503, text="reading the topics\n")

    app = web.Application()
    app.add_routes([web.get("/metrics", metrics), web.get("/livez", livez), web.get("/readyz", readyz)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            raise ConfigError(
                f"notifier: port {port} on {host} cannot be used: {error.strerror}; set notifier.port"
            ) from None
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
