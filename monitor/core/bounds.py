"""How much of a situation is held: fixed ranks that say what leaves first, so that the join respects them."""

from __future__ import annotations

from heapq import nlargest, nsmallest
from typing import Final

from monitor.core.cells import Act, Fired, Mark, Track, Tracks, day_in
from monitor.core.facts import Facts, facts_in, shrunk

MAX_CELLS: Final = 300
MAX_ACTS: Final = 120
MAX_FIRED: Final = 240
MAX_MARKS: Final = 50


def expired(day: str, first: str) -> bool:
    """Whether something of ``day`` is older than the first day still kept."""
    return bool(day) and bool(first) and day < first


def cells_in(incidents: dict[str, Tracks]) -> int:
    """Count the cells held."""
    known = _COUNTS.get(id(incidents))
    if known is not None and known[0] is incidents:
        return known[1]
    held = 0
    for tracks in incidents.values():
        for track in tracks.values():
            held += len(track)
    return counted(incidents, held)


def counted(incidents: dict[str, Tracks], cells: int) -> int:
    """Note how many cells are held: with each report that is one more at most."""
    if len(_COUNTS) >= _MOST_COUNTS:
        _COUNTS.clear()
    _COUNTS[id(incidents)] = (incidents, cells)
    return cells


_MOST_COUNTS: Final = 256
_COUNTS: Final[dict[int, tuple[dict[str, Tracks], int]]] = {}


def best_cells(incidents: dict[str, Tracks]) -> dict[str, Tracks]:
    """Return the ``MAX_CELLS`` cells of best rank. The rank never changes, so that what left once never comes back.

    The incident comes first in the rank. Mostly one cell is too many, so only the cells of the worst incidents are
    ranked: to rank all would be most of the cost of a fold.
    """
    room = cells_in(incidents) - MAX_CELLS
    if room == 1:
        held = _without(dict(incidents), *_worst_cell(incidents))
        counted(held, MAX_CELLS)
        return held
    excess: list[tuple[str, str, str]] = []
    by_age: dict[int, list[str]] = {}
    for incident in incidents:
        by_age.setdefault(_incident_age(incident), []).append(incident)
    for age in sorted(by_age, reverse=True):
        if room <= 0:
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
        _without(kept, incident, name, key)
    return kept


def _without(kept: dict[str, Tracks], incident: str, name: str, key: str) -> dict[str, Tracks]:
    tracks = kept[incident].copy()
    track = tracks.pop(name)
    rest = track.copy()
    gone = rest.pop(key)
    if rest:
        shrunk(track, rest, gone)
        tracks[name] = rest
    if tracks:
        kept[incident] = tracks
    else:
        del kept[incident]
    return kept


def _worst_cell(incidents: dict[str, Tracks]) -> tuple[str, str, str]:
    """Return incident, track and key of the cell that leaves first."""
    oldest = -1
    among: list[str] = []
    for incident in incidents:
        age = _incident_age(incident)
        if age > oldest:
            oldest = age
            among = [incident]
        elif age == oldest:
            among.append(incident)
    worst: Facts | None = None
    place = ("", "")
    for incident in among:
        for name, track in incidents[incident].items():
            for facts in facts_in(track):
                if worst is not None:
                    if facts.grade != worst.grade:
                        if facts.grade < worst.grade:
                            continue
                    elif facts.value != worst.value:
                        if facts.value > worst.value:
                            continue
                    else:
                        this = (_key_of(track, facts), incident, name)
                        if this <= (_key_of(incidents[place[0]][place[1]], worst), *place):
                            continue
                worst = facts
                place = (incident, name)
    if worst is None:
        raise ValueError("no cell is held")
    return (*place, _key_of(incidents[place[0]][place[1]], worst))


def _key_of(track: Track, facts: Facts) -> str:
    return next(key for key, cell in track.items() if cell is facts.cell)


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


def _incident_age(incident: str) -> int:
    """Rank incidents: what belongs to none leaves first, then what has a day, the oldest first."""
    age = _AGES.get(incident)
    if age is None:
        if len(_AGES) >= _MOST_AGES:
            _AGES.clear()
        day = day_in(incident)
        age = _UNKNOWN if not incident else _UNKNOWN - int(day.replace("-", "")) if day else 0
        _AGES[incident] = age
    return age


_UNKNOWN: Final = 1_000_000_000
_MOST_AGES: Final = 8192
_AGES: Final[dict[str, int]] = {}


def _age(day: str) -> tuple[bool, int]:
    """Rank by day, newest first, what has none before all."""
    return (bool(day), -int(day.replace("-", "")) if day else 0)
