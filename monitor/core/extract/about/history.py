"""Earlier deeds and deaths beside the incident a text tells of: "the same group is accused of killing two missionaries
in May", "its editor was murdered in 1986", "captured members of the cell that is blamed for three murders"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.courts import sentenced
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.people import FORCES, REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag

_BODIES: Final = words(
    "group groups organization organisation gang faction command commando cell band outfit unit movement militia army"
    " rebels militants gunmen men insurgents front party cartel fighters guerrillas network man suspect suspects"
)
_CHARGED: Final = words(
    "accused blamed suspected claimed claims responsible credit wanted linked tied implicated admitted charged"
    " took behind responsibility believed connected sought"
)
# Who is caught for what had been done before: people of an armed group, not whoever did what the text is about.
_CAUGHT: Final = REBEL | words(
    "member members leader leaders commander commanders cell cells chief cadre cadres operative operatives column"
)
_CATCHING: Final = words(
    "capture captures captured arrest arrests arrested detained detain detention extradited extradition seized held"
    " surrender surrendered"
)
_ACCUSED: Final = words(
    "accused blamed suspected wanted implicated charged sought linked tied responsible took taken taking participated"
)
# That somebody was caught is what a text is about where it opens with it.
_LEAD: Final = 1
_INVESTIGATING: Final = words(
    "investigating investigated probing probed denounced denouncing witnessed prosecuting covering documenting"
)
_AGES: Final = words("years decades decade year months month")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LINKING: Final = words("who which that whom")


def of_before(scene: Scene, mention: Mention, first: int, last: int, setting: Setting) -> bool:
    """Whether a death is one that came before what the text tells of."""
    return (
        sentenced(scene, mention, setting.tried)
        or _of_the_same(scene, mention, setting)
        or _of_the_caught(scene, mention, setting)
        or _of_a_year(scene, mention, first, last, setting)
        or _investigated(scene, mention)
        or _years_after(scene, mention)
        or _before_the_spared(scene, mention, setting)
    )


def _of_the_same(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether "the same group" is said to have done it, or "the group" in some month."""
    if scene.sentence.index == 0:
        return False
    for at in range(1, mention.at - 1):
        if scene.lower(at - 1) != "the":
            continue
        same = scene.lower(at) == "same"
        head = next((to for to in range(at + same, min(at + 5, mention.at)) if scene.lower(to) in _BODIES), 0)
        if not head or not any(scene.lower(to) in _CHARGED for to in range(head + 1, mention.at)):
            continue
        if same or (head == at and _in_some_month(scene, mention.at, setting)):
            return True
    return False


def _in_some_month(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether "in May" follows, a month that the text has not told before."""
    return any(
        scene.lower(step) in ("in", "last") and scene.lower(step + 1) in MONTHS
        for step in range(at + 1, len(scene.items))
        if scene.lower(step + 1) not in setting.times
    )


def _of_the_caught(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether members of an armed group were caught who are accused of it: "the capture of two guerrillas who took part
    in the murder of a judge"."""
    if setting.told not in (-1, scene.sentence.index) or scene.sentence.index > _LEAD:
        return False
    charged = next((at for at in range(mention.at - 1, 0, -1) if scene.lower(at) in _ACCUSED), -1)
    caught = next((at for at in range(charged - 1, -1, -1) if scene.lower(at) in _CAUGHT), -1)
    if caught < 0 or charged < 0 or any(scene.lower(at) in FORCES for at in range(caught, charged)):
        return False
    linked = any(scene.lower(at) in _LINKING for at in range(caught, charged))
    if not linked and scene.items[charged].tag not in (Tag.ED, Tag.VERB, Tag.ADJ):
        return False
    return any(scene.lower(at) in _CATCHING for at in range(caught)) or any(
        scene.lower(at) in _CATCHING and scene.items[at - 1].tag in (Tag.BE, Tag.HAVE)
        for at in range(mention.at + 1, len(scene.items))
    )


def _investigated(scene: Scene, mention: Mention) -> bool:
    """Whether a victim had looked into the deaths: "a judge who was investigating the massacre of 20 was shot"."""
    if " of" not in mention.rule:
        return False
    near = range(max(0, mention.at - 4), mention.at)
    if not any(scene.lower(at) in _INVESTIGATING for at in near):
        return False
    # But "investigating the death of a woman whose body was found" is the news.
    return any(
        one.frame != mention.frame and one.numeric and not one.denied and not one.subgroup and "body" not in one.rule
        for one in scene.mentions
    )


def _before_the_spared(scene: Scene, mention: Mention, setting: Setting) -> bool:
    """Whether somebody "had been killed", in a text that has said of its own incident that nobody was hurt: "There were
    no casualties. It was the second such attack; a guard had been killed at another mast"."""
    if not 0 <= setting.spared < scene.sentence.index or mention.denied:
        return False
    if any(item.lower in speech.SAYS for item in scene.items):
        # "Three rebels had been killed, he said": said of now.
        return False
    group = verb_group(scene, mention.at)
    return group.have and any(scene.lower(at) == "had" for at in range(group.start, mention.at))


def _years_after(scene: Scene, mention: Mention) -> bool:
    """Whether years have passed: "Ten years after the massacre that killed 12 pupils, survivors gathered"."""
    for at in range(2, mention.at):
        if scene.lower(at) in ("after", "since") and scene.lower(at - 1) in _AGES:
            counted = scene.items[at - 2].tag in (Tag.NUM, Tag.DET) or scene.items[at - 2].number is not None
            return counted and not any(scene.items[to].tag is Tag.COMMA for to in range(at, mention.at))
    return False


def _of_a_year(scene: Scene, mention: Mention, first: int, last: int, setting: Setting) -> bool:
    """Whether a bare year is given that the text's own incident, told before, is not of: "its editor was murdered in
    1986"."""
    relative = any(scene.items[at].tag is Tag.REL for at in range(max(first, mention.at - 3), mention.at))
    if mention.phrase is not None and first < mention.phrase.first <= mention.at:
        # "the site where 642 people were killed in 1944"
        relative = relative or scene.lower(mention.phrase.first - 1) in ("where", "which")
    # "It was dismantled. A bomb had killed his brother in 2005."
    before = scene.sentence.index > 0 and verb_group(scene, mention.at).have
    if setting.today is not None or not (relative or before or 0 <= setting.told < scene.sentence.index):
        return False
    # "In March 2023, 12 people were killed": a comma ends the clause's own words.
    opens = first - 4 if first > 3 and scene.items[first - 1].tag is Tag.COMMA else first
    for at in range(opens, last):
        if scene.lower(at) == "in" and scene.lower(at + 1) in MONTHS and at + 2 < last:
            # "in August 2024, five people had died there"
            dated = scene.items[at + 2]
            if dated.tag is Tag.TIME and _YEAR.fullmatch(dated.lower) and dated.lower not in setting.times:
                return at in (opens, first) or at > mention.at
            continue
        if at < first:
            continue
        year = scene.items[at + 1].number
        if scene.lower(at) != "in" or year is None or year.low is None or not 1900 <= year.low <= 2099:
            continue
        if scene.items[at + 1].tag is Tag.TIME and (
            relative or before or scene.items[at + 1].lower not in setting.times
        ):
            return at > mention.at or at == first or first < at <= first + 2
    return False
