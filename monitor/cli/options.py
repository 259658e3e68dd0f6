"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.settings import Settings

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-c", help="Configuration file. Also MONITOR_CONFIG; otherwise the one that came along."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def use_config(path: Path | None) -> None:
    """Make ``path`` the configuration of this process and of those it starts."""
    if path is not None:
        os.environ["MONITOR_CONFIG"] = str(path.absolute())


def read_settings(path: Path | None = None) -> Settings:
    """Read the configuration that the options and the environment name. Raises ``ConfigError``."""
    from monitor.settings import load_settings

    use_config(path)
    return load_settings()
