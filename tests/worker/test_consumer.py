"""What the hardened consumer delivers, counts as done and commits: each test is a way to lose messages."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

from faust.types import TP

from monitor.worker.failpoints import Failpoints
from monitor.worker.transport.parcel import LARGEST
from tests.worker.conftest import PARTITION, Bench, record


async def test_messages_in_order_are_delivered_once(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0, 1, 2)
    await bench.fetch(1, 2, 3)
    assert bench.delivered == [0, 1, 2, 3]


async def test_a_dropped_batch_is_read_again_and_never_counts_as_done(bench: Bench) -> None:
    bench.app.failpoints = Failpoints("sought:1:drop")
    await bench.recovered()
    await bench.fetch(0, 1, 2)
    await bench.fetch(3, 4)
    assert bench.delivered == []
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: 0}]
    await bench.fetch(0, 1, 2, 3, 4)
    assert bench.delivered == [0, 1, 2, 3, 4]
    bench.consumer.finish(bench.runs(3, 4))
    await bench.consumer.commit()
    assert bench.thread.commits == []


async def test_a_dropped_batch_that_nothing_follows_is_read_again(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.thread.position[PARTITION] = 1
    await bench.consumer._compare()
    await bench.fetch()
    assert bench.thread.sought == []
    bench.thread.position[PARTITION] = 4
    bench.consumer._next_comparison = 0.0
    await bench.consumer._compare()
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: 1}]


async def test_a_hole_is_passed_over_only_when_the_broker_says_that_it_is_gone(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    await bench.fetch(5)
    await bench.fetch(5)
    assert bench.delivered == [0]
    bench.thread.first[PARTITION] = 5
    await bench.fetch()
    assert bench.thread.sought[-1] == {PARTITION: 5}
    await bench.fetch(5)
    assert bench.delivered == [0, 5]
    bench.consumer.finish(bench.runs(0, 5))
    await bench.consumer.commit()
    assert bench.thread.commits == [{PARTITION: 6}]


async def test_a_hole_that_the_broker_cannot_explain_ends_the_process(bench: Bench) -> None:
    await bench.recovered()
    for _ in range(8):
        await bench.fetch(4)
    assert bench.delivered == []
    assert "no message at offset 0" in bench.stops[0]


async def test_what_is_fetched_before_the_places_are_known_is_read_again(bench: Bench) -> None:
    bench.app.flow_control.resume()
    bench.consumer.resume_flow()
    await bench.fetch(0, 1)
    assert bench.delivered == []
    await bench.recovered()
    await bench.fetch(2)
    await bench.fetch()
    assert bench.thread.sought[-1] == {PARTITION: 0}
    assert bench.delivered == []


async def test_what_is_fetched_between_seek_and_resume_is_read_again(bench: Bench) -> None:
    await bench.recovered()
    await bench.consumer.perform_seek()
    await bench.fetch(0, 1)
    assert bench.delivered == []
    bench.consumer.resume_flow()
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: 0}]


async def test_what_is_fetched_while_the_seek_is_under_way_is_read_again(bench: Bench) -> None:
    seek = bench.thread.seek_to_starts

    async def seek_and_fetch(partitions: Iterable[TP]) -> dict[TP, int]:
        starts = await seek(partitions)
        await bench.fetch(0, 1)
        return starts

    bench.thread.seek_to_starts = seek_and_fetch  # type: ignore[method-assign]
    await bench.recovered()
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: 0}]


async def test_a_batch_cut_off_by_a_rebalance_is_read_again(bench: Bench) -> None:
    await bench.recovered()

    async def stop_the_flow(_message: object) -> None:
        bench.delivered.append(-1)
        bench.consumer.stop_flow()

    bench.consumer.callback = stop_the_flow
    await bench.fetch(*range(2 * LARGEST))
    assert bench.delivered == [-1]
    bench.consumer.resume_flow()
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: LARGEST}]


async def test_a_batch_of_an_older_generation_is_not_delivered(bench: Bench) -> None:
    await bench.recovered()
    records = {PARTITION: [record(PARTITION, 0)]}
    await bench.consumer._deliver(records, bench.app.consumer_generation_id - 1)
    assert bench.delivered == []


async def test_nothing_is_delivered_while_the_streams_are_suspended(bench: Bench) -> None:
    await bench.recovered()
    bench.app.flow_control.suspend()
    await bench.fetch(0)
    assert bench.delivered == []
    bench.app.flow_control.resume()
    await bench.fetch()
    assert bench.thread.sought == [{PARTITION: 0}]


async def test_a_commit_stays_below_a_message_in_flight(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0, 1, 2)
    bench.consumer.finish(bench.runs(1, 2))
    await bench.consumer.commit()
    assert bench.thread.commits == []
    bench.consumer.finish(bench.runs(0))
    await bench.consumer.commit()
    assert bench.thread.commits == [{PARTITION: 3}]


async def test_an_acknowledgement_of_faust_counts_for_nothing(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    message = SimpleNamespace(tp=PARTITION, offset=0, acked=False, generation_id=bench.app.consumer_generation_id)
    assert bench.consumer.ack(message) is False
    bench.consumer._acked[PARTITION].append(0)
    await bench.consumer.commit()
    assert bench.thread.commits == []


async def test_a_message_of_an_older_generation_counts_for_nothing(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.consumer.finish(bench.runs(0, generation=bench.app.consumer_generation_id - 1))
    await bench.consumer.commit()
    assert bench.thread.commits == []


async def test_a_commit_waits_for_every_send(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.consumer.finish(bench.runs(0))
    await bench.consumer.commit()
    assert (bench.producer.flushes, bench.thread.commits) == (1, [{PARTITION: 1}])


async def test_a_commit_that_did_not_hold_is_tried_again(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.consumer.finish(bench.runs(0))
    bench.thread.commit_holds = False
    await bench.consumer.commit()
    bench.thread.commit_holds = True
    await bench.consumer.commit()
    assert bench.thread.commits == [{PARTITION: 1}]


async def test_nothing_is_committed_for_partitions_that_were_sought_anew_meanwhile(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.consumer.finish(bench.runs(0))
    flush = bench.producer.flush

    async def flush_during_a_rebalance() -> None:
        await flush()
        await bench.consumer.perform_seek()

    bench.producer.flush = flush_during_a_rebalance  # type: ignore[method-assign]
    await bench.consumer.commit()
    assert bench.thread.commits == []


async def test_a_rebalance_waits_for_the_batches_in_hand(bench: Bench) -> None:
    await bench.recovered()
    await bench.fetch(0)
    bench.consumer.take(1)
    waiting = asyncio.ensure_future(bench.consumer.wait_empty())
    for _ in range(20):
        await asyncio.sleep(0)
    assert not waiting.done()
    bench.consumer.finish(bench.runs(0))
    bench.consumer.release(1)
    await waiting
    assert bench.thread.commits == [{PARTITION: 1}]


async def test_revoked_partitions_are_forgotten_with_everything_held(bench: Bench) -> None:
    await bench.recovered()
    bench.app.states._held[b"idlib"] = object()  # type: ignore[assignment]
    tables: Any = bench.app.tables
    recovery = tables.recovery
    recovery.active_offsets[TP("changelog", 0)] = 5
    bench.consumer._on_partitions_revoked = _nothing
    await bench.consumer.on_partitions_revoked({PARTITION})
    assert bench.consumer.places() == {}
    assert bench.app.states.items() == []
    assert not recovery.active_offsets


async def _nothing(*_: object) -> None:
    """Stand where Faust's application reacts."""


LOG = TP("conflict-monitor-situations-changelog", 0)


async def test_a_batch_of_the_tables_log_that_is_dropped_is_read_again(bench: Bench) -> None:
    bench.thread.assigned.add(LOG)
    await bench.consumer.seek_wait({LOG: 0})
    await bench.fetch(0, 1, tp=LOG)
    assert bench.delivered == []
    bench.consumer.resume_partitions({LOG})
    bench.app.flow_control.resume()
    await bench.fetch()
    assert bench.thread.sought == [{LOG: 0}]
    await bench.fetch(0, 1, tp=LOG)
    await bench.fetch(0, 1, 2, tp=LOG)
    assert bench.delivered == [0, 1, 2]


async def test_a_hole_in_the_tables_log_is_compaction_if_it_is_there_twice(bench: Bench) -> None:
    bench.thread.assigned.add(LOG)
    await bench.consumer.seek_wait({LOG: 0})
    bench.consumer.resume_partitions({LOG})
    await bench.fetch(0, tp=LOG)
    await bench.fetch(5, 6, tp=LOG)
    assert bench.delivered == [0]
    await bench.fetch(5, 6, tp=LOG)
    assert bench.thread.sought == [{LOG: 1}]
    assert bench.delivered == [0, 5, 6]
