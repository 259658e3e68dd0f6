"""A process that another one started ends with it, whatever ends that one: its standard input is the lifeline."""

from __future__ import annotations

import os
import signal
import sys
import threading

VARIABLE = "MONITOR_LIFELINE"
GRACE_S = 12.0


def hold() -> None:
    """If this process was started with a lifeline, end it (politely, then not) when the other end is gone."""
    if os.environ.pop(VARIABLE, None):
        threading.Thread(target=_watch, args=(sys.stdin.fileno(),), daemon=True, name="lifeline").start()


def _watch(descriptor: int) -> None:
    while os.read(descriptor, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait(GRACE_S)
    os._exit(1)
