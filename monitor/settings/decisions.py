"""What the core decides by, as people write it. ``build_policy`` turns it into the core's own values."""

from __future__ import annotations

import difflib
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from monitor.core import policy as core
from monitor.core.model import Direction, Level, Outcome, Severity, SignalModality
from monitor.core.text.vocabulary import VAGUE_ADJECTIVES, VAGUE_PLURALS
from monitor.settings.fields import Duration, Grade, Instant, Letter, Name, Section, Span, formed


def _vague_words(value: dict[str, int]) -> dict[str, int]:
    """Accept words that texts are read for, in any case: a misspelt one would stay without a number in silence."""
    known = VAGUE_PLURALS | VAGUE_ADJECTIVES | {"handful", "number"}
    for words in value:
        if not known & set(words.lower().split()):
            near = difflib.get_close_matches(words.lower(), known, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
            raise ValueError(f"{words!r} is not read as a number left open; {hint}")
    return {words.lower(): floor for words, floor in value.items()}


_LEVELS = {Level.WATCH: 20.0, Level.ELEVATED: 40.0, Level.HIGH: 60.0, Level.CRITICAL: 80.0}
_WEIGHTS = {"A": 4.0, "B": 3.0, "C": 2.0, "D": 1.0, "E": 0.5, "F": 0.5}


def _rising(value: dict[Level, float]) -> dict[Level, float]:
    """Accept levels whose bounds rise as they do; those left out keep theirs."""
    value = _LEVELS | value
    bounds = [value[level] for level in Level if level in value]
    if bounds != sorted(set(bounds)):
        told = ", ".join(f"{level} {value[level]:g}" for level in Level if level in value)
        raise ValueError(f"each level must begin above the one before, and these do not: {told}")
    return value


def _all_letters(value: dict[str, float]) -> dict[str, float]:
    """Return the weights with those of the letters left out as they are without any."""
    return _WEIGHTS | value


Points = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
Weight = Annotated[float, Field(ge=0)]


class IncidentSection(Section):
    """A known incident of a situation."""

    id: Name
    name: Name
    sides: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    cues: tuple[Name, ...] = ()
    starts: Instant | None = None
    ends: Instant | None = None
    principal: bool = False


class SituationSection(Section):
    """A theatre someone watches."""

    id: Name
    name: Name
    terms: tuple[Name, ...] = ()
    streams: tuple[Name, ...] = ()
    places: tuple[Name, ...] = ()
    incidents: tuple[IncidentSection, ...] = ()
    automatic: bool = False
    belligerents: tuple[Name, ...] = ()


class OriginSection(Section):
    """Someone who says things, and how far to trust them."""

    id: Name
    name: Name
    kind: core.OriginKind
    grade: Grade = "F6"
    aliases: tuple[Name, ...] = ()
    speaks_for: Name | None = None


class PartySection(Section):
    """A side of a conflict, or a state."""

    code: Name
    names: tuple[Name, ...]


class SignalKindSection(Section):
    """Weight and codes of one kind of signal."""

    kind: Name
    direction: Direction
    weight: Weight
    root: str | None = None
    code: Annotated[str, AfterValidator(formed(r"\d{2,4}", "a CAMEO code; write two to four digits"))] | None = None


class IndexSection(Section):
    """How signals make the escalation index."""

    half_life: Span = timedelta(hours=24)
    modality_shares: dict[SignalModality, Share] = Field(default_factory=dict)
    levels: Annotated[dict[Level, Points], AfterValidator(_rising)] = Field(default_factory=_LEVELS.copy)


class BandSection(Section):
    """One threshold of a rule."""

    at: float
    severity: Severity
    page: bool = False


class RuleSection(Section):
    """What is worth an alert."""

    id: Name
    kind: core.RuleKind
    version: int = Field(default=1, ge=1)
    situations: tuple[Name, ...] = ()
    incidents: tuple[Name, ...] = ()
    outcome: Outcome = Outcome.KILLED
    side: Name | None = None
    measure: Literal["low", "best", "high", "official", "ratio"] = "best"
    bands: tuple[BandSection, ...] = ()
    margin: float = Field(default=0.0, ge=0)
    hold: Duration = timedelta(0)
    within: Duration = timedelta(hours=1)
    kinds: tuple[Name, ...] = ()
    support: float | None = Field(default=None, ge=0)
    runbook: str | None = None


class EstimateSection(Section):
    """How figures become an estimate."""

    vague: Annotated[dict[Name, Annotated[int, Field(ge=0)]], AfterValidator(_vague_words)] = Field(
        default_factory=dict
    )
    reliable: Letter = "C"
    weights: Annotated[dict[Letter, Weight], AfterValidator(_all_letters)] = Field(default_factory=_WEIGHTS.copy)
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
    retention: Span = timedelta(days=30)
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
            modality_shares=tuple((way.value, share) for way, share in settings.index.modality_shares.items()),
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
