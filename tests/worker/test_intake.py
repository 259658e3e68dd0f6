"""From Faust's queue to a batch in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from faust.events import Event

from monitor.worker.intake import SMALLEST, TARGET_S, Batch, Intake, Pace, handle
from monitor.worker.transport.parcel import Parcel
from tests.worker.conftest import PARTITION, Bench, record


def event(bench: Bench, *offsets: int, generation: int | None = None) -> Event:
    """Return an event as Faust queues it: one parcel."""
    number = bench.app.consumer_generation_id if generation is None else generation
    records = Parcel([record(PARTITION, one) for one in offsets], number)
    parcel = SimpleNamespace(tp=PARTITION, generation_id=number, value=records)
    return Event(bench.app, None, None, None, parcel)  # type: ignore[arg-type]


def queue_of(bench: Bench, *events: Event) -> Any:
    """Return Faust's queue with these events waiting."""
    queue = bench.app.FlowControlQueue(maxsize=100)
    for one in events:
        queue.force_put_nowait(one)
    return queue


def offsets(batch: Batch | None) -> list[int]:
    """Return the offsets of a batch, and see that its runs say the same."""
    if batch is None:
        return []
    found = [one.offset for one in batch.messages]
    assert [offset for run in batch.runs for offset in range(run.start, run.stop)] == found
    return found


@pytest.fixture
def intake(bench: Bench) -> Intake:
    """An intake that takes up to 500, with the first parcel in it."""
    bench.app.flow_control.resume()
    made = Intake(bench.app, Pace(500))
    made.put(event(bench, 0).message)
    return made


async def test_what_waits_is_taken_at_once_up_to_the_limit(bench: Bench, intake: Intake) -> None:
    queue = queue_of(bench, event(bench, 1), event(bench, 2, 3, 4, 5, 6), event(bench, 7))
    intake.pace.limit = 5
    assert offsets(intake.take(queue)) == [0, 1, 2, 3, 4]
    assert offsets(intake.take(queue)) == [5, 6, 7]
    assert intake.take(queue) is None


async def test_a_message_alone_does_not_wait_for_company(bench: Bench, intake: Intake) -> None:
    assert offsets(intake.take(queue_of(bench))) == [0]


async def test_messages_of_an_older_generation_are_left_out(bench: Bench, intake: Intake) -> None:
    queue = queue_of(bench, event(bench, 1, generation=-7), event(bench, 2))
    assert offsets(intake.take(queue)) == [0, 2]


async def test_the_rest_of_a_parcel_is_left_out_when_the_group_has_moved_on(bench: Bench, intake: Intake) -> None:
    queue = queue_of(bench, event(bench, 1, 2, 3))
    intake.pace.limit = 2
    assert offsets(intake.take(queue)) == [0, 1]
    bench.app.consumer_generation_id += 1
    assert intake.take(queue) is None


async def test_the_rest_of_a_parcel_is_left_out_while_partitions_are_handed_over(bench: Bench, intake: Intake) -> None:
    queue = queue_of(bench, event(bench, 1, 2, 3))
    intake.pace.limit = 2
    assert offsets(intake.take(queue)) == [0, 1]
    bench.app.flow_control.suspend()
    assert intake.take(queue) is None


def in_hand(bench: Bench, *offsets: int) -> Batch:
    """Return a batch of these offsets."""
    return Batch([record(PARTITION, offset) for offset in offsets], bench.runs(*offsets))


async def test_messages_are_done_when_the_handler_returns(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0, 1)

    async def handler(_messages: list[Any]) -> None:
        assert bench.consumer.places()[PARTITION].floor == 0

    await handle(bench.app, in_hand(bench, 0, 1), handler, Pace(500))
    assert bench.consumer.places()[PARTITION].floor == 2
    assert bench.stops == []


async def test_an_error_ends_the_process_and_nothing_is_done(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)

    async def handler(_messages: list[Any]) -> None:
        raise KeyError("a defect")

    with pytest.raises(KeyError):
        await handle(bench.app, in_hand(bench, 0), handler, Pace(500))
    assert "an agent failed: KeyError('a defect')" in bench.stops[0]
    await bench.consumer.wait_empty()
    assert bench.thread.commits == []


async def test_a_cancelled_batch_is_not_done_and_nobody_waits_for_it(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)

    async def handler(_messages: list[Any]) -> None:
        await asyncio.Event().wait()

    working = asyncio.ensure_future(handle(bench.app, in_hand(bench, 0), handler, Pace(500)))
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
