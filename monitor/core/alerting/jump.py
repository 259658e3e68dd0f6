"""A jump: one origin raises its own figure by much within a short time."""

from __future__ import annotations

from monitor.core.alerting.bands import speaks
from monitor.core.alerting.scene import Crossing, Scene, Touched, apart, bands_of, counted, watched
from monitor.core.policy import Rule
from monitor.core.state import Cell, is_carrier


def jump(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each band that a rise of the touched figure's origin reaches within ``rule.within``."""
    found: list[Crossing] = []
    for touched in watched(rule, scene):
        rises = _rises(rule, touched, scene)
        for band in bands_of(rule, at=10.0):
            enough = [rise for rise in rises if rise[1].value - rise[0].value >= band.at]
            if not enough:
                continue
            low, high = min(enough, key=lambda rise: (rise[1].first, rise[1].value, rise[0].value))
            found.append(
                Crossing(
                    rule=rule,
                    band=band,
                    incident=touched.incident,
                    subject=touched.subject,
                    measure="jump",
                    episode="first",
                    at=high.first,
                    value=float(high.value - low.value),
                    because=f"{high.origin} went from {low.value} to {high.value} within {rule.within}",
                    cells=(low, high),
                    touched=touched,
                )
            )
    return found


def _rises(rule: Rule, touched: Touched, scene: Scene) -> list[tuple[Cell, Cell]]:
    """Return the pairs of one origin's figures, lower first, the higher said at or soon after the lower."""
    within = rule.within.total_seconds() * 1e6
    by_origin: dict[str, list[Cell]] = {}
    for cell in counted(touched.track):
        if not is_carrier(cell.origin) and speaks(cell, rule.measure, touched.side, scene.policy):
            by_origin.setdefault(cell.origin, []).append(cell)
    moved = touched.track[touched.cell].origin if touched.cell and touched.cell in touched.track else None
    rises = []
    for origin, cells in sorted(by_origin.items()):
        if moved is not None and origin != moved:
            continue
        for low in cells:
            for high in cells:
                gap = apart(low, high) if high.value > low.value and high.last.at >= low.first else None
                if gap is not None and gap <= within:
                    rises.append((low, high))
    return rises
