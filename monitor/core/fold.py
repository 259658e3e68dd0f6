"""One observation or action into the state. ``fold(state, x)`` equals ``join(state, fold(None, x))``."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.bounds import counted
from monitor.core.facts import grown
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
    MAX_CELLS,
    NEVER,
    Act,
    Cell,
    Mark,
    Saying,
    SituationState,
    Tracks,
    best_cells,
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
    latest_acts,
    newest,
)
from monitor.core.voices import DESK, voices_of

QUOTE: Final = 80
"""Code points of the words kept behind a figure; the whole is in the fragment."""

_FIRM: Final = {Modality.ALLEGED: 0, Modality.REPORTED: 1, Modality.CONFIRMED: 2}


class Said:
    """What one message says, as a state holds it: a cell of a track, or an act, or neither (``key`` is "" then)."""

    __slots__ = ("act", "at", "cell", "incident", "key", "track")

    def __init__(self, at: int) -> None:
        self.at = at
        self.incident = ""
        self.track = ""
        self.key = ""
        self.cell: Cell | None = None
        self.act: Act | None = None


def said(message: Observation | Action, policy: Policy) -> Said:
    """Return what a message says."""
    if isinstance(message, Action):
        told = Said(instant(message.at))
        if message.kind is ActionKind.CORRECT:
            told.key, cell = corrected_cell(message)
            if message.target and message.outcome is not None:
                told.incident = message.target
                told.track = f"{message.outcome.value}/{message.side or 'any'}"
                told.cell = cell
        return told
    told = Said(instant(message.published_at))
    if message.claim is not None:
        told.incident = message.incident or ""
        told.track = track_of(message.claim)
        told.key, told.cell = cell_of(message, message.claim, told.at, policy)
    elif message.signal is not None and not message.signal.background:
        told.key, told.act = act_of(message, message.signal, told.at)
    return told


def fold(state: SituationState | None, message: Observation | Action, policy: Policy) -> SituationState:
    """Return the state with one message in it. Raise ``ValueError`` for a message of another situation."""
    return folded(state, message, said(message, policy), policy)


def folded(state: SituationState | None, message: Observation | Action, told: Said, policy: Policy) -> SituationState:
    """Fold a message of which it is known what it says. The clock, and what it holds, change in one step."""
    if state is None:
        state = SituationState(situation=message.situation, status=message.status)
    elif state.situation != message.situation:
        raise ValueError(f"a message of {message.situation} cannot be folded into {state.situation}")
    retention = max(state.retention, _retention(policy))
    clock = max(told.at, state.clock)
    wound = clock != state.clock or retention != state.retention
    first = horizon(clock, retention)
    if wound and first != horizon(state.clock, state.retention):
        state = bounded(changed(state, clock=clock, retention=retention))
        wound = False
    if isinstance(message, Action) and told.cell is None:
        return _act_on(changed(state, clock=clock, retention=retention) if wound else state, message, told.at)
    outlets = acts = incidents = None
    if (
        isinstance(message, Observation)
        and message.outlet in watched_outlets(policy)
        and told.at > state.outlets.get(message.outlet, NEVER)
    ):
        outlets = {**state.outlets, message.outlet: told.at}
    if told.cell is not None:
        incidents = _with_cell(state.incidents, told, told.cell, first)
    elif told.act is not None:
        acts = _with_act(state.acts, told.key, told.act, first)
    if not wound and outlets is None and acts is None and incidents is None:
        return state
    return changed(state, clock=clock, retention=retention, incidents=incidents, acts=acts, outlets=outlets)


def outdated(message: Observation, state: SituationState) -> bool:
    """Whether a report is of a day that its situation keeps no longer, so that what it says of such days is not held.

    The situation's clock is its newest report: one that came by chance, or with a wrong date, makes others too old.
    """
    first = horizon(state.clock, state.retention)
    if not first or not expired(day_of(instant(message.published_at)), first):
        return False
    return message.signal is not None or expired(day_in(message.incident or ""), first)


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
    return f"{claim.origin}|{low}|{claim.high}|{mark}|{claim.vague or ''}", cell


def _low_of(claim: Claim, policy: Policy) -> int | None:
    """Return the lower bound of a claim: of vague words, what config reads them as."""
    if claim.low is None and claim.high is None and claim.vague:
        return _vague(policy).get(claim.vague.lower())
    return claim.low


@once_per_policy
def _vague(policy: Policy) -> dict[str, int]:
    return dict(policy.estimate.vague)


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
    return "|".join((act.kind, act.actor, act.target, act.day, act.direction)), act


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


@once_per_policy
def _retention(policy: Policy) -> int:
    return round(policy.retention.total_seconds() * 1_000_000)


def _with_cell(incidents: dict[str, Tracks], told: Said, cell: Cell, first: str) -> dict[str, Tracks] | None:
    """Return what is held with a cell in it; ``None`` where that changes nothing."""
    if expired(day_in(told.incident), first):
        return None
    tracks = incidents.get(told.incident)
    track = tracks.get(told.track) if tracks is not None else None
    known = track.get(told.key) if track is not None else None
    joined = cell if known is None else join_cells(known, cell)
    if joined == known:
        return None
    fresh = track.copy() if track is not None else {}
    fresh[told.key] = joined
    if track is not None:
        grown(track, fresh, known, joined)
    tracks = tracks.copy() if tracks is not None else {}
    tracks[told.track] = fresh
    after = incidents.copy()
    after[told.incident] = tracks
    cells = counted(after, cells_in(incidents) + (1 if known is None else 0))
    return best_cells(after) if known is None and cells > MAX_CELLS else after


def _with_act(acts: dict[str, Act], key: str, act: Act, first: str) -> dict[str, Act] | None:
    """Return the acts with one more; ``None`` where that changes nothing."""
    if expired(act.day, first):
        return None
    known = acts.get(key)
    joined = act if known is None else join_acts(known, act)
    if joined == known:
        return None
    acts = acts.copy()
    acts[key] = joined
    return latest_acts(acts)


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
    return state


def _marked(marks: dict[str, Mark], target: str, mark: Mark) -> dict[str, Mark]:
    known = marks.get(target)
    return marks if known is not None and known >= mark else newest({**marks, target: mark})
