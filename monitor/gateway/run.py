"""``run_gateway``: the gateway as a process."""

from __future__ import annotations

import gc
import ipaddress
import logging
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from monitor.errors import UsageError
from monitor.gateway.app import create_app
from monitor.kafka.connection import Connection
from monitor.settings import Settings

log = logging.getLogger(__name__)

GRACE_SECONDS = 5


class Server(uvicorn.Server):
    """Uvicorn's server, which first sends the stream's viewers away: they would never go by themselves."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop on SIGINT and SIGTERM, and end with status 0 then: uvicorn would send itself the signal again."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop as uvicorn does, viewers first."""
        self.config.loaded_app_room.hub.close()  # type: ignore[attr-defined]
        await super().shutdown(sockets)


def run_gateway(settings: Settings, *, bootstrap: str | None = None) -> None:
    """Serve the API and the page until told to stop. ``bootstrap`` stands in where the configuration names no Kafka.

    Raises ``ConfigError`` without any Kafka to read, ``UsageError`` if the address is taken.
    """
    wanted = settings.gateway
    app = create_app(
        wanted,
        connection=Connection.of(settings.kafka, bootstrap),
        policy=settings.policy,
        cache=settings.cache_dir,
    )
    listening = listen(wanted.host, wanted.port)
    port = listening.getsockname()[1]
    log.info("the newsroom page is at %s", address(wanted.host, port))
    if not is_loopback(wanted.host):
        log.warning(
            "the gateway listens beyond this machine (gateway.host = %s): reading needs no key; "
            "put a reverse proxy with TLS and a login before it",
            wanted.host,
        )
    gc.collect()
    gc.freeze()  # what is loaded now stays: no collection need look at it while viewers wait
    server(app).run(sockets=[listening])


def server(app: object) -> Server:
    """Return a server for an application of ``create_app``."""
    config = uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        h11_max_incomplete_event_size=16 * 1024,
    )
    config.loaded_app_room = app.state.room  # type: ignore[attr-defined]
    return Server(config)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens at ``host`` and ``port`` (0: any free one). Raises ``UsageError`` if it is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise UsageError(
            f"gateway: cannot listen at {host}:{port}: {error.strerror}; choose another gateway.port (0: any)"
        ) from None
    listening.listen(2048)
    listening.setblocking(False)
    return listening


def address(host: str, port: int) -> str:
    """Return where a browser finds the page."""
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared with, not bound to
    return f"http://[{shown}]:{port}/" if ":" in shown else f"http://{shown}:{port}/"


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
