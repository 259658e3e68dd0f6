"""Figures of many origins into low, best and high: a graded interval median.

Each origin has one current figure, an interval ``[l, h]`` with ``h`` infinite for "at least". With the weight ``w`` of
its Admiralty source letter (NATO AJP-2.1, weights from config),

    best = the smallest v that minimises  sum of w * distance(v, [l, h])
    low  = the smallest l among figures that give an upper bound too (else the greatest "at least"), never above best
    high = the greatest bound that anybody gives, never below best

For exact figures this is the lower weighted median; an interval that contains v pulls nowhere (the Fermat-Weber median
of intervals). The triple is UCDP's (Sundberg and Melander 2013, Journal of Peace Research 50(4)). Only the best group
that says a number moves ``low`` and ``best``: reliable origins, else other judged ones, else the crowd.
What poorer groups say above that widens ``high`` and is marked unconfirmed.

A figure that an equally reliable origin has gone above since is stale: it says "at least" from then on; what a medium
said is stale once several fragments of the crowd, or an office, have gone above it. Where nobody can be judged,
``best`` is the greatest figure that the crowd bears out (``crowd``), and ``low`` the greatest that enough of its
fragments reach.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import Final

from monitor.core.arithmetic import checks
from monitor.core.crowd import AGREED, OFFICE, Crowd, kind_of
from monitor.core.facts import Facts, newest_first
from monitor.core.figures import CROWD, Current, current_figures
from monitor.core.model import Estimate, OriginFigure, Outcome
from monitor.core.policy import Policy
from monitor.core.state import Cell, SituationState, moment
from monitor.core.voices import DESK, is_carrier, voices_of

METHOD: Final = "graded interval median"
OUTRUN: Final = 3
"""So many later fragments of the crowd leave the figure of a medium behind."""
_FAR: Final = 10
_BEYOND: Final = 30
"""More than so many times as high, and so many: as far away as no toll climbs in one step."""
NEAR: Final = 6
"""An office leaves it behind with one word that is not this much more than twice as high."""
FIGURES: Final = 32
"""At most so many figures are listed with an estimate; all count."""


def estimate(
    state: SituationState, incident: str, name: str, cells: list[Facts], policy: Policy, context: tuple[Cell, ...]
) -> Estimate | None:
    """Return the estimate of one track (``outcome/side``), ``None`` while nobody gives a number that counts."""
    outcome, side = split_track(name)
    currents, crowd = current_figures(cells, outcome, side, policy)
    numeric = [current for current in currents if current.role in ("counts", "unconfirmed")]
    counted = _counted([current for current in numeric if current.role == "counts"], cells, policy)
    if not counted:
        return _taken_back(state, incident, name, cells, policy)
    low, best = _low_and_best(counted, crowd)
    _judge_rest(numeric, counted, best)
    high = max(best, *[current.upper for current in numeric if current.role != "stale"])
    spoken = [current for current in counted if current.role != "stale"]
    floors = [current.floor for current in spoken if current.ceiling < inf or current.floor >= best]
    spread = max([current.facts.upper for current in spoken]) - min(floors) if len(spoken) > 1 and floors else 0
    official = [int(current.floor) for current in numeric if current.official]
    return Estimate(
        situation=state.situation,
        incident=incident,
        outcome=outcome,
        side=side,
        low=int(low),
        best=int(best),
        high=int(high),
        figures=_listed(currents, cells, policy),
        method=METHOD,
        disagreement=round(spread / best, 3) if best else 0.0,
        official=max(official) if official else None,
        notes=checks(cells, int(best), context),
        as_of=moment(_latest(cells)),
        status=state.status,
    )


def _taken_back(state: SituationState, incident: str, name: str, cells: list[Facts], policy: Policy) -> Estimate | None:
    """Return the estimate where figures were given and none stands any more; ``None`` where none was ever given."""
    if not any(cell.numeric and cell.mark in ("total", "corrects") for cell in cells):
        return None
    outcome, side = split_track(name)
    return Estimate(
        situation=state.situation,
        incident=incident,
        outcome=outcome,
        side=side,
        low=0,
        best=0,
        high=0,
        figures=_listed([], cells, policy),
        method=METHOD,
        notes=("every figure was taken back",),
        as_of=moment(_latest(cells)),
        status=state.status,
    )


def _latest(cells: list[Facts]) -> int:
    latest = cells[0].last
    for cell in cells:
        if cell.last > latest:
            latest = cell.last
    return latest


@lru_cache(maxsize=1024)
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


def _low_and_best(counted: list[Current], crowd: Crowd | None) -> tuple[float, float]:
    if crowd is not None and counted[0].group == CROWD:
        best = max([current.floor if current.facts.low is not None else current.ceiling for current in counted])
        return min(best, float(crowd.backed)), best
    best = smallest_minimiser([(current.floor, current.ceiling, current.weight) for current in counted])
    closed = [current.floor for current in counted if current.ceiling < inf and current.role == "counts"]
    return (min(best, *closed) if closed else best), best


def _counted(numeric: list[Current], cells: list[Facts], policy: Policy) -> list[Current]:
    """Return the figures that move low and best, marking among them the outliers and what time has overtaken."""
    _mark_outrun(numeric, cells, policy)
    _mark_alone(numeric, cells, policy)
    numeric = [current for current in numeric if current.role == "counts"]
    group = min([current.group for current in numeric], default=CROWD)
    counted = [current for current in numeric if current.group == group]
    if group == CROWD:
        return counted
    for current in counted:
        overtaken = any(other.floor > current.ceiling and other.facts.first > current.facts.last for other in counted)
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


def _mark_outrun(numeric: list[Current], cells: list[Facts], policy: Policy) -> None:
    """Mark as stale what a medium or monitor said before ``OUTRUN`` fragments of the crowd, or an office not far above,
    went above it: "Reuters: at least 6 dead" of the first hour. The figures of authorities stand against any crowd."""
    if len({current.group == CROWD for current in numeric}) < 2:
        return
    voices = voices_of(policy)
    crowd = [cell for cell in cells if cell.total and voices[cell.origin].letter == "F"]
    top = max([current.floor for current in numeric if current.group == CROWD])
    for current in numeric:
        if current.group == CROWD or current.official or voices[current.facts.origin].authority:
            continue
        said = max(current.floor, current.facts.high or 0)
        since = [cell for cell in crowd if said < cell.value <= top and cell.first >= current.facts.last]
        near = policy.estimate.outlier_ratio * said + NEAR
        if sum([cell.backers for cell in since]) >= OUTRUN or any(
            cell.value <= near and cell.firm and kind_of(cell) == OFFICE for cell in since
        ):
            current.role = "stale"


def _mark_alone(numeric: list[Current], cells: list[Facts], policy: Policy) -> None:
    """Mark as unconfirmed what one fragment alone gives, of somebody who was never heard of this before, if it is more
    than ten times as high as everything that several others give: a toll of something else, or a slip. A second
    fragment, whose ever, lets it count. The authority of the victims' own side need not wait."""
    for current in numeric:
        if current.group == CROWD or current.official or current.facts.backers >= AGREED:
            continue
        if current.facts.origin == DESK:
            continue
        top = current.facts.value
        near = top / policy.estimate.outlier_ratio
        others = 0
        for cell in cells:
            if not cell.numeric or not cell.spoken or cell is current.facts:
                continue
            if cell.origin == current.facts.origin or cell.value >= near:
                break
            if cell.counts and top > _FAR * cell.value + _BEYOND:
                others += cell.backers
            elif cell.counts:
                break
        else:
            if others >= OUTRUN:
                current.role = "unconfirmed"


