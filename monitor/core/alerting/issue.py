"""Crossings into alerts: which page, which are covered, which stay quiet, and a decision with the reason for each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from monitor.core import wording
from monitor.core.alerting.bands import reach
from monitor.core.alerting.scene import Crossing, Reason, Scene, Touched, bands_of, records_of, watched
from monitor.core.facts import facts_of
from monitor.core.model import Alert, Decision, MessageType, Observation
from monitor.core.policy import RuleKind
from monitor.core.state import NEVER, Fired, Mark, day_in, expired, horizon, instant, latest_fired, moment

_UNREAD: Final = -1


class Issued:
    """What one step sends: alerts and decisions in order, and the records of all alerts that exist after it."""

    __slots__ = ("alerts", "decisions", "fired", "fresh")

    def __init__(
        self, fired: dict[str, Fired], alerts: list[Alert], decisions: list[Decision], fresh: frozenset[str]
    ) -> None:
        self.fired = fired
        self.alerts = alerts
        self.decisions = decisions
        self.fresh = fresh


def issue(crossings: list[Crossing], scene: Scene) -> Issued:
    """Issue an alert for each crossing that has none.

    1. Drop those whose day is past retention, and those that exist already. (At the end also those whose record is too
       much to hold: without it they would come again and again.)
    2. Gravest first: a crossing pages if its rule does, nobody has muted it, no correction has overtaken it and its
       incident has never had an alert as severe. A lower band of the same rule and step is covered by it.
    3. Everything else is issued quietly with the reason.
    """
    new: dict[str, Crossing] = {}
    if crossings:
        first = horizon(scene.state.clock, scene.state.retention)
        for crossing in crossings:
            if crossing.id not in scene.state.fired and not expired(_day(crossing), first):
                new.setdefault(crossing.id, crossing)
    if not new:
        return Issued(scene.state.fired, [], _held_back(scene, ()), frozenset())
    fired = dict(scene.state.fired)
    reasons: dict[str, Reason] = {}
    covers: dict[tuple[str, str], str] = {}
    for crossing in sorted(new.values(), key=_gravest):
        group = (crossing.rule.id, crossing.subject)
        reason = Reason.COVERED if group in covers else _reason(crossing, fired, scene)
        if reason is Reason.CROSSED:
            covers[group] = crossing.id
        reasons[crossing.id] = reason
        fired[crossing.id] = _record(crossing)
    fired = latest_fired(fired)
    new = {key: crossing for key, crossing in new.items() if key in fired}
    alerts = []
    decisions = []
    for crossing in sorted(new.values(), key=_lowest):
        reason = reasons[crossing.id]
        covered_by = covers[crossing.rule.id, crossing.subject] if reason is Reason.COVERED else None
        alerts.append(_alert(crossing, reason, covered_by, scene))
        decisions.append(_decision(crossing, reason, scene))
    decisions.extend(_held_back(scene, tuple(new.values())))
    return Issued(fired, alerts, decisions, frozenset(new))


def _gravest(crossing: Crossing) -> tuple[int, float, str]:
    return (-crossing.rank, -crossing.band.at, crossing.id)


def _lowest(crossing: Crossing) -> tuple[str, str, float, str]:
    return (crossing.rule.id, crossing.subject, crossing.band.at, crossing.episode)


def late(at: int, scene: Scene) -> bool:
    """Whether something happened before what the situation had already heard of."""
    return NEVER not in (at, scene.clock_before) and at < scene.clock_before


def muted(scene: Scene, incident: str | None) -> Mark | None:
    """Return the mute that holds at the situation's clock, of the incident or of the whole situation."""
    for target in (incident, ""):
        mark = scene.state.mutes.get(target) if target is not None else None
        if mark is not None and mark.until > scene.state.clock:
            return mark
    return None


def _reason(crossing: Crossing, fired: dict[str, Fired], scene: Scene) -> Reason:
    """Say whether a crossing pages (``CROSSED``), or why it does not."""
    if not crossing.band.page:
        return Reason.NOT_PAGING
    if not crossing.holds:
        return Reason.OVERTAKEN
    if crossing.rank <= _lifetime(crossing, fired):
        acked = any(key in scene.state.acks for key, one in fired.items() if one.incident == (crossing.incident or ""))
        return Reason.ACKNOWLEDGED if acked else Reason.NOT_WORSE
    return Reason.MUTED if muted(scene, crossing.incident) else Reason.CROSSED


def _lifetime(crossing: Crossing, fired: dict[str, Fired]) -> int:
    """Return the gravest severity that was ever worth a page: of the incident or, for the index, of this day and the
    one before, so that a level that lasts past midnight does not page again."""
    if crossing.incident is not None:
        return max(
            (one.rank for one in fired.values() if one.page and one.incident == crossing.incident), default=_UNREAD
        )
    days = {crossing.day}
    if crossing.day:
        days.add((date.fromisoformat(crossing.day) - timedelta(days=1)).isoformat())
    return max(
        (one.rank for one in fired.values() if one.page and one.subject == crossing.subject and one.day in days),
        default=_UNREAD,
    )


