"""The wheel holds all that the program needs, and runs away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("conflict_monitor-*.whl"))


def test_it_carries_configuration_seeds_page_jars_and_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "monitor/_bundled/config/monitor.yaml",
        "monitor/_bundled/seeds/live_page.txt",
        "monitor/gateway/page/vendor/vega.js",
        "monitor/kafka/embedded/jars.lock",
        "monitor/py.typed",
    ):
        assert name in names, name
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_carries_nothing_but_the_program(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests/")]


def test_it_runs_from_a_folder_of_its_own(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    environment |= {"PYTHONPATH": str(tmp_path), "PYTHONSAFEPATH": "1"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    where = run("-c", "import monitor.bundled as b; print(b.config_file(), b.seeds_dir(), sep='\\n')").split()
    assert [Path(line).relative_to(tmp_path).parts[:2] for line in where] == [("monitor", "_bundled")] * 2
    assert run("-m", "monitor", "check-config")
