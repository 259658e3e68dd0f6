"""Words on the command line to values, or one line that says what to write instead."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime

from monitor.errors import UsageError


def parse_speed(text: str) -> float:
    """Return the factor of a ``--speed``; ``max`` is infinite. Raises ``UsageError``."""
    if text == "max":
        return math.inf
    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not (0 < speed < math.inf):
        raise UsageError(f"--speed {text!r} is not a speed; write a number above 0, such as 60, or max")
    return speed


def parse_instant(text: str | None) -> datetime | None:
    """Return an ISO time as aware UTC; without a zone it is UTC already. Raises ``UsageError``."""
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--at {text!r} is not a time; write for example 2020-02-27T21:00Z") from None
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def parse_date(text: str | None) -> date | None:
    """Return an ISO date. Raises ``UsageError``."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--on {text!r} is not a date; write for example 2020-02-28") from None
