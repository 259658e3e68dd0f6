"""A static name for this member of the group, so that a worker that was killed comes back at once.

Kafka keeps a dead member's partitions until its session ends, unless the member that returns has the same name. A
name must not be used twice at a time, so each worker of a machine holds the lock of one slot; the system frees it
when a process dies.
"""

from __future__ import annotations

import fcntl
import os
import re
import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from monitor.errors import MonitorError

SLOTS = 256


class Instance:
    """The first free slot of this machine and application, held until ``__exit__`` or death.

    Raises ``MonitorError`` if none is free, or ``folder`` cannot be written.
    """

    def __init__(self, folder: Path, app_id: str, given: str | None = None) -> None:
        self._folder = folder
        self._app_id = app_id
        self._given = given
        self._file: int | None = None
        self.name = given or ""

    def __enter__(self) -> Self:
        if self._given is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self.name = self._take()
            except OSError as error:
                raise MonitorError(
                    f"worker: cannot write {error.filename}: {error.strerror}; free some space, or choose another cache"
                    " folder (MONITOR_CACHE_DIR)"
                ) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            os.close(self._file)

    def _take(self) -> str:
        host = re.sub(r"[^a-zA-Z0-9._-]", "-", socket.gethostname())
        for slot in range(SLOTS):
            file = os.open(self._folder / f"{self._app_id}-{slot}.lock", os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(file)
                continue
            self._file = file
            return f"{self._app_id}-{host}-{slot}"
        raise MonitorError(f"more than {SLOTS} workers of {self._app_id} on one machine")
