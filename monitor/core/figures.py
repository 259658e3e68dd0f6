"""The figure that each origin stands by now, and what can be told from many origins that nobody can judge.

The current figure of an origin is, for the dead, the greatest since its last correction (the dead stay dead), otherwise
the newest. A correction overrules the origin's own earlier figures and the higher earlier ones of worse graded origins.

Origins of grade F (nobody has judged them: unknown names, and outlets that name nobody) are a *crowd*. There, all
that is known is how many fragments agree. A figure of a crowd is credible when it is at most ``outlier_ratio`` times
the one that most fragments give, or when a third as many fragments (at least two) give it or more. One voice that
nobody can judge never sets a toll against many.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from monitor.core.model import Outcome
from monitor.core.policy import Policy
from monitor.core.state import Cell, Saying, Track
from monitor.core.voices import DESK, Voice, Voices, voices_of

RELIABLE, JUDGED, UNJUDGED, CARRIED = range(4)
"""Groups of voices, best first: only the best that gives a number moves ``low`` and ``best``."""

AGREED = 3
"""So many fragments that nobody can judge outweigh one named voice that nobody can judge either."""

SPOKEN = ("total", "corrects", "withdrawn")


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


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a crowd bears out: anything up to ``limit``, and ``backed``, the greatest figure that enough fragments
    reach.

    ``most`` is the figure that most fragments give; ``agreed`` says that at least ``AGREED`` do.
    """

    most: int
    agreed: bool
    limit: float
    backed: int

    def bears_out(self, cell: Cell) -> bool:
        """Whether the crowd bears a figure out."""
        return cell.value <= self.limit or cell.value <= self.backed


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
    crowd = _crowd(spoken, voices, policy.estimate.outlier_ratio)
    found = []
    for origin in sorted(spoken):
        voice = voices[origin]
        current = _current(spoken[origin], outcome, overruling, voice, crowd)
        if current is not None:
            found.append(_weighed(current, voice, side, crowd))
    return found, crowd


def _crowd(spoken: dict[str, list[Cell]], voices: Voices, ratio: float) -> Crowd | None:
    """Return what the origins of grade F say together; ``None`` where they give no number."""
    behind: dict[int, int] = {}
    for origin, cells in spoken.items():
        if voices[origin].letter == "F":
            for cell in cells:
                if cell.mark == "total" and (cell.low is not None or cell.high is not None):
                    behind[cell.value] = behind.get(cell.value, 0) + len(cell.backers)
    if not behind:
        return None
    most = min(behind, key=lambda value: (-behind[value], value))
    needed = max(2.0, behind[most] / 3)
    reached = 0
    backed = most
    for value in sorted(behind, reverse=True):
        reached += behind[value]
        if reached >= needed:
            backed = value
            break
    return Crowd(most, behind[most] >= AGREED, ratio * max(1, most), max(backed, most))


def _current(
    cells: list[Cell], outcome: Outcome, overruling: list[tuple[str, Cell]], voice: Voice, crowd: Crowd | None
) -> Cell | None:
    """Return the figure that an origin stands by now, ``None`` if it has taken all back or was overruled."""
    own: Cell | None = None
    if any(cell.mark != "total" for cell in cells):
        own = max((cell for cell in cells if cell.mark != "total"), key=newest)
        cells = [cell for cell in cells if cell.mark == "total" and cell.last.at > own.last.at]
    numbers = [cell for cell in cells if cell.low is not None or cell.high is not None]
    if not numbers and own is not None:
        if own.mark == "withdrawn":
            return None
        numbers = [own]
    if overruling:
        numbers = [cell for cell in numbers if not _overruled(cell, overruling, voice.letter)]
    if not numbers:
        return max((cell for cell in cells if cell.vague), key=newest, default=None)
    if len(numbers) == 1:
        return numbers[0]
    if crowd is not None and voice.letter == "F":
        numbers = [cell for cell in numbers if crowd.bears_out(cell)] or numbers
    return max(numbers, key=_highest if outcome is Outcome.KILLED else newest)


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
    if voice.letter == "F":
        group = CARRIED if voice.carrier else UNJUDGED
    else:
        group = RELIABLE if voice.reliable and cell.firm > 0 else JUDGED
    role = "counts"
    if cell.low is None and cell.high is None:
        role = "vague"
    elif crowd is not None and voice.letter == "F" and cell.mark == "total" and not crowd.bears_out(cell):
        role = "unconfirmed"
    ceiling = inf if cell.high is None else float(cell.high)
    return Current(cell, voice.grade, voice.weight, group, voice.official(side), float(cell.low or 0), ceiling, role)
