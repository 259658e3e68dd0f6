"""The two steps of the monitor as pure functions: ``read`` a fragment, ``assess`` what was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from monitor.core import wording
from monitor.core.alerting import Reason, Scene, Touched, evaluate
from monitor.core.alerting.followup import moved
from monitor.core.escalation import index
from monitor.core.estimate import estimate, split_track
from monitor.core.fold import act_key, cell_key, corrected_cell, fold, track_of
from monitor.core.linking import name_of
from monitor.core.merging import context_of, merged_into, merged_tracks
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
    Scope,
)
from monitor.core.observing import read
from monitor.core.policy import Policy, SituationDef
from monitor.core.situations import situation_called
from monitor.core.state import Cell, SituationState, Track, changed, instant

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


def assess(state: SituationState | None, message: Observation | Action, policy: Policy) -> Assessment:
    """Fold one message in and return the new state with everything that follows from it.

    Only what the message touches is worked out again: one track for a claim, the index for a signal, everything for a
    tick or a merge. Deterministic: the same state and message give the same bytes.
    """
    before = state or SituationState(situation=message.situation, status=message.status)
    after = fold(state, message, policy)
    action = message if isinstance(message, Action) else None
    touched = _touched(before, after, message, policy)
    act = None
    if isinstance(message, Observation) and message.signal is not None and not message.signal.background:
        identity = act_key(message.signal, instant(message.published_at))
        act = after.acts.get(identity)
        act = None if act is before.acts.get(identity) else act
    ticked = action is not None and action.kind is ActionKind.TICK
    scene = Scene(
        state=after,
        policy=policy,
        message=message,
        clock_before=before.clock,
        touched=touched,
        act=act,
        ticked=ticked,
        novel=_novel(before, message, policy),
    )
    issued = evaluate(scene)
    after = after if issued.fired is after.fired else changed(after, fired=issued.fired)
    decisions = issued.decisions
    if action is not None and not ticked:
        decisions = (_applied(action, after), *decisions)
    revisions = [_revision(one, message, after) for one in touched if moved(one.before, one.after)]
    now = None
    if act is not None or ticked:
        was, now = index(before, policy.index), index(after, policy.index)
        if now == was or (ticked and _only_ages(was, now)):
            now = None
        elif now is not None and (was is None or was.value != now.value):
            revisions.append(_index_revision(was, now, message))
    return Assessment(
        state=after,
        revisions=tuple(revisions),
        estimates=tuple(one.after for one in touched if one.after is not None and one.after != one.before),
        incidents=_incidents(touched, after, policy),
        index=now,
        alerts=issued.alerts,
        decisions=decisions,
    )


def assess_batch(
    state: SituationState | None, messages: Iterable[Observation | Action], policy: Policy
) -> Assessment | None:
    """Assess messages of one situation in order: every revision, alert and decision, and only the last state, incidents
    and index. ``None`` where there is no message."""
    revisions: list[Revision] = []
    alerts: list[Alert] = []
    decisions: list[Decision] = []
    incidents: dict[str, Incident] = {}
    estimates: dict[str, Estimate] = {}
    last: Index | None = None
    step: Assessment | None = None
    for message in messages:
        step = assess(state, message, policy)
        state = step.state
        revisions.extend(step.revisions)
        alerts.extend(step.alerts)
        decisions.extend(step.decisions)
        incidents.update((incident.id, incident) for incident in step.incidents)
        estimates.update((one.subject, one) for one in step.estimates)
        last = step.index or last
    if step is None:
        return None
    return Assessment(
        state=step.state,
        revisions=tuple(revisions),
        estimates=tuple(estimates.values()),
        incidents=tuple(incidents.values()),
        index=last,
        alerts=tuple(alerts),
        decisions=tuple(decisions),
    )


def incident_now(state: SituationState, incident: str, policy: Policy) -> Incident:
    """Return everything held of one incident, as the estimates topic carries it."""
    tracks = merged_tracks(state, incident)
    found = (_estimate(state, incident, name, policy) for name in sorted(tracks))
    estimates = tuple(one for one in found if one is not None)
    return Incident(
        situation=state.situation,
        id=incident,
        name=name_of(incident, _definition(state, policy)),
        estimates=estimates,
        automatic=incident.startswith("auto-"),
        as_of=max((one.as_of for one in estimates if one.as_of), default=None),
        status=state.status,
    )


def _touched(
    before: SituationState, after: SituationState, message: Observation | Action, policy: Policy
) -> tuple[Touched, ...]:
    """Return the tracks whose estimate the message may have moved."""
    if before.incidents is after.incidents and not isinstance(message, Action):
        return ()
    pairs: list[tuple[str, str]] = []
    if isinstance(message, Observation):
        if message.claim is not None and message.incident:
            pairs.append((merged_into(after, message.incident), track_of(message.claim)))
        if message.claim is not None and message.claim.scope is Scope.CUMULATIVE:
            name = track_of(message.claim)
            beside = (one for one, tracks in after.incidents.items() if one and name in tracks)
            pairs.extend(
                (one, name) for one in sorted(beside) if not one.startswith("auto-") and (one, name) not in pairs
            )
    elif message.kind is ActionKind.CORRECT and message.target and message.outcome is not None:
        pairs.append((merged_into(after, message.target), f"{message.outcome.value}/{message.side or 'any'}"))
    elif message.kind is ActionKind.MERGE and message.target:
        involved = {message.target, message.into or message.target, merged_into(before, message.target)}
        names = {name for incident in involved for name in {**after.incidents.get(incident, {})}}
        pairs = [(incident, name) for incident in sorted(involved) for name in sorted(names)]
    elif message.kind is ActionKind.TICK:
        pairs = [(incident, name) for incident, tracks in after.incidents.items() if incident for name in tracks]
    key = _cell_key(message, policy)
    found = []
    for incident, name in pairs:
        track = merged_tracks(after, incident).get(name, {})
        outcome, side = split_track(name)
        found.append(
            Touched(
                incident=incident,
                name=name,
                outcome=outcome,
                side=side,
                track=track,
                before=_estimate(before, incident, name, policy),
                after=_estimate(after, incident, name, policy),
                cell=key,
            )
        )
    return tuple(found)


def _estimate(state: SituationState, incident: str, name: str, policy: Policy) -> Estimate | None:
    """Return the estimate of one track, remembered while track, context and policy are the same objects."""
    if merged_into(state, incident) != incident:
        return None
    track = merged_tracks(state, incident).get(name)
    if not track:
        return None
    context = () if incident.startswith("auto-") else context_of(state, name)
    key = (id(track), id(policy))
    held = _REMEMBERED.get(key)
    if held is not None and held[0] is track and held[1] is policy and held[2] == (incident, context):
        return held[3]
    made = estimate(state, incident, name, track, policy, context)
    if len(_REMEMBERED) >= _MOST_REMEMBERED:
        _REMEMBERED.clear()
    _REMEMBERED[key] = (track, policy, (incident, context), made)
    return made


_MOST_REMEMBERED: Final = 1024
_REMEMBERED: Final[dict[tuple[int, int], tuple[Track, Policy, tuple[str, tuple[Cell, ...]], Estimate | None]]] = {}


def _only_ages(was: Index | None, now: Index | None) -> bool:
    """Whether a tick has only let the index decay within one point and one level: not worth a message each time."""
    return was is not None and now is not None and was.level is now.level and int(was.value) == int(now.value)


def _novel(before: SituationState, message: Observation | Action, policy: Policy) -> bool:
    """Whether a claim says something that was not held yet."""
    if not isinstance(message, Observation) or message.claim is None:
        return False
    held = before.incidents.get(message.incident or "", {}).get(track_of(message.claim), {})
    return _cell_key(message, policy) not in held


def _incidents(touched: tuple[Touched, ...], state: SituationState, policy: Policy) -> tuple[Incident, ...]:
    changed = dict.fromkeys(one.incident for one in touched if one.before != one.after)
    return tuple(incident_now(state, incident, policy) for incident in changed)


def _cell_key(message: Observation | Action, policy: Policy) -> str | None:
    """Return the key of the cell that a message falls into."""
    if isinstance(message, Observation):
        return cell_key(message, message.claim, policy) if message.claim else None
    return corrected_cell(message)[0] if message.kind is ActionKind.CORRECT else None


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
