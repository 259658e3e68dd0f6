"""Names of months, whole and cut short, and their numbers."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}

MONTHS: Final = _MONTH_NAMES | {name[:3]: number for name, number in _MONTH_NAMES.items()} | {"sept": 9}
