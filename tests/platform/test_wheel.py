"""The wheel holds all that the program needs, and runs away from the checkout."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.platform.conftest import ROOT, Run, build

# To compile the core takes minutes, more on a busy machine; it is done once for each change of it.
pytestmark = pytest.mark.timeout(3600)


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


def test_it_runs_from_a_folder_of_its_own(run: Run, unpacked: Path) -> None:
    where = run("-c", "import monitor.bundled as b; print(b.config_file(), b.seeds_dir(), sep='\\n')").split()
    assert [Path(line).relative_to(unpacked).parts[:2] for line in where] == [("monitor", "_bundled")] * 2
    assert run("-m", "monitor", "check-config")


def test_it_carries_every_module_of_the_core_compiled_and_as_it_was_written(unpacked: Path) -> None:
    for source in (ROOT / "monitor" / "core").rglob("*.py"):
        place = unpacked / source.relative_to(ROOT)
        assert place.read_bytes() == source.read_bytes()
        assert list(place.parent.glob(f"{place.stem}.*.so")), f"{place.stem} is not compiled"


def test_without_a_compiler_it_is_plain_and_says_so_in_one_line(tmp_path: Path) -> None:
    built = build(tmp_path, CC="no-such-compiler", MONITOR_COMPILE="1")
    assert built.returncode == 0, built.stderr
    (said,) = [line for line in built.stderr.splitlines() if "not compiled" in line]
    assert "there is no C compiler (no-such-compiler)" in said
    (plain,) = tmp_path.glob("*-py3-none-any.whl")
    assert not [name for name in zipfile.ZipFile(plain).namelist() if name.endswith(".so")]


def test_without_a_compiler_it_is_not_built_where_that_is_required(tmp_path: Path) -> None:
    built = build(tmp_path, CC="no-such-compiler", MONITOR_COMPILE="require")
    assert built.returncode != 0
    assert "there is no C compiler (no-such-compiler)" in built.stderr
    assert not list(tmp_path.glob("*.whl"))


def test_it_is_left_plain_on_request_and_nothing_else_is_taken_for_a_request(tmp_path: Path) -> None:
    assert build(tmp_path, MONITOR_COMPILE="0").returncode == 0
    assert list(tmp_path.glob("*-py3-none-any.whl"))
    refused = build(tmp_path, MONITOR_COMPILE="no")
    assert refused.returncode != 0
    assert "MONITOR_COMPILE is 'no'; set it to 0, 1 or require" in refused.stderr
