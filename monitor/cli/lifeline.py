"""A process that another one started ends with it, whatever ends that one: its standard input is the lifeline.

The first line on it is the address of Kafka, which the other may still be starting while this one imports its code.
"""

from __future__ import annotations

import os
import signal
import sys
import threading

VARIABLE = "MONITOR_LIFELINE"
GRACE_S = 12.0


def hold() -> None:
    """Where this process was started with a lifeline, wait for Kafka's address, and end when the other end is gone."""
    if not os.environ.pop(VARIABLE, None):
        return
    address = sys.stdin.buffer.readline().decode().strip()
    if not address:
        sys.exit(1)  # the other one gave up
    os.environ["MONITOR_KAFKA__BOOTSTRAP"] = address
    threading.Thread(target=_watch, args=(sys.stdin.fileno(),), daemon=True, name="lifeline").start()


def _watch(descriptor: int) -> None:
    while os.read(descriptor, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait(GRACE_S)
    os._exit(1)
