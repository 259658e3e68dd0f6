"""From Faust's queue to a batch in hand: no timer, so that an idle worker answers at once and a busy one fills its
batches.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any


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


async def handle(app: Any, messages: list[Any], handler: Callable[[list[Any]], Awaitable[None]]) -> None:
    """Run ``handler`` over ``messages`` and count them as done if it returns. Any error ends the process (hazard 5)."""
    consumer = app.consumer
    consumer.take(messages)
    try:
        await handler(messages)
        consumer.finish(messages)
        app.failpoints.hit("finished")
    except asyncio.CancelledError:
        raise  # a rebalance or a stop; nothing was counted as done
    except BaseException as error:
        app.fail_stop(f"an agent failed: {error!r}")
        raise
    finally:
        consumer.release(messages)
