"""What each message does to the tables. Every message twice is the same as once.

Messages without an identity of their own (revisions) are known by their bytes. Where two messages have one identity,
the first one counts, except for what is a current state (incidents, deliveries): there the last one does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from monitor.core.model import (
    Action,
    ActionKind,
    Alert,
    Decision,
    Delivery,
    Fragment,
    Incident,
    Index,
    Observation,
    Revision,
    digest,
)
from monitor.gateway.readmodel import rows
from monitor.gateway.readmodel.record import Record, stamp_or_none
from monitor.kafka import wire
from monitor.kafka.topics import (
    ACTIONS,
    ALERTS,
    DECISIONS,
    DELIVERIES,
    ESTIMATES,
    FRAGMENTS,
    OBSERVATIONS,
    REVISIONS,
    Topic,
    fold_key,
)

READ: tuple[Topic, ...] = (FRAGMENTS, OBSERVATIONS, REVISIONS, ESTIMATES, ALERTS, DECISIONS, ACTIONS, DELIVERIES)
"""The topics that the read model is made of."""

_VALUES: dict[str, type] = {topic.name: topic.value for topic in READ}


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a message means to viewers. ``state`` is set where a later one with the same value makes this one idle."""

    kind: str
    row: rows.Row
    state: str | None = None

    def body(self) -> bytes:
        """Return the row as bytes."""
        return rows.as_json(self.row)


def apply(connection: sqlite3.Connection, record: Record) -> list[News]:
    """Write one record into the tables and return the news in it. Raises ``UnreadableMessage``.

    A tombstone (no bytes) says nothing: what is deleted from a compacted topic stays in the history.
    """
    if record.value is None:
        return []
    kind = _VALUES[record.topic]
    message: Any = wire.decode(kind, record.value)
    return _APPLY[kind](connection, record, message)


def _fragment(connection: sqlite3.Connection, record: Record, fragment: Fragment) -> list[News]:
    connection.execute("INSERT OR IGNORE INTO fragment VALUES (?, ?, ?)", (fragment.id, record.known_at, record.value))
    return []


def _observation(connection: sqlite3.Connection, record: Record, observation: Observation) -> list[News]:
    claim = observation.claim
    added = connection.execute(
        "INSERT OR IGNORE INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            observation.id, record.rank, observation.situation, observation.incident,
            "claim" if claim is not None else "signal", claim.outcome.value if claim is not None else None,
            observation.fragment, stamp_or_none(observation.published_at), record.known_at, record.value,
        ),
    ).rowcount  # fmt: skip
    about_nothing_here = claim is not None and observation.incident is None
    if not added or about_nothing_here:
        return []
    return [News(kind="report", row=rows.report_row(observation, record.known_at))]


def _revision(connection: sqlite3.Connection, record: Record, revision: Revision) -> list[News]:
    situation = fold_key(revision.situation, revision.status)
    identity = digest((record.value or b"").decode("utf-8", "replace"))
    news: list[News] = []
    estimate = revision.after or revision.before
    if estimate is not None:
        as_of = revision.after.as_of if revision.after is not None else None
        row = rows.revision_row(revision, identity, record.known_at)
        after: rows.Row = row["after"] or {}
        added = connection.execute(
            "INSERT OR IGNORE INTO revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
            (
                identity, estimate.subject, record.rank, situation, estimate.incident,
                stamp_or_none(as_of or revision.at), record.known_at,
                after.get("low"), after.get("best"), after.get("high"), record.value,
            ),
        ).rowcount  # fmt: skip
        if added:
            news.append(News(kind="revision", row=row))
    if revision.index_after is not None:
        news += _index(connection, record, revision, identity, revision.index_after)
    return news


def _index(
    connection: sqlite3.Connection, record: Record, revision: Revision, identity: str, index: Index
) -> list[News]:
    situation = fold_key(revision.situation, revision.status)
    added = connection.execute(
        "INSERT OR IGNORE INTO revision VALUES (?, 'index', ?, ?, NULL, ?, ?, NULL, NULL, NULL, ?, ?)",
        (
            identity, record.rank, situation, stamp_or_none(index.as_of or revision.at), record.known_at,
            index.value, record.value,
        ),
    ).rowcount  # fmt: skip
    return [News(kind="index", row=rows.index_row(index, record.known_at), state=situation)] if added else []


def _incident(connection: sqlite3.Connection, record: Record, incident: Incident) -> list[News]:
    situation = fold_key(incident.situation, incident.status)
    event_at = stamp_or_none(incident.as_of)
    connection.execute(
        """INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (situation, id) DO UPDATE SET
           rank = excluded.rank, event_at = excluded.event_at, known_at = excluded.known_at, body = excluded.body""",
        (
            situation, incident.id, record.rank, event_at, record.known_at, event_at, record.known_at, record.value,
        ),
    )  # fmt: skip
    row = rows.incident_row(incident, record.known_at)
    return [News(kind="incident", row=row, state=f"{situation}/{incident.id}")]


def _alert(connection: sqlite3.Connection, record: Record, alert: Alert) -> list[News]:
    added = connection.execute(
        "INSERT OR IGNORE INTO alert VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            fold_key(alert.situation, alert.status), alert.message_id, alert.id, record.rank, alert.incident,
            stamp_or_none(alert.at), record.known_at, record.value,
        ),
    ).rowcount  # fmt: skip
    return [News(kind="alert", row=rows.alert_row(alert, record.known_at))] if added else []


def _decision(connection: sqlite3.Connection, record: Record, decision: Decision) -> list[News]:
    added = connection.execute(
        "INSERT OR IGNORE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            decision.id, record.rank, fold_key(decision.situation, decision.status), decision.rule, decision.outcome,
            decision.alert, stamp_or_none(decision.at), record.known_at, record.value,
        ),
    ).rowcount  # fmt: skip
    return [News(kind="decision", row=rows.decision_row(decision, record.known_at))] if added else []


def _action(connection: sqlite3.Connection, record: Record, action: Action) -> list[News]:
    if action.kind is ActionKind.TICK:  # the clock is no person: nobody asks who ticked
        return []
    added = connection.execute(
        "INSERT OR IGNORE INTO action VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            action.id, record.rank, fold_key(action.situation, action.status), action.kind.value, action.target,
            stamp_or_none(action.at), record.known_at, record.value,
        ),
    ).rowcount  # fmt: skip
    return [News(kind="action", row=rows.action_row(action, record.known_at))] if added else []


def _delivery(connection: sqlite3.Connection, record: Record, delivery: Delivery) -> list[News]:
    connection.execute(
        "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?, ?)",
        (delivery.message_id, delivery.receiver, delivery.alert, record.rank, record.value),
    )
    row = rows.delivery_row(delivery)
    return [News(kind="delivery", row=row, state=f"{delivery.message_id}/{delivery.receiver}")]


_APPLY: dict[type, Callable[[sqlite3.Connection, Record, Any], list[News]]] = {
    Action: _action,
    Alert: _alert,
    Decision: _decision,
    Delivery: _delivery,
    Fragment: _fragment,
    Incident: _incident,
    Observation: _observation,
    Revision: _revision,
}

__all__ = ["READ", "News", "apply"]
