"""From Faust's queue to a batch in hand: no timer, so that an idle worker answers at once and a busy one fills its
batches.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from monitor.worker.transport.parcel import Run

TARGET_S = 0.04
SMALLEST = 8


class Pace:
    """How many messages to take at once: as many as are handled in about ``TARGET_S``, and at most ``largest``.

    Larger batches save writes of state; but whatever comes in while a batch is handled waits for all of it.
    """

    def __init__(self, largest: int) -> None:
        self._largest = largest
        self.limit = largest

    def took(self, messages: int, seconds: float) -> None:
        """Note how long a batch took, and go half of the way to the number that would have fitted."""
        fitting = self._largest if seconds <= 0 else messages * TARGET_S / seconds
        self.limit = int(max(SMALLEST, min(self._largest, (self.limit + fitting + 1) / 2)))


@dataclass(slots=True)
class Batch:
    """Messages in hand, as Kafka's client gives them, and the runs of offsets that they are."""

    messages: list[Any] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


class Intake:
    """What waits in front of one agent: the rest of the parcel last opened, then Faust's queue."""

    def __init__(self, app: Any, pace: Pace) -> None:
        self._app = app
        self.pace = pace
        self._parcel: Any = None
        self._opened = 0

    def put(self, parcel: Any) -> None:
        """Take over a parcel that Faust handed out. The last one must have been emptied by ``take``."""
        parcel.value.opened = True
        self._parcel = parcel
        self._opened = 0

    def take(self, queue: Any) -> Batch | None:
        """Return what waits, as many as the pace allows, without letting anyone else run; ``None`` if nothing does.

        What belongs to an older generation of the group, or comes while partitions are being handed over, is left
        out: it is read again from the last commit.
        """
        batch = Batch()
        while (room := self.pace.limit - len(batch.messages)) > 0:
            if self._parcel is None:
                if queue.empty():
                    break
                self.put(queue.get_nowait().message)
            self._unpack(batch, room)
        return batch if batch.messages else None

    def _unpack(self, batch: Batch, room: int) -> None:
        parcel, app = self._parcel, self._app
        records = parcel.value[self._opened : self._opened + room]
        self._opened += len(records)
        if self._opened >= len(parcel.value):
            self._parcel = None
        if parcel.generation_id != app.consumer_generation_id or not app.flow_control.is_active():
            self._parcel = None
        else:
            batch.messages += records
            batch.runs.append(Run(parcel.tp, parcel.generation_id, records[0].offset, records[-1].offset + 1))


async def handle(app: Any, batch: Batch, handler: Callable[[list[Any]], Awaitable[None]], pace: Pace) -> None:
    """Run ``handler`` over a batch and count it as done if it returns. Any error ends the process (hazard 5)."""
    consumer = app.consumer
    count = len(batch.messages)
    consumer.take(count)
    started = time.thread_time()  # not the clock: waiting for a distant broker is no reason for small batches
    try:
        await handler(batch.messages)
        consumer.finish(batch.runs)
        pace.took(count, time.thread_time() - started)
        app.failpoints.hit("finished")
    except asyncio.CancelledError:
        raise  # a rebalance or a stop; nothing was counted as done
    except BaseException as error:
        app.fail_stop(f"an agent failed: {error!r}")
        raise
    finally:
        consumer.release(count)
