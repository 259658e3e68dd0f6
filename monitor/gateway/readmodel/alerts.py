"""Alerts as viewers ask for them: newest first, or one with all it said, whom it reached and who took it on."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from monitor.core.model import Action, ActionKind, Alert, Delivery, Observation
from monitor.gateway.readmodel import rows
from monitor.gateway.readmodel.moment import NOW, Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.page import Cut, cursor
from monitor.gateway.readmodel.passages import span_of, text_of
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

LOOKED_AT = 20


def list_alerts(
    connection: sqlite3.Connection,
    names: Names,
    cut: Cut,
    *,
    situation: str | None = None,
    incident: str | None = None,
    moment: Moment = NOW,
) -> Row:
    """Return alert messages, newest first."""
    conditions, arguments = [moment.condition()], [*moment.arguments()]
    for column, value in (("situation", situation), ("incident", incident)):
        if value is not None:
            conditions.append(f"{column} = ?")
            arguments.append(value)
    if cut.after is not None:
        conditions.append("rank < ?")
        arguments.append(cut.after)
    found = connection.execute(
        f"SELECT body, known_at, rank FROM alert WHERE {' AND '.join(conditions)} ORDER BY rank DESC LIMIT ?",  # noqa: S608
        (*arguments, cut.limit + 1),
    ).fetchall()
    items = [_short(connection, names, wire.decode(Alert, body), known_at, moment) for body, known_at, _ in found]
    return {"items": items[: cut.limit], "next": cursor(found[cut.limit - 1][2]) if len(found) > cut.limit else None}


def one_alert(
    connection: sqlite3.Connection, names: Names, identity: str, moment: Moment = NOW, situation: str | None = None
) -> Row | None:
    """Return one alert: its latest message as of ``moment`` with evidence, and all its messages, oldest first.

    An exercise may repeat an alert of the world under the same id: without a ``situation``, that of the world is meant.
    """
    situation = situation or _situation_of(connection, identity)
    found = connection.execute(
        f"SELECT body, known_at FROM alert WHERE id = ? AND situation = ? AND {moment.condition()} ORDER BY rank",  # noqa: S608
        (identity, situation, *moment.arguments()),
    ).fetchall()
    if not found:
        return None
    messages = [(wire.decode(Alert, body), known_at) for body, known_at in found]
    latest, known_at = messages[-1]
    answer = _short(connection, names, latest, known_at, moment)
    answer["evidence"] = [_link(connection, names, link) for link in msgspec.to_builtins(latest.evidence)]
    answer["messages"] = [rows.alert_row(alert, at) for alert, at in messages]
    answer["deliveries"] = [
        rows.delivery_row(wire.decode(Delivery, body))
        for (body,) in connection.execute(
            "SELECT body FROM delivery WHERE alert = ? ORDER BY message_id, receiver", (identity,)
        )
    ]
    return answer


def _situation_of(connection: sqlite3.Connection, identity: str) -> str | None:
    found = connection.execute(
        """SELECT situation FROM alert WHERE id = ?
           ORDER BY situation LIKE 'exercise/%' OR situation LIKE 'test/%', situation LIMIT 1""",
        (identity,),
    ).fetchone()
    return None if found is None else str(found[0])


def last_alert(connection: sqlite3.Connection, names: Names, situation: str, moment: Moment) -> Row | None:
    """Return the newest alert message of a situation. One about the past, from a late report, stands back for it."""
    items: list[Row] = list_alerts(connection, names, Cut(limit=LOOKED_AT), situation=situation, moment=moment)["items"]
    return next((item for item in items if not item["late"]), items[0] if items else None)


def _short(connection: sqlite3.Connection, names: Names, alert: Alert, known_at: str, moment: Moment) -> Row:
    row = rows.alert_row(alert, known_at)
    row["situation_name"] = names.situation(row["situation"])
    row["acknowledged"] = _acknowledged(connection, row["situation"], alert.id, moment)
    return row


def _acknowledged(connection: sqlite3.Connection, situation: str, alert: str, moment: Moment) -> Row | None:
    found = connection.execute(
        f"""SELECT body FROM action WHERE target = ? AND kind = ? AND situation = ? AND {moment.condition()}
            ORDER BY rank LIMIT 1""",  # noqa: S608 - the condition is one of three constants
        (alert, ActionKind.ACKNOWLEDGE.value, situation, *moment.arguments()),
    ).fetchone()
    if found is None:
        return None
    action = wire.decode(Action, found[0])
    return {"by": action.by, "at": action.at, "note": action.note}


def _link(connection: sqlite3.Connection, names: Names, link: dict[str, Any]) -> Row:
    """One link of the chain, with the whole text of the fragment where we have it, so that words can be underlined."""
    voice = names.voice(link["origin"])
    text, start, end = _whole(connection, link["observation"])
    return link | {
        "origin_name": voice.name,
        "origin_kind": voice.kind,
        "url": rows.web_address(link["url"]),
        "text": text,
        "start": link["start"] if text is None else start,
        "end": link["end"] if text is None else end,
    }


def _whole(connection: sqlite3.Connection, identity: str) -> tuple[str | None, int, int]:
    """Return the text that an observation was read from, and the span of its words there; no text if we have none."""
    found = connection.execute("SELECT body FROM observation WHERE id = ?", (identity,)).fetchone()
    if found is None:
        return None, 0, 0
    observation = wire.decode(Observation, found[0])
    text, span = text_of(connection, observation.fragment), span_of(observation)
    return (None, 0, 0) if text is None or span.end > len(text) else (text, span.start, span.end)
