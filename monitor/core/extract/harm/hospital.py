"""Frames of hospital: who was taken there, or treated, without a word for the harm."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.bodily import told_of
from monitor.core.extract.harm.emit import emit
from monitor.core.extract.harm.wards import before_aside
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import plurals, words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.objects import objects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome

HOUSES: Final = words(
    "hospital hospitals clinic infirmary treated medical memorial regional mercy icu intensive trauma er"
)
CARED: Final = words(
    "treatment surgery attention care stitches recovering recuperating airlifted medevaced treated theatre ventilator"
)
HURTS: Final = words(
    "cuts bruises bruising lacerations fractures fracture scratches concussion concussions scrapes abrasions gashes"
    " contusions whiplash hypothermia sprains grazes frostbite shrapnel poisoning bones"
)
_HELP: Final = words("treatment attention care help assistance aid")
_CARRIED: Final = words(
    "taken rushed transported airlifted admitted brought flown sent ferried driven treated evacuated carried"
)
# A text that has none of these may tell of an illness.
_EVENTS: Final = words(
    "crash crashed rolled wreck pileup pile-up explosion shootout gunman standoff"
    " collision collided overturned rollover attack attacked attackers blast explosion exploded fire blaze"
    " bomb bombing shots gunshots gunshot fired struck hit rammed stabbing assault assaulted beaten knife collapse"
    " capsized capsizes sank sinking avalanche landslide plunged fall fell tornado storm hurricane earthquake quake"
    " plowed ploughed plows hit-and-run knocked slammed toppled slid skidded veered swerved ditch"
    " raid raided ambush ambushed stormed spill leak fumes slashed slash"
    " beat kicked punched whipped flogged tortured batons baton truncheons machetes machete clubs axes scuffle"
    " mauled beating spray stampede riot brawl mob stones"
    " lightning bitten bit shark landmine pellet shell concussion lacerations bruising shrapnel"
    " petrol gasoline kerosene arson firebomb"
    " collapsed derailed accident grenade mine shelling strike airstrike clash clashes flames smoke"
)
VIOLENT: Final = frozenset(FORMS) | _EVENTS | plurals(_EVENTS)
_HARMS: Final = words(
    "exposure trauma frostbite inhalation dehydration poisoning shock cuts bruises burns injuries smoke"
    " lacerations fractures concussion shrapnel scratches hypothermia"
)
_REMAINING: Final = words("remain remains remained")
_CARRYING: Final = words(
    "sent sends sending put puts putting landed took takes taking rushed transported airlifted flew"
)


_UNHURT: Final = ("suffered no wounds", "suffered no injur", "sustained no injur", "were unharmed", "was unharmed")


def to_hospital(scene: Scene) -> None:
    """Add people whom the sentence has taken to hospital, sent there, or treated in it."""
    items = scene.items
    if HOUSES.isdisjoint(scene.sentence.lowers) or any(one in scene.words for one in _UNHURT):
        return
    for at, item in enumerate(items):
        if item.lower not in HOUSES:
            continue
        if item.lower in ("hospital", "medical") and scene.lower(at + 1) in _HELP:
            if scene.lower(at - 1) in ("required", "needed", "received", "sought"):
                told_of(scene, at, verb_group(scene, at - 1).start, "hospital treatment")
            continue
        phrase = scene.phrase(at)
        first = phrase.first if phrase is not None else at
        if scene.lower(first - 1) not in ("to", "at", "in"):
            continue
        verb = first - 2
        while verb > 0 and (items[verb].tag in (Tag.ADV, Tag.TIME) or scene.lower(verb) in ("by", "ambulance", "road")):
            verb -= 1
        if scene.lower(verb) in _REMAINING or items[verb].tag is Tag.BE:
            start = verb if items[verb].tag is not Tag.BE else verb_group(scene, verb + 1).start
            phrase = scene.phrase(start - 1) or before_aside(scene, start)
            housed = item.lower not in ("treated", "medical", "mercy") and items[verb].tag is Tag.BE
            if (
                (scene.lower(first - 1) == "in" or housed)
                and phrase is not None
                and phrase.person
                and phrase.number is not None
            ):
                told_of(scene, at, start, "in hospital")
            continue
        if scene.lower(verb) == "up" and scene.lower(verb - 1) in ("ended", "wound"):
            told_of(scene, at, verb - 1, "to hospital")
            continue
        if scene.lower(verb) in _CARRIED:
            group = verb_group(scene, verb)
            if group.be and group.start:
                told_of(scene, at, group.start, "to hospital", denied=group.negative, hypothetical=group.unreal)
            elif verb + 1 == first - 1 and any(one.number is not None and one.person for one in subjects(scene, verb)):
                # "eleven supporters of the party treated in hospital"
                told_of(scene, at, verb, "to hospital")
            continue
        told = scene.phrase(first - 2)
        beside = told is not None and told.number is not None and scene.lower(told.first - 1) in _BESIDE
        if told is not None and beside and (told.bare or told.person) and scene.lower(first - 1) == "in":
            # "leaving eight dead and at least 25 in hospital"
            known = any(mention.phrase is told for mention in scene.mentions)
            if scene.mentions and not known and not _died_there(scene, told):
                emit(scene, at, Outcome.WOUNDED, [told], "in hospital")
            continue
        _sent(scene, at, first - 1)


def _died_there(scene: Scene, told: Phrase) -> bool:
    """Whether those before died at the scene, so that "three more in hospital" died there."""
    last = scene.mentions[-1]
    if last.outcome is not Outcome.KILLED or last.at >= told.first or not last.rule.startswith("died:"):
        return False
    return any(scene.lower(at) in _SCENE for at in range(last.at + 1, told.first))


_SCENE: Final = words("scene spot site outright instantly immediately")
_BESIDE: Final = words("and , with left leaving leaves")
# "sent four people, including a child, to the hospital": what stands between, in words.
_ASIDE: Final = 8
_NEEDED: Final = words(
    "required needed received sought underwent needing requiring receiving undergoing seeking getting needs requires"
    " receive require need undergo"
)
_UNDER: Final = words("under in for into on")
_RECOVERING: Final = words("in at from after")


def cared_for(scene: Scene) -> None:
    """Add people who needed treatment, are in intensive care, are being treated, were airlifted, are recovering."""
    items = scene.items
    if CARED.isdisjoint(scene.sentence.lowers):
        return
    for at, item in enumerate(items):
        if item.lower not in CARED:
            continue
        verb = at - 1
        if item.lower in ("recovering", "recuperating"):
            if scene.lower(at + 1) in _RECOVERING and verb_group(scene, at).be:
                _patients(scene, at, verb_group(scene, at).start)
            continue
        if item.lower == "treated":
            group = verb_group(scene, at)
            if group.be and "being" in (scene.lower(at - 1), scene.lower(at - 2)):
                _patients(scene, at, group.start)
            continue
        if item.lower in ("airlifted", "medevaced"):
            group = verb_group(scene, at)
            if group.be and scene.lower(at + 2) not in ("safety", "shelter"):
                _patients(scene, at, group.start)
            continue
        while verb > at - 5 and verb > 0 and items[verb].tag in (Tag.ADJ, Tag.NOUN, Tag.DET):
            verb -= 1
        if scene.lower(verb) in _NEEDED:
            group = verb_group(scene, verb)
            if not group.unreal and not group.negative:
                _patients(scene, at, group.start)
        elif scene.lower(verb) in _UNDER and item.lower not in ("attention", "stitches"):
            before = verb - 1
            if scene.lower(before) in _CARRIED and verb_group(scene, before).be:
                _patients(scene, at, verb_group(scene, before).start)
            elif (
                scene.lower(verb) == "under" and (told := scene.phrase(before)) is not None and told.number is not None
            ):
                # "leaves two dead; seven others under treatment"
                if told.person and all(mention.phrase is not told for mention in scene.mentions):
                    emit(scene, at, Outcome.WOUNDED, [told], "cared for", shot=True)
            elif items[before].tag is Tag.BE or scene.lower(before) in _REMAINING:
                start = before if scene.lower(before) in _REMAINING else verb_group(scene, before + 1).start
                _patients(scene, at, start)


def is_hurt(scene: Scene, at: int) -> bool:
    """Whether item ``at`` is a hurt, as "cuts" are."""
    word = scene.lower(at)
    return word in HURTS and (word not in _OF_WHAT or scene.lower(at - 1) in _OF_WHAT[word])


# "food poisoning" and "bones" alone tell of no harm that an event has done.
_OF_WHAT: Final = {
    "poisoning": words("smoke gas monoxide fume chlorine ammonia chemical"),
    "bones": words("broken fractured shattered crushed"),
}
_SUFFERED: Final = words("suffered sustained received suffering sustaining receiving suffer incurred")
_LEFT_WITH: Final = words(
    "escaped left survived emerged treated escaping pulled rescued freed dug evacuated ended walked found arrived came"
    " reached got winched"
)


# "treated at the Cape Coast Teaching Hospital for hypothermia": what stands between, in words.
_FAR: Final = 11
_PARTING: Final = (Tag.COMMA, Tag.MARK, Tag.SUB, Tag.BE)


def hurts(scene: Scene) -> None:
    """Add people who "received deep cuts", "escaped with scrapes and bruises"."""
    if HURTS.isdisjoint(scene.sentence.lowers):
        return
    for at in range(len(scene.items)):
        if not is_hurt(scene, at):
            continue
        verb = next((back for back in range(at - 1, max(-1, at - 7), -1) if scene.lower(back) in _SUFFERED), None)
        if verb is None:
            link = next((i for i in range(at - 1, max(0, at - 6), -1) if scene.lower(i) in ("with", "for")), 0)
            verb = next((i for i in range(link - 1, max(0, link - _FAR), -1) if scene.lower(i) in _LEFT_WITH), None)
            if verb is not None and any(scene.items[i].tag in _PARTING for i in range(verb + 1, link)):
                verb = None
        if verb is not None:
            group = verb_group(scene, verb)
            start = group.start
            if scene.items[verb].tag is Tag.ING and scene.lower(verb - 1) == ",":
                # "three were rescued, suffering frostbite"
                be = next((i for i in range(verb - 2, max(0, verb - 6), -1) if scene.items[i].tag is Tag.BE), None)
                start = verb_group(scene, be + 1).start if be is not None else start
            if not group.unreal and not group.negative:
                _patients(scene, at, start)
                return


def _patients(scene: Scene, at: int, start: int) -> None:
    if scene.lower(start - 1) == "they":
        found = _told_last(scene, start)
        emit(scene, at, Outcome.WOUNDED, found, "cared for", shot=True)
        return
    known = [mention.phrase for mention in scene.mentions if mention.outcome is Outcome.WOUNDED]
    found = subjects(scene, start)
    if not any(one is phrase for one in found for phrase in known):
        told_of(scene, at, start, "cared for")


def _told_last(scene: Scene, before: int) -> list[Phrase]:
    """Return whom "they" means: the counted people told of before, of whom no harm is told yet."""
    for phrase in reversed(scene.phrases):
        if phrase.last <= before and phrase.number is not None and phrase.person:
            known = any(mention.phrase is phrase for mention in scene.mentions)
            return [] if known else [phrase]
    return []


def treated(scene: Scene) -> None:
    """Add who was "treated and released", "treated at the scene"."""
    if "treated" not in scene.words:
        return
    for at, item in enumerate(scene.items):
        if item.lower != "treated":
            continue
        if any(mention.outcome is Outcome.WOUNDED for mention in scene.mentions):
            _treated_as_well(scene, at)
            continue
        released = scene.lower(at + 1) == "and" and scene.lower(at + 2) in ("released", "discharged")
        there = scene.lower(at + 1) in ("at", "on") and scene.lower(at + 3) in ("scene", "site", "spot")
        hurt = scene.lower(at + 1) == "for" and any(scene.lower(at + step) in _HARMS for step in (2, 3, 4))
        if not (released or there or hurt):
            found, _ = objects(scene, at + 1)
            found = [one for one in found if one.person and one.number is not None]
            if found and not verb_group(scene, at).be:
                # "Medics treated four people."
                emit(scene, at, Outcome.WOUNDED, found, "treated", shot=True)
            continue
        group = verb_group(scene, at)
        phrase = scene.phrase(at - 1)
        if group.be and group.start:
            told_of(scene, at, group.start, "treated", denied=group.negative, hypothetical=group.unreal)
        elif phrase is not None and phrase.person:
            emit(scene, at, Outcome.WOUNDED, [phrase], "treated", shot=True)


_TREATING: Final = words("hospital hospitals clinic clinics doctors doctor medics paramedics nurses surgeons staff")


def _treated_as_well(scene: Scene, at: int) -> None:
    """Add whom hospitals treated beside others who were hurt: "hospitals treated 31 marchers, and nine officers were
    hurt"."""
    comma = next((back for back in range(at - 1, -1, -1) if scene.items[back].tag is Tag.COMMA), -1)
    group = verb_group(scene, at)
    if group.be or all(scene.lower(back) not in _TREATING for back in range(comma + 1, group.start)):
        return
    found, _ = objects(scene, at + 1)
    known = [mention.phrase for mention in scene.mentions]
    if found and not any(one is phrase for one in found for phrase in known):
        found = [one for one in found if one.person and one.number is not None and not one.bare]
        emit(scene, at, Outcome.WOUNDED, found, "treated", shot=True)


def _sent(scene: Scene, at: int, to: int) -> None:
    """Read "sent three passengers to hospital"."""
    verb = next((back for back in range(to - 1, max(-1, to - 8), -1) if scene.lower(back) in _CARRYING), None)
    if verb is None or verb_group(scene, verb).be:
        return
    found, end = objects(scene, verb + 1)
    aside = scene.lower(end) == "," and scene.lower(end + 1) == "including" and scene.lower(to - 1) == ","
    if end == to or (aside and to - end < _ASIDE):
        emit(scene, at, Outcome.WOUNDED, [one for one in found if one.person], "to hospital", shot=True)
