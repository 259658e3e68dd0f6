"""The same recording three ways: the pure core, the worker's agents in this process, the worker on a real Kafka.

Alerts and decisions are equal to the byte, in the order of each situation, with one partition and with four.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from monitor.core import state as states
from monitor.core.model import Alert, Decision, Fragment, Status
from monitor.core.replay import replay
from monitor.core.state import SituationState
from monitor.feeds import BadLine, read_fragments
from monitor.kafka import topics, wire
from monitor.kafka.embedded import EmbeddedKafka
from monitor.settings import Settings, load_settings
from monitor.worker.assessing import Assessor
from monitor.worker.core import CORE
from monitor.worker.failpoints import Failpoints
from monitor.worker.letters import Letters
from monitor.worker.meters import Meters
from monitor.worker.outbox import Outbox
from monitor.worker.reading import Reader
from monitor.worker.states import States
from tests.faults.rig import Rig

SEEDS = Path(__file__).parents[1] / "seeds"

Issued = dict[str, list[bytes]]
"""By situation, and apart for alerts and decisions: what was issued, as bytes, in order."""


@cache
def recording(status: Status) -> tuple[Fragment, ...]:
    """Return the bundled seed as one stream, in which the order of the files is the order of the fragments."""
    found: list[Fragment] = []
    for path in sorted(SEEDS.glob("*.jsonl")):
        for item in read_fragments(path, outlet=None, status=status, stream="seed", published_on=date(2020, 2, 28)):
            assert not isinstance(item, BadLine), item
            found.append(replace(item, stream="seed"))
    assert found
    return tuple(found)


@cache
def settings() -> Settings:
    """Return the configuration that comes with the program."""
    return load_settings()


@cache
def pure(status: Status) -> tuple[Issued, dict[str, str]]:
    """Return what the core issues, and the digests of what it holds in the end."""
    held: dict[str, SituationState] = {}
    records = [
        record for record in replay(recording(status), settings().policy, held) if isinstance(record, Alert | Decision)
    ]
    return by_situation(records), {key: states.digest(state) for key, state in held.items()}


def by_situation(records: Iterable[Alert | Decision]) -> Issued:
    """Order what was issued."""
    issued: Issued = defaultdict(list)
    for record in records:
        place = topics.fold_key(record.situation, record.status)
        issued[f"{type(record).__name__} {place}"].append(wire.encode(record))
    return dict(issued)


class Loopback:
    """A producer that keeps what it is given: Kafka without Kafka, for the agents' bodies in this process."""

    def __init__(self) -> None:
        self.records: dict[str, list[Any]] = defaultdict(list)

    async def post(self, topic: str, partition: int, records: Iterable[tuple[bytes, bytes, Any]]) -> list[Any]:
        kept = self.records[topic]
        for key, value, headers in records:
            kept.append(
                SimpleNamespace(
                    topic=topic, key=key, value=value, partition=partition, offset=len(kept), headers=headers,
                    timestamp=0,
                )
            )  # fmt: skip
        future = asyncio.get_running_loop().create_future()
        future.set_result(None)
        return [future]


def fail(reason: str) -> None:
    """Stand where the process would end."""
    raise AssertionError(reason)


async def through_agents(status: Status, partitions: int, batch: int) -> tuple[Issued, dict[str, str]]:
    """Run both agents' bodies over the recording, ``batch`` messages at a time."""
    loopback, policy = Loopback(), settings().policy
    metrics, failpoints = Meters(CollectorRegistry(), policy), Failpoints()
    outbox = Outbox(lambda: loopback, partitions)
    letters = Letters(outbox, fail, metrics, share=1.0, window=1000)
    held = States({}, CORE, fail, failpoints, limit=256 * 1024, metrics=metrics)
    reader = Reader(CORE, policy, outbox, letters, failpoints, metrics)
    assessor = Assessor(CORE, policy, held, outbox, letters, failpoints, metrics, clock=lambda: 0.0)
    for fragment in recording(status):
        await outbox.send(fragment)
    for topic, handler in ((topics.FRAGMENTS, reader.handle), (topics.OBSERVATIONS, assessor.handle)):
        incoming = list(loopback.records[topic.name])
        for start in range(0, len(incoming), batch):
            await handler(incoming[start : start + batch])
    assert not loopback.records[topics.DEAD_LETTERS.name]
    issued: list[Alert | Decision] = [wire.decode(Alert, one.value) for one in loopback.records[topics.ALERTS.name]]
    issued += [wire.decode(Decision, one.value) for one in loopback.records[topics.DECISIONS.name]]
    return by_situation(issued), {key.decode(): states.digest(state) for key, state in held.items()}


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    """A Kafka of our own: topics are deleted and made with other counts."""
    with EmbeddedKafka(tmp_path_factory.mktemp("replay-kafka")) as started:
        yield started


@pytest.fixture(params=[1, 4], ids=["one partition", "four partitions"])
async def rig(broker: EmbeddedKafka, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Rig]:
    """Fresh topics."""
    rig = Rig(broker.bootstrap, tmp_path, partitions=request.param, HOST_CORE="real")
    await rig.fresh_topics()
    yield rig
    rig.end()


@pytest.mark.parametrize("status", [Status.ACTUAL, Status.EXERCISE])
def test_the_recording_issues_alerts_and_decisions(status: Status) -> None:
    issued, _ = pure(status)
    assert any(name.startswith("Alert") for name in issued)
    assert any(name.startswith("Decision") for name in issued)


@pytest.mark.parametrize("status", [Status.ACTUAL, Status.EXERCISE])
@pytest.mark.parametrize("partitions", [1, 4])
@pytest.mark.parametrize("batch", [1, 7, 500])
async def test_the_agents_issue_what_the_core_issues(status: Status, partitions: int, batch: int) -> None:
    assert await through_agents(status, partitions, batch) == pure(status)


async def test_the_worker_on_kafka_issues_what_the_core_issues_before_and_after_a_restart(rig: Rig) -> None:
    fragments = recording(Status.ACTUAL) + recording(Status.EXERCISE)
    await rig.feed(fragments[:100])
    rig.start()
    await rig.drained()
    assert rig.workers[0].stop() == 0
    await rig.feed(fragments[100:])
    await rig.drained()
    issued: list[Alert | Decision] = [wire.decode(Alert, value) for _, value in await rig.records(topics.ALERTS.name)]
    issued += [wire.decode(Decision, value) for _, value in await rig.records(topics.DECISIONS.name)]
    outcome = await rig.outcome()
    actual, exercise = pure(Status.ACTUAL), pure(Status.EXERCISE)
    assert by_situation(issued) == actual[0] | exercise[0]
    assert outcome.digests == actual[1] | exercise[1]
