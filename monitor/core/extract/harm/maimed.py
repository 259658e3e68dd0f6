"""Harm told by what it did to the body: "lost the sight in one eye", "had his hand blown off", "her arm was broken",
"all of them with bullet wounds"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import told_of
from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

_LIMBS: Final = words(
    "hand hands foot feet arm arms leg legs finger fingers toe toes ear ears nose jaw wrist ankle elbow shoulder rib"
    " ribs skull thumb limb limbs collarbone cheekbone teeth tooth eye eyes hip knee pelvis spine"
)
_SIGHT: Final = words("sight vision eyesight hearing")
_TORN: Final = words("blew blown tore torn ripped severed cut sliced shot hacked chopped took taken burned")
_BROKEN: Final = words("broken fractured shattered crushed smashed dislocated amputated severed slashed blinded")
_BREAKING: Final = words("broke breaking fractured fracturing shattered smashed smashing shattering")
_OWN: Final = ("his", "her", "their")
_SIDES: Final = ("left", "right", "both")
_BLIND: Final = ("blind", "blinded", "deaf", "deafened", "paralysed", "paralyzed")
_CUTS: Final = words("cuts bruises fractures lacerations burns")
_WITH: Final = _CUTS | words("wounds injuries")
# Words that let a sentence be looked through.
MAIMED: Final = (
    _SIGHT
    | (_TORN | _BROKEN | _BREAKING) - words("cut shot took taken burned slashed crushed")
    | words("head face eye eyes hand hands foot feet finger fingers coma blind deaf cuts lacerations bruises fractures")
)


def maimed(scene: Scene) -> None:
    """Add people whose body is said to have suffered, where no word of harm is."""
    if MAIMED.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(scene.items):
        word = item.lower
        part = word == "part" and scene.lower(at + 1) == "of" and scene.lower(at + 3) in _LIMBS
        if (word in _SIGHT or part) and _lost(scene, at):
            _subject_of(scene, at, _lost(scene, at))
        elif word in _BLIND:
            _blinded(scene, at)
        elif word in _LIMBS or word in _FACE:
            _struck_on(scene, at)
            _limb(scene, at)
        elif word == "coma" and scene.lower(at - 1) in ("a", "medically-induced", "induced", "deep"):
            _in_coma(scene, at)
        elif word in _CUTS:
            _had_cuts(scene, at)


def _lost(scene: Scene, at: int) -> int:
    """Return where "lost" stands before what was lost: "lost the sight in one eye"; 0 where it does not."""
    back = at - 1
    while back > 0 and scene.items[back].tag in (Tag.DET, Tag.ADJ, Tag.ADV):
        back -= 1
    return back if scene.lower(back) in ("lost", "loses") else 0


def _subject_of(scene: Scene, at: int, verb: int) -> None:
    own = any(scene.lower(to) in ("eye", "eyes", "ear", "ears") for to in range(at + 1, at + 6))
    if scene.lower(at) in _SIGHT and not own and scene.lower(at - 1) not in _OWN:
        # "lost sight of its goals"
        return
    group = verb_group(scene, verb)
    if not group.be and not group.unreal and not group.negative:
        _hurt(scene, at, group.start, "lost limb")


def _hurt(scene: Scene, at: int, start: int, rule: str) -> None:
    """Add the subject of what begins at item ``start``, if it is not told of as harmed already."""
    found = subjects(scene, start)
    known = [mention.phrase for mention in scene.mentions]
    if not any(one is phrase for one in found for phrase in known):
        told_of(scene, at, start, rule)


def _blinded(scene: Scene, at: int) -> None:
    group = verb_group(scene, at)
    verb = at - 1
    if scene.lower(at) in ("blind", "deaf"):
        if scene.lower(verb) not in ("left", "went", "gone", "made"):
            return
        group = verb_group(scene, verb)
        if not group.be:
            found, end = objects(scene, verb + 1)
            if end == at:
                _beside(scene, at, found)
            return
    if not group.be:
        found, _ = objects(scene, at + 1)
        if scene.lower(at) == "blinded":
            _beside(scene, at, [one for one in found if one.number is not None or one.det in ("a", "an")])
        return
    lasting = scene.lower(at + 1) in ("in", "by", "when", "after", "for", "and", ".", ",") or at + 1 >= len(scene.items)
    if group.be and lasting and not group.unreal and not group.negative:
        _hurt(scene, at, group.start, "blinded")


_FACE: Final = words("head face eye eyes mouth forehead temple throat hand back stomach neck ear")
_STRUCK: Final = words("hit struck beaten kicked punched clubbed bludgeoned pistol-whipped cut")


def _struck_on(scene: Scene, at: int) -> None:
    """Read "was hit on the head with a stone", "had been kicked in the face"."""
    verb = at - 3
    if scene.lower(at - 1) != "the" and scene.lower(at - 1) not in _OWN:
        return
    if scene.lower(at - 2) not in ("on", "in", "over", "about", "across") or scene.lower(verb) not in _STRUCK:
        return
    group = verb_group(scene, verb)
    if group.be and not group.unreal and not group.negative:
        _hurt(scene, at, group.start, "struck in body")


def _in_coma(scene: Scene, at: int) -> None:
    """Add who is, was left or remains in a coma."""
    link = next((back for back in range(at - 2, max(-1, at - 5), -1) if scene.lower(back) in ("in", "into")), 0)
    verb = link - 1
    if scene.items[verb].tag is Tag.BE:
        _hurt(scene, at, verb_group(scene, link).start, "in a coma")
    elif scene.lower(verb) in ("left", "put", "fell", "remains", "remained", "placed", "slipped", "lies", "lay"):
        group = verb_group(scene, verb)
        if not (group.unreal or group.negative) and (group.be or scene.lower(verb) not in ("left", "put", "placed")):
            _hurt(scene, at, group.start, "in a coma")


def _limb(scene: Scene, at: int) -> None:
    items = scene.items
    owner = _owner(scene, at)
    verb = at + 1
    while verb < len(items) and items[verb].tag in (Tag.BE, Tag.ADV, Tag.HAVE):
        verb += 1
    off = scene.lower(verb) in _TORN and scene.lower(verb + 1) in ("off", "away", "apart")
    passive = items[at + 1].tag in (Tag.BE, Tag.HAVE) if at + 1 < len(items) else False
    if passive and (off or scene.lower(verb) in _BROKEN):
        # "her arm was broken", "a reporter's leg had been shattered"
        _of_owner(scene, at, owner)
        return
    have = next((back for back in range(at - 1, max(-1, at - 5), -1) if items[back].tag is Tag.HAVE), -1)
    if (off or scene.lower(verb) in _BROKEN) and have >= 0 and _one_of_own(scene, at):
        # "had his hand blown off"
        _hurt(scene, at, verb_group(scene, have).start if items[have - 1].tag is Tag.HAVE else have, "lost limb")
        return
    back = at - 1
    while back > 0 and (
        scene.lower(back) in _SIDES
        or items[back].tag in (Tag.DET, Tag.ADJ, Tag.POSS)
        or scene.place[back] == scene.place[at] >= 0
    ):
        back -= 1
    act = back
    if scene.lower(back) == "off" and scene.lower(back - 1) in _TORN:
        act = back - 1
    elif scene.lower(back) not in _BREAKING:
        return
    group = verb_group(scene, act)
    if not (group.be or group.unreal or group.negative):
        # "the mine blew off a shepherd's foot", "who broke his arm"
        _of_owner(scene, at, owner)


def _one_of_own(scene: Scene, at: int) -> bool:
    """Whether a limb is somebody's own, or counted: "his hand", "three fingers"."""
    return (
        scene.lower(at - 1) in _OWN
        or scene.lower(at - 1) in ("a", "right", "left")
        or scene.items[at - 1].tag is Tag.NUM
    )


