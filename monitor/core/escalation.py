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

_ESCALATES: Final = Direction.ESCALATES.value
_SIGNS: Final = {Direction.ESCALATES.value: 1.0, Direction.CALMS.value: -1.0}


def strength(act: Act, policy: IndexPolicy) -> float:
    """Return the points of an act at once: its strongest modality counts."""
    return abs(act.weight) * _share(act.ways, _shares(policy))


class _Shares:
    """What part of an act's weight counts under one policy: by modality, and by all modalities that it was told in."""

    __slots__ = ("by_way", "by_ways", "policy")

    def __init__(self, policy: IndexPolicy) -> None:
        self.policy = policy
        self.by_way = SHARES | dict(policy.modality_shares)
        self.by_ways: dict[tuple[str, ...], float] = {}


_MOST: Final = 16
_KNOWN: Final[dict[int, _Shares]] = {}


def _shares(policy: IndexPolicy) -> _Shares:
    held = _KNOWN.get(id(policy))
    if held is None or held.policy is not policy:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        held = _KNOWN[id(policy)] = _Shares(policy)
    return held


def _share(ways: tuple[str, ...], shares: _Shares) -> float:
    known = shares.by_ways.get(ways)
    if known is None:
        part = shares.by_way
        known = max([part.get(way.rstrip("?"), 0.0) * (0.5 if way.endswith("?") else 1.0) for way in ways], default=0.0)
        shares.by_ways[ways] = known
    return known


def index(state: SituationState, policy: IndexPolicy) -> Index | None:
    """Return the index at the situation's clock, ``None`` while no dated act is known.

    An act has no points before its first report, and decays after its newest.
    """
    acts = state.acts
    clock = state.clock
    half_life = policy.half_life.total_seconds() * 1e6
    shares = _shares(policy)
    points: list[float] = []
    weighty: list[tuple[float, str]] = []
    for key in sorted(acts):
        act = acts[key]
        if not act.day:
            continue
        first = act.first
        value = 0.0
        if first != NEVER and clock >= first:
            last = act.last.at
            age = float(clock - last) if clock > last else 0.0
            decayed: float = 0.5 ** (age / half_life)
            value = abs(act.weight) * _share(act.ways, shares) * decayed * _SIGNS.get(act.direction, 0.0)
        points.append(value)
        if value:
            weighty.append((value if value < 0 else -value, key))
    if not points:
        return None
    value = round(min(100.0, max(0.0, sum(points))), 2)
    weighty.sort()
    return Index(
        situation=state.situation,
        value=value,
        level=level_of(value, policy),
        as_of=moment(clock),
        drivers=tuple([key for _, key in weighty[:DRIVERS]]),
        status=state.status,
    )


def level_of(value: float, policy: IndexPolicy) -> Level:
    """Return the highest level whose lower bound the value reaches."""
    found = Level.CALM
    highest: float | None = None
    for level, bound in policy.levels:
        if value >= bound and (highest is None or bound >= highest):
            found, highest = level, bound
    return found


def pressure(state: SituationState, policy: IndexPolicy, since: int = NEVER) -> list[tuple[int, float]]:
    """Return (instant, points) of the pressure at each act's first report from ``since`` on, in order of time."""
    return [(at, round(points, 6)) for at, points in sweep(state, policy) if at >= since]


def sweep(state: SituationState, policy: IndexPolicy) -> list[tuple[int, float]]:
    """Return (instant, points) of the pressure at each act's first report, to the last bit.

    Between first reports the pressure only falls or stays, so that these are where it crosses anything. One sweep: what
    is held at full weight, and what decays, are carried along.
    """
    half_life = policy.half_life.total_seconds() * 1e6
    shares = _shares(policy)
    changes: list[tuple[int, int, float]] = []
    for act in state.acts.values():
        if act.direction != _ESCALATES or not act.day:
            continue
        points = abs(act.weight) * _share(act.ways, shares)
        if points:
            changes.append((act.first, 0, points))
            changes.append((act.last.at, 1, points))
    changes.sort()
    found: list[tuple[int, float]] = []
    held = 0.0
    decaying = 0.0
    before = NEVER
    for at, ends, points in changes:
        if decaying:
            faded: float = 0.5 ** (float(at - before) / half_life)
            decaying *= faded
        # Of what happens at one instant only the last counts.
        if found and found[-1][0] == at:
            found.pop()
        before = at
        if ends:
            held -= points
            decaying += points
        else:
            held += points
        found.append((at, held + decaying))
    return found


def peaks(state: SituationState, policy: IndexPolicy, since: int = NEVER) -> dict[str, tuple[float, int]]:
    """Return for each UTC day from ``since`` on the greatest pressure and when it was first reached."""
    found: dict[str, tuple[float, int]] = {}
    for at, value in pressure(state, policy, since):
        day = day_of(at)
        if day not in found or value > found[day][0]:
            found[day] = (value, at)
    return found
