"""The compiled core of the wheel gives what the plain one gives, to the byte."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.platform.conftest import ROOT, Run

pytestmark = pytest.mark.timeout(3600)  # as for the wheel


@pytest.fixture(scope="module")
def plain() -> list[str]:
    """What the checkout's own core makes of everything, line by line."""
    command = [sys.executable, "-m", "tests.platform.outputs"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout.splitlines()


@pytest.fixture(scope="module")
def compiled(run: Run) -> list[str]:
    """What the wheel's core makes of the same. The tests come from the checkout, the program does not."""
    return run("-m", "tests.platform.outputs", path=(ROOT,)).splitlines()


def test_both_cores_are_what_they_are_taken_for(plain: list[str], compiled: list[str], run: Run) -> None:
    assert (plain[0], compiled[0]) == ("plain", "compiled")
    assert run("-m", "monitor", "--version").endswith(" (compiled core)\n")


def test_recordings_gold_streams_and_noise_give_the_same_bytes(plain: list[str], compiled: list[str]) -> None:
    assert len(plain) > 5000
    differing = [(a, b) for a, b in zip(plain[1:], compiled[1:], strict=True) if a != b]
    assert not differing, differing[0]


def test_no_text_makes_either_core_fail(plain: list[str], compiled: list[str]) -> None:
    assert not [line for line in (*plain, *compiled) if line.startswith(("TypeError", "ValueError", "IndexError"))]


def test_what_goes_wrong_in_the_compiled_core_names_the_line_of_its_source(run: Run) -> None:
    failing = """
import sys, traceback
from monitor.core.model import Span
try:
    Span(start=2, end=1)
except ValueError:
    traceback.print_exc(file=sys.stdout)
"""
    told = run("-c", failing)
    assert "monitor/core/model/reports.py" in told
    assert "a span needs 0 <= start <= end" in told
