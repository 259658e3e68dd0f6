"""People told to be in a state of harm: "were pulled out in an injured condition", "found two men in a wounded
state"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

STATES: Final = words("condition state")
_REACH: Final = 9


def in_a_state(scene: Scene, state: Phrase, at: int, outcome: Outcome) -> None:
    """Add who is said to be in the ``state`` whose word of harm is at item ``at``."""
    into = state.first - 1
    if scene.lower(into) != "in":
        return
    beside = scene.phrase(into - 1)
    if beside is not None and beside.person:
        emit(scene, at, outcome, members(scene, beside), f"in a state:{scene.lower(at)}")
        return
    for verb in range(into - 1, max(0, into - _REACH), -1):
        if scene.items[verb].tag in (Tag.ED, Tag.VERB) and scene.place[verb] < 0:
            group = verb_group(scene, verb)
            if group.be:
                found = [one for one in subjects(scene, group.start) if one.person or one.name]
                emit(scene, at, outcome, found, f"in a state:{scene.lower(at)}", hypothetical=group.unreal)
            return
