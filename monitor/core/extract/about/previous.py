"""Deaths of an incident before the one that a text tells of: "during the previous one, two guards had been shot dead",
"an earlier grenade had killed two", "the attack follows one in March in which nine died", "a year ago, three were
killed there"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag

_PRIOR: Final = words("past previous earlier prior preceding similar identical comparable last first")
# "the last attack" may be the last of this night, "the first" the first of two: such need a "such" or a "had".
_OF_A_ROW: Final = words("last first")
_NTH: Final = words("second third fourth fifth sixth seventh")
_HAPPENINGS: Final = words(
    "attack attacks incident incidents blast blasts bombing bombings strike strikes airstrike shooting shootings raid"
    " raids ambush ambushes assault explosion explosions shelling bombardment clash clashes abduction abductions"
    " kidnapping kidnappings hijacking hijackings hold-up robbery robberies arson grenade bomb mine landmine device"
    " incursion killing killings murder murders massacre assassination riot riots protest protests march demonstration"
    " rally unrest violence crackdown operation patrol mission attempt outbreak episode encounter case crash accident"
    " storms floods landslides quakes earthquakes eruptions tornadoes cyclones hurricanes typhoons wildfires tsunamis"
    " crashes accidents collapses avalanches tornado cyclone hurricane typhoon wildfire tsunami avalanche"
    " fire collapse flood landslide quake earthquake storm eruption drone rocket missile break-in eviction lynching one"
)
_ARTICLES: Final = words("a an the that this another his her its their one")
_WITHIN: Final = words("in during at")
_LONG: Final = words("day days week weeks month months year years decade decades fortnight")
# "Two days ago" may be when the incident of the text was.
_AGES: Final = words("year years decade decades")
_BEFORE: Final = words("before earlier previously ago")
_JOINTS: Final = words("; and but : - \u2013 \u2014 where when which that while")
_CAME: Final = words("came comes happened occurred")
_ITS: Final = words("it this")
_HAPPENINGS_OF_IT: Final = _HAPPENINGS | _ITS
_FOLLOWING: Final = words("follows followed following")
_FORMER: Final = words("predecessor predecessors")
# "In an earlier abduction in the same parish, a catechist was killed": so far from its noun to its comma.
_NEAR: Final = 10


def of_the_previous(scene: Scene, mention: Mention) -> bool:
    """Whether a figure is of an incident before the one told."""
    victims = mention.phrase.first if mention.phrase is not None else mention.at
    return (
        _in_one(scene, mention, victims)
        or _by_one(scene, mention, victims)
        or _time_before(scene, mention)
        or _follows(scene, mention)
        or _of_the_former(scene, mention)
        or (scene.lower(mention.at - 1) in _PRIOR - _OF_A_ROW and mention.rule.endswith(" of"))
    )


def _one_before(scene: Scene, at: int, before: int) -> int:
    """Return where a phrase ends that begins at ``at`` and means an incident before: "the previous one", "an earlier
    arson attack"; 0 for none. ``before`` is the word of harm, of which "the last" and "the first" need a "had"."""
    step = at + 1 if scene.lower(at) in _ARTICLES else at
    word = scene.lower(step)
    if word not in _PRIOR:
        return 0
    such = scene.lower(step + 1) == "such"
    if word in _OF_A_ROW and not such:
        counted = any(scene.lower(back) in _NTH for back in range(at))
        had = any(scene.lower(ahead) == "had" for ahead in range(step, before))
        if not had and not (word == "first" and counted):
            return 0
        if word == "first" and counted and scene.lower(step + 1) in (",", "had"):
            return step + 1
    return next((to + 1 for to in range(step + 1, step + 4 + such) if scene.lower(to) in _HAPPENINGS), 0)


def _in_one(scene: Scene, mention: Mention, victims: int) -> bool:
    """Whether the clause opens, or ends, with "in the previous attack"."""
    first = min(victims, mention.at)
    for at in range(first):
        opens = at == 0 or scene.lower(at - 1) in _JOINTS
        if not opens or scene.lower(at) not in _WITHIN or not (end := _one_before(scene, at + 1, mention.at)):
            continue
        comma = next((to for to in range(end, min(end + _NEAR, first)) if scene.items[to].tag is Tag.COMMA), 0)
        if comma and all(scene.lower(to) != ";" for to in range(comma, first)):
            return True
    last = max(mention.at, mention.phrase.last - 1 if mention.phrase is not None else 0)
    for at in range(last + 1, min(last + 4, len(scene.items))):
        if scene.items[at].tag is Tag.COMMA or scene.items[at].tag is Tag.MARK:
            break
        if scene.lower(at) in _WITHIN and scene.lower(at + 1) in _ARTICLES | {"previous", "earlier"}:
            return bool(_one_before(scene, at + 1, mention.at))
    return False


