"""Deaths told twice: wounds of somebody whose death the text tells as well, before or after."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.items import Tag
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Outcome

# A pronoun is looked for so many sentences back.
_NEAR: Final = 2


def wounds_of_the_dead(scenes: list[Scene]) -> None:
    """Leave out the wounds of one who is told to be dead: "He was murdered by men who shot him"; "Ruiz was shot on
    Monday ... Ruiz died"."""
    names = _names(scenes)
    before: Mention | None = None
    for scene in scenes:
        gone: list[Mention] = []
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if mention.outcome is Outcome.WOUNDED and _dead(mention, before, scene, names):
                gone.append(mention)
            elif not mention.hypothetical and not mention.subgroup and mention.numeric:
                before = mention
        if gone:
            scene.mentions = [one for one in scene.mentions if not any(one is other for other in gone)]


def _dead(mention: Mention, before: Mention | None, scene: Scene, names: frozenset[str]) -> bool:
    if mention.denied or mention.hypothetical or mention.subgroup:
        return False
    if mention.name:
        return mention.value == 1 and not names.isdisjoint(_name(mention, scene)[-1:])
    if before is None or before.outcome is not Outcome.KILLED or before.denied or not mention.shot:
        return False
    if mention.phrase is not None and mention.phrase is before.phrase:
        return True
    if before.value != 1 or mention.value != 1 or mention.sentence - before.sentence > _NEAR:
        return False
    return mention.pronoun or (mention.phrase is not None and mention.phrase.lower == "victim")


def _names(scenes: list[Scene]) -> frozenset[str]:
    """Return the family names of those who are told, one by one, to be dead."""
    found: set[str] = set()
    for scene in scenes:
        for mention in scene.mentions:
            told = mention.name and mention.value == 1 and not mention.denied and not mention.alleged
            if told and mention.outcome is Outcome.KILLED and not mention.hypothetical:
                whole = _name(mention, scene)
                found.update(whole[1:] or whole)
    return frozenset(found)


def _name(mention: Mention, scene: Scene) -> list[str]:
    """Return the name of a mention without titles: its words that no list knows."""
    phrase = mention.phrase
    if phrase is None:
        return []
    return [item.lower for item in scene.items[phrase.first : phrase.last] if item.tag is Tag.NOUN]
