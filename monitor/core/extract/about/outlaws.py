"""Losses of those whom the police or troops fight, and of people named only by their names in a fight.

"During the rescue the police killed six kidnappers", "a shoot-out ensued and two drug traffickers were killed", "a
clash ensued, and Juan Zurita and Cesar Orbegozo were killed".
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import plurals, words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_OUTLAW: Final = words("kidnapper trafficker smuggler hijacker abductor captor bandit criminal outlaw gangster gunman")
OUTLAWS: Final = _OUTLAW | plurals(_OUTLAW)
_FORCED: Final = words(
    "rescue rescued operation operations raid raided clash clashes clashed shootout shoot-out gunfight gunbattle"
    " firefight resisted resisting confrontation patrol police policemen army soldiers troops agents"
)
_CLASH: Final = words("clash clashes combat combats battle battles skirmish shootout shoot-out gunfight firefight")


def outlaws(group: list[str], scene: Scene, mention: Mention, *, law: bool = False) -> bool:
    """Whether outlaws were lost to those who enforce the law: the sentence speaks of them, or of a fight, or of several
    outlaws in a text (``law``) that does."""
    if not group or group[-1] not in OUTLAWS or mention.name:
        return False
    if law and mention.value > 1:
        return True
    return any(item.lower in _FORCED for item in scene.items)


_RANKED: Final = words("officer sergeant lieutenant captain corporal subsergeant sublieutenant lt sgt cpl capt pvt")
_TITLES: Final = words("major colonel general maj col gen")
_AIMED: Final = ("murder", "assassinat", "execut", "gunned")


def officer(group: list[str], mention: Mention) -> bool:
    """Whether an army officer was lost, by name or not: one who was murdered was not lost in a fight, and what the
    police lose to rebels are victims."""
    ranked = _RANKED | _TITLES if mention.name else _RANKED
    if not ranked.intersection(group) or not _NOT_TROOPS.isdisjoint(group):
        return False
    return not any(one in mention.rule for one in _AIMED)


_NOT_TROOPS: Final = words("police security retired former probation customs immigration traffic")


def named_in_clash(mention: Mention, scene: Scene) -> bool:
    """Whether somebody of whom nothing but the name is told was lost in a fight that the sentence speaks of."""
    phrase = mention.phrase
    if phrase is None or not mention.name or not any(item.lower in _CLASH for item in scene.items):
        return False
    spoken = scene.items[phrase.first : phrase.last]
    beside = scene.phrase(phrase.last + 1) if scene.lower(phrase.last) == "," else None
    if beside is not None and beside.person and not beside.name:
        # "Maria Lopez, a teacher"
        return False
    return all(item.tag in (Tag.NOUN, Tag.ADJ) and item.lower not in people.TITLES for item in spoken)
