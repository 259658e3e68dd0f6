"""A retraction: an origin takes a figure of its own back, wholly or in part, or a person here corrects one."""

from __future__ import annotations

from monitor.core.alerting.scene import Crossing, Scene, bands_of, watched
from monitor.core.policy import Rule
from monitor.core.state import NEVER, Cell
from monitor.core.voices import DESK


def retraction(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each correction that stands below a figure its origin had given before."""
    found: list[Crossing] = []
    for touched in watched(rule, scene):
        corrections = [item for item in touched.track.items() if item[1].mark in ("corrects", "withdrawn")]
        cells = touched.counted() if corrections else []
        for key, cell in sorted(corrections, key=lambda item: item[0]):
            taken = [other for other in cells if _takes_back(cell, other)]
            if not taken:
                continue
            highest = max(taken, key=lambda other: (other.value, other.last))
            now = "nothing" if cell.mark == "withdrawn" else str(cell.value)
            found.append(
                Crossing(
                    rule=rule,
                    band=bands_of(rule)[0],
                    incident=touched.incident,
                    subject=touched.subject,
                    measure="retraction",
                    episode=key,
                    at=cell.first,
                    value=float(cell.value if cell.mark == "corrects" else 0),
                    because=f"{cell.origin} took back {highest.value} and now says {now}",
                    status=scene.state.status,
                    cells=(cell, highest),
                    touched=touched,
                )
            )
    return found


def _takes_back(correction: Cell, figure: Cell) -> bool:
    if figure.mark != "total" or (figure.origin != correction.origin and correction.origin != DESK):
        return False
    if figure.first == NEVER or figure.first > correction.last.at:
        return False
    if correction.mark == "withdrawn":
        return figure.value == correction.value or (correction.low is None and correction.high is None)
    return figure.value > correction.value
