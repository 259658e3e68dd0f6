"""The faults: what is done to workers, broker and network under load. The tests do a few of each, the soak many."""

from __future__ import annotations

import asyncio
import signal

from monitor.worker.failpoints import POINTS
from tests.faults.load import Fault, Load
from tests.faults.proxy import HOST, Proxy
from tests.faults.rig import Worker, killed, until

PLACES = tuple(place for place in POINTS if place not in ("stopping", "revoked", "sought"))
ASSIGNED = "Executing _on_partitions_assigned"
"""What Faust logs when a worker has been given its partitions."""
REPEATED = PLACES[: PLACES.index("committed") + 1]
"""Places that a worker passes again and again."""


async def kills(load: Load, count: int) -> None:
    """kill -9 at random times: mostly at work, one time in four while it starts and recovers."""
    worker = load.rig.start()
    await load.back()
    for _ in range(count):
        at = load.kill(worker)
        worker = load.rig.start()
        if load.chance.random() < 0.25:
            await asyncio.sleep(3 * load.chance.random())
        else:
            await load.failover(at)
            await asyncio.sleep(2 * load.chance.random())
    await load.back()


async def failpoints(load: Load, count: int) -> None:
    """kill -9 at each named place, one after the other, ``count`` times in all; then a sound worker comes."""
    await _alone(load)
    for number in range(count):
        place = PLACES[number % len(PLACES)]
        times = load.chance.randrange(1, 6) if place in REPEATED else 1
        await killed(load.rig.start(failpoint=f"{place}:{times}:kill"), place)
        at = load.strike()
        sound = load.rig.start()
        await load.failover(at)
        load.kill(sound)


async def stops(load: Load, count: int) -> None:
    """kill -9 while a worker stops."""
    for _ in range(count):
        doomed = load.rig.start(failpoint="stopping:1:kill")
        await load.back()
        status = await asyncio.to_thread(doomed.stop)
        load.strike()
        assert status == -9, f"stopping was not passed: {status}"


async def revocations(load: Load, count: int) -> None:
    """kill -9 while a worker gives its partitions up to another."""
    for _ in range(count):
        leaving = load.rig.start(failpoint="revoked:2:kill")  # the first time, it has nothing to lose
        await load.back()
        stays = load.rig.start()
        await killed(leaving, "revoked")
        await load.failover(load.strike())
        load.kill(stays)


async def drops(load: Load, count: int) -> None:
    """A whole fetched batch lost without a trace after recovery, as stock Faust loses it."""
    for _ in range(count):
        worker = load.rig.start(failpoint=f"sought:{load.chance.randrange(1, 4)}:drop")
        await load.back()
        load.kill(worker)


async def broker_restarts(load: Load, count: int) -> None:
    """The broker is killed and comes back."""
    load.rig.start()
    await load.back()
    for _ in range(count):
        await asyncio.sleep(3 * load.chance.random())
        await asyncio.to_thread(load.broker.kill)
        at = load.strike()
        await asyncio.to_thread(load.broker.start)
        await _back_with_restarts(load, at)


async def network(load: Load, count: int) -> None:
    """Connections are cut, held back and then cut, left hanging for ever, and slowed."""
    async with Proxy(int(load.rig.bootstrap.rpartition(":")[2])) as proxy:
        load.rig.settings["HOST_VIA"] = HOST
        load.rig.start()
        await load.back()
        for number in range(count):
            await asyncio.sleep(load.chance.random())
            at = load.strike()
            match ("drop", "hold", "forget", "delay")[number % 4]:
                case "drop":
                    proxy.drop()
                case "hold":
                    proxy.hold()
                    await asyncio.sleep(12 * load.chance.random())
                    proxy.drop()
                    proxy.release()
                case "forget":
                    proxy.forget()
                case "delay":
                    proxy.delay = 0.3 * load.chance.random()
                    await asyncio.sleep(5)
                    proxy.delay = 0.0
            await _back_with_restarts(load, at)
        load.rig.end()
        del load.rig.settings["HOST_VIA"]


async def cuts_in_recovery(load: Load, count: int) -> None:
    """Connections are left hanging for ever just when a worker has been given its partitions and begins to recover."""
    async with Proxy(int(load.rig.bootstrap.rpartition(":")[2])) as proxy:
        load.rig.settings |= {"HOST_VIA": HOST, "HOST_LOG": "INFO"}
        await _alone(load)
        for _ in range(count):
            before = load.rig.log.count(ASSIGNED)
            worker = load.rig.start()
            await until(lambda before=before: load.rig.log.count(ASSIGNED) > before, 60, every=0.005)  # type: ignore[misc]
            await asyncio.sleep(0.1 * load.chance.random())
            proxy.forget()
            await _back_with_restarts(load, load.strike())
            for left in [worker, *load.rig.workers]:
                load.kill(left)
        del load.rig.settings["HOST_VIA"], load.rig.settings["HOST_LOG"]


async def rebalances(load: Load, count: int) -> None:
    """Workers join, leave and die, one to three at a time; who dies here does not come back under its name."""
    load.rig.start()
    await load.back()
    for _ in range(count):
        running = [worker for worker in load.rig.workers if worker.alive]
        if len(running) == 1 or (len(running) == 2 and load.chance.random() < 0.5):
            load.rig.start()
        else:
            leaving = load.chance.choice(running)
            if load.chance.random() < 0.5:
                status = await asyncio.to_thread(leaving.stop)
                assert status in (0, -signal.SIGTERM), f"status {status}\n{load.rig.log[-8000:]}"  # -15: not yet up
            else:
                await load.failover(load.kill(leaving))
        await asyncio.sleep(4 * load.chance.random())


async def freezes(load: Load, count: int) -> None:
    """One of two workers is stopped (SIGSTOP) for 5 to 60 s, replaced, and wakes as a zombie."""
    for number in range(count):
        while sum(worker.alive for worker in load.rig.workers) < 2:
            load.rig.start()
        await until(lambda: load.rig.members(2), 60)
        await load.back()
        sleeper: Worker = load.chance.choice([worker for worker in load.rig.workers if worker.alive])
        sleeper.freeze()
        at, length = load.strike(), 5 + 55 * (0.2 if count == 1 else (number + load.chance.random()) / count)
        try:
            await asyncio.sleep(length)
        finally:
            sleeper.thaw()
        await load.failover(at)


async def _alone(load: Load) -> None:
    """Let one sound worker come and go, so that there is something to recover."""
    first = load.rig.start()
    await load.back()
    load.kill(first)


async def _back_with_restarts(load: Load, at: float) -> None:
    """Wait for the way back, starting a worker when none is left, as what supervises a worker would."""
    waiting = asyncio.ensure_future(load.failover(at))
    while not waiting.done():
        if not any(worker.alive for worker in load.rig.workers):
            load.rig.start()
        await asyncio.wait({waiting}, timeout=0.2)
    await waiting


FAULTS: dict[str, Fault] = {
    "kill -9": kills,
    "kill -9 at failpoints": failpoints,
    "kill -9 while stopping": stops,
    "kill -9 while revoking": revocations,
    "fetched batch dropped": drops,
    "broker hard restart": broker_restarts,
    "network cut": network,
    "network cut in recovery": cuts_in_recovery,
    "rebalance": rebalances,
    "SIGSTOP": freezes,
}
