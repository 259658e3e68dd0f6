"""Workers join, leave, freeze, lose broker or network: nothing lost, nothing double, the same state."""

from __future__ import annotations

import asyncio
import os
import random

import pytest

from monitor.kafka.embedded import EmbeddedKafka
from tests.faults.proxy import HOST, Proxy
from tests.faults.rig import Rig, expected, killed, until
from tests.faults.streams import stream

SOAK = bool(os.environ.get("MONITOR_SOAK"))
SEED = int(os.environ.get("MONITOR_SEED", "20200227"))


@pytest.mark.timeout(1200)
async def test_workers_that_join_and_leave_lose_nothing_and_double_nothing(rig: Rig) -> None:
    chance = random.Random(SEED)  # noqa: S311
    rounds = 50 if SOAK else 5
    fragments = stream(1200 * rounds, SEED)
    rig.start()
    feeding = asyncio.ensure_future(rig.feed(fragments, pace=0.4))
    for _ in range(rounds):
        await asyncio.sleep(1.5 + 2 * chance.random())
        running = [worker for worker in rig.workers if worker.alive]
        if len(running) > 1 and chance.random() < 0.5:
            leaving = chance.choice(running)
            if chance.random() < 0.5:
                assert leaving.stop() == 0
            else:
                leaving.kill()
        elif len(running) < 3:
            rig.start()
    await feeding
    await rig.drained(120)
    assert await rig.outcome() == expected(fragments), f"seed {SEED}\n{rig.log}"


@pytest.mark.timeout(600)
async def test_a_worker_that_was_frozen_and_replaced_does_no_harm_when_it_wakes(rig: Rig) -> None:
    fragments = stream(6000, SEED)
    sleeper = rig.start()
    feeding = asyncio.ensure_future(rig.feed(fragments, pace=0.2))
    await until(lambda: _committed_some(rig), 60)
    sleeper.freeze()
    rig.start()
    await asyncio.sleep(13)
    sleeper.thaw()
    await feeding
    await rig.drained(120)
    assert await rig.outcome() == expected(fragments), rig.log


@pytest.mark.timeout(600)
async def test_a_broker_that_dies_and_comes_back_costs_nothing(rig: Rig, broker: EmbeddedKafka) -> None:
    rounds = 20 if SOAK else 2
    fragments = stream(1000 * rounds, SEED)
    rig.start()
    for number in range(rounds):
        await rig.feed(fragments[1000 * number : 1000 * number + 1000])
        await until(lambda: _committed_some(rig), 60)
        await asyncio.to_thread(broker.restart, hard=True)
    await rig.drained(180)
    assert await rig.outcome() == expected(fragments), rig.log


@pytest.mark.timeout(900)
async def test_a_network_that_drops_holds_and_delays_costs_nothing(rig: Rig) -> None:
    chance = random.Random(SEED)  # noqa: S311
    rounds = 20 if SOAK else 6
    fragments = stream(800 * rounds, SEED)
    async with Proxy(int(rig.bootstrap.rpartition(":")[2])) as proxy:
        rig.settings["HOST_VIA"] = HOST
        rig.start()
        feeding = asyncio.ensure_future(rig.feed(fragments, pace=0.3))
        for _ in range(rounds):
            await asyncio.sleep(1 + chance.random())
            match chance.choice(["drop", "hold", "delay"]):
                case "drop":
                    proxy.drop()
                case "hold":
                    proxy.hold()
                    await asyncio.sleep(2 * chance.random())
                    proxy.drop()
                    proxy.release()
                case "delay":
                    proxy.delay = 0.05
                    await asyncio.sleep(1)
                    proxy.delay = 0.0
        await feeding
        await rig.drained(120)
    assert await rig.outcome() == expected(fragments), f"seed {SEED}\n{rig.log}"


@pytest.mark.timeout(600)
async def test_kills_in_the_middle_of_rebalances_lose_nothing(rig: Rig) -> None:
    fragments = stream(2500, SEED)
    await rig.feed(fragments[:500])
    rig.start()
    await rig.drained()
    leaving = rig.start(failpoint="revoked:2:kill")  # the first time, it has nothing to lose
    await until(lambda: rig.members(2), 60)
    rig.start()
    await killed(leaving, "revoked")
    for number, place in enumerate(("assigned", "in-recovery", "recovered"), 1):
        await rig.feed(fragments[500 * number : 500 * number + 500])
        await killed(rig.start(failpoint=f"{place}:1:kill"), place)
    await rig.feed(fragments[2000:])
    await rig.drained(120)
    assert await rig.outcome() == expected(fragments), f"seed {SEED}\n{rig.log}"


@pytest.mark.parametrize("times", [1, 2])
async def test_a_whole_fetched_batch_that_is_dropped_after_recovery_is_read_again(rig: Rig, times: int) -> None:
    fragments = stream(9000, SEED, streams=40)
    await rig.feed(fragments[:1000])
    rig.start()
    await rig.drained()
    rig.end()
    await rig.feed(fragments[1000:])
    rig.start(failpoint=f"sought:{times}:drop")
    await rig.drained()
    assert await rig.outcome() == expected(fragments)


async def _committed_some(rig: Rig) -> bool:
    return any(committed for committed, _ in (await rig.places()).values())
