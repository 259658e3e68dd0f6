"""How much of a situation is held: fixed ranks that say what leaves first, so that the join respects them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from heapq import nlargest, nsmallest
from typing import Final

from monitor.core.cells import Act, Fired, Mark, Tracks, day_in
from monitor.core.facts import Facts, facts_of

MAX_CELLS: Final = 300
MAX_ACTS: Final = 120
MAX_FIRED: Final = 240
MAX_MARKS: Final = 50


def expired(day: str, first: str) -> bool:
    """Whether something of ``day`` is older than the first day still kept."""
    return bool(day) and bool(first) and day < first


def cells_in(incidents: Mapping[str, Tracks]) -> int:
    """Count the cells held."""
    held = 0
    for tracks in incidents.values():
        for track in tracks.values():
            held += len(track)
    return held


def best_cells(incidents: Mapping[str, Tracks]) -> dict[str, Tracks]:
    """Return the ``MAX_CELLS`` cells of best rank. The rank never changes, so that what left once never comes back.

    The incident comes first in the rank. Mostly one cell is too many, so only the cells of the worst incidents are
    ranked: to rank all would be most of the cost of a fold.
    """
    excess: list[tuple[str, str, str]] = []
    by_age: dict[tuple[bool, bool, int], list[str]] = {}
    for incident in incidents:
        by_age.setdefault(_incident_age(incident), []).append(incident)
    room = cells_in(incidents) - MAX_CELLS
    for age in sorted(by_age, reverse=True):
        if room <= 0:
            break
        if room == 1:
            excess.append(_worst_cell(incidents, by_age[age]))
            break
        ranked = [
            ((cell.grade, -cell.value, key), incident, name)
            for incident in by_age[age]
            for name, track in incidents[incident].items()
            for key, cell in track.items()
        ]
        worst = nlargest(room, ranked)
        room -= len(worst)
        excess.extend((incident, name, rank[2]) for rank, incident, name in worst)
    kept = dict(incidents)
    for incident, name, key in excess:
        tracks = kept[incident].copy()
        track = tracks.pop(name).copy()
        del track[key]
        if track:
            tracks[name] = track
        if tracks:
            kept[incident] = tracks
        else:
            del kept[incident]
    return kept


def _worst_cell(incidents: Mapping[str, Tracks], among: list[str]) -> tuple[str, str, str]:
    """Return incident, track and key of the cell that leaves first."""
    found: tuple[str, str, str] | None = None
    worst: Facts | None = None
    for incident in among:
        for name, track in incidents[incident].items():
            for key, cell in track.items():
                facts = facts_of(cell)
                if worst is not None and found is not None:
                    if facts.grade != worst.grade:
                        if facts.grade < worst.grade:
                            continue
                    elif facts.value != worst.value:
                        if facts.value > worst.value:
                            continue
                    elif (key, incident, name) <= (found[2], found[0], found[1]):
                        continue
                worst = facts
                found = (incident, name, key)
    if found is None:
        raise ValueError("no cell is held")
    return found


def latest_acts(acts: dict[str, Act]) -> dict[str, Act]:
    """Return at most ``MAX_ACTS`` acts, of the newest days."""
    if len(acts) <= MAX_ACTS:
        return acts
    kept = nsmallest(MAX_ACTS, acts, key=lambda key: (_age(acts[key].day), key))
    return {key: acts[key] for key in kept}


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


@lru_cache(maxsize=8192)
def _incident_age(incident: str) -> tuple[bool, bool, int]:
    """Rank incidents: what belongs to none leaves first."""
    return (not incident, *_age(day_in(incident)))


def _age(day: str) -> tuple[bool, int]:
    """Rank by day, newest first, what has none before all."""
    return (bool(day), -int(day.replace("-", "")) if day else 0)
