"""Messages as records of Kafka, and everything that a read model makes of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from monitor.gateway.readmodel.record import Record
from monitor.kafka import wire
from monitor.kafka.topics import TOPICS, Message, partition, place_of, topic_of

PARTITIONS = {topic.name: 4 for topic in TOPICS}


def records(messages: Iterable[Message], *, start: int = 1_600_000_000_000) -> list[Record]:
    """Return messages as Kafka would hand them over, one a second."""
    ends: dict[tuple[str, int], int] = {}
    found = []
    for number, message in enumerate(messages):
        place = topic_of(message).name, partition(place_of(message), 4)
        ends[place] = ends.get(place, -1) + 1
        record = Record(
            topic=place[0],
            partition=place[1],
            offset=ends[place],
            timestamp=start + number * 1000,
            value=wire.encode(message),
        )
        found.append(record)
    return found


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return everything a read model holds, apart from what depends on how the reading went."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608
            for table in tables
            if table not in ("journal", "meta")
        }
