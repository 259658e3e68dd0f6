"""Frames of injuries: "suffered burns", "taken to hospital with injuries", "with gunshot wounds", "hit by a bullet"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import lifeless, of_a_place, told_of
from monitor.core.extract.harm.counts import bare, none, rising
from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.harm.states import shared
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.chains import chain
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import main_subject, subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.retold.itemised import makes_up_the_dead
from monitor.core.model import Outcome

_SUFFER: Final = words(
    "suffered suffering suffers suffer sustained sustaining sustain sustains received receiving with treated"
    " treating nursing nursed nurse incurred escaped escaping survived survive survives surviving"
)


_TO_HOSPITAL: Final = words(
    "taken rushed transported hospitalized hospitalised airlifted admitted treated brought flown sent left"
    " evacuated medevaced"
)


# "was captured with a bullet wound in the leg"
_TAKEN: Final = _TO_HOSPITAL | words("captured arrested detained caught seized")
_COME: Final = words("come came comes coming arrived arrive arrives arriving presented")


_FREED: Final = words("pulled rescued dug freed extracted left recovered picked")


def injury(scene: Scene, at: int) -> list[Mention]:
    """Read "12 injuries", "no injuries", "three people suffered minor injuries"."""
    items = scene.items
    name = items[at].lower
    if scene.lower(at + 1) in ("inflicted",):
        return []
    phrase = scene.phrase(at - 1)
    if phrase is None and at and items[at - 1].tag in (Tag.ED, Tag.ADV):
        phrase = scene.phrase(at - 2)
    negative = none(scene, at, phrase)
    if negative:
        return [negative]
    verb = next(
        (
            index
            for index in range(at - 1, max(-1, at - 8), -1)
            if items[index].lower in _SUFFER and items[index].lower != "with"
        ),
        None,
    )
    if verb is not None:
        group = verb_group(scene, verb)
        if scene.lower(verb) == "treated" and scene.lower(verb + 1) != "for" and not group.be:
            return []
        if scene.lower(verb) in ("escaped", "escaping") and scene.lower(verb + 1) == name:
            return []
        found = subjects(scene, group.start) if group.start else []
        if not found and name == "inhalation":
            # "were rescued and treated for smoke inhalation"
            found = shared(scene, group.start)
        if not found and scene.lower(group.start - 1) in ("he", "she"):
            return [single(scene, at, Outcome.WOUNDED, "suffered injury")]
        if not found and scene.lower(group.start - 1) in ("both", "but", "and"):
            return told_of(scene, at, group.start, "suffered injury")
        found = [one for one in found if one.person or one.name or (one.person is None and one.number is not None)]
        return emit(
            scene, at, Outcome.WOUNDED, found, "suffered injury", hypothetical=group.unreal, denied=group.negative
        )
    link = at - 1
    while link > at - 4 and items[link].tag in (Tag.ADJ, Tag.ED, Tag.NOUN, Tag.ADV):
        link -= 1
    if items[link].tag is Tag.HAVE and link and name in ("injuries", "burns"):
        # "some 49 people had minor injuries"
        found = [one for one in subjects(scene, link) if one.person and one.number is not None]
        return emit(scene, at, Outcome.WOUNDED, found, "had injuries")
    saved = link - 1 if scene.lower(link) == "with" else 0
    while saved > 0 and scene.lower(saved) in _SAVED:
        # "two rescued with injuries"
        saved -= 1
    if saved > 0 and scene.phrase(saved) is not None:
        whole = chain(scene, saved)
        left = scene.lower(whole.first - 1) in ("leaving", "left", "leaves") and whole.det is not None
        if whole.person and (whole.number is not None or left) and not lifeless(scene, whole):
            return emit(scene, at, Outcome.WOUNDED, [whole], "with injuries", shot=True)
    come = next((i for i in range(at - 1, max(-1, at - 6), -1) if items[i].lower in _COME), None)
    if come is not None and any(scene.lower(i) == "with" for i in range(come, at)):
        # "around 30 people had come in with wounds"
        group = verb_group(scene, come)
        found = [one for one in subjects(scene, group.start) if one.number is not None and one.person is not False]
        if found:
            return emit(scene, at, Outcome.WOUNDED, found, "with injuries", hypothetical=group.unreal)
    carried = next((i for i in range(at - 1, max(-1, at - 9), -1) if items[i].lower in _TO_HOSPITAL | _FREED), None)
    if carried is not None and any(scene.lower(i) in ("with", "for") for i in range(carried, at)):
        group = verb_group(scene, carried)
        found = subjects(scene, group.start) if group.be and group.start else []
        told = scene.phrase(carried - 1)
        if not group.be and told is not None and told.number is not None and scene.phrase(carried + 1) is None:
            # "five shot dead, two left with serious wounds"
            found = [told]
        found = [one for one in found if one.person or one.name]
        return emit(
            scene, at, Outcome.WOUNDED, found, "hospital", hypothetical=group.unreal, denied=group.negative, shot=True
        )
    if scene.lower(at - 1) in ("of", "from", "his", "her", "their", "to") or name == "wounds":
        return []
    if phrase is not None and phrase.number is not None and name == "injuries" and not _age_of(phrase, items):
        made = emit(scene, at, Outcome.WOUNDED, [bare(phrase)], "count:injuries")
        for mention in made:
            mention.generic = True
        return made
    if scene.lower(at + 1) == "of" and scene.lower(at - 1) in ("the", "in"):
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.WOUNDED, [one for one in found if one.person], "injury of")
    if scene.lower(at + 1) in ("to",) and name == "injuries":
        found, _ = objects(scene, at + 2)
        return emit(scene, at, Outcome.WOUNDED, [one for one in found if one.number is not None], "injuries to")
    if name in ("injuries",):
        return (
            rising(scene, at, Outcome.WOUNDED, "count:injuries")
            if scene.lower(at + 1) in (":", "rose", "reached")
            else []
        )
    return []


_BEFORE: Final = words(", ; and with leaving left leaves putting")
_SAVED: Final = words("rescued pulled out found alive recovered escaped freed")
_STATES: Final = words("critical serious stable grave fair guarded")
_WAY: Final = words("to the a an hospital hospitals local nearby area listed reported still now both all where")
_REMAINING: Final = words("remain remains remained")


def in_condition(scene: Scene, *, violent: bool = False) -> None:
    """Add who lies "in critical condition", told by a number or beside others who were harmed."""
    items = scene.items
    if "condition" not in scene.words:
        return
    for at in range(3, len(items)):
        if items[at].lower != "condition" or scene.lower(at - 1) not in _STATES:
            continue
        verb = at - 2
        while verb > 0 and items[verb].lower in _WAY | _STATES | {"in", "but"}:
            verb -= 1
        if "in" not in [scene.lower(step) for step in range(verb + 1, at)]:
            continue
        lying = scene.phrase(verb)
        if lying is not None and lying.number is not None and scene.lower(lying.first - 1) in _BEFORE:
            # "18 killed, 25 others in critical condition"
            if lying.person and scene.mentions and all(m.phrase is not lying for m in scene.mentions):
                whole = any(m.outcome is Outcome.WOUNDED and m.value > 0 for m in scene.mentions)
                for mention in emit(scene, at, Outcome.WOUNDED, [lying], "in condition"):
                    mention.subgroup = whole and not mention.further
            continue
        if items[verb].tag is not Tag.BE and items[verb].lower not in _REMAINING | _TO_HOSPITAL | _SAVED:
            continue
        group = verb_group(scene, verb + 1 if items[verb].tag is Tag.BE else verb)
        if items[verb].lower in _TO_HOSPITAL | _SAVED and not group.be:
            continue
        known = [m.phrase for m in scene.mentions if m.outcome is Outcome.WOUNDED]
        counted = [
            m for m in scene.mentions if m.outcome is Outcome.WOUNDED and m.numeric and m.start < items[at].start
        ]
        found = [
            one
            # "Her husband jumped from a window and is in a critical condition"
            for one in subjects(scene, group.start) or main_subject(scene, group.start)
            if one.person and not one.name and not any(one is phrase for phrase in known)
        ]
        told = violent or bool(scene.mentions)
        if not any(one.number is not None or one.det in ("another", "a") for one in found) and not told:
            continue
        for mention in emit(scene, at, Outcome.WOUNDED, found, "in condition", hypothetical=group.unreal):
            # "Three were shot, one fatally, and another is in critical condition": another of the three.
            several = any(one.shot and one.value > 1 for one in counted)
            mention.subgroup = bool(counted) and (several or not mention.further)


def _age_of(phrase: Phrase, items: list[Item]) -> bool:
    return phrase.head >= 0 and items[phrase.head].tag is Tag.PERSON


_HITTING: Final = words("hit struck grazed hitting striking grazing hits strikes")


def hit(scene: Scene, at: int) -> list[Mention]:
    """Read "was hit by a stray bullet", "were struck by gunfire"."""
    items = scene.items
    struck = next((i for i in range(at + 1, min(at + 14, len(items))) if items[i].lower in _HITTING), None)
    if struck is not None and scene.lower(struck + 1) != "by" and not verb_group(scene, struck).be:
        found, _ = objects(scene, struck + 1)
        return emit(scene, at, Outcome.WOUNDED, [one for one in found if one.person], "hit by bullet", shot=True)
    by = next((index for index in range(at - 1, max(-1, at - 5), -1) if items[index].lower in ("by", "in")), None)
    if by is None or items[by].lower != "by" or scene.lower(by - 1) not in ("hit", "struck", "grazed"):
        return []
    group = verb_group(scene, by - 1)
    if not (group.be or group.get):
        last = by - 2
        while last > 0 and (items[last].tag is Tag.COMMA or scene.lower(last) in ("all", "both")):
            last -= 1  # "two women and a boy, all struck by gunfire"
        phrase = scene.phrase(last)
        if phrase is None or not phrase.person:
            return []
        listed = members(scene, chain(scene, last))
        if makes_up_the_dead(scene, listed):
            return []
        return emit(scene, at, Outcome.WOUNDED, listed, "hit by bullet", shot=True)
    found = subjects(scene, group.start)
    if not found and scene.lower(group.start - 1) in ("he", "she"):
        return [single(scene, at, Outcome.WOUNDED, "hit by bullet")]
    return emit(
        scene,
        at,
        Outcome.WOUNDED,
        [one for one in found if one.person or (one.name and not of_a_place(scene, one))],
        "hit by bullet",
        hypothetical=group.unreal,
        denied=group.negative,
        shot=True,
    )


_BEARING: Final = words(
    "with from for sustained suffered received have had has suffer suffers sustain sustains suffering"
)
_WENT: Final = words("suffer suffers sustain sustains") | words(
    "survive survives drove walked went arrived came ran sustained suffered received crawled stumbled survived"
    " escaped fled"
)


def gunshot(scene: Scene, at: int) -> list[Mention]:
    """Read "two men with gunshot wounds", "a man suffering from a stab wound"."""
    items = scene.items
    link = next(
        (i for i in range(at - 1, max(-1, at - 7), -1) if items[i].lower in _BEARING),
        None,
    )
    if link is None:
        return []
    carried = next((i for i in range(link - 1, max(-1, link - 7), -1) if items[i].lower in _TAKEN), None)
    if carried is not None and items[link].lower in ("with", "for"):
        group = verb_group(scene, carried)
        if group.be:
            return told_of(scene, at, group.start, "gunshot wound", denied=group.negative)
        who = scene.phrase(carried - 1)
        found = [who] if who is not None and who.person and who.number is not None else []
        return emit(scene, at, Outcome.WOUNDED, found, "gunshot wound", shot=True)
    if items[link].lower == "for":
        return []
    verb = next((i for i in range(link, max(-1, link - 6), -1) if items[i].lower in _WENT), None)
    if verb is not None and not verb_group(scene, verb).be:
        made = told_of(scene, at, verb_group(scene, verb).start, "gunshot wound")
        if any(scene.lower(before) in ("fatal", "mortal") for before in range(link, at)):
            for mention in made:
                mention.outcome, mention.shot = Outcome.KILLED, False
        return made
    if items[link].tag is Tag.HAVE and scene.lower(link - 1) == ",":
        # "the survivor, a driver, has gunshot wounds"
        return told_of(scene, at, link, "gunshot wound")
    back = link - 1
    while back >= 0 and items[back].tag in (Tag.ING, Tag.ADV, Tag.HAVE, Tag.ED):
        back -= 1
    if back < 0 or scene.place[back] < 0:
        return []
    phrase = chain(scene, back)
    if not phrase.person or phrase.lower in ("police", "officers", "deputies") or lifeless(scene, phrase):
        return []
    return emit(scene, at, Outcome.WOUNDED, [phrase], "gunshot wound", shot=True)
