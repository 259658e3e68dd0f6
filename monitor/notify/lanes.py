"""Each receiver's own queue: in order within an incident, side by side between incidents, deaf to other receivers."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from monitor.core.model import Alert, Delivery, DeliveryState
from monitor.errors import DeliveryError
from monitor.notify.backoff import Backoff
from monitor.notify.clock import Clock
from monitor.notify.gate import QuietHours, Reason
from monitor.notify.receiver import Receiver

log = structlog.get_logger(__name__)
Record = Callable[[Delivery, Alert], Awaitable[None]]
QUIET_CHECK = timedelta(minutes=1)
AT_ONCE = datetime.min.replace(tzinfo=UTC)
OVERTAKEN_AFTER = 3
"""Attempts after which a message is no longer waited for by what is about another alert: no passing trouble, so it may
be this message that the receiver cannot take.
"""


@dataclass(slots=True, kw_only=True)
class Waiting:
    """A message for a receiver, with when it was first tried, if it was (a restart does not begin the day anew).

    ``any_hour`` says that quiet hours do not hold it. The lanes set the rest: how many attempts this process has made,
    when the last of them ended, and when the next is due.
    """

    alert: Alert
    first_attempt: datetime | None = None
    any_hour: bool = False
    attempts: int = 0
    tried: datetime | None = None
    due: datetime = AT_ONCE


class Lanes:
    """The queue of one receiver.

    One message:
    1. wait for the end of quiet hours, if they hold it;
    2. hand it to the receiver; acknowledged: record ``delivered``;
    3. refused for good: record ``failed`` (the record's home also writes the dead letter);
    4. refused for now: record ``retrying`` once, wait (longer each time), go to 1, for up to ``give_up``.
    A message behind another of the same incident waits for it: an update never overtakes its alert. Two things are
    overtaken by what is about another alert, because graver news of the incident must not wait for them: what quiet
    hours hold, until morning; and what the receiver has refused ``OVERTAKEN_AFTER`` times, for up to a day. But that is
    tried once more before what is behind it, so that a receiver that is back hears everything in order.
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
        self._news: dict[str, asyncio.Event] = {}
        self._retried: set[str] = set()
        self._refused = False
        self._error: Exception | None = None
        self._broke = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many messages are not settled yet."""
        return len(self._pending)

    @property
    def failing(self) -> bool:
        """Whether any message is being tried again, or the last one settled was refused."""
        return self._refused or bool(self._retried)

    def submit(self, item: Waiting) -> None:
        """Queue a message; one that is already queued is not queued twice."""
        message = item.alert.message_id
        if message in self._pending:
            return
        self._pending.add(message)
        item.due = self._clock.now()
        lane = item.alert.incident or item.alert.situation
        self._lanes.setdefault(lane, deque()).append(item)
        if lane in self._news:
            self._news[lane].set()
        if lane not in self._tasks:
            self._tasks[lane] = asyncio.create_task(self._drain(lane), name=f"{self.name}/{lane}")

    def holds(self, alert: str) -> bool:
        """Tell whether a message of this alert waits: what follows waits behind it, not judged without it."""
        return any(item.alert.id == alert for queue in self._lanes.values() for item in queue)

    async def idle(self) -> None:
        """Return when nothing waits; raise what broke a lane."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values())

    async def broken(self) -> None:
        """Wait until a lane breaks, and raise what broke it: nobody else would come back to what it holds."""
        await self._broke.wait()
        if self._error is not None:
            raise self._error

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
                place = self._next(queue)
                if place is None:
                    await self._rest(lane)
                elif await self._try(queue[place]):
                    self._pending.discard(queue[place].alert.message_id)
                    del queue[place]
        except Exception as error:
            self._error = error
            self._broke.set()
            raise
        finally:
            self._tasks.pop(lane, None)
            if not queue:
                self._lanes.pop(lane, None)

    def _next(self, queue: deque[Waiting]) -> int | None:
        """Return the place of the message to try now, ``None`` if all of them have to wait."""
        now = self._clock.now()
        held: set[str] = set()
        refused: list[int] = []
        for place, item in enumerate(queue):
            if item.alert.id in held:
                continue
            held.add(item.alert.id)
            if self._sleeps(item):
                self._retried.discard(item.alert.message_id)
            elif item.due <= now:
                # What was refused before it has its turn first, if it had none since this one's came.
                return next((one for one in refused if (queue[one].tried or now) < item.due), place)
            elif item.attempts < OVERTAKEN_AFTER:
                return None
            else:
                refused.append(place)
        return None

    def _sleeps(self, item: Waiting) -> bool:
        if self._hours is None or item.any_hour:
            return False
        return self._hours.hold(item.alert.severity, self._clock.now())

    async def _rest(self, lane: str) -> None:
        """Return when a message is due again, quiet hours may have ended, or something new has come."""
        now = self._clock.now()
        pause = min(QUIET_CHECK if item.due <= now else item.due - now for item in self._lanes[lane])
        news = self._news[lane] = asyncio.Event()
        waits = [asyncio.ensure_future(self._clock.sleep(pause)), asyncio.ensure_future(news.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            del self._news[lane]
            for wait in waits:
                wait.cancel()

    async def _try(self, item: Waiting) -> bool:
        """Hand a message over once. Return whether it is settled."""
        alert = item.alert
        noted = item.first_attempt is not None
        first = item.first_attempt = item.first_attempt or self._clock.now()
        item.attempts += 1
        try:
            await self._deliver(alert)
        except DeliveryError as error:
            now = item.tried = self._clock.now()
            if error.permanent or self._backoff.exhausted(now - first, item.attempts):
                detail = str(error) if error.permanent else f"{error}; gave up after {now - first}"
                self._retried.discard(alert.message_id)
                self._refused = True
                await self._note(alert, DeliveryState.FAILED, item.attempts, detail)
                return True
            item.due = now + self._backoff.wait(item.attempts)
            self._retried.add(alert.message_id)
            if not noted:
                await self._note(alert, DeliveryState.RETRYING, item.attempts, str(error))
            return False
        self._retried.discard(alert.message_id)
        self._refused = False
        await self._note(alert, DeliveryState.DELIVERED, item.attempts, Reason.PAGE if alert.page else Reason.QUIET)
        return True

    async def _deliver(self, alert: Alert) -> None:
        """Hand over. Whatever a receiver's library raises is a failure like any other: the next attempt may succeed."""
        try:
            async with self._gate:
                await self._receiver.deliver(alert)
        except DeliveryError:
            raise
        except Exception as error:
            log.exception("a receiver failed in a way of its own", receiver=self.name, message=alert.message_id)
            raise DeliveryError(f"failed ({type(error).__name__})", permanent=False) from error

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
