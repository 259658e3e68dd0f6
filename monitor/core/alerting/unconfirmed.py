"""A jump that one poorly graded origin alone reports: told quietly, held as unconfirmed, never moving ``best``."""

from __future__ import annotations

from monitor.core.alerting.disagreement import between, contradictions, crossed
from monitor.core.alerting.scene import Crossing, Scene, compared
from monitor.core.cells import by_time
from monitor.core.policy import Rule
from monitor.core.voices import voices_of


def unconfirmed_jump(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each band by which a poor origin goes above a reliable one at about the same time."""
    found: list[Crossing] = []
    for touched, moved in compared(rule, scene):
        voices = voices_of(scene.policy)
        cells = touched.counted()
        reliable = [cell for cell in cells if voices[cell.origin].reliable]
        poor = [cell for cell in cells if not voices[cell.origin].reliable]
        if moved is not None:
            trusted = voices[moved.origin].reliable
            reliable, poor = ([moved], poor) if trusted else (reliable, [moved])
        pairs = contradictions(reliable, poor, rule, None)
        pairs.sort(key=lambda pair: (pair[1].first, pair[1].origin, pair[0].origin, *map(by_time, pair)))
        for band, low, high in crossed(pairs, rule):
            because = f"only {high.origin} says {high.value}; {low.origin} says {low.value}"
            found.append(
                between(low, high, rule, band, touched, "unconfirmed-jump", because, scene, highest_first=True)
            )
    return found
