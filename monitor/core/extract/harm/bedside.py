"""Who lies in hospital, and with what, and whom fumes made ill: "the first and the second are both in hospital with
head injuries", "is in fair condition with a broken leg", "24 people were taken ill when chlorine leaked"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import told_of
from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.harm.hospital import HURTS, is_hurt
from monitor.core.extract.harm.states import shared
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import main_subject, subjects
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome

LYING: Final = words("hospital hospitalised hospitalized condition")
_BEARING: Final = words(
    "injuries injury wounds wound burns fractures fracture cuts concussion lacerations broken fractured shattered"
)
_STILL: Final = words("still both now all also")
_REMAINING: Final = words("remain remains remained")
# "in hospital in Leeds with serious head injuries": so many words on.
_NEAR: Final = 7
_HARM_NEAR: Final = 5


def bedside(scene: Scene, *, hinted: bool) -> None:
    """Add who lies in hospital or was left with hurts, in a text of violence, and whom fumes made ill."""
    if hinted:
        _left_with(scene)
        _bedridden(scene)
    _taken_ill(scene)


def _bedridden(scene: Scene) -> None:
    """Add who is in hospital, or in some condition, "with" an injury."""
    if LYING.isdisjoint(scene.sentence.lowers) or " with " not in scene.words:
        return
    for at, item in enumerate(scene.items):
        if item.lower not in LYING or not _with_harm(scene, at):
            continue
        verb = next((back for back in range(at, max(-1, at - 4), -1) if scene.lower(back) == "in"), 0) - 1
        while verb > 0 and scene.lower(verb) in _STILL:
            verb -= 1
        if verb < 1 or (scene.items[verb].tag is not Tag.BE and scene.lower(verb) not in _REMAINING):
            continue
        group = verb_group(scene, verb + 1 if scene.items[verb].tag is Tag.BE else verb)
        if group.unreal or group.negative:
            continue
        if scene.lower(verb + 1) == "both":
            # "The first victim, 34, and the second are both in hospital": whatever they are called.
            if all(one.outcome is not Outcome.WOUNDED for one in scene.mentions):
                pair = single(scene, at, Outcome.WOUNDED, "in hospital with", pronoun=False)
                pair.low = pair.high = 2
                pair.shot = True
            continue
        if subjects(scene, group.start):
            told_of(scene, at, group.start, "in hospital with")
            continue
        known = [mention.phrase for mention in scene.mentions]
        found = shared(scene, group.start) or main_subject(scene, group.start)
        found = [one for one in found if one.person and not any(one is phrase for phrase in known)]
        emit(scene, at, Outcome.WOUNDED, found, "in hospital with", shot=True)


def _with_harm(scene: Scene, at: int) -> bool:
    """Whether "with" and an injury follow item ``at`` in its clause."""
    for to in range(at + 1, min(at + _NEAR, len(scene.items))):
        if scene.items[to].tag in (Tag.MARK, Tag.COMMA, Tag.SUB, Tag.REL):
            return False
        if scene.lower(to) == "with":
            ahead = range(to + 1, min(to + 1 + _HARM_NEAR, len(scene.items)))
            return any(scene.lower(on) in _BEARING for on in ahead)
    return False


_LEAVING: Final = words("left leaving leaves")
# "left with cuts", "with a severe concussion": so many words back.
_SHORT: Final = 5
_LISTED: Final = 9


def _left_with(scene: Scene) -> None:
    """Add whom something "left with cuts": "the blast left two boys with broken bones"."""
    if _LEAVING.isdisjoint(scene.sentence.lowers) or HURTS.isdisjoint(scene.sentence.lowers):
        return
    for at in range(3, len(scene.items)):
        if not is_hurt(scene, at):
            continue
        link = next((to for to in range(at - 1, max(0, at - _SHORT), -1) if scene.lower(to) == "with"), 0)
        verb = next((to for to in range(link - 1, max(0, link - _LISTED), -1) if scene.lower(to) in _LEAVING), 0)
        told = scene.phrase(link - 1)
        if not verb or told is None or verb_group(scene, verb).be:
            continue
        found, _ = objects(scene, verb + 1)
        if scene.lower(told.first - 1) == "and" and scene.lower(told.first - 2) == "dead":
            # "left three dead and a woman with cuts"
            found = [told]
        known = [mention.phrase for mention in scene.mentions]
        if found and found[-1] is told and not any(one is phrase for one in found for phrase in known):
            emit(scene, at, Outcome.WOUNDED, [one for one in found if one.person], "cared for", shot=True)


ILL: Final = words("ill sick")
_TAKEN: Final = words("taken made")
_FELL: Final = words("fell became fallen become")
FUMES: Final = words(
    "gas fumes chlorine smoke monoxide ammonia chemical chemicals vapour vapours vapor vapors leak leaked leaking"
    " solvent solvents pesticide pesticides acid sulphide sulfide"
)


def _taken_ill(scene: Scene) -> None:
    """Add people counted whom fumes made ill: not those who ate something."""
    lowers = scene.sentence.lowers
    if ILL.isdisjoint(lowers) or FUMES.isdisjoint(lowers):
        return
    for at, item in enumerate(scene.items):
        if item.lower not in ILL:
            continue
        group = verb_group(scene, at - 1)
        by_fumes = scene.lower(at - 1) in _TAKEN and group.be
        if (by_fumes or scene.lower(at - 1) in _FELL) and not (group.unreal or group.negative):
            known = [mention.phrase for mention in scene.mentions]
            found = [one for one in subjects(scene, group.start) if one.person and one.number is not None]
            if not any(one is phrase for one in found for phrase in known):
                emit(scene, at, Outcome.WOUNDED, found, "taken ill", shot=True)
