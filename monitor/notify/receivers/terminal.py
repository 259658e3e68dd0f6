"""Alerts as lines on standard output, for people at a terminal and for log collectors."""

from __future__ import annotations

import sys
from typing import TextIO

from monitor.core.model import Alert, MessageType, Status


class Terminal:
    """Write one line a message. It wakes nobody, so it also shows exercises."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout

    async def deliver(self, alert: Alert) -> None:
        """Write and flush."""
        when = alert.at.strftime("%Y-%m-%d %H:%MZ") if alert.at else "time unknown"
        word = "PAGE" if alert.page and alert.type is MessageType.ALERT else alert.type.value.upper()
        status = "" if alert.status is Status.ACTUAL else f" ({alert.status.value})"
        print(f"{when} {word}{status} [{alert.severity.value}] {alert.headline}", file=self._out, flush=True)

    async def close(self) -> None:
        """Leave standard output open: it is not ours."""
