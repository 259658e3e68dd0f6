"""kill -9 at random times and at every named place: nothing lost, nothing double, the same state."""

from __future__ import annotations

import asyncio
import os
import random

import pytest

from monitor.worker.failpoints import POINTS
from tests.faults.rig import Rig, expected
from tests.faults.streams import stream

KILLS = 300 if os.environ.get("MONITOR_SOAK") else 25
SEED = int(os.environ.get("MONITOR_SEED", "20200227"))


async def test_a_run_without_faults_leaves_what_the_pure_core_says(rig: Rig) -> None:
    fragments = stream(2000, SEED)
    await rig.feed(fragments)
    rig.start()
    await rig.drained()
    outcome = await rig.outcome()
    assert outcome == expected(fragments)
    assert outcome.alert_messages == len(outcome.alerts)


@pytest.mark.timeout(1800)
async def test_kills_at_random_times_lose_nothing_and_double_nothing(rig: Rig) -> None:
    chance = random.Random(SEED)  # noqa: S311
    fragments = stream(400 * KILLS, SEED)
    worker = rig.start()
    feeding = asyncio.ensure_future(rig.feed(fragments, pace=0.6))
    for _ in range(KILLS):
        await asyncio.sleep(1.0 + 2.5 * chance.random())
        worker.kill()
        worker = rig.start()
    await feeding
    await rig.drained(120)
    assert await rig.outcome() == expected(fragments), f"seed {SEED}\n{rig.log}"


@pytest.mark.parametrize("place", [place for place in POINTS if place not in ("stopping", "revoked", "sought")])
async def test_a_kill_at_a_named_place_loses_nothing_and_doubles_nothing(rig: Rig, place: str) -> None:
    fragments = stream(1500, SEED)
    await rig.feed(fragments[:500])
    rig.start()
    await rig.drained()
    rig.end()
    await rig.feed(fragments[500:])
    doomed = rig.start(failpoint=f"{place}:{2 if place in ('decoded', 'flushed') else 1}:kill")
    await rig.drained()
    assert doomed.exit_code == -9, f"{place} was never passed"
    assert await rig.outcome() == expected(fragments)
