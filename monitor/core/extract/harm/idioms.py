"""Idioms of harm: "gunned down", "hacked to death", "throats cut", "lost three soldiers", "took hostages"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import part_of_body, survive, told_of
from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.harm.injuries import hit, injury
from monitor.core.extract.harm.states import intransitive
from monitor.core.extract.harm.verbs import participle
from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.harm import BODY_PARTS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.chains import chain, reduced
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.members import members
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.extract.people.whom import them
from monitor.core.extract.tolls.opponents import COMBATANT
from monitor.core.model import Outcome


def as_martyrs(scene: Scene, at: int) -> list[Mention]:
    """Read "33 soldiers fell as martyrs", "33 soldiers fell martyr"."""
    verb = at - 2 if scene.lower(at - 1) == "as" else at - 1
    group = verb_group(scene, verb)
    if scene.lower(verb) not in ("fell", "fallen", "fall", "died", "buried"):
        return []
    found = [one for one in subjects(scene, group.start) if one.person]
    return emit(scene, at, Outcome.KILLED, found, "fell", hypothetical=group.unreal, denied=group.negative)


_FELT: Final = words(
    "scared scaring scares frightened frightening terrified terrifying worried worrying bored boring spooked startled"
    " tickled thrilled embarrassed annoyed loved sick tired creeped"
)
"""What is done to death in a manner of speaking."""


def to_death(scene: Scene, at: int) -> list[Mention]:
    """Read "hacked to death": the verb may have its object in between ("beat two men to death")."""
    items = scene.items
    verb = at - 2
    if verb < 0 or scene.lower(verb) in ("sentenced", "condemned", "sentence", "close", "due"):
        return []
    if scene.lower(at + 1) in _DEATH_OF:
        # "giving arms to death squads"
        return []
    if scene.lower(verb) in _FELT:
        return []
    if items[verb].tag in (Tag.ED, Tag.VERB, Tag.HARM) and scene.place[verb] < 0:
        if "sentenced" in (scene.lower(verb), scene.lower(verb - 1)):
            return []
        if items[verb].lower in ("burn", "starve", "freeze", "bleed"):
            return []
        if items[verb].lower in ("bled", "burned", "starved", "froze", "choked", "suffocated") and (
            not verb_group(scene, verb).be and not _burnt_by(scene, verb, at)
        ):
            scene.done.add(at)
            return intransitive(scene, verb, Outcome.KILLED)
        return participle(scene, verb, Outcome.KILLED, at, rule=f"{items[verb].lower} to death")
    listed = _between(scene, at)
    if listed:
        return emit(scene, at, Outcome.KILLED, listed, "verb to death")
    phrase = scene.phrase(verb)
    if phrase is not None:
        start = members(scene, chain(scene, verb))[0].first
        if scene.lower(start - 1) in ("sentenced", "condemned", "sentencing", "put"):
            return emit(scene, at, Outcome.KILLED, [phrase], "put to death") if scene.lower(start - 1) == "put" else []
        if items[start - 1].tag in (Tag.ED, Tag.VERB, Tag.ING) or items[start - 1].tag is Tag.HARM if start else False:
            return emit(scene, at, Outcome.KILLED, members(scene, chain(scene, verb)), "verb to death")
    if scene.lower(verb) in ("him", "her"):
        return [single(scene, at, Outcome.KILLED, "verb to death")]
    if scene.lower(verb) == "them" and items[verb - 1].tag in (Tag.ED, Tag.VERB, Tag.ING):
        return emit(scene, at, Outcome.KILLED, them(scene, verb - 1), "verb to death")
    return []


def _burnt_by(scene: Scene, verb: int, at: int) -> bool:
    """Whether somebody burned others to death: "soldiers burned to death an old man and his wife"."""
    victim = scene.phrase(at + 1)
    if victim is None or victim.first != at + 1 or victim.person is not True or scene.lower(victim.last) in _STATES:
        return False
    return scene.phrase(verb - 1) is not None


def _between(scene: Scene, at: int, verbs: frozenset[str] | None = None) -> list[Phrase]:
    """Return the list that stands between a verb and its "to death": "hacked his wife and two daughters to death"; of
    ``verbs``, if they are given, one person as well."""
    for back in range(at - 3, max(-1, at - _LONGEST), -1):
        item = scene.items[back]
        if item.tag in (Tag.MARK, Tag.BE, Tag.REL):
            return []
        if item.tag in (Tag.ED, Tag.VERB, Tag.ING, Tag.HARM) and scene.place[back] < 0:
            if reduced(scene, back) > back:
                # "hacked a boy employed by them to death"
                continue
            if item.lower in _SENTENCED or scene.place[back + 1] < 0:
                return []
            if verbs is not None and (item.lower not in verbs or verb_group(scene, back).unreal):
                return []
            found, end = objects(scene, back + 1)
            people_all = all(one.person or one.name or (verbs and one.number is not None) for one in found)
            return found if end == at - 1 and (len(found) > 1 or verbs is not None) and people_all else []
    return []


_BURNING: Final = words("burned burnt burning burns buried burying roasted skinned")
# "hacked his wife, his mother and two daughters to death": what stands between, in words.
_STATES: Final = words("were was had have are died")
_LONGEST: Final = 18
_SENTENCED: Final = words("sentenced condemned sentencing sentences sentence put")
_DEATH_OF: Final = words("squad squads row threat threats penalty certificates camp camps")
_LIMBS: Final = words(
    "eye eyes eyesight hand hands foot feet finger fingers limb limbs leg legs arm arms teeth tooth toe toes ear ears"
)
_FALLING: Final = words(
    "fall plunge jump leap fell falls plunged plunges jumped leapt leaped slipped tumbled burned drowned crashed"
)


def own_death(scene: Scene, at: int) -> list[Mention]:
    """Read "fell to his death", "was pushed to her death"."""
    verb = next(
        (back for back in range(at - 3, max(-1, at - 8), -1) if scene.items[back].tag in (Tag.VERB, Tag.ED, Tag.HARM)),
        None,
    )
    if verb is None:
        return []
    group = verb_group(scene, verb)
    if scene.lower(verb) not in _FALLING and not group.be:
        return []
    if scene.lower(verb) == "sent" and group.unreal:
        # "fears that he might be sent to his death"
        return []
    found = [one for one in subjects(scene, group.start) if one.person or one.name]
    if not found and scene.lower(group.start - 1) in ("he", "she"):
        return [single(scene, at, Outcome.KILLED, "to own death")]
    return emit(scene, at, Outcome.KILLED, found, "to own death", hypothetical=group.unreal, denied=group.negative)


def idiom(scene: Scene, at: int) -> list[Mention]:
    """Read "gunned down", "riddled with bullets", "throats cut", "lost three soldiers", "took 12 hostages"."""
    items = scene.items
    name = items[at].lower
    if name in ("gunned", "mowed") and scene.lower(at + 1) == "down":
        return participle(scene, at, Outcome.KILLED, at + 1, rule=f"{name} down")
    if name == "wiped":
        return participle(scene, at, Outcome.KILLED, at + 1, rule="wiped out") if scene.lower(at + 1) == "out" else []
    if name == "passed":
        return intransitive(scene, at, Outcome.KILLED) if scene.lower(at + 1) == "away" else []
    if name == "riddled" and "bullets" in (scene.lower(at + 2), scene.lower(at + 3)):
        scene.done.update((at + 2, at + 3))
        return participle(scene, at, Outcome.KILLED, rule="riddled")
    if name in ("throat", "throats"):
        cut = any(
            scene.lower(back) in ("cut", "slit", "slits", "slashed", "slitting", "cutting") for back in (at - 1, at - 2)
        )
        if cut and scene.lower(at + 1) == "of":
            found, _ = objects(scene, at + 2)
            return emit(scene, at, Outcome.KILLED, found, "throat cut")
        if cut and scene.lower(at - 1) == "their":
            # "attackers woke seven labourers and cut their throats"
            return emit(scene, at, Outcome.KILLED, them(scene, at - 2), "throat cut")
        if cut and scene.lower(at - 1) in ("his", "her"):
            # "They abducted the headman and slit his throat."
            return [single(scene, at, Outcome.KILLED, "throat cut")]
        if scene.lower(at + 1) in ("cut", "slit", "slashed") or "cut" in (scene.lower(at + 2), scene.lower(at + 3)):
            have = next(
                (
                    index
                    for index in range(at - 1, max(-1, at - 5), -1)
                    if items[index].tag in (Tag.HAVE, Tag.PREP) and items[index].lower in ("had", "with")
                ),
                None,
            )
            if have is not None:
                verb = have - 1
                if scene.lower(verb) in ("found", "discovered", "left", "dumped"):
                    have = verb_group(scene, verb).start
                return emit(scene, at, Outcome.KILLED, subjects(scene, have), "throat cut")
        return []
    if name in ("lost", "losing", "loses"):
        if any(scene.lower(at + step) in _LIMBS for step in (1, 2, 3)):
            group = verb_group(scene, at)
            return [] if group.be or group.unreal else told_of(scene, at, group.start, "lost limb")
        found, end = objects(scene, at + 1)
        if own := _of_ones_own(scene, found):
            return emit(scene, at, Outcome.KILLED, [own], "lost")
        if (
            found
            and found[0].number is not None
            and found[0].person
            and not found[0].bare
            and scene.lower(end) not in ("hostage", "to")
        ) and (
            found[0].lower
            in (
                "people",
                "men",
                "women",
                "fighters",
                "soldiers",
                "troops",
                "servicemen",
                "policemen",
                "police",
                "officers",
                "militants",
                "members",
                "persons",
                "civilians",
                "personnel",
            )
            or found[0].lower in people.PERSON_PLURAL
        ):
            made = emit(scene, at, Outcome.KILLED, found, "lost")
            losers = subjects(scene, verb_group(scene, at).start)
            if len(losers) == 1:
                # "The Syrian army lost 114 men", "the rebels lost 41": their own.
                whose = " ".join(item.text for item in scene.items[losers[0].first : losers[0].last])
                for mention in made:
                    mention.inherited = whose
                    if losers[0].lower in COMBATANT:
                        mention.group = whose
            return made
        return []
    if name in ("hostage", "hostages"):
        return _hostage(scene, at)
    if name in BODY_PARTS:
        return part_of_body(scene, at)
    if name == "inhalation":
        return injury(scene, at)
    if name == "alive":
        listed = _between(scene, at + 1, _BURNING)
        if listed:
            return emit(scene, at, Outcome.KILLED, listed, "burned alive")
        return (
            participle(scene, at - 1, Outcome.KILLED, at, rule=f"{scene.lower(at - 1)} alive")
            if scene.lower(at - 1) in ("burned", "burnt", "buried", "roasted", "skinned")
            else []
        )
    if name in ("survive", "saved", "revived", "resuscitated"):
        return survive(scene, at)
    if name in ("bullet", "bullets", "gunfire"):
        return hit(scene, at)
    return []


def _of_ones_own(scene: Scene, found: list[Phrase]) -> Phrase | None:
    """Return a bare figure of somebody's own people: "we have lost 14 of our brothers"; no "two of our engines",
    nor "two of our members to a rival"."""
    if len(found) != 1 or not found[0].bare or scene.lower(found[0].last) != "of":
        return None
    whole = scene.phrase(found[0].last + 1)
    if whole is None or scene.lower(whole.first) not in _OWN or scene.lower(whole.last) in ("to", "hostage"):
        return None
    return found[0] if whole.person is True and whole.plural else None


# What fighters say of "their own men" is one side of a battle, which has figures of its own.
_OWN: Final = words("our his her my")


def _hostage(scene: Scene, at: int) -> list[Mention]:
    items = scene.items
    verbs = words("took takes take taken taking hold held holding holds seized")
    verb = next((index for index in range(at - 1, max(-1, at - 9), -1) if items[index].lower in verbs), None)
    if verb is None:
        return []
    group = verb_group(scene, verb)
    if group.be:
        return emit(
            scene,
            at,
            Outcome.CAPTURED,
            subjects(scene, group.start),
            "taken hostage",
            denied=group.negative,
            hypothetical=group.unreal,
        )
    phrase = scene.phrase(at)
    if phrase is not None and phrase.number is not None:
        return emit(scene, at, Outcome.CAPTURED, [phrase], "took hostages")
    found, _ = objects(scene, verb + 1)
    return emit(scene, at, Outcome.CAPTURED, found, "took hostage", hypothetical=group.unreal)
