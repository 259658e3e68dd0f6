"""What a whole operation cost, and what is remembered after years: "lost 71 soldiers over seven months", "28 years
since the massacre, in which 613 died"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_LONG: Final = words("months years decades")
_SPANS: Final = _LONG | {"weeks"}
_NO_SPAN: Final = words("ago later old earlier pregnant before after")
_WITHIN: Final = words("in during over within across")
_WHOLE: Final = words("whole entire throughout both all")
_LASTING: Final = words(
    "campaign campaigns mission deployment tour tours siege war intervention occupation blockade embargo"
)
_OPERATIONS: Final = _LASTING | words("operation offensive operations")
_RANKS: Final = words("most worst deadliest heaviest bloodiest first biggest largest")
_REACH: Final = 6

_YEARS: Final = words("year years decade decades")
_TODAY: Final = words("today this week month to the day now on yesterday exactly ago")
_REMEMBERING: Final = _YEARS | {"anniversary"}

TRIGGERS: Final = _SPANS | _LASTING | _OPERATIONS
"""Words without one of which no figure is of a whole operation."""


def of_a_whole(scene: Scene, setting: Setting, first: int, last: int) -> bool:
    """Whether a figure is what an operation cost from its beginning to its end."""
    items = scene.items
    for at in range(first, min(last + 2, len(items))):
        word = items[at].lower
        if word in _SPANS:
            if (setting.war or word in _LONG) and _stretch(scene, at, war=setting.war):
                return True
        elif word in _OPERATIONS and _all_of(scene, first, at):
            return True
    return False


def _stretch(scene: Scene, at: int, *, war: bool) -> bool:
    """Whether months or weeks at ``at`` are the time over which it was counted: "over seven months", "in nine weeks
    of"."""
    number = scene.items[at - 1] if at else None
    if number is None or number.tag is not Tag.NUM or scene.lower(at + 1) in _NO_SPAN:
        return False
    before = scene.items[at - 2] if at > 1 else None
    if number.lower.startswith("over ") and (before is None or before.tag in _AFTER_WHOM or before.lower in ("has",)):
        return war or scene.lower(at) != "months"
    opened = at - 3 if before is not None and before.lower == "the" else at - 2
    if scene.lower(opened) not in _WITHIN or scene.lower(at + 1) != "of":
        return False
    return war or any(scene.lower(step) in _OPERATIONS for step in range(at + 2, at + 5))


_AFTER_WHOM: Final = frozenset((Tag.NOUN, Tag.PERSON, Tag.COMMA, Tag.HARM, Tag.MARK, Tag.POSS))


def _all_of(scene: Scene, first: int, at: int) -> bool:
    """Whether all of an operation is meant: "the entire campaign", "in the course of the siege"."""
    for back in range(at - 1, max(first, at - _REACH) - 1, -1):
        word = scene.lower(back)
        if word in _WHOLE:
            return not any(scene.lower(step) in _RANKS for step in range(max(0, back - 4), back))
        if (word, scene.lower(back + 1)) == ("course", "of"):
            return scene.lower(at) in _LASTING
        if scene.items[back].tag in (Tag.COMMA, Tag.MARK, Tag.VERB, Tag.HARM, Tag.NUM):
            break
    opened = [scene.lower(step) for step in range(first, first + 4)]
    return opened == ["from", "start", "to", "finish"] or opened[:2] == ["all", "told"]


def remembered(mention: Mention, scene: Scene) -> bool:
    """Whether years have passed since what the figure is of: "28 years this week since Khojaly, in which 613 died", "on
    the anniversary of the disaster, which killed 301"."""
    if _REMEMBERING.isdisjoint(scene.sentence.lowers):
        return False
    opened = _linked_by(scene, mention.at, mention.phrase.first if mention.phrase is not None else mention.at)
    if opened < 0:
        return False
    for at in range(opened - 1, -1, -1):
        word = scene.lower(at)
        if word == "anniversary":
            return True
        if word in ("since", "after"):
            back = at - 1
            while back > 0 and (scene.lower(back) in _TODAY or scene.items[back].tag is Tag.TIME):
                if scene.lower(back) in _YEARS:
                    break
                back -= 1
            counted = scene.items[back - 1].tag in (Tag.NUM, Tag.DET) if back else False
            return scene.lower(back) in _YEARS and counted
        if scene.items[at].tag is Tag.COMMA:
            return False
    return False


def _linked_by(scene: Scene, at: int, first: int) -> int:
    """Return the comma that hangs what is told at ``at`` on what stands before it; -1 if it stands for itself."""
    for back in range(min(at, first) - 1, 0, -1):
        if scene.items[back].tag is Tag.COMMA:
            following = scene.items[back + 1]
            second = scene.items[back + 2] if back + 2 < len(scene.items) else following
            if following.tag is Tag.PREP and second.tag is Tag.REL:
                return back
            hung = following.tag is Tag.REL or following.lower in ("when", "where", "which")
            return back if hung or (following.tag is Tag.HARM and following.lower.endswith("ing")) else -1
        if scene.items[back].tag is Tag.MARK or scene.lower(back) == ";":
            return -1
    return -1
