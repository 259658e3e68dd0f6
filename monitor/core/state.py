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

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple, TypeVar

from monitor.core.model import VERSION, Status
from monitor.core.model import digest as content_digest
from monitor.core.voices import is_carrier

NEVER = -(2**56)
"""The instant of what has no known time: before everything."""

MAX_CELLS = 300
MAX_ACTS = 120
MAX_FIRED = 240
MAX_MARKS = 50
BACKERS = 3
"""How many fragments are remembered behind an attributed figure (the smallest ids)."""
CROWD = 24
"""The same for outlets that name nobody: there, how many fragments agree is all that is known."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Saying(NamedTuple):
    """The newest observation of a cell or act, with the words behind it. Compares by time, then id."""

    at: int
    id: str
    outlet: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0
    rule: str = ""
    url: str = ""
    precision: str = ""


class Cell(NamedTuple):
    """One figure of one origin. ``mark`` says what it is (``fold.mark_of``); ``firm`` is 0 alleged to 2 confirmed."""

    origin: str
    low: int | None
    high: int | None
    vague: str
    mark: str
    grade: str
    firm: int
    first: int
    last: Saying
    backers: tuple[str, ...]

    @property
    def value(self) -> int:
        """The figure as one number to compare by: its lower bound, or the upper where only that is given."""
        return self.low if self.low is not None else self.high if self.high is not None else 0


class Act(NamedTuple):
    """One escalating or calming act on one day, whoever reported it. ``ways``: modalities, with "?" if alleged."""

    kind: str
    actor: str
    target: str
    day: str
    direction: str
    weight: float
    ways: tuple[str, ...]
    origins: tuple[str, ...]
    first: int
    last: Saying


class Fired(NamedTuple):
    """An alert that exists. Nothing here depends on which report brought it about. ``rank`` orders severities."""

    rule: str
    incident: str
    subject: str
    measure: str
    threshold: float
    episode: str
    rank: int
    page: bool
    day: str


class Mark(NamedTuple):
    """What a person last did to a target: ``value`` is the incident merged into; ``until`` the end of a mute."""

    at: int
    id: str
    by: str
    value: str = ""
    until: int = NEVER


Track = dict[str, Cell]
Tracks = dict[str, Track]


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


def instant(at: datetime | None) -> int:
    """Return microseconds since 1970 UTC, exact; an unknown time is before everything."""
    if at is None:
        return NEVER
    return (at - _EPOCH) // timedelta(microseconds=1)


@lru_cache(maxsize=8192)
def moment(at: int) -> datetime | None:
    """Return the time of an instant, ``None`` where it is not known."""
    return None if at == NEVER else _EPOCH + timedelta(microseconds=at)


def day_of(at: int) -> str:
    """Return the UTC day of an instant, "" where it is not known."""
    when = moment(at)
    return when.date().isoformat() if when else ""


def day_in(identifier: str) -> str:
    """Return the day that an identifier carries, "" if none: what carries a day can grow old."""
    found = _DAY.search(identifier)
    return found.group() if found else ""


def horizon(clock: int, retention: int) -> str:
    """Return the first day still kept, "" while everything is."""
    return day_of(clock - retention) if clock != NEVER and retention > 0 else ""


def join_cells(a: Cell, b: Cell) -> Cell:
    """Join two states of one cell: firmest, earliest, newest, and the smallest ids of the fragments behind it."""
    if a is b:
        return a
    backers = a.backers
    if b.backers != backers:
        merged = sorted({*a.backers, *b.backers})
        backers = tuple(merged[: CROWD if is_carrier(a.origin) else BACKERS])
    return Cell(
        a.origin,
        a.low,
        a.high,
        a.vague,
        a.mark,
        min(a.grade, b.grade),
        max(a.firm, b.firm),
        _earliest(a.first, b.first),
        max(a.last, b.last),
        backers,
    )


def join_acts(a: Act, b: Act) -> Act:
    """Join two states of one act: heaviest weight, all modalities, earliest and newest saying."""
    if a is b:
        return a
    return Act(
        a.kind,
        a.actor,
        a.target,
        a.day,
        a.direction,
        max(a.weight, b.weight),
        tuple(sorted({*a.ways, *b.ways})),
        tuple(sorted({*a.origins, *b.origins})[:BACKERS]),
        min(a.first, b.first),
        max(a.last, b.last),
    )


def _earliest(a: int, b: int) -> int:
    """Return the earlier known instant: not to know when something else was said takes nothing away."""
    return b if a == NEVER else a if b == NEVER else min(a, b)


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
    if len(acts) > MAX_ACTS:
        kept = nsmallest(MAX_ACTS, acts, key=lambda key: (_age(acts[key].day), key))
        acts = {key: acts[key] for key in kept}
    return replace(
        state,
        incidents=incidents,
        acts=acts,
        fired=latest_fired(fired),
        acks=newest(state.acks),
        mutes=newest(state.mutes),
        merges=newest(state.merges),
    )


def expired(day: str, first: str) -> bool:
    """Whether something of ``day`` is older than the first day still kept."""
    return bool(day) and bool(first) and day < first


def cells_in(incidents: Mapping[str, Tracks]) -> int:
    """Count the cells held."""
    return sum(len(track) for tracks in incidents.values() for track in tracks.values())


def best_cells(incidents: Mapping[str, Tracks]) -> dict[str, Tracks]:
    """Return the ``MAX_CELLS`` cells of best rank. The rank never changes, so that what left once never comes back."""
    ranked = nsmallest(
        MAX_CELLS,
        (
            ((not incident, *_age(day_in(incident)), cell.grade, -cell.value, key), incident, name, key, cell)
            for incident, tracks in incidents.items()
            for name, track in tracks.items()
            for key, cell in track.items()
        ),
        key=lambda item: item[:4],
    )
    kept: dict[str, Tracks] = {}
    for _, incident, name, key, cell in ranked:
        kept.setdefault(incident, {}).setdefault(name, {})[key] = cell
    return kept


def latest_fired(fired: dict[str, Fired]) -> dict[str, Fired]:
    """Return the records of at most ``MAX_FIRED`` alerts: those without a day, then the newest days."""
    if len(fired) <= MAX_FIRED:
        return fired
    kept = nsmallest(MAX_FIRED, fired, key=lambda key: (_age(fired[key].day), key))
    return {key: fired[key] for key in kept}


def newest(marks: dict[str, Mark]) -> dict[str, Mark]:
    """Return the newest marks, at most ``MAX_MARKS``."""
    if len(marks) <= MAX_MARKS:
        return marks
    kept = sorted(marks, key=lambda key: (marks[key], key), reverse=True)[:MAX_MARKS]
    return {key: marks[key] for key in kept}


def digest(state: SituationState) -> str:
    """Return the identifier of what is held, the same however it came to be held."""
    return content_digest(
        state.situation, state.status.value, state.clock, state.retention, state.incidents, state.acts, state.fired,
        state.acks, state.mutes, state.merges, state.outlets, state.version,
    )  # fmt: skip


def _age(day: str) -> tuple[bool, int]:
    """Rank by day, newest first, what has none before all."""
    return (bool(day), -int(day.replace("-", "")) if day else 0)


_V = TypeVar("_V", Mark, int)


def _greatest(a: Mapping[str, _V], b: Mapping[str, _V]) -> dict[str, _V]:
    joined = dict(a)
    for key, value in b.items():
        known = joined.get(key)
        joined[key] = value if known is None else max(known, value)
    return joined
