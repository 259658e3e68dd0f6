"""The subject before a parenthesis: "the mayor of X, who had ruled for years, was killed"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.chains import chain
from monitor.core.extract.people.classes import FINITE, Tag
from monitor.core.extract.people.counted import count_of
from monitor.core.extract.people.members import countable, members
from monitor.core.extract.people.phrases import Phrase

TOLD: Final = words("said says reported confirmed announced stated added noted claimed")
_ALONGSIDE: Final = ("along with", "together with", "as well as")
_AGED: Final = ("aged", "ages")
_OF_PLACE: Final = frozenset((Tag.PREP, Tag.DET, Tag.NOUN, Tag.ADJ, Tag.ADV))


def across(scene: Scene, comma: int) -> list[Phrase]:
    """Return the subject before a parenthesis that ends at ``comma``: "the mayor of X, who ..., was killed"."""
    items = scene.items
    start = comma
    while start > 0 and not (items[start - 1].tag in (Tag.MARK, Tag.SUB) or items[start - 1].lower in (";", "where")):
        told = items[start - 1].lower in TOLD and scene.place[start] >= 0
        told = told or (items[start - 1].lower == "that" and scene.lower(start - 2) in TOLD)
        if told and start < comma:
            # "Police said Ruiz, an adviser, was shot": not the police.
            break
        start -= 1
    if start >= comma:
        return []
    candidates = []
    for phrase in reversed(scene.phrases):
        # "Eight people died, and 15 others, some of them children, were hurt", "No one died, but 14 people, including a
        # child, were hurt": a clause of its own before the parenthesis.
        if start < phrase.first and phrase.last < comma and _counted(phrase) and phrase.person is not False:
            joint = phrase.first - (2 if scene.lower(phrase.first - 1) == "that" else 1)  # "died, and that 15 others,"
            opens = scene.lower(joint) in ("and", "but", "while") and scene.lower(phrase.last) == ","
            if opens and any(items[at].tag in FINITE and scene.place[at] < 0 for at in range(start, joint)):
                return [phrase]
    for phrase in scene.phrases:
        if start <= phrase.first and phrase.last <= comma:
            before = items[phrase.first - 1] if phrase.first > start else None
            along = before is not None and scene.lower(phrase.first - 2) in ("along", "together")
            if phrase.person is False or (before is not None and before.tag in (Tag.PREP, Tag.TO) and not along):
                continue
            if phrase.person or phrase.name:
                candidates.append(phrase)
    if not candidates and scene.phrases:
        lead = scene.phrases[0]
        opened = lead.first == 0 and scene.lower(lead.last) == "," and scene.lower(lead.last + 1) == "who"
        # "The boy, who was playing when shots rang out, is recovering."
        return [lead] if lead.person and opened and lead.last < comma else []
    if not candidates:
        return []
    # A bare figure after a comma is an age: "Vargas, 38, was shot".
    counted = [
        phrase
        for phrase in candidates
        if phrase.number is not None and not (phrase.bare and scene.lower(phrase.first - 1) == ",")
    ]
    ending = next((phrase for phrase in candidates if scene.lower(phrase.last) == ","), None)
    if ending is not None and scene.lower(ending.last + 1) in ("all", "both", "who"):
        # "a mother and her three children, all from one family, were killed"
        return members(scene, ending)
    of_all = [
        one for one in candidates if scene.lower(one.last) == "," and scene.lower(one.last + 1) in ("all", "both")
    ]
    if of_all and len(listed := members(scene, of_all[0])) > 1 and listed[0] is candidates[0]:
        # "an engineer, two masons and their driver, all Afghans, were shot"
        return listed
    chosen = candidates[0] if candidates[0].number is not None or not counted or candidates[0].name else counted[0]
    listed = members(scene, ending) if ending is not None else []
    if len(listed) > 1 and any(one is chosen for one in listed):
        # "five farmers and seven other people, including two soldiers, were killed"
        return listed
    for one, other in pairwise(candidates):
        if scene.lower(one.last) == "," and scene.words_between(one.last + 1, other.first) in _ALONGSIDE:
            # "the foreman, along with eight passers-by, was hurt"
            return [one, *members(scene, other)]
    for one in candidates:
        beside = scene.phrase(one.last + 1)
        apposed = one.number is not None and not one.bare and scene.lower(one.last) == ","
        if apposed and beside is not None and beside.name and one.plural and len(listed := members(scene, one)) > 1:
            # "Father Mora and two lay workers, Ana Gil and Rosa Paz, were killed"
            return listed
    aged = next(
        (one for one in candidates if scene.lower(one.last) == "," and scene.lower(one.last + 1) in _AGED), None
    )
    if aged is not None:
        # "a woman and two children, aged 3 and 5, died"
        return members(scene, aged)
    if chosen.plural and scene.lower(chosen.last) == "," and count_of(chosen, items) is None:
        # "The victims, Amanda Lyle and Corey Beck, were pronounced dead."
        named = members(scene, chain(scene, comma - 1)) if scene.place[comma - 1] >= 0 else []
        if named and all(one.name for one in named):
            return named
    if chosen.plural and chosen.det == "the" and count_of(chosen, items) is None and scene.place[comma - 1] >= 0:
        # "The others in the car, a driver and a cook, were wounded."
        named = [one for one in members(scene, chain(scene, comma - 1)) if one.first > chosen.first]
        if _told_one_by_one(scene, chosen, named):
            return named
    if scene.lower(chosen.last) == "," and scene.lower(chosen.first - 1) == "and" and scene.lower(start) != "and":
        # "the parents and their three children, the youngest aged two, died"
        return members(scene, chosen)
    return [chosen]


def _counted(phrase: Phrase) -> bool:
    """Whether a phrase tells how many: "15 others", "another", "a fifth", "both her sons"."""
    if phrase.det == "both":
        return True
    return phrase.number is not None or (phrase.bare and phrase.det in ("another", "a", "the"))


def _told_one_by_one(scene: Scene, whole: Phrase, named: list[Phrase]) -> bool:
    """Whether only a place stands between people and the list of them: "those in the car, a driver and a cook,"."""
    if len(named) < 2 or scene.lower(named[0].first - 1) != ",":
        return False
    if any(count_of(one, scene.items) is None or not countable(scene, one) for one in named):
        return False
    between = scene.items[whole.last : named[0].first - 1]
    return not between or (between[0].tag is Tag.PREP and all(item.tag in _OF_PLACE for item in between))
