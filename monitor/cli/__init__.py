"""The command line. ``app`` is what the script ``monitor`` and ``python -m monitor`` run.

Each file below holds one group of commands and nothing but their options; what a command does is imported when it runs,
so that ``monitor --help`` answers at once.

group.py     errors as one line, the nearest command for a mistyped one
options.py   options that several commands share
run.py       broker, worker, gateway, notifier, up         demo.py      demo
recorded.py  replay, extract, explain                      admin.py     check-config, topics, dead-letters, ack, mute
bench.py     bench
"""

from __future__ import annotations

from monitor.cli import admin, bench, demo, recorded, run
from monitor.cli.group import app, main

__all__ = ["admin", "app", "bench", "demo", "main", "recorded", "run"]
