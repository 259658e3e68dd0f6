"""The program that every peer hosts: what our worker does with a message, without our worker.

``monitor bench peers`` runs it in processes of other frameworks (``bench/peers``), in environments that hold none of
our dependencies but the codec of the topics. They are spared what only our worker does besides: dead letters,
CloudEvents headers, metrics, ticks, a watchdog.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import msgspec

from monitor.core.model import Alert, Fragment, Observation
from monitor.core.pipeline import assess_batch, read
from monitor.core.policy import Policy
from monitor.core.state import SituationState
from monitor.kafka import topics, wire
from monitor.kafka.topics import Message

PREFIX = "MONITOR_BENCH_"


@dataclass(frozen=True, slots=True)
class Out:
    """One record to write. ``partition`` is given for alerts only, which sit where their situation does; the key
    chooses all others (murmur2).
    """

    topic: str
    key: bytes
    value: bytes
    partition: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a host runs: what the measuring process says by environment variables."""

    bootstrap: str
    partitions: int
    group: str
    folder: Path
    policy: Path

    def environment(self) -> dict[str, str]:
        """Return the variables that say this place."""
        return {
            f"{PREFIX}BOOTSTRAP": self.bootstrap,
            f"{PREFIX}PARTITIONS": str(self.partitions),
            f"{PREFIX}GROUP": self.group,
            f"{PREFIX}FOLDER": str(self.folder),
            f"{PREFIX}POLICY": str(self.policy),
        }

    @classmethod
    def from_environment(cls) -> Self:
        """Return the place that this process was started for."""
        return cls(
            bootstrap=os.environ[f"{PREFIX}BOOTSTRAP"],
            partitions=int(os.environ[f"{PREFIX}PARTITIONS"]),
            group=os.environ[f"{PREFIX}GROUP"],
            folder=Path(os.environ[f"{PREFIX}FOLDER"]),
            policy=Path(os.environ[f"{PREFIX}POLICY"]),
        )

    def program(self) -> Program:
        """Return the program under the policy of this place."""
        return Program(msgspec.json.decode(self.policy.read_bytes(), type=Policy), self.partitions)


class Program:
    """Bytes of a fragment -> observations -> states and records to write."""

    def __init__(self, policy: Policy, partitions: int) -> None:
        self._policy = policy
        self._partitions = partitions

    def read(self, data: bytes) -> tuple[Observation, ...]:
        """Return what a record of the topic ``fragments`` says."""
        return read(wire.decode(Fragment, data), self._policy)

    def observation(self, data: bytes) -> Observation:
        """Return the observation that a record of the topic ``observations`` stands for."""
        return wire.decode(Observation, data)

    def assess(
        self, state: SituationState | None, observations: Iterable[Observation]
    ) -> tuple[SituationState | None, list[Out]]:
        """Return the state that observations of one situation lead to, and what to write: alerts first."""
        result = assess_batch(state, observations, self._policy)
        if result is None:
            return state, []
        issued: tuple[Message, ...] = (*result.alerts, *result.decisions, *result.revisions, *result.incidents)
        return result.state, [self.out(message) for message in issued]

    def out(self, message: Message) -> Out:
        """Return the record of a message."""
        place = topics.partition(topics.place_of(message), self._partitions) if isinstance(message, Alert) else None
        return Out(topics.topic_of(message).name, topics.key_of(message), wire.encode(message), place)


def write_policy(policy: Policy, file: Path) -> Path:
    """Write a policy for ``Place.program`` to read."""
    file.write_bytes(msgspec.json.encode(policy))
    return file


def pack(state: SituationState | None) -> bytes:
    """Return the bytes of a state, as our worker keeps them."""
    return wire.encode(state)


def unpack(data: bytes) -> SituationState:
    """Return the state that bytes stand for."""
    return wire.decode(SituationState, data)
