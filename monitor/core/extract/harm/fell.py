"""Those who fell: "four soldiers fell in battle", "have fallen in the line of duty", "embraced martyrdom"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.harm import FELL, FOUGHT
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.nearby import subjects
from monitor.core.model import Outcome

_ATTAINED: Final = words("embraced attained achieved received")
_BETWEEN: Final = words("in the during while a heavy fierce line of their")
_FAR: Final = 4
"""So many words at most stand between "fell" and the battle: "fell in the line of duty"."""


def fell(scene: Scene) -> None:
    """Read "fell" and "have fallen" of people, where it is said that it was in battle, and "embraced martyrdom"."""
    lowers = scene.sentence.lowers
    martyrdom = "martyrdom" in lowers
    if not martyrdom and (FELL.isdisjoint(lowers) or FOUGHT.isdisjoint(lowers)):
        return
    for at, item in enumerate(scene.items):
        embraced = martyrdom and item.lower in _ATTAINED and scene.lower(at + 1) == "martyrdom"
        if not embraced and (item.lower not in FELL or at in scene.done or not _in_battle(scene, at)):
            continue
        group = verb_group(scene, at)
        found = [
            one for one in subjects(scene, group.start) if one.person and (one.number is not None or not one.plural)
        ]
        if found:
            scene.done.add(at)
            rule = "attained martyrdom" if embraced else "fell in battle"
            emit(scene, at, Outcome.KILLED, found, rule, hypothetical=group.unreal, denied=group.negative)


def _in_battle(scene: Scene, at: int) -> bool:
    for step in range(at + 1, min(len(scene.items), at + 2 + _FAR)):
        if scene.lower(step) in FOUGHT:
            return step > at + 1
        if scene.lower(step) not in _BETWEEN:
            return False
    return False
