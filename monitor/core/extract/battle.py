"""Losses of armed parties in fighting each other, and what a whole war has cost."""

from __future__ import annotations

from monitor.core.extract.items import Tag
from monitor.core.extract.lexicon.people import NATIONALITY, REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene

_FIGHTING = words(
    "clash clashes clashed combat combats fighting battle battles ambush ambushed ambushes ambushing"
    " confrontation confrontations skirmish skirmishes"
    " firefight offensive counteroffensive enemy counterinsurgency"
)


ARMED = (
    words(
        "soldier soldiers troop troops trooper troopers serviceman servicemen fighter fighters combatant"
        " combatants officer officers policeman"
        " policemen guard guards sergeant sergeants lieutenant lieutenants captain captains corporal"
        " corporals colonel major marine marines member"
        " members personnel element elements commando commandos enemy army patrol paratrooper paratroopers"
        " militiaman militiamen conscript conscripts"
        " guardsman guardsmen recruit recruits agent agents commander commanders side sides pilot crewman crewmen"
    )
    | REBEL
)


_UNARMED = words(
    "protester protesters protestors demonstrator demonstrators striker strikers student students fans"
    " supporters rioters crowd marchers workers"
    " residents villagers"
)


_SOLDIERS = words(
    "soldier soldiers troops trooper troopers servicemen serviceman army battalion marines paratroopers"
    " conscripts recruits"
)
_BEARING = words("sustained suffered inflicted sustain suffer inflict losses")


_OPERATIONS = words("raid raids raided operation operations sweep")


_ANYONE = words("people persons person civilian civilians men women individuals")


def in_battle(mention: Mention, scene: Scene, rebels: bool = False) -> bool:
    """Whether armed people were lost in fighting: losses that name them, or name nobody else. ``rebels`` says that the
    text speaks of armed opponents; soldiers lost in it are lost to them."""
    if mention.rebel and (mention.perpetrator or _OPERATIONS & {item.lower for item in scene.items}):
        return True
    group = (mention.group or mention.inherited or "").lower().split()
    if group and group[-1] not in ARMED and group[-1] not in ("others", "more") and not ARMED.intersection(group):
        return False
    spoken = {item.lower for item in scene.items}
    if _UNARMED & spoken or (group and group[-1] in ("others", "more") and _ANYONE & spoken):
        return False
    if _SOLDIERS & set(group) and rebels and not NATIONALITY.intersection(group):
        return True
    if not _FIGHTING & spoken and not (_BEARING & spoken and ARMED & spoken and not group):
        return False
    return bool(group) or bool(ARMED & spoken)


_LASTING = words(
    "war conflict insurgency violence uprising revolution strife offensive campaign regime regimes"
    " dictatorship era decade struggle rebellion"
    " repression epidemic pandemic drought famine"
)


_TAKING = words(
    "left leaves leaving claimed claims cost caused killed resulted yielded taken produced provoked brought"
    " meant died dead killing lost"
)


def of_a_war(scene: Scene, mention: Mention, first: int, last: int) -> bool:
    """Whether what lasted for long is said to have cost the lives: "the war has left 70,000 dead"."""
    items = scene.items
    for at in range(first, min(last + 1, mention.at)):
        if (
            items[at].lower in _LASTING
            and any(items[i].lower in _TAKING for i in range(at + 1, min(at + 14, last + 1)))
            and (
                any(items[i].tag is Tag.HAVE for i in range(at + 1, mention.at + 1))
                or items[at].lower
                in (
                    "war",
                    "conflict",
                    "insurgency",
                )
            )
        ):
            return True
    for at in range(mention.at + 1, min(last + 1, mention.at + 8)):
        if items[at].lower in ("war", "conflict", "insurgency", "uprising", "violence") and any(
            items[i].tag is Tag.HAVE or items[i].lower == "ongoing" for i in range(first, at)
        ):
            return True
    return any(
        items[at].lower == "years"
        and items[at - 1].tag is Tag.NUM
        and at + 1 <= last
        and items[at + 1].lower in ("of", "in")
        for at in range(max(first, 1), last + 1)
    )
