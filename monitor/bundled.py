"""Finds what travels with the program: ``config/`` and ``seeds/``, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """Return the folder or file ``name`` that came with the program, such as ``config/monitor.yaml``.

    A wheel carries it inside the package; in a checkout it lies beside the package. Raises ``FileNotFoundError``.
    """
    # The wheel's place first: beside an installed package lie other people's folders, maybe with the same name.
    for root in (_PACKAGE / "_bundled", _PACKAGE.parent):
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"{name} did not come with this installation; install the monitor anew")
