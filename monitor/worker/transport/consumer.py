"""The consumer: what is delivered, what counts as done, and what is committed.

1. After every (re)assignment each partition is sought to its committed offset, or its first, and gets a ledger.
2. Only the offset that the ledger expects is delivered, with what follows it without a hole, as one parcel. Anything
   fetched and not delivered is fetched again: at once where we know that we dropped it, otherwise when the next
   message shows the hole, or within a second by the consumer's position.
3. A hole is passed over only if the broker says that those offsets no longer exist; nothing else makes it done.
4. Offsets are done when an agent says so (``finish``), never because Faust acknowledged, skipped or cancelled a
   message.
5. A commit waits for every send, and then commits the floors of the ledgers.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable, Mapping, Sequence
from time import monotonic
from typing import Any

from aiokafka.errors import ConsumerStoppedError
from faust.transport.drivers.aiokafka import Consumer as StockConsumer
from faust.types import TP

from monitor.worker.transport.ledger import Ledger
from monitor.worker.transport.loops import new_event_loop
from monitor.worker.transport.parcel import Parcel, Run, parcels
from monitor.worker.transport.thread import ConsumerThread

POLL_S = 1.0
PAUSED_POLL_S = 0.05
"""How long a fetch waits while a partition is paused: it would not hear of the partition's going on."""
COMPARE_EVERY_S = 1.0
YIELD_EVERY = 100
"""Records of the table's log that are delivered before others may run."""
HOLE_TRIES = 5
EMPTY_DEADLINE_S = 8.0
"""How long a rebalance waits for batches in hand: below the group's session timeout of 10 s."""


