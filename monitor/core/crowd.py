"""What many voices that nobody has judged say together.

Origins of grade F are unknown names, and outlets that name nobody. All that is known of them is when a figure was first
said, and how many fragments say it. A toll climbs, so figures are taken in the order of their first saying, and one
above the level reached so far needs voices in proportion to the step:

    up to a quarter more (and two)    one
    up to ``ratio`` times (and six)   one for each four that stand  by the level
    up to ten times (and thirty)      more than half as many as stand by it, or just half if only one gives the level
    further away                      as many as stand by the level, and two where nobody is named

An office ("the governor", "fire service") takes the third step alone: a toll that jumps overnight is told by one first;
and the second, unless it is an office that gives the level.
A figure further up than the second, for which nobody is named, must be given twice where the level is somebody's who
is, unless it is told as the toll; given once, before an office gave so much less, it falls. So must a figure more than
four times as high as an office's, whoever else gives it.

Those stand by a level who give it or down to one ``ratio``-th of it; those stand behind a step who give it or up to
``ratio`` times more. A high figure that came first falls when more than twice as many later fragments stand by a lower
level, or when one fragment alone gave it, no office, and two later ones give not a tenth of it. So a rumour of 500
never sets a toll against 46, 58 and 66; five days of climbing figures, each said once, do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from math import ceil, floor
from typing import Final

from monitor.core.facts import Facts, told
from monitor.core.offices import is_office
from monitor.core.voices import is_carrier

BACKED: Final = 2
"""At least so many fragments must reach a figure for it to be the crowd's lower bound; a third of them where many."""

AGREED: Final = 2
"""So many fragments must give a figure far above what somebody who is named has given, if nobody is named for it."""

_WIDE: Final = 4
"""One voice that is no office says nothing against an office that gives not a quarter so much."""

NAMELESS: Final = 0
AS_TOLL: Final = 1
"""Nobody is named, but the figure is told as the toll: "death toll rises to 46", as reports do and rumours seldom."""
NAMED: Final = 2
OFFICE: Final = 3
_TOLLS: Final = ("toll", "number of")

_FEW: Final = 8
"""So many questions are answered by counting through the figures; more are worth an index of them."""


class Crowd:
    """What a crowd bears out: anything up to ``top``; and ``backed``, the greatest figure that enough fragments
    reach."""

    __slots__ = ("backed", "top")

    def __init__(self, top: int, backed: int) -> None:
        self.top = top
        self.backed = backed

    def bears_out(self, facts: Facts) -> bool:
        """Whether the crowd bears a figure out."""
        return facts.value <= self.top


def crowd_of(cells: list[Facts], ratio: float, lowered: list[tuple[int, int]]) -> Crowd | None:
    """Return what ``cells`` (numbers, all of voices that nobody has judged) bear out; ``None`` without any.

    What corrections have ``lowered`` to a figure stands by it, so many fragments each: that some said 24 before it was
    put right to 22 is no reason to believe a rumour of 50.
    """
    if not cells:
        return None
    figures = sorted(cells, key=told)
    top = _climb(figures, ratio, lowered)
    while True:
        least = ceil(top / ratio)
        below = [one for one in figures if one.value < least]
        if not below:
            break
        group = [one for one in figures if one.value >= least]
        lower = _climb(below, ratio, lowered)
        since = group[0].last
        for one in group:
            if one.last > since:
                since = one.last
        near = floor(lower / ratio)
        against = 0
        office = False
        for one in below:
            if one.first > since and one.value > near:
                against += one.backers
                office = office or kind_of(one) == OFFICE
        stray = office and top > ratio * lower + 6 and _backers(group) < AGREED and kind_of(group[0]) == NAMELESS
        if against <= 2 * _backers(group) and not stray and not _lone(group, top, lower, below):
            break
        figures, top = below, lower
    return Crowd(top, _backed(figures, top, ratio))


def _lone(group: list[Facts], top: int, lower: int, below: list[Facts]) -> bool:
    """Whether one fragment alone gives a figure more than ten times as high as everything that is said after it."""
    if top <= 10 * lower + 30 or _backers(group) >= AGREED or kind_of(group[0]) == OFFICE:
        return False
    return _backers([one for one in below if one.first > group[0].last]) >= AGREED


def _backers(figures: list[Facts]) -> int:
    found = 0
    for one in figures:
        found += one.backers
    return found


