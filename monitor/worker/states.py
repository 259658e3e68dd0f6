"""The states of the situations that this worker owns: decoded, beside their bytes in Faust's table.

Recovery joins what different writers left instead of trusting the last write: a worker that was paused, thought dead
and replaced can still write an old state when it wakes (hazard 12). One writer's states only rise, so the last one of
each writer is enough.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from typing import Any

from monitor.core.state import SituationState
from monitor.errors import UnreadableMessage
from monitor.kafka import wire
from monitor.worker.core import Core
from monitor.worker.failpoints import Failpoints
from monitor.worker.meters import Meters

WRITER = "writer"


class States:
    """States by situation key. ``limit`` (bytes) is what a state should stay under; ``stop`` ends the process."""

    def __init__(
        self,
        table: MutableMapping[bytes, bytes],
        core: Core,
        stop: Callable[[str], object],
        failpoints: Failpoints,
        *,
        limit: int,
        metrics: Meters,
    ) -> None:
        self._table = table
        self._join = core.join
        self._stop = stop
        self._failpoints = failpoints
        self._limit = limit
        self._metrics = metrics
        self._held: dict[bytes, SituationState] = {}
        self._recovered: dict[bytes, dict[bytes, bytes]] = {}
        self._newest: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> SituationState | None:
        """Return the state of a situation, ``None`` for one never seen."""
        return self._held.get(key)

    def put(self, key: bytes, state: SituationState) -> None:
        """Hold a state and write it to the table. Ends the process if it cannot be written."""
        if self._held.get(key) is state:
            return
        try:
            data = wire.encode(state)
        except UnreadableMessage as error:
            self._stop(f"the state of {key.decode(errors='replace')} cannot be written: {error}")
            raise
        self._held[key] = state
        self._table[key] = data
        self._metrics.state(len(data), self._limit)

    def items(self) -> list[tuple[bytes, SituationState]]:
        """Return what is held, in the order of the keys."""
        return sorted(self._held.items())

    def forget(self) -> None:
        """Forget everything: partitions were taken away, and come back only through a recovery."""
        self._held.clear()
        self._recovered.clear()
        self._newest.clear()

    async def on_changelog(self, event: Any) -> None:
        """Take one record of the changelog during recovery. Faust swallows errors here, so none may escape."""
        self._failpoints.hit("in-recovery")
        message = event.message
        if message.value is None:
            return
        writer = next((value for name, value in message.headers or () if name == WRITER), b"")
        self._recovered.setdefault(message.key, {})[writer] = message.value
        self._newest[message.key] = message.value

    async def on_recovered(self) -> None:
        """Join what was recovered, and write again what the last record alone did not say."""
        for key, records in sorted(self._recovered.items()):
            try:
                state = self._decode(key, records)
            except UnreadableMessage as error:
                self._stop(f"the state of {key.decode(errors='replace')} cannot be read: {error}")
                raise
            self._held[key] = state
            data = wire.encode(state)
            if data != self._newest[key]:
                self._table[key] = data
        self._recovered.clear()
        self._newest.clear()

    def _decode(self, key: bytes, records: dict[bytes, bytes]) -> SituationState:
        state = self._held.get(key)
        for data in records.values():
            other = wire.decode(SituationState, data)
            state = other if state is None else self._join(state, other)
        if state is None:
            raise UnreadableMessage("empty", "no record")
        return state
