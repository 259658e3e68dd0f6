"""The words of the monitor: every value that crosses a topic, and nothing else.

Glossary (docs/words.md says the same for readers who do not read code)

fragment      one piece of a report: a live-blog line, a tweet, a wire sentence.
outlet        who carries it.            origin   who says it.
claim         one figure one origin gives in one fragment.
signal        one escalating or calming act.
observation   a claim or a signal, linked to a situation and, for claims, an incident.
situation     a theatre someone watches. incident one thing that happened in it.
estimate      low / best / high for one incident, outcome and victim side.
index         the escalation index of a situation, 0 to 100.
alert         what a rule issues.        decision why it did, or did not.
delivery      one attempt to hand an alert to one receiver.

Conventions: times are aware and UTC; a fragment whose time is not known has ``published_at=None``. Counts are whole
persons. Spans are half-open offsets in code points of the fragment's text. Identifiers are lower-case hex digests of
content, never of a clock, an offset or a worker. Types that travel alone carry ``version``; a reader refuses a version
newer than the one it knows.
"""

from __future__ import annotations

from monitor.core.model.held import Estimate, Incident, Index, OriginFigure, Revision
from monitor.core.model.identity import VERSION, digest, situation_key
from monitor.core.model.issued import Action, Alert, DeadLetter, Decision, Delivery, Evidence
from monitor.core.model.reports import Claim, Fragment, Observation, Signal, Span, Victims
from monitor.core.model.words import (
    ActionKind,
    Basis,
    DeliveryState,
    Direction,
    Level,
    MessageType,
    Modality,
    Outcome,
    Part,
    Polarity,
    Precision,
    Scope,
    Severity,
    SignalModality,
    Standing,
    Status,
)

__all__ = [
    "VERSION",
    "Action",
    "ActionKind",
    "Alert",
    "Basis",
    "Claim",
    "DeadLetter",
    "Decision",
    "Delivery",
    "DeliveryState",
    "Direction",
    "Estimate",
    "Evidence",
    "Fragment",
    "Incident",
    "Index",
    "Level",
    "MessageType",
    "Modality",
    "Observation",
    "OriginFigure",
    "Outcome",
    "Part",
    "Polarity",
    "Precision",
    "Revision",
    "Scope",
    "Severity",
    "Signal",
    "SignalModality",
    "Span",
    "Standing",
    "Status",
    "Victims",
    "digest",
    "situation_key",
]
