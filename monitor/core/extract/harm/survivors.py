"""Deaths told only by who was aboard and who survived: "a plane with 12 people aboard crashed; only one survived"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.harm.hospital import VIOLENT
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Item, Tag, read_items
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome
from monitor.core.text import Document

SURVIVING: Final = words("survived survive survivors survivor alive")
_ABOARD: Final = re.compile(
    r"^(?:aboard|on board|inside|on the (?:plane|aircraft|flight|helicopter|boat|ship|vessel|ferry|bus|minibus|train"
    r"|rope|barge|dinghy|trawler|raft|coach)"
    r"|in the (?:lead |first |second |front )?(?:car|vehicle|convoy|truck|jeep|boat|plane|helicopter|minibus|van"
    r"|aircraft|cable car|bus|dinghy|raft|submarine))\b"
)
_CARRYING: Final = words("carrying carried")
_OCCUPANTS: Final = words("occupants passengers crew crewmen crewmembers sailors fishermen")
_BODIES: Final = words("bodies body corpses corpse")
_ITS: Final = words("its the their all")
_NONE: Final = re.compile(
    r"\b(?:no|any) (?:\w+ )?survivors\b"
    r"|\b(?:none|nobody|no one|no-one) (?:of (?:[\w-]+ ){1,7}?)?(?:had |has |have )?survived\b"
    r"|\bwithout (?:any )?survivors\b"
)
_LOOKED_FOR: Final = re.compile(
    r"\bno (?:sign|hope|word|trace|list|report)s? of\b|\b(?:search|searched|searching|looking) for\b"
)
_LONE: Final = re.compile(r"\b(?:sole|lone|only|single|one) (?:known )?survivor\b")
_UNHARMED: Final = words("unhurt unharmed unscathed uninjured without")
# "only three of the 14 survived": so many words may stand between.
_FAR: Final = 9


def survivors(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` with the dead who are left when the survivors are taken from those aboard, where the text
    counts no other dead; but where nobody survived, bodies that were found are some of all who were aboard."""
    spoken = {token.lower for token in document.tokens}
    if SURVIVING.isdisjoint(spoken):
        return scenes
    calm = all(word in FORMS or word not in VIOLENT for word in spoken)
    dead = [
        one
        for scene in scenes
        for one in scene.mentions
        if one.outcome is Outcome.KILLED and one.numeric and one.value and not one.subgroup
    ]
    if any(one.rule != "count:bodies" for one in dead):
        return scenes
    known = {scene.sentence.index: scene for scene in scenes}
    aboard: int | None = None
    for sentence in document.sentences:
        scene = known.get(sentence.index) or Scene.of(sentence, read_items(sentence))
        aboard = _aboard(scene) or aboard
        if SURVIVING.isdisjoint(scene.sentence.lowers):
            continue
        left = _left(scene, calm=calm)
        if left is None or aboard is None or left >= aboard or (dead and left):
            continue
        for one in dead:
            one.subgroup = True
        at = next(at for at, item in enumerate(scene.items) if item.lower in SURVIVING)
        made = figure(scene, at, Outcome.KILLED, scene.items[at], "survivors")
        made.low = made.high = aboard - left
        known[sentence.index] = scene
        break
    return [known[index] for index in sorted(known)]


def _aboard(scene: Scene) -> int | None:
    """Return how many the sentence has aboard."""
    for phrase in scene.phrases:
        if phrase.number is None or phrase.person is False:
            continue
        listed, _ = objects(scene, phrase.first, subject=True)
        # Not the bodies of "the 72 people on board, and 60 bodies have been found".
        found = [one for one in listed if scene.lower(one.last) not in _BODIES]
        before = scene.lower(phrase.first - 1)
        if before in _CARRYING or any(_ABOARD.match(_behind(scene, one)) is not None for one in found):
            return _sum(found)
        spoken = {item.lower for item in scene.items[phrase.first : phrase.last]}
        if not _OCCUPANTS.isdisjoint(spoken) and (phrase.det in _ITS or before == "of"):
            return _sum(found)
        if before == "of" and scene.lower(phrase.first - 2) == "crew":
            # "a crew of five and seven passengers"
            return _sum(found)
    return None


def _behind(scene: Scene, phrase: Phrase) -> str:
    start = phrase.last
    while start < len(scene.items) and scene.items[start].tag in (Tag.BE, Tag.ADV):
        start += 1
    return scene.words_between(start, min(len(scene.items), start + 4))


def _sum(found: list[Phrase]) -> int | None:
    total = 0
    for phrase in found:
        number = phrase.number.number if phrase.number is not None else None
        if number is None:
            total += 1
        elif number.low is None or number.low != number.high:
            return None
        else:
            total += number.low
    return total or None


def _left(scene: Scene, *, calm: bool) -> int | None:
    """Return how many the sentence says survived; ``None`` where it does not say. In a ``calm`` text, which tells of no
    blow or accident, only that nobody or one alone did tells of deaths."""
    told = scene.words
    if _LOOKED_FOR.search(told) is not None:
        return None
    if _NONE.search(told) is not None:
        return 0
    if _LONE.search(told) is not None:
        return 1
    if calm:
        return None
    for at, item in enumerate(scene.items):
        if item.lower == "survivors" and scene.items[at - 1].tag is Tag.NUM and at:
            return _exactly(scene.items[at - 1])
        if not (item.lower == "survived" or _got_out(scene, at)) or not _UNHARMED.isdisjoint(told.split()):
            continue
        for back in range(at - 1, max(-1, at - _FAR), -1):
            phrase = scene.phrase(back)
            if scene.items[back].tag is not Tag.NUM or phrase is None or phrase.person is False:
                continue
            first = scene.phrase(phrase.first - 2) if scene.lower(phrase.first - 1) == "of" else None
            chosen = first if first is not None and first.bare and first.number is not None else phrase
            return _exactly(chosen.number) if chosen.number is not None and chosen.det != "all" else None
    return None


_OUT: Final = words("came got went made walked escaped emerged climbed crawled pulled taken dug brought")


def _got_out(scene: Scene, at: int) -> bool:
    """Whether "alive" at item ``at`` is how somebody got out: "only six came out alive"."""
    return scene.lower(at) == "alive" and any(scene.lower(back) in _OUT for back in range(at - 3, at))


def _exactly(item: Item) -> int | None:
    number = item.number
    return number.low if number is not None and number.low == number.high else None
