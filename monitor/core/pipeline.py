"""The two steps of the monitor as pure functions: ``read`` a fragment, ``assess`` what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.core import wording
from monitor.core.alerting import Reason, Scene, Touched, evaluate
from monitor.core.automatic import name_of
from monitor.core.escalation import index
from monitor.core.fold import Said, folded, said
from monitor.core.merging import merged_tracks
from monitor.core.model import (
    Action,
    ActionKind,
    Alert,
    Decision,
    Estimate,
    Incident,
    Index,
    Observation,
    Revision,
)
from monitor.core.observing import read
from monitor.core.policy import Policy, SituationDef
from monitor.core.situations import situation_called
from monitor.core.state import SituationState, changed
from monitor.core.touching import known, touched_by

__all__ = ["Assessment", "assess", "assess_batch", "incident_now", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What one message changed. ``incidents`` and ``index`` are given only where they changed; alerts come in order.

    ``estimates`` are those of the incidents that changed, in the state that the message led to.
    """

    state: SituationState
    revisions: tuple[Revision, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    incidents: tuple[Incident, ...] = ()
    index: Index | None = None
    alerts: tuple[Alert, ...] = ()
    decisions: tuple[Decision, ...] = ()

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        state: SituationState,
        revisions: tuple[Revision, ...] = (),
        estimates: tuple[Estimate, ...] = (),
        incidents: tuple[Incident, ...] = (),
        index: Index | None = None,
        alerts: tuple[Alert, ...] = (),
        decisions: tuple[Decision, ...] = (),
    ) -> None:
        object.__setattr__(self, "state", state)
        object.__setattr__(self, "revisions", revisions)
        object.__setattr__(self, "estimates", estimates)
        object.__setattr__(self, "incidents", incidents)
        object.__setattr__(self, "index", index)
        object.__setattr__(self, "alerts", alerts)
        object.__setattr__(self, "decisions", decisions)


def assess(state: SituationState | None, message: Observation | Action, policy: Policy) -> Assessment:
    """Fold one message in and return the new state with everything that follows from it.

    Only what the message touches is worked out again: one track for a claim, the index for a signal, everything for a
    tick or a merge. Deterministic: the same state and message give the same bytes.
    """
    step = _step(state, message, policy)
    changed_now = dict.fromkeys([one.incident for one in step.touched if one.differs])
    return Assessment(
        state=step.state,
        revisions=tuple(step.revisions),
        estimates=tuple([one.after for one in step.touched if one.after is not None and one.differs]),
        incidents=tuple([incident_now(step.state, incident, policy) for incident in changed_now]),
        index=step.index,
        alerts=tuple(step.alerts),
        decisions=tuple(step.decisions),
    )


def assess_batch(
    state: SituationState | None, messages: Iterable[Observation | Action], policy: Policy
) -> Assessment | None:
    """Assess messages of one situation in order: every revision, alert and decision, and only the last state, incidents
    and index. ``None`` where there is no message."""
    revisions: list[Revision] = []
    alerts: list[Alert] = []
    decisions: list[Decision] = []
    changed_in: dict[str, SituationState] = {}
    estimates: dict[str, Estimate] = {}
    last: Index | None = None
    step: _Step | None = None
    for message in messages:
        step = _step(state, message, policy)
        state = step.state
        revisions += step.revisions
        alerts += step.alerts
        decisions += step.decisions
        for one in step.touched:
            if one.differs:
                changed_in[one.incident] = state
                if one.after is not None:
                    estimates[one.subject] = one.after
        last = step.index or last
    if step is None:
        return None
    return Assessment(
        state=step.state,
        revisions=tuple(revisions),
        estimates=tuple(estimates.values()),
        incidents=tuple([incident_now(then, incident, policy) for incident, then in changed_in.items()]),
        index=last,
        alerts=tuple(alerts),
        decisions=tuple(decisions),
    )


class _Step:
    """What one message leads to, before it is put into the form that goes out."""

    __slots__ = ("alerts", "decisions", "index", "revisions", "state", "touched")

    def __init__(
        self,
        state: SituationState,
        touched: list[Touched],
        revisions: list[Revision],
        index: Index | None,
        alerts: list[Alert],
        decisions: list[Decision],
    ) -> None:
        self.state = state
        self.touched = touched
        self.revisions = revisions
        self.index = index
        self.alerts = alerts
        self.decisions = decisions


