"""Each receiver's own queue: in order within an incident, side by side between incidents, deaf to other receivers."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.core.model import Alert, Delivery, DeliveryState
from monitor.errors import DeliveryError
from monitor.notify.backoff import Backoff
from monitor.notify.clock import Clock
from monitor.notify.gate import QuietHours, Reason
from monitor.notify.receiver import Receiver

Record = Callable[[Delivery, Alert], Awaitable[None]]
QUIET_CHECK = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message for a receiver, with when it was first tried, if it was (a restart does not begin the day anew)."""

    alert: Alert
    first_attempt: datetime | None = None


class Lanes:
    """The queue of one receiver.

    One message:
    1. wait for the end of quiet hours, if they hold it;
    2. hand it to the receiver; acknowledged: record ``delivered``;
    3. refused for good: record ``failed`` (the record's home also writes the dead letter);
    4. refused for now: record ``retrying`` once, wait (longer each time), go to 2, for up to ``give_up``.
    A message behind another of the same incident waits for it: an update never overtakes its alert.
    """

    def __init__(
        self,
        name: str,
        receiver: Receiver,
        record: Record,
        *,
        clock: Clock,
        backoff: Backoff,
        hours: QuietHours | None = None,
        at_once: int = 4,
    ) -> None:
        self.name = name
        self._receiver = receiver
        self._record = record
        self._clock = clock
        self._backoff = backoff
        self._hours = hours
        self._gate = asyncio.Semaphore(at_once)
        self._lanes: dict[str, deque[Waiting]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._pending: set[str] = set()

    @property
    def waiting(self) -> int:
        """How many messages are not settled yet."""
        return len(self._pending)

    def submit(self, item: Waiting) -> None:
        """Queue a message; one that is already queued is not queued twice."""
        message = item.alert.message_id
        if message in self._pending:
            return
        self._pending.add(message)
        lane = item.alert.incident or item.alert.situation
        self._lanes.setdefault(lane, deque()).append(item)
        if lane not in self._tasks:
            self._tasks[lane] = asyncio.create_task(self._drain(lane), name=f"{self.name}/{lane}")

    def holds(self, alert: str) -> bool:
        """Tell whether a message of this alert waits: what follows waits behind it, not judged without it."""
        return any(item.alert.id == alert for queue in self._lanes.values() for item in queue)

    async def idle(self) -> None:
        """Return when nothing waits; raise what broke a lane."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values())

    async def stop(self, patience: timedelta) -> None:
        """Give what is under way ``patience`` to end, then stop; what waits is found again at the next start."""
        tasks = list(self._tasks.values())
        if tasks:
            await asyncio.wait(tasks, timeout=patience.total_seconds())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._receiver.close()

    async def _drain(self, lane: str) -> None:
        queue = self._lanes[lane]
        try:
            while queue:
                await self._settle(queue[0])
                self._pending.discard(queue.popleft().alert.message_id)
        finally:
            self._tasks.pop(lane, None)
            if not queue:
                self._lanes.pop(lane, None)

    async def _settle(self, item: Waiting) -> None:
        alert = item.alert
        while self._hours is not None and self._hours.hold(alert.severity, self._clock.now()):
            await self._clock.sleep(QUIET_CHECK)
        first = item.first_attempt or self._clock.now()
        attempt = 0
        while True:
            attempt += 1
            try:
                async with self._gate:
                    await self._receiver.deliver(alert)
            except DeliveryError as error:
                elapsed = self._clock.now() - first
                if error.permanent or self._backoff.exhausted(elapsed, attempt):
                    detail = str(error) if error.permanent else f"{error}; gave up after {elapsed}"
                    await self._note(alert, DeliveryState.FAILED, attempt, detail)
                    return
                if attempt == 1 and item.first_attempt is None:
                    await self._note(alert, DeliveryState.RETRYING, attempt, str(error))
                await self._clock.sleep(self._backoff.wait(attempt))
            else:
                await self._note(alert, DeliveryState.DELIVERED, attempt, Reason.PAGE if alert.page else Reason.QUIET)
                return

    async def _note(self, alert: Alert, state: DeliveryState, attempt: int, detail: str) -> None:
        delivery = Delivery(
            alert=alert.id,
            message_id=alert.message_id,
            receiver=self.name,
            state=state,
            attempt=attempt,
            at=self._clock.now(),
            detail=detail,
            situation=alert.situation,
        )
        await self._record(delivery, alert)
