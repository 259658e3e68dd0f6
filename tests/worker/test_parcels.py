"""How records travel from the consumer to an agent: as few parcels, none across a hole, a rebalance or a seek."""

from __future__ import annotations

from typing import Any

from faust.types import TP

from monitor.worker.transport.consumer import PAUSED_POLL_S, POLL_S
from monitor.worker.transport.parcel import LARGEST, Parcel
from tests.worker.conftest import PARTITION, Bench, record


def offsets(*parcels: Parcel) -> list[list[int]]:
    return [[one.offset for one in parcel] for parcel in parcels]


async def test_a_parcel_ends_where_a_hole_begins(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0, 1, 5, 6)
    assert bench.delivered == [0, 1]
    await bench.fetch(2, 3, 4, 5, 6)
    assert bench.thread.sought == [{PARTITION: 2}]
    assert bench.delivered == [0, 1, 2, 3, 4, 5, 6]


async def test_many_records_travel_as_few_parcels_in_order(bench: Bench) -> None:
    await bench.recovered()
    parcels: list[list[int]] = []

    async def keep(message: Any) -> None:
        parcels.append([one.offset for one in message.value])

    bench.consumer.callback = keep
    await bench.fetch(*range(2 * LARGEST + 1))
    assert [len(parcel) for parcel in parcels] == [LARGEST, LARGEST, 1]
    assert [offset for parcel in parcels for offset in parcel] == list(range(2 * LARGEST + 1))


async def test_small_fetches_fill_the_last_parcel_until_it_is_opened(bench: Bench) -> None:
    await bench.recovered()
    parcels: list[Parcel] = []

    async def keep(message: Any) -> None:
        parcels.append(message.value)

    bench.consumer.callback = keep
    for offset in range(3):
        await bench.fetch(offset)
    assert offsets(*parcels) == [[0, 1, 2]]
    parcels[0].opened = True
    await bench.fetch(3)
    await bench.fetch(*range(4, LARGEST + 4))
    assert offsets(*parcels) == [[0, 1, 2], list(range(3, LARGEST + 3)), [LARGEST + 3]]


async def test_nothing_joins_a_parcel_from_before_a_rebalance_or_a_seek(bench: Bench) -> None:
    await bench.recovered()
    parcels: list[Parcel] = []

    async def keep(message: Any) -> None:
        parcels.append(message.value)

    bench.consumer.callback = keep
    await bench.fetch(0)
    bench.thread.starts[PARTITION] = 1
    await bench.recovered()
    await bench.fetch(1)
    bench.app.consumer_generation_id += 1
    await bench.fetch(2)
    assert offsets(*parcels) == [[0], [1], [2]]


def test_a_hole_that_was_passed_over_ends_a_parcel() -> None:
    assert Parcel([record(PARTITION, 0)], 1).join([record(PARTITION, 2)], 1) != []


async def test_a_fetch_does_not_wait_long_while_a_partition_is_paused(bench: Bench) -> None:
    other = TP("fragments", 1)
    bench.thread.assigned.add(other)
    bench.thread.starts[other] = 0
    await bench.recovered()
    bench.consumer.resume_partitions({PARTITION, other})
    waits: list[float] = []

    async def getmany(active_partitions: set[TP], timeout: float) -> dict[TP, list[Any]]:
        assert active_partitions == bench.consumer._get_active_partitions()
        waits.append(timeout)
        return {}

    bench.consumer._getmany = getmany
    await bench.consumer._fetch()
    bench.consumer.on_buffer_full(PARTITION)
    await bench.consumer._fetch()
    bench.consumer.on_buffer_drop(PARTITION)
    await bench.consumer._fetch()
    assert waits == [POLL_S, PAUSED_POLL_S, POLL_S]