class _Voices:
    """How many fragments give a figure between two bounds."""

    __slots__ = ("_asked", "_before", "_figures", "_lowered", "_values")

    def __init__(self, figures: list[Facts], lowered: list[tuple[int, int]]) -> None:
        self._lowered = lowered
        self._figures = figures
        self._asked = 0
        self._values: list[int] = []
        self._before: list[int] = []

    def between(self, least: float, most: float) -> int:
        self._asked += 1
        if self._asked <= _FEW:
            lowest, highest = ceil(least), floor(most)
            found = 0
            for one in self._figures:
                if lowest <= one.value <= highest:
                    found += one.backers
            for value, backers in self._lowered:
                if lowest <= value <= highest:
                    found += backers
            return found
        if not self._values:
            ordered = sorted([*[(one.value, one.backers) for one in self._figures], *self._lowered])
            self._values = [value for value, _ in ordered]
            self._before = [0, *accumulate([backers for _, backers in ordered])]
        first = bisect_left(self._values, least)
        return self._before[max(first, bisect_right(self._values, most))] - self._before[first]

    def who(self, least: float, most: float) -> int:
        """Return who is the best to give a figure between two bounds."""
        best = NAMELESS
        for one in self._figures:
            if least <= one.value <= most:
                kind = kind_of(one)
                if kind > best:
                    best = kind
        return best


def kind_of(one: Facts) -> int:
    """Return who gives a figure: nobody in particular, somebody who is named, or an office."""
    if is_carrier(one.origin):
        return AS_TOLL if one.saying.rule.startswith(_TOLLS) else NAMELESS
    return OFFICE if is_office(one.origin) else NAMED


def _climb(figures: list[Facts], ratio: float, lowered: list[tuple[int, int]]) -> int:
    """Return the level that figures in order of their first saying climb to."""
    voices: _Voices | None = None
    level = figures[0].value
    passed: set[int] = set()
    for one in figures:
        value = one.value
        if value > level:
            if voices is None:
                voices = _Voices(figures, lowered)
            if _reached(value, level, voices, ratio):
                level = value
            else:
                passed.add(value)
    # What was too far away when it was said may be a small step by now.
    for value in sorted(passed):
        if value > level and voices is not None and _reached(value, level, voices, ratio):
            level = level if _forgotten(value, figures) else value
    return level


def _forgotten(value: int, figures: list[Facts]) -> bool:
    """Whether only one fragment that names nobody has given a figure, and somebody who is named gave less later on."""
    alike = [one for one in figures if one.value == value]
    if _backers(alike) >= AGREED or any(kind_of(one) != NAMELESS for one in alike):
        return False
    last = alike[0].last
    return any(one.first > last and one.value < value and kind_of(one) >= NAMED for one in figures)


def _reached(value: int, level: int, voices: _Voices, ratio: float) -> bool:
    height = float(value)
    if height <= 1.25 * level + 2:
        return True
    behind = voices.between(value, ratio * value)
    by_level = voices.between(level / ratio, level)
    if height <= ratio * level + 6:
        if behind >= ceil(by_level / 4):
            return True
        # Against the level of another office it needs voices of its own.
        return voices.who(value, ratio * value) == OFFICE and voices.who(level, level) != OFFICE
    who = voices.who(value, ratio * value)
    if who == NAMELESS and behind < AGREED and voices.who(level / ratio, level) >= NAMED:
        return False
    if who == OFFICE and value <= 10 * level + 30:
        return True
    if who != OFFICE and behind < AGREED and value > _WIDE * level + 30 and voices.who(level / ratio, level) == OFFICE:
        return False
    if value <= 10 * level + 30:
        # A tie is decided by whether the level itself was said again: 5 and 8 give way to 31, 8 and 8 do not.
        return 2 * behind > by_level or (2 * behind == by_level and voices.between(level, level) == 1)
    # Of a stray figure so far up another one has given the level, more often than not.
    return behind >= by_level and (behind >= AGREED or who > NAMELESS)


def _backed(figures: list[Facts], top: int, ratio: float) -> int:
    kept = [one for one in figures if one.value <= top]
    if not kept:
        return top
    kept.sort(key=_value, reverse=True)
    least = floor(top / ratio)
    near = 0
    for one in kept:
        if one.value > least:
            near += one.backers
    needed = ceil(max(BACKED, near / 3))
    reached = 0
    for one in kept:
        reached += one.backers
        if reached >= needed:
            return one.value
    return kept[-1].value


def _value(facts: Facts) -> int:
    return facts.value
