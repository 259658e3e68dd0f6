"""As of when an answer holds: now, or any earlier moment, by event time or by what we knew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.gateway.readmodel.record import stamp


class Clock(StrEnum):
    """Which time a moment is of: ``event``, of publications; ``known``, of the broker taking what came of them."""

    EVENT = "event"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of one clock; ``at=None`` is now.

    By event time an estimate counts when nothing folded into it was published later than the moment; of those, the one
    decided last. A report that came late (after one published later) therefore counts from the later one's time on.
    """

    at: datetime | None = None
    clock: Clock = Clock.EVENT

    @property
    def now(self) -> bool:
        """Whether this is no moment of the past."""
        return self.at is None

    def condition(self, table: str | None = None) -> str:
        """Return a condition of SQL that holds for rows of this moment and before; it takes ``arguments``."""
        if self.at is None:
            return "1"
        column = "event_at" if self.clock is Clock.EVENT else "known_at"
        if table is not None:
            column = f"{table}.{column}"
        return f"({column} IS NULL OR {column} <= ?)"

    def arguments(self) -> tuple[str, ...]:
        """Return what ``condition`` takes."""
        return () if self.at is None else (stamp(self.at),)


NOW = Moment()
