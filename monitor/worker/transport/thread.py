"""The thread that speaks to Kafka for the consumer: short fetches, exact seeks, commits that say whether they held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from aiokafka import TopicPartition
from aiokafka.errors import CommitFailedError, IllegalStateError, KafkaError
from aiokafka.structs import OffsetAndMetadata
from faust.transport.drivers.aiokafka import AIOKafkaConsumerThread
from faust.types import TP

from monitor.worker.transport.silence import limit_silence

FETCH_WAIT_MS = 20
"""How long a fetch waits for data. aiokafka keeps one fetch in flight per broker: while one of Faust's 1,500 ms waits
on empty partitions, a busy partition starves."""


class ConsumerThread(AIOKafkaConsumerThread):
    """Faust's consumer thread with its waits, seeks and commits replaced."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._fetch_max_wait_ms = FETCH_WAIT_MS
        limit_silence(consumer._client)
        return consumer

    async def _fetch_records(
        self, consumer: Any, active_partitions: Any, timeout: float | None = None, max_records: int | None = None
    ) -> Any:
        # Faust skips this check, and a consumer whose group membership has failed would fetch nothing for ever
        # (hazard 7).
        consumer._coordinator.check_errors()
        return await super()._fetch_records(consumer, active_partitions, timeout, max_records)

    async def seek_to_starts(self, partitions: Iterable[TP]) -> dict[TP, int]:
        """Seek each partition to where its reading has to go on, and return these offsets.

        Stock code does not seek a partition that was never committed, and what was fetched before is lost to it.
        """
        return dict(await self.call_thread(self._seek_to_starts, tuple(partitions)))

    async def _seek_to_starts(self, partitions: tuple[TP, ...]) -> dict[TP, int]:
        consumer = self._ensure_consumer()
        plain = [TopicPartition(tp.topic, tp.partition) for tp in partitions]
        first = await consumer.beginning_offsets(plain)
        end = await consumer.end_offsets(plain)
        starts: dict[TP, int] = {}
        for tp in plain:
            committed = await consumer.committed(tp)
            start = first[tp] if committed is None else committed
            if start > end[tp]:
                self.log.error("%s is new (committed %s, ends at %s): read from its start", tp, start, end[tp])
                start = first[tp]
            elif start < first[tp]:
                self.log.error("%s messages of %s expired before they were read", first[tp] - start, tp)
                start = first[tp]
            consumer.seek(tp, start)
            starts[TP(tp.topic, tp.partition)] = start
        return starts

    async def positions(self, partitions: Iterable[TP]) -> dict[TP, int]:
        """Return the offset after the last message that was fetched, of each partition that is still assigned."""
        return dict(await self.call_thread(self._positions, tuple(partitions)))

    async def _positions(self, partitions: tuple[TP, ...]) -> dict[TP, int]:
        consumer = self._ensure_consumer()
        assigned = consumer.assignment()
        plain = {tp: TopicPartition(tp.topic, tp.partition) for tp in partitions}
        return {tp: await consumer.position(one) for tp, one in plain.items() if one in assigned}

    async def seek_back(self, places: Mapping[TP, int]) -> None:
        """Seek partitions that are still assigned; the next fetch gives what is there, and nothing fetched before."""
        await self.call_thread(self._seek_back, dict(places))

    async def _seek_back(self, places: Mapping[TP, int]) -> None:
        consumer = self._ensure_consumer()
        for tp, offset in places.items():
            try:
                consumer.seek(TopicPartition(tp.topic, tp.partition), offset)
            except IllegalStateError:
                self.log.info("%s was taken away before it could be read again", tp)

    async def _commit(self, offsets: Mapping[TP, int]) -> bool:
        """Commit, and say whether it held. What does not hold is read again by whoever owns the partition next."""
        places = {TopicPartition(tp.topic, tp.partition): OffsetAndMetadata(at, "") for tp, at in offsets.items()}
        try:
            await self._ensure_consumer().commit(places)
        except (CommitFailedError, IllegalStateError) as error:
            self.log.info("commit refused, the group has moved on: %s", error)
            return False
        except KafkaError as error:
            self.log.error("commit failed: %r", error)
            return False
        return True

    def verify_event_path(self, now: float, tp: TP) -> None:
        """Faust's own detector reads clocks of different kinds and only logs; the watchdog decides."""

    def verify_recovery_event_path(self, now: float, tp: TP) -> None:
        """See ``verify_event_path``."""
