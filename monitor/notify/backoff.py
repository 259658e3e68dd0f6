"""How long to wait before trying a receiver again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Backoff:
    """Doubling waits from ``first`` to ``longest`` until ``give_up`` after the first attempt.

    No randomness: one notifier process serves a receiver, so there is no herd to spread.
    """

    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=5)
    give_up: timedelta = timedelta(hours=24)

    def wait(self, attempt: int) -> timedelta:
        """Return the wait after failed attempt ``attempt`` (1 is the first)."""
        doubled: timedelta = self.first * 2.0 ** min(attempt - 1, 30)
        return min(self.longest, doubled)

    def exhausted(self, elapsed: timedelta, attempt: int) -> bool:
        """Tell whether the next wait would end after the last moment to try."""
        return elapsed + self.wait(attempt) > self.give_up
