"""People whom somebody or something struck: "hitting eleven passengers", "was struck by a van", "two men were cut"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import carried, of_a_place, told_of
from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome

STRIKING: Final = words("hit hits hitting struck strikes striking grazed rammed clipped")
_BADLY: Final = words("badly severely savagely brutally seriously viciously")
CUTTING: Final = words("beaten clubbed bitten cut slashed burned burnt scalded mauled trampled slashing")
_BY: Final = words(
    "car van truck lorry bus train tram vehicle motorcycle suv pickup minivan taxi bullet gunfire shrapnel debris"
    " motorist driver rocks glass shell rocket splinters fragments taxicab sedan scooter cyclist semi"
    " rounds ammunition bullets fire gunshots shots pellets shells projectile projectiles stones arrows"
)
_CLOSING: Final = frozenset((Tag.MARK, Tag.COMMA, Tag.CONJ, Tag.SUB, Tag.TIME))


_BODILY: Final = words("the human skeletal charred partial decomposed mutilated burned")
_CORPSES: Final = words("remains body bodies corpse corpses")
_RUBBLE: Final = words("under beneath below alive in by")


def buried(scene: Scene) -> None:
    """Add the dead whom survivors "have buried": people, not a landslide's victims."""
    if "buried" not in scene.words:
        return
    for at, item in enumerate(scene.items):
        group = verb_group(scene, at)
        if item.lower != "buried" or group.unreal:
            continue
        if group.be:
            if group.doubt or SAYS.isdisjoint(scene.sentence.lowers) or scene.lower(at + 1) in _RUBBLE:
                continue
            found = [one for one in subjects(scene, group.start) if one.number is not None and one.det != "the"]
            for mention in emit(scene, at, Outcome.KILLED, [one for one in found if one.person], "buried"):
                mention.generic = True  # "a resident said that at least 22 people were buried"
            continue
        found, end = objects(scene, at + 1)
        before = scene.phrase(verb_group(scene, at).start - 1)
        by_people = scene.lower(verb_group(scene, at).start - 1) in ("they", "we") or (
            before is not None and before.person
        )
        if by_people and scene.lower(end) not in _RUBBLE:
            emit(scene, at, Outcome.KILLED, [one for one in found if one.person and one.number is not None], "buried")


def remains(scene: Scene) -> None:
    """Add people whose remains were found: "the remains of a woman"."""
    if "remains" not in scene.words and " those of " not in scene.words and " that of " not in scene.words:
        return
    for at, item in enumerate(scene.items):
        before = scene.lower(at - 1)
        if item.lower == "remains" and scene.lower(at + 1) == "of" and (before in _BODILY or at == 0):
            found, _ = objects(scene, at + 2, subject=True)
            emit(scene, at, Outcome.KILLED, [one for one in found if one.person], "remains of")
        elif item.lower in ("those", "that") and scene.lower(at + 1) == "of" and _bodies_before(scene, at):
            # "The remains were those of a woman"; "his body and those of two farmhands"; "that of missing Ana Ruiz"
            told = scene.items[at + 2].tag if at + 2 < len(scene.items) else Tag.MARK
            found, _ = objects(scene, at + 3 if told in (Tag.HARM, Tag.ED) else at + 2, subject=True)
            emit(scene, at, Outcome.KILLED, [one for one in found if one.person], "remains of")


def _were_hit(scene: Scene, at: int) -> None:
    """Add people whom shots hit, beside others who were harmed: "ten others hit by live rounds", "a guard and a
    passer-by were hit; the guard died"."""
    group = verb_group(scene, at)
    after = at + 1
    by = scene.lower(after) == "by"
    thing = scene.phrase(after + 1) if by else None
    if by and (thing is None or thing.lower not in _BY):
        return
    ends = after >= len(scene.items) or scene.items[after].tag in _CLOSING
    if group.unreal or group.negative or not (by or (group.be and ends)):
        return
    found = subjects(scene, group.start) if group.start else []
    if carried(scene, found):
        return
    known = [mention.phrase for mention in scene.mentions]
    if any(one is phrase for one in found for phrase in known):
        return
    found = [
        one
        for one in found
        if (one.name and not of_a_place(scene, one))
        or (one.person and (one.number is not None or one.det in ("a", "an", "another", "the")))
    ]
    if found and (group.be or found[-1].last == group.start):
        emit(scene, at, Outcome.WOUNDED, found, "were hit", shot=True)


