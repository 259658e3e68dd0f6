"""What goes out and what people send back: alerts, decisions, actions, deliveries, dead letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.core.model.identity import VERSION, digest
from monitor.core.model.words import ActionKind, DeliveryState, MessageType, Outcome, Severity, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One link of an alert's chain: the words behind a figure, who says them, and what that counts for."""

    observation: str
    origin: str
    grade: str
    figure: str
    quote: str
    start: int
    end: int
    rule: str
    outlet: str
    published_at: datetime | None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What a rule issues.

    ``id`` is the digest of rule, rule version, subject, measure, threshold and episode: the same crossing has the same
    id whatever was read first. An update or a cancel keeps the ``id`` it is about, names it in ``references``, and has
    a ``message_id`` of its own; for the first message both are equal. ``page`` says that people are to be woken
    (receivers still never page for exercise or test). ``opened_at`` is the event time of the alert's first message.
    ``covered_by`` names the higher band that pages instead.
    """

    id: str
    message_id: str
    type: MessageType
    status: Status
    situation: str
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
    value: float
    low: int | None = None
    best: int | None = None
    high: int | None = None
    opened_at: datetime | None = None
    late: bool = False
    covered_by: str | None = None
    references: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    version: int = VERSION

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        *,
        id: str,  # noqa: A002 - the field is called so
        message_id: str,
        type: MessageType,  # noqa: A002 - the field is called so
        status: Status,
        situation: str,
        incident: str | None,
        subject: str,
        rule: str,
        rule_version: int,
        measure: str,
        threshold: float,
        episode: str,
        severity: Severity,
        page: bool,
        reason: str,
        headline: str,
        text: str,
        at: datetime | None,
        value: float,
        low: int | None = None,
        best: int | None = None,
        high: int | None = None,
        opened_at: datetime | None = None,
        late: bool = False,
        covered_by: str | None = None,
        references: tuple[str, ...] = (),
        evidence: tuple[Evidence, ...] = (),
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "message_id", message_id)
        object.__setattr__(self, "type", type)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "incident", incident)
        object.__setattr__(self, "subject", subject)
        object.__setattr__(self, "rule", rule)
        object.__setattr__(self, "rule_version", rule_version)
        object.__setattr__(self, "measure", measure)
        object.__setattr__(self, "threshold", threshold)
        object.__setattr__(self, "episode", episode)
        object.__setattr__(self, "severity", severity)
        object.__setattr__(self, "page", page)
        object.__setattr__(self, "reason", reason)
        object.__setattr__(self, "headline", headline)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "best", best)
        object.__setattr__(self, "high", high)
        object.__setattr__(self, "opened_at", opened_at)
        object.__setattr__(self, "late", late)
        object.__setattr__(self, "covered_by", covered_by)
        object.__setattr__(self, "references", references)
        object.__setattr__(self, "evidence", evidence)
        object.__setattr__(self, "version", version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One evaluation of a rule that changed something or was held back, with its reason and the claims it rests on."""

    situation: str
    rule: str
    subject: str
    measure: str
    outcome: str
    reason: str
    detail: str
    at: datetime | None
    cause: str
    value: float | None = None
    threshold: float | None = None
    alert: str | None = None
    observations: tuple[str, ...] = ()
    status: Status = Status.ACTUAL
    id: str = ""
    version: int = VERSION

    def __init__(
        self,
        *,
        situation: str,
        rule: str,
        subject: str,
        measure: str,
        outcome: str,
        reason: str,
        detail: str,
        at: datetime | None,
        cause: str,
        value: float | None = None,
        threshold: float | None = None,
        alert: str | None = None,
        observations: tuple[str, ...] = (),
        status: Status = Status.ACTUAL,
        id: str = "",  # noqa: A002 - the field is called so
        version: int = VERSION,
    ) -> None:
        object.__setattr__(self, "situation", situation)
        object.__setattr__(self, "rule", rule)
        object.__setattr__(self, "subject", subject)
        object.__setattr__(self, "measure", measure)
        object.__setattr__(self, "outcome", outcome)
        object.__setattr__(self, "reason", reason)
        object.__setattr__(self, "detail", detail)
        object.__setattr__(self, "at", at)
        object.__setattr__(self, "cause", cause)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "threshold", threshold)
        object.__setattr__(self, "alert", alert)
        object.__setattr__(self, "observations", observations)
        object.__setattr__(self, "status", status)
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "version", version)
        self.__post_init__()

    def __post_init__(self) -> None:
        object.__setattr__(
            self,
            "id",
            digest(
                self.situation,
                self.rule,
                self.subject,
                self.threshold,
                self.outcome,
                self.reason,
                self.cause,
                self.detail,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What a person does to a situation by HTTP or command line, or a tick of the clock (the only way time enters the
    fold).

    ``target`` is an alert id (acknowledge), an incident (mute, merge from, correct) or ``None`` (the whole situation);
    ``into`` the incident merged into; ``until`` the end of a mute; ``figure`` with ``outcome`` and ``side`` a
    correction.
    """

    situation: str
    kind: ActionKind
    at: datetime
    by: str
    target: str | None = None
    into: str | None = None
    until: datetime | None = None
    outcome: Outcome | None = None
    side: str | None = None
    figure: int | None = None
    note: str | None = None
    status: Status = Status.ACTUAL
    id: str = ""
    version: int = VERSION

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("an action's time needs a zone, for example 2020-02-27T21:38:00Z")
        object.__setattr__(
            self,
            "id",
            digest(
                self.situation, self.kind.value, self.at.isoformat(), self.by, self.target, self.into,
                self.until.isoformat() if self.until else None, self.outcome, self.side, self.figure, self.note,
                self.status.value,
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One attempt to hand one alert message to one receiver. ``at`` is the wall clock of the notifier."""

    alert: str
    message_id: str
    receiver: str
    state: DeliveryState
    attempt: int
    at: datetime
    detail: str = ""
    situation: str = ""
    version: int = VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A message nobody could read: its bytes (base64), where it came from, what was wrong, and how to send it again."""

    source: str
    partition: int
    offset: int
    error: str
    detail: str
    payload: str
    redrive: str
    key: str | None = None
    at: datetime | None = None
    version: int = VERSION