def _by_one(scene: Scene, mention: Mention, victims: int) -> bool:
    """Whether an incident before is said to have done it: "the previous shooting, in May, had left four dead"."""
    first = min(victims, mention.at)
    for at in range(first):
        if at and scene.lower(at - 1) not in _JOINTS:
            continue
        end = _one_before(scene, at, mention.at)
        if not end or end > first:
            continue
        between = scene.items[end:first]
        verbs = [item for item in between if item.tag in (Tag.VERB, Tag.ED, Tag.HAVE, Tag.HARM)]
        if mention.at < victims:
            verbs.append(scene.items[mention.at])
        parted = any(item.tag in (Tag.SUB, Tag.REL) or item.lower in (";", "when", "after") for item in between)
        if verbs and not parted and scene.items[victims - 1].tag is not Tag.COMMA:
            return True
    return False


def _time_before(scene: Scene, mention: Mention) -> bool:
    """Whether a time before is told of it: "A year earlier, three were killed there", "a colleague had been murdered
    three weeks before"."""
    if scene.sentence.index == 0:
        return False
    if _day_before(scene, mention):
        return True
    comma = next((at for at in range(2, min(7, mention.at)) if scene.items[at].tag is Tag.COMMA), 0)
    if comma and scene.lower(comma - 1) in _BEFORE:
        # "a year" may be one quantity
        unit = scene.lower(comma - 2).split()
        meant = _AGES if scene.lower(comma - 1) == "ago" else _LONG
        return bool(unit) and unit[-1] in meant and scene.lower(0) not in ("until", "since")
    phrase = mention.phrase
    if phrase is None or phrase.det in ("the", "these", "both", "all") or phrase.last > mention.at:
        return False
    if not verb_group(scene, mention.at).have or any(scene.lower(at) in SAYS | {"found"} for at in range(phrase.first)):
        return False
    return any(
        scene.lower(at) in _BEFORE and scene.lower(at - 1) in _LONG
        for at in range(mention.at + 2, min(mention.at + 7, len(scene.items)))
    )


_UNITS: Final = words("day night week month year evening morning")


_ANY_LONG: Final = tuple([word] for word in sorted(_LONG))


def _day_before(scene: Scene, mention: Mention) -> bool:
    """Whether the sentence opens with the day before: "The previous day a similar device had killed two"."""
    at = 1 if scene.lower(0) in ("on", "in", "during") else 0
    if any(scene.lower(to) in _BEFORE and scene.lower(to - 1).split()[-1:] in _ANY_LONG for to in (1, 2, 3)):
        # "A week earlier a similar bomb had killed four."
        return verb_group(scene, mention.at).have and mention.at > at + 3
    if scene.lower(at) != "the":
        return False
    prior = scene.lower(at + 1) in ("previous", "preceding") and scene.lower(at + 2) in _UNITS
    before = scene.lower(at + 1) in _UNITS and scene.lower(at + 2) == "before" and scene.lower(at + 3) != "yesterday"
    return (prior or before) and mention.at > at + 3


def _follows(scene: Scene, mention: Mention) -> bool:
    """Whether the incident is set in time by it: "it came a week after an ambush that killed five", "the attack follows
    one in March in which nine died"."""
    for at in range(1, mention.at):
        word = scene.lower(at)
        if word in _CAME and (
            scene.lower(at - 1) in _HAPPENINGS
            or scene.items[at - 1].tag is Tag.COMMA
            or (at == 1 and scene.lower(0) in _ITS)
        ):
            after = next((to for to in range(at + 1, min(at + 6, mention.at)) if scene.lower(to) == "after"), 0)
            return after > 0 and any(scene.lower(to) in _LONG for to in range(at + 1, after))
        if word in _FOLLOWING and scene.lower(at - 1) in _HAPPENINGS_OF_IT:
            event = any(scene.lower(to) in _HAPPENINGS for to in range(at + 1, min(at + 5, mention.at)))
            relative = any(scene.items[to].tag is Tag.REL for to in range(at + 2, mention.at))
            parted = any(scene.items[to].tag is Tag.COMMA for to in range(at + 1, mention.at))
            return event and relative and not parted
    return False


def _of_the_former(scene: Scene, mention: Mention) -> bool:
    """Whether it was somebody's predecessor, of whom a time before is told: "his predecessor was shot in 2014"."""
    phrase = mention.phrase
    if phrase is None or phrase.lower not in _FORMER:
        return False
    if verb_group(scene, mention.at).have:
        return True
    told = range(mention.at + 1, len(scene.items))
    return any(
        scene.lower(at) == "ago"
        or (scene.lower(at) in ("in", "last") and at + 1 in told and scene.items[at + 1].tag is Tag.TIME)
        for at in told
    )
