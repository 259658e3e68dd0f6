"""What an act is said to answer is an earlier deed: "in retaliation for the killing of three herders", "in response to
an operation that left nine villagers dead", "to avenge two brothers shot by soldiers"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_REVENGE: Final = words("retaliation reprisal reprisals revenge vengeance retribution payback")
_ANSWER: Final = words("response reaction answer")
_AVENGING: Final = words("avenge avenging avenged avenges retaliating")
CUES: Final = _REVENGE | _ANSWER | _AVENGING
# "in response to a report of a shooting, officers found": what they went to.
_CALLS: Final = words(
    "report reports call calls alarm alert alerts request requests question questions complaint 911 tip"
)
_FOR: Final = ("for", "to")
_OPENS: Final = ("which", "who", "whom", "when", "where", "that")
_OPENING: Final = 3
_GOING_ON: Final = (Tag.VERB, Tag.ED, Tag.HARM)


def answered(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether harm is told as what the act of a text was done for. Only beside harm, or the lack of it, that is told
    for itself: else the earlier deed is what the text has to tell."""
    listed = [one for one in scene.mentions if one.frame == mention.frame and one.outcome is mention.outcome] or [
        mention
    ]
    first = min(min(one.at, one.phrase.first if one.phrase is not None else one.at) for one in listed)
    for at in range(first - 1, -1, -1):
        word = scene.lower(at)
        if word not in CUES:
            continue
        if word not in _AVENGING:
            if scene.lower(at + 1) not in _FOR:
                continue
            if word in _ANSWER and any(scene.lower(to) in _CALLS for to in range(at + 2, at + 6)):
                return False
        if not _within(scene, at, first):
            return False
        return _told_beside(scene, at, first, setting)
    return False


def _within(scene: Scene, cue: int, first: int) -> bool:
    """Whether no clause of the act itself begins between the cue and who was harmed: "in revenge for a raid, killing
    nine", "in reprisal for a theft and killed two"."""
    relative = False
    for at in range(cue + 1, first):
        item = scene.items[at]
        relative = relative or item.lower in _OPENS
        if item.tag is Tag.MARK or item.lower == ";":
            return False
        after = at + 2 if scene.lower(at + 1) == "in" else at + 1
        if item.tag is Tag.COMMA and not relative and scene.lower(after) not in _OPENS:
            return False
        if item.lower == "and" and not relative and at + 1 < first + 1 and scene.items[at + 1].tag in _GOING_ON:
            return False
    return relative or scene.items[first].tag is not Tag.ING or scene.lower(first - 1) != ","


def _told_beside(scene: Scene, cue: int, first: int, setting: Setting) -> bool:
    if 0 <= setting.told < scene.sentence.index or 0 <= setting.spared < scene.sentence.index:
        return True
    if cue <= _OPENING:
        # "In retaliation for the killing of a boy, a mob burned two men."
        ends = next((at for at in range(first, len(scene.items)) if scene.items[at].tag is Tag.COMMA), len(scene.items))
        return any(one.at > ends and one.numeric for one in scene.mentions)
    parted = next((at for at in range(first, len(scene.items)) if scene.lower(at) == ";"), len(scene.items))
    return any((one.at < cue or one.at > parted) and one.numeric for one in scene.mentions)
