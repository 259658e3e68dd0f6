"""kill -9 at random times and at every named place: nothing lost, nothing double, the same state."""

from __future__ import annotations

import asyncio
import os
import random

import pytest

from monitor.worker.failpoints import POINTS
from tests.faults.rig import Rig, expected, killed
from tests.faults.streams import stream

KILLS = 300 if os.environ.get("MONITOR_SOAK") else 25
PLACES = [place for place in POINTS if place not in ("stopping", "revoked", "sought")]
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


@pytest.mark.timeout(600)
async def test_a_kill_at_every_named_place_loses_nothing_and_doubles_nothing(rig: Rig) -> None:
    fragments = stream(400 * (len(PLACES) + 1), SEED)
    await rig.feed(fragments[:400])
    rig.start()
    await rig.drained()
    rig.end()
    for number, place in enumerate(PLACES, 1):
        await rig.feed(fragments[400 * number : 400 * number + 400])
        doomed = rig.start(failpoint=f"{place}:1:kill")
        await killed(doomed, place)
    await rig.drained()
    assert await rig.outcome() == expected(fragments), f"seed {SEED}\n{rig.log}"


async def test_a_kill_while_stopping_loses_nothing(rig: Rig) -> None:
    fragments = stream(800, SEED)
    await rig.feed(fragments)
    doomed = rig.start(failpoint="stopping:1:kill")
    await rig.drained(restart=False)
    assert doomed.stop() == -9
    await rig.drained()
    assert await rig.outcome() == expected(fragments)