def _judge_rest(numeric: list[Current], counted: list[Current], best: float) -> None:
    """Mark what does not count: carriers that repeat a figure, poorer origins above or below the best."""
    if len(numeric) == len(counted):
        return
    known = {(current.facts.low, current.facts.high) for current in counted}
    for current in numeric:
        if current in counted or current.role == "outlier":
            continue
        if (current.facts.low, current.facts.high) in known:
            current.role = "restates"
        elif current.facts.upper > best:
            current.role = "unconfirmed"
        else:
            current.role = "carrier" if is_carrier(current.facts.origin) else "stale"


def _listed(currents: list[Current], cells: list[Facts], policy: Policy) -> tuple[OriginFigure, ...]:
    """Return current figures first, the weightiest before, then what they replaced."""
    ordered = sorted(currents, key=_rank)
    figures = [current.facts.listed(current.grade, current.role) for current in ordered[:FIGURES]]
    room = FIGURES - len(figures)
    if room and len(cells) > len(currents):
        voices = voices_of(policy)
        shown = {id(current.facts) for current in currents}
        for cell in newest_first(cells):
            if id(cell) not in shown:
                figures.append(cell.listed(voices[cell.origin].grade, _past_role(cell)))
                room -= 1
                if not room:
                    break
    return tuple(figures)


def _rank(current: Current) -> tuple[bool, str, str]:
    return (current.role != "counts", current.grade, current.facts.origin)


def _past_role(cell: Facts) -> str:
    if not cell.numeric:
        return "vague"
    return "superseded" if cell.total else cell.mark
