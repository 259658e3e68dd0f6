"""Build hook: writes the chart's library into the package, and compiles the pure core of a wheel.

The page then needs no other host, and git no copy of the library. The core is compiled into wheels only: an editable
installation runs the plain sources, so that what was edited is what runs. ``MONITOR_COMPILE=0`` leaves the wheel plain
too, ``MONITOR_COMPILE=require`` fails where it cannot be compiled instead of leaving it plain.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LACKING = 3
"""What scripts/compile_core.py ends with where the machine lacks a compiler."""


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, unused-ignore]  # hatchling leaves it generic
    """Runs for wheels, editable ones too."""

    _folder: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make both, and name them among the files that belong into the wheel though git ignores them."""
        self._write_chart(build_data)
        wanted = os.environ.get("MONITOR_COMPILE", "1")
        if wanted not in ("0", "1", "require"):
            raise ValueError(f"MONITOR_COMPILE is {wanted!r}; set it to 0, 1 or require, or leave it out")
        if version != "editable" and wanted != "0":
            self._compile_core(build_data, required=wanted == "require")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove what is in the wheel by now."""
        if self._folder is not None:
            self._folder.cleanup()

    def _write_chart(self, build_data: dict[str, Any]) -> None:
        page = Path(self.root) / "monitor" / "gateway" / "page"
        spec = importlib.util.spec_from_file_location("vega", page / "vega.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(page / "vega.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.write_bundle(page / "vendor")
        build_data["artifacts"].append("monitor/gateway/page/vendor/vega.js")

    def _compile_core(self, build_data: dict[str, Any], *, required: bool) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="core-")
        command = [sys.executable, str(Path(self.root) / "scripts" / "compile_core.py"), self._folder.name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode == LACKING and not required:
            self.app.display_warning(
                f"The core is not compiled: {done.stderr.strip()}. The wheel is plain, and slower."
            )
            return
        if done.returncode != 0:
            raise RuntimeError(f"the core cannot be compiled:\n{done.stdout}{done.stderr}")
        folder = Path(self._folder.name)
        for library in folder.rglob("*"):
            if library.is_file():
                build_data["force_include"][str(library)] = library.relative_to(folder).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
