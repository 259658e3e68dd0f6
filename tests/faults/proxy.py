"""A TCP proxy of our own between the worker and Kafka, which can drop, hold, forget and delay.

It listens on another loopback address at the broker's own port: Kafka tells clients its address, and the worker under
test (``HOST_VIA`` in ``host.py``) goes to the proxy's address instead of that.
"""

from __future__ import annotations

import asyncio
import contextlib
from types import TracebackType
from typing import Self

HOST = "127.0.0.2"


class Proxy:
    """Listens on ``HOST`` at the broker's port. ``delay`` (seconds) is added to each piece; ``hold`` keeps all back."""

    def __init__(self, target: int) -> None:
        self._target = target
        self.delay = 0.0
        self._open = asyncio.Event()
        self._open.set()
        self._connections: set[asyncio.StreamWriter] = set()
        self._forgotten: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, HOST, self._target)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, t: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
        self.release()
        self.drop()

    def drop(self) -> None:
        """Cut every connection."""
        for writer in list(self._connections):
            writer.transport.abort()

    def hold(self) -> None:
        """Keep every byte back, with the connections open: a network that is half there."""
        self._open.clear()

    def forget(self) -> None:
        """Never pass another byte on the connections of now, nor close them: as when the other machine has vanished."""
        self._forgotten |= self._connections

    def release(self) -> None:
        """Let the bytes go on."""
        self._open.set()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there = await asyncio.open_connection("127.0.0.1", self._target)
        except OSError:
            writer.transport.abort()
            return
        self._connections |= {writer, there[1]}
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(self._pump(reader, there[1]), self._pump(there[0], writer))
        self._connections -= {writer, there[1]}
        self._forgotten -= {writer, there[1]}

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            while data := await reader.read(65536):
                if self.delay:
                    await asyncio.sleep(self.delay)
                await self._open.wait()
                if writer in self._forgotten:
                    continue
                writer.write(data)
                await writer.drain()
        if writer not in self._forgotten:
            writer.close()
