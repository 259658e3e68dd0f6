"""Decisions as viewers ask for them: why something did, or did not, become an alert."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Decision
from monitor.gateway.readmodel import rows
from monitor.gateway.readmodel.moment import NOW, Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.page import Cut, cursor
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire


def list_decisions(
    connection: sqlite3.Connection,
    names: Names,
    cut: Cut,
    *,
    situation: str | None = None,
    rule: str | None = None,
    alert: str | None = None,
    moment: Moment = NOW,
) -> Row:
    """Return decisions, newest first."""
    conditions, arguments = [moment.condition()], [*moment.arguments()]
    for column, value in (("situation", situation), ("rule", rule), ("alert", alert)):
        if value is not None:
            conditions.append(f"{column} = ?")
            arguments.append(value)
    if cut.after is not None:
        conditions.append("rank || id < ?")
        arguments.append(cut.after)
    found = connection.execute(
        f"""SELECT body, known_at, rank || id FROM decision WHERE {" AND ".join(conditions)}
            ORDER BY rank DESC, id DESC LIMIT ?""",  # noqa: S608 - columns and conditions are constants
        (*arguments, cut.limit + 1),
    ).fetchall()
    items = []
    for body, known_at, _ in found[: cut.limit]:
        row = rows.decision_row(wire.decode(Decision, body), known_at)
        items.append(row | {"situation_name": names.situation(row["situation"])})
    return {"items": items, "next": cursor(found[cut.limit - 1][2]) if len(found) > cut.limit else None}
