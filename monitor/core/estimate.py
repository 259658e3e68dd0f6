"""Figures of many origins into low, best and high: a graded interval median.

Each origin has one current figure, an interval ``[l, h]`` with ``h`` infinite for "at least". With the weight ``w`` of
its Admiralty source letter (NATO AJP-2.1, weights from config),

    best = the smallest v that minimises  sum of w * distance(v, [l, h])
    low  = the smallest l among figures that give an upper bound too (else the greatest "at least"), never above best
    high = the greatest bound that anybody gives, never below best

For exact figures this is the lower weighted median; an interval that contains v pulls nowhere (the Fermat-Weber median
of intervals). The triple is UCDP's (Sundberg and Melander 2013, Journal of Peace Research 50(4)). Only the best group
that says a number moves ``low`` and ``best``: reliable origins, else other named ones, else outlets that name nobody.
What poorer groups say above that widens ``high`` and is marked unconfirmed.

The current figure of an origin is, for the dead, the greatest since its last correction (the dead stay dead), otherwise
the newest. A correction overrules the origin's own earlier figures and the higher earlier ones of worse graded origins.
A figure that a reliable origin has gone above since is stale: it says "at least" from then on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import inf

from monitor.core.arithmetic import checks
from monitor.core.model import Estimate, OriginFigure, Outcome
from monitor.core.policy import Policy
from monitor.core.state import Cell, Saying, SituationState, Track, Tracks, moment
from monitor.core.voices import DESK, Voice, voices_of

METHOD = "graded interval median"
FIGURES = 32
"""At most so many figures are listed with an estimate; all count."""

_RELIABLE, _NAMED, _CARRIED = 0, 1, 2


@dataclass(slots=True)
class Current:
    """The current figure of one origin, ``floor`` to ``ceiling`` (infinite if open), and its role in the estimate."""

    cell: Cell
    grade: str
    weight: float
    group: int
    official: bool
    floor: float
    ceiling: float
    role: str = "counts"


def estimate(
    state: SituationState, incident: str, name: str, track: Track, policy: Policy, context: Iterable[Cell] = ()
) -> Estimate | None:
    """Return the estimate of one track (``outcome/side``), ``None`` while nobody gives a number that counts."""
    outcome, side = split_track(name)
    currents = current_figures(track, outcome, side, policy)
    numeric = [current for current in currents if current.role == "counts"]
    if not numeric:
        return None
    counted = _counted(numeric, policy)
    best = smallest_minimiser([(current.floor, current.ceiling, current.weight) for current in counted])
    _judge_rest(numeric, counted, best)
    closed = [current.floor for current in counted if current.ceiling < inf and current.role == "counts"]
    low = min(best, min(closed)) if closed else best
    high = max(best, *(_upper(current) for current in numeric if current.role != "stale"))
    spoken = [current for current in counted if current.role != "stale"]
    floors = [current.floor for current in spoken if current.ceiling < inf or current.floor >= best]
    spread = max(map(_upper, spoken)) - min(floors) if len(spoken) > 1 and floors else 0
    official = [int(current.floor) for current in numeric if current.official]
    newest = max(cell.last.at for cell in track.values())
    return Estimate(
        situation=state.situation,
        incident=incident,
        outcome=outcome,
        side=side,
        low=int(low),
        best=int(best),
        high=int(high),
        figures=_listed(currents, track, policy),
        method=METHOD,
        disagreement=round(spread / best, 3) if best else 0.0,
        official=max(official) if official else None,
        notes=checks(track, int(best), tuple(context)),
        as_of=moment(newest),
        status=state.status,
    )


def split_track(name: str) -> tuple[Outcome, str | None]:
    """Return outcome and side of a track's name; the attackers' own dead have the side ``X/attackers``."""
    outcome, _, side = name.partition("/")
    return Outcome(outcome), None if side == "any" else side


def smallest_minimiser(intervals: list[tuple[float, float, float]]) -> float:
    """Return the smallest ``v`` that minimises the weighted distance to ``(l, h, w)``: there, the weight of the
    intervals that end at or below ``v`` first reaches the weight of those that begin above it."""
    points = sorted({low for low, _, _ in intervals} | {high for _, high, _ in intervals if high < inf})
    starts = sorted((low, weight) for low, _, weight in intervals)
    ends = sorted((high, weight) for _, high, weight in intervals)
    above = sum(weight for _, weight in starts)
    below = 0.0
    begun = ended = 0
    for point in points:
        while begun < len(starts) and starts[begun][0] <= point:
            above -= starts[begun][1]
            begun += 1
        while ended < len(ends) and ends[ended][0] <= point:
            below += ends[ended][1]
            ended += 1
        if below >= above - 1e-9:
            return point
    return points[-1]


def current_figures(track: Track, outcome: Outcome, side: str | None, policy: Policy) -> list[Current]:
    """Return the current figure of each origin, by origin; vague words stand in where there is no number."""
    voices = voices_of(policy)
    spoken: dict[str, list[Cell]] = {}
    overruling: list[tuple[str, Cell]] = []
    for cell in track.values():
        if cell.mark in ("total", "corrects", "withdrawn"):
            spoken.setdefault(cell.origin, []).append(cell)
            if cell.mark == "corrects":
                overruling.append((" " if cell.origin == DESK else voices[cell.origin].letter, cell))
    found = []
    for origin in sorted(spoken):
        voice = voices[origin]
        current = _current(spoken[origin], outcome, overruling, voice, policy.estimate.outlier_ratio)
        if current is not None:
            found.append(_weighed(current, voice, side))
    return found


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


def merged_tracks(state: SituationState, incident: str) -> Tracks:
    """Return the tracks of an incident with those of the incidents that people merged into it."""
    own = state.incidents.get(incident, {})
    others = [key for key, mark in state.merges.items() if mark.value == incident and key != incident]
    if not others:
        return own
    tracks = {name: dict(track) for name, track in own.items()}
    for other in sorted(others):
        for name, track in state.incidents.get(other, {}).items():
            for key, cell in track.items():
                held = tracks.setdefault(name, {})
                known = held.get(key)
                if known is None or cell.last > known.last:
                    held[key] = cell
    return tracks


def merged_into(state: SituationState, incident: str) -> str:
    """Return the incident that people say this one is part of, itself if none."""
    mark = state.merges.get(incident)
    return mark.value if mark is not None and mark.value else incident


def _current(
    cells: list[Cell], outcome: Outcome, overruling: list[tuple[str, Cell]], voice: Voice, ratio: float
) -> Cell | None:
    """Return the figure that an origin stands by now, ``None`` if it has taken all back or was overruled."""
    own: Cell | None = None
    if any(cell.mark != "total" for cell in cells):
        own = max((cell for cell in cells if cell.mark != "total"), key=_newest)
        cells = [cell for cell in cells if cell.mark == "total" and cell.last.at > own.last.at]
    numbers = [cell for cell in cells if cell.low is not None or cell.high is not None]
    if not numbers and own is not None:
        if own.mark == "withdrawn":
            return None
        numbers = [own]
    if overruling:
        numbers = [cell for cell in numbers if not _overruled(cell, overruling, voice.letter)]
    if not numbers:
        return max((cell for cell in cells if cell.vague), key=_newest, default=None)
    if len(numbers) == 1:
        return numbers[0]
    if outcome is not Outcome.KILLED:
        return max(numbers, key=_newest)
    if voice.carrier:
        numbers = _credible(numbers, ratio)
    return max(numbers, key=_highest)


def _newest(cell: Cell) -> Saying:
    return cell.last


def _highest(cell: Cell) -> tuple[int, bool, Saying]:
    """Rank by height; of equal figures the open one, which the others fit into; then by time."""
    return (cell.value, cell.high is None, cell.last)


def _overruled(cell: Cell, overruling: list[tuple[str, Cell]], own: str) -> bool:
    return any(
        letter < own and cell.last.at <= by.last.at and by.origin != cell.origin and cell.value > by.value
        for letter, by in overruling
    )


def _credible(cells: list[Cell], ratio: float) -> list[Cell]:
    """Return the figures that a crowd behind one outlet bears out: not far above what most of its fragments say, or
    said by a third as many. One voice that names nobody never sets a toll against many."""
    most = max(cells, key=lambda cell: (len(cell.backers), cell.value))
    needed = max(2, len(most.backers) / 3)
    return [cell for cell in cells if cell.value <= ratio * max(1, most.value) or len(cell.backers) >= needed]


def _weighed(cell: Cell, voice: Voice, side: str | None) -> Current:
    group = _CARRIED if voice.carrier else _RELIABLE if voice.reliable and cell.firm > 0 else _NAMED
    return Current(
        cell,
        voice.grade,
        voice.weight,
        group,
        voice.official(side),
        float(cell.low or 0),
        inf if cell.high is None else float(cell.high),
        "counts" if cell.low is not None or cell.high is not None else "vague",
    )


def _counted(numeric: list[Current], policy: Policy) -> list[Current]:
    """Return the figures that move low and best, marking among them the outliers and what time has overtaken."""
    group = min(current.group for current in numeric)
    counted = [current for current in numeric if current.group == group]
    for current in counted:
        overtaken = any(other.floor > current.ceiling and other.cell.first > current.cell.last.at for other in counted)
        if overtaken:
            current.role = "stale"
    for current in counted:
        if current.role == "stale":
            current.ceiling = inf
    if len(counted) > 2:
        first, second = sorted((current.floor for current in counted), reverse=True)[:2]
        for current in counted:
            if (
                current.floor == first
                and current.ceiling == inf
                and first > policy.estimate.outlier_ratio * max(1, second)
            ):
                current.role = "outlier"
    return [current for current in counted if current.role != "outlier"]


def _judge_rest(numeric: list[Current], counted: list[Current], best: float) -> None:
    """Mark what does not count: carriers that repeat a figure, poorer origins above or below the best."""
    known = {(current.cell.low, current.cell.high) for current in counted}
    ids = {id(current) for current in counted}
    for current in numeric:
        if id(current) in ids or current.role == "outlier":
            continue
        if (current.cell.low, current.cell.high) in known:
            current.role = "restates"
        elif _upper(current) > best:
            current.role = "unconfirmed"
        else:
            current.role = "carrier" if current.group == _CARRIED else "stale"


def _upper(current: Current) -> float:
    if current.cell.high is not None:
        return float(current.cell.high)
    return current.floor


def _listed(currents: list[Current], track: Track, policy: Policy) -> tuple[OriginFigure, ...]:
    """Return current figures first, the weightiest before, then what they replaced."""
    voices = voices_of(policy)
    ordered = sorted(currents, key=lambda current: (current.role != "counts", current.grade, current.cell.origin))
    figures = [_figure(current.cell, current.grade, current.role) for current in ordered[:FIGURES]]
    room = FIGURES - len(figures)
    if room and len(track) > len(currents):
        shown = {id(current.cell) for current in currents}
        rest = (cell for cell in track.values() if id(cell) not in shown)
        for cell in nlargest(room, rest, key=_newest):
            figures.append(_figure(cell, voices[cell.origin].grade, _past_role(cell)))
    return tuple(figures)


def _past_role(cell: Cell) -> str:
    if cell.low is None and cell.high is None:
        return "vague"
    return "superseded" if cell.mark == "total" else cell.mark


@lru_cache(maxsize=8192)
def _figure(cell: Cell, grade: str, role: str) -> OriginFigure:
    return OriginFigure(
        origin=cell.origin,
        low=cell.low,
        high=cell.high,
        grade=grade,
        role=role,
        observation=cell.last.id,
        published_at=moment(cell.last.at),
        vague=cell.vague or None,
    )
