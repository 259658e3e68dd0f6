"""What belongs together though it is held apart: merged incidents, and running totals beside an incident."""

from __future__ import annotations

from monitor.core.state import Cell, SituationState, Tracks, join_cells


def context_of(state: SituationState, name: str) -> tuple[Cell, ...]:
    """Return the running totals of the same outcome and side, which belong to no one incident."""
    found: list[Cell] = []
    for incident, tracks in state.incidents.items():
        if incident.startswith("auto-"):
            continue
        track = tracks.get(name)
        if track:
            found.extend(cell for cell in track.values() if cell.mark == "cumulative")
    return tuple(found)


def merged_into(state: SituationState, incident: str) -> str:
    """Return the incident that people say this one is part of, itself if none."""
    mark = state.merges.get(incident)
    return mark.value if mark is not None and mark.value else incident


def merged_tracks(state: SituationState, incident: str) -> Tracks:
    """Return the tracks of an incident with those of the incidents that people merged into it."""
    own = state.incidents.get(incident, {})
    if not state.merges:
        return own
    others = [key for key, mark in state.merges.items() if mark.value == incident and key != incident]
    if not others:
        return own
    tracks = {name: dict(track) for name, track in own.items()}
    for other in sorted(others):
        for name, track in state.incidents.get(other, {}).items():
            held = tracks.setdefault(name, {})
            for key, cell in track.items():
                known = held.get(key)
                held[key] = cell if known is None else join_cells(known, cell)
    return tracks
