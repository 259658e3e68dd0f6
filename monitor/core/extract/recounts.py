"""Bare counts that a further voice of a long text gives: "Furat Notebook raised the figure to eleven", "only Euphrates
Lens gave thirteen", "a neighbour wrote that the count was 17".

What is counted was told before; nothing but the number, and who gives it, is said again.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.emit import figure
from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.opponents import COMBATANT
from monitor.core.model import Outcome

GIVING: Final = words(
    "gave gives counted counts mentioned mentions insisted insists settled settles arrived arrives came raised upped"
    " lifted revised updated brought changed adjusted increased stood stands reached figure count number tally laid lay"
)
"""Without one of these words, nothing is found."""
ANOTHER_COUNT: Final = "another count"
"""The rule of a bare figure of a further voice."""
_MOVED: Final = words("raised upped lifted revised updated brought changed adjusted increased")
_FIGURES: Final = words("figure count number tally estimate")
_GAVE: Final = words("gave gives counted counts mentioned mentions")
_WITH: Final = {"insisted": "on", "insists": "on", "settled": "on", "settles": "on", "arrived": "at", "arrives": "at"}
_STANDS: Final = words("was is stood stands reached")
_BEFORE_NAME: Final = words("later also only both again first then itself themselves even had has have")
# "counted nine by sunset", not "nine of them" or "nine for the house".
_AFTER: Final = words("by since before at with when although because as after until so on in")
# "Many terrorists were neutralised; it raised the number to 58."
_OF_FIGHTERS: Final = COMBATANT | words("neutralised neutralized eliminated targets positions sorties")
_OWNING: Final = words("the its their his her own")


def recounted(scene: Scene, earlier: list[Mention]) -> None:
    """Add the bare counts of ``scene``, where ``earlier`` tells of what they count."""
    spoken = set(scene.words.split())
    if GIVING.isdisjoint(spoken) or not _OF_FIGHTERS.isdisjoint(spoken):
        return
    dead = [one for one in (*earlier, *scene.mentions) if one.outcome is Outcome.KILLED and one.numeric]
    told = [one for one in dead if not one.denied and not one.subgroup and not one.name]
    if not told:
        return
    for at, item in enumerate(scene.items):
        if item.tag is not Tag.NUM or not _alone(scene, at, item):
            continue
        if any(one.start == item.start for one in scene.mentions):
            continue
        if _moved_to(scene, at) or _stands_at(scene, at) or _given(scene, at) or _laid_out(scene, at):
            figure(scene, at, Outcome.KILLED, item, ANOTHER_COUNT)


def _alone(scene: Scene, at: int, item: Item) -> bool:
    """Whether a number of two and more counts nothing that is named beside it."""
    phrase = scene.phrase(at)
    if phrase is None or not phrase.bare or item.number is None or (item.number.low or 0) < _SOME:
        return False
    if _laid_out(scene, at):
        return scene.lower(phrase.first - 1) not in ("for", "of")
    following = scene.items[phrase.last] if phrase.last < len(scene.items) else None
    if following is None or following.tag in (Tag.MARK, Tag.CONJ):
        return True
    if following.tag is Tag.COMMA:
        # "counted nine, all of them jets"
        return scene.lower(phrase.last + 1) not in ("all", "most", "each", "one", "two")
    return following.lower in _AFTER


_SOME: Final = 2


def _moved_to(scene: Scene, at: int) -> bool:
    """Whether a figure is moved to it: "raised the figure to eleven"."""
    if scene.lower(at - 1) not in ("to", "at") or scene.lower(at - 2) not in _FIGURES:
        return False
    return any(scene.lower(back) in _MOVED for back in range(at - 3, max(-1, at - 6), -1))


def _stands_at(scene: Scene, at: int) -> bool:
    """Whether a figure is said to be it: "the count was 17", "its own tally stood at nine"."""
    back = at - 2 if scene.lower(at - 1) == "at" else at - 1
    if scene.lower(back) not in _STANDS or scene.lower(back - 1) not in _FIGURES:
        return False
    owner = scene.lower(back - 2)
    return owner in _OWNING or owner == "'s" or owner in speech.SPEAKER_NOUNS


def _given(scene: Scene, at: int) -> bool:
    """Whether somebody named, or an office, gives it: "only Euphrates Lens gave thirteen", "insisted on nine"."""
    verb = at - 1
    if scene.lower(verb) in ("on", "at"):
        if _WITH.get(scene.lower(verb - 1)) != scene.lower(verb):
            return False
        verb -= 1
    elif scene.lower(verb) not in _GAVE:
        return False
    back = verb - 1
    while back >= 0 and scene.lower(back) in _BEFORE_NAME:
        back -= 1
    if back < 0:
        return False
    if scene.lower(back) in speech.SPEAKER_NOUNS:
        return True
    name = scene.items[back]
    return name.text != name.lower and (back > 0 or name.tag is Tag.NOUN)


def _laid_out(scene: Scene, at: int) -> bool:
    """Whether so many lay dead: "16 had been laid out in the corridor", "nine lay under blankets in the yard"."""
    verb = at + 1
    while scene.items[verb].tag in (Tag.HAVE, Tag.BE, Tag.ADV) if verb < len(scene.items) else False:
        verb += 1
    if scene.lower(verb) == "laid" and verb > at + 1:
        return scene.lower(verb + 1) == "out"
    if scene.lower(verb) in ("lay", "lying"):
        return scene.lower(verb + 1) in ("under", "in") and scene.lower(verb + 2) in _COVERED
    return False


_COVERED: Final = words("blankets sheets shrouds cloths tarpaulins rows plastic")
