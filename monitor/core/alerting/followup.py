"""Alerts that exist follow the estimate: quiet updates while it moves, cancels where a correction takes it back."""

from __future__ import annotations

from typing import Final

from monitor.core import wording
from monitor.core.alerting.bands import opened_at, value_of
from monitor.core.alerting.issue import Issued, late
from monitor.core.alerting.scene import SEVERITIES, Reason, Scene, Touched, records_of, watched
from monitor.core.model import Alert, Decision, MessageType, digest
from monitor.core.policy import Rule, RuleKind
from monitor.core.state import Fired, instant, moment


def follow(issued: Issued, scene: Scene) -> Issued:
    """Add the updates and cancels of a step to what it issued.

    For each band rule and touched track whose figures moved: cancel every alert whose threshold the measure has fallen
    below in this step; then update the highest alert that still holds, unless this step issued one for it.
    """
    if not scene.touched:
        return issued
    alerts = issued.alerts
    decisions = issued.decisions
    for rule in scene.rules:
        if rule.kind is not RuleKind.BAND:
            continue
        for touched in watched(rule, scene):
            if not touched.moved and not issued.fresh:
                continue
            mine = records_of(issued.fired, rule.id, touched.subject)
            if not touched.moved:
                mine = [item for item in mine if item[0] in issued.fresh]
            if not mine:
                continue
            before, now = value_of(touched.before, rule.measure), value_of(touched.after, rule.measure)
            for key, record in mine:
                fell = before >= record.threshold > now
                overtaken = key in issued.fresh and record.threshold > now and rule.measure in ("official", "high")
                if fell or overtaken:
                    alerts.append(_message(MessageType.CANCEL, key, record, rule, touched, scene))
                    decisions.append(_decision("cancelled", Reason.CORRECTED, key, record, touched, scene))
            held = [(key, record) for key, record in mine if record.threshold <= now or rule.measure not in _EXACT]
            new_here = any(key in issued.fresh and record.threshold <= now for key, record in mine)
            if held and not new_here:
                key, record = held[-1]
                alerts.append(_message(MessageType.UPDATE, key, record, rule, touched, scene))
                decisions.append(_decision("updated", Reason.MOVED, key, record, touched, scene))
    return issued


_EXACT: Final = ("official", "high")


def _message(kind: MessageType, key: str, record: Fired, rule: Rule, touched: Touched, scene: Scene) -> Alert:
    words = wording.of_change(kind, record, rule, touched, scene)
    estimate = touched.after
    at = scene.at
    return Alert(
        id=key,
        message_id=digest(key, kind.value, scene.message.id),
        type=kind,
        status=scene.state.status,
        situation=scene.state.situation,
        incident=touched.incident,
        subject=touched.subject,
        rule=rule.id,
        rule_version=rule.version,
        measure=rule.measure,
        threshold=record.threshold,
        episode=record.episode,
        severity=SEVERITIES[record.rank],
        page=False,
        reason=(Reason.CORRECTED if kind is MessageType.CANCEL else Reason.MOVED).value,
        headline=words.headline,
        text=words.text,
        at=at or moment(scene.state.clock),
        value=float(value_of(estimate, rule.measure)),
        low=estimate.low if estimate else None,
        best=estimate.best if estimate else None,
        high=estimate.high if estimate else None,
        opened_at=moment(opened_at(rule, touched, record.threshold, scene.policy)) or moment(scene.state.clock),
        late=late(instant(at), scene),
        references=(key,),
        evidence=words.evidence,
    )


def _decision(outcome: str, reason: Reason, key: str, record: Fired, touched: Touched, scene: Scene) -> Decision:
    at = scene.at
    return Decision(
        situation=scene.state.situation,
        rule=record.rule,
        subject=touched.subject,
        measure=record.measure,
        outcome=outcome,
        reason=reason.value,
        detail=wording.change(touched.before, touched.after),
        at=at or moment(scene.state.clock),
        cause=scene.message.id,
        value=float(value_of(touched.after, record.measure)),
        threshold=record.threshold,
        alert=key,
        observations=tuple(figure.observation for figure in touched.after.figures[:8]) if touched.after else (),
        status=scene.state.status,
    )
