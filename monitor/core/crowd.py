"""What many voices that nobody has judged say together.

Origins of grade F are unknown names, and outlets that name nobody. All that is known of them is when a figure was first
said, and how many fragments say it. A toll climbs, so figures are taken in the order of their first saying, and one
above the level reached so far needs voices in proportion to the step:

    up to a quarter more (and two)    one
    up to ``ratio`` times (and six)   one for each four that stand  by the level
    up to ten times (and thirty)      more than half as many as stand by it
    further away                      as many as stand by the level

Those stand by a level who give it or down to one ``ratio``-th of it; those stand behind a step who give it or up to
``ratio`` times more. A high figure that came first falls when more than twice as many later fragments stand by a lower
level. So a rumour of 500 never sets a toll against 46, 58 and 66; five days of climbing figures, each said once, do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from monitor.core.state import Cell

BACKED = 2
"""At least so many fragments must reach a figure for it to be the crowd's lower bound; a third of them where many."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a crowd bears out: anything up to ``top``; and ``backed``, the greatest figure that enough fragments
    reach."""

    top: int
    backed: int

    def bears_out(self, cell: Cell) -> bool:
        """Whether the crowd bears a figure out."""
        return cell.value <= self.top


def crowd_of(cells: Sequence[Cell], ratio: float) -> Crowd | None:
    """Return what ``cells`` (numbers, all of voices that nobody has judged) bear out; ``None`` without any."""
    if not cells:
        return None
    told = sorted(cells, key=lambda cell: (cell.first, cell.value))
    top = _climb(told, ratio)
    while below := [cell for cell in told if cell.value < top / ratio]:
        group = [cell for cell in told if cell.value >= top / ratio]
        lower = _climb(below, ratio)
        since = max(cell.last.at for cell in group)
        against = sum(len(cell.backers) for cell in below if cell.first > since and cell.value > lower / ratio)
        if against <= 2 * sum(len(cell.backers) for cell in group):
            break
        told, top = below, lower
    return Crowd(top, _backed(told, top, ratio))


class _Voices:
    """How many fragments give a figure between two bounds."""

    def __init__(self, cells: Sequence[Cell]) -> None:
        ordered = sorted((cell.value, len(cell.backers)) for cell in cells)
        self._values = [value for value, _ in ordered]
        self._before = [0, *accumulate(count for _, count in ordered)]

    def between(self, least: float, most: float) -> int:
        first = bisect_left(self._values, least)
        return self._before[max(first, bisect_right(self._values, most))] - self._before[first]


def _climb(told: Sequence[Cell], ratio: float) -> int:
    """Return the level that figures in order of their first saying climb to."""
    voices = _Voices(told)
    level = told[0].value
    waiting = sorted({cell.value for cell in told[1:] if cell.value > level})
    for cell in told[1:]:
        if cell.value <= level:
            continue
        if _reached(cell.value, level, voices, ratio):
            level = cell.value
    # What was too far away when it was said may be a small step by now.
    for value in waiting:
        if value > level and _reached(value, level, voices, ratio):
            level = value
    return level


def _reached(value: int, level: int, voices: _Voices, ratio: float) -> bool:
    behind = voices.between(value, ratio * value)
    by_level = voices.between(level / ratio, level)
    if value <= 1.25 * level + 2:
        return True
    if value <= ratio * level + 6:
        return behind >= ceil(by_level / 4)
    if value <= 10 * level + 30:
        return behind > by_level // 2
    return behind >= by_level


def _backed(told: Sequence[Cell], top: int, ratio: float) -> int:
    kept = sorted((cell for cell in told if cell.value <= top), key=lambda cell: -cell.value)
    near = sum(len(cell.backers) for cell in kept if cell.value > top / ratio)
    needed = max(BACKED, near / 3)
    reached = 0
    for cell in kept:
        reached += len(cell.backers)
        if reached >= needed:
            return cell.value
    return kept[-1].value if kept else top
