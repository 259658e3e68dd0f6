"""Frames of harm told by the body: "struck in the leg", "a wound to his foot", "did not survive"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, says_who, single
from monitor.core.extract.harm.states import shared
from monitor.core.extract.lexicon.harm import FORMS, Form
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

_BROKEN: Final = words("broke sprained fractured twisted dislocated lost")
_MAIMED: Final = _BROKEN | words("broken fractured shattered bruised injured slashed crushed severed")
_STRUCK: Final = words("struck hit grazed slashed cut bitten")
_STRIKING: Final = _STRUCK | words("hitting striking grazing hits strikes")
_LEFT: Final = words("left rescued pulled hospitalized hospitalised freed found recovered treated airlifted taken")
_CARRIED: Final = words("lifted winched hoisted flown carried stretchered taken airlifted brought rescued")
_GOT_OFF: Final = words("escaped survived lived away")
_IN: Final = words("in on to across through by")
_OWN: Final = words("the his her their both one a an")


def part_of_body(scene: Scene, at: int) -> list[Mention]:
    """Read "was struck in the shoulder", "hit two men in the legs"."""
    items = scene.items
    verb = at - 2 if scene.lower(at - 1) in _OWN else at - 1
    if scene.lower(verb) in _BROKEN and scene.lower(verb - 1) not in ("a", "an", "with"):
        group = verb_group(scene, verb)
        if scene.lower(at - 1) in ("his", "her") and any(one.plural for one in subjects(scene, group.start)):
            # "by police, who broke his arm": not their own.
            return []
        return [] if group.be or group.unreal else told_of(scene, at, group.start, "broken bone")
    owner = scene.phrase(at - 2) if items[at - 1].tag is Tag.POSS else None
    if owner is not None and owner.person and scene.lower(owner.first - 1) in _STRIKING:
        # "grazing a teacher's shoulder"
        return harmed(scene, at, [owner])
    if scene.lower(at - 1) in _MAIMED:
        back = at - 2
        while back > 0 and items[back].tag in (Tag.DET, Tag.NUM, Tag.ADJ):
            back -= 1
        if scene.lower(back) == "and":
            # "suffered a fractured eye socket and three broken ribs"
            back = next((to for to in range(back - 1, max(-1, back - 8), -1) if scene.lower(to) in _SUFFERED), back)
        who = scene.phrase(back - 1) if scene.lower(back) == "with" else None
        if who is not None and who.person and (who.number is not None or who.det is not None):
            # "left one man dead and his brother with a slashed forearm"
            return harmed(scene, at, [who])
        carried = next((at for at in range(back - 1, max(-1, back - 6), -1) if scene.lower(at) in _CARRIED), back)
        if scene.lower(back) == "with" and verb_group(scene, carried).be and carried < back:
            # "was lifted out by helicopter with a broken ankle"
            return told_of(scene, at, verb_group(scene, carried).start, "broken bone")
        got_off = scene.lower(back) == "with" and scene.lower(back - 1) in _GOT_OFF
        if got_off or (
            scene.lower(back) == "with" and scene.lower(back - 1) in _LEFT and verb_group(scene, back - 1).be
        ):
            # "was left with a broken jaw"
            return told_of(scene, at, verb_group(scene, back - 1).start, "broken bone")
        if items[back].tag is Tag.HAVE and back and items[back - 1].tag is not Tag.MODAL:
            # "the driver has a broken collarbone"
            return told_of(scene, at, back, "broken bone")
        if scene.lower(back) in ("suffered", "sustained", "received", "for"):
            verb = back - 1 if scene.lower(back) == "for" else back
            group = verb_group(scene, verb)
            if scene.lower(back) != "for" or (scene.lower(verb) == "treated" and group.be):
                return told_of(scene, at, group.start, "broken bone", hypothetical=group.unreal)
    back = at - 1
    while back >= 0 and (scene.lower(back) in _OWN or items[back].tag in (Tag.ADJ, Tag.NOUN)):
        back -= 1
    if back < 1 or scene.lower(back) not in _IN:
        return []
    while back > 1 and items[back - 1].tag in (Tag.ADV, Tag.TIME) and scene.lower(back - 2) in _STRUCK | {"several"}:
        # "struck twice in the knees"
        back -= 1
    if scene.lower(back - 1) not in _STRUCK:
        hit = next((index for index in range(back - 1, max(-1, back - 8), -1) if scene.lower(index) in _STRIKING), None)
        if hit is None or verb_group(scene, hit).be:
            return []
        found, end = objects(scene, hit + 1)
        return harmed(scene, at, [one for one in found if one.person or one.name]) if end == back else []
    group = verb_group(scene, back - 1)
    if not (group.be or group.get):
        who = scene.phrase(back - 3) if scene.lower(back - 2) == "," else scene.phrase(back - 2)
        reduced = who is not None and who.person and items[at + 1 : at + 2] and items[at + 1].tag is Tag.COMMA
        # "24-year-old man struck twice in the leg": a headline has no auxiliaries.
        reduced = reduced or (who is not None and who.person and who.first == 0 and not _finite(scene, at))
        return harmed(scene, at, [who]) if who is not None and reduced else []
    return told_of(scene, at, group.start, "struck in body", denied=group.negative, hypothetical=group.unreal)


def _finite(scene: Scene, at: int) -> bool:
    """Whether a verb follows item ``at`` that makes a sentence of what stands before it."""
    for item in scene.items[at + 1 :]:
        if item.tag in (Tag.SUB, Tag.REL, Tag.MARK):
            break
        if item.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):
            return True
    return False


def told_of(
    scene: Scene, at: int, before: int, rule: str, *, denied: bool = False, hypothetical: bool = False
) -> list[Mention]:
    """Add who is the subject of what begins at item ``before`` as hurt: people, a name, "he" or "she"."""
    told = subjects(scene, before)
    if not told and scene.lower(before - 1) in ("and", "but"):
        first = next((one for one in scene.phrases if one.first < 2 and (one.person or one.name)), None)
        spoken = first is not None and (first.plural or several(first)) == (scene.lower(before) in ("were", "are"))
        # "were run down by a truck and suffered broken legs"
        agrees = first is not None and (spoken or scene.lower(before) in _SUFFERED)
        listed = shared(scene, before)
        # "His secretary and two councilmen were thrown clear and suffered fractures"
        all_of = len(listed) > 1 and listed[0] is first
        told = listed if all_of else [first] if first is not None and agrees else []
    if not told and scene.lower(before - 1) in ("second", "other", "first") and scene.lower(before - 2) == "the":
        # "one was killed and the second suffered a broken pelvis"
        return [single(scene, at, Outcome.WOUNDED, rule, pronoun=False)]
    if not told and scene.lower(before - 1) == "both":
        mention = single(scene, at, Outcome.WOUNDED, rule, pronoun=False)
        mention.low = mention.high = 2
        return [mention]
    # "12 cadres were taken to hospital": whom no list knows are people where they are counted.
    # Not so of what was burned or hit.
    anybody = rule not in ("cut", "grazed", "struck by")
    found = [
        one for one in told if one.person or one.name or (anybody and one.person is None and one.number is not None)
    ]
    if not found and scene.lower(before - 1) in ("he", "she"):
        one = single(scene, at, Outcome.WOUNDED, rule)
        one.shot = True
        return [one]
    if not anybody:
        # "a market in Sanaa was struck by a rocket"
        found = [] if carried(scene, found) else [one for one in found if not of_a_place(scene, one)]
    if scene.lower(at) == "cut":
        # Electricity, roads and ties are cut as well, and capitals make a name of any of them.
        found = [one for one in found if one.person]
    found = [one for one in found if (one.harm is None or _hurt_before(scene, one)) and not lifeless(scene, one)]
    found = [one for i, one in enumerate(found) if not i or not says_who(scene, found[i - 1], one)]
    known = [m.phrase for m in scene.mentions if m.outcome is Outcome.WOUNDED]
    found = [one for one in found if not any(one is phrase for phrase in known)]
    return emit(scene, at, Outcome.WOUNDED, found, rule, denied=denied, hypothetical=hypothetical, shot=True)


_SUFFERED: Final = words("suffered sustained received lost had needed required underwent")


def _hurt_before(scene: Scene, phrase: Phrase) -> bool:
    """Whether people are spoken of as hurt by a noun that an earlier sentence may have counted: "the injured men"."""
    at = phrase.harm
    hurt = at is not None and scene.lower(at) in ("injured", "wounded") and phrase.head != at
    return hurt and phrase.det == "the" and phrase.plural and phrase.number is None and phrase.person is True


def several(phrase: Phrase) -> bool:
    """Whether a phrase counts more than one: "three more"."""
    number = phrase.number.number if phrase.number is not None else None
    return number is not None and number.low != 1


_CARRYING: Final = words("carrying transporting ferrying taking bringing")


def carried(scene: Scene, found: list[Phrase]) -> bool:
    """Whether people only sit in what is told of: "a bus carrying nine pilgrims and two guides was hit"."""
    return bool(found) and any(
        scene.lower(back) in _CARRYING for back in range(max(0, found[0].first - 4), found[0].first)
    )


def of_a_place(scene: Scene, phrase: Phrase) -> bool:
    """Whether a name stands behind a preposition: it is a place's, or that of what is told of."""
    return phrase.name and not phrase.person and phrase.first > 0 and scene.items[phrase.first - 1].tag is Tag.PREP


