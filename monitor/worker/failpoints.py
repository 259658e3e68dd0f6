"""Places where a test may make the worker die, freeze or lose a batch. Without ``MONITOR_FAILPOINT`` they cost one
lookup.

``MONITOR_FAILPOINT=alert-sent:3:kill`` kills the process (as ``kill -9`` does) the third time it passes ``alert-sent``.
Actions: ``kill``; ``drop`` (where the place can lose something, it does); ``raise``. Several are separated by commas.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Final

VARIABLE: Final = "MONITOR_FAILPOINT"

POINTS: Final = (
    "decoded",
    "observations-sent",
    "alert-sent",
    "alert-acknowledged",
    "table-set",
    "finished",
    "flushed",
    "committed",
    "sought",
    "in-recovery",
    "recovered",
    "revoked",
    "assigned",
    "stopping",
)
"""All places, in the order in which a message passes them, then those of the group's life."""

ACTIONS: Final = ("kill", "drop", "raise")


class FailpointError(RuntimeError):
    """A failpoint was told to raise."""


class Failpoints:
    """The places armed in one process. ``hit`` says whether the place is to lose what it holds."""

    def __init__(self, orders: str = "", *, die: Callable[[], object] | None = None) -> None:
        self._left: dict[str, int] = {}
        self._action: dict[str, str] = {}
        self._die = die or (lambda: os.kill(os.getpid(), signal.SIGKILL))
        for order in filter(None, orders.split(",")):
            place, _, rest = order.partition(":")
            times, _, action = rest.partition(":")
            if place not in POINTS or (action or "kill") not in ACTIONS or not (times or "1").isdigit():
                raise ValueError(f"{VARIABLE}: {order!r} is no place:times:action; places: {', '.join(POINTS)}")
            self._left[place] = int(times or 1)
            self._action[place] = action or "kill"

    @classmethod
    def from_environment(cls) -> Failpoints:
        """Return what ``MONITOR_FAILPOINT`` orders."""
        return cls(os.environ.get(VARIABLE, ""))

    def hit(self, place: str) -> bool:
        """Pass ``place``. Return whether it is to drop what it holds; kill or raise if that was ordered."""
        if not self._left:
            return False
        left = self._left.get(place, 0)
        if left == 0:
            return False
        self._left[place] = left - 1
        if left > 1:
            return False
        action = self._action[place]
        if action == "kill":
            self._die()
        elif action == "raise":
            raise FailpointError(place)
        return action == "drop"
