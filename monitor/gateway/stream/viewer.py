"""One viewer of the stream: a queue that never grows past its bound."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Mapping

from monitor.gateway.readmodel.model import Entry
from monitor.gateway.stream.frames import PIECE, pieces, too_far_behind

BOUND = 256
"""Frames a viewer may be behind before it is told to come back for a snapshot."""


class Viewer:
    """What waits for one viewer. ``places`` is how far it has read already, where that may be ahead of this replica.

    When the queue is full it is emptied and the viewer told to come back: it reconnects with the last id it saw, and
    gets what it missed, or a snapshot if that is too much.
    """

    def __init__(self, backlog: list[bytes], places: Mapping[tuple[str, int], int]) -> None:
        self._queue: deque[bytes] = deque(backlog)
        self._ahead = dict(places)
        self._news = asyncio.Event()
        self._closing = False
        self.overflowed = False
        if backlog:
            self._news.set()

    def offer(self, entry: Entry, data: bytes) -> None:
        """Queue an entry's frame, unless the viewer has seen it or is being sent away."""
        if self._closing:
            return
        if self._ahead and entry.offset < self._ahead.get((entry.topic, entry.partition), 0):
            return
        if len(self._queue) >= BOUND:
            self._queue.clear()
            self._queue.append(too_far_behind())
            self._closing = self.overflowed = True
        else:
            self._queue.append(data)
        self._news.set()

    def close(self) -> None:
        """End the stream after what is queued."""
        self._closing = True
        self._news.set()

    @property
    def waiting(self) -> int:
        """How many frames wait."""
        return len(self._queue)

    async def frames(self) -> AsyncIterator[bytes]:
        """Yield what there is to send, small frames together, until the viewer is sent away."""
        while True:
            while self._queue:
                parts, size = [self._queue.popleft()], 0
                while self._queue and (size := size + len(parts[-1])) + len(self._queue[0]) <= PIECE:
                    parts.append(self._queue.popleft())
                for piece in pieces(b"".join(parts)):
                    yield piece
            if self._closing:
                return
            self._news.clear()
            await self._news.wait()