class Consumer(StockConsumer):
    """Faust's consumer with its bookkeeping replaced by ledgers."""

    app: Any  # monitor.worker.app.WorkerApp, which imports this module
    _thread: Any
    can_resume_flow: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._ledgers: dict[TP, Ledger] = {}
        self._open = False
        self._unread: set[TP] = set()
        self._last: dict[TP, Parcel] = {}
        self._holes: dict[TP, int] = {}
        self._log_places: dict[TP, int] = {}
        self._log_holes: dict[TP, int] = {}
        self._next_comparison = 0.0
        self._in_hand = 0
        self._hands_empty = asyncio.Event()
        self._hands_empty.set()
        self._activity = asyncio.Event()
        self._finished_since_commit = 0
        self._early_commit: asyncio.Task[bool] | None = None
        super().__init__(*args, **kwargs)

    def _new_consumer_thread(self) -> ConsumerThread:
        thread = ConsumerThread(self, loop=self.loop, beacon=self.beacon, thread_loop=new_event_loop())
        thread._close_thread_loop_on_stop = True
        return thread

    # What agents call

    def take(self, count: int) -> None:
        """Say that an agent holds ``count`` messages more: a rebalance waits for them."""
        self._in_hand += count
        self._hands_empty.clear()

    def finish(self, runs: Iterable[Run]) -> None:
        """Count messages as done.

        Those of an older generation are ignored: their partition may have another owner.
        """
        generation = self.app.consumer_generation_id
        for run in runs:
            ledger = self._ledgers.get(run.tp)
            if ledger is not None and run.generation == generation:
                ledger.finish(run.start, run.stop)
            self._finished_since_commit += run.stop - run.start
        if self._commit_every is not None and self._finished_since_commit >= self._commit_every:
            self._commit_soon()

    def release(self, count: int) -> None:
        """Say that an agent no longer holds ``count`` messages, finished or not."""
        self._in_hand -= count
        if self._in_hand == 0:
            self._hands_empty.set()

    def places(self) -> Mapping[TP, Ledger]:
        """Return the ledgers, for the watchdog and the metrics."""
        return self._ledgers

    def recovered(self) -> int:
        """Return the sum of the places in the table's log, which rises while it is read."""
        return sum(self._log_places.values())

    def is_reading(self) -> bool:
        """Whether messages are being delivered: assigned, recovered and not in a rebalance."""
        return self._open and self.flow_active

    # Where reading starts

    async def perform_seek(self) -> None:
        """Seek every partition that we read to where it has to go on, and open a ledger for each."""
        self._open = False
        generation = self.app.consumer_generation_id
        changelogs = self.app.tables.changelog_topics
        partitions = {tp for tp in self.assignment() if tp.topic not in changelogs}
        starts = await self._thread.seek_to_starts(partitions)
        if generation != self.app.consumer_generation_id:
            return
        # What was dropped while we waited for the seek may have been fetched after it: ``_unread`` stays as it is.
        self._ledgers = {tp: Ledger(start) for tp, start in starts.items()}
        self._last.clear()
        self._holes.clear()
        self._acked.clear()
        self._acked_index.clear()
        self.app.failpoints.hit("recovered")

    async def seek_wait(self, partitions: Mapping[TP, int]) -> None:
        """Seek partitions of the table's log, and note where their reading has to go on."""
        for tp, offset in partitions.items():
            self._log_places[TP(tp.topic, tp.partition)] = max(offset, 0)
        self._log_holes.clear()
        await super().seek_wait(partitions)

    def resume_flow(self) -> None:
        """Let messages through: those of the table always, ours only once every partition has its place."""
        super().resume_flow()
        assigned = {tp for tp in self.assignment() if tp.topic not in self.app.tables.changelog_topics}
        self._open = assigned == set(self._ledgers)
        self._activity.set()

    def stop_flow(self) -> None:
        """Stop messages."""
        self._open = False
        super().stop_flow()

    def resume_partitions(self, tps: Any) -> None:
        """Wake the loop that waits for a partition to read from."""
        super().resume_partitions(tps)
        self._activity.set()

    def on_buffer_drop(self, tp: TP) -> None:
        """Wake the loop at once: stock code sleeps a whole second when all partitions were full."""
        super().on_buffer_drop(tp)
        self._activity.set()

    # Reading

    async def _drain_messages(self, fetcher: Any) -> None:
        try:
            while not (self.should_stop or fetcher.should_stop):
                await self._read_again()
                generation = self.app.consumer_generation_id
                await self._deliver(await self._fetch(), generation)
                await self._compare()
        except (ConsumerStoppedError, asyncio.CancelledError):
            if not self.transport.app.should_stop and not self.app.rebalancing:
                self.app.fail_stop("the consumer was stopped by no one we know")
            raise
        except Exception as error:
            self.app.fail_stop(f"reading from Kafka failed: {error!r}")
            raise

    async def _fetch(self) -> Mapping[TP, list[Any]]:
        if not self.flow_active:
            await self.wait(self.can_resume_flow)
        active = self._get_active_partitions()
        if not active:
            self._activity.clear()
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._activity.wait(), POLL_S)
            return {}
        timeout = PAUSED_POLL_S if self._buffered_partitions else POLL_S
        records: Mapping[TP, list[Any]] = await self._getmany(active_partitions=active, timeout=timeout) or {}
        return records

    async def _deliver(self, records: Mapping[TP, list[Any]], generation: int) -> None:
        if not records:
            return
        changelogs = self.app.tables.changelog_topics
        ours = {tp for tp in records if tp.topic not in changelogs}
        if ours and self.app.failpoints.hit("sought"):
            return  # a whole batch lost without a trace, as stock Faust loses it
        cut = {tp: list(parcels(found)) if tp in ours else found for tp, found in records.items()}
        for number, (found, held) in enumerate(self.scheduler.iterate(cut)):
            if not self.flow_active or generation != self.app.consumer_generation_id:
                self._unread |= {TP(tp.topic, tp.partition) for tp in records}
                return
            tp = TP(found.topic, found.partition)
            if found not in ours:
                if self._expected_of_log(tp, held.offset):
                    await self.callback(self._to_message(tp, held))
                if number % YIELD_EVERY == YIELD_EVERY - 1:
                    await asyncio.sleep(0)
            elif expected := self._expected(tp, held):
                last = self._last.get(tp)
                if rest := last.join(expected, generation) if last else expected:
                    parcel: Any = self._to_message(tp, rest[0])
                    parcel.value = self._last[tp] = Parcel(rest, generation)
                    await self.callback(parcel)
                    await asyncio.sleep(0)

    def _expected(self, tp: TP, records: Sequence[Any]) -> list[Any]:
        """Return the records that come next in their partition, one after the other; what is missing is noted."""
        ledger = self._ledgers.get(tp)
        if ledger is None or not self._open or not self.app.flow_control.is_active():
            self._unread.add(tp)
            return []
        expected = []
        hole = False
        for record in records:
            offset = record.offset
            if offset > ledger.next:
                hole = True
                break
            if offset < ledger.next:
                continue
            ledger.next = offset + 1
            expected.append(record)
        if expected:
            self._holes.pop(tp, None)
        if hole:
            self._unread.add(tp)
            self._holes.setdefault(tp, 0)
        return expected

    def _expected_of_log(self, tp: TP, offset: int) -> bool:
        """Whether this is the next record of the table's log, which compaction leaves holes in: looking twice tells."""
        place = self._log_places.get(tp)
        if place is None or offset < place or tp in self._unread:
            return False
        if tp not in self._active_partitions:
            self._unread.add(tp)
            return False
        if offset > place and self._log_holes.get(tp) != place:
            self._log_holes[tp] = place
            self._unread.add(tp)
            return False
        self._log_places[tp] = offset + 1
        return True

    async def _compare(self) -> None:
        """See once a second whether all that was fetched was delivered: what is lost last is not followed by a hole."""
        now = monotonic()
        if not self._open or now < self._next_comparison:
            return
        self._next_comparison = now + COMPARE_EVERY_S
        ledgers = self._ledgers
        positions = await self._thread.positions(ledgers)
        if self._ledgers is ledgers:
            self._unread |= {tp for tp, position in positions.items() if position > ledgers[tp].next}

    async def _read_again(self) -> None:
        """Seek back to the first message not delivered, of each partition of which something was dropped."""
        logs = {tp for tp in self._unread if tp in self._log_places and tp in self._active_partitions}
        ours = {tp for tp in self._unread if tp in self._ledgers} if self._open else set()
        if not logs and not ours:
            return
        self._unread -= logs | ours
        for tp in [tp for tp in ours if tp in self._holes]:
            await self._look_into_hole(tp, self._ledgers[tp])
        places = {tp: self._log_places[tp] for tp in logs}
        places |= {tp: self._ledgers[tp].next for tp in ours if tp in self._ledgers}
        self.app.metrics.rereads.inc(len(places))
        await self._thread.seek_back(places)

    async def _look_into_hole(self, tp: TP, ledger: Ledger) -> None:
        tries = self._holes[tp] = self._holes[tp] + 1
        if tries == 1:
            return
        first = (await self.earliest_offsets(tp))[tp]
        if first > ledger.next:
            self.log.error("%s messages of %s expired before they were read", first - ledger.next, tp)
            ledger.pass_over(first)
            del self._holes[tp]
        elif tries > HOLE_TRIES:
            self.app.fail_stop(
                f"{tp.topic}/{tp.partition} has no message at offset {ledger.next}, though its first is {first}: topics"
                " that the worker reads must have cleanup.policy=delete and no transactional writers"
            )

    # Committing

    async def force_commit(self, topics: Any = None, start_new_transaction: bool = True) -> bool:  # noqa: ARG002
        """Commit the floor of every ledger, once every send so far is acknowledged."""
        self._finished_since_commit = 0
        ledgers = self._ledgers
        offsets = {tp: ledger.floor for tp, ledger in ledgers.items() if ledger.floor > ledger.committed}
        if not offsets:
            return False
        await self.app.producer.flush()
        self.app.failpoints.hit("flushed")
        if self._ledgers is not ledgers or not await self._thread.commit(offsets):
            return False
        for tp, offset in offsets.items():
            ledgers[tp].committed = offset
        self.app.failpoints.hit("committed")
        self.app.on_commit(offsets)
        return True

    def _commit_soon(self) -> None:
        if self._early_commit is None or self._early_commit.done():
            self._finished_since_commit = 0
            self._early_commit = asyncio.ensure_future(self.commit())

    async def wait_empty(self) -> None:
        """Wait until agents hold nothing, then commit. What is still held after the deadline others read again."""
        try:
            await asyncio.wait_for(self._hands_empty.wait(), EMPTY_DEADLINE_S)
        except TimeoutError:
            self.log.warning("%s messages were still in hand when the partitions had to go", self._in_hand)
        await self.commit()

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Finish what is in hand, commit, and forget everything about the partitions."""
        self.app.failpoints.hit("revoked")
        await super().on_partitions_revoked(revoked)
        self._open = False
        self._ledgers = {}
        self._last.clear()
        self._unread.clear()
        self._holes.clear()
        self._log_places.clear()
        # Every recovery reads the whole changelog again: Faust keeps the places of partitions that it lost to others.
        self.app.tables.recovery.active_offsets.clear()
        self.app.on_lost_partitions()

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Note the assignment; the recovery of the table follows."""
        self.app.failpoints.hit("assigned")
        await super().on_partitions_assigned(assigned, generation_id)

    def ack(self, message: Any) -> bool:
        """Do nothing: Faust acknowledges messages that it skipped, and those of cancelled agents."""
        message.acked = True
        return False
