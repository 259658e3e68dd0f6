"""The read model after a kill, a deletion, or damage is what it would have been without."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import httpx
import pytest

from monitor.gateway.readmodel.model import ReadModel
from monitor.gateway.run import listen
from monitor.kafka.connection import Connection
from tests.gateway.conftest import eventually, tell
from tests.gateway.story import night
from tests.gateway.telling import dump


@contextmanager
def process(told: Connection, folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Run the gateway as people do."""
    environment = os.environ | {
        "MONITOR_KAFKA__BOOTSTRAP": told.bootstrap,
        "MONITOR_GATEWAY__PORT": str(port),
        "MONITOR_GATEWAY__DATABASE": str(folder / "readmodel.sqlite"),
        "MONITOR_CACHE_DIR": str(folder),
    }
    with (folder / "gateway.log").open("ab") as log:
        running = subprocess.Popen(
            [sys.executable, "-m", "monitor", "gateway"], env=environment, stderr=log, stdout=log
        )
    try:
        yield running
    finally:
        if running.poll() is None:
            running.kill()
        running.wait(20)


def ready(port: int) -> bool:
    """Whether the gateway at ``port`` has caught up."""
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=5).status_code == 200
    except httpx.TransportError:
        return False


def free_port() -> int:
    """Return a port that nobody uses."""
    with listen("127.0.0.1", 0) as line:
        port: int = line.getsockname()[1]
        return port


def held(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what the read model in ``folder`` holds."""
    return dump(folder / "readmodel.sqlite")


@pytest.fixture(scope="module")
def undisturbed(told: Connection, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[object, ...]]]:
    """What a gateway holds that nothing happened to; enough is in the topics to be killed in the midst of."""
    for number in range(40):
        tell(told, *night(situation=f"recovery-{number}", suffix=f" {number}"))
    folder, port = tmp_path_factory.mktemp("undisturbed"), free_port()
    with process(told, folder, port) as running:
        eventually(lambda: ready(port), within=60)
        running.send_signal(signal.SIGTERM)
        assert running.wait(20) == 0
    return held(folder)


def test_killed_in_mid_stream_it_holds_the_same_after_a_restart(
    told: Connection, undisturbed: dict[str, list[tuple[object, ...]]], tmp_path: Path
) -> None:
    random, port, interrupted = Random(7), free_port(), 0  # noqa: S311 - when to kill is no secret
    database = tmp_path / "readmodel.sqlite"
    for _ in range(4):
        with process(told, tmp_path, port) as running:
            size = database.stat().st_size if database.exists() else 0
            goal = size + random.randrange(1, 200_000)
            eventually(lambda goal=goal: ready(port) or _bytes(database) > goal, within=60)  # type: ignore[misc]
            interrupted += not ready(port)
            os.kill(running.pid, signal.SIGKILL)
    with process(told, tmp_path, port):
        eventually(lambda: ready(port), within=60)
    assert held(tmp_path) == undisturbed
    assert interrupted, "no kill came while it was reading"


def _bytes(database: Path) -> int:
    return sum(p.stat().st_size for p in (database, database.with_name(database.name + "-wal")) if p.exists())


@pytest.mark.parametrize("damage", ["deleted", "torn", "rubbish"])
def test_without_its_database_it_is_told_the_same_again(
    told: Connection, undisturbed: dict[str, list[tuple[object, ...]]], tmp_path: Path, damage: str
) -> None:
    port, database = free_port(), tmp_path / "readmodel.sqlite"
    if damage != "deleted":
        model = ReadModel(database)
        model.bind("cluster of a former life", {})
        model.store.close()
        whole = database.read_bytes()
        database.write_bytes(whole[: len(whole) // 3] if damage == "torn" else bytes(len(whole)))
    with process(told, tmp_path, port):
        eventually(lambda: ready(port), within=60)
    assert held(tmp_path) == undisturbed


def test_a_full_disk_ends_it_with_one_line_and_costs_nothing(
    told: Connection, undisturbed: dict[str, list[tuple[object, ...]]], tmp_path: Path
) -> None:
    port = free_port()
    with process(told, tmp_path, port) as running:
        # No file may grow beyond this: the same to SQLite as a disk without room, and nobody needs root for it.
        resource.prlimit(running.pid, resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
        running.wait(60)
    log = (tmp_path / "gateway.log").read_text("utf-8")
    assert "cannot be written (disk I/O error): free some space, or set gateway.database to another disk" in log
    assert "Traceback" not in log
    with process(told, tmp_path, port):
        eventually(lambda: ready(port), within=60)
    assert held(tmp_path) == undisturbed
