"""A jump that one poorly graded origin alone reports: told quietly, held as unconfirmed, never moving ``best``."""

from __future__ import annotations

from monitor.core.alerting.disagreement import contradictions, difference
from monitor.core.alerting.scene import Crossing, Scene, bands_of, compared, counted
from monitor.core.policy import Rule
from monitor.core.voices import voices_of


def unconfirmed_jump(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each band by which a poor origin goes above a reliable one at about the same time."""
    found: list[Crossing] = []
    for touched, moved in compared(rule, scene):
        voices = voices_of(scene.policy)
        cells = counted(touched.track)
        reliable = [cell for cell in cells if voices[cell.origin].reliable]
        poor = [cell for cell in cells if not voices[cell.origin].reliable]
        if moved is not None:
            trusted = voices[moved.origin].reliable
            reliable, poor = ([moved], poor) if trusted else (reliable, [moved])
        pairs = contradictions(reliable, poor, rule, None)
        for band in bands_of(rule, at=10.0):
            enough = [pair for pair in pairs if difference(*pair, rule) >= band.at]
            if not enough:
                continue
            low, high = min(enough, key=lambda pair: (pair[1].first, pair[1].origin, pair[0].origin))
            found.append(
                Crossing(
                    rule=rule,
                    band=band,
                    incident=touched.incident,
                    subject=touched.subject,
                    measure="unconfirmed-jump",
                    episode="first",
                    at=max(low.first, high.first),
                    value=round(difference(low, high, rule), 3),
                    because=f"only {high.origin} says {high.value}; {low.origin} says {low.value}",
                    cells=(high, low),
                    touched=touched,
                )
            )
    return found
