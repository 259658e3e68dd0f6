"""What corrections take away, and what stands again after them.

A correction overrules the figures of its own origin and the higher ones of those whom it may put right: of worse graded
origins; among those whom nobody has judged an office corrects any, and somebody who is named what nobody is named for.

What was said before a correction is gone; what is new since stays when the correction is told again. Somebody who is
named brings the old figure back by saying it again; an outlet that names nobody does not, for the old toll is still in
the articles of a week later, unless the toll has climbed to the figure before it ("lowered to 14", and then "the 15th
victim").

Of two things said on one day, where only the day is known, the order is not known. A figure between the corrected one
and the one that stood the day before, which nobody has given until then or which is one more than the correction, comes
after it ("cut from 71 to 68", "brings the toll to 69"), since a toll does not fall by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from monitor.core.crowd import AGREED, NAMED, NAMELESS, OFFICE, kind_of
from monitor.core.facts import Facts
from monitor.core.model import Precision
from monitor.core.voices import is_carrier

CANNOT_BE_JUDGED: Final = "F"
"""The source letter of those whom nobody has judged."""

_DAY: Final = Precision.DAY.value

BYSTANDERS: Final = frozenset(
    "residents resident neighbours neighbors locals local witnesses witness villagers villager survivors survivor"
    " eyewitnesses eyewitness relatives relative users passers-by passer-by bystanders bystander onlookers onlooker"
    # "My uncle", "a tricycle driver": one of them, whom nobody knows.
    " man woman guy boy girl friend brother sister uncle aunt cousin father mother dad mom mum son daughter wife"
    " husband colleague neighbour neighbor driver caller user someone somebody people trolls troll vlogger"
    " blogger".split()
)


@lru_cache(maxsize=4096)
def is_bystander(origin: str) -> bool:
    """Whether an origin is people on the spot, who see their part of it: what they say never raises the level that a
    crowd has climbed to."""
    return origin.startswith("said:") and re.split("[:-]", origin)[-1] in BYSTANDERS


class Corrections:
    """The corrections of a track, and when each figure of it was first given. ``lowered`` is what they have taken away:
    as many fragments, which stand by no more than the correction from then on."""

    __slots__ = ("_days", "_figures", "_firsts", "_made", "_ratio", "lowered")

    def __init__(self, figures: list[Facts], ratio: float) -> None:
        self.lowered: list[tuple[int, int]] = []
        self._figures = figures
        self._ratio = ratio
        self._made: dict[int, _Since] = {}
        self._firsts: dict[int, int] = {}
        self._days: dict[int, bool] = {}

    def overrule(self, cell: Facts, overruling: list[tuple[str, Facts]], own: str) -> bool:
        """Whether a correction of another origin (``overruling`` holds them with their source letters) takes a figure
        away from an origin of the letter ``own``."""
        for letter, by in overruling:
            if by.origin == cell.origin or cell.value <= by.value:
                continue
            entitled = letter < own or (letter == own == CANNOT_BE_JUDGED and _puts_right(by, cell, self._ratio))
            if entitled and not self._since(by).stands(cell):
                self._lower(cell, by)
                return True
        return False

    def leave(self, cell: Facts, own: Facts) -> bool:
        """Whether what an origin has said stands beside the newest correction of its own."""
        if cell.last > own.last:
            return True
        if own.mark != "corrects":
            return False
        if cell.value > own.value and self._since(own).stands(cell):
            return True
        self._lower(cell, own)
        return False

    def _lower(self, cell: Facts, by: Facts) -> None:
        if cell.firm and cell.numeric and not is_bystander(cell.origin):
            self.lowered.append((min(cell.value, by.value), cell.backers))

    def _since(self, by: Facts) -> _Since:
        known = self._made.get(id(by))
        if known is not None:
            return known
        if not self._firsts:
            for one in self._figures:
                if one.numeric and one.spoken:
                    first = self._firsts.get(one.value, one.first)
                    self._firsts[one.value] = min(first, one.first)
                    self._days[one.value] = self._days.get(one.value, True) and _of_a_day(one)
        made = _Since(by, self._figures, self._ratio, self._firsts, self._days)
        self._made[id(by)] = made
        return made


class _Since:
    """What has been new since one correction."""

    __slots__ = ("_by", "_firsts", "_new", "_stood")

    def __init__(
        self, by: Facts, figures: list[Facts], ratio: float, firsts: dict[int, int], days: dict[int, bool]
    ) -> None:
        stood = by.value
        if _of_a_day(by):
            for one in figures:
                if one.low is None:  # "up to 20" is no figure that stood
                    continue
                if one.total and one.firm and one.first < by.first and stood < one.value <= ratio * by.value:
                    # A figure that only one who is not named has given never stood.
                    stood = one.value if one.backers >= AGREED or kind_of(one) != NAMELESS else stood
        self._by = by
        self._firsts = firsts
        self._stood = stood
        self._new = [
            value
            for value, first in firsts.items()
            if value > by.value and (first > by.first or (first == by.first and value < stood and days[value]))
        ]

    def stands(self, cell: Facts) -> bool:
        """Whether a higher figure stands in spite of the correction."""
        if cell.value in self._new:
            return True
        if cell.last < self._by.last:
            return False
        same = cell.last == self._by.last
        if same and not (cell.value < self._stood and _of_a_day(cell)):
            return False
        if not same and not is_carrier(cell.origin):
            return True
        reached = [value for value in self._new if value < cell.value and self._firsts[value] <= cell.last]
        return cell.value <= max([self._by.value, *reached]) + 1


def _of_a_day(facts: Facts) -> bool:
    return facts.saying.precision == _DAY


def _puts_right(by: Facts, cell: Facts, ratio: float) -> bool:
    """Whether one voice that nobody has judged corrects another that is no better: an office any, somebody who is named
    what nobody is named for. It takes away a part, as who has counted somebody twice does; three for thirty is another
    story, no correction."""
    entitled = kind_of(by) == OFFICE or kind_of(by) == NAMED > kind_of(cell)
    return by.firm and entitled and not is_bystander(by.origin) and cell.value <= ratio * by.value
