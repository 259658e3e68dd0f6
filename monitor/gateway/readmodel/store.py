"""The SQLite file: opened, or thrown away and begun again when it is another version's or broken."""

from __future__ import annotations

import fcntl
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from monitor.errors import MonitorError, UsageError
from monitor.gateway.readmodel.schema import SCHEMA, VERSION

_DISK = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


def refuse_bad_disk(error: sqlite3.DatabaseError, path: Path) -> None:
    """Raise ``MonitorError`` if the disk is at fault and not the file: beginning again would only fill it again."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DISK:
        raise MonitorError(
            f"gateway: the read model {path} cannot be written ({error}): free some space, or set gateway.database to"
            " another disk; nothing is lost, it is told again from the topics"
        ) from None


class Store:
    """The file of the read model. One writer at a time; readers (one connection a thread) see whole transactions only.

    A killed process leaves a file that SQLite makes whole on opening; power loss may cost the last moments or the file,
    both of which Kafka still has: hence ``synchronous=NORMAL``, and no ceremony about corruption but starting again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = _lock(path)
        self._generation = 0
        self._readers = threading.local()
        self._writer = self._open()

    def rebuild(self) -> None:
        """Throw the file away and begin an empty one. Readers notice and open the new file."""
        self._writer.close()
        self._delete()
        self._generation += 1
        self._writer = self._open()

    def close(self) -> None:
        """Close the writer and this thread's reader and let the file go; other readers go with their threads."""
        held: tuple[int, sqlite3.Connection] | None = getattr(self._readers, "held", None)
        if held is not None:
            held[1].close()
            del self._readers.held
        self._writer.close()
        self._lock.close()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Yield the writer within one transaction: all of it, offsets included, or nothing."""
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield self._writer
        except BaseException:
            if self._writer.in_transaction:  # SQLite itself has undone it where the disk is full
                self._writer.execute("ROLLBACK")
            raise
        self._writer.execute("COMMIT")

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Yield this thread's reader within one transaction: everything read in it belongs together."""
        connection = self._reader()
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("COMMIT")

    def _reader(self) -> sqlite3.Connection:
        held: tuple[int, sqlite3.Connection] | None = getattr(self._readers, "held", None)
        if held is not None and held[0] == self._generation:
            return held[1]
        if held is not None:
            held[1].close()
        connection = _connect(self.path)
        connection.execute("PRAGMA query_only = ON")
        self._readers.held = (self._generation, connection)
        return connection

    def _open(self) -> sqlite3.Connection:
        try:
            return self._usable()
        except sqlite3.DatabaseError as error:
            refuse_bad_disk(error, self.path)
            self._delete()
            return self._usable()

    def _usable(self) -> sqlite3.Connection:
        connection = _connect(self.path)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version == 0 and not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                connection.executescript(f"BEGIN; {SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
            elif version != VERSION:
                raise sqlite3.DatabaseError(f"read model of version {version}, not {VERSION}")
            elif (verdict := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                raise sqlite3.DatabaseError(str(verdict))
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _delete(self) -> None:
        for suffix in ("", "-wal", "-shm", "-journal"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)


def _lock(path: Path) -> IO[bytes]:
    """Take the file for this process alone. Raises ``UsageError`` if another one has it, ``MonitorError`` for a folder
    that cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(path.name + ".lock").open("ab")
    except OSError as error:
        raise MonitorError(
            f"gateway: cannot write {error.filename}: {error.strerror}; free some space, or choose another"
            " gateway.database"
        ) from None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise UsageError(
            f"gateway: another gateway has the read model {path}; give each its own gateway.database"
        ) from None
    return lock


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10.0)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -4000")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
