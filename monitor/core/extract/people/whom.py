"""Whom "them" means: "took the mayor and two clerks from their homes and shot them"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import TWO, Phrase
from monitor.core.model import Outcome

_DEALT: Final = (Tag.VERB, Tag.ED, Tag.ING, Tag.HARM)
# "ran into them", "tied them up"
_TO_THEM: Final = words("into on at upon up down out off over")


def _leads(scene: Scene, phrase: Phrase) -> bool:
    """Whether nobody is told of before ``phrase``, so that it is the subject of what follows."""
    group = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) == "of" else None
    first = group.first if group is not None else phrase.first
    return all(scene.place[at] < 0 and scene.items[at].tag not in (Tag.VERB, Tag.ED, Tag.PRON) for at in range(first))


def them(scene: Scene, at: int) -> list[Phrase]:
    """Return whom "them" at item ``at`` means: the counted people told of last in the sentence."""
    # "abducted a trader and his son and later killed them"
    taken = [
        one for one in scene.mentions if one.outcome is Outcome.CAPTURED and one.at < at and one.phrase is not None
    ]
    listed = [one.phrase for one in taken if one.frame == taken[-1].frame and one.phrase is not None]
    if len(listed) > 1:
        return listed
    several = _dealt_with(scene, at)
    if several:
        return several
    for phrase in reversed(scene.phrases):
        if phrase.last <= at and phrase.person and _told_how_many(phrase):
            if scene.items[at - 1].tag is Tag.CONJ and _leads(scene, phrase):
                # "A group of 30 men stormed the house and riddled them with bullets": who did it.
                return []
            known = any(one.phrase is phrase and one.outcome is not Outcome.CAPTURED for one in scene.mentions)
            return [] if known else [phrase]
    return []


def _told_how_many(phrase: Phrase) -> bool:
    if phrase.bare:
        return phrase.number is not None and phrase.number.lower == "a couple"
    # "the couple" has been told of before.
    return phrase.number is not None or (phrase.lower in TWO and phrase.det in ("a", "an"))


def _dealt_with(scene: Scene, at: int) -> list[Phrase]:
    """Return the list of people whom something was done to before "them" at item ``at``: "took the mayor and two clerks
    from their homes and shot them"."""
    for phrase in reversed(scene.phrases):
        if phrase.last > at or not phrase.person:
            continue
        first = _list_begins(scene, phrase)
        verb = first - 2 if scene.lower(first - 1) in _TO_THEM else first - 1
        if verb < 0 or first == phrase.first or scene.items[verb].tag not in _DEALT or scene.place[verb] >= 0:
            continue
        found, _ = objects(scene, first)
        harmed = [one.phrase for one in scene.mentions if one.outcome is not Outcome.CAPTURED]
        known = any(one is phrase for one in harmed for phrase in found)
        if len(found) > 1 and not known and all(one.person or one.name for one in found):
            return found
    return []


def _list_begins(scene: Scene, phrase: Phrase) -> int:
    """Return where the list of people begins that ``phrase`` ends."""
    first = phrase.first
    while first > 1 and scene.items[first - 1].tag in (Tag.CONJ, Tag.COMMA):
        end = first - 2
        if scene.items[first - 1].tag is Tag.CONJ and scene.lower(end) == ",":
            end -= 1
        before = scene.phrase(end)
        if before is None or not (before.person or before.name):
            break
        first = before.first
    return first
