"""A jump: one origin raises its own figure by much within a short time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from monitor.core.alerting.bands import speaks
from monitor.core.alerting.scene import Crossing, Scene, Touched, apart, bands_of, compared
from monitor.core.cells import Place, by_time
from monitor.core.policy import Rule
from monitor.core.state import Cell
from monitor.core.voices import DESK, voices_of


def jump(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each band that a rise of the touched figure's origin reaches within ``rule.within``."""
    found: list[Crossing] = []
    for touched, moved in compared(rule, scene):
        rises = _rises(rule, touched, moved, scene)
        for band in bands_of(rule, at=10.0):
            enough = [rise for rise in rises if rise[1].value - rise[0].value >= band.at]
            if not enough:
                continue
            low, high = min(enough, key=_by_time)
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
                    status=scene.state.status,
                    cells=(low, high),
                    touched=touched,
                )
            )
    return found


def _rises(rule: Rule, touched: Touched, moved: Cell | None, scene: Scene) -> list[tuple[Cell, Cell]]:
    """Return the pairs of one origin's figures, lower first, the higher said at or soon after the lower."""
    within = rule.within.total_seconds() * 1e6
    voices = voices_of(scene.policy)
    by_origin: dict[str, list[Cell]] = {}
    for cell in touched.counted():
        if moved is not None and cell.origin != moved.origin:
            continue
        if (
            not voices[cell.origin].carrier
            and cell.origin != DESK
            and speaks(cell, rule.measure, touched.side, scene.policy)
        ):
            by_origin.setdefault(cell.origin, []).append(cell)
    pairs = (pair for _, cells in sorted(by_origin.items()) for pair in _pairs(cells, moved))
    return [(low, high) for low, high in pairs if _rose(low, high, within)]


def _pairs(cells: list[Cell], moved: Cell | None) -> Iterator[tuple[Cell, Cell]]:
    """Yield the pairs of an origin's figures that the step can have made: those with the figure it read."""
    if moved is None:
        yield from product(cells, cells)
        return
    for other in cells:
        yield other, moved
        yield moved, other


def _by_time(rise: tuple[Cell, Cell]) -> tuple[int, int, int, str, Place, Place]:
    low, high = rise
    return (high.first, high.value, low.value, high.origin, by_time(low), by_time(high))


def _rose(low: Cell, high: Cell, within: float) -> bool:
    if high.value <= low.value or high.last.at < low.first:
        return False
    gap = apart(low, high)
    return gap is not None and gap <= within
