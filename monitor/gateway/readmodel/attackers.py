"""Who is said to have done it: parties named as attacker, by whom, and who denies it. The monitor takes no side."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Observation, Signal, SignalModality
from monitor.gateway.readmodel import rows
from monitor.gateway.readmodel.moment import Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

ASSAULT = "ASSAULT"
READ_BACK = 400


def attackers(
    connection: sqlite3.Connection, names: Names, situation: str, sides: set[str], moment: Moment
) -> list[Row]:
    """Return the parties named as attackers of ``sides`` in a situation, each with who says so and who denies it.

    Only acts that are said to have been done (or denied) count; plans and threats are no attack. One voice counts once
    for a party, with the last thing it said. Parties that most voices name come first.
    """
    found = connection.execute(
        f"""SELECT body, known_at FROM observation WHERE situation = ? AND kind = 'signal' AND {moment.condition()}
            ORDER BY rank DESC LIMIT ?""",  # noqa: S608 - the condition is one of three constants
        (situation, *moment.arguments(), READ_BACK),
    ).fetchall()
    said: dict[str, dict[str, Row]] = {}
    for body, known_at in found:
        observation = wire.decode(Observation, body)
        signal = observation.signal
        if signal is None or signal.actor is None or not _names_attacker(signal, sides):
            continue
        voice = names.voice(signal.origin)
        row = rows.report_row(observation, known_at) | {"origin_name": voice.name, "origin_kind": voice.kind}
        said.setdefault(signal.actor, {}).setdefault(signal.origin, row)
    parties = [
        {
            "party": party,
            "name": names.side(party),
            "says": [row for row in voices.values() if row["modality"] != SignalModality.DENIED],
            "denies": [row for row in voices.values() if row["modality"] == SignalModality.DENIED],
        }
        for party, voices in said.items()
    ]
    return sorted(parties, key=lambda row: (-len(row["says"]), row["party"]))


def _names_attacker(signal: Signal, sides: set[str]) -> bool:
    about_these = signal.target is None or not sides or signal.target in sides
    told = signal.modality in (SignalModality.DONE, SignalModality.UNDER_WAY, SignalModality.DENIED)
    return signal.root == ASSAULT and told and about_these and not signal.background and signal.actor not in sides
