"""What a receiver is: one method to hand a message over, one to let go."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol, runtime_checkable

from monitor.core.model import Alert


class Receiver(Protocol):
    """Someone who takes alert messages."""

    async def deliver(self, alert: Alert) -> None:
        """Return when the receiver has acknowledged; raise ``DeliveryError`` (permanent or not) when it has not."""

    async def close(self) -> None:
        """Let go of connections."""


@runtime_checkable
class KeepsActive(Protocol):
    """A receiver that forgets an alert unless told again, as Alertmanager does."""

    def recall(self, alert: Alert, told_at: datetime) -> None:
        """Take an alert as told before a restart."""

    async def refresh(self) -> None:
        """Tell again what is still active; raise ``DeliveryError`` when that failed."""
