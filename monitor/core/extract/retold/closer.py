"""The one death of a text told again, closer: "A motorcyclist has died. The rider was pronounced
dead at the scene", "One man is dead. The clerk was shot and died".
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import plural, words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

SOMEBODY: Final = words("man woman person teen teenager youth individual victim boy girl")
KINDS: Final = {"man": words("woman girl boy"), "woman": words("man girl boy"), "boy": words("woman girl man")} | {
    "girl": words("woman man boy")
}
_KIN: Final = words(
    "wife husband brother sister son daughter father mother friend girlfriend boyfriend cousin child companion gunman"
    " suspect attacker assailant bomber shooter robber accomplice"
)
# Nouns that may name one and the same person.
_ALIKE: Final = (
    words("motorcyclist biker rider motorbiker moped-rider"),
    words("bicyclist cyclist rider"),
    words("driver motorist trucker cabbie"),
    words("pedestrian walker passerby passer-by jogger runner"),
    words("inmate prisoner detainee convict"),
    words("climber hiker mountaineer trekker skier snowboarder skydiver parachutist paraglider"),
    words("fisherman angler sailor skipper boatman captain crewman fisher deckhand seaman boater kayaker canoeist"),
    words("pilot aviator airman"),
    words("swimmer bather surfer diver snorkeler snorkeller"),
    words("worker employee laborer labourer farmhand farmer contractor roofer builder miner"),
    words("officer policeman deputy trooper patrolman constable sergeant policewoman sheriff"),
    words("firefighter fireman captain lieutenant"),
    words("soldier serviceman corporal private sergeant trooper marine"),
    words("student pupil schoolboy schoolgirl"),
    words("baby infant toddler child newborn"),
)
_TELLING_APART: Final = (Tag.REL, Tag.ING, Tag.ED, Tag.PREP)
_AGED: Final = ("year-old", "month-old")


def told_closer(mention: Mention, dead: Mention, scene: Scene, scenes: list[Scene]) -> bool:
    """Whether the death of ``mention`` is that of ``dead``, the one told so far."""
    phrase, before = mention.phrase, dead.phrase
    if phrase is None or before is None or mention.value != 1 or dead.value != 1 or mention.further:
        return False
    if _by_age(mention, dead, phrase, before, scene):
        return True
    if phrase.det != "the" or phrase.poss or not mention.numeric or phrase.name:
        return False
    if before.det not in ("a", "an", "one", None) and before.number is None:
        return False
    said = " ".join(item.lower for item in scene.items[phrase.last :])
    if "also" in said or " too" in said or mention.sentence == dead.sentence:
        return False
    if phrase.person is True and before.lower in SOMEBODY and phrase.lower not in _KIN:
        return phrase.lower not in KINDS.get(before.lower, ())
    if dead.perpetrator or mention.perpetrator or not _one(before):
        return False
    return _may_be(scene, phrase, before) and not _somebody_else(scene, phrase, dead, scenes)


def _by_age(mention: Mention, dead: Mention, phrase: Phrase, before: Phrase, scene: Scene) -> bool:
    """Whether somebody told as one dead is next called by nothing but an age: "One man is dead. A 22-year-old from
    Salem died at the scene"; not so where two are told by their ages."""
    if not phrase.lower.endswith(_AGED) or phrase.det not in ("a", "an") or before.lower not in SOMEBODY:
        return False
    if mention.sentence == dead.sentence or "year-old" in (dead.group or "").lower() or before.name:
        return False
    if any(scene.lower(at) in _FURTHER for at in range(max(0, phrase.first - 2), mention.at + 4)):
        return False
    return not any(one is not mention and one.outcome is Outcome.KILLED and one.numeric for one in scene.mentions)


_FURTHER: Final = words("another also second third fourth too")


def _one(phrase: Phrase) -> bool:
    return phrase.person is True and not phrase.plural and not phrase.poss and phrase.det in ("a", "an", "one")


def _may_be(scene: Scene, phrase: Phrase, before: Phrase) -> bool:
    """Whether ``phrase`` may name who ``before`` is: by nothing but sex or age, or by another word for the same."""
    if _told_apart(scene, phrase.last):
        return False
    aged = any(item.lower.endswith(_AGED) for item in scene.items[phrase.first : phrase.last])
    if phrase.lower in SOMEBODY or phrase.lower.endswith(_AGED) or (aged and phrase.person is True):
        return phrase.lower not in KINDS.get(before.lower, ())
    return any(phrase.lower in alike and before.lower in alike for alike in _ALIKE)


def _told_apart(scene: Scene, at: int) -> bool:
    """Whether what follows says which one it is: "the man who drove the other car"; not so "the mother of two"."""
    if at + 1 >= len(scene.items) or scene.items[at].tag not in _TELLING_APART:
        return False
    return scene.lower(at) != "of" or scene.items[at + 1].tag is not Tag.NUM


def _somebody_else(scene: Scene, phrase: Phrase, dead: Mention, scenes: list[Scene]) -> bool:
    """Whether the text has told of another by the same noun, or of several: "a car driven by a woman ... the woman"."""
    for told in scenes:
        if told.sentence.index > scene.sentence.index:
            break
        for one in told.phrases:
            if one is phrase or one is dead.phrase or not one.person:
                continue
            same = one.lower == phrase.lower or one.lower == plural(phrase.lower)
            if same and (told is not scene or one.last < phrase.first) and one.det != "the":
                return True
    return False
