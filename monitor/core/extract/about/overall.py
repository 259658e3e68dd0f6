"""What a war or a campaign has cost over time, where the clause itself names no stretch of time; and deaths of old.

"The rebels have set off 260 bombs, killing at least 190", "in October alone their actions claimed 200 lives", "those
who massacred 70,000 Salvadorans", "a war that has lasted a decade and left 72,000 dead", "the 56 killings that took
place in this area".
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.battle import of_a_war
from monitor.core.extract.about.nth_of_year import nth_of_a_year
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.happenings import HAPPENINGS
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import plurals, words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Standing

# No single blow of a war kills so many; a disaster may.
_BEYOND: Final = 5_000
# So many bombs, or murders, are not one incident.
_MANY_BOMBS, _MANY_ACTS = 40, 10
_BOMBS: Final = words("bombs bomb explosions attacks attack bombings assaults incidents actions strikes raids clashes")
_ACTS: Final = words("killings murders assassinations homicides slayings executions massacres")
_SPANS: Final = words("year month week decade years months weeks")
_APART: Final = frozenset((";", "while", "but", "although"))
_COORDINATING: Final = (Tag.VERB, Tag.ED, Tag.HAVE, Tag.HARM)


def overall(mention: Mention, scene: Scene, setting: Setting, first: int, last: int) -> bool:
    """Whether a figure of more than one person is what a war, a month or a number of attacks cost in all."""
    if mention.name or mention.value < 2 or mention.subgroup:
        return False
    if mention.standing is Standing.RAISES and nth_of_a_year(mention, scene):
        return True
    if mention.value >= _BEYOND and setting.war:
        return True
    if (
        scene.sentence.index in setting.yearly
        or _in_months_of_strife(scene, mention)
        or _acts_counted(mention)
        or _in_a_time_alone(scene, first, last)
        or _of_many_bombs(mention, scene)
        or _of_the_kind(mention, scene)
        or _in_a_span(scene, first, last)
        or _of_a_season(mention, scene)
        or _of_several(mention, scene)
    ):
        return True
    opened = _coordinated(scene, first)
    return opened < first and of_a_war(scene, mention, opened, last)


_YEARS: Final = range(1900, 2100)


def long_ago(mention: Mention, scene: Scene, setting: Setting, last: int) -> bool:
    """Whether the harm was done in another age ("was executed by his foes in 1842"), or a year is told at the end of
    what those who did it went on to do ("killed 69 peasants and burned their homes in 1985")."""
    if _as_example(mention, scene) or _avenged(mention, scene) or _in_the_same_year(scene):
        return True
    items = scene.items
    for at in range(mention.at + 1, min(last + 1, len(items) - 1)):
        word = items[at + 1].text
        if items[at].lower == "in" and len(word) == 4 and word.isdigit() and 1400 <= int(word) < 1900:
            return scene.phrase(at + 2) is None
    if setting.today is None or last + 2 >= len(items) or scene.lower(last + 1) != "and":
        return False
    if any(items[at].tag is Tag.TIME for at in range(mention.at, last + 1)) or items[last + 2].tag is not Tag.ED:
        return False
    for at in range(last + 2, min(last + 14, len(items) - 1)):
        number = items[at + 1].number
        if items[at].tag is Tag.COMMA or items[at].tag is Tag.MARK:
            return False
        if items[at].lower == "in" and number is not None and number.low in _YEARS and number.low is not None:
            return number.low < setting.today.year
    return False


_CASES: Final = words("case cases crime crimes murder murders precedent precedents example examples episodes scandals")
_OF_ACTS: Final = ("murder of", "assassination of", "killing of", "death of", "massacre of", "execution of")


def _as_example(mention: Mention, scene: Scene) -> bool:
    """Whether a death is told as one of a kind: "in cases such as the murder of the archbishop", "crimes like the
    killing of the nuns"."""
    if mention.rule not in _OF_ACTS:
        return False
    for at in range(mention.at - 1, max(0, mention.at - 16), -1):
        such = scene.lower(at) == "as" and scene.lower(at - 1) == "such"
        if such or scene.lower(at) == "like":
            return any(scene.lower(back) in _CASES for back in range(max(0, at - 4), at))
        if scene.items[at].tag in (Tag.MARK, Tag.BE):
            return False
    return False


def _avenged(mention: Mention, scene: Scene) -> bool:
    """Whether what is told was done to avenge the death: "attacked to avenge the death of their leader"."""
    if mention.rule not in _OF_ACTS:
        return False
    near = [scene.lower(at) for at in range(max(0, mention.at - 4), mention.at)]
    return not _AVENGING.isdisjoint(near)


_AVENGING: Final = words("avenge avenging avenged avenges")


def _in_the_same_year(scene: Scene) -> bool:
    """Whether the sentence goes on about a year or month told before: "In the same year, four judges were killed"."""
    if scene.sentence.index == 0:
        return False
    opened = [scene.lower(at) for at in range(4)]
    if opened[0] not in ("in", "during"):
        return False
    same = opened[2] == "same" and opened[3] in ("year", "month", "decade")
    return same or (opened[1] == "that" and opened[2] in ("year", "decade"))


def between(items: list[Item], at: int) -> bool:
    """Whether "and" at ``at`` joins two parties: "the war between the army and the rebels has cost"."""
    if items[at].lower != "and":
        return False
    for back in range(at - 1, max(-1, at - 7), -1):
        if items[back].lower == "between":
            return True
        if items[back].tag in (Tag.COMMA, Tag.MARK, Tag.VERB, Tag.CONJ, Tag.NUM, Tag.TIME):
            return False
    return False


