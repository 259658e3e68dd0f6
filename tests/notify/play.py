"""A clock for timed plays, a recording receiver, and an alert to hand over."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from monitor.core.model import Alert, MessageType, Severity, Status
from monitor.errors import DeliveryError

START = datetime(2020, 2, 27, 21, 38, tzinfo=UTC)

PAGE = Alert(
    id="a" * 20,
    message_id="a" * 20,
    type=MessageType.ALERT,
    status=Status.ACTUAL,
    situation="idlib-2020",
    incident="strike-2020-02-27",
    subject="strike-2020-02-27/killed/TUR",
    rule="killed-bands",
    rule_version=1,
    measure="official",
    threshold=20.0,
    episode="1",
    severity=Severity.SEVERE,
    page=True,
    reason="crossed",
    headline="Strike in Idlib: 22 killed (22-22), says the Hatay governor",
    text="The official figure reached 22; the threshold is 20.\nHatay governor (B2): <b>22</b> & rising",
    at=START,
    opened_at=START,
    value=22.0,
    low=22,
    best=22,
    high=22,
)


def alert(message: str = "a", *, about: str | None = None, **changes: object) -> Alert:
    """Return an alert whose ids are made from one letter; ``about`` is the letter of the alert it updates."""
    key = about or message
    kind = MessageType.ALERT if about is None else MessageType.UPDATE
    base = replace(
        PAGE,
        id=key * 20,
        message_id=message * 20,
        type=kind,
        page=about is None,
        references=(key * 20,) if about else (),
    )
    return replace(base, **changes)  # type: ignore[arg-type] # the caller names fields of Alert


class PlayClock:
    """Time that passes only when the play says so. ``advance`` wakes sleepers in order of their hour."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._tie = itertools.count()

    def now(self) -> datetime:
        return self._now

    async def sleep(self, wait: timedelta) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + wait, next(self._tie), future))
        await future

    async def advance(self, by: timedelta) -> None:
        until = self._now + by
        await settle()
        while self._sleepers and self._sleepers[0][0] <= until:
            self._now, _, future = heapq.heappop(self._sleepers)
            if not future.done():
                future.set_result(None)
            await settle()
        self._now = until


async def settle() -> None:
    """Let every task run until it waits for time: a fake receiver needs a handful of turns of the loop."""
    for _ in range(50):
        await asyncio.sleep(0)


@dataclass
class Recorder:
    """A receiver that acknowledges, or fails as it is told to: ``down`` for now, ``gone`` for good."""

    down: bool = False
    gone: bool = False
    attempts: int = 0
    got: list[Alert] = field(default_factory=list)

    async def deliver(self, alert: Alert) -> None:
        self.attempts += 1
        if self.gone:
            raise DeliveryError("answered 410 Gone", permanent=True)
        if self.down:
            raise DeliveryError("answered 503", permanent=False)
        self.got.append(alert)

    async def close(self) -> None:
        pass
