"""Who is said to have done it: parties named as attacker, by whom, and who denies it. The monitor takes no side."""

from __future__ import annotations

import sqlite3

from monitor.core.model import Observation, Signal, SignalModality
from monitor.gateway.readmodel import passages, rows
from monitor.gateway.readmodel.moment import Moment
from monitor.gateway.readmodel.names import Names
from monitor.gateway.readmodel.rows import Row
from monitor.kafka import wire

STRIKES = frozenset({"strike_on_forces", "attribution"})
READ_BACK = 400
_TOLD = (SignalModality.DONE, SignalModality.UNDER_WAY)


def attackers(
    connection: sqlite3.Connection, names: Names, situation: str, sides: set[str], moment: Moment
) -> list[Row]:
    """Return the parties named as attackers of ``sides`` in a situation, each with who says so and who denies it.

    Only acts that are said to have been done, and denials, count; plans and threats are no attack. One voice counts
    once for a party and verdict, with the last thing it said. Parties that most voices name come first.
    """
    found = connection.execute(
        f"""SELECT body, known_at FROM observation WHERE situation = ? AND kind = 'signal' AND {moment.condition()}
            ORDER BY rank DESC LIMIT ?""",  # noqa: S608 - the condition is one of three constants
        (situation, *moment.arguments(), READ_BACK),
    ).fetchall()
    said: dict[str, dict[tuple[str, bool], Row]] = {}
    for body, known_at in found:
        observation = wire.decode(Observation, body)
        signal = observation.signal
        party = None if signal is None else named(signal, sides)
        if signal is None or party is None:
            continue
        voice = names.voice(signal.origin)
        row = rows.report_row(observation, known_at) | {
            "origin_name": voice.name,
            "origin_kind": voice.kind,
            "passage": passages.of_observation(connection, observation),
        }
        denies = signal.modality is SignalModality.DENIED
        said.setdefault(party, {}).setdefault((signal.origin, denies), row)
    parties = [
        {
            "party": party,
            "name": names.side(party),
            "says": [row for (_, denies), row in voices.items() if not denies],
            "denies": [row for (_, denies), row in voices.items() if denies],
        }
        for party, voices in said.items()
    ]
    return sorted(parties, key=lambda row: (-len(row["says"]), row["party"]))


def named(signal: Signal, sides: set[str]) -> str | None:
    """Return the party that a signal names (or denies) as attacker of ``sides``; nothing if it names none.

    Who accuses is the actor of an accusation and the accused its target; of an act, the actor is who did it.
    """
    if signal.background or signal.actor is None:
        return None
    about_these = signal.target is None or not sides or signal.target in sides
    if signal.kind == "denial":
        return signal.actor if signal.modality is SignalModality.DENIED and about_these else None
    if signal.kind not in STRIKES or signal.modality not in _TOLD:
        return None
    if signal.root == "ACCUSE":
        return signal.target if signal.target not in sides else None
    return signal.actor if about_these and signal.actor not in sides else None