def _step(state: SituationState | None, message: Observation | Action, policy: Policy) -> _Step:
    before = state or SituationState(situation=message.situation, status=message.status)
    told = said(message, policy)
    after = folded(before, message, told, policy)
    action = message if isinstance(message, Action) else None
    touched = touched_by(before, after, message, told, policy)
    act = None
    if told.act is not None:
        act = after.acts.get(told.key)
        act = None if act is before.acts.get(told.key) else act
    ticked = action is not None and action.kind is ActionKind.TICK
    scene = Scene(
        state=after,
        policy=policy,
        message=message,
        clock_before=before.clock,
        touched=touched,
        act=act,
        ticked=ticked,
        novel=action is None and told.cell is not None and _novel(before, told),
    )
    issued = evaluate(scene)
    after = after if issued.fired is after.fired else changed(after, fired=issued.fired)
    decisions = issued.decisions
    if action is not None and not ticked:
        decisions = [_applied(action, after), *decisions]
    revisions = [_revision(one, message, after) for one in touched if one.moved]
    now = None
    if act is not None or ticked:
        was, now = index(before, policy.index), index(after, policy.index)
        if now == was or (ticked and _only_ages(was, now)):
            now = None
        elif now is not None and (was is None or was.value != now.value):
            revisions.append(_index_revision(was, now, message))
    return _Step(after, touched, revisions, now, issued.alerts, decisions)


def incident_now(state: SituationState, incident: str, policy: Policy) -> Incident:
    """Return everything held of one incident, as the estimates topic carries it."""
    tracks = merged_tracks(state, incident)
    estimates = []
    newest = None
    for name in sorted(tracks):
        held = known(state, incident, name, policy)
        one = held.estimate if held is not None else None
        if one is not None:
            estimates.append(one)
            if one.as_of is not None and (newest is None or one.as_of > newest):
                newest = one.as_of
    return Incident(
        situation=state.situation,
        id=incident,
        name=name_of(incident, _definition(state, policy)),
        estimates=tuple(estimates),
        automatic=incident.startswith("auto-"),
        as_of=newest,
        status=state.status,
    )


def _only_ages(was: Index | None, now: Index | None) -> bool:
    """Whether a tick has only let the index decay within one point and one level: not worth a message each time."""
    return was is not None and now is not None and was.level is now.level and int(was.value) == int(now.value)


def _novel(before: SituationState, told: Said) -> bool:
    """Whether a claim says something that was not held yet."""
    tracks = before.incidents.get(told.incident)
    track = tracks.get(told.track) if tracks is not None else None
    return track is None or told.key not in track


def _definition(state: SituationState, policy: Policy) -> SituationDef | None:
    return situation_called(policy, state.situation.rpartition("/")[2])


def _revision(touched: Touched, message: Observation | Action, state: SituationState) -> Revision:
    claim = message.claim if isinstance(message, Observation) else None
    reason = message.kind.value if isinstance(message, Action) else claim.standing.value if claim else "claim"
    return Revision(
        situation=state.situation,
        at=message.at if isinstance(message, Action) else message.published_at,
        cause=message.id,
        reason=reason,
        before=touched.before,
        after=touched.after,
        status=state.status,
    )


def _index_revision(before: Index | None, after: Index, message: Observation | Action) -> Revision:
    return Revision(
        situation=after.situation,
        at=message.at if isinstance(message, Action) else message.published_at,
        cause=message.id,
        reason="tick" if isinstance(message, Action) else "signal",
        index_before=before,
        index_after=after,
        status=after.status,
    )


def _applied(action: Action, state: SituationState) -> Decision:
    return Decision(
        situation=state.situation,
        rule="action",
        subject=action.target or state.situation,
        measure=action.kind.value,
        outcome="applied",
        reason=Reason.APPLIED.value,
        detail=wording.action_words(action, state),
        at=action.at,
        cause=action.id,
        alert=action.target if action.kind is ActionKind.ACKNOWLEDGE else None,
        status=state.status,
    )
