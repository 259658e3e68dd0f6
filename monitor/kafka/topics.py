"""The one home of every topic: what it carries, how it is keyed and kept, who writes and who reads it.

Keys are the bytes that compaction and partitioning see. ``key_of`` gives a message's key and ``place_of`` the bytes its
partition is chosen by: the same, except that an alert sits in its situation's partition. Partitions are chosen with
murmur2 everywhere (``partition``), as Java clients do.

All topics stamp records on arrival (``LogAppendTime``): event time lives in the message, and a replay of an old night
must not be deleted by retention on the day it is replayed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from aiokafka.partitioner import murmur2

from monitor.core.model import (
    Action,
    Alert,
    DeadLetter,
    Decision,
    Delivery,
    Fragment,
    Incident,
    Observation,
    Revision,
    Status,
    situation_key,
)

Message = Action | Alert | DeadLetter | Decision | Delivery | Fragment | Incident | Observation | Revision
"""What travels on a topic of its own."""


class Policy(StrEnum):
    """How a topic forgets (Kafka's ``cleanup.policy``)."""

    DELETE = "delete"
    COMPACT = "compact"
    COMPACT_DELETE = "compact,delete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic. ``retention`` is how long records stay (``None``: for ever, as compaction leaves the last of a key).

    ``key`` says what a record is keyed by; ``lag`` is how long compaction leaves records alone.
    """

    name: str
    value: type
    key: str
    policy: Policy
    retention: timedelta | None
    writers: str
    readers: str
    lag: timedelta | None = None

    def config(self) -> dict[str, str]:
        """Return the topic's configuration as Kafka names it; a retention of -1 is without limit."""
        settings = {
            "cleanup.policy": self.policy.value,
            "message.timestamp.type": "LogAppendTime",
            "retention.ms": str(_milliseconds(self.retention) if self.retention is not None else -1),
        }
        if self.lag is not None:
            settings["min.compaction.lag.ms"] = str(_milliseconds(self.lag))
        return settings


FRAGMENTS = Topic(
    name="fragments", value=Fragment, key="stream", policy=Policy.DELETE, retention=timedelta(days=7),
    writers="feeds, HTTP ingest, replay", readers="worker (read), gateway",
)  # fmt: skip
OBSERVATIONS = Topic(
    name="observations", value=Observation, key="situation", policy=Policy.DELETE, retention=timedelta(days=7),
    writers="worker (read)", readers="worker (assess), gateway",
)  # fmt: skip
REVISIONS = Topic(
    name="revisions", value=Revision, key="situation", policy=Policy.DELETE, retention=timedelta(days=30),
    writers="worker (assess)", readers="gateway",
)  # fmt: skip
ESTIMATES = Topic(
    name="estimates", value=Incident, key="incident", policy=Policy.COMPACT, retention=None,
    writers="worker (assess)", readers="gateway, anyone",
)  # fmt: skip
ALERTS = Topic(
    name="alerts", value=Alert, key="alert id, in its situation's partition", policy=Policy.COMPACT_DELETE,
    retention=timedelta(days=90), writers="worker (assess)", readers="notifier, gateway, anyone",
    # An update has its alert's key, but pages nobody: it must not replace an alert that a receiver still waits for.
    lag=timedelta(days=2),
)  # fmt: skip
DECISIONS = Topic(
    name="decisions", value=Decision, key="situation", policy=Policy.DELETE, retention=timedelta(days=30),
    writers="worker (assess)", readers="gateway",
)  # fmt: skip
ACTIONS = Topic(
    name="actions", value=Action, key="situation", policy=Policy.DELETE, retention=timedelta(days=30),
    writers="people (HTTP, command line), the clock", readers="worker (assess), gateway",
)  # fmt: skip
DELIVERIES = Topic(
    name="deliveries", value=Delivery, key="alert id and receiver", policy=Policy.COMPACT, retention=None,
    writers="notifier", readers="notifier, gateway",
)  # fmt: skip
DEAD_LETTERS = Topic(
    name="dead-letters", value=DeadLetter, key="source topic, partition and offset", policy=Policy.DELETE,
    retention=timedelta(days=14), writers="anyone who could not read a message", readers="people (dead-letters)",
)  # fmt: skip

TOPICS: tuple[Topic, ...] = (
    FRAGMENTS,
    OBSERVATIONS,
    REVISIONS,
    ESTIMATES,
    ALERTS,
    DECISIONS,
    ACTIONS,
    DELIVERIES,
    DEAD_LETTERS,
)

_TOPIC_OF: dict[type, Topic] = {topic.value: topic for topic in TOPICS}

_KEY_OF: dict[type, Callable[[Any], str]] = {
    Fragment: lambda message: message.stream,
    Observation: lambda message: message.situation,
    Revision: lambda message: fold_key(message.situation, message.status),
    # An exercise must not replace what is held of the world.
    Incident: lambda message: situation_key(message.id, message.status),
    Alert: lambda message: message.id,
    Decision: lambda message: fold_key(message.situation, message.status),
    Action: lambda message: fold_key(message.situation, message.status),
    # A first message's id is its alert's; an update has its own, so that compaction never hides what was paged.
    Delivery: lambda message: f"{message.message_id}/{message.receiver}",
    DeadLetter: lambda message: f"{message.source}/{message.partition}/{message.offset}",
}


def changelog(name: str) -> Topic:
    """Return the topic behind a table of the worker: compacted, but not before a day.

    So a zombie's write can still be seen: the worker joins what it recovers instead of trusting the last write.
    """
    return Topic(
        name=name, value=bytes, key="situation", policy=Policy.COMPACT, retention=None,
        writers="worker (assess)", readers="worker (recovery)", lag=timedelta(hours=24),
    )  # fmt: skip


def topic_of(message: Message) -> Topic:
    """Return the topic that a message travels on."""
    return _TOPIC_OF[type(message)]


def key_of(message: Message) -> bytes:
    """Return the key of a message's record."""
    return _KEY_OF[type(message)](message).encode("utf-8", "replace")


def place_of(message: Message) -> bytes:
    """Return the bytes that choose a message's partition: its key, or for an alert its situation."""
    if isinstance(message, Alert):
        return fold_key(message.situation, message.status).encode("utf-8", "replace")
    return key_of(message)


@lru_cache(maxsize=16_384)
def partition(place: bytes, count: int) -> int:
    """Return the partition of ``place`` among ``count``, as Kafka's own default partitioner chooses it.

    Remembered for the situations of late: the hash is written in Python, and a worker asks for each message.
    """
    return int(murmur2(place) & 0x7FFFFFFF) % count


def fold_key(situation: str, status: Status) -> str:
    """Return the key of a situation's fold, whether ``situation`` is the plain id or already that key."""
    return situation if situation.startswith(f"{status.value}/") else situation_key(situation, status)


def _milliseconds(period: timedelta) -> int:
    return int(period.total_seconds() * 1000)
