"""Bands of a toll: a threshold is crossed when enough weight of origins has ever put the figure there.

That grows with the evidence and never shrinks, so the set of alerts is the same in every order of reports. After a
correction below ``at - margin``, figures above it that are said at least ``hold`` later cross again, in an episode of
their own that is named after the correction.
"""

from __future__ import annotations

from math import fsum
from typing import Final

from monitor.core.alerting.scene import Crossing, Scene, Touched, bands_of, crossing_id, watched
from monitor.core.facts import Facts, placed
from monitor.core.policy import Band, Policy, Rule
from monitor.core.state import NEVER, Cell
from monitor.core.voices import voices_of

FIRST: Final = "first"


def bands(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return every band of the touched tracks that the evidence crosses, lowest first, each episode apart."""
    found: list[Crossing] = []
    for touched in watched(rule, scene):
        moved = touched.track.get(touched.cell or "")
        levels = _in_reach(rule, touched, moved, scene)
        if not levels:
            continue
        figures = _speaking(touched, rule.measure, scene.policy)
        now = value_of(touched.after, rule.measure)
        for band in levels:
            above = _above(figures, rule.measure, band.at)
            if not _enough(above, rule, scene.policy):
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
                status=scene.state.status,
                cells=tuple(above),
                holds=now >= band.at or rule.measure not in ("official", "high"),
                touched=touched,
            )
            found.append(crossing)
            if _corrected(touched):
                corrections = [item for item in touched.track.items() if item[1].mark in ("corrects", "withdrawn")]
                found.extend(_again(crossing, corrections, above, scene))
    return found


def _in_reach(rule: Rule, touched: Touched, moved: Cell | None, scene: Scene) -> list[Band]:
    """Return the bands that this step can have crossed: not above the figure it read, and without an alert, unless a
    correction has re-armed them."""
    if moved is not None and moved.mark not in ("total", "corrects", "withdrawn"):
        return []
    top = float("inf") if moved is None or moved.mark != "total" else reach(moved, rule.measure)
    return [
        band
        for band in bands_of(rule)
        if band.at <= top
        and (
            crossing_id(rule, touched.subject, rule.measure, band.at, FIRST, scene.state.status)
            not in scene.state.fired
            or _corrected(touched)
        )
    ]


def _corrected(touched: Touched) -> bool:
    return any(facts.spoken and not facts.total for facts in touched.figures())


def _speaking(touched: Touched, measure: str, policy: Policy) -> list[Facts]:
    """Return the figures of a track that can move a measure."""
    return [one for one in touched.figures() if one.counts and speaks(one.cell, measure, touched.side, policy)]


def _above(figures: list[Facts], measure: str, threshold: float) -> list[Cell]:
    """Return the figures that reach a threshold, in order of time."""
    high = measure == "high"
    found = []
    for one in figures:
        figure = one.high if high and one.high is not None else one.low
        if float(figure if figure is not None else 0 if high else -1) >= threshold:
            found.append(one)
    found.sort(key=placed)
    return [one.cell for one in found]


def speaks(cell: Cell, measure: str, side: str | None, policy: Policy) -> bool:
    """Whether a figure can move a measure at all."""
    return measure != "official" or voices_of(policy)[cell.origin].official(side)


def reach(cell: Cell, measure: str) -> int:
    """Return how high a figure reaches for a measure: its lower bound, for ``high`` its upper one."""
    if measure == "high":
        return cell.high if cell.high is not None else cell.low or 0
    return cell.low if cell.low is not None else -1


def value_of(estimate: object, measure: str) -> int:
    """Return ``low``, ``best``, ``high`` or ``official`` of an estimate, 0 where there is none."""
    return int(getattr(estimate, measure, None) or 0)


def _enough(cells: list[Cell], rule: Rule, policy: Policy) -> bool:
    """Whether enough weight stands behind a crossing.

    An outlet that names nobody weighs as much as its fragments agree: two make it count in full, eight four times.
    """
    if not cells or rule.measure in ("official", "high"):
        return bool(cells)
    needed = (policy.estimate.support if rule.support is None else rule.support) * (2 if rule.measure == "low" else 1)
    voices = voices_of(policy)
    behind: dict[str, float] = {}
    told: dict[str, int] = {}
    for cell in cells:
        voice = voices[cell.origin]
        fragments = told[cell.origin] = told.get(cell.origin, 0) + len(cell.backers)
        behind[cell.origin] = voice.weight * min(4.0, fragments / 2) if voice.carrier else voice.weight
    return fsum(behind.values()) >= needed - 1e-9


def _crossed_at(cells: list[Cell], rule: Rule, policy: Policy) -> int:
    """Return when the evidence was first enough; what has no time cannot say when."""
    if rule.measure in ("official", "high"):
        return next((cell.first for cell in cells if cell.first != NEVER), NEVER)
    for count, cell in enumerate(cells, start=1):
        if cell.first != NEVER and _enough(cells[:count], rule, policy):
            return cell.first
    return NEVER


def opened_at(rule: Rule, touched: Touched, threshold: float, policy: Policy) -> int:
    """Return when the evidence that is known now first crossed a threshold."""
    return _crossed_at(_above(_speaking(touched, rule.measure, policy), rule.measure, threshold), rule, policy)


def _again(crossing: Crossing, corrections: list[tuple[str, Cell]], above: list[Cell], scene: Scene) -> list[Crossing]:
    """Return the crossings after a correction that re-armed the band."""
    rule = crossing.rule
    policy = scene.policy
    hold = round(rule.hold.total_seconds() * 1e6)
    found = []
    side = crossing.touched.side if crossing.touched else None
    for key, cell in sorted(corrections, key=lambda item: item[0]):
        if not speaks(cell, rule.measure, side, policy):
            continue
        if cell.first == NEVER or (cell.mark == "corrects" and cell.value >= crossing.band.at - rule.margin):
            continue
        later = [other for other in above if other.mark == "total" and other.last.at > cell.first + hold]
        if _enough(later, rule, policy):
            found.append(_episode(crossing, key, later, scene))
    return found


def _episode(crossing: Crossing, key: str, later: list[Cell], scene: Scene) -> Crossing:
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
        status=scene.state.status,
        cells=tuple(later),
        holds=crossing.holds,
        touched=crossing.touched,
    )