def _day(crossing: Crossing) -> str:
    return crossing.day or day_in(crossing.incident or "")


def _record(crossing: Crossing) -> Fired:
    return Fired(
        rule=crossing.rule.id,
        incident=crossing.incident or "",
        subject=crossing.subject,
        measure=crossing.measure,
        threshold=float(crossing.band.at),
        episode=crossing.episode,
        rank=crossing.rank,
        page=crossing.band.page,
        day=_day(crossing),
    )


def _alert(crossing: Crossing, reason: Reason, covered_by: str | None, scene: Scene) -> Alert:
    estimate = crossing.touched.after if crossing.touched else None
    words = wording.of_crossing(crossing, scene)
    at = moment(crossing.at) or moment(scene.state.clock)
    return Alert(
        id=crossing.id,
        message_id=crossing.id,
        type=MessageType.ALERT,
        status=scene.state.status,
        situation=scene.state.situation,
        incident=crossing.incident,
        subject=crossing.subject,
        rule=crossing.rule.id,
        rule_version=crossing.rule.version,
        measure=crossing.measure,
        threshold=float(crossing.band.at),
        episode=crossing.episode,
        severity=crossing.band.severity,
        page=reason is Reason.CROSSED,
        reason=reason.value,
        headline=words.headline,
        text=words.text,
        at=at,
        value=float(crossing.value),
        low=estimate.low if estimate else None,
        best=estimate.best if estimate else None,
        high=estimate.high if estimate else None,
        opened_at=at,
        late=late(crossing.at, scene),
        covered_by=covered_by,
        evidence=words.evidence,
    )


def _decision(crossing: Crossing, reason: Reason, scene: Scene) -> Decision:
    return Decision(
        situation=scene.state.situation,
        rule=crossing.rule.id,
        subject=crossing.subject,
        measure=crossing.measure,
        outcome="paged" if reason is Reason.CROSSED else "issued",
        reason=reason.value,
        detail=crossing.because,
        at=moment(crossing.at) or moment(scene.state.clock),
        cause=scene.message.id,
        value=float(crossing.value),
        threshold=float(crossing.band.at),
        alert=crossing.id,
        observations=tuple(cell.last.id for cell in crossing.cells[:8]) + tuple(act.last.id for act in crossing.acts),
        status=scene.state.status,
    )


def _held_back(scene: Scene, new: tuple[Crossing, ...]) -> list[Decision]:
    """Return why a figure that reaches a band did not cross it: not about the incident, or unconfirmed."""
    message = scene.message
    if not scene.novel or not isinstance(message, Observation):
        return []
    if message.claim is None or message.claim.low is None:
        return []
    decisions = []
    low = float(message.claim.low)
    for rule in scene.rules:
        if rule.kind is not RuleKind.BAND or rule.outcome is not message.claim.outcome:
            continue
        reached = [band for band in bands_of(rule) if low >= band.at]
        if not reached or (rule.side is not None and message.claim.victims.side not in (None, rule.side)):
            continue
        found = _why_not(rule.id, reached[-1].at, scene, new, watched(rule, scene))
        if found is None:
            continue
        reason, detail, subject = found
        decisions.append(
            Decision(
                situation=scene.state.situation,
                rule=rule.id,
                subject=subject,
                measure=rule.measure,
                outcome="held",
                reason=reason.value,
                detail=detail,
                at=moment(instant(message.published_at)),
                cause=message.id,
                value=low,
                threshold=float(reached[-1].at),
                observations=(message.id,),
                status=scene.state.status,
            )
        )
    return decisions


def _why_not(
    rule: str, threshold: float, scene: Scene, new: tuple[Crossing, ...], tracks: list[Touched]
) -> tuple[Reason, str, str] | None:
    message = scene.message
    assert isinstance(message, Observation)  # noqa: S101 - narrowed by the caller
    claim = message.claim
    assert claim is not None  # noqa: S101 - narrowed by the caller
    if not message.incident:
        subject = f"{scene.situation}/{claim.outcome.value}/{claim.victims.side or 'any'}"
        return (Reason.OUT_OF_SCOPE, f"{claim.low} is {claim.scope.value}: it is about none of the incidents", subject)
    for touched in tracks:
        if any(one.rule.id == rule and one.band.at >= threshold for one in new):
            continue
        if any(one.threshold >= threshold for _, one in records_of(scene.state.fired, rule, touched.subject)):
            continue
        cell = touched.track.get(touched.cell or "")
        if cell is None or not facts_of(cell).counts:
            return (
                Reason.OUT_OF_SCOPE,
                f"{claim.low} is kept as {claim.basis.value}, {claim.scope.value}",
                touched.subject,
            )
        return (Reason.UNCONFIRMED, f"{cell.origin} ({cell.grade}) alone says {reach(cell, 'low')}", touched.subject)
    return None
