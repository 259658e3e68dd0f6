"""Observations made by hand, a policy with every kind of rule, and strategies that draw both at random."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from monitor.core.model import (
    Action,
    ActionKind,
    Alert,
    Basis,
    Claim,
    Decision,
    Direction,
    Estimate,
    Incident,
    MessageType,
    Modality,
    Observation,
    Outcome,
    Polarity,
    Precision,
    Scope,
    Severity,
    Signal,
    SignalModality,
    Span,
    Standing,
    Status,
    Victims,
    digest,
)
from monitor.core.pipeline import assess
from monitor.core.policy import (
    Band,
    IncidentDef,
    Origin,
    OriginKind,
    Policy,
    Rule,
    RuleKind,
    SituationDef,
)
from monitor.core.state import SituationState

NIGHT = datetime(2020, 2, 27, 21, 0, tzinfo=UTC)
STRIKE = "strike"
SHELLING = "shelling"


def band(at: float, severity: str = "moderate", page: bool = False) -> Band:
    return Band(at=at, severity=Severity(severity), page=page)


TOLL = (band(10, "moderate", page=True), band(20, "severe", page=True), band(30, "extreme", page=True))

ORIGINS = (
    Origin(id="governor", name="Governor", kind=OriginKind.OFFICIAL, grade="B2", speaks_for="TUR"),
    Origin(id="ministry", name="Ministry", kind=OriginKind.MILITARY, grade="A2", speaks_for="TUR"),
    Origin(id="observatory", name="Observatory", kind=OriginKind.MONITOR, grade="B3"),
    Origin(id="reporters", name="Reporters", kind=OriginKind.MEDIA, grade="C3"),
    Origin(id="rebels", name="Rebels", kind=OriginKind.REBEL, grade="D3"),
)


def policy_of(*rules: Rule, **changes: object) -> Policy:
    situation = SituationDef(
        id="idlib",
        name="Idlib 2020",
        terms=("Idlib",),
        incidents=(
            IncidentDef(id=STRIKE, name="Air strike on Turkish troops", sides=("TUR",), principal=True),
            IncidentDef(id=SHELLING, name="Shelling of 10 February", sides=("TUR",), cues=("shelling",)),
        ),
    )
    return Policy(situations=(situation,), origins=ORIGINS, rules=rules, **changes)  # type: ignore[arg-type]


OFFICIAL = Rule(id="official", kind=RuleKind.BAND, measure="official", bands=TOLL, margin=2, hold=timedelta(hours=1))
BEST = Rule(id="best", kind=RuleKind.BAND, measure="best", bands=(band(15), band(25)), margin=2)
LOW = Rule(id="low", kind=RuleKind.BAND, measure="low", bands=(band(15),))
HIGH = Rule(id="high", kind=RuleKind.BAND, measure="high", bands=(band(34),))
INDEX = Rule(id="index", kind=RuleKind.INDEX, bands=(band(20, "minor"), band(40, "severe", page=True)))
JUMP = Rule(id="jump", kind=RuleKind.JUMP, bands=(band(5),), within=timedelta(hours=2))
DISAGREE = Rule(id="disagree", kind=RuleKind.DISAGREEMENT, bands=(band(3), band(12)), within=timedelta(hours=3))
RATIO = Rule(id="ratio", kind=RuleKind.DISAGREEMENT, measure="ratio", bands=(band(0.5),), within=timedelta(hours=3))
UNCONFIRMED = Rule(id="rumour", kind=RuleKind.UNCONFIRMED_JUMP, bands=(band(3),), within=timedelta(hours=3))
RETRACTION = Rule(id="retraction", kind=RuleKind.RETRACTION)
FIRST = Rule(id="first", kind=RuleKind.FIRST_SIGNAL, kinds=("border-opening", "retaliation-strikes"))
SILENCE = Rule(id="silence", kind=RuleKind.SILENCE, kinds=("wire",), within=timedelta(hours=2))
STALE = Rule(id="stale", kind=RuleKind.OFFICIAL_STALE, bands=(band(5),), within=timedelta(hours=1))

EVERY = policy_of(
    OFFICIAL, BEST, LOW, HIGH, INDEX, JUMP, DISAGREE, RATIO, UNCONFIRMED, RETRACTION, FIRST, SILENCE, STALE
)  # fmt: skip


def at(minutes: float | None) -> datetime | None:
    return None if minutes is None else NIGHT + timedelta(minutes=minutes)


def claim(
    origin: str,
    low: int | None,
    minutes: float | None = 0,
    high: int | None = -1,
    *,
    incident: str | None = STRIKE,
    outcome: Outcome = Outcome.KILLED,
    side: str | None = "TUR",
    standing: Standing = Standing.CURRENT,
    basis: Basis = Basis.TOTAL,
    scope: Scope = Scope.INCIDENT,
    polarity: Polarity = Polarity.ASSERTED,
    modality: Modality = Modality.REPORTED,
    vague: str | None = None,
    outlet: str = "wire",
    status: Status = Status.ACTUAL,
    perpetrators: bool = False,
    text: str = "",
) -> Observation:
    """One claim; ``high`` defaults to ``low`` (an exact figure), ``None`` leaves it open."""
    told = Claim(
        outcome=outcome,
        low=low,
        high=low if high == -1 else high,
        span=Span(start=0, end=4),
        rule="by-hand",
        origin=origin,
        vague=vague,
        victims=Victims(side=side, perpetrators=perpetrators),
        standing=standing,
        basis=basis,
        scope=scope,
        polarity=polarity,
        modality=modality,
    )
    return _observed(told, None, minutes, incident, outlet, status, text)


def signal(
    kind: str,
    minutes: float | None = 0,
    weight: float = 15,
    *,
    actor: str = "SYR",
    target: str = "TUR",
    modality: SignalModality = SignalModality.DONE,
    direction: Direction = Direction.ESCALATES,
    origin: str = "reporters",
    outlet: str = "wire",
    alleged: bool = False,
    text: str = "",
) -> Observation:
    told = Signal(
        kind=kind,
        actor=actor,
        target=target,
        span=Span(start=0, end=4),
        rule="by-hand",
        origin=origin,
        modality=modality,
        direction=direction,
        weight=weight,
        alleged=alleged,
    )
    return _observed(None, told, minutes, None, outlet, Status.ACTUAL, text)


def _observed(
    told: Claim | None,
    act: Signal | None,
    minutes: float | None,
    incident: str | None,
    outlet: str,
    status: Status,
    text: str,
) -> Observation:
    return Observation(
        situation="idlib" if status is Status.ACTUAL else f"{status.value}/idlib",
        fragment=digest(str(told), str(act), minutes, outlet, text),
        index=0,
        outlet=outlet,
        published_at=at(minutes),
        precision=Precision.UNKNOWN if minutes is None else Precision.MINUTE,
        status=status,
        quote=text or "the words behind it",
        claim=told,
        signal=act,
        incident=incident,
    )


def action(kind: str, minutes: float, target: str | None = None, **more: object) -> Action:
    when = at(minutes)
    assert when is not None
    return Action(situation="idlib", kind=ActionKind(kind), at=when, by="ada", target=target, **more)  # type: ignore[arg-type]


def tick(minutes: float) -> Action:
    return action("tick", minutes)


@dataclass
class Run:
    """Everything that followed from some messages of one situation."""

    state: SituationState | None = None
    alerts: list[Alert] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    estimates: list[Estimate] = field(default_factory=list)
    incidents: dict[str, Incident] = field(default_factory=dict)

    @property
    def ids(self) -> set[str]:
        return {alert.id for alert in self.alerts}

    @property
    def pages(self) -> list[Alert]:
        return [alert for alert in self.alerts if alert.page]

    @property
    def issued(self) -> list[tuple[str, float]]:
        return [(alert.rule, alert.threshold) for alert in self.alerts if alert.type is MessageType.ALERT]

    @property
    def last(self) -> dict[str, Estimate]:
        return {estimate.subject: estimate for estimate in self.estimates}

    def of(self, kind: MessageType) -> list[Alert]:
        return [alert for alert in self.alerts if alert.type is kind]


def run(messages: Iterable[Observation | Action], policy: Policy = EVERY) -> Run:
    result = Run()
    for message in messages:
        step = assess(result.state, message, policy)
        result.state = step.state
        result.alerts += step.alerts
        result.decisions += step.decisions
        result.estimates += step.estimates
        result.incidents.update((incident.id, incident) for incident in step.incidents)
    return result


_MINUTES = st.sampled_from([None, 0, 1, 30, 60, 90, 150, 178, 180, 185, 240, 600, 1500, 3000])
_FIGURES = st.sampled_from([0, 3, 9, 12, 14, 18, 22, 29, 33, 34, 60])

claims = st.builds(
    lambda origin, low, minutes, width, standing, incident, outcome, outlet, scope, modality, basis: claim(
        origin,
        low,
        minutes,
        None if width is None else low + width,
        standing=standing,
        incident=incident,
        outcome=outcome,
        outlet=outlet,
        scope=scope,
        modality=modality,
        basis=basis,
    ),
    st.sampled_from(["governor", "ministry", "observatory", "reporters", "rebels", "outlet:wire", "outlet:post"]),
    _FIGURES,
    _MINUTES,
    st.sampled_from([0, 0, 0, None, 5]),
    st.sampled_from([*[Standing.CURRENT] * 6, Standing.RAISES, *list(Standing)]),
    st.sampled_from([STRIKE, STRIKE, STRIKE, SHELLING, None, "auto-town-2020-02-27-any"]),
    st.sampled_from([Outcome.KILLED, Outcome.KILLED, Outcome.WOUNDED]),
    st.sampled_from(["wire", "post"]),
    st.sampled_from([*[Scope.INCIDENT] * 8, *list(Scope)]),
    st.sampled_from([Modality.REPORTED, Modality.REPORTED, *list(Modality)]),
    st.sampled_from([*[Basis.TOTAL] * 6, *list(Basis)]),
)
signals = st.builds(
    lambda kind, minutes, actor, modality, direction, alleged, weight: signal(
        kind, minutes, weight, actor=actor, modality=modality, direction=direction, alleged=alleged
    ),
    st.sampled_from(["retaliation-strikes", "border-opening", "ceasefire-call"]),
    _MINUTES,
    st.sampled_from(["SYR", "RUS"]),
    st.sampled_from([*[SignalModality.DONE] * 4, *list(SignalModality)]),
    st.sampled_from([*[Direction.ESCALATES] * 3, *list(Direction)]),
    st.booleans(),
    st.sampled_from([5.0, 15.0, 30.0]),
)
corrections = st.builds(
    lambda minutes, figure: action("correct", minutes, STRIKE, outcome=Outcome.KILLED, side="TUR", figure=figure),
    st.sampled_from([100, 200, 3100]),
    st.sampled_from([None, 8, 25]),
)
actions = st.one_of(
    corrections,
    st.builds(lambda minutes: action("mute", minutes, STRIKE, until=at(minutes + 90)), st.sampled_from([5, 100])),
    st.builds(lambda minutes: action("acknowledge", minutes, "0" * 20), st.sampled_from([5, 100])),
    st.builds(lambda minutes: action("merge", minutes, SHELLING, into=STRIKE), st.sampled_from([5, 100])),
    st.builds(tick, st.sampled_from([200, 700, 3200])),
)
observations = st.one_of(claims, claims, claims, signals)
"""What can be read, in a small world where figures and times meet often."""

evidence = st.lists(st.one_of(*[observations] * 6, corrections), max_size=14)
messages = st.lists(st.one_of(observations, observations, observations, actions), max_size=14)
