"""Figures that a report of one strike gives of what is beside it: another event, a wider area, a count over time.

Assessments close with the setting: "The attack came a day after shelling that left 40 dead", "also that week eight
were killed in Shahil; this is recorded as a separate event", "the oblast's governor said that five were killed in the
oblast on that day", "112 raids, in which 36 were killed".
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from monitor.core.extract.lexicon.happenings import DISASTERS
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.speech import SAYS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Scope

_EVENTS: Final = words("attack strike airstrike raid bombing shelling incident ambush bombardment event massacre")
_RAIDS: Final = words("attacks strikes airstrikes raids bombings shellings sorties incidents ambushes bombardments")
_HITTING: Final = words("hit hits struck strikes")
_CAME: Final = words("came comes happened occurred took takes followed") | _HITTING
_UNITS: Final = words("fortnight day days hour hours week weeks month months")
_FILED: Final = words("treated recorded assessed covered listed logged documented handled counted examined tracked")
_APART: Final = words("separate different distinct")
_RECORDS: Final = words("event incident case assessment entry strike attack")
_AREAS: Final = words(
    "oblast province governorate region country countryside district strip enclave territory nation cities provinces"
    " governorates regions districts"
)
_SUMMING: Final = words("total overall across throughout altogether")
_OF_A_DAY: Final = words("day night week weekend month evening morning afternoon")
_OVER: Final = words("over throughout during in")
_WHOLE: Final = words("entire whole")
_PLACING: Final = words("from in at across")
_SEVERAL: Final = words("different various several other")
_PARTS: Final = words("places areas locations districts towns villages neighbourhoods neighborhoods parts")
_LONG: Final = words("month year week season period")
_CAMPAIGNS: Final = words("pocket city town campaign offensive operation battle war siege")
_FURTHER: Final = words("other further additional separate similar subsequent previous earlier")
_IN: Final = words("in at near around")
_OWNS_UP: Final = words("admitted acknowledged conceded admits acknowledges concedes")
# So many raids are a campaign, not one incident.
_MANY_RAIDS: Final = 10


def beside(mention: Mention, scene: Scene, *, struck: bool) -> Scope | None:
    """Return the scope of a figure of something beside the incident, ``None`` if nothing says so. Of a disaster a
    whole area or another place is a part: those rules hold where the text tells of a strike (``struck``)."""
    if mention.name:
        return None
    if _owned_up(mention, scene):
        return Scope.CUMULATIVE
    if _set_apart(scene) or _came_after(mention, scene):
        return Scope.OTHER_INCIDENT
    if not struck:
        return None
    if any(judges(mention, scene) for judges in _SUMS):
        return Scope.CUMULATIVE
    if _raids_of_a_day(mention, scene):
        return Scope.CUMULATIVE
    if any(judges(mention, scene) for judges in _OTHERS):
        return Scope.OTHER_INCIDENT
    return None


def _in_another_place(mention: Mention, scene: Scene) -> bool:
    """Whether deaths told further down are of the same day and of a place of their own: "three were killed on the same
    day in Oleshky", "13 soldiers at a checkpoint near Tall Saan on the same day"."""
    if scene.sentence.index == 0:
        return False
    for at in range(mention.at + 1, len(scene.items) - 2):
        if scene.items[at].tag in (Tag.COMMA, Tag.MARK) or scene.lower(at) in SAYS:
            return False
        if scene.lower(at) in ("same", "that") and scene.lower(at + 1) in _OF_A_DAY:
            return any(
                scene.lower(step) in _IN and _named(scene, step + 1) for step in range(mention.at + 1, len(scene.items))
            )
    return False


def _named(scene: Scene, at: int) -> bool:
    # "Oleshky", "al-Sa'an"
    return at < len(scene.items) and scene.items[at].text != scene.lower(at)


def _in_other_raids(mention: Mention, scene: Scene) -> bool:
    """Whether a sentence further down turns to other raids before its deaths: "In Khost, where other strikes took
    place, 41 were killed"."""
    if scene.sentence.index == 0:
        return False
    return any(scene.lower(at) in _FURTHER and scene.lower(at + 1) in _RAIDS for at in range(mention.at))


def _of_a_towns_raids(mention: Mention, scene: Scene) -> bool:
    """Whether deaths are of all raids on a place in a day: "six martyrs in the town from the raids on that day"."""
    if scene.sentence.index == 0 or mention.value == 1:
        return False
    spoken = [scene.lower(at) for at in range(mention.at + 1, len(scene.items))]
    of_a_day = any(one in ("that", "the") and two in _OF_A_DAY for one, two in pairwise(spoken))
    return of_a_day and not _RAIDS.isdisjoint(spoken) and not (_AREAS | {"town", "city"}).isdisjoint(spoken)