def _owner(scene: Scene, at: int) -> Phrase | str | None:
    """Return whose limb stands at item ``at``: people, or "his"."""
    items = scene.items
    back = at - 1
    while back > 0 and items[back].tag in (Tag.ADJ, Tag.NOUN):
        back -= 1
    if items[back].tag is Tag.POSS:
        # "a shepherd's foot" is one phrase, of a thing
        singular = items[back - 1].tag is Tag.PERSON and items[back - 1].lower not in people.PERSON_PLURAL
        return "his" if singular else None
    if scene.lower(back) in _OWN:
        return scene.lower(back)
    if scene.lower(at + 1) == "of":
        found, _ = objects(scene, at + 2)
        return found[0] if len(found) == 1 else None
    return None


def _of_owner(scene: Scene, at: int, owner: Phrase | str | None) -> None:
    if isinstance(owner, Phrase):
        if owner.person or owner.name:
            _beside(scene, at, [owner])
    elif owner in ("his", "her") and all(one.outcome is not Outcome.WOUNDED for one in scene.mentions):
        single(scene, at, Outcome.WOUNDED, "lost limb").shot = True


def _beside(scene: Scene, at: int, found: list[Phrase]) -> None:
    known = [mention.phrase for mention in scene.mentions]
    found = [one for one in found if one.person and not any(one is phrase for phrase in known)]
    emit(scene, at, Outcome.WOUNDED, found, "lost limb", shot=True)


def _had_cuts(scene: Scene, at: int) -> None:
    """Add who "had cuts to the face"."""
    have = _behind_adjectives(scene, at)
    if scene.items[have].tag is not Tag.HAVE:
        return
    if scene.lower(have - 1) == "both":
        told_of(scene, at, have, "had cuts")
        return
    found = subjects(scene, have)
    if any(mention.outcome is Outcome.WOUNDED for mention in scene.mentions):
        found = [one for one in found if one.number is not None]
    known = [mention.phrase for mention in scene.mentions]
    fresh = [one for one in found if one.person and not any(one is phrase for phrase in known)]
    emit(scene, at, Outcome.WOUNDED, fresh, "had cuts", shot=True)


def _behind_adjectives(scene: Scene, at: int) -> int:
    """Return the item before what says which wounds: "with severe bullet wounds", "had deep cuts"."""
    back = at - 1
    while back > 0 and scene.items[back].tag in (Tag.ADJ, Tag.NOUN, Tag.HARM, Tag.ADV, Tag.ED):
        back -= 1
    return back


def all_with(scene: Scene) -> None:
    """Add the counted people before ", all of them with bullet wounds", ", both with burns"."""
    if not any(one in scene.words for one in (" , all ", " , both ")) or " with " not in scene.words:
        return
    if any(mention.outcome is Outcome.KILLED and mention.rule != "survivors" for mention in scene.mentions):
        return
    for at, item in enumerate(scene.items):
        if item.lower not in _WITH:
            continue
        back = _behind_adjectives(scene, at)
        of_them = scene.lower(back - 2) == "of" and scene.lower(back - 1) in ("them", "whom")
        all_of = back - 3 if of_them else back - 1
        if scene.lower(back) != "with" or scene.lower(all_of) not in ("all", "both") or scene.lower(all_of - 1) != ",":
            continue
        told = [one for one in scene.phrases if one.last < all_of and one.person and one.number is not None]
        _beside(scene, at, told[-1:])
