"""The seeds through the real worker and core on a real Kafka, with the worker killed in the middle; and its gauges."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from monitor.core.model import Alert, Estimate, Status
from monitor.core.replay import replay
from monitor.kafka import topics, wire
from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.rig import Rig, until
from tests.test_replay_three_ways import pure, recording, settings


@pytest.fixture(scope="module")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedKafka]:
    with EmbeddedKafka(tmp_path_factory.mktemp("killed-kafka")) as started:
        yield started


@pytest.fixture
async def rig(broker: EmbeddedKafka, tmp_path: Path) -> AsyncIterator[Rig]:
    made = Rig(broker.bootstrap, tmp_path, partitions=4, HOST_CORE="real")
    await made.fresh_topics()
    yield made
    made.end()


@pytest.mark.parametrize("place", ["alert-acknowledged:1", "table-set:1"])
async def test_a_worker_killed_in_mid_replay_ends_with_the_same_state_and_alert_ids(rig: Rig, place: str) -> None:
    fragments = recording(Status.ACTUAL)
    await rig.feed(fragments)
    doomed = rig.start(failpoint=f"{place}:kill")
    await until(lambda: not doomed.alive, 60)
    rig.start()
    await rig.drained()
    outcome = await rig.outcome()
    alerts = [wire.decode(Alert, value) for _, value in await rig.records(topics.ALERTS.name)]
    expected = [record for record in replay(fragments, settings().policy) if isinstance(record, Alert)]

    assert outcome.digests == pure(Status.ACTUAL)[1]
    assert {alert.message_id for alert in alerts} == {alert.message_id for alert in expected}


async def test_the_gauges_show_the_last_estimates(rig: Rig) -> None:
    fragments = recording(Status.ACTUAL)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    await rig.feed(fragments)
    rig.start(MONITOR_WORKER__PORT=str(port))
    await rig.drained()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
        text = answer.read().decode()
    shown = {
        (family.name, sample.labels["incident"], sample.labels["outcome"], sample.labels["side"]): sample.value
        for family in text_string_to_metric_families(text)
        if family.name.startswith("monitor_estimate_")
        for sample in family.samples
    }
    last = {
        (one.incident, one.outcome.value, one.side or "any"): one
        for one in replay(fragments, settings().policy)
        if isinstance(one, Estimate)
    }

    assert shown == {
        (f"monitor_estimate_{bound}_persons", *subject): float(getattr(one, bound))
        for subject, one in last.items()
        for bound in ("low", "best", "high")
    }
