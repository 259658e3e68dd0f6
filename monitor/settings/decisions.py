"""What the core decides by, as people write it. ``build_policy`` turns it into the core's own values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, Field

from monitor.core import policy as core
from monitor.core.model import Direction, Level, Outcome, Severity
from monitor.settings.fields import Duration, Grade, Section


def _aware(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time needs a zone; write for example 2020-02-27T21:38:00Z")
    return value.astimezone(UTC)


Instant = Annotated[datetime, AfterValidator(_aware)]


class IncidentSection(Section):
    """A known incident of a situation."""

    id: str = Field(min_length=1)
    name: str
    sides: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    starts: Instant | None = None
    ends: Instant | None = None
    principal: bool = False


class SituationSection(Section):
    """A theatre someone watches."""

    id: str = Field(min_length=1)
    name: str
    terms: tuple[str, ...] = ()
    streams: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    incidents: tuple[IncidentSection, ...] = ()
    automatic: bool = False
    belligerents: tuple[str, ...] = ()


class OriginSection(Section):
    """Someone who says things, and how far to trust them."""

    id: str = Field(min_length=1)
    name: str
    kind: core.OriginKind
    grade: Grade = "F6"
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None


class PartySection(Section):
    """A side of a conflict, or a state."""

    code: str = Field(min_length=1)
    names: tuple[str, ...]


class SignalKindSection(Section):
    """Weight and codes of one kind of signal."""

    kind: str = Field(min_length=1)
    direction: Direction
    weight: float
    root: str | None = None
    code: str | None = Field(default=None, pattern=r"^\d{2,4}$")


class IndexSection(Section):
    """How signals make the escalation index."""

    half_life: Duration = timedelta(hours=24)
    modality_shares: dict[str, float] = Field(default_factory=dict)
    levels: dict[Level, float] = Field(
        default_factory=lambda: {Level.WATCH: 20.0, Level.ELEVATED: 40.0, Level.HIGH: 60.0, Level.CRITICAL: 80.0}
    )


class BandSection(Section):
    """One threshold of a rule."""

    at: float
    severity: Severity
    page: bool = False


class RuleSection(Section):
    """What is worth an alert."""

    id: str = Field(min_length=1)
    kind: core.RuleKind
    version: int = Field(default=1, ge=1)
    situations: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    outcome: Outcome = Outcome.KILLED
    side: str | None = None
    measure: str = Field(default="best", pattern=r"^(low|best|high|official|ratio)$")
    bands: tuple[BandSection, ...] = ()
    margin: float = Field(default=0.0, ge=0)
    hold: Duration = timedelta(0)
    within: Duration = timedelta(hours=1)
    kinds: tuple[str, ...] = ()
    support: float | None = Field(default=None, ge=0)
    runbook: str | None = None


class EstimateSection(Section):
    """How figures become an estimate."""

    vague: dict[str, int] = Field(default_factory=dict)
    reliable: str = Field(default="C", pattern=r"^[A-F]$")
    weights: dict[Annotated[str, Field(pattern=r"^[A-F]$")], float] = Field(
        default_factory=lambda: {"A": 4.0, "B": 3.0, "C": 2.0, "D": 1.0, "E": 0.5, "F": 0.5}
    )
    outlier_ratio: float = Field(default=2.0, gt=1)
    support: float = Field(default=2.0, ge=0)


class DecisionSettings(Section):
    """Everything a decision depends on. Two runs with equal sections decide alike."""

    situations: tuple[SituationSection, ...] = ()
    origins: tuple[OriginSection, ...] = ()
    parties: tuple[PartySection, ...] = ()
    signal_kinds: tuple[SignalKindSection, ...] = ()
    rules: tuple[RuleSection, ...] = ()
    index: IndexSection = Field(default_factory=IndexSection)
    estimate: EstimateSection = Field(default_factory=EstimateSection)
    retention: Duration = timedelta(days=30)
    page_url: str = ""


def build_policy(settings: DecisionSettings) -> core.Policy:
    """Return the core's policy: the same values in the core's types, in the order of the file."""
    return core.Policy(
        situations=tuple(
            core.SituationDef(
                **{key: value for key, value in dict(situation).items() if key != "incidents"},
                incidents=tuple(core.IncidentDef(**dict(incident)) for incident in situation.incidents),
            )
            for situation in settings.situations
        ),
        origins=tuple(core.Origin(**dict(origin)) for origin in settings.origins),
        parties=tuple(core.Party(**dict(party)) for party in settings.parties),
        signal_kinds=tuple(core.SignalKind(**dict(kind)) for kind in settings.signal_kinds),
        rules=tuple(
            core.Rule(
                **{key: value for key, value in dict(rule).items() if key != "bands"},
                bands=tuple(core.Band(**dict(band)) for band in sorted(rule.bands, key=lambda band: band.at)),
            )
            for rule in settings.rules
        ),
        index=core.IndexPolicy(
            half_life=settings.index.half_life,
            modality_shares=tuple(settings.index.modality_shares.items()),
            levels=tuple(sorted(settings.index.levels.items(), key=lambda pair: pair[1])),
        ),
        estimate=core.EstimatePolicy(
            vague=tuple(settings.estimate.vague.items()),
            reliable=settings.estimate.reliable,
            weights=tuple(settings.estimate.weights.items()),
            outlier_ratio=settings.estimate.outlier_ratio,
            support=settings.estimate.support,
        ),
        retention=settings.retention,
        page_url=settings.page_url,
    )
