"""Which tracks a message may have moved, and the estimate of each, worked out once for the same cells."""

from __future__ import annotations

from typing import Final

from monitor.core.alerting import Touched
from monitor.core.estimate import estimate, split_track
from monitor.core.facts import facts_in
from monitor.core.fold import Said
from monitor.core.merging import context_of, merged_into, merged_tracks
from monitor.core.model import Action, ActionKind, Estimate, Observation, Scope
from monitor.core.policy import Policy
from monitor.core.state import Cell, SituationState, Track


def touched_by(
    before: SituationState, after: SituationState, message: Observation | Action, told: Said, policy: Policy
) -> list[Touched]:
    """Return the tracks whose estimate the message may have moved."""
    if before.incidents is after.incidents and not isinstance(message, Action):
        return []
    pairs: list[tuple[str, str]] = []
    if isinstance(message, Observation):
        if message.claim is not None and message.incident:
            pairs.append((merged_into(after, message.incident), told.track))
        if message.claim is not None and message.claim.scope is Scope.CUMULATIVE:
            name = told.track
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
    key = told.key if told.act is None and told.key else None
    found = []
    for incident, name in pairs:
        was = known(before, incident, name, policy)
        now = known(after, incident, name, policy)
        outcome, side = split_track(name)
        found.append(
            Touched(
                incident=incident,
                name=name,
                outcome=outcome,
                side=side,
                track=now.track if now is not None else merged_tracks(after, incident).get(name, {}),
                before=was.estimate if was is not None else None,
                after=now.estimate if now is not None else None,
                cell=key,
            )
        )
    return found


class Known:
    """The estimate of one track as it was worked out, and from what."""

    __slots__ = ("context", "estimate", "incident", "policy", "track")

    def __init__(
        self,
        track: Track,
        policy: Policy,
        incident: str,
        context: tuple[Cell, ...],
        made: Estimate | None,
    ) -> None:
        self.track = track
        self.policy = policy
        self.incident = incident
        self.context = context
        self.estimate = made


def known(state: SituationState, incident: str, name: str, policy: Policy) -> Known | None:
    """Return the estimate of one track, remembered while track, context and policy are the same objects."""
    if merged_into(state, incident) != incident:
        return None
    track = merged_tracks(state, incident).get(name)
    if not track:
        return None
    context = () if incident.startswith("auto-") else context_of(state, name)
    key = id(track)
    held = _REMEMBERED.get(key)
    same = held is not None and held.track is track and held.policy is policy
    if held is not None and same and held.incident == incident and held.context == context:
        return held
    made = estimate(state, incident, name, facts_in(track), policy, context)
    if len(_REMEMBERED) >= _MOST_REMEMBERED:
        _REMEMBERED.clear()
    held = _REMEMBERED[key] = Known(track, policy, incident, context, made)
    return held


_MOST_REMEMBERED: Final = 1024
_REMEMBERED: Final[dict[int, Known]] = {}