def lifeless(scene: Scene, phrase: Phrase) -> bool:
    """Whether it is a body: "the body of the man was taken to hospital"."""
    form = FORMS.get(scene.lower(phrase.first - 2))
    return scene.lower(phrase.first - 1) == "of" and form is not None and form[1] is Form.BODY


def harmed(scene: Scene, at: int, found: list[Phrase]) -> list[Mention]:
    known = [m.phrase for m in scene.mentions if m.outcome is Outcome.WOUNDED]
    found = [one for one in found if not any(one is phrase for phrase in known)]
    return emit(scene, at, Outcome.WOUNDED, found, "struck in body", shot=True)


def survive(scene: Scene, at: int) -> list[Mention]:
    """Read "did not survive", "could not be saved"."""
    items = scene.items
    group = verb_group(scene, at)
    if not group.negative or group.infinitive or group.modal in ("would", "will", "may", "might", "wouldn't", "won't"):
        return []
    passive = scene.lower(at) in _SAVED
    if passive and not group.be:
        return []
    rule = f"not {items[at].lower}"
    follow = scene.phrase(at + 1)
    if follow is not None and follow.person is False and follow.lower not in ("attack", "crash", "blast", "injury"):
        # "The bridge did not survive the winter" tells of no person; nor does "did not survive a confidence vote".
        return []
    told = subjects(scene, group.start) or shared(scene, group.start)
    # A town, a club and a ship have names as well: "Leeds could not be saved".
    named = not passive or any(item.tag is Tag.HARM for item in items if item is not items[at])
    found = [one for one in told if one.person or (one.name and named)]
    if not found and scene.lower(group.start - 1) in ("he", "she"):
        return [single(scene, at, Outcome.KILLED, rule)]
    return emit(scene, at, Outcome.KILLED, found, rule)


_SAVED: Final = words("saved revived resuscitated")
