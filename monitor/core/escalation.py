"""Acts into the escalation index: 0 to 100 points, decaying by half in each half-life of event time.

An act weighs ``weight of its kind * share of its strongest modality``, halved while only alleged, from its first report
to its newest, and half as much each half-life after that. The index shown is escalating less calming acts. What alerts
look at is the *pressure*: escalating acts only, over the course of event time. Pressure at any instant only grows as
reports come in, so that which thresholds it has crossed on which UTC day does not depend on their order; the identity
of an act holds its day, so that a report found late never moves a crossing to another day.

The levels are bands of the index from config, as in the Goldstein-scaled conflict series this follows in spirit
(Goldstein 1992, Journal of Conflict Resolution 36(2)); weights and half-life are the desk's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from monitor.core.model import Direction, Index, Level, SignalModality
from monitor.core.policy import IndexPolicy
from monitor.core.state import NEVER, Act, SituationState, day_of, moment

DRIVERS: Final = 5

SHARES: Final = {
    SignalModality.DONE.value: 1.0,
    SignalModality.UNDER_WAY.value: 1.0,
    SignalModality.PLANNED.value: 0.6,
    SignalModality.THREATENED.value: 0.5,
    SignalModality.CALLED_FOR.value: 0.3,
    SignalModality.ENDED.value: 0.0,
    SignalModality.DENIED.value: 0.0,
    SignalModality.HYPOTHETICAL.value: 0.0,
}
"""What part of an act's weight counts where config does not say."""

_SIGNS: Final = {Direction.ESCALATES.value: 1.0, Direction.CALMS.value: -1.0}


def strength(act: Act, policy: IndexPolicy) -> float:
    """Return the points of an act at once: its strongest modality counts."""
    return abs(act.weight) * _share(act.ways, policy.modality_shares)


@lru_cache(maxsize=4096)
def _share(ways: tuple[str, ...], configured: tuple[tuple[str, float], ...]) -> float:
    shares = SHARES | dict(configured)
    return max((shares.get(way.rstrip("?"), 0.0) * (0.5 if way.endswith("?") else 1.0) for way in ways), default=0.0)


def weight_at(act: Act, at: int, policy: IndexPolicy) -> float:
    """Return the points of an act at an instant: none before its first report, decaying after its newest."""
    if act.first == NEVER or at < act.first:
        return 0.0
    half_life = policy.half_life.total_seconds() * 1e6
    return float(strength(act, policy) * 0.5 ** (max(0, at - act.last.at) / half_life))


def index(state: SituationState, policy: IndexPolicy) -> Index | None:
    """Return the index at the situation's clock, ``None`` while no dated act is known."""
    points = {key: weight_at(act, state.clock, policy) * _sign(act) for key, act in state.acts.items() if act.day}
    if not points:
        return None
    value = round(min(100.0, max(0.0, sum(points[key] for key in sorted(points)))), 2)
    drivers = sorted((key for key in points if points[key]), key=lambda key: (-abs(points[key]), key))[:DRIVERS]
    return Index(
        situation=state.situation,
        value=value,
        level=level_of(value, policy),
        as_of=moment(state.clock),
        drivers=tuple(drivers),
        status=state.status,
    )


def level_of(value: float, policy: IndexPolicy) -> Level:
    """Return the highest level whose lower bound the value reaches."""
    reached = [level for level, bound in sorted(policy.levels, key=lambda item: item[1]) if value >= bound]
    return reached[-1] if reached else Level.CALM


def pressure(state: SituationState, policy: IndexPolicy, since: int = NEVER) -> Iterator[tuple[int, float]]:
    """Yield (instant, points) of the pressure at each act's first report from ``since`` on, in order of time.

    Between first reports the pressure only falls or stays, so that these are where it crosses anything. One sweep: what
    is held at full weight, and what decays, are carried along.
    """
    half_life = policy.half_life.total_seconds() * 1e6
    changes: list[tuple[int, int, float]] = []
    for act in state.acts.values():
        points = strength(act, policy) if act.direction == Direction.ESCALATES.value and act.day else 0.0
        if points:
            changes.append((act.first, 0, points))
            changes.append((act.last.at, 1, points))
    changes.sort()
    held = decaying = 0.0
    before = NEVER
    for position, (at, ends, points) in enumerate(changes):
        decaying *= 0.5 ** ((at - before) / half_life) if decaying else 1.0
        before = at
        held += -points if ends else points
        decaying += points if ends else 0.0
        last_of_instant = position + 1 == len(changes) or changes[position + 1][0] != at
        if last_of_instant and at >= since:
            yield at, round(held + decaying, 6)


def peaks(state: SituationState, policy: IndexPolicy, since: int = NEVER) -> dict[str, tuple[float, int]]:
    """Return for each UTC day from ``since`` on the greatest pressure and when it was first reached."""
    found: dict[str, tuple[float, int]] = {}
    for at, value in pressure(state, policy, since):
        day = day_of(at)
        if day not in found or value > found[day][0]:
            found[day] = (value, at)
    return found


def _sign(act: Act) -> float:
    return _SIGNS.get(act.direction, 0.0)
