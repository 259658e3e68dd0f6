"""An outlet that used to report on the situation has gone silent. Looks at ticks only."""

from __future__ import annotations

from monitor.core.alerting.scene import Crossing, Scene, bands_of
from monitor.core.policy import Rule
from monitor.core.state import day_of, moment


def silence(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing for each watched outlet with nothing to say for longer than ``rule.within``; once for each day
    on which it was last heard."""
    if not scene.ticked:
        return []
    within = rule.within.total_seconds() * 1e6
    found = []
    for outlet in sorted(rule.kinds):
        seen = scene.state.outlets.get(outlet)
        if seen is None or scene.state.clock - seen < within:
            continue
        hours = (scene.state.clock - seen) / 3.6e9
        found.append(
            Crossing(
                rule=rule,
                band=bands_of(rule)[0],
                incident=None,
                subject=f"{scene.situation}/outlet/{outlet}",
                measure="silence",
                episode=str(moment(seen)),
                at=scene.state.clock,
                value=round(hours, 2),
                because=f"{outlet} was last heard {hours:.1f} h ago",
                status=scene.state.status,
                day=day_of(seen),
            )
        )
    return found
