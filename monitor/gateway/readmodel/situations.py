"""Situations as viewers ask for them: level, index, the tolls of their incidents, the last alert."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Incident
from monitor.gateway.readmodel import rows
from monitor.gateway.readmodel.alerts import last_alert
from monitor.gateway.readmodel.history import incident_at, index_at, index_line
from monitor.gateway.readmodel.moment import NOW, Moment
from monitor.gateway.readmodel.names import Names, plain_id, status_of
from monitor.gateway.readmodel.page import Cut, cursor
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

_KEYS = """SELECT situation FROM incident UNION SELECT situation FROM revision UNION SELECT situation FROM alert
           ORDER BY situation"""
INCIDENTS_SHOWN = 20


def list_situations(connection: sqlite3.Connection, names: Names, cut: Cut, moment: Moment = NOW) -> Row:
    """Return situations by key. Those configured are there from the start, with nothing reported yet."""
    heard = [key for (key,) in connection.execute(_KEYS)]
    keys = sorted({*heard, *(key for key in names.situations if not _heard_as_exercise(key, heard))})
    keys = [key for key in keys if cut.after is None or key > cut.after]
    items = [one_situation(connection, names, key, moment) for key in keys[: cut.limit]]
    return {
        "items": items,
        "next": cursor(keys[cut.limit - 1]) if len(keys) > cut.limit else None,
        "extent": extent(connection),
    }


def extent(connection: sqlite3.Connection) -> Row:
    """Return the first and last moment of which something is held, by either clock: the ends of the page's slider."""
    first, last, first_known, last_known = (
        connection.execute(f"SELECT {end}({column}) FROM revision").fetchone()[0]  # noqa: S608 - constants
        for column in ("event_at", "known_at")
        for end in ("min", "max")
    )
    return {"event": {"first": first, "last": last}, "known": {"first": first_known, "last": last_known}}


def known_situation(connection: sqlite3.Connection, names: Names, key: str) -> bool:
    """Whether anybody watches, or anything was heard of, this situation."""
    if key in names.situations:
        return True
    tables = ("incident", "revision", "alert")
    return any(
        connection.execute(f"SELECT 1 FROM {table} WHERE situation = ? LIMIT 1", (key,)).fetchone()  # noqa: S608
        for table in tables
    )


def one_situation(connection: sqlite3.Connection, names: Names, key: str, moment: Moment = NOW) -> Row:
    """Return one situation as of ``moment``."""
    index = index_at(connection, key, moment)
    return {
        "id": key,
        "name": names.situation(key),
        "plain_id": plain_id(key),
        "status": status_of(key),
        "index": None if index is None else rows.index_row(*index),
        "line": [{"at": at, "value": value} for at, value in index_line(connection, key, moment)],
        "incidents": _incidents(connection, key, moment),
        "last_alert": last_alert(connection, names, key, moment),
    }


def _incidents(connection: sqlite3.Connection, key: str, moment: Moment) -> list[Row]:
    found = connection.execute(
        "SELECT id, body, known_at FROM incident WHERE situation = ? ORDER BY rank DESC LIMIT ?", (key, INCIDENTS_SHOWN)
    ).fetchall()
    items = []
    for identity, body, known_at in found:
        incident = wire.decode(Incident, body) if moment.now else incident_at(connection, key, identity, moment)
        if incident is not None:
            items.append(rows.incident_row(incident, known_at))
    # Those that somebody watches first, then the newest; one with no dated report says least about now.
    items.sort(key=lambda row: row["as_of"].timestamp() if row["as_of"] else float("-inf"), reverse=True)
    return sorted(items, key=lambda row: bool(row["automatic"]))


def _heard_as_exercise(key: str, heard: list[str]) -> bool:
    """Whether only an exercise was heard of ``key``: then an empty twin beside it would only confuse."""
    return key not in heard and any(plain_id(other) == key for other in heard)
