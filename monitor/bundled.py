"""What travels with the program, in a checkout and in an installed wheel alike: ``config/``, ``seeds/``, the core."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import monitor.core

_PACKAGE = Path(__file__).parent


def config_file() -> Path:
    """Return the configuration that came with the program."""
    return _find("config/monitor.yaml")


def seeds_dir() -> Path:
    """Return the folder of recorded fragments that came with the program."""
    return _find("seeds")


def core() -> Literal["compiled", "plain"]:
    """Say which core runs: a checkout's is plain Python, a wheel's is compiled where a compiler was at hand."""
    return "plain" if (monitor.core.__file__ or "").endswith(".py") else "compiled"


def _find(name: str) -> Path:
    """Return where ``name`` is. A wheel carries it inside the package; in a checkout it lies beside the package."""
    # The wheel's place first: beside an installed package lie other people's folders, maybe with the same name.
    for root in (_PACKAGE / "_bundled", _PACKAGE.parent):
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"{name} did not come with this installation; install the monitor anew")
