"""What a rule sees of one step, and what it answers: crossings, never bare booleans."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol

from monitor.core.facts import Facts, facts_in, facts_of
from monitor.core.lookup import once_per_policy
from monitor.core.model import Action, Estimate, Observation, Outcome, Severity, Status, digest
from monitor.core.policy import Band, Policy, Rule
from monitor.core.state import NEVER, Act, Cell, Fired, SituationState, Track

SEVERITIES: Final = tuple(Severity)


class Reason(StrEnum):
    """Why an evaluation ended as it did. ``detail`` of the decision says the same in words."""

    CROSSED = "crossed"
    COVERED = "covered-by-higher-band"
    NOT_WORSE = "severity-not-risen"
    ACKNOWLEDGED = "acknowledged"
    MUTED = "muted"
    NOT_PAGING = "rule-does-not-page"
    OVERTAKEN = "corrected-before-it-was-read"
    UNCONFIRMED = "unconfirmed"
    OUT_OF_SCOPE = "out-of-scope"
    MOVED = "estimate-moved"
    CORRECTED = "corrected"
    APPLIED = "action-applied"


class Touched:
    """A track that the step may have moved: its cells now, and its estimate before and now.

    ``subject`` is incident, outcome and side in one string; ``differs`` says that the estimate is another one,
    ``moved`` that the numbers are that people are told.
    """

    __slots__ = (
        "after", "before", "cell", "differs", "incident", "moved", "name", "outcome", "side", "subject",
        "track",
    )  # fmt: skip

    def __init__(
        self,
        *,
        incident: str,
        name: str,
        outcome: Outcome,
        side: str | None,
        track: Track,
        before: Estimate | None,
        after: Estimate | None,
        cell: str | None,
    ) -> None:
        self.incident = incident
        self.name = name
        self.outcome = outcome
        self.side = side
        self.track = track
        self.before = before
        self.after = after
        self.cell = cell
        self.subject = f"{incident}/{name}"
        self.moved = before is not after and moved(before, after)
        self.differs = self.moved or (before is not after and _other(before, after))

    def figures(self) -> list[Facts]:
        """Return the facts of all cells."""
        return facts_in(self.track)

    def counted(self) -> list[Cell]:
        """Return the figures that were ever given as totals."""
        return [facts.cell for facts in self.figures() if facts.counts]


def _other(before: Estimate | None, after: Estimate | None) -> bool:
    """Whether an estimate is another one; mostly it is, and the time alone says so."""
    if before is not None and after is not None and before.as_of != after.as_of:
        return True
    return before != after


def moved(before: Estimate | None, after: Estimate | None) -> bool:
    """Whether the numbers that people are told have changed."""
    if before is None or after is None:
        return before is not after
    return (
        before.low != after.low
        or before.best != after.best
        or before.high != after.high
        or before.official != after.official
    )


class Scene:
    """One step: the state it leads to, and what it touched. ``novel`` marks a claim that says what nobody had said.

    ``situation`` is the configured id, without the status in front; ``at`` is when the message was published or the
    action taken.
    """

    __slots__ = (
        "act", "at", "clock_before", "message", "novel", "policy", "rules", "situation", "state", "ticked", "touched",
    )  # fmt: skip

    def __init__(
        self,
        *,
        state: SituationState,
        policy: Policy,
        message: Observation | Action,
        clock_before: int,
        touched: list[Touched],
        act: Act | None,
        ticked: bool,
        novel: bool,
    ) -> None:
        self.state = state
        self.policy = policy
        self.message = message
        self.clock_before = clock_before
        self.touched = touched
        self.act = act
        self.ticked = ticked
        self.novel = novel
        self.situation = state.situation.rpartition("/")[2]
        self.rules = rules_of(policy, self.situation)
        self.at: datetime | None = message.at if isinstance(message, Action) else message.published_at


class Crossing:
    """A threshold that the evidence crosses. Its id, and whether it exists, do not depend on the order of reports.

    ``at`` is the instant of event time at which the evidence first crosses. ``holds`` is false where a correction, read
    before the report that crosses, has already taken it back.
    """

    __slots__ = (
        "acts", "at", "band", "because", "cells", "day", "episode", "holds", "id", "incident", "measure", "rank",
        "rule", "subject", "touched", "value",
    )  # fmt: skip

    def __init__(
        self,
        *,
        rule: Rule,
        band: Band,
        incident: str | None,
        subject: str,
        measure: str,
        episode: str,
        at: int,
        value: float,
        because: str,
        status: Status,
        cells: tuple[Cell, ...] = (),
        acts: tuple[Act, ...] = (),
        day: str = "",
        holds: bool = True,
        touched: Touched | None = None,
    ) -> None:
        self.rule = rule
        self.band = band
        self.incident = incident
        self.subject = subject
        self.measure = measure
        self.episode = episode
        self.at = at
        self.value = value
        self.because = because
        self.cells = cells
        self.acts = acts
        self.day = day
        self.holds = holds
        self.touched = touched
        self.id = crossing_id(rule, subject, measure, band.at, episode, status)
        self.rank = rank(band.severity)


class Watch(Protocol):
    """A kind of rule: says which thresholds the evidence crosses, of those that this step may have touched."""

    def __call__(self, rule: Rule, scene: Scene) -> list[Crossing]: ...


def crossing_id(rule: Rule, subject: str, measure: str, threshold: float, episode: str, status: Status) -> str:
    """Return the id of the alert about a crossing: no clock, no report and no worker is in it.

    An exercise has ids of its own: who was not woken for the exercise must be woken when the same happens in the world.
    """
    return _id(status, rule.id, rule.version, subject, measure, float(threshold), episode)


@lru_cache(maxsize=4096)
def _id(status: Status, rule: str, version: int, subject: str, measure: str, threshold: float, episode: str) -> str:
    drill = () if status is Status.ACTUAL else (status.value,)
    return digest(*drill, rule, version, subject, measure, threshold, episode)


def rank(severity: Severity) -> int:
    """Return a severity as a number, greater is graver."""
    return SEVERITIES.index(severity)


def rules_of(policy: Policy, situation: str) -> tuple[Rule, ...]:
    """Return the rules that concern a situation, in the order of the policy."""
    known = _rules(policy)
    found = known.get(situation)
    if found is None:
        if len(known) >= _MOST:
            known.clear()
        found = tuple([rule for rule in policy.rules if not rule.situations or situation in rule.situations])
        known[situation] = found
    return found


@once_per_policy
def _rules(_policy: Policy) -> dict[str, tuple[Rule, ...]]:
    return {}


Records = dict[tuple[str, str], list[tuple[str, Fired]]]


def records_of(fired: dict[str, Fired], rule: str, subject: str) -> list[tuple[str, Fired]]:
    """Return the alerts of a rule on a track, lowest band first, the first episode before later ones.

    Looked up: most steps issue nothing, so that what is held is the same object as before.
    """
    held = _RECORDS.get(id(fired))
    if held is None or held[0] is not fired:
        if len(_RECORDS) >= _MOST:
            _RECORDS.clear()
        made: Records = {}
        for key, one in fired.items():
            made.setdefault((one.rule, one.subject), []).append((key, one))
        for found in made.values():
            found.sort(key=_by_threshold)
        held = _RECORDS[id(fired)] = (fired, made)
    return held[1].get((rule, subject), [])


def _by_threshold(item: tuple[str, Fired]) -> tuple[float, bool, str, str]:
    key, one = item
    return (one.threshold, one.episode != "first", one.episode, key)


_MOST: Final = 1024
_RECORDS: Final[dict[int, tuple[dict[str, Fired], Records]]] = {}


def watched(rule: Rule, scene: Scene) -> list[Touched]:
    """Return the touched tracks that a rule concerns; the attackers' own dead are nobody's toll.

    A figure that was too much to hold (see ``state.MAX_CELLS``) moves nothing.
    """
    return [
        touched
        for touched in scene.touched
        if touched.outcome is rule.outcome
        and touched.incident
        and (touched.cell is None or touched.cell in touched.track)
        and not touched.name.endswith("/attackers")
        and (rule.side is None or rule.side == touched.side)
        and (not rule.incidents or touched.incident in rule.incidents)
    ]


def bands_of(rule: Rule, severity: Severity = Severity.MODERATE, at: float = 1.0) -> tuple[Band, ...]:
    """Return the rule's bands, lowest first, or one that never pages where it has none."""
    if len(rule.bands) > 1:
        return tuple(sorted(rule.bands, key=_lowest))
    return rule.bands or (Band(at=at, severity=severity),)


def _lowest(band: Band) -> float:
    return band.at


def apart(a: Cell, b: Cell) -> int | None:
    """Return how long one figure was said after the other was last said, 0 if both were said at once; ``None``
    undated."""
    if NEVER in (a.first, b.first):
        return None
    return max(0, max(a.first, b.first) - min(a.last.at, b.last.at))


def compared(rule: Rule, scene: Scene) -> list[tuple[Touched, Cell | None]]:
    """Return the touched tracks in which figures may newly stand against each other, with the one that was just read:
    ``None`` where it could be any."""
    pairs = ((touched, touched.track.get(touched.cell or "")) for touched in watched(rule, scene))
    return [(touched, moved) for touched, moved in pairs if moved is None or facts_of(moved).counts]
