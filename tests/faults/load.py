"""A run under load: fragments come in steadily while something is done to the workers, then all is counted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from random import Random
from types import TracebackType
from typing import Any, Self

from monitor.core.model import Fragment
from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.records import Record
from tests.faults.rig import Rig, Worker, expected
from tests.faults.streams import climbing
from tests.faults.watch import Watch

BACK_WITHIN_S = 90.0


class Load:
    """What a fault has in hand: the rig, the broker, the watch, chance, and a steady feed. ``rate``: fragments/s."""

    def __init__(self, rig: Rig, broker: EmbeddedKafka, seed: int, *, rate: int = 60) -> None:
        self.rig = rig
        self.broker = broker
        self.chance = Random(seed)  # noqa: S311 (a schedule, not a secret)
        self.failovers: list[float] = []
        self._fragments = climbing(seed)
        self._fed: list[Fragment] = []
        self._rate = rate
        self._ended = asyncio.Event()
        self._stack = AsyncExitStack()
        self._watch = Watch(rig.bootstrap, rig.app_id, rig.partitions)

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self._watch)
        self._feeding = asyncio.ensure_future(self._feed())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._feeding.cancel()
        await asyncio.gather(self._feeding, return_exceptions=True)
        await self._stack.aclose()

    async def back(self, since: float | None = None, *, within: float = BACK_WITHIN_S) -> float:
        """Wait for an alert in every partition after ``since`` (now, if it is not given) and return the seconds."""
        try:
            return await self._watch.alerts_after(time.time() if since is None else since, within)
        except TimeoutError:
            raise AssertionError(
                f"no alert from every partition within {within:.0f} s\n{self.rig.log[-8000:]}"
            ) from None

    async def failover(self, since: float) -> None:
        """Wait until every partition is back from a fault at ``since``, and note how long that took."""
        self.failovers.append(await self.back(since))

    def strike(self) -> float:
        """Note that something has been done to the workers just now, and return when (epoch seconds)."""
        self._watch.stall.strike(time.monotonic())
        return time.time()

    def kill(self, worker: Worker) -> float:
        """Kill a worker and return when."""
        worker.kill()
        return self.strike()

    async def _feed(self) -> None:
        async def paced() -> Any:
            while not self._ended.is_set():
                for _ in range(max(1, self._rate // 20)):
                    self._fed.append(next(self._fragments))
                    yield self._fed[-1]
                await asyncio.sleep(0.05)

        await self.rig.feed_from(paced())

    async def finish(self, kind: str, seed: int, faults: int, began: float) -> Record:
        """Stop feeding, let the workers come to the end, and return what is left."""
        self._ended.set()
        await self._feeding
        await self.rig.drained(120)
        want, got = expected(self._fed), await self.rig.outcome()
        return Record(
            kind=kind,
            seed=seed,
            faults=faults,
            inputs=len(self._fed),
            alerts=len(want.alerts),
            lost=len(want.alerts - got.alerts),
            doubled=len(got.alerts - want.alerts),
            repeats=got.alert_messages - len(got.alerts),
            states_equal=want.digests == got.digests,
            rest_equal=(want.incidents, want.decided) == (got.incidents, got.decided),
            letters_equal=want.dead_letters == got.dead_letters,
            stall=self._watch.stall.longest,
            failovers=tuple(round(one, 3) for one in self.failovers),
            ended=sum((worker.exit_code or 0) > 0 for worker in self.rig.workers),
            seconds=round(time.monotonic() - began, 1),
        )


Fault = Callable[[Load, int], Coroutine[Any, Any, None]]


async def under_load(kind: str, fault: Fault, rig: Rig, broker: EmbeddedKafka, seed: int, count: int) -> Record:
    """Run ``fault`` ``count`` times under load and return what that left behind."""
    began = time.monotonic()
    async with Load(rig, broker, seed) as load:
        await fault(load, count)
        return await load.finish(kind, seed, count, began)
