"""Shots that are fired, not people who are shot: "fired one shot into the ceiling", "a single shot was heard", "one
shot hit a lamp"; and whoever shot back."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag

_FIRING: Final = words("fired fires firing fire discharged squeezed loosed heard hearing hears off")
_HEARD: Final = words("fired heard discharged reported")
_FLIES: Final = words("rang rings hit hits struck went goes pierced missed echoed shattered grazed broke came")
_BEFORE: Final = (Tag.NUM, Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PERSON)
_OF_SHOTS: Final = ("single", "warning", "first", "last")
# "fired a single warning shot": so many words stand between.
_NEAR: Final = 4


def a_gunshot(scene: Scene, at: int) -> bool:
    """Whether "shot" at item ``at`` is a noun, or done by whoever "shot back"."""
    if scene.lower(at + 1) == "back" and scene.items[at - 1].tag is not Tag.BE:
        return scene.phrase(at + 2) is None or scene.lower(at + 2) != "of"
    one = at > 0 and (scene.items[at - 1].tag in (Tag.NUM, Tag.DET) or scene.lower(at - 1) in _OF_SHOTS)
    if not one or scene.lower(at + 1) == "dead":
        return False
    for back in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if scene.lower(back) in _FIRING:
            return True
        if scene.items[back].tag not in _BEFORE:
            break
    if scene.lower(at + 1) == "was":
        return scene.lower(at + 2) in _HEARD
    return scene.lower(at + 1) in _FLIES
