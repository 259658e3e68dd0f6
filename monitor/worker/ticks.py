"""Ticks: the clock enters the fold as messages, like everything else."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from monitor.core.model import Action, ActionKind, Status
from monitor.core.state import SituationState, moment
from monitor.settings import Settings

BY = "clock"


def ticks(
    states: list[tuple[bytes, SituationState]], now: datetime, period: timedelta, reach: timedelta
) -> list[Action]:
    """Return one tick for each live situation of the world.

    A situation whose newest report is older than ``reach`` is an old recording or a finished story: the present would
    expire what is held of it. Exercises have no present. ``now`` is cut to whole periods, so that two workers' ticks
    are the same message.
    """
    at = now - timedelta(seconds=now.timestamp() % period.total_seconds())
    result = []
    for _, state in states:
        newest = moment(state.clock)
        if state.status is Status.ACTUAL and newest is not None and newest < at and at - newest < reach:
            result.append(Action(situation=state.situation, kind=ActionKind.TICK, at=at, by=BY))
    return result


async def send_ticks(app: Any, settings: Settings) -> None:
    """Send a tick to each live situation every ``worker.tick``, until cancelled."""
    period = settings.worker.tick
    reach = settings.policy.retention / 2
    while True:
        await asyncio.sleep(period.total_seconds())
        if app.consumer.is_reading():
            for action in ticks(app.states.items(), datetime.now(UTC), period, reach):
                await app.outbox.send(action)
