"""Types of fields are whole, however the core runs."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from monitor.kafka.hints import restore_hints

SOURCE = "class Told:\n    at: int | None\n    names: tuple[str, ...] = ()\n    def spoken(self) -> str: ...\n"


def test_plain_sources_need_nothing() -> None:
    assert restore_hints() == 0


def test_what_a_compiler_left_of_a_type_becomes_what_the_source_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "told.py").write_text(SOURCE, "utf-8")
    module = ModuleType("monitor.core.model.told")
    module.__file__ = str(tmp_path / "told.cpython-311-linux.so")
    told = type("Told", (), {"__annotations__": {"at": type, "names": tuple}})
    vars(module)["Told"] = told
    monkeypatch.setitem(sys.modules, module.__name__, module)

    assert restore_hints() == 2
    assert told.__annotations__ == {"at": "int | None", "names": "tuple[str, ...]"}
