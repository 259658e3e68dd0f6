"""A small core of our own for tests of the worker alone: one claim a number, an alert at 20, 30, ... killed.

Its fold is the real one; what it reads and what it alerts on is simple enough to be counted by hand in a test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from monitor.core import state as states
from monitor.core.fold import fold
from monitor.core.model import (
    Action,
    Alert,
    Claim,
    Decision,
    Fragment,
    Incident,
    MessageType,
    Observation,
    Outcome,
    Revision,
    Severity,
    Span,
    Status,
    digest,
    situation_key,
)
from monitor.core.pipeline import Assessment
from monitor.core.policy import Policy
from monitor.core.state import Fired, SituationState
from monitor.worker.core import Core

NUMBER = re.compile(r"(\S+): (\d+) killed")


def fragment(
    situation: str, killed: int, *, stream: str = "s", note: str = "", status: Status = Status.ACTUAL
) -> Fragment:
    """Return a fragment that the stand-in reads."""
    return Fragment(text=f"{situation}: {killed} killed {note}".rstrip(), outlet="test", stream=stream, status=status)


def read(given: Fragment, _policy: Policy) -> tuple[Observation, ...]:
    """Read "<situation>: <n> killed"; a text with the word "broken" breaks the reading."""
    if "broken" in given.text:
        raise ZeroDivisionError("a defect in the reading")
    found = NUMBER.search(given.text)
    if found is None:
        return ()
    number = int(found[2])
    claim = Claim(
        outcome=Outcome.KILLED,
        low=number,
        high=number,
        span=Span(start=found.start(2), end=found.end(2)),
        rule="n",
        origin="o",
    )
    return (
        Observation(
            situation=situation_key(found[1], given.status), fragment=given.id, index=0, outlet=given.outlet,
            published_at=given.published_at, precision=given.precision, status=given.status, quote=found[0],
            claim=claim, incident=f"{found[1]}-1", stream=given.stream,
        ),
    )  # fmt: skip


def assess(state: SituationState | None, messages: Sequence[Observation | Action], policy: Policy) -> Assessment | None:
    """Fold, and alert once for each ten from 20 up."""
    alerts: list[Alert] = []
    decisions: list[Decision] = []
    revisions: list[Revision] = []
    incidents: dict[str, Incident] = {}
    for message in messages:
        if isinstance(message, Observation) and message.quote.startswith("poison"):
            raise ZeroDivisionError("a defect in the assessment")
        before = state
        state = fold(state, message, policy)
        if before is not None and states.digest(before) == states.digest(state):
            state = before
            continue
        if not isinstance(message, Observation) or message.claim is None or message.claim.low is None:
            continue
        incident = message.incident or ""
        incidents[incident] = Incident(situation=message.situation, id=incident, name=incident, status=message.status)
        revisions.append(Revision(situation=message.situation, at=None, cause=message.id, reason="claim"))
        for band in range(20, message.claim.low + 1, 10):
            alert = _alert(message, band)
            if alert.id in state.fired:
                continue
            fired = Fired("band", incident, alert.subject, "best", float(band), "", 1, True, "")
            state = replace(state, fired={**state.fired, alert.id: fired})
            alerts.append(alert)
            decisions.append(_decision(message, alert))
    if state is None:
        return None
    return Assessment(
        state=state,
        revisions=tuple(revisions),
        incidents=tuple(incidents.values()),
        alerts=tuple(alerts),
        decisions=tuple(decisions),
    )


def _alert(message: Observation, band: int) -> Alert:
    name = digest("band", message.incident, band, message.status.value)
    return Alert(
        id=name, message_id=name, type=MessageType.ALERT, status=message.status, situation=message.situation,
        incident=message.incident, subject=f"{message.incident}/killed/any", rule="band", rule_version=1,
        measure="best", threshold=float(band), episode="", severity=Severity.SEVERE, page=True, reason="crossed",
        headline=f"{band} killed", text="", at=None, value=float(band),
    )  # fmt: skip


def _decision(message: Observation, alert: Alert) -> Decision:
    return Decision(
        situation=message.situation, rule="band", subject=alert.subject, measure="best", outcome="fired",
        reason="crossed", detail="", at=None, cause=message.id, threshold=alert.threshold, alert=alert.id,
        status=message.status,
    )  # fmt: skip


STANDIN = Core(read=read, assess=assess, join=states.join)