def _acts_counted(mention: Mention) -> bool:
    """Whether acts are counted, not people: "an inquiry into the 56 killings"."""
    name = mention.rule.partition(":")[2] if mention.rule.startswith("count:") else ""
    return name in _ACTS and mention.value >= _MANY_ACTS


def _in_a_time_alone(scene: Scene, first: int, last: int) -> bool:
    """Whether the clause counts over one stretch of a longer time: "in October alone", "this year alone"."""
    return any(
        scene.lower(at) == "alone"
        and (
            scene.lower(at - 1) in _SPANS or (scene.lower(at - 1) in MONTHS and scene.items[at - 2].tag is not Tag.TIME)
        )
        for at in range(max(1, first), min(last + 2, len(scene.items)))
    )


def _in_months_of_strife(scene: Scene, mention: Mention) -> bool:
    """Whether it is what weeks or years of fighting cost: "after months of clashes that killed more than 200"."""
    for at in range(1, mention.at - 1):
        if scene.lower(at) == "of" and scene.lower(at - 1) in _SPANS:
            strife = next((to for to in range(at + 1, min(at + 4, mention.at)) if scene.lower(to) in _STRIFE), 0)
            return strife > 0 and any(scene.items[to].tag is Tag.REL for to in range(strife + 1, mention.at))
    return False


_STRIFE: Final = words(
    "clashes clash fighting violence unrest conflict war strife bloodshed attacks raids protests warfare hostilities"
)


def _of_many_bombs(mention: Mention, scene: Scene) -> bool:
    """Whether the deaths are of a great number of blows: "have set off 260 bombs, killing at least 190"."""
    for phrase in scene.phrases:
        number = phrase.number.number if phrase.number is not None else None
        if phrase.lower in _BOMBS and phrase.last <= mention.at and number is not None and not phrase.bare:
            return number.low is not None and number.low >= _MANY_BOMBS
    return False


_KINDS: Final = words("such similar comparable")


def _of_the_kind(mention: Mention, scene: Scene) -> bool:
    """Whether all deaths of a kind are counted: "94 such deaths have been recorded", "similar crashes have claimed 40
    lives"."""
    if scene.sentence.index == 0:
        return False
    if mention.rule.startswith("count:") and mention.phrase is not None:
        return any(scene.lower(at) in _KINDS for at in range(mention.phrase.first, mention.at))
    for at in range(mention.at - 1):
        if scene.lower(at) in _KINDS and scene.lower(at + 1) in _PLURAL_EVENTS and scene.lower(at - 1) != "in":
            return verb_group(scene, mention.at).have or any(
                item.tag is Tag.HAVE for item in scene.items[at + 2 : mention.at]
            )
    return False


_PLURAL_EVENTS: Final = plurals(HAPPENINGS)
_ENDING: Final = (Tag.COMMA, Tag.MARK, Tag.SUB, Tag.REL, Tag.CONJ)
_OF_RANK: Final = words("worst deadliest bloodiest biggest largest heaviest first second third fourth fifth")


def _in_a_span(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause ends with a stretch of time: "have died on the road in a year", "14 lives in a decade"; not
    "the worst attack in a decade"."""
    items = scene.items
    for at in range(first + 1, min(last + 1, len(items) - 2)):
        if items[at].lower in _WITHIN and items[at + 1].lower == "a" and items[at + 2].lower in _LONG_SPANS:
            ends = at + 3 >= len(items) or items[at + 3].tag in _ENDING
            return ends and not any(items[back].lower in _OF_RANK for back in range(first, at))
    return False


def _of_a_season(mention: Mention, scene: Scene) -> bool:
    """Whether a number is what a season has come to: "bring to 12 the number killed in fires this winter"."""
    spoken = scene.sentence.lowers
    if _SEASONS.isdisjoint(spoken) or _COUNTS.isdisjoint(spoken) or mention.rule.startswith("passive"):
        return False
    return any(
        scene.lower(at) in ("this", "last") and scene.lower(at + 1) in _SEASONS for at in range(len(scene.items) - 1)
    )


def _of_several(mention: Mention, scene: Scene) -> bool:
    """Whether several happenings of a week together did it: "California wildfires kill 10 this week"."""
    spoken = scene.sentence.lowers
    if "this" not in spoken or _SEPARATE.isdisjoint(spoken):
        return False
    return _THIS_WEEK.search(scene.words) is not None and any(
        scene.lower(at) in _SEPARATE and scene.lower(at - 1) not in _NOT_ALL for at in range(mention.at)
    )


_SEPARATE: Final = words(
    "wildfires bushfires fires blazes crashes accidents shootings stabbings drownings explosions earthquakes avalanches"
)
_NOT_ALL: Final = words("the these those both two twin")
_THIS_WEEK: Final = re.compile(r"\bthis (?:week|month|weekend)\b")
_COUNTS: Final = words("number total toll count")
_SEASONS: Final = words("winter summer spring autumn fall monsoon season harvest")
_WITHIN: Final = words("in over within")
_LONG_SPANS: Final = words("month year decade century")


def _coordinated(scene: Scene, first: int) -> int:
    """Return where the clause begins that shares its subject with the one at ``first``: "a war that has lasted a decade
    and left 72,000 people dead"; ``first`` itself where none does."""
    if first < 2 or scene.lower(first - 1) != "and" or scene.items[first].tag not in _COORDINATING:
        return first
    at = first - 1
    while at > 0 and scene.lower(at - 1) not in _APART and scene.items[at - 1].tag is not Tag.MARK:
        at -= 1
    return at
