"""Losses of armed parties in fighting each other, and what a whole war has cost."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.about.outlaws import named_in_clash, officer, outlaws
from monitor.core.extract.lexicon.people import FIGHTER, FORCES, NATIONALITY, REBEL
from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag

_FIGHTING: Final = words(
    "clash clashes clashed combat combats fighting battle battles ambush ambushed ambushes ambushing"
    " confrontation confrontations skirmish skirmishes"
    " firefight offensive counteroffensive enemy counterinsurgency"
)


ARMED: Final = (
    words(
        "soldier soldiers troop troops trooper troopers serviceman servicemen fighter fighters combatant"
        " combatants officer officers policeman"
        " policemen guard guards sergeant sergeants lieutenant lieutenants captain captains corporal"
        " corporals colonel major marine marines member"
        " members personnel element elements commando commandos enemy army patrol paratrooper paratroopers"
        " militiaman militiamen conscript conscripts"
        " guardsman guardsmen recruit recruits agent agents commander commanders side sides pilot crewman"
        " crewmen pilots subsergeant subsergeants sublieutenant sublieutenants subofficer subofficers noncommissioned"
        " lt sgt cpl capt pvt"
    )
    | REBEL
)


_UNDER_ARMS: Final = ARMED | FORCES
_UNARMED: Final = words(
    "protester protesters protestors demonstrator demonstrators striker strikers student students fans"
    " supporters rioters crowd marchers workers"
    " residents villagers"
)


_SOLDIERS: Final = words(
    "soldier soldiers troops trooper troopers servicemen serviceman army battalion marines paratroopers"
    " conscripts recruits"
)
_BEARING: Final = words("sustained suffered inflicted sustain suffer inflict losses")


_OPERATIONS: Final = words("raid raids raided operation operations sweep")


_ANYONE: Final = words("people persons person civilian civilians men women individuals")


_RANKS: Final = words(
    "subsergeant subsergeants sublieutenant sublieutenants subofficer subofficers"
    " sergeant sergeants lieutenant lieutenants captain captains corporal corporals pilot copilot crewmember"
    " crewmembers crewman crewmen marine marines paratrooper paratroopers guardsman guardsmen"
)
_PARTY: Final = words("party political student trade labor peasant union")


def in_battle(mention: Mention, scene: Scene, *, rebels: bool = False, forces: bool = False, law: bool = False) -> bool:
    """Whether armed people were lost in fighting: losses that name them, or name nobody else. ``rebels`` says that the
    text speaks of armed opponents, to whom its soldiers are lost; ``forces`` that it also speaks of those who fight
    them, to whom they are lost themselves."""
    if mention.losses:
        return True
    group = _group(mention, scene)
    head = group[-1] if group else ""
    spoken = scene.sentence.lowers
    if head in FIGHTER and forces and not mention.name and not _PARTY.intersection(group):
        return True
    if outlaws(group, scene, mention, law=law) or (rebels and forces and named_in_clash(mention, scene)):
        return True
    if mention.rebel and (mention.perpetrator or not _OPERATIONS.isdisjoint(spoken)):
        return True
    if not _UNHARMING.intersection(group) and _fought(scene, mention):
        return True
    if head and head not in ARMED and head not in ("others", "more") and not ARMED.intersection(group):
        return False
    if not _UNARMED.isdisjoint(spoken) or (head in ("others", "more") and not _ANYONE.isdisjoint(spoken)):
        return False
    if rebels and (_of_troops(group) or _troops_beside(mention, scene) or officer(group, mention)):
        return True
    armed = not _UNDER_ARMS.isdisjoint(spoken)
    if _FIGHTING.isdisjoint(spoken) and (_BEARING.isdisjoint(spoken) or not armed or group):
        return False
    return bool(group) or armed


def _of_troops(group: list[str]) -> bool:
    return (
        bool(group)
        and not NATIONALITY.intersection(group)
        and (bool(_SOLDIERS.intersection(group)) or group[-1] in _RANKS)
    )


def _troops_beside(mention: Mention, scene: Scene) -> bool:
    """Whether the armed people are troops by their list or by what they belong to: "an officer and 14 soldiers",
    "five members of the 3d battalion"."""
    phrase = mention.phrase
    if phrase is None or phrase.name or NATIONALITY.intersection((mention.group or "").lower().split()):
        return False
    if scene.lower(phrase.last) == "of" and (whole := scene.phrase(phrase.last + 1)) is not None:
        spoken = {scene.lower(at) for at in range(whole.first, whole.last)}
        return bool(_TROOPS & spoken)
    listed = [one for one in scene.mentions if one.frame == mention.frame and one is not mention]
    return any(_of_troops((one.group or "").lower().split()) for one in listed)


_TROOPS: Final = words("army battalion brigade regiment garrison navy troops infantry security military armed")
_UNHARMING: Final = words(
    "civilian civilians people persons person student students peasant peasants worker workers protester protesters"
    " demonstrator demonstrators child children woman women resident residents bystander bystanders passerby"
)
_CLASH: Final = words(
    "clash clashes confrontation confrontations combat shootout gunfight gunbattle firefight skirmish battle"
)


def _fought(scene: Scene, mention: Mention) -> bool:
    """Whether those who died fought the police or troops: "died in a shootout with police", "during a police raid"."""
    items = scene.items
    for at in range(mention.at + 1, min(len(items), mention.at + 16)):
        word = items[at].lower
        if word in _CLASH and scene.lower(at + 1) in ("with", "against"):
            return any(scene.lower(near) in FORCES for near in range(at + 2, at + 7))
        if word in ("operation", "raid") and scene.lower(at - 1) in ("police", "military", "army"):
            return scene.lower(at - 2) in ("a", "the", "during") and "during" in (
                scene.lower(at - 2), scene.lower(at - 3)
            )  # fmt: skip
        if word == "while" and scene.lower(at + 1) == "attacking":
            return True
        if word in (";", "while", "but"):
            return False
    return False


def _group(mention: Mention, scene: Scene) -> list[str]:
    """Return the words for those who were lost; "four rebels were killed and six others wounded" has rebels twice."""
    group = (mention.group or mention.inherited or "").lower().split()
    if group and group[-1] not in ("others", "more"):
        return group
    told = [one for one in scene.mentions if one.start < mention.start and one.group and one is not mention]
    before = max(told, key=lambda one: one.start, default=None)
    if before is None or before.group is None:
        return group or _among(mention, scene)
    kin = before.group.lower().split()
    return kin if kin[-1] in ARMED else group


def _among(mention: Mention, scene: Scene) -> list[str]:
    """Return the group of "among the rebels there are 40 dead"."""
    if scene.lower(0) != "among" or (phrase := scene.phrase(1)) is None or phrase.last > mention.at:
        return []
    return [phrase.lower] if phrase.plural and phrase.lower in ARMED else []


_LASTING: Final = words(
    "war conflict insurgency violence uprising revolution strife offensive campaign regime regimes"
    " dictatorship era decade struggle rebellion"
    " repression epidemic pandemic drought famine"
)


_TAKING: Final = words(
    "left leaves leaving claimed claims cost caused killed resulted yielded taken produced provoked brought"
    " meant died dead killing lost"
)


_WARS: Final = words(
    "war wars conflict insurgency uprising violence struggle revolution repression strife dictatorship"
)
_LONG: Final = ("-year", "-month", "-decade", "-week", "-year-long", "-month-long", "-week-long", "-year-old")


def of_a_war(scene: Scene, mention: Mention, first: int, last: int) -> bool:
    """Whether what lasted for long is said to have cost the lives: "the war has left 70,000 dead"."""
    items = scene.items
    if mention.rule == "toll" and any(
        items[at].lower in _WARS for at in range(mention.at, min(mention.at + 7, last + 1))
    ):
        # "Death toll in Syria war passes 400,000"
        return True
    if scene.lower(first - 1) == "," and scene.lower(first) == "which":
        # "ten years of war, which has claimed 70,000 lives": what the clause hangs on.
        near = range(max(0, first - 5), first)
        if any(items[at].lower in _WARS and _lasted(scene, at) for at in near):
            return True
    for at in range(first, min(last + 1, mention.at)):
        if (
            items[at].lower in _LASTING
            and not _left_over(scene, at)
            and any(items[i].lower in _TAKING for i in range(at + 1, min(at + 14, last + 1)))
            and (
                any(items[i].tag is Tag.HAVE for i in range(at + 1, mention.at + 1))
                or items[at].lower in ("war", "conflict", "insurgency")
                or _lasted(scene, at)
            )
        ):
            return True
    for at in range(mention.at + 1, min(last + 1, mention.at + 8)):
        if items[at].lower in _WARS and any(
            items[i].tag is Tag.HAVE or items[i].lower == "ongoing" for i in range(first, at)
        ):
            return True
    return any(
        ((items[at].lower == "years" and items[at - 1].tag is Tag.NUM) or items[at].lower == "decades")
        and at + 1 <= last
        and items[at + 1].lower in ("of", "in")
        for at in range(max(first, 1), last + 1)
    )


def _left_over(scene: Scene, at: int) -> bool:
    """Whether a thing is from the war at ``at``: "a mine from the civil war exploded, killing four"."""
    return any(scene.lower(back) == "from" for back in range(max(0, at - 4), at))


def _lasted(scene: Scene, at: int) -> bool:
    """Whether the war at ``at`` is one of years: "the civil war", "a 10-week war", "two years of conflict"."""
    words_before = [scene.lower(back) for back in range(max(0, at - 4), at)]
    return any(word in ("years", "months", "decades", "civil") or word.endswith(_LONG) for word in words_before)


# From so many on, what armed opponents are said to "have killed" was not killed at one blow.
_MANY, _SOME, _LEAD = 100, 10, 2
_BLOW: Final = words(
    "attack attacks massacre bombing bomb blast explosion strike strikes airstrike raid ambush crash shooting crossfire"
    " today yesterday tonight morning afternoon evening night friday saturday sunday monday tuesday wednesday thursday"
)


def of_a_campaign(scene: Scene, mention: Mention, first: int, last: int, *, led: int = 0) -> bool:
    """Whether a great number is told in the perfect, with no attack or day named: "the rebels have killed 600 people"
    is a total over time. The lead of a text tells what is new, and is left out; where it tells of no harm (``led`` is
    the sentence that first does), fewer will do."""
    if mention.value < (_MANY if led < _LEAD else _SOME) or mention.subgroup or mention.sentence < _LEAD:
        return False
    items = scene.items
    spoken = [items[at] for at in range(first, last + 1)]
    # "claimed that 100 had been killed": what was "were killed" before it was reported.
    backshifted = any(
        items[at].tag is Tag.REL and items[at - 1].lower in SAYS for at in range(max(1, first), mention.at)
    )
    perfect = any(
        items[at].tag is Tag.HAVE and not (backshifted and items[at].lower == "had")
        for at in range(first, min(mention.at + 2, last + 1))
    )
    return perfect and not any(item.lower in _BLOW for item in spoken)
