"""The first act of a kind: fires once for a situation and kind, when somebody reports it as more than talk."""

from __future__ import annotations

from monitor.core.alerting.scene import Crossing, Scene, bands_of
from monitor.core.escalation import strength
from monitor.core.policy import Rule


def first_signal(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return a crossing if the touched act is of a watched kind and not denied, ended or imagined."""
    act = scene.act
    if act is None or act.kind not in rule.kinds or not any(_real(way) for way in act.ways):
        return []
    return [
        Crossing(
            rule=rule,
            band=bands_of(rule)[0],
            incident=None,
            subject=f"{scene.situation}/signal/{act.kind}",
            measure="signal",
            episode="first",
            at=act.first,
            value=strength(act, scene.policy.index),
            because=f"first report of {act.kind.replace('_', ' ').replace('-', ' ')}",
            status=scene.state.status,
            acts=(act,),
        )
    ]


def _real(way: str) -> bool:
    return way.rstrip("?") not in ("denied", "hypothetical", "ended")
