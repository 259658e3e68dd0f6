"""Bands of a toll: a threshold is crossed when enough weight of origins has ever put the figure there.

That grows with the evidence and never shrinks, so the set of alerts is the same in every order of reports. After a
correction below ``at - margin``, figures above it that are said at least ``hold`` later cross again, in an episode of
their own that is named after the correction.
"""

from __future__ import annotations

from collections.abc import Iterable

from monitor.core.alerting.scene import Crossing, Scene, Touched, bands_of, counted, crossing_id, watched
from monitor.core.estimate import is_official
from monitor.core.fold import grade_of
from monitor.core.policy import Policy, Rule
from monitor.core.state import NEVER, Cell, is_carrier

FIRST = "first"


def bands(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return every band of the touched tracks that the evidence crosses, lowest first, each episode apart."""
    found: list[Crossing] = []
    for touched in watched(rule, scene):
        cells = [cell for cell in counted(touched.track) if speaks(cell, rule.measure, touched.side, scene.policy)]
        top = max((reach(cell, rule.measure) for cell in cells), default=-1)
        for band in bands_of(rule):
            if band.at > top:
                break
            above = sorted((cell for cell in cells if reach(cell, rule.measure) >= band.at), key=_by_time)
            if not _enough(above, rule, scene.policy):
                continue
            now = level(touched, rule.measure)
            corrected = any(cell.mark in ("corrects", "withdrawn") for cell in touched.track.values())
            if not corrected and crossing_id(rule, touched.subject, rule.measure, band.at, FIRST) in scene.state.fired:
                continue
            crossing = Crossing(
                rule=rule,
                band=band,
                incident=touched.incident,
                subject=touched.subject,
                measure=rule.measure,
                episode=FIRST,
                at=_crossed_at(above, rule, scene.policy),
                value=float(now),
                because=f"{rule.measure} {touched.outcome.value} reached {band.at:g}",
                cells=tuple(above),
                holds=now >= band.at or rule.measure not in ("official", "high"),
                touched=touched,
            )
            found.append(crossing)
            found.extend(_again(crossing, touched, above, scene.policy))
    return found


def speaks(cell: Cell, measure: str, side: str | None, policy: Policy) -> bool:
    """Whether a figure can move a measure at all."""
    return measure != "official" or is_official(cell.origin, side, policy)


def reach(cell: Cell, measure: str) -> int:
    """Return how high a figure reaches for a measure: its lower bound, for ``high`` its upper one."""
    if measure == "high":
        return cell.high if cell.high is not None else cell.low or 0
    return cell.low if cell.low is not None else -1


def level(touched: Touched, measure: str) -> int:
    """Return the measure's value in the current estimate, 0 where there is none."""
    return value_of(touched.after, measure)


def value_of(estimate: object, measure: str) -> int:
    """Return ``low``, ``best``, ``high`` or ``official`` of an estimate, 0 where there is none."""
    return int(getattr(estimate, measure, None) or 0)


def _enough(cells: Iterable[Cell], rule: Rule, policy: Policy) -> bool:
    """Whether enough weight stands behind a crossing. An outlet that names nobody counts in full once two fragments
    agree."""
    cells = list(cells)
    if not cells or rule.measure in ("official", "high"):
        return bool(cells)
    needed = (policy.estimate.support if rule.support is None else rule.support) * (2 if rule.measure == "low" else 1)
    weights = dict(policy.estimate.weights)
    behind: dict[str, float] = {}
    for cell in cells:
        weight = weights.get(grade_of(cell.origin, policy)[:1], 0.0)
        if is_carrier(cell.origin):
            weight *= min(1.0, len(cell.backers) / 2)
        behind[cell.origin] = max(weight, behind.get(cell.origin, 0.0))
    return sum(behind.values()) >= needed - 1e-9


def _crossed_at(cells: list[Cell], rule: Rule, policy: Policy) -> int:
    """Return when the evidence was first enough; what has no time cannot say when."""
    for count, cell in enumerate(cells, start=1):
        if cell.first != NEVER and _enough(cells[:count], rule, policy):
            return cell.first
    return NEVER


def opened_at(rule: Rule, touched: Touched, threshold: float, policy: Policy) -> int:
    """Return when the evidence that is known now first crossed a threshold."""
    above = [cell for cell in counted(touched.track) if speaks(cell, rule.measure, touched.side, policy)]
    above = sorted((cell for cell in above if reach(cell, rule.measure) >= threshold), key=_by_time)
    return _crossed_at(above, rule, policy)


def _again(crossing: Crossing, touched: Touched, above: list[Cell], policy: Policy) -> list[Crossing]:
    """Return the crossings after a correction that re-armed the band."""
    rule = crossing.rule
    hold = round(rule.hold.total_seconds() * 1e6)
    found = []
    for key, cell in sorted(touched.track.items()):
        if cell.mark not in ("corrects", "withdrawn") or not speaks(cell, rule.measure, touched.side, policy):
            continue
        if cell.first == NEVER or (cell.mark == "corrects" and cell.value >= crossing.band.at - rule.margin):
            continue
        later = [other for other in above if other.mark == "total" and other.last.at > cell.first + hold]
        if _enough(later, rule, policy):
            found.append(_episode(crossing, key, later))
    return found


def _episode(crossing: Crossing, key: str, later: list[Cell]) -> Crossing:
    return Crossing(
        rule=crossing.rule,
        band=crossing.band,
        incident=crossing.incident,
        subject=crossing.subject,
        measure=crossing.measure,
        episode=f"after {key}",
        at=min(cell.last.at for cell in later),
        value=crossing.value,
        because=f"{crossing.because} again after a correction",
        cells=tuple(later),
        holds=crossing.holds,
        touched=crossing.touched,
    )


def _by_time(cell: Cell) -> tuple[int, str, int]:
    return (cell.first, cell.origin, cell.value)
