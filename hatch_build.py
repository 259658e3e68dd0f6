"""Build hook: writes the chart's library into the package. The page then needs no other host, and git no copy of it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, unused-ignore]  # hatchling leaves it generic
    """Runs for wheels, editable ones too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write the library and name it among the files that belong into the wheel though git ignores them."""
        page = Path(self.root) / "monitor" / "gateway" / "page"
        spec = importlib.util.spec_from_file_location("vega", page / "vega.py")
        if spec is None or spec.loader is None:
            raise FileNotFoundError(page / "vega.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.write_bundle(page / "vendor")
        build_data["artifacts"].append("monitor/gateway/page/vendor/vega.js")
