"""The worker's own heartbeat: shows that the event loop runs, asks the broker for the lag, and sends ticks."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from faust.types import TP

PERIOD_S = 0.5
MEASURE_EVERY_S = 5.0
ASK_TIMEOUT_S = 10.0

log = logging.getLogger("monitor.worker")


async def beat(app: Any) -> None:
    """Beat until cancelled."""
    next_measure = 0.0
    while True:
        app.vitals.tick()
        reading = app.consumer.is_reading()
        began = app.vitals.recovering_since
        app.vitals.recovering(not reading, app.consumer.recovered())
        if reading and began is not None:
            app.metrics.worker.recovery.set(app.vitals.clock() - began)
        app.metrics.worker.ready.set(1 if reading else 0)
        if reading and app.vitals.clock() >= next_measure:
            await measure(app)
            next_measure = app.vitals.clock() + MEASURE_EVERY_S
        await asyncio.sleep(PERIOD_S)


async def measure(app: Any) -> None:
    """Ask the broker where the partitions end and note how far behind the commits are."""
    places = dict(app.consumer.places())
    if not places:
        app.vitals.measure(0)
        return
    try:
        ends: dict[TP, int] = await asyncio.wait_for(app.consumer.highwaters(*places), ASK_TIMEOUT_S)
    except (TimeoutError, OSError, RuntimeError) as error:
        log.warning("could not ask Kafka for the lag: %r", error)
        return
    lags = {tp: max(0, ends[tp] - ledger.committed) for tp, ledger in places.items() if tp in ends}
    for tp, lag in lags.items():
        app.metrics.worker.lag.labels(tp.topic, str(tp.partition)).set(lag)
    app.vitals.measure(sum(lags.values()))
