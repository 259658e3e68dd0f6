"""The short forms in which lists and the stream tell of messages. Detail pages give the whole message."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from monitor.core.model import (
    Action,
    Alert,
    Decision,
    Delivery,
    Estimate,
    Incident,
    Index,
    Observation,
    Outcome,
    Revision,
)
from monitor.kafka.topics import fold_key

Row = dict[str, Any]


def estimate_row(estimate: Estimate) -> Row:
    """The triple alone."""
    return {
        "outcome": estimate.outcome.value,
        "side": estimate.side,
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
        "official": estimate.official,
        "disagreement": estimate.disagreement,
        "origins": len({figure.origin for figure in estimate.figures}),
        "as_of": estimate.as_of,
    }


def in_order(estimates: Iterable[Estimate]) -> list[Estimate]:
    """Return estimates as a reader wants them: the killed first, then the other outcomes; the larger figure first."""
    order = [Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED, Outcome.KILLED_OR_WOUNDED]
    return sorted(estimates, key=lambda e: (order.index(e.outcome), -e.best, e.side or ""))


def incident_row(incident: Incident, known_at: str) -> Row:
    """An incident with its triples."""
    return {
        "id": incident.id,
        "situation": fold_key(incident.situation, incident.status),
        "name": incident.name,
        "status": incident.status.value,
        "automatic": incident.automatic,
        "as_of": incident.as_of,
        "known_at": known_at,
        "estimates": [estimate_row(estimate) for estimate in in_order(incident.estimates)],
    }


def index_row(index: Index, known_at: str) -> Row:
    """The escalation index."""
    return {
        "situation": fold_key(index.situation, index.status),
        "value": round(index.value, 2),
        "level": index.level.value,
        "drivers": list(index.drivers),
        "as_of": index.as_of,
        "known_at": known_at,
    }


def triple(estimate: Estimate | None) -> Row | None:
    """Low, best and high, or nothing."""
    return None if estimate is None else {"low": estimate.low, "best": estimate.best, "high": estimate.high}


def revision_row(revision: Revision, identity: str, known_at: str) -> Row:
    """One step of an estimate, old to new, without the figures behind it."""
    estimate = revision.after or revision.before
    return {
        "id": identity,
        "situation": fold_key(revision.situation, revision.status),
        "incident": estimate.incident if estimate else None,
        "outcome": estimate.outcome.value if estimate else None,
        "side": estimate.side if estimate else None,
        "at": revision.at,
        "as_of": revision.after.as_of if revision.after else revision.at,
        "known_at": known_at,
        "cause": revision.cause,
        "reason": revision.reason,
        "before": triple(revision.before),
        "after": triple(revision.after),
    }


def alert_row(alert: Alert, known_at: str) -> Row:
    """An alert message without its evidence."""
    row = {name: value for name, value in msgspec.to_builtins(alert).items() if name not in ("evidence", "version")}
    return row | {"situation": fold_key(alert.situation, alert.status), "known_at": known_at}


def decision_row(decision: Decision, known_at: str) -> Row:
    """A decision, whole."""
    row = {name: value for name, value in msgspec.to_builtins(decision).items() if name != "version"}
    return row | {"situation": fold_key(decision.situation, decision.status), "known_at": known_at}


def action_row(action: Action, known_at: str) -> Row:
    """An action, whole."""
    row = {name: value for name, value in msgspec.to_builtins(action).items() if name != "version"}
    return row | {"situation": fold_key(action.situation, action.status), "known_at": known_at}


def delivery_row(delivery: Delivery) -> Row:
    """A delivery, whole."""
    return {name: value for name, value in msgspec.to_builtins(delivery).items() if name != "version"}


def report_row(observation: Observation, known_at: str) -> Row:
    """A claim as a point of the chart, or a signal: who says what, when, in which words."""
    claim, signal = observation.claim, observation.signal
    row: Row = {
        "id": observation.id,
        "situation": observation.situation,
        "incident": observation.incident,
        "fragment": observation.fragment,
        "outlet": observation.outlet,
        "published_at": observation.published_at,
        "precision": observation.precision.value,
        "known_at": known_at,
        "quote": observation.quote,
        "url": web_address(observation.url),
    }
    said = claim if claim is not None else signal
    if said is not None:
        row |= {"origin": said.origin, "via": list(said.via), "rule": said.rule, "modality": said.modality.value}
        row["span"] = {"start": said.span.start, "end": said.span.end}
    if claim is not None:
        row |= {
            "kind": "claim",
            "outcome": claim.outcome.value,
            "low": claim.low,
            "high": claim.high,
            "vague": claim.vague,
            "qualifier": claim.qualifier,
            "side": claim.victims.side,
            "group": claim.victims.group,
            "polarity": claim.polarity.value,
            "basis": claim.basis.value,
            "scope": claim.scope.value,
            "standing": claim.standing.value,
        }
    if signal is not None:
        row |= {
            "kind": "signal",
            "signal": signal.kind,
            "actor": signal.actor,
            "target": signal.target,
            "direction": signal.direction.value,
            "root": signal.root,
            "weight": signal.weight,
            "background": signal.background,
            "alleged": signal.alleged,
        }
    return row


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is one a page may link to (http or https), else nothing."""
    return url if url is not None and url.lower().startswith(("http://", "https://")) else None


def as_json(row: Row) -> bytes:
    """Return a row's bytes; times in UTC with a Z."""
    return msgspec.json.encode(row)
