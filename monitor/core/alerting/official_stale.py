"""The official figure does not move while others do. Looks at ticks only: only time passing can show it."""

from __future__ import annotations

from math import inf

from monitor.core.alerting.scene import Crossing, Scene, bands_of, watched
from monitor.core.facts import facts_in
from monitor.core.figures import current_figures
from monitor.core.policy import Rule
from monitor.core.state import NEVER


def official_stale(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing where a reliable origin has been above the official figure for longer than ``rule.within``."""
    if not scene.ticked:
        return []
    within = rule.within.total_seconds() * 1e6
    found: list[Crossing] = []
    for touched in watched(rule, scene):
        currents, _ = current_figures(facts_in(touched.track), touched.outcome, touched.side, scene.policy)
        official = max((one for one in currents if one.official), key=lambda one: one.floor, default=None)
        if official is None or official.ceiling == inf:
            continue
        ahead = [
            one
            for one in currents
            if not one.official
            and one.role == "counts"
            and one.grade[:1] <= scene.policy.estimate.reliable
            and one.facts.first != NEVER
            and scene.state.clock - one.facts.first >= within
            and scene.state.clock - official.facts.first >= within
        ]
        for band in bands_of(rule):
            above = [one for one in ahead if one.floor - official.ceiling >= band.at]
            if not above:
                continue
            first = min(above, key=lambda one: (one.facts.first, one.facts.origin))
            found.append(
                Crossing(
                    rule=rule,
                    band=band,
                    incident=touched.incident,
                    subject=touched.subject,
                    measure="official-stale",
                    episode=str(int(official.ceiling)),
                    at=scene.state.clock,
                    value=first.floor - official.ceiling,
                    because=f"{official.facts.origin} still says {int(official.ceiling)}, "
                    f"{first.facts.origin} has said {int(first.floor)} for {rule.within}",
                    status=scene.state.status,
                    cells=(official.facts.cell, first.facts.cell),
                    touched=touched,
                )
            )
    return found
