"""The toll that one more makes: "She's the tenth victim", "becoming the storm's eighth victim", "the seventh person to
lose their life in the fire"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.happenings import HAPPENINGS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.ordinals import number_of_nth
from monitor.core.model import Outcome, Standing

VICTIM: Final = words("victim person life")
_BECOMES: Final = words("becomes became becoming 's")
_KNOWN: Final = words("known confirmed reported recorded storm-related weather-related flood-related")
_LOSING: Final = words("die lose")
_LOST: Final = words("killed dead lost claimed")
_OF: Final = words("of in from by during after")
_REACH: Final = 10


def nth_victim(scene: Scene, *, told: bool) -> None:
    """Add the toll that one more victim makes. Where no deaths were told before, the victim must be one of a happening,
    and not of a person or a year: "the city's ninth homicide victim"."""
    if VICTIM.isdisjoint(scene.sentence.lowers):
        return
    for at in range(1, len(scene.items)):
        number = number_of_nth(scene.lower(at))
        if number is None:
            continue
        head = at + 1
        while scene.lower(head) in _KNOWN:
            head += 1
        if scene.lower(head) not in VICTIM or scene.place[head] < 0:
            continue
        dies = _dies(scene, head + 1)
        if not dies and (scene.lower(head) == "person" or scene.lower(head + 1) in ("to", "who")):
            continue
        if not (_of_a_happening(scene, at, dies or head) or (told and _is_one(scene, at))):
            continue
        start = scene.items[at].start
        scene.mentions[:] = [
            one for one in scene.mentions if not (one.phrase is not None and one.phrase.first <= at < one.phrase.last)
        ]
        if any(one.start == start for one in scene.mentions):
            continue
        mention = figure(scene, head, Outcome.KILLED, scene.items[at], "nth victim")
        mention.low = mention.high = number
        mention.standing = Standing.RAISES
        mention.total = True


def _is_one(scene: Scene, at: int) -> bool:
    """Whether "is the", "becomes the" stands before: somebody already told of."""
    before = scene.items[at - 2] if at > 1 and scene.lower(at - 1) == "the" else None
    return before is not None and (before.tag is Tag.BE or before.lower in _BECOMES)


def _dies(scene: Scene, at: int) -> int:
    """Return where "to die", "to have died", "killed", "whose life was lost" ends; 0 if none follows."""
    if scene.lower(at) in _LOST:
        return at
    if scene.lower(at) == "to":
        for to in range(at + 1, at + 4):
            if scene.lower(to) in _LOSING or (scene.lower(to) in ("died", "killed") and to > at + 1):
                return to
    return at + 1 if scene.lower(at) == "who" and scene.lower(at + 1) == "died" else 0


def _of_a_happening(scene: Scene, at: int, after: int) -> bool:
    """Whether a disaster or an attack has the victim: "the storm's", "of the Lesno collision", "in the fire"."""
    if scene.items[at - 1].tag is Tag.POSS and scene.lower(at - 2) in HAPPENINGS:
        return True
    for to in range(after + 1, min(len(scene.items), after + _REACH)):
        if scene.items[to].tag in (Tag.COMMA, Tag.MARK):
            return False
        if scene.lower(to) in HAPPENINGS:
            return any(scene.lower(back) in _OF for back in range(after, to)) and scene.lower(to - 1) not in ("a", "an")
    return False
