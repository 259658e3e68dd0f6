"""The wheel, built once for the session as it is shipped: its core compiled."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

Run = Callable[..., str]


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the wheel into ``folder``, with these environment variables besides."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    settings = {**os.environ, **environment}
    return subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel. Where a source of the core cannot be compiled, this fails with mypyc's own message."""
    folder = tmp_path_factory.mktemp("dist")
    built = build(folder, MONITOR_COMPILE="require")
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("conflict_monitor-*.whl"))


@pytest.fixture(scope="session")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing but the wheel's files."""
    folder = tmp_path_factory.mktemp("wheel")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="session")
def run(unpacked: Path) -> Run:
    """Run Python with the wheel's program, away from the checkout, and return what it printed."""

    def run(*arguments: str, path: tuple[Path, ...] = ()) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        environment |= {"PYTHONPATH": os.pathsep.join(map(str, (unpacked, *path))), "PYTHONSAFEPATH": "1"}
        done = subprocess.run(
            [sys.executable, *arguments], cwd=unpacked, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
