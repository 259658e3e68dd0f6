"""The wall clock and waiting, as one value: timed plays run on a clock of their own."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time and waits."""

    def now(self) -> datetime:
        """Return the time, aware."""

    async def sleep(self, wait: timedelta) -> None:
        """Return after ``wait``."""


class WallClock:
    """The real one."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    async def sleep(self, wait: timedelta) -> None:
        """Wait in real time."""
        await asyncio.sleep(wait.total_seconds())
