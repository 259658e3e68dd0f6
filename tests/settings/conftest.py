"""A configuration that is good, to be spoilt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.settings import Settings, load_settings

GOOD = """\
situations:
  - id: north
    name: North
    terms: [Northtown]
    incidents:
      - {id: bridge, name: The bridge, sides: [AAA]}
parties:
  - {code: AAA, names: [Aland]}
origins:
  - {id: governor, name: The governor, kind: official, grade: B2, speaks_for: AAA}
signal_kinds:
  - {kind: air_strike, direction: escalates, weight: 10}
rules:
  - id: toll
    kind: band
    situations: [north]
    bands:
      - {at: 10, severity: moderate}
"""


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in os.environ:
        if name.startswith("MONITOR_"):
            monkeypatch.delenv(name)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A file with a good configuration."""
    path = tmp_path / "monitor.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def load(tmp_path: Path) -> Callable[[str], Settings]:
    """What reads a configuration from its text."""

    def read(text: str) -> Settings:
        path = tmp_path / "monitor.yaml"
        path.write_text(text, encoding="utf-8")
        return load_settings(path)

    return read
