"""Levels of the escalation index: crossed when the pressure of escalating acts reaches them on a UTC day, once a
day."""

from __future__ import annotations

from typing import Final

from monitor.core.alerting.scene import Crossing, Scene, bands_of, crossing_id
from monitor.core.escalation import strength, sweep
from monitor.core.policy import Band, Rule
from monitor.core.state import Act, day_of

DRIVERS: Final = 5


def pressures(rule: Rule, scene: Scene) -> list[Crossing]:
    """Return the crossings on the day of the touched act and on later ones, which it weighs on too."""
    if scene.act is None or not scene.act.day:
        return []
    reached: dict[tuple[float, str], tuple[int, float]] = {}
    levels = bands_of(rule, at=40.0)
    subject = f"{scene.situation}/index"
    status = scene.state.status
    today = ""
    unknown: list[Band] = []
    for at, points in sweep(scene.state, scene.policy.index):
        day = day_of(at)
        if day < scene.act.day:
            continue
        if day != today:
            today = day
            # What is known already would only be dropped.
            unknown = [
                band
                for band in levels
                if crossing_id(rule, subject, "index", band.at, day, status) not in scene.state.fired
            ]
        if unknown and points >= unknown[0].at - 1e-5:
            value = round(points, 6)
            for band in unknown:
                if value >= band.at:
                    reached.setdefault((band.at, day), (at, value))
    if not reached:
        return []
    return [
        Crossing(
            rule=rule,
            band=band,
            incident=None,
            subject=subject,
            measure="index",
            episode=day,
            at=at,
            value=value,
            because=f"escalation pressure reached {band.at:g} on {day}",
            status=status,
            acts=_drivers(scene, at),
            day=day,
        )
        for band in levels
        for (threshold, day), (at, value) in sorted(reached.items())
        if threshold == band.at
    ]


def _drivers(scene: Scene, at: int) -> tuple[Act, ...]:
    """Return the acts that weigh most by then, the newest first among equals."""
    known = [
        act
        for act in scene.state.acts.values()
        if act.direction == "escalates" and act.day and act.first <= at and strength(act, scene.policy.index)
    ]
    policy = scene.policy.index
    known.sort(key=lambda act: (-strength(act, policy), -act.first, act.kind, act.actor, act.target, act.day))
    return tuple(known[:DRIVERS])
