"""What was held at a moment: estimates and indices out of their revisions."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Estimate, Incident, Index, Revision
from monitor.gateway.readmodel.moment import Moment
from monitor.kafka import wire
from monitor.kafka.topics import fold_key


def incident_at(connection: sqlite3.Connection, situation: str, incident: str, moment: Moment) -> Incident | None:
    """Return an incident as of ``moment``, or nothing if nothing was held of it then.

    Now, it is the value of the estimates topic. Of the past, it is made of the revision of each estimate that was the
    last by then.
    """
    row = connection.execute(
        "SELECT body FROM incident WHERE situation = ? AND id = ?", (situation, incident)
    ).fetchone()
    current = None if row is None else wire.decode(Incident, row[0])
    if moment.now or current is None:
        return current
    estimates = estimates_at(connection, situation, incident, moment)
    if not estimates:
        return None
    return Incident(
        situation=current.situation,
        id=current.id,
        name=current.name,
        estimates=estimates,
        automatic=current.automatic,
        as_of=max((e.as_of for e in estimates if e.as_of is not None), default=None),
        status=current.status,
    )


def estimates_at(connection: sqlite3.Connection, situation: str, incident: str, moment: Moment) -> tuple[Estimate, ...]:
    """Return the estimates of one incident as of ``moment``, ordered by subject."""
    rows = connection.execute(
        f"""SELECT body, max(rank) FROM revision WHERE situation = ? AND incident = ? AND {moment.condition()}
            GROUP BY subject ORDER BY subject""",  # noqa: S608 - the condition is one of three constants
        (situation, incident, *moment.arguments()),
    ).fetchall()
    after = (wire.decode(Revision, body).after for body, _ in rows)
    return tuple(estimate for estimate in after if estimate is not None)


def index_at(connection: sqlite3.Connection, situation: str, moment: Moment) -> tuple[Index, str] | None:
    """Return a situation's index as of ``moment``, and when that was known."""
    row = connection.execute(
        f"""SELECT body, known_at FROM revision WHERE situation = ? AND subject = 'index' AND {moment.condition()}
            ORDER BY rank DESC LIMIT 1""",  # noqa: S608 - the condition is one of three constants
        (situation, *moment.arguments()),
    ).fetchone()
    if row is None:
        return None
    index = wire.decode(Revision, row[0]).index_after
    return None if index is None else (index, row[1])


def index_line(
    connection: sqlite3.Connection, situation: str, moment: Moment, *, points: int = 60
) -> list[tuple[str, float]]:
    """Return the last ``points`` values of a situation's index with their event times, oldest first: a sparkline."""
    rows = connection.execute(
        f"""SELECT event_at, level FROM revision WHERE situation = ? AND subject = 'index' AND event_at IS NOT NULL
            AND {moment.condition()} ORDER BY rank DESC LIMIT ?""",  # noqa: S608 - one of three constants
        (situation, *moment.arguments(), points),
    ).fetchall()
    return [(at, round(level, 1)) for at, level in reversed(rows)]


def key_of(incident: Incident) -> str:
    """Return the key of the situation that an incident is in."""
    return fold_key(incident.situation, incident.status)
