"""The worker: reads fragments, holds what is known of each situation, issues alerts. Faust, hardened.

app.py       makes the application             run.py      the process around it
agents.py    the two agents                    intake.py   from Faust's queue to a batch in hand
reading.py   fragment -> observations          assessing.py  observations -> alerts and the rest
states.py    what is held, and its recovery    letters.py  what could not be read
transport/   Faust's transport, hardened: the one place with Faust's private names
many.py      several workers on one machine
watchdog.py  ends a process that stands still  health.py   /metrics /livez /readyz
"""

from __future__ import annotations

from monitor.worker.app import Parts, create_app
from monitor.worker.many import run_workers
from monitor.worker.run import run_worker

__all__ = ["Parts", "create_app", "run_worker", "run_workers"]