def _of_many_raids(mention: Mention, scene: Scene) -> bool:
    """Whether the deaths are of a number of raids: "112 raids in 24 hours, in which 36 were killed"."""
    for phrase in scene.phrases:
        number = phrase.number.number if phrase.number is not None else None
        if phrase.lower in _RAIDS and phrase.last <= mention.at and number is not None:
            return number.low is not None and number.low >= _MANY_RAIDS
    return False


def _owned_up(mention: Mention, scene: Scene) -> bool:
    """Whether somebody owns up to a count until now: "has so far admitted to four civilian deaths"."""
    if mention.value == 1:
        return False
    for at in range(mention.at):
        if scene.lower(at) in _OWNS_UP:
            told = " ".join(scene.lower(back) for back in range(max(0, at - 7), at))
            return "so far" in told or "to date" in told
    return False


def _of_an_area(mention: Mention, scene: Scene) -> bool:
    """Whether a sum is of a whole area on one day: "in total, five civilians were killed in the oblast that day"."""
    lowers = [item.lower for item in scene.items]
    place = next((at for at, item in enumerate(scene.items) if item.start >= mention.start), mention.at)
    if not _SUMMING.intersection(lowers[:place]) or _AREAS.isdisjoint(lowers):
        return False
    if any(item.lower in _EVENTS and scene.lower(at - 1) in ("the", "this") for at, item in enumerate(scene.items)):
        return False
    return any(item.tag is Tag.TIME for item in scene.items) or bool(_OF_A_DAY.intersection(lowers))


def _came_after(mention: Mention, scene: Scene) -> bool:
    """Whether the incident is only set in time by the deaths: "The attack came a day after shelling that left 40
    dead", "It comes weeks after a ferry sank, killing 30"; "it" may be word of the incident itself."""
    items = scene.items
    came = next((at for at in range(mention.at) if items[at].lower in _CAME), None)
    if came is None or any(items[at].tag is Tag.COMMA for at in range(came)):
        return False
    event = any(items[at].lower in _EVENTS or items[at].lower in DISASTERS for at in range(came))
    it = came == 1 and items[0].lower in ("it", "this")
    if not event and not it:
        return False
    for at in range(came + 1, min(came + 7, mention.at)):
        if items[at].lower in ("after", "before", "since"):
            if items[came].lower in _HITTING and _goes_on(scene, at, mention.at):
                return False
            long = any(items[back].lower in _UNITS or items[back].tag is Tag.TIME for back in range(came + 1, at))
            return long and (event or scene.lower(at + 1) not in ("the", "this", "that"))
    return False


def _goes_on(scene: Scene, after: int, harm: int) -> bool:
    """Whether the harm is what struck did, and not what came before: "struck a day after heavy rain and killed 30",
    "hit a hostel hours after midnight, killing 12"."""
    return any(
        scene.items[at].tag is Tag.CONJ or (scene.items[at].tag is Tag.COMMA and scene.lower(at + 1) != "which")
        for at in range(after + 1, harm)
    )


def _set_apart(scene: Scene) -> bool:
    """Whether the sentence says that it tells of something else: "this is recorded as a separate event", "that event
    is treated separately"."""
    return any(
        item.lower == "separately" and scene.lower(at - 1) in _FILED for at, item in enumerate(scene.items)
    ) or any(
        item.lower in _APART
        and scene.lower(at - 1) == "a"
        and scene.lower(at - 2) in ("as", "in", "under")
        and scene.lower(at + 1) in _RECORDS
        for at, item in enumerate(scene.items)
    )


def _all_day(mention: Mention, scene: Scene) -> bool:
    """Whether a count told further down is of a whole day or of many places: "took in 58 bodies over the entire
    day"."""
    if mention.value == 1 or scene.sentence.index == 0:
        return False
    spoken = scene.words
    return any(
        f" {over} the {whole} {time} " in spoken for over in _OVER for whole in _WHOLE for time in _OF_A_DAY
    ) or (any(f" {place} {kind} {part} " in spoken for place in _PLACING for kind in _SEVERAL for part in _PARTS))


def _same_day(mention: Mention, scene: Scene) -> bool:
    """Whether another happening of the day is told of further down: "On the same day, a device went off in Afrin"."""
    if scene.sentence.index == 0:
        return False
    opened = [scene.lower(at) for at in range(min(8, mention.at))]
    while opened and opened[0] in ("also", "later", "earlier", "on", "in", "but", "and"):
        del opened[0]
    if opened[:1] in (["the"], ["that"]):
        del opened[0]
    if opened[:1] != ["same"] or opened[1:2] == [] or opened[1] not in _OF_A_DAY:
        return False
    rest = [word for word in opened[2:] if word != ","]
    return rest[:1] in (["a"], ["an"], ["another"])


