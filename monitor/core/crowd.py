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
from typing import Final

from monitor.core.state import Cell

Told = tuple[int, int, int, int]
"""A figure: when it was first said, its value, the fragments that give it, when it was last said (microseconds)."""

BACKED: Final = 2
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
    told = sorted((cell.first, cell.value, len(cell.backers), cell.last.at) for cell in cells)
    top = _climb(told, ratio)
    while below := [one for one in told if one[1] < top / ratio]:
        group = [one for one in told if one[1] >= top / ratio]
        lower = _climb(below, ratio)
        since = max([last for _, _, _, last in group])
        against = sum([backers for first, value, backers, _ in below if first > since and value > lower / ratio])
        if against <= 2 * sum([backers for _, _, backers, _ in group]):
            break
        told, top = below, lower
    return Crowd(top, _backed(told, top, ratio))


class _Voices:
    """How many fragments give a figure between two bounds."""

    def __init__(self, told: Sequence[Told]) -> None:
        ordered = sorted([(value, backers) for _, value, backers, _ in told])
        self._values = [value for value, _ in ordered]
        self._before = [0, *accumulate([backers for _, backers in ordered])]

    def between(self, least: float, most: float) -> int:
        first = bisect_left(self._values, least)
        return self._before[max(first, bisect_right(self._values, most))] - self._before[first]


def _climb(told: Sequence[Told], ratio: float) -> int:
    """Return the level that figures in order of their first saying climb to."""
    voices: _Voices | None = None
    level = told[0][1]
    passed = set()
    for _, value, _, _ in told:
        if value > level:
            voices = voices or _Voices(told)
            if _reached(value, level, voices, ratio):
                level = value
            else:
                passed.add(value)
    # What was too far away when it was said may be a small step by now.
    for value in sorted(passed):
        if value > level and voices is not None and _reached(value, level, voices, ratio):
            level = value
    return level


def _reached(value: int, level: int, voices: _Voices, ratio: float) -> bool:
    if value <= 1.25 * level + 2:
        return True
    behind = voices.between(value, ratio * value)
    by_level = voices.between(level / ratio, level)
    if value <= ratio * level + 6:
        return behind >= ceil(by_level / 4)
    if value <= 10 * level + 30:
        return behind > by_level // 2
    return behind >= by_level


def _backed(told: Sequence[Told], top: int, ratio: float) -> int:
    kept = sorted([(value, backers) for _, value, backers, _ in told if value <= top], reverse=True)
    near = sum([backers for value, backers in kept if value > top / ratio])
    needed = max(BACKED, near / 3)
    reached = 0
    for value, backers in kept:
        reached += backers
        if reached >= needed:
            return value
    return kept[-1][0] if kept else top
