"""The figure that each origin stands by now, and what can be told from many origins that nobody can judge.

The current figure of an origin is, for the dead, the greatest since its last correction (the dead stay dead), otherwise
the newest. Corrections take figures away (``overruling``).

Origins of grade F (nobody has judged them: unknown names, and outlets that name nobody) are a *crowd* (``crowd``): they
stand by their greatest figure that the crowd bears out.
"""

from __future__ import annotations

from typing import Final

from monitor.core.crowd import Crowd, crowd_of
from monitor.core.facts import Facts
from monitor.core.model import Outcome
from monitor.core.overruling import CANNOT_BE_JUDGED, Corrections, is_bystander
from monitor.core.policy import Policy
from monitor.core.voices import DESK, Voice, voices_of

RELIABLE: Final = 0
JUDGED: Final = 1
CROWD: Final = 2
"""Groups of voices, best first: only the best that gives a number moves ``low`` and ``best``."""


class Current:
    """The current figure of one origin, ``floor`` to ``ceiling`` (infinite if open), and its role in the estimate.

    ``upper`` is the greatest bound that the origin gives, in its figure or since.
    """

    __slots__ = ("ceiling", "facts", "floor", "grade", "group", "official", "role", "upper", "weight")

    def __init__(self, facts: Facts, voice: Voice, group: int, official: bool, role: str, upper: float) -> None:
        self.facts = facts
        self.grade = voice.grade
        self.weight = voice.weight
        self.group = group
        self.official = official
        self.floor = facts.floor
        self.ceiling = facts.ceiling
        self.upper = upper
        self.role = role


def current_figures(
    figures: list[Facts], outcome: Outcome, side: str | None, policy: Policy
) -> tuple[list[Current], Crowd | None]:
    """Return the current figure of each origin of a track, by origin, and the crowd among them. Vague words stand in
    for a number."""
    voices = voices_of(policy)
    spoken: dict[str, list[Facts]] = {}
    overruling: list[tuple[str, Facts]] = []
    for facts in figures:
        if facts.spoken:
            said = spoken.get(facts.origin)
            if said is None:
                spoken[facts.origin] = [facts]
            else:
                said.append(facts)
            if facts.mark == "corrects":
                overruling.append((" " if facts.origin == DESK else voices[facts.origin].letter, facts))
    corrections = Corrections(figures, policy.estimate.outlier_ratio)
    standing: list[tuple[Voice, list[Facts]]] = []
    unjudged: list[Facts] = []
    others: list[Facts] = []
    for origin in sorted(spoken):
        voice = voices[origin]
        stands = _standing(spoken[origin], overruling, voice.letter, corrections)
        if not stands:
            continue
        standing.append((voice, stands))
        if voice.letter == CANNOT_BE_JUDGED:
            numbers = [facts for facts in stands if facts.numeric]
            unjudged += numbers
            if not is_bystander(origin):
                # Nor does "up to ten" raise a level, nor what is only alleged, where anybody gives a number.
                others += [facts for facts in numbers if facts.low is not None and facts.firm]
    crowd = crowd_of(others or unjudged, policy.estimate.outlier_ratio, corrections.lowered)
    found = []
    for voice, stands in standing:
        judged_by = crowd if voice.letter == CANNOT_BE_JUDGED else None
        current = _current(stands, outcome, judged_by)
        found.append(_weighed(current, voice, side, judged_by, _upper(current, stands)))
    return found, crowd


def _standing(
    cells: list[Facts], overruling: list[tuple[str, Facts]], letter: str, corrections: Corrections
) -> list[Facts]:
    """Return the numbers that an origin has neither taken back nor been overruled in; if it gave none, its newest
    vague words; nothing if it has taken all back."""
    own: Facts | None = None
    if any(cell.mark != "total" for cell in cells):
        gone = [cell for cell in cells if cell.mark == "withdrawn" and cell.numeric]
        cells = [
            cell
            for cell in cells
            # A number that is taken back goes alone, until it is said again; what was said before it stands.
            if cell not in gone and not any(one.value == cell.value and one.last >= cell.last for one in gone)
        ]
        own = _newest([cell for cell in cells if not cell.total])
        cells = [cell for cell in cells if cell.total and (own is None or corrections.leave(cell, own))]
    numbers = [cell for cell in cells if cell.numeric]
    if own is not None and own.mark == "corrects":
        numbers.append(own)
    if not numbers and own is not None:
        if own.mark == "withdrawn":
            return []
        numbers = [own]
    if overruling:
        numbers = [cell for cell in numbers if not corrections.overrule(cell, overruling, letter)]
    if not numbers:
        vague = _newest([cell for cell in cells if cell.vague])
        return [vague] if vague is not None else []
    return numbers


def _current(numbers: list[Facts], outcome: Outcome, crowd: Crowd | None) -> Facts:
    """Return the figure that an origin stands by now: of its dead the highest."""
    if len(numbers) == 1:
        return numbers[0]
    if crowd is not None:
        numbers = [cell for cell in numbers if crowd.bears_out(cell)] or numbers
    # "Up to 33" after 29 takes none of the 29 away: it only bounds them.
    numbers = [cell for cell in numbers if cell.low is not None] or numbers
    found = numbers[0]
    highest = outcome is Outcome.KILLED
    for cell in numbers:
        if cell.higher_than(found) if highest else cell.later_than(found):
            found = cell
    return found


def _upper(current: Facts, numbers: list[Facts]) -> float:
    """Return the greatest bound that an origin gives by now: that of its figure, or one that it has set since."""
    upper = current.upper
    for cell in numbers:
        if cell.low is None and cell.numeric and cell.upper > upper and cell.later_than(current):
            upper = cell.upper
    return upper


def _newest(cells: list[Facts]) -> Facts | None:
    found: Facts | None = None
    for cell in cells:
        if found is None or cell.later_than(found):
            found = cell
    return found


def _weighed(cell: Facts, voice: Voice, side: str | None, crowd: Crowd | None, upper: float) -> Current:
    group = CROWD if voice.letter == CANNOT_BE_JUDGED else RELIABLE if voice.reliable and cell.cell.firm > 0 else JUDGED
    role = "counts"
    if not cell.numeric:
        role = "vague"
    elif crowd is not None and cell.total and not crowd.bears_out(cell):
        role = "unconfirmed"
    return Current(cell, voice, group, voice.official(side), role, upper)
