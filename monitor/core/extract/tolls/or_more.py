"""The most that follows a least with its people: "two civilians, and possibly four, were killed", "three men, or four
according to one page, died"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.text.vocabulary import CEILINGS

MAYBE: Final = words("possibly perhaps maybe potentially or many")
"""Without one of these words, nothing is found."""
_MAYBE: Final = words("possibly perhaps maybe potentially")
_JOINTS: Final = words("and but or")
_SAID: Final = words("according by depending as if in")
_CEILINGS: Final = frozenset(CEILINGS.values())


def or_more(scene: Scene) -> None:
    """Give the mentions of ``scene`` the most that is told in an aside behind their people."""
    for mention in scene.mentions:
        if mention.low is None or mention.denied or mention.subgroup or mention.phrase is None or mention.name:
            continue
        if mention.high is not None and mention.high != mention.low:
            continue
        _open(scene, mention)


def _open(scene: Scene, mention: Mention) -> None:
    at = mention.phrase.last if mention.phrase is not None else len(scene.items)
    if scene.lower(at) != ",":
        return
    joint = scene.lower(at + 1)
    at += 2 if joint in _JOINTS else 1
    maybe = scene.lower(at) in _MAYBE
    at += 1 if maybe else 0
    if at >= len(scene.items) or scene.items[at].tag is not Tag.NUM:
        return
    maybe = maybe or scene.items[at].text.split()[0].lower() in _MAYBE
    number = scene.items[at].number
    if number is None or number.high is None or not (mention.low or 0) < number.high:
        return
    after = scene.lower(at + 1)
    up_to = number.qualifier in _CEILINGS
    said = joint == "or" and after in _SAID
    if not (maybe or up_to or said) or not (after == "," or said or at + 1 == len(scene.items)):
        return
    if any(one.start == scene.items[at].start for one in scene.mentions):
        return
    mention.high = number.high
