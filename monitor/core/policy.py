"""What people configure, as plain values: the core never sees a file, an environment variable or a default of its own.

``monitor.settings`` reads ``config/monitor.yaml`` into these types. Everything the core decides is a function of
content and of one ``Policy``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.core.model import Direction, Level, Outcome, Severity


class OriginKind(StrEnum):
    """What sort of voice an origin is; ``OFFICIAL`` and ``MILITARY`` speak for an authority."""

    OFFICIAL = "official"
    MILITARY = "military"
    MONITOR = "monitor"
    INTERNATIONAL = "international"
    MEDIA = "media"
    STATE_MEDIA = "state-media"
    JOURNALIST = "journalist"
    REBEL = "rebel"
    POLITICIAN = "politician"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Someone who says things. ``grade`` is an Admiralty grade ("B2"); ``aliases`` are the names texts use, any case.

    ``speaks_for`` is the party code an authority speaks for, so that "Turkey raises toll" finds its origin. ``carrier``
    origins (outlets) are who said it only when the text names nobody else.
    """

    id: str
    name: str
    kind: OriginKind
    grade: str = "F6"
    aliases: tuple[str, ...] = ()
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side of a conflict or a state. ``code`` is CAMEO-like (TUR, SYR, SYR-OPP); ``names`` are words that mean it."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDef:
    """A known incident. A claim is linked here when side, place, time words and window agree better than elsewhere.

    ``principal`` marks the incident a claim belongs to when nothing in the text says otherwise. ``cues`` are phrases
    that name the incident ("earlier on Thursday"). ``figures_below`` of ``None`` sets no bound.
    """

    id: str
    name: str
    sides: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    starts: datetime | None = None
    ends: datetime | None = None
    principal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SituationDef:
    """A theatre someone watches. A fragment belongs here when it, its title or its stream names one of ``terms``.

    ``automatic`` situations open incidents by themselves, by place, date and side; the one without terms takes what
    no other situation claims. ``belligerents`` are the codes of those whose fight it is, the theatre's own state
    first: a strike by anyone else is a third party's, and the first one that is not the actor is whom an unnamed
    target means.
    """

    id: str
    name: str
    terms: tuple[str, ...] = ()
    streams: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    incidents: tuple[IncidentDef, ...] = ()
    automatic: bool = False
    belligerents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalKind:
    """Weight and codes of a kind of signal. ``codes`` and ``root`` are CAMEO's and PLOVER's; weight is index points
    at once."""

    kind: str
    direction: Direction
    weight: float
    root: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPolicy:
    """How signals make the index: half-life of a weight, share of each modality, lower bounds of the levels."""

    half_life: timedelta = timedelta(hours=24)
    modality_shares: tuple[tuple[str, float], ...] = ()
    levels: tuple[tuple[Level, float], ...] = (
        (Level.WATCH, 20.0),
        (Level.ELEVATED, 40.0),
        (Level.HIGH, 60.0),
        (Level.CRITICAL, 80.0),
    )


class RuleKind(StrEnum):
    """What a rule looks at."""

    BAND = "band"
    INDEX = "index"
    JUMP = "jump"
    DISAGREEMENT = "disagreement"
    OFFICIAL_STALE = "official-stale"
    RETRACTION = "retraction"
    FIRST_SIGNAL = "first-signal"
    SILENCE = "silence"
    UNCONFIRMED_JUMP = "unconfirmed-jump"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A threshold with the severity of crossing it and whether crossing it may wake people."""

    at: float
    severity: Severity
    page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A configured threshold. ``measure`` is low, best, high or official of ``outcome`` for bands; the rest by kind.

    ``situations`` empty means all. ``margin`` and ``hold`` re-arm: the measure must have been below ``at - margin`` for
    ``hold`` of event time. ``kinds`` are signal kinds (first-signal) or outlets (silence). Raise ``version`` when the
    rule's meaning changes: ids of its alerts change with it. ``support`` is the graded weight of origins that must
    stand behind a crossing of ``best`` (``low`` needs twice that, ``official`` and ``high`` one voice); ``None``
    takes the estimate's.
    """

    id: str
    kind: RuleKind
    version: int = 1
    situations: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    outcome: Outcome = Outcome.KILLED
    side: str | None = None
    measure: str = "best"
    bands: tuple[Band, ...] = ()
    margin: float = 0.0
    hold: timedelta = timedelta(0)
    within: timedelta = timedelta(hours=1)
    kinds: tuple[str, ...] = ()
    support: float | None = None
    runbook: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimatePolicy:
    """How figures become an estimate. ``vague`` reads a vague word as a floor (empty: it stays vague); ``reliable``
    is the worst Admiralty source letter that may move ``best``; ``weights`` are by source letter; ``support`` is the
    weight that must stand behind a band of ``best`` (2.0: one origin of grade C or better, or eight
    fragments that name nobody)."""

    vague: tuple[tuple[str, int], ...] = ()
    reliable: str = "C"
    weights: tuple[tuple[str, float], ...] = (("A", 4.0), ("B", 3.0), ("C", 2.0), ("D", 1.0), ("E", 0.5), ("F", 0.5))
    outlier_ratio: float = 2.0
    support: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Everything configured that the core decides by."""

    situations: tuple[SituationDef, ...] = ()
    origins: tuple[Origin, ...] = ()
    parties: tuple[Party, ...] = ()
    signal_kinds: tuple[SignalKind, ...] = ()
    rules: tuple[Rule, ...] = ()
    index: IndexPolicy = field(default_factory=IndexPolicy)
    estimate: EstimatePolicy = field(default_factory=EstimatePolicy)
    retention: timedelta = timedelta(days=30)
    page_url: str = ""
