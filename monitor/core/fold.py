"""One observation or action into the state. ``fold(state, x)`` equals ``join(state, fold(None, x))``."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.lookup import once_per_policy
from monitor.core.model import (
    Action,
    ActionKind,
    Basis,
    Claim,
    Modality,
    Observation,
    Polarity,
    Scope,
    Signal,
    Standing,
)
from monitor.core.policy import Policy, RuleKind
from monitor.core.state import (
    MAX_ACTS,
    MAX_CELLS,
    NEVER,
    Act,
    Cell,
    Mark,
    Saying,
    SituationState,
    bounded,
    cells_in,
    changed,
    day_in,
    day_of,
    expired,
    horizon,
    instant,
    join_acts,
    join_cells,
    newest,
)
from monitor.core.voices import DESK, voices_of

QUOTE: Final = 80
"""Code points of the words kept behind a figure; the whole is in the fragment."""

_FIRM: Final = {Modality.ALLEGED: 0, Modality.REPORTED: 1, Modality.CONFIRMED: 2}


def fold(state: SituationState | None, message: Observation | Action, policy: Policy) -> SituationState:
    """Return the state with one message in it. Raise ``ValueError`` for a message of another situation."""
    if state is None:
        state = SituationState(situation=message.situation, status=message.status)
    elif state.situation != message.situation:
        raise ValueError(f"a message of {message.situation} cannot be folded into {state.situation}")
    at = instant(message.at if isinstance(message, Action) else message.published_at)
    state = _wound(state, at, policy)
    if isinstance(message, Action):
        return _act_on(state, message, at)
    if message.outlet in watched_outlets(policy):
        seen = state.outlets.get(message.outlet, NEVER)
        if at > seen:
            state = changed(state, outlets={**state.outlets, message.outlet: at})
    if message.claim is not None:
        return _with_cell(
            state, message.incident or "", track_of(message.claim), *cell_of(message, message.claim, at, policy)
        )
    if message.signal is not None and not message.signal.background:
        return _with_act(state, *act_of(message, message.signal, at))
    return state


def mark_of(claim: Claim, incident: str | None) -> str:
    """Say what a figure is: "total" counts, "corrects" counts and overrules, the rest is kept to explain.

    What a fragment says of another incident counts there, if that incident is known.
    """
    if claim.scope is Scope.CUMULATIVE:
        return "cumulative"
    if claim.scope is Scope.BACKGROUND or (claim.scope is Scope.OTHER_INCIDENT and incident is None):
        return "background"
    if claim.polarity is Polarity.DENIED:
        return "denied"
    if claim.basis is not Basis.TOTAL:
        return claim.basis.value
    if claim.scope is Scope.SUBGROUP:
        return "subgroup"
    if claim.standing in (Standing.CORRECTS, Standing.WITHDRAWN, Standing.SUPERSEDED):
        return claim.standing.value
    return "total"


def track_of(claim: Claim) -> str:
    """Return outcome and side, the attackers' own dead apart."""
    side = claim.victims.side or "any"
    return f"{claim.outcome.value}/{side}" + ("/attackers" if claim.victims.perpetrators else "")


def cell_of(observation: Observation, claim: Claim, at: int, policy: Policy) -> tuple[str, Cell]:
    """Return the cell that holds one claim, with its key."""
    low, mark = _low_of(claim, policy), mark_of(claim, observation.incident)
    cell = Cell(
        claim.origin,
        low,
        claim.high,
        claim.vague or "",
        mark,
        voices_of(policy)[claim.origin].grade,
        _FIRM[claim.modality],
        at,
        saying_of(observation, claim, at),
        (observation.fragment[:8],),
    )
    return cell_key(observation, claim, policy), cell


def cell_key(observation: Observation, claim: Claim, policy: Policy) -> str:
    """Return the key of the cell that holds one claim: what it says, and who says it."""
    mark = mark_of(claim, observation.incident)
    return f"{claim.origin}|{_low_of(claim, policy)}|{claim.high}|{mark}|{claim.vague or ''}"


def _low_of(claim: Claim, policy: Policy) -> int | None:
    """Return the lower bound of a claim: of vague words, what config reads them as."""
    if claim.low is None and claim.high is None and claim.vague:
        return dict(policy.estimate.vague).get(claim.vague.lower())
    return claim.low


