"""Incidents as viewers ask for them: each estimate with each origin's own figure, its words, and how it came about."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Estimate, Incident, Observation, OriginFigure, Revision
from monitor.gateway.readmodel import passages, rows
from monitor.gateway.readmodel.attackers import attackers
from monitor.gateway.readmodel.history import incident_at, key_of
from monitor.gateway.readmodel.moment import NOW, Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.page import Cut, cursor
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

STEPS = 500
REPORTS = 1000


def list_incidents(
    connection: sqlite3.Connection, cut: Cut, *, situation: str | None = None, moment: Moment = NOW
) -> Row:
    """Return incidents with their triples, by situation and id."""
    conditions, arguments = ["1"], []
    if situation is not None:
        conditions.append("situation = ?")
        arguments.append(situation)
    if cut.after is not None:
        conditions.append("situation || char(10) || id > ?")
        arguments.append(cut.after)
    if not moment.now:
        conditions.append(
            f"""id IN (SELECT r.incident FROM revision AS r WHERE r.situation = incident.situation
                AND {moment.condition("r")})"""  # noqa: S608 - the condition is one of three constants
        )
        arguments += moment.arguments()
    found = connection.execute(
        f"""SELECT situation, id, body, known_at FROM incident WHERE {" AND ".join(conditions)}
            ORDER BY situation || char(10) || id LIMIT ?""",  # noqa: S608 - columns and conditions are constants
        (*arguments, cut.limit + 1),
    ).fetchall()
    items = []
    for key, identity, body, known_at in found[: cut.limit]:
        incident = wire.decode(Incident, body) if moment.now else incident_at(connection, key, identity, moment)
        if incident is not None:
            items.append(rows.incident_row(incident, known_at))
    after = found[cut.limit - 1] if len(found) > cut.limit else None
    return {"items": items, "next": cursor(f"{after[0]}\n{after[1]}") if after else None}


def find_incident(connection: sqlite3.Connection, identity: str, situation: str | None) -> tuple[str, str] | None:
    """Return situation and id of the incident meant. Without a situation, one of the world comes before an exercise."""
    found = connection.execute(
        """SELECT situation, id FROM incident WHERE id = ? AND (? IS NULL OR situation = ?)
           ORDER BY situation LIKE 'exercise/%' OR situation LIKE 'test/%', situation LIMIT 1""",
        (identity, situation, situation),
    ).fetchone()
    return None if found is None else (found[0], found[1])


def one_incident(
    connection: sqlite3.Connection, names: Names, situation: str, identity: str, moment: Moment = NOW
) -> Row | None:
    """Return an incident as of ``moment`` with each origin's figure in its own words."""
    incident = incident_at(connection, situation, identity, moment)
    if incident is None:
        return None
    known_at = connection.execute(
        "SELECT known_at FROM incident WHERE situation = ? AND id = ?", (situation, identity)
    ).fetchone()[0]
    answer = rows.incident_row(incident, known_at)
    answer["situation_name"] = names.situation(key_of(incident))
    answer["estimates"] = [_estimate(connection, names, estimate) for estimate in rows.in_order(incident.estimates)]
    sides = {estimate.side for estimate in incident.estimates if estimate.side}
    answer["attackers"] = attackers(connection, names, situation, sides, moment)
    return answer


def timeline(connection: sqlite3.Connection, names: Names, situation: str, identity: str, moment: Moment = NOW) -> Row:
    """Return how an incident's estimates came about: revisions and reports by then, oldest first.

    The longest tail is kept: at most ``STEPS`` revisions and ``REPORTS`` reports, the latest ones.
    """
    condition, arguments = moment.condition(), (situation, identity, *moment.arguments())
    steps = connection.execute(
        f"""SELECT id, body, known_at FROM revision WHERE situation = ? AND incident = ? AND {condition}
            ORDER BY rank DESC LIMIT ?""",  # noqa: S608 - the condition is one of three constants
        (*arguments, STEPS),
    ).fetchall()
    reports = connection.execute(
        f"""SELECT body, known_at FROM observation WHERE situation = ? AND incident = ? AND kind = 'claim'
            AND {condition} ORDER BY rank DESC LIMIT ?""",  # noqa: S608 - the condition is one of three constants
        (*arguments, REPORTS),
    ).fetchall()
    return {
        "id": identity,
        "situation": situation,
        "steps": [rows.revision_row(wire.decode(Revision, body), i, at) for i, body, at in reversed(steps)],
        "reports": [_report(connection, names, wire.decode(Observation, body), at) for body, at in reversed(reports)],
    }


def _report(connection: sqlite3.Connection, names: Names, observation: Observation, known_at: str) -> Row:
    row = rows.report_row(observation, known_at)
    voice = names.voice(row["origin"])
    return row | {
        "origin_name": voice.name,
        "origin_kind": voice.kind,
        "passage": passages.of_observation(connection, observation),
    }


def _estimate(connection: sqlite3.Connection, names: Names, estimate: Estimate) -> Row:
    return rows.estimate_row(estimate) | {
        "side_name": names.side(estimate.side),
        "method": estimate.method,
        "notes": list(estimate.notes),
        "figures": [_figure(connection, names, figure) for figure in estimate.figures],
    }


def _figure(connection: sqlite3.Connection, names: Names, figure: OriginFigure) -> Row:
    voice = names.voice(figure.origin)
    found = connection.execute("SELECT body FROM observation WHERE id = ?", (figure.observation,)).fetchone()
    observation = None if found is None else wire.decode(Observation, found[0])
    return {
        "origin": figure.origin,
        "origin_name": voice.name,
        "origin_kind": voice.kind,
        "grade": figure.grade,
        "low": figure.low,
        "high": figure.high,
        "vague": figure.vague,
        "role": figure.role,
        "observation": figure.observation,
        "published_at": figure.published_at,
        "precision": None if observation is None else observation.precision.value,
        "outlet": None if observation is None else observation.outlet,
        "quote": None if observation is None else observation.quote,
        "url": None if observation is None else rows.web_address(observation.url),
        "passage": None if observation is None else passages.of_observation(connection, observation),
    }
