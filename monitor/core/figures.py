"""The figure that each origin stands by now, and what can be told from many origins that nobody can judge.

The current figure of an origin is, for the dead, the greatest since its last correction (the dead stay dead), otherwise
the newest. A correction overrules the origin's own earlier figures and the higher earlier ones of worse graded origins.

Origins of grade F (nobody has judged them: unknown names, and outlets that name nobody) are a *crowd* (``crowd``): they
stand by their greatest figure that the crowd bears out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Final

from monitor.core.crowd import Crowd, crowd_of
from monitor.core.model import Outcome
from monitor.core.policy import Policy
from monitor.core.state import Cell, Saying, Track
from monitor.core.voices import DESK, Voice, voices_of

RELIABLE, JUDGED, CROWD = range(3)
"""Groups of voices, best first: only the best that gives a number moves ``low`` and ``best``."""

BYSTANDERS: Final = frozenset(
    "residents resident neighbours neighbors locals witnesses witness villagers villager survivors survivor"
    " eyewitnesses relatives users passers-by bystanders".split()
)
SPOKEN: Final = ("total", "corrects", "withdrawn")


@dataclass(slots=True)
class Current:
    """The current figure of one origin, ``floor`` to ``ceiling`` (infinite if open), and its role in the estimate."""

    cell: Cell
    grade: str
    weight: float
    group: int
    official: bool
    floor: float
    ceiling: float
    role: str


def current_figures(
    track: Track, outcome: Outcome, side: str | None, policy: Policy
) -> tuple[list[Current], Crowd | None]:
    """Return the current figure of each origin, by origin, and the crowd among them. Vague words stand in for a
    number."""
    voices = voices_of(policy)
    spoken: dict[str, list[Cell]] = {}
    overruling: list[tuple[str, Cell]] = []
    for cell in track.values():
        if cell.mark in SPOKEN:
            spoken.setdefault(cell.origin, []).append(cell)
            if cell.mark == "corrects":
                overruling.append((" " if cell.origin == DESK else voices[cell.origin].letter, cell))
    standing = {origin: _standing(cells, overruling, voices[origin].letter) for origin, cells in sorted(spoken.items())}
    unjudged = [
        cell for origin, cells in standing.items() if voices[origin].letter == "F" for cell in cells if _numeric(cell)
    ]
    on_the_spot = [cell for cell in unjudged if _bystander(cell.origin)]
    others = [cell for cell in unjudged if cell not in on_the_spot] if on_the_spot else unjudged
    crowd = crowd_of(others or unjudged, policy.estimate.outlier_ratio)
    found = []
    for origin, cells in standing.items():
        if cells:
            voice = voices[origin]
            judged_by = crowd if voice.letter == "F" else None
            found.append(_weighed(_current(cells, outcome, judged_by), voice, side, judged_by))
    return found, crowd


@lru_cache(maxsize=4096)
def _bystander(origin: str) -> bool:
    """Whether an origin is people on the spot, who see their part of it: what they say never raises the level that a
    crowd has climbed to."""
    return origin.startswith("said:") and re.split("[:-]", origin)[-1] in BYSTANDERS


def _standing(cells: list[Cell], overruling: list[tuple[str, Cell]], letter: str) -> list[Cell]:
    """Return the numbers that an origin has neither taken back nor been overruled in; if it gave none, its newest
    vague words; nothing if it has taken all back."""
    own: Cell | None = None
    if any(cell.mark != "total" for cell in cells):
        gone = [cell for cell in cells if cell.mark == "withdrawn" and _numeric(cell)]
        cells = [
            cell
            for cell in cells
            # A number that is taken back goes alone, until it is said again; what was said before it stands.
            if cell not in gone
            and not any(one.value == cell.value and one.last.at >= cell.last.at for one in gone if _numeric(cell))
        ]
        own = max((cell for cell in cells if cell.mark != "total"), key=newest, default=None)
        cells = [cell for cell in cells if cell.mark == "total" and (own is None or cell.last.at > own.last.at)]
    numbers = [cell for cell in cells if _numeric(cell)]
    if not numbers and own is not None:
        if own.mark == "withdrawn":
            return []
        numbers = [own]
    if overruling:
        numbers = [cell for cell in numbers if not _overruled(cell, overruling, letter)]
    if not numbers:
        vague = max((cell for cell in cells if cell.vague), key=newest, default=None)
        return [vague] if vague is not None else []
    return numbers


def _current(numbers: list[Cell], outcome: Outcome, crowd: Crowd | None) -> Cell:
    """Return the figure that an origin stands by now."""
    if len(numbers) == 1:
        return numbers[0]
    if crowd is not None:
        numbers = [cell for cell in numbers if crowd.bears_out(cell)] or numbers
    return max(numbers, key=_highest if outcome is Outcome.KILLED else newest)


def _numeric(cell: Cell) -> bool:
    return cell.low is not None or cell.high is not None


def newest(cell: Cell) -> Saying:
    """Rank by time."""
    return cell.last


def _highest(cell: Cell) -> tuple[int, bool, Saying]:
    """Rank by height; of equal figures the open one, which the others fit into; then by time."""
    return (cell.value, cell.high is None, cell.last)


def _overruled(cell: Cell, overruling: list[tuple[str, Cell]], own: str) -> bool:
    return any(
        letter < own and cell.last.at <= by.last.at and by.origin != cell.origin and cell.value > by.value
        for letter, by in overruling
    )


def _weighed(cell: Cell, voice: Voice, side: str | None, crowd: Crowd | None) -> Current:
    group = CROWD if voice.letter == "F" else RELIABLE if voice.reliable and cell.firm > 0 else JUDGED
    role = "counts"
    if not _numeric(cell):
        role = "vague"
    elif crowd is not None and cell.mark == "total" and not crowd.bears_out(cell):
        role = "unconfirmed"
    ceiling = inf if cell.high is None else float(cell.high)
    return Current(cell, voice.grade, voice.weight, group, voice.official(side), float(cell.low or 0), ceiling, role)
