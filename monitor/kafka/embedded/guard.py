"""The process between the monitor and its broker: it ends the broker when the monitor ends, however that happens.

Run as a script, with the standard library only: ``guard.py LOCK LOG PARENT-PID COMMAND...``

1. Take the lock of the data folder, or say ``busy PID`` and leave: two brokers on one folder would destroy it.
2. Start the broker, asking the kernel (Linux) to kill it when this process dies.
3. Say ``started PID``, then wait for whichever comes first: the broker ends; the monitor writes ``t`` (terminate) or
   ``k`` (kill); the pipe from the monitor closes or its process id is no longer our parent (it died); a signal comes.
4. End the broker, politely for ten seconds, and leave with its exit status.

The kernel's parent-death signal alone would not do: it follows the *thread* that started the broker, so a broker
started from a worker thread would die with that thread, and only Linux has it.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

GRACE_S = 10.0
_PERIOD_S = 0.1
_PR_SET_PDEATHSIG = 1


def main(arguments: list[str]) -> int:
    """Guard one broker; see the module's text."""
    lock_path, log_path, parent, *command = arguments
    lock = os.open(lock_path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        holder = os.read(lock, 32).decode("ascii", "replace").strip()
        print(f"busy {holder or '?'}", flush=True)
        return 3
    os.ftruncate(lock, 0)
    os.write(lock, f"{os.getpid()}\n".encode())
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda received, _frame: stopping.append(received))
    with Path(log_path).open("ab") as log:
        broker = subprocess.Popen(  # noqa: S603 - the command is the caller's own
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, preexec_fn=_die_with_parent()
        )
    print(f"started {broker.pid}", flush=True)
    while broker.poll() is None and not stopping:
        if os.getppid() != int(parent):
            break
        readable, _, _ = select.select([0], [], [], _PERIOD_S)
        if readable:
            wish = os.read(0, 1)
            if wish == b"k":
                broker.kill()
            break
    return _end(broker)


def _end(broker: subprocess.Popen[bytes]) -> int:
    """Terminate the broker unless it has ended; kill it after the grace period. Return its status (128+n: signal n)."""
    if broker.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            broker.terminate()
        try:
            broker.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            broker.kill()
    status = broker.wait()
    return status if status >= 0 else 128 - status


def _die_with_parent() -> Callable[[], None] | None:
    """Return what the new process runs before it becomes the broker; ``None`` where the kernel has no such signal."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)  # loaded before the fork: between fork and exec as little as possible may run
    guard = os.getpid()

    def arrange() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != guard:  # the guard died before the kernel was asked
            os._exit(1)

    return arrange


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
