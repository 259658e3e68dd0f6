"""Whatever is done to workers, broker and network: nothing lost, nothing double, the same state, and never still."""

from __future__ import annotations

import os

import pytest

from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.load import under_load
from tests.faults.rig import Rig, expected
from tests.faults.scenarios import FAULTS, PLACES
from tests.faults.streams import stream

SEED = int(os.environ.get("MONITOR_SEED", "20200227"))
FEW = {
    "kill -9": 12,
    "kill -9 at failpoints": len(PLACES),
    "kill -9 while stopping": 1,
    "kill -9 while revoking": 1,
    "fetched batch dropped": 2,
    "broker hard restart": 2,
    "network cut": 4,
    "network cut in recovery": 1,
    "rebalance": 5,
    "SIGSTOP": 1,
}
"""How many of each in this tier. ``python -m tests.faults.soak`` does them by the hundred."""


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("fault", FAULTS)
async def test_nothing_is_lost_or_doubled_nor_stands_still_after(rig: Rig, broker: EmbeddedKafka, fault: str) -> None:
    record = await under_load(fault, FAULTS[fault], rig, broker, SEED, FEW[fault])
    assert record.alerts > 0
    assert record.broken() == [], f"seed {SEED}: {record}\n{rig.log[-20000:]}"


async def test_a_run_without_faults_leaves_what_the_pure_core_says(rig: Rig) -> None:
    fragments = stream(2000, SEED)
    await rig.feed(fragments)
    rig.start()
    await rig.drained()
    outcome = await rig.outcome()
    assert outcome == expected(fragments)
    assert outcome.alert_messages == len(outcome.alerts)


@pytest.mark.parametrize("times", [1, 2])
async def test_a_whole_fetched_batch_of_a_backlog_that_is_dropped_after_recovery_is_read_again(
    rig: Rig, times: int
) -> None:
    fragments = stream(9000, SEED, streams=40)
    await rig.feed(fragments[:1000])
    rig.start()
    await rig.drained()
    rig.end()
    await rig.feed(fragments[1000:])
    rig.start(failpoint=f"sought:{times}:drop")
    await rig.drained()
    assert await rig.outcome() == expected(fragments)


def test_the_few_of_this_tier_cover_every_fault() -> None:
    assert set(FEW) == set(FAULTS)
