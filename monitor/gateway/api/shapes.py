"""What answers look like, for OpenAPI. ``readmodel.rows`` writes them; a test holds one to the other."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from monitor.core.model import (
    ActionKind,
    DeliveryState,
    Level,
    MessageType,
    Outcome,
    Precision,
    Severity,
    Status,
)


class Triple(BaseModel):
    """Persons: at least, most likely, at most."""

    low: int
    best: int
    high: int


class EstimateShort(Triple):
    """One estimate of an incident. ``disagreement`` is (highest - lowest) / best of reliable origins."""

    outcome: Outcome
    side: str | None
    official: int | None
    disagreement: float
    origins: int
    as_of: datetime | None


class IncidentShort(BaseModel):
    """An incident with its estimates' triples."""

    id: str
    situation: str
    name: str
    status: Status
    automatic: bool
    as_of: datetime | None
    known_at: datetime
    estimates: list[EstimateShort]


class Incidents(BaseModel):
    """A page of incidents."""

    items: list[IncidentShort]
    next: str | None


class Passage(BaseModel):
    """The sentence that words stand in; half-open offsets of the words, in code points."""

    text: str
    start: int
    end: int


class Figure(BaseModel):
    """The current figure of one origin, in its own words."""

    origin: str
    origin_name: str
    origin_kind: str
    grade: str = Field(description="Admiralty code: source A-F, information 1-6.")
    low: int | None
    high: int | None
    vague: str | None
    role: str
    observation: str
    published_at: datetime | None
    precision: Precision | None
    outlet: str | None
    quote: str | None
    url: str | None
    passage: Passage | None


class EstimateDetail(EstimateShort):
    """An estimate with what it is made of."""

    side_name: str | None
    method: str
    notes: list[str]
    figures: list[Figure]


class Words(BaseModel):
    """Half-open offsets in code points of a fragment's text."""

    start: int
    end: int


class Report(BaseModel):
    """A claim or a signal: who says what, when, in which words."""

    id: str
    situation: str
    incident: str | None
    fragment: str
    outlet: str
    published_at: datetime | None
    precision: Precision
    known_at: datetime
    quote: str
    url: str | None
    kind: Literal["claim", "signal"]
    origin: str
    origin_name: str
    origin_kind: str
    via: list[str]
    rule: str
    modality: str
    span: Words
    passage: Passage | None
    outcome: Outcome | None = None
    low: int | None = None
    high: int | None = None
    vague: str | None = None
    qualifier: str | None = None
    side: str | None = None
    group: str | None = None
    polarity: str | None = None
    basis: str | None = None
    scope: str | None = None
    standing: str | None = None
    signal: str | None = None
    actor: str | None = None
    target: str | None = None
    direction: str | None = None
    root: str | None = None
    weight: float | None = None
    background: bool | None = None
    alleged: bool | None = None


class Attacker(BaseModel):
    """A party that is named as attacker: who says so, and who denies it."""

    party: str
    name: str
    says: list[Report]
    denies: list[Report]


class IncidentDetail(BaseModel):
    """An incident as of a moment."""

    id: str
    situation: str
    situation_name: str
    name: str
    status: Status
    automatic: bool
    as_of: datetime | None
    known_at: datetime
    estimates: list[EstimateDetail]
    attackers: list[Attacker]


class Step(BaseModel):
    """One revision of an estimate: old to new, and the observation that caused it."""

    id: str
    situation: str
    incident: str | None
    outcome: Outcome | None
    side: str | None
    at: datetime | None
    as_of: datetime | None
    known_at: datetime
    cause: str
    reason: str
    before: Triple | None
    after: Triple | None


class Timeline(BaseModel):
    """How an incident's estimates came about, oldest first."""

    id: str
    situation: str
    steps: list[Step]
    reports: list[Report]


class IndexShort(BaseModel):
    """The escalation index of a situation, 0 to 100."""

    situation: str
    value: float
    level: Level
    drivers: list[str]
    as_of: datetime | None
    known_at: datetime


class IndexPoint(BaseModel):
    """One value of the index."""

    at: datetime
    value: float


class Acknowledged(BaseModel):
    """Who took an alert on."""

    by: str
    at: datetime
    note: str | None


class AlertShort(BaseModel):
    """One alert message, without its evidence."""

    id: str
    message_id: str
    type: MessageType
    status: Status
    situation: str
    situation_name: str | None = None
    incident: str | None
    subject: str
    rule: str
    rule_version: int
    measure: str
    threshold: float
    episode: str
    severity: Severity
    page: bool
    reason: str
    headline: str
    text: str
    at: datetime | None
    opened_at: datetime | None
    value: float
    low: int | None
    best: int | None
    high: int | None
    late: bool
    covered_by: str | None
    references: list[str]
    known_at: datetime
    acknowledged: Acknowledged | None = None


class Alerts(BaseModel):
    """A page of alert messages."""

    items: list[AlertShort]
    next: str | None


class Link(BaseModel):
    """One link of an alert's chain. The span is of ``text``, the whole fragment, if at hand; else of the quote."""

    observation: str
    origin: str
    origin_name: str
    origin_kind: str
    grade: str
    figure: str
    quote: str
    start: int
    end: int
    rule: str
    outlet: str
    published_at: datetime | None
    url: str | None
    text: str | None


class DeliveryShort(BaseModel):
    """One attempt to hand an alert message to a receiver."""

    alert: str
    message_id: str
    receiver: str
    state: DeliveryState
    attempt: int
    at: datetime
    detail: str
    situation: str


class AlertDetail(AlertShort):
    """An alert: its latest message with evidence, all its messages oldest first, and its deliveries."""

    evidence: list[Link]
    messages: list[AlertShort]
    deliveries: list[DeliveryShort]


class Situation(BaseModel):
    """A situation as of a moment. ``line`` is the index over time."""

    id: str
    plain_id: str
    name: str
    status: Status
    index: IndexShort | None
    line: list[IndexPoint]
    incidents: list[IncidentShort]
    last_alert: AlertShort | None


class Span(BaseModel):
    """A first and a last moment; nothing before anything is held."""

    first: datetime | None
    last: datetime | None


class Extent(BaseModel):
    """Of which moments something is held, by either clock."""

    event: Span
    known: Span


class Situations(BaseModel):
    """A page of situations."""

    items: list[Situation]
    next: str | None
    extent: Extent


class DecisionShort(BaseModel):
    """One evaluation of a rule, with its reason and the claims it rests on."""

    id: str
    situation: str
    situation_name: str
    rule: str
    subject: str
    measure: str
    outcome: str
    reason: str
    detail: str
    at: datetime | None
    cause: str
    value: float | None
    threshold: float | None
    alert: str | None
    observations: list[str]
    status: Status
    known_at: datetime


class Decisions(BaseModel):
    """A page of decisions."""

    items: list[DecisionShort]
    next: str | None


class Posted(BaseModel):
    """What became of one fragment. ``repeated`` ones were here before and change nothing."""

    id: str
    repeated: bool


class Receipt(BaseModel):
    """What became of a post: all of it is in Kafka now."""

    accepted: int
    fragments: list[Posted]


class ActionReceipt(BaseModel):
    """An action that is in Kafka now."""

    id: str
    situation: str
    kind: ActionKind
    at: datetime
    by: str
