"""Several workers on one machine, started by one command."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.kafka import topics
from tests.faults.rig import ROOT, Rig, until

COMMAND = """
if __name__ == "__main__":
    from monitor.settings import load_settings
    from monitor.worker import run_workers

    run_workers(load_settings(), 2)
"""


@pytest.fixture
def team(rig: Rig) -> Iterator[subprocess.Popen[bytes]]:
    """Two workers and the process that minds them."""
    with (rig.folder / "worker.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", COMMAND],
            cwd=ROOT, env={**os.environ, **rig.settings}, stdout=log, stderr=log,
        )  # fmt: skip
    yield process
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    process.wait()


def children(pid: int) -> set[int]:
    """Return the workers of a team, without the helper that Python adds."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[1]) == pid and b"spawn_main" in (stat.parent / "cmdline").read_bytes():
                found.add(int(stat.parent.name))
    return found


@pytest.mark.timeout(180)
async def test_two_processes_share_the_partitions_are_replaced_and_end_together(
    rig: Rig, team: subprocess.Popen[bytes]
) -> None:
    await until(lambda: rig.members(2), 60)
    first, *_ = before = children(team.pid)
    os.kill(first, signal.SIGKILL)
    await until(lambda: len(children(team.pid) - {first}) == 2, 30)
    await until(lambda: rig.members(2), 60)
    await rig.feed_raw(topics.FRAGMENTS.name, [b'{"text":"Nothing of interest."}'] * 40)
    await rig.drained(60, workers=0)
    assert children(team.pid) != before
    team.kill()
    team.wait()
    await until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in before - {first}), 20)


@pytest.mark.timeout(120)
async def test_a_team_stops_when_it_is_told(rig: Rig, team: subprocess.Popen[bytes]) -> None:
    await until(lambda: rig.members(2), 60)
    team.terminate()
    assert team.wait(timeout=30) == 0, rig.log