def _bodies_before(scene: Scene, at: int) -> bool:
    joined = scene.items[at - 1].tag is Tag.BE or scene.lower(at - 1) in ("and", "after")
    return joined and any(scene.lower(back) in _CORPSES for back in range(at))


_BURNED: Final = words("burned burnt scalded mauled trampled slashed clubbed burning mauling slashing bit")
BURNING: Final = words("burning mauling bit")
_ANY: Final = STRIKING | CUTTING | BURNING
_SHOTS: Final = words("fire shots gunfire gunman gunmen shot bullets shooting gunshots")
_PARTICLES: Final = ("off", "down", "to", "alive", "beyond")


def _beside_others(scene: Scene, at: int) -> None:
    """Add people counted who were cut or burned beside others: "a boy was killed and eleven others were burned"."""
    known = [mention.phrase for mention in scene.mentions]
    found = subjects(scene, verb_group(scene, at).start)
    if not any(one is phrase for one in found for phrase in known):
        found = [one for one in found if one.person and (one.number is not None or one.det in _SOMEBODY)]
        emit(scene, at, Outcome.WOUNDED, found, "cut", shot=True)


_SOMEBODY: Final = ("a", "an", "another", "his", "her")


_SLASHED: Final = words("slashed mauled clubbed scalded bitten")


def _slashed(scene: Scene, at: int) -> None:
    """Add people told of by a headline: "three passengers slashed in rampage"."""
    phrase = scene.phrase(at - 1)
    after = scene.items[at + 1].tag if at + 1 < len(scene.items) else Tag.MARK
    if phrase is None or not phrase.person or after not in _CLOSING | {Tag.PREP}:
        return
    if phrase.number is None and not (phrase.det is not None and scene.lower(at + 1) == "by"):
        return
    if all(mention.phrase is not phrase for mention in scene.mentions):
        emit(scene, at, Outcome.WOUNDED, [phrase], "cut")


def struck(scene: Scene) -> None:
    """Add people who were hit, where the sentence has no other word for what became of them."""
    items = scene.items
    if _ANY.isdisjoint(scene.sentence.lowers):
        return
    told = any(mention.numeric for mention in scene.mentions)
    for at, item in enumerate(items):
        if item.lower in ("hit", "struck", "grazed"):
            _were_hit(scene, at)
        elif item.lower in _SLASHED:
            _slashed(scene, at)
        if item.lower == "beaten" and scene.lower(at - 1) not in _BADLY:
            continue
        if item.lower in _BURNED and not verb_group(scene, at).be and not verb_group(scene, at).unreal:
            # "killed a worker and badly burned two others"
            found, _ = objects(scene, at + 1)
            found = [one for one in found if one.person and one.number is not None and one.harm is None]
            known = [mention.phrase for mention in scene.mentions]
            if found and not any(one is phrase for one in found for phrase in known):
                emit(scene, at, Outcome.WOUNDED, found, "burned", shot=True)
        if told and item.lower in CUTTING and verb_group(scene, at).be and scene.lower(at + 1) not in _PARTICLES:
            _beside_others(scene, at)
        if told and item.lower == "hitting" and not _SHOTS.isdisjoint(scene.sentence.lowers):
            # "opened fire on card players, killing one and hitting three more"
            found, _ = objects(scene, at + 1)
            found = [one for one in found if one.number is not None and (one.person or one.bare)]
            if found and all(mention.phrase is not found[0] for mention in scene.mentions):
                emit(scene, at, Outcome.WOUNDED, found, "struck", shot=True)
        if told:
            continue
        if item.lower in STRIKING:
            group = verb_group(scene, at)
            if group.unreal:
                continue
            if group.be and item.lower == "grazed" and scene.lower(at + 1) in ("in", "on", "across"):
                told_of(scene, at, group.start, "grazed")
                continue
            if group.be or (scene.lower(at + 1) == "by" and group.start):
                thing = scene.phrase(at + 2)
                if scene.lower(at + 1) == "by" and thing is not None and thing.lower in _BY:
                    told_of(scene, at, group.start, "struck by")
                continue
            found, _ = objects(scene, at + 1)
            found = [
                one
                for one in found
                if one.person and not one.bare and (one.number is not None or one.det in ("a", "an"))
            ]
            if found and items[at - 1].tag is not Tag.TO:
                emit(scene, at, Outcome.WOUNDED, found, "struck", shot=True)
        elif item.lower in CUTTING and verb_group(scene, at).be and scene.lower(at + 1) not in _PARTICLES:
            told_of(scene, at, verb_group(scene, at).start, "cut")
