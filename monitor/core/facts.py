"""What is asked of a cell again and again, worked out once for each: its figure as plain numbers, and how it is listed.

An estimate looks at every cell of its track, and from one report to the next all but one are the same objects.
"""

from __future__ import annotations

from math import inf
from typing import Any, Final

from monitor.core.cells import Cell, Saying, Track, by_time, moment
from monitor.core.model import OriginFigure

SPOKEN: Final = ("total", "corrects", "withdrawn")
_MOST: Final = 8192


class Facts:
    """One cell. ``floor`` to ``ceiling`` is its interval, infinite if open; ``last`` is when it was last said;
    ``counts`` says that it was given as a total, and as more than an allegation."""

    __slots__ = (
        "_by_time", "_listed", "_order", "_told", "backers", "ceiling", "cell", "counts", "firm", "first", "floor",
        "grade", "high", "last", "low", "mark", "numeric", "origin", "saying", "spoken", "total", "upper", "vague",
        "value",
    )  # fmt: skip

    def __init__(self, cell: Cell) -> None:
        self.cell = cell
        self.origin = cell.origin
        self.grade = cell.grade
        self.low = cell.low
        self.high = cell.high
        self.vague = cell.vague
        self.mark = cell.mark
        self.numeric = cell.low is not None or cell.high is not None
        self.total = cell.mark == "total"
        self.spoken = cell.mark in SPOKEN
        self.firm = cell.firm > 0
        self.counts = self.numeric and self.firm and cell.mark in ("total", "corrects")
        self.value = cell.value
        self.first = cell.first
        self.saying: Saying = cell.last
        self.last = cell.last.at
        self.backers = len(cell.backers)
        self.floor = float(cell.low or 0)
        self.ceiling = inf if cell.high is None else float(cell.high)
        self.upper = self.floor if cell.high is None else self.ceiling
        # Kept as plain tuples: what is sorted by them is compared the fastest way there is.
        self._told: Any = (cell.first, self.value, self.backers, self.last)
        self._order: Any = tuple(cell.last)
        self._by_time: Any = None
        self._listed: OriginFigure | None = None

    def later_than(self, other: Facts) -> bool:
        """Whether this was last said later, of two sayings at once by a later fragment."""
        return self.last > other.last or (self.last == other.last and self.saying > other.saying)

    def higher_than(self, other: Facts) -> bool:
        """Rank by height; of equal figures the open one, which the others fit into; then by time."""
        if self.value != other.value:
            return self.value > other.value
        if (self.high is None) is not (other.high is None):
            return self.high is None
        return self.later_than(other)

    def listed(self, grade: str, role: str) -> OriginFigure:
        """Return the cell as an estimate lists it."""
        held = self._listed
        if held is not None and held.role == role and held.grade == grade:
            return held
        made = OriginFigure(
            origin=self.origin,
            low=self.low,
            high=self.high,
            grade=grade,
            role=role,
            observation=self.saying.id,
            published_at=moment(self.last),
            vague=self.vague or None,
        )
        self._listed = made
        return made


_HELD: Final[dict[int, Facts]] = {}


def facts_of(cell: Cell) -> Facts:
    """Return the facts of a cell, which is held with them so that its ``id`` is not reused meanwhile."""
    key = id(cell)
    held = _HELD.get(key)
    if held is not None and held.cell is cell:
        return held
    if len(_HELD) >= _MOST:
        _HELD.clear()
    made = Facts(cell)
    _HELD[key] = made
    return made


def facts_in(track: Track) -> list[Facts]:
    """Return the facts of a track, in its order. The list is remembered: treat it as frozen, as the track is."""
    held = _TRACKS.get(id(track))
    if held is not None and held[0] is track:
        return held[1]
    return _remember(track, [facts_of(cell) for cell in track.values()])


def newest_first(figures: list[Facts]) -> list[Facts]:
    """Return the facts of a track, what was said last first. Remembered like ``facts_in``, whose list it is given."""
    held = _NEWEST.get(id(figures))
    if held is not None and held[0] is figures:
        return held[1]
    return _remember_newest(figures, sorted(figures, key=order, reverse=True))


def grown(before: Track, after: Track, known: Cell | None, cell: Cell) -> None:
    """Note that a track has a cell more, or another in the place of one: the rest need not be looked up again."""
    held = _TRACKS.get(id(before))
    if held is None or held[0] is not before:
        return
    facts = facts_of(cell)
    figures = [*held[1], facts] if known is None else [facts if one.cell is known else one for one in held[1]]
    _remember(after, figures)
    ordered = _NEWEST.get(id(held[1]))
    if ordered is None or ordered[0] is not held[1]:
        return
    rest = [one for one in ordered[1] if one.cell is not known]
    place = 0
    while place < len(rest) and rest[place].later_than(facts):
        place += 1
    # Two that were said last in the same words stand in the order of the track: leave that to the sort.
    if place == len(rest) or facts.later_than(rest[place]):
        rest.insert(place, facts)
        _remember_newest(figures, rest)


def shrunk(before: Track, after: Track, gone: Cell) -> None:
    """Note that a track has a cell less."""
    held = _TRACKS.get(id(before))
    if held is None or held[0] is not before:
        return
    figures = _remember(after, [one for one in held[1] if one.cell is not gone])
    ordered = _NEWEST.get(id(held[1]))
    if ordered is not None and ordered[0] is held[1]:
        _remember_newest(figures, [one for one in ordered[1] if one.cell is not gone])


def _remember(track: Track, figures: list[Facts]) -> list[Facts]:
    if len(_TRACKS) >= _MOST_TRACKS:
        _TRACKS.clear()
    _TRACKS[id(track)] = (track, figures)
    return figures


def _remember_newest(figures: list[Facts], ordered: list[Facts]) -> list[Facts]:
    if len(_NEWEST) >= _MOST_TRACKS:
        _NEWEST.clear()
    _NEWEST[id(figures)] = (figures, ordered)
    return ordered


_MOST_TRACKS: Final = 1024
_NEWEST: Final[dict[int, tuple[list[Facts], list[Facts]]]] = {}
_TRACKS: Final[dict[int, tuple[Track, list[Facts]]]] = {}


def told(facts: Facts) -> Any:
    """Order by when a figure was first said, then by height, backers and when it was last said."""
    return facts._told


def placed(facts: Facts) -> Any:
    """Order as ``by_time`` orders cells."""
    if facts._by_time is None:
        facts._by_time = by_time(facts.cell)
    return facts._by_time


def order(facts: Facts) -> Any:
    """Order by time."""
    return facts._order
