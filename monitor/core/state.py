"""What is held of one situation: a join-semilattice, so that nothing depends on what was read first or twice.

Every part is a set that grows or a value that only rises, joined part by part; ``join`` is idempotent, commutative and
associative, and the fold of an observation equals the join with the state that holds only that observation.

=================  ==========================================================================================
part               joined by
=================  ==========================================================================================
clock, retention   greatest (microseconds of event time)
incidents          incident -> track (outcome/side) -> figure -> ``Cell``; cells join field by field
acts               identity (kind, actor, target, day, direction) -> ``Act``
fired              union of alert ids (which alerts exist is a function of the evidence, not of its order)
acks, mutes, ...   greatest (at, id) for each target
=================  ==========================================================================================

A cell is one figure of one origin: when it was first said and the newest saying of it. Cells contain DESIGN's frontier
(no saying that is later and at least as high is missing) and are far fewer than claims, because restatements fall into
the cell they restate.

The size is bounded in ways that the join respects. What carries a day in its *key* (automatic incidents, acts, daily
episodes) leaves when the day is older than ``retention`` before the clock, and is refused afterwards. Above
``MAX_CELLS`` the cells of the worst fixed rank leave: dated incidents oldest first, then the worst grade, then the
lowest figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from monitor.core.bounds import (
    MAX_ACTS,
    MAX_CELLS,
    MAX_FIRED,
    MAX_MARKS,
    best_cells,
    cells_in,
    expired,
    latest_acts,
    latest_fired,
    newest,
)
from monitor.core.cells import (
    NEVER,
    Act,
    Cell,
    Fired,
    Mark,
    Saying,
    Track,
    Tracks,
    day_in,
    day_of,
    instant,
    join_acts,
    join_cells,
    moment,
)
from monitor.core.model import VERSION, Status
from monitor.core.model import digest as content_digest

__all__ = [
    "MAX_ACTS",
    "MAX_CELLS",
    "MAX_FIRED",
    "MAX_MARKS",
    "NEVER",
    "Act",
    "Cell",
    "Fired",
    "Mark",
    "Saying",
    "SituationState",
    "Track",
    "Tracks",
    "best_cells",
    "bounded",
    "cells_in",
    "changed",
    "day_in",
    "day_of",
    "digest",
    "expired",
    "horizon",
    "instant",
    "join",
    "join_acts",
    "join_cells",
    "latest_acts",
    "latest_fired",
    "moment",
    "newest",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationState:
    """All that is held of one situation. Treat every mapping as frozen: ``fold`` and ``join`` copy what they change."""

    situation: str
    status: Status = Status.ACTUAL
    clock: int = NEVER
    retention: int = 0
    incidents: dict[str, Tracks] = field(default_factory=dict)
    acts: dict[str, Act] = field(default_factory=dict)
    fired: dict[str, Fired] = field(default_factory=dict)
    acks: dict[str, Mark] = field(default_factory=dict)
    mutes: dict[str, Mark] = field(default_factory=dict)
    merges: dict[str, Mark] = field(default_factory=dict)
    outlets: dict[str, int] = field(default_factory=dict)
    version: int = VERSION

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        situation: str,
        status: Status = Status.ACTUAL,
        clock: int = NEVER,
        retention: int = 0,
        incidents: dict[str, Tracks] | None = None,
        acts: dict[str, Act] | None = None,
        fired: dict[str, Fired] | None = None,
        acks: dict[str, Mark] | None = None,
        mutes: dict[str, Mark] | None = None,
        merges: dict[str, Mark] | None = None,
        outlets: dict[str, int] | None = None,
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "clock", clock)
        object.__setattr__(self, "retention", retention)
        object.__setattr__(self, "incidents", {} if incidents is None else incidents)
        object.__setattr__(self, "acts", {} if acts is None else acts)
        object.__setattr__(self, "fired", {} if fired is None else fired)
        object.__setattr__(self, "acks", {} if acks is None else acks)
        object.__setattr__(self, "mutes", {} if mutes is None else mutes)
        object.__setattr__(self, "merges", {} if merges is None else merges)
        object.__setattr__(self, "outlets", {} if outlets is None else outlets)
        object.__setattr__(self, "version", version)


def changed(
    state: SituationState,
    *,
    clock: int | None = None,
    retention: int | None = None,
    incidents: dict[str, Tracks] | None = None,
    acts: dict[str, Act] | None = None,
    fired: dict[str, Fired] | None = None,
    outlets: dict[str, int] | None = None,
) -> SituationState:
    """Return the state with some parts exchanged: ``dataclasses.replace``, several times as fast."""
    return SituationState(
        situation=state.situation,
        status=state.status,
        clock=state.clock if clock is None else clock,
        retention=state.retention if retention is None else retention,
        incidents=state.incidents if incidents is None else incidents,
        acts=state.acts if acts is None else acts,
        fired=state.fired if fired is None else fired,
        acks=state.acks,
        mutes=state.mutes,
        merges=state.merges,
        outlets=state.outlets if outlets is None else outlets,
        version=state.version,
    )


def horizon(clock: int, retention: int) -> str:
    """Return the first day still kept, "" while everything is."""
    return day_of(clock - retention) if clock != NEVER and retention > 0 else ""


def join(a: SituationState, b: SituationState) -> SituationState:
    """Join two states of one situation; raise ``ValueError`` if they are of different situations."""
    if a.situation != b.situation:
        raise ValueError(f"states of {a.situation} and {b.situation} cannot be joined: they are different situations")
    incidents = {key: dict(tracks) for key, tracks in a.incidents.items()}
    for incident, tracks in b.incidents.items():
        mine = incidents.setdefault(incident, {})
        for name, track in tracks.items():
            cells = dict(mine.get(name, {}))
            for key, cell in track.items():
                known = cells.get(key)
                cells[key] = cell if known is None else join_cells(known, cell)
            mine[name] = cells
    acts = dict(a.acts)
    for key, act in b.acts.items():
        seen = acts.get(key)
        acts[key] = act if seen is None else join_acts(seen, act)
    joined = SituationState(
        situation=a.situation,
        status=a.status,
        clock=max(a.clock, b.clock),
        retention=max(a.retention, b.retention),
        incidents=incidents,
        acts=acts,
        fired={**a.fired, **b.fired},
        acks=_greatest(a.acks, b.acks),
        mutes=_greatest(a.mutes, b.mutes),
        merges=_greatest(a.merges, b.merges),
        outlets=_greatest(a.outlets, b.outlets),
        version=max(a.version, b.version),
    )
    return bounded(joined)


def bounded(state: SituationState) -> SituationState:
    """Return the state without what is too old or too much, by fixed ranks that the join respects."""
    first = horizon(state.clock, state.retention)
    incidents = state.incidents
    acts = state.acts
    fired = state.fired
    if first:
        incidents = {key: tracks for key, tracks in incidents.items() if not expired(day_in(key), first)}
        acts = {key: act for key, act in acts.items() if not expired(act.day, first)}
        fired = {key: alert for key, alert in fired.items() if not expired(alert.day, first)}
    if cells_in(incidents) > MAX_CELLS:
        incidents = best_cells(incidents)
    return replace(
        state,
        incidents=incidents,
        acts=latest_acts(acts),
        fired=latest_fired(fired),
        acks=newest(state.acks),
        mutes=newest(state.mutes),
        merges=newest(state.merges),
    )


def digest(state: SituationState) -> str:
    """Return the identifier of what is held, the same however it came to be held."""
    return content_digest(
        state.situation, state.status.value, state.clock, state.retention, state.incidents, state.acts, state.fired,
        state.acks, state.mutes, state.merges, state.outlets, state.version,
    )  # fmt: skip


_V = TypeVar("_V", Mark, int)


def _greatest(a: Mapping[str, _V], b: Mapping[str, _V]) -> dict[str, _V]:
    joined = dict(a)
    for key, value in b.items():
        known = joined.get(key)
        joined[key] = value if known is None else max(known, value)
    return joined
