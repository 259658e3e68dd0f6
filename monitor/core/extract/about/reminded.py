"""What reminds a report of an event before its own: the place where it was, who lived through it, the row that both are
of; and what goes on with an event of old.

"Two blocks from where a boy was killed in August", "had survived an ambush in which two aides were slain", "the second
attack in a year, after a teacher was killed in May".
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.anchor import DAYS
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon import happenings
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.ordinals import number_of_nth

EVENTS: Final = happenings.HAPPENINGS | words(
    "leak spill mudflow murder murders killing killings slaying slayings attacks strikes raids bombings ambushes"
    " shootings blasts explosions crashes collisions storms earthquakes quakes kidnapping hijacking robbery invasion"
    " war mutiny uprising protest protests march marches incident incidents operation assassination drowning fatality"
    " fatalities death deaths case accidents wrecks"
)
DEFINITE: Final = ("the", "these", "those", "both", "all", "this", "that")
LAST: Final = words("week month year summer winter spring autumn fall season christmas easter ramadan monsoon harvest")
_SPOTS: Final = words("spot place site stretch street road corner block intersection house bridge beach junction bend")
_DISTANCES: Final = words(
    "block blocks metre metres meter meters yard yards mile miles kilometre kilometres kilometer kilometers km feet"
    " steps doors streets minutes far away close near"
)


def where_once(scene: Scene, mention: Mention) -> bool:
    """Whether a place is told by what once happened there: "two blocks from where a boy was killed"."""
    if mention.phrase is not None and mention.phrase.det in DEFINITE:
        return False
    for at in range(2, mention.at):
        if scene.lower(at) != "where":
            continue
        place = at - 1
        if scene.lower(place) in _SPOTS:
            place -= 2 if scene.items[place - 1].tag in (Tag.DET, Tag.ADJ) else 1
            same = any(scene.lower(back) == "same" for back in range(max(0, place - 1), at))
            if same:
                return True
        before = [word for back in range(max(0, place - 4), place) for word in scene.lower(back).split()]
        if scene.lower(place) == "near" or (scene.lower(place) in ("from", "to") and not _DISTANCES.isdisjoint(before)):
            day = any(scene.lower(to) in _OF_NOW for to in range(at, len(scene.items)))
            return not day and all(scene.items[to].tag not in (Tag.COMMA, Tag.MARK) for to in range(at, mention.at))
    return False


_OF_NOW: Final = DAYS | words("morning afternoon evening night")
_SURVIVING: Final = words(
    "survived escaped fined sued prosecuted censured reprimanded criticised criticized warned convicted rebuilt"
)


def survived(scene: Scene, mention: Mention) -> bool:
    """Whether somebody had lived through it before, or had to answer for it: "had survived an ambush in which two aides
    were slain", "had been fined after an accident in which two workers were hurt"."""
    for at in range(1, mention.at):
        if scene.lower(at) in _SURVIVING and verb_group(scene, at).have:
            relative = any(scene.items[to].tag is Tag.REL for to in range(at + 2, mention.at))
            return relative and any(scene.lower(to) in EVENTS for to in range(at + 1, mention.at))
    return False


def on_another_day(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether a sentence goes on from one of a row to another of it: "It was the third shooting in a week. On Tuesday
    two brothers were gunned down"."""
    if mention.phrase is not None and mention.phrase.det in DEFINITE:
        return False
    opened = [scene.lower(at) for at in range(_OPENING)]
    return opened[0] in ("on", "last", "in", "earlier") and any(
        (word in DAYS or word in MONTHS or word in LAST) and word not in setting.opening for word in opened[1:]
    )


_OPENING: Final = 4
_SCARES: Final = words("attempt threat scare find discovery plot device bomb victim")
_AFTER: Final = words("after following ; : since")


def next_of_a_row(scene: Scene, mention: Mention) -> bool:
    """Whether it is one of a row that the text's own is the next of: "the second fatal attack in 18 months, after a
    teacher was killed last May"."""
    start = min(mention.at, mention.phrase.first) if mention.phrase is not None else mention.at
    row = -1
    for at in range(start):
        word = scene.lower(at)
        if row < 0 and scene.lower(at - 1) in ("the", "a", "its", "their") and number_of_nth(word) is not None:
            row = next((to for to in range(at + 1, min(at + 5, start)) if scene.lower(to) in EVENTS | _SCARES), -1)
        elif 0 <= row < at and word in _AFTER:
            return any(scene.items[back].tag is Tag.BE for back in range(row))
    return False


def long_before(scene: Scene, at: int) -> bool:
    """Whether it is said behind item ``at`` that weeks, months or years have passed: "a month earlier", "last year"."""
    for to in range(at + 1, len(scene.items)):
        word = scene.lower(to)
        if word in _BEFORE and scene.lower(to - 1).split()[-1:] in _PERIODS:
            return True
        if word == "last" and scene.lower(to + 1) in LAST:
            return True
    return False


_BEFORE: Final = words("ago earlier before previously")
# "a year" may be one quantity.
_PERIODS: Final = tuple([word] for word in ("week", "weeks", "month", "months", "year", "years", "decade", "decades"))
_PROSECUTED: Final = words("prosecution prosecutor prosecutors indictment accused defendant defendants convicts trial")


def goes_on_with(scene: Scene, mention: Mention, *, court: bool) -> bool:
    """Whether a sentence goes on with the event of old that the text has just told: "in the collision, his widow had
    broken a hip", "the prosecution said that they had set the house on fire"."""
    spoken = set(scene.words.split())
    if not DAYS.isdisjoint(spoken) or mention.denied:
        return False
    if not _PROSECUTED.isdisjoint(spoken) or (court and _AT_COURT.isdisjoint(spoken)):
        return True
    phrase = mention.phrase
    if mention.pronoun or (phrase is not None and (phrase.det in DEFINITE or phrase.det in ("his", "her", "their"))):
        # Who is known already was told of as of old.
        return True
    return any(
        scene.lower(at) in EVENTS and scene.lower(at - 1) in DEFINITE and scene.lower(at - 2) in _DURING
        for at in range(2, len(scene.items))
    )


_AT_COURT: Final = words("outside courthouse courtroom meanwhile")
_DURING: Final = words("in during by after")
