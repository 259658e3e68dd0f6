"""The smallest things held: figures, acts, alerts that exist, what people did; and instants of event time.

They are named tuples, so that a state stays small on the wire and joins compare them as they are.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from monitor.core.voices import is_carrier

NEVER: Final = -(2**56)
"""The instant of what has no known time: before everything."""

BACKERS: Final = 3
"""How many fragments are remembered behind an attributed figure (the smallest ids)."""
CROWD: Final = 24
"""The same for outlets that name nobody: there, how many fragments agree is all that is known."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_LONG: Final = 86_400_000_000
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Saying(NamedTuple):
    """The newest observation of a cell or act, with the words behind it. Compares by time, then id."""

    at: int
    id: str
    outlet: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0
    rule: str = ""
    url: str = ""
    precision: str = ""


class Cell(NamedTuple):
    """One figure of one origin. ``mark`` says what it is (``fold.mark_of``); ``firm`` is 0 alleged to 2 confirmed."""

    origin: str
    low: int | None
    high: int | None
    vague: str
    mark: str
    grade: str
    firm: int
    first: int
    last: Saying
    backers: tuple[str, ...]

    @property
    def value(self) -> int:
        """The figure as one number to compare by: its lower bound, or the upper where only that is given."""
        return self.low if self.low is not None else self.high if self.high is not None else 0


Place = tuple[int, str, int, str, str, str, str]


def by_time(cell: Cell) -> Place:
    """Order figures by when they were first given, then by all that tells one from another.

    No two figures of a track are equal in it: what is chosen by it does not hang on the order in which a state holds
    them, which is another one once it was written and read back.
    """
    return (cell.first, cell.origin, cell.value, str(cell.low), str(cell.high), cell.mark, cell.vague)


class Act(NamedTuple):
    """One escalating or calming act on one day, whoever reported it. ``ways``: modalities, with "?" if alleged."""

    kind: str
    actor: str
    target: str
    day: str
    direction: str
    weight: float
    ways: tuple[str, ...]
    origins: tuple[str, ...]
    first: int
    last: Saying


class Fired(NamedTuple):
    """An alert that exists. Nothing here depends on which report brought it about. ``rank`` orders severities."""

    rule: str
    incident: str
    subject: str
    measure: str
    threshold: float
    episode: str
    rank: int
    page: bool
    day: str


class Mark(NamedTuple):
    """What a person last did to a target: ``value`` is the incident merged into; ``until`` the end of a mute."""

    at: int
    id: str
    by: str
    value: str = ""
    until: int = NEVER


Track = dict[str, Cell]
Tracks = dict[str, Track]


def instant(at: datetime | None) -> int:
    """Return microseconds since 1970 UTC, exact; an unknown time is before everything."""
    if at is None:
        return NEVER
    since: timedelta = at - _EPOCH
    return since.days * _DAY_LONG + since.seconds * 1_000_000 + since.microseconds


@lru_cache(maxsize=8192)
def moment(at: int) -> datetime | None:
    """Return the time of an instant, ``None`` where it is not known."""
    return None if at == NEVER else _EPOCH + timedelta(microseconds=at)


def day_of(at: int) -> str:
    """Return the UTC day of an instant, "" where it is not known."""
    if at == NEVER:
        return ""
    number = at // _DAY_LONG
    day = _DAYS.get(number)
    if day is None:
        if len(_DAYS) >= _MOST_DAYS:
            _DAYS.clear()
        day = _DAYS[number] = (_EPOCH + timedelta(microseconds=at)).date().isoformat()
    return day


_MOST_DAYS: Final = 8192
_DAYS: Final[dict[int, str]] = {}


@lru_cache(maxsize=8192)
def day_in(identifier: str) -> str:
    """Return the day that an identifier carries, "" if none: what carries a day can grow old."""
    found = _DAY.search(identifier)
    return found.group() if found else ""


def join_cells(a: Cell, b: Cell) -> Cell:
    """Join two states of one cell: firmest, earliest, newest, and the smallest ids of the fragments behind it."""
    if a is b:
        return a
    backers = a.backers
    if b.backers != backers:
        merged = sorted({*a.backers, *b.backers})
        backers = tuple(merged[: CROWD if is_carrier(a.origin) else BACKERS])
    return Cell(
        a.origin,
        a.low,
        a.high,
        a.vague,
        a.mark,
        min(a.grade, b.grade),
        max(a.firm, b.firm),
        _earliest(a.first, b.first),
        max(a.last, b.last),
        backers,
    )


def join_acts(a: Act, b: Act) -> Act:
    """Join two states of one act: heaviest weight, all modalities, earliest and newest saying."""
    if a is b:
        return a
    return Act(
        a.kind,
        a.actor,
        a.target,
        a.day,
        a.direction,
        max(a.weight, b.weight),
        tuple(sorted({*a.ways, *b.ways})),
        tuple(sorted({*a.origins, *b.origins})[:BACKERS]),
        min(a.first, b.first),
        max(a.last, b.last),
    )


def _earliest(a: int, b: int) -> int:
    """Return the earlier known instant: not to know when something else was said takes nothing away."""
    return b if a == NEVER else a if b == NEVER else min(a, b)
