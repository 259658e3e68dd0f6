"""The read model as a whole: takes in records and their offsets in one transaction; keeps what streams resume from."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from monitor.core.model import digest
from monitor.errors import UnreadableMessage
from monitor.gateway.readmodel import position
from monitor.gateway.readmodel.apply import News, apply
from monitor.gateway.readmodel.record import Record, stamp
from monitor.gateway.readmodel.store import Store

log = logging.getLogger(__name__)

JOURNAL = 2048
"""How many streamed messages a viewer may be behind and still resume; further back it gets a snapshot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One streamed message: where it stands in Kafka, the position behind it, its kind and its JSON."""

    topic: str
    partition: int
    offset: int
    position: str
    kind: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of a batch: entries for viewers, the position behind it all, and how many records nobody could read."""

    entries: tuple[Entry, ...]
    position: str
    unreadable: int


class ReadModel:
    """The tables, and how far they have come in one cluster's log."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)
        self._partitions: Mapping[str, int] = {}
        self._epoch = ""
        self._places: dict[tuple[str, int], int] = {}

    def bind(self, cluster: str, partitions: Mapping[str, int]) -> None:
        """Say whose log this is. A file that was told another log, or other partitions, begins again."""
        self._epoch = digest(cluster, sorted(partitions.items()))[:8]
        self._partitions = dict(partitions)
        with self.store.read() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = 'epoch'").fetchone()
        if row is not None and row[0] != self._epoch:
            self.store.rebuild()
        with self.store.write() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('epoch', ?)", (self._epoch,))
        self._places = self._read_places()

    def begin_again(self) -> None:
        """Throw everything away and stand at the beginning of the same log."""
        self.store.rebuild()
        with self.store.write() as connection:
            connection.execute("INSERT INTO meta VALUES ('epoch', ?)", (self._epoch,))
        self._places = {}

    @property
    def places(self) -> Mapping[tuple[str, int], int]:
        """The next offset of each topic and partition read so far."""
        return self._places

    @property
    def position(self) -> str:
        """The position behind everything taken."""
        return position.write(self._epoch, self._places, self._partitions)

    def parse(self, text: str) -> dict[tuple[str, int], int] | None:
        """Return the places of a position that was written of this log."""
        return position.read(text, self._epoch, self._partitions)

    def position_in(self, connection: sqlite3.Connection) -> str:
        """Return the position that the tables stand at in a reader's transaction."""
        places = {(topic, number): after for topic, number, after in connection.execute("SELECT * FROM place")}
        return position.write(self._epoch, places, self._partitions)

    def take(self, records: Sequence[Record]) -> Taken:
        """Write ``records`` and how far they reach in one transaction. What cannot be read is logged and passed over.

        Raises ``sqlite3.DatabaseError`` with nothing written.
        """
        places = dict(self._places)
        found: list[tuple[Record, News, str]] = []
        unreadable = 0
        with self.store.write() as connection:
            for record in records:
                try:
                    news = apply(connection, record)
                except UnreadableMessage as error:
                    unreadable += 1
                    log.warning("%s/%d/%d unreadable: %s", record.topic, record.partition, record.offset, error.reason)
                    news = []
                places[record.topic, record.partition] = record.offset + 1
                behind = position.write(self._epoch, places, self._partitions) if news else ""
                found += [(record, item, behind) for item in news]
            entries = _entries(found)
            connection.executemany(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?)", [(*place, after) for place, after in places.items()]
            )
            connection.executemany(
                "INSERT INTO journal (kind, topic, partition, offset, position, body) VALUES (?, ?, ?, ?, ?, ?)",
                [(e.kind, e.topic, e.partition, e.offset, e.position, e.body) for e in entries[-JOURNAL:]],
            )
            _prune_journal(connection, entries[:-JOURNAL])
        self._places = places
        return Taken(entries=tuple(entries), position=self.position, unreadable=unreadable)

    def journal(self) -> tuple[list[Entry], dict[tuple[str, int], int]]:
        """Return the latest streamed messages, and the places before which some are forgotten."""
        with self.store.read() as connection:
            entries = [
                Entry(kind=kind, topic=topic, partition=number, offset=offset, position=behind, body=body)
                for kind, topic, number, offset, behind, body in connection.execute(
                    "SELECT kind, topic, partition, offset, position, body FROM journal ORDER BY seq"
                )
            ]
            return entries, _floor(connection)

    def forget_fragments(self, before: datetime) -> int:
        """Delete the texts of fragments that are old and that no observation points at; return how many."""
        with self.store.write() as connection:
            return connection.execute(
                "DELETE FROM fragment WHERE known_at < ? AND id NOT IN (SELECT fragment FROM observation)",
                (stamp(before),),
            ).rowcount

    def _read_places(self) -> dict[tuple[str, int], int]:
        with self.store.read() as connection:
            return {(topic, number): after for topic, number, after in connection.execute("SELECT * FROM place")}


def _entries(found: list[tuple[Record, News, str]]) -> list[Entry]:
    """Return what viewers are told of a batch: of several states of one thing, the last."""
    last = {(item.kind, item.state): number for number, (_, item, _) in enumerate(found) if item.state is not None}
    return [
        Entry(
            kind=item.kind,
            topic=record.topic,
            partition=record.partition,
            offset=record.offset,
            position=behind,
            body=item.body(),
        )
        for number, (record, item, behind) in enumerate(found)
        if item.state is None or last[item.kind, item.state] == number
    ]


def _floor(connection: sqlite3.Connection) -> dict[tuple[str, int], int]:
    rows = connection.execute("SELECT key, value FROM meta WHERE key LIKE 'floor %'").fetchall()
    return {(key.split(" ")[1], int(key.split(" ")[2])): int(value) for key, value in rows}


def _prune_journal(connection: sqlite3.Connection, dropped: Sequence[Entry]) -> None:
    """Keep the last ``JOURNAL`` rows and remember the places before which there are gaps."""
    excess = connection.execute(
        "SELECT topic, partition, offset FROM journal WHERE seq <= (SELECT max(seq) FROM journal) - ?", (JOURNAL,)
    ).fetchall()
    if not excess and not dropped:
        return
    connection.execute("DELETE FROM journal WHERE seq <= (SELECT max(seq) FROM journal) - ?", (JOURNAL,))
    floor = _floor(connection)
    for place, least in position.lowest([*excess, *((e.topic, e.partition, e.offset) for e in dropped)]).items():
        floor[place] = max(floor.get(place, 0), least)
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [(f"floor {topic} {number}", str(least)) for (topic, number), least in floor.items()],
    )
