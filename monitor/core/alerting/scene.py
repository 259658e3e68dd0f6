"""What a rule sees of one step, and what it answers: crossings, never bare booleans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol

from monitor.core.model import Action, Estimate, Observation, Outcome, Severity, Status, digest
from monitor.core.policy import Band, Policy, Rule
from monitor.core.state import NEVER, Act, Cell, SituationState, Track

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A track that the step may have moved: its cells now, and its estimate before and now."""

    incident: str
    name: str
    outcome: Outcome
    side: str | None
    track: Track
    before: Estimate | None
    after: Estimate | None
    cell: str | None = None

    @property
    def subject(self) -> str:
        """Incident, outcome and side in one string."""
        return f"{self.incident}/{self.outcome.value}/{self.side or 'any'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One step: the state it leads to, and what it touched. ``novel`` marks a claim that says what nobody had said."""

    state: SituationState
    policy: Policy
    message: Observation | Action
    clock_before: int
    touched: tuple[Touched, ...] = ()
    act: Act | None = None
    ticked: bool = False
    novel: bool = False

    @property
    def at(self) -> datetime | None:
        """When the message was published or the action taken."""
        return self.message.at if isinstance(self.message, Action) else self.message.published_at

    @property
    def situation(self) -> str:
        """The situation's configured id, without the status in front."""
        return self.state.situation.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A threshold that the evidence crosses. Its id, and whether it exists, do not depend on the order of reports.

    ``at`` is the instant of event time at which the evidence first crosses. ``holds`` is false where a correction, read
    before the report that crosses, has already taken it back.
    """

    rule: Rule
    band: Band
    incident: str | None
    subject: str
    measure: str
    episode: str
    at: int
    value: float
    because: str
    cells: tuple[Cell, ...] = ()
    acts: tuple[Act, ...] = ()
    day: str = ""
    holds: bool = True
    touched: Touched | None = None
    status: Status = Status.ACTUAL

    @property
    def id(self) -> str:
        """The alert's id."""
        return crossing_id(self.rule, self.subject, self.measure, self.band.at, self.episode, self.status)

    @property
    def rank(self) -> int:
        """The severity as a number, greater is graver."""
        return rank(self.band.severity)


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


def applies(rule: Rule, scene: Scene) -> bool:
    """Whether a rule concerns the situation."""
    return not rule.situations or scene.situation in rule.situations


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
    return tuple(sorted(rule.bands, key=lambda band: band.at)) or (Band(at=at, severity=severity),)


def apart(a: Cell, b: Cell) -> int | None:
    """Return how long one figure was said after the other was last said, 0 if both were said at once; ``None``
    undated."""
    if NEVER in (a.first, b.first):
        return None
    return max(0, max(a.first, b.first) - min(a.last.at, b.last.at))


def counts(cell: Cell) -> bool:
    """Whether a figure was given as a total, and as more than an allegation."""
    return cell.mark in ("total", "corrects") and cell.firm > 0 and (cell.low is not None or cell.high is not None)


def counted(track: Track) -> list[Cell]:
    """Return the figures of a track that were ever given as totals."""
    return [cell for cell in track.values() if counts(cell)]


def compared(rule: Rule, scene: Scene) -> list[tuple[Touched, Cell | None]]:
    """Return the touched tracks in which figures may newly stand against each other, with the one that was just read:
    ``None`` where it could be any."""
    pairs = ((touched, touched.track.get(touched.cell or "")) for touched in watched(rule, scene))
    return [(touched, moved) for touched, moved in pairs if moved is None or counts(moved)]
