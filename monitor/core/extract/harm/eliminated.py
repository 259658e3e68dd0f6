"""Opponents who are told to be dead in the words of a communique: "eliminated 34 extremists", "12 terrorists were
eliminated". The verb takes jobs and teams as well: only of fighters, and by their number, does it mean death. To be
"neutralized" may be to be captured, and is not read."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.tolls.opponents import COMBATANT
from monitor.core.model import Outcome

ELIMINATING: Final = words("eliminated eliminating eliminates")


def eliminated(scene: Scene) -> None:
    """Add the fighters whom somebody "eliminated", in a text that tells of no other dead."""
    for at, item in enumerate(scene.items):
        if item.lower not in ELIMINATING:
            continue
        group = verb_group(scene, at)
        found: list[Phrase] = subjects(scene, group.start) if group.be else objects(scene, at + 1)[0]
        found = [one for one in found if one.lower in COMBATANT and one.number is not None]
        if found and not any(one.phrase is phrase for one in scene.mentions for phrase in found):
            rule = "passive" if group.be else "active"
            emit(scene, at, Outcome.KILLED, found, f"{rule}:{item.lower}",
                 hypothetical=group.unreal, denied=group.negative)  # fmt: skip
