"""A record of a topic as the read model takes it, and the forms its times and places have in the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: where it is, when the broker took it (milliseconds since 1970), and its bytes."""

    topic: str
    partition: int
    offset: int
    timestamp: int
    value: bytes | None

    @property
    def known_at(self) -> str:
        """When the broker took it, as the tables write times."""
        return stamp(datetime.fromtimestamp(self.timestamp / 1000, UTC))

    @property
    def rank(self) -> str:
        """The place of the record among all of its kind: sorts as text."""
        return f"{self.timestamp:013d}.{self.partition:04d}.{self.offset:012d}"


def stamp(moment: datetime) -> str:
    """Return a time as the tables write it: UTC, fixed width, so that text order is time order."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def stamp_or_none(moment: datetime | None) -> str | None:
    """Return a time as the tables write it; an unknown time stays unknown."""
    return None if moment is None else stamp(moment)


def moment(text: str) -> datetime:
    """Return the time that ``stamp`` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
