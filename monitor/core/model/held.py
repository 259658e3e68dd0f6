"""What is held: estimates, the escalation index, and how they were revised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.core.model.identity import VERSION
from monitor.core.model.words import Level, Outcome, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginFigure:
    """The current figure of one origin within an estimate. ``role`` says what the figure does there."""

    origin: str
    low: int | None
    high: int | None
    grade: str
    role: str
    observation: str
    published_at: datetime | None
    vague: str | None = None

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        origin: str,
        low: int | None,
        high: int | None,
        grade: str,
        role: str,
        observation: str,
        published_at: datetime | None,
        vague: str | None = None,
    ) -> None:
        object.__setattr__(self, "origin", origin)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)
        object.__setattr__(self, "grade", grade)
        object.__setattr__(self, "role", role)
        object.__setattr__(self, "observation", observation)
        object.__setattr__(self, "published_at", published_at)
        object.__setattr__(self, "vague", vague)


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Low, best and high for one incident, outcome and victim side, after UCDP's triple, with each origin's own figure.

    ``subject`` identifies it: incident, outcome and side. ``disagreement`` is (highest - lowest) / best over the
    current figures of reliable origins, 0 where fewer than two speak. ``as_of`` is event time: the newest publication
    folded in.
    """

    situation: str
    incident: str
    outcome: Outcome
    side: str | None
    low: int
    best: int
    high: int
    figures: tuple[OriginFigure, ...]
    method: str
    disagreement: float = 0.0
    official: int | None = None
    notes: tuple[str, ...] = ()
    as_of: datetime | None = None
    status: Status = Status.ACTUAL
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        incident: str,
        outcome: Outcome,
        side: str | None,
        low: int,
        best: int,
        high: int,
        figures: tuple[OriginFigure, ...],
        method: str,
        disagreement: float = 0.0,
        official: int | None = None,
        notes: tuple[str, ...] = (),
        as_of: datetime | None = None,
        status: Status = Status.ACTUAL,
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "incident", incident)
        object.__setattr__(self, "outcome", outcome)
        object.__setattr__(self, "side", side)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "best", best)
        object.__setattr__(self, "high", high)
        object.__setattr__(self, "figures", figures)
        object.__setattr__(self, "method", method)
        object.__setattr__(self, "disagreement", disagreement)
        object.__setattr__(self, "official", official)
        object.__setattr__(self, "notes", notes)
        object.__setattr__(self, "as_of", as_of)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "version", version)

    @property
    def subject(self) -> str:
        """Incident, outcome and side in one string, as alert ids and metrics use it."""
        return f"{self.incident}/{self.outcome.value}/{self.side or 'any'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The escalation index of a situation at an instant of event time: 0 to 100, with the signals that weigh most."""

    situation: str
    value: float
    level: Level
    as_of: datetime | None
    drivers: tuple[str, ...] = ()
    status: Status = Status.ACTUAL
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        value: float,
        level: Level,
        as_of: datetime | None,
        drivers: tuple[str, ...] = (),
        status: Status = Status.ACTUAL,
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "level", level)
        object.__setattr__(self, "as_of", as_of)
        object.__setattr__(self, "drivers", drivers)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "version", version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One step of an estimate or index, old to new, and the observation that caused it. Append-only.

    ``at`` is event time. ``cause`` is an observation or action id. ``before`` is ``None`` for the first.
    """

    situation: str
    at: datetime | None
    cause: str
    reason: str
    before: Estimate | None = None
    after: Estimate | None = None
    index_before: Index | None = None
    index_after: Index | None = None
    status: Status = Status.ACTUAL
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        at: datetime | None,
        cause: str,
        reason: str,
        before: Estimate | None = None,
        after: Estimate | None = None,
        index_before: Index | None = None,
        index_after: Index | None = None,
        status: Status = Status.ACTUAL,
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "cause", cause)
        object.__setattr__(self, "reason", reason)
        object.__setattr__(self, "before", before)
        object.__setattr__(self, "after", after)
        object.__setattr__(self, "index_before", index_before)
        object.__setattr__(self, "index_after", index_after)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "version", version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What is held of one incident: an estimate for each outcome and victim side. The value of the estimates topic."""

    situation: str
    id: str
    name: str
    estimates: tuple[Estimate, ...] = ()
    automatic: bool = False
    as_of: datetime | None = None
    status: Status = Status.ACTUAL
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        id: str,  # noqa: A002 - the field is called so
        name: str,
        estimates: tuple[Estimate, ...] = (),
        automatic: bool = False,
        as_of: datetime | None = None,
        status: Status = Status.ACTUAL,
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "estimates", estimates)
        object.__setattr__(self, "automatic", automatic)
        object.__setattr__(self, "as_of", as_of)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "version", version)