def _that_week(mention: Mention, scene: Scene) -> bool:
    """Whether the sentence opens with a time that is only near: "Also that week, planes killed eight", "The next week,
    a raid"."""
    if scene.sentence.index == 0:
        return False
    opened = [scene.lower(at) for at in range(min(6, mention.at))]
    opened = [word for word in opened if word not in ("also", "earlier", "later", "in", "on", "during", "the")]
    if opened[:2] in (["that", "week"], ["that", "month"], ["same", "week"], ["same", "month"]):
        return True
    if opened[:3] in (["that", "same", "week"], ["that", "same", "month"]):
        return True
    next_time = opened[:1] in (["next"], ["following"]) and opened[1:2] != [] and opened[1] in _UNITS | _OF_A_DAY
    return next_time and opened[2:4] in ([",", "a"], [",", "an"], [",", "another"])


def _elsewhere(mention: Mention, scene: Scene) -> bool:
    """Whether a sentence further down tells of another place: "in strikes elsewhere in the town"."""
    if scene.sentence.index == 0:
        return False
    for at in range(len(scene.items)):
        if scene.lower(at) == "elsewhere" and scene.lower(at + 1) in ("in", "on", "that", ",", "across"):
            return at < mention.at or not any(scene.items[step].tag is Tag.COMMA for step in range(mention.at, at))
    return False


def _other_event(mention: Mention, scene: Scene) -> bool:
    """Whether a sentence further down turns to what had been before: "An attack on a bus in October had left ten
    dead", "the platform had last been hit in April, when one was wounded"."""
    if scene.sentence.index == 0:
        return False
    if any(f" the {time} before , " in " ".join(scene.lower(at) for at in range(mention.at + 1)) for time in _OF_A_DAY):
        # "those who had fired at Jizan the day before, killing one resident"
        return True
    spoken = [scene.lower(at) for at in range(mention.at + 1)]
    earlier = next((at for at, word in enumerate(spoken) if word == "earlier"), 0)
    if earlier and spoken[earlier - 1] in _UNITS | _OF_A_DAY and spoken[earlier + 1 : earlier + 3] == [",", "when"]:
        return True
    had = next((at for at, word in enumerate(spoken) if word == "had"), None)
    if had is None:
        return False
    if spoken[had + 1 : had + 3] == ["last", "been"]:
        return True
    month = [word for word in spoken[:5] if word not in ("late", "early", "mid")]
    if month[:1] == ["in"] and month[1:2] != [] and month[1] in MONTHS and had < 9:
        # "In late June a missile had struck a shopping centre, killing at least 20."
        return True
    opens = spoken[:1] in (["a"], ["an"], ["another"]) and not _EVENTS.isdisjoint(spoken[1:4])
    told = not any(scene.items[at].tag in (Tag.VERB, Tag.MARK) for at in range(had))
    return opens and told and mention.at - had < 8 and any(scene.items[at].tag is Tag.TIME for at in range(had))


def _days_between(mention: Mention, scene: Scene) -> bool:
    """Whether the sentence opens with two days between which the deaths are counted: "Between November 12th and 14th,
    34 were killed in all"; or speaks of a campaign as a whole."""
    if scene.sentence.index == 0 or mention.value == 1:
        return False
    spoken = f" {scene.words} "
    areas = _AREAS | {"city", "town", "capital"}
    if any(f" for the {whole} {area} " in spoken for whole in _WHOLE for area in areas):
        return True
    if scene.lower(0) in ("during", "over", "in") and scene.lower(1) == "the" and scene.items[2].tag is Tag.NUM:
        # "During the three days of escalation, 49 were killed."
        return scene.lower(3) in _UNITS and mention.at > 3
    if " in the whole of the " in spoken or any(f" {one} as a whole " in spoken for one in _CAMPAIGNS | _AREAS):
        return True
    if any(f" during that {time} " in spoken for time in _LONG):
        return True
    if scene.lower(0) not in ("between", "from"):
        return False
    comma = next((at for at in range(1, min(9, mention.at)) if scene.items[at].tag is Tag.COMMA), None)
    if comma is None:
        return False
    times = [at for at in range(1, comma) if scene.items[at].tag is Tag.TIME or scene.items[at].text[0].isdigit()]
    joint = next((at for at in range(1, comma) if scene.lower(at) in ("and", "to", "until")), None)
    return joint is not None and bool(times) and times[0] < joint < times[-1]


def _raids_of_a_day(mention: Mention, scene: Scene) -> bool:
    """Whether the deaths are of all raids of a day: "That night's raids on the capital killed 21"."""
    words_before = [scene.lower(at) for at in range(mention.at)]
    for at, word in enumerate(words_before):
        if word in _RAIDS and at > 1:
            near = " ".join(words_before[max(0, at - 3) : at])
            return any(f"{time} 's" in near or f"{time}'s" in near for time in _OF_A_DAY)
    return False


_SUMS: Final = (_of_many_raids, _of_an_area, _all_day, _days_between, _of_a_towns_raids)
_OTHERS: Final = (_that_week, _same_day, _elsewhere, _other_event, _in_another_place, _in_other_raids)
