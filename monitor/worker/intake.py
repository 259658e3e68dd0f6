"""From Faust's queue to a batch in hand: no timer, so that an idle worker answers at once and a busy one fills its
batches.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

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


def take(app: Any, event: Any, queue: Any, limit: int) -> list[Any]:
    """Return the message of ``event`` and those waiting behind it, at most ``limit``, without letting anyone else run.

    A message of an older generation of the group is left out: its partition is read again from the last commit.
    """
    generation = app.consumer_generation_id
    batch = [event.message]
    while len(batch) < limit and not queue.empty():
        message = queue.get_nowait().message
        if message.generation_id == generation:
            batch.append(message)
    return batch


async def handle(app: Any, messages: list[Any], handler: Callable[[list[Any]], Awaitable[None]], pace: Pace) -> None:
    """Run ``handler`` over ``messages`` and count them as done if it returns. Any error ends the process (hazard 5)."""
    consumer = app.consumer
    consumer.take(messages)
    started = time.thread_time()  # not the clock: waiting for a distant broker is no reason for small batches
    try:
        await handler(messages)
        consumer.finish(messages)
        pace.took(len(messages), time.thread_time() - started)
        app.failpoints.hit("finished")
    except asyncio.CancelledError:
        raise  # a rebalance or a stop; nothing was counted as done
    except BaseException as error:
        app.fail_stop(f"an agent failed: {error!r}")
        raise
    finally:
        consumer.release(messages)
