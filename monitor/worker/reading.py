"""Agent *read*: bytes -> fragment -> observations."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from monitor.core.model import Fragment, Observation
from monitor.core.policy import Policy
from monitor.errors import UnreadableMessage
from monitor.feeds.ahead import REASON, from_the_future
from monitor.kafka import wire
from monitor.worker.core import Core
from monitor.worker.failpoints import Failpoints
from monitor.worker.letters import Letters, time_of
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox, Record, acknowledged

SLICE_S = 0.02
"""Reading yields to the rest of the process at least this often."""


class Reader:
    """Reads batches of fragments and publishes what they say. Returns when Kafka has acknowledged all of it."""

    def __init__(
        self, core: Core, policy: Policy, outbox: Outbox, letters: Letters, failpoints: Failpoints, metrics: Meters
    ) -> None:
        self._core = core
        self._policy = policy
        self._outbox = outbox
        self._letters = letters
        self._failpoints = failpoints
        self._metrics = metrics

    async def handle(self, messages: list[Any]) -> None:
        """Read ``messages``; each ends as observations (none, if it says nothing) or as a dead letter."""
        written: list[Record] = []
        slice_ends = time.perf_counter() + SLICE_S
        for message in messages:
            try:
                observations = self._read(message)
            except UnreadableMessage as error:
                written.append(self._letters.write(message, error.reason, error.detail))
            else:
                self._letters.good(message.topic)
                for observation in observations:
                    written.append(self._outbox.write(observation, arrived=message.timestamp))
            if time.perf_counter() > slice_ends:
                await asyncio.sleep(0)
                slice_ends = time.perf_counter() + SLICE_S
        sent = await self._outbox.post(written)
        self._failpoints.hit("decoded")
        await acknowledged(sent)
        self._failpoints.hit("observations-sent")

    def _read(self, message: Any) -> tuple[Observation, ...]:
        fragment = wire.decode(Fragment, message.value)
        # By when it came in, which Kafka has kept: the same message is refused or read alike however often it is read.
        came = time_of(message.timestamp)
        if came is not None and from_the_future(fragment, came):
            raise UnreadableMessage("in-the-future", REASON)
        started = time.perf_counter()
        try:
            observations = self._core.read(fragment, self._policy)
        except Exception as error:
            # One text must not stop the reading of all others, whatever is wrong with it or with us.
            raise UnreadableMessage("core-failed", f"reading fragment {fragment.id}: {error!r}") from error
        self._metrics.read(fragment, observations, time.perf_counter() - started)
        return observations