def corrected_cell(action: Action) -> tuple[str, Cell]:
    """Return the cell that holds a correction made here; without a figure, it takes back what was said."""
    at = instant(action.at)
    mark = "withdrawn" if action.figure is None else "corrects"
    saying = Saying(at, action.id, DESK, (action.note or "")[:QUOTE], rule=f"correct:{action.by}", precision="exact")
    cell = Cell(DESK, action.figure, action.figure, "", mark, "A1", 2, at, saying, (action.id[:8],))
    return f"{DESK}|{action.figure}|{action.figure}|{mark}|", cell


def act_of(observation: Observation, signal: Signal, at: int) -> tuple[str, Act]:
    """Return the act that one signal reports, with its identity."""
    way = signal.modality.value + ("?" if signal.alleged else "")
    act = Act(
        signal.kind,
        signal.actor or "",
        signal.target or "",
        day_of(at),
        signal.direction.value,
        float(signal.weight),
        (way,),
        (signal.origin,),
        at,
        saying_of(observation, signal, at),
    )
    return act_key(signal, at), act


def act_key(signal: Signal, at: int) -> str:
    """Return the identity of the act that one signal reports."""
    return "|".join((signal.kind, signal.actor or "", signal.target or "", day_of(at), signal.direction.value))


def saying_of(observation: Observation, words: Claim | Signal, at: int) -> Saying:
    """Return when and in which words something was said."""
    return Saying(
        at,
        observation.id,
        observation.outlet[:60],
        observation.quote[:QUOTE],
        words.span.start,
        words.span.end,
        words.rule,
        (observation.url or "") if len(observation.url or "") <= 160 else "",
        observation.precision.value,
    )


@once_per_policy
def watched_outlets(policy: Policy) -> frozenset[str]:
    """Return the outlets that some silence rule waits for."""
    return frozenset(name for rule in policy.rules if rule.kind is RuleKind.SILENCE for name in rule.kinds)


def _wound(state: SituationState, at: int, policy: Policy) -> SituationState:
    """Move the clock on; where that makes something too old, let it go."""
    retention = max(state.retention, round(policy.retention.total_seconds() * 1_000_000))
    if at <= state.clock and retention == state.retention:
        return state
    clock = max(at, state.clock)
    older = horizon(clock, retention) != horizon(state.clock, state.retention)
    state = changed(state, clock=clock, retention=retention)
    return bounded(state) if older else state


def _with_cell(state: SituationState, incident: str, name: str, key: str, cell: Cell) -> SituationState:
    if expired(day_in(incident), horizon(state.clock, state.retention)):
        return state
    tracks = state.incidents.get(incident, {})
    track = tracks.get(name, {})
    known = track.get(key)
    joined = cell if known is None else join_cells(known, cell)
    if joined == known:
        return state
    incidents = {**state.incidents, incident: {**tracks, name: {**track, key: joined}}}
    state = changed(state, incidents=incidents)
    return bounded(state) if known is None and cells_in(incidents) > MAX_CELLS else state


def _with_act(state: SituationState, key: str, act: Act) -> SituationState:
    if expired(act.day, horizon(state.clock, state.retention)):
        return state
    known = state.acts.get(key)
    joined = act if known is None else join_acts(known, act)
    if joined == known:
        return state
    acts = {**state.acts, key: joined}
    state = changed(state, acts=acts)
    return bounded(state) if len(acts) > MAX_ACTS else state


def _act_on(state: SituationState, action: Action, at: int) -> SituationState:
    target = action.target or ""
    if action.kind is ActionKind.ACKNOWLEDGE and target:
        return replace(state, acks=_marked(state.acks, target, Mark(at, action.id, action.by)))
    if action.kind is ActionKind.MUTE:
        mark = Mark(at, action.id, action.by, until=instant(action.until))
        return replace(state, mutes=_marked(state.mutes, target, mark))
    if action.kind is ActionKind.MERGE and target:
        mark = Mark(at, action.id, action.by, value=action.into or "")
        return replace(state, merges=_marked(state.merges, target, mark))
    if action.kind is ActionKind.CORRECT and target and action.outcome is not None:
        return _with_cell(state, target, f"{action.outcome.value}/{action.side or 'any'}", *corrected_cell(action))
    return state


def _marked(marks: dict[str, Mark], target: str, mark: Mark) -> dict[str, Mark]:
    known = marks.get(target)
    return marks if known is not None and known >= mark else newest({**marks, target: mark})
