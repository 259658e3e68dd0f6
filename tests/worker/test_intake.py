"""From Faust's queue to a batch in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from faust.events import Event

from monitor.worker.intake import SMALLEST, TARGET_S, Pace, handle, take
from tests.worker.conftest import Bench


def event(bench: Bench, offset: int, *, generation: int | None = None) -> Event:
    """Return an event as Faust queues it."""
    [message] = bench.messages(offset, generation=generation)
    return Event(bench.app, None, None, None, message)


def queue_of(bench: Bench, *events: Event) -> Any:
    """Return Faust's queue with these events waiting."""
    queue = bench.app.FlowControlQueue(maxsize=100)
    for one in events:
        queue.force_put_nowait(one)
    return queue


async def test_what_waits_is_taken_at_once_up_to_the_limit(bench: Bench) -> None:
    queue = queue_of(bench, *(event(bench, offset) for offset in range(1, 9)))
    assert [one.offset for one in take(bench.app, event(bench, 0), queue, 5)] == [0, 1, 2, 3, 4]
    assert queue.qsize() == 4


async def test_a_message_alone_does_not_wait_for_company(bench: Bench) -> None:
    assert [one.offset for one in take(bench.app, event(bench, 0), queue_of(bench), 500)] == [0]


async def test_messages_of_an_older_generation_are_left_out(bench: Bench) -> None:
    queue = queue_of(bench, event(bench, 1, generation=-7), event(bench, 2))
    assert [one.offset for one in take(bench.app, event(bench, 0), queue, 500)] == [0, 2]


async def test_messages_are_done_when_the_handler_returns(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0, 1)

    async def handler(_messages: list[Any]) -> None:
        assert bench.consumer.places()[bench.messages(0)[0].tp].floor == 0

    await handle(bench.app, bench.messages(0, 1), handler, Pace(500))
    assert bench.consumer.places()[bench.messages(0)[0].tp].floor == 2
    assert bench.stops == []


async def test_an_error_ends_the_process_and_nothing_is_done(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)

    async def handler(_messages: list[Any]) -> None:
        raise KeyError("a defect")

    with pytest.raises(KeyError):
        await handle(bench.app, bench.messages(0), handler, Pace(500))
    assert "an agent failed: KeyError('a defect')" in bench.stops[0]
    await bench.consumer.wait_empty()
    assert bench.thread.commits == []


async def test_a_cancelled_batch_is_not_done_and_nobody_waits_for_it(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)

    async def handler(_messages: list[Any]) -> None:
        await asyncio.Event().wait()

    working = asyncio.ensure_future(handle(bench.app, bench.messages(0), handler, Pace(500)))
    await asyncio.sleep(0)
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working
    await bench.consumer.wait_empty()
    assert (bench.stops, bench.thread.commits) == ([], [])


@pytest.mark.parametrize(
    ("seconds_each", "expected"),
    [(TARGET_S / 100, lambda limit: 90 <= limit <= 110), (10.0, lambda limit: limit == SMALLEST)],
)
def test_batches_become_as_large_as_fits_the_target(seconds_each: float, expected: Callable[[int], bool]) -> None:
    pace = Pace(500)
    for _ in range(50):
        pace.took(pace.limit, pace.limit * seconds_each)
    assert expected(pace.limit)


def test_batches_grow_again_when_the_work_is_light() -> None:
    pace = Pace(500)
    for _ in range(20):
        pace.took(pace.limit, 10.0)
    for _ in range(20):
        pace.took(pace.limit, 0.0)
    assert pace.limit >= 499
