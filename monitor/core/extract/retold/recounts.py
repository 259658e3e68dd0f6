"""Bare counts that a further voice of a long text gives: "Furat Notebook raised the figure to eleven", "only Euphrates
Lens gave thirteen", "a neighbour wrote that the count was 17".

What is counted was told before; nothing but the number, and who gives it, is said again.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.tolls.opponents import COMBATANT
from monitor.core.model import Outcome

GIVING: Final = words(
    "gave gives counted counts mentioned mentions insisted insists settled settles arrived arrives came raised upped"
    " lifted revised updated brought changed adjusted increased stood stands reached figure count number tally laid lay"
    " spoke wrote told speaks writes recorded documented buried aware knew knows heard"
)
"""Without one of these words, nothing is found."""
ANOTHER_COUNT: Final = "another count"
"""The rule of a bare figure of a further voice."""
_MOVED: Final = words("raised upped lifted revised updated brought changed adjusted increased")
_FIGURES: Final = words("figure count number tally estimate")
_GAVE: Final = words("gave gives counted counts mentioned mentions recorded documented buried")
_HE: Final = words("he she they it we i")
_WITH: Final = {"insisted": "on", "insists": "on", "settled": "on", "settles": "on", "arrived": "at", "arrives": "at"}
_STANDS: Final = words("was is stood stands reached")
_BEFORE_NAME: Final = words(
    "likewise similarly simply later also only both again first then itself themselves even had has have"
)
# "counted nine by sunset", not "nine of them" or "nine for the house".
_AFTER: Final = words("by since before at with when although because as after until so on in")
# "Many terrorists were neutralised; it raised the number to 58."
_OF_FIGHTERS: Final = COMBATANT | words("neutralised neutralized eliminated targets positions sorties")
_OWNING: Final = words("the its their his her own")


def recounted(scene: Scene, earlier: list[Mention], counted: Outcome = Outcome.KILLED) -> None:
    """Add the bare counts of ``scene``, where ``earlier`` tells of what they count. ``counted`` says whom the paragraph
    is about."""
    spoken = set(scene.words.split())
    if GIVING.isdisjoint(spoken) or not _OF_FIGHTERS.isdisjoint(spoken):
        return
    dead = [one for one in (*earlier, *scene.mentions) if one.outcome is Outcome.KILLED and not one.hypothetical]
    hurt = counted is Outcome.WOUNDED
    if not hurt and all(one.denied or one.subgroup or one.name for one in dead):
        return
    for at, item in enumerate(scene.items):
        if item.tag is not Tag.NUM:
            continue
        if _people_told_of(scene, at):
            figure(scene, at, counted, item, ANOTHER_COUNT)
            continue
        if not _alone(scene, at, item, hurt=hurt):
            continue
        if any(one.start == item.start for one in scene.mentions):
            continue
        if _moved_to(scene, at) or _stands_at(scene, at) or _given(scene, at) or (hurt and _knew_of(scene, at)):
            figure(scene, at, counted, item, ANOTHER_COUNT)
        elif _laid_out(scene, at):
            figure(scene, at, Outcome.KILLED, item, ANOTHER_COUNT)


def _knew_of(scene: Scene, at: int) -> bool:
    """Whether somebody speaks or knows of so many: "was aware of six", "spoke of nine"."""
    return scene.lower(at - 1) == "of" and scene.lower(at - 2) in _KNOWING


_KNOWING: Final = words("spoke wrote told speaks writes aware knew knows heard")
_BECAUSE: Final = words("since after when as because following once")


def with_their_parts(scenes: list[Scene]) -> None:
    """Mark those by whom a count grew: "the count was 17 since three more had been dug out"."""
    for scene in scenes:
        for whole in scene.mentions:
            if whole.rule == ANOTHER_COUNT:
                _mark(whole, scene)


def _mark(whole: Mention, scene: Scene) -> None:
    for one in scene.mentions:
        if one.outcome is not whole.outcome or one.start < whole.end or not one.numeric or one.value >= whole.value:
            continue
        first = one.phrase.first if one.phrase is not None else one.at
        of_whom = one.phrase is not None and scene.lower(one.phrase.last) == "of" and first > whole.at
        told = of_whom and one.phrase is not None and scene.lower(one.phrase.last + 1) in ("whom", "them")
        if told or any(scene.lower(at) in _BECAUSE for at in range(whole.at, first)):
            one.subgroup = True


def _alone(scene: Scene, at: int, item: Item, *, hurt: bool) -> bool:
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
        # "counted nine, all of them jets"; "mentioned thirteen, two of whom died"
        whom = any(scene.lower(at) == "whom" for at in range(phrase.last + 2, phrase.last + 5))
        # "aware of six, two of them critical", where nothing but the hurt is counted
        whom = whom or (hurt and scene.lower(phrase.last + 2) == "of" and scene.lower(phrase.last + 3) == "them")
        return whom or scene.lower(phrase.last + 1) not in ("all", "most", "each", "one", "two")
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
    if scene.lower(back) in speech.SPEAKER_NOUNS or scene.items[back].tag is Tag.PERSON:
        return True
    if scene.lower(back) in _HE and scene.lower(back - 1) == "that":
        return True
    if scene.lower(back) == "which" and scene.lower(back - 1) == ",":
        # "the group Beit Lahia Urgent, which counted six"
        back -= 2
    name = scene.items[back]
    return name.text != name.lower and (back > 0 or name.tag is Tag.NOUN)


def _people_told_of(scene: Scene, at: int) -> bool:
    """Whether somebody tells of so many people, and of no harm that has its own word: "the Bulletin spoke of seven
    members of one family", "wrote of three labourers"."""
    phrase = scene.phrase(at)
    if phrase is None or phrase.bare or phrase.lower not in _VICTIMS or phrase.det is not None:
        return False
    if scene.lower(phrase.first - 1) != "of" or scene.lower(phrase.first - 2) not in _TOLD_OF:
        return False
    if any(item.tag is Tag.HARM or item.lower in _UNHARMED for item in scene.items):
        return False
    return all(one.start != scene.items[at].start for one in scene.mentions)


_TOLD_OF: Final = words("spoke wrote told speaks writes")
_VICTIMS: Final = words(
    "members people persons civilians villagers residents victims labourers laborers workers martyrs souls inhabitants"
    " townspeople tenants"
)
_UNHARMED: Final = words(
    "rescued missing displaced arrested detained fled homeless trapped freed saved survivors survived unhurt alive"
    " homes evacuated treated seized abducted held crew protesters"
)


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
