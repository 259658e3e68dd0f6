"""What a figure is about: this incident, a part of it, a running total, another incident, or background."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon.people import REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Fragment, Part, Scope, Standing
from monitor.core.text import Document

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}  # noqa: SIM905
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_SPANS = words("year years month months decade decades week weeks")
_OLD_DAYS, _NEAR_DAYS = 60, 7
_SUPERSEDED = words("initially originally")
_EARLIER = (
    "earlier reported",
    "previously reported",
    "first reported",
    "earlier figure",
    "earlier toll",
    "previous toll",
    "earlier said",
    "had said",
    "previously said",
    "up from",
    "earlier count",
    "previous count",
)
_TAKEN_BACK = words("withdrew withdraws withdrawn retracted retracts retracting retract retraction")


@dataclass(frozen=True, slots=True)
class Setting:
    """When and in which part of a page the text was written. ``today`` is ``None`` if unknown; ``dated`` says that it was
    published on ``today``, not only datelined."""

    fragment: Fragment
    today: date | None
    dated: bool


_DATELINE = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{2}|\d{4})\b")


def setting_of(fragment: Fragment, document: Document) -> Setting:
    """Return the setting of a fragment: its publication, else the date of its first line."""
    if fragment.published_at is not None:
        return Setting(fragment, fragment.published_at.date(), True)
    match = _DATELINE.search(document.text[:120])
    if match:
        month = MONTHS.get(match[2].lower()[:3])
        year = int(match[3])
        year += 0 if year > 99 else 1900 if year > 50 else 2000
        if month:
            try:
                return Setting(fragment, date(year, month, int(match[1])), False)
            except ValueError:
                pass
    return Setting(fragment, None, False)


def judge(mention: Mention, scene: Scene, setting: Setting) -> tuple[Scope, str | None]:
    """Return the scope of ``mention`` and the words that tell its time."""
    items = scene.items
    first, last = clause(scene, mention)
    when = _when(items, first, last)
    part = setting.fragment.part
    if mention.hypothetical or _conditional(scene, mention, first):
        return Scope.BACKGROUND, when
    if part in (Part.LINK, Part.CAPTION):
        return Scope.BACKGROUND if part is Part.LINK else Scope.OTHER_INCIDENT, when
    if [item.lower for item in items[:2]] == ["before", "the"] and first == 0 and items[2].lower in _HAPPENINGS:
        return Scope.OTHER_INCIDENT, when
    opening = _opening(items)
    if (
        not mention.name
        and mention.value != 1
        and (_running(items, first, last) or (opening < first and _running(items, 0, opening)))
    ):
        return Scope.CUMULATIVE, when
    if not mention.name and mention.value > 1 and _war(scene, mention, first, last):
        return Scope.CUMULATIVE, when
    past = _past(items, first, last, setting)
    if past is not None:
        return past, when
    if mention.subgroup:
        return Scope.SUBGROUP, when
    if _battle(mention, scene):
        return Scope.BATTLE, when
    return Scope.INCIDENT, when


def _opening(items: list[Item]) -> int:
    """Return where the words before a sentence's first comma end ("Since May 2004, ..."); they hold for all of it."""
    if not items or items[0].lower not in ("since", "so", "over", "in", "during", "within", "throughout", "this"):
        return 0
    for at, item in enumerate(items[:16]):
        if item.tag is Tag.COMMA:
            return at
    return 0


def clause(scene: Scene, mention: Mention) -> tuple[int, int]:
    """Return the items of the clause around a mention: up to a semicolon, or a conjunction that opens a new clause."""
    items = scene.items
    first = last = mention.at
    figure = mention.phrase
    if figure is not None:
        first, last = min(first, figure.first), max(last, figure.last - 1)
    while first > 0 and not _boundary(items, first - 1, scene):
        first -= 1
    while last + 1 < len(items) and not _boundary(items, last + 1, scene):
        last += 1
    return first, last


def _boundary(items: list[Item], at: int, scene: Scene) -> bool:
    item = items[at]
    if item.lower in (";", "while", "whereas", "but", "although"):
        return True
    if item.tag is Tag.COMMA and at + 1 < len(items) and items[at + 1].lower == "which":
        return True
    if item.lower == "and" and at + 1 < len(items) and items[at + 1].tag in (Tag.VERB, Tag.ED):
        return True
    if item.lower in ("and", ",") and at + 1 < len(items):
        # ", and at least 50 have been killed": a figure with its own verb opens a clause.
        step = at + 1
        if items[step].lower == "and":
            step += 1
        phrase = scene.phrase(step)
        if phrase is not None and phrase.last < len(items):
            after = items[phrase.last]
            if after.tag in (Tag.HAVE, Tag.BE) or (after.tag is Tag.HARM and phrase.number is not None):
                return True
    return False


def _running(items: list[Item], first: int, last: int) -> bool:
    """Whether the clause counts over a stretch of time: since a date, this year, in the last five years."""
    lowers = [item.lower for item in items[first : last + 1]]
    for at, word in enumerate(lowers):
        following = lowers[at + 1 : at + 8]
        if (
            word == "since"
            and following
            and following[0] not in ("then", "died", "been", "he", "she", "they", "has", "have")
        ):
            near = items[first + at + 1 : first + at + 7]
            if any(
                item.tag is Tag.TIME
                or item.lower in MONTHS
                or item.lower in _SPANS
                or item.lower in _DAYS
                or item.lower
                in (
                    "start",
                    "beginning",
                    "began",
                    "war",
                    "conflict",
                    "uprising",
                    "outbreak",
                    "independence",
                    "offensive",
                    "started",
                    "launched",
                    "when",
                    "invasion",
                    "2000s",
                )
                for item in near
            ):
                return True
        if (
            word in ("this", "last", "past", "each", "every", "per")
            and following[:1]
            and following[0] in ("year", "years", "month", "decade", "season")
        ):
            if word in ("this", "each", "every", "per"):
                return True
            if at and lowers[at - 1] in ("the", "over", "during", "in", "within", "for"):
                return True
        if (
            word in ("last", "past", "previous", "preceding", "these", "first")
            and len(following) > 1
            and (following[1] in _SPANS or following[0] in _SPANS)
            and at
            and lowers[at - 1] in ("the", "over", "during", "in", "these", "last", "past", "within", "for")
        ):
            return True
        if word == "during" and following[:1] and (following[0] in MONTHS or following[:3] == ["the", "month", "of"]):
            if not any(
                item.number is not None and item.tag is Tag.TIME for item in items[first + at + 1 : first + at + 4]
            ):
                return True
        if word in ("annually", "yearly", "monthly", "decade-long", "nationwide", "worldwide"):
            return True
        if (
            word in ("during", "in", "over", "after", "throughout")
            and following[1:2]
            and items[first + at + 1].tag is Tag.NUM
            and following[1] in ("years", "decades", "months")
        ):
            return word != "after"
        if word in ("so", "thus") and following[:3] == ["far", "this", "year"]:
            return True
        if word.endswith("-year") and following[:1] and following[0] in ("war", "conflict", "insurgency", "campaign"):
            return True
    return False


def _conditional(scene: Scene, mention: Mention, first: int) -> bool:
    """Whether the clause hangs on an "if"."""
    for at in range(first, mention.at):
        if (
            scene.lower(at) == "if"
            and scene.lower(at - 1) not in ("as", "even")
            and scene.lower(at + 1) not in ("confirmed", "any")
        ):
            return True
    return False


_FIGHTING = words(
    "clash clashes clashed combat combats fighting battle battles ambush ambushed ambushes ambushing confrontation confrontations skirmish skirmishes"
    " firefight offensive counteroffensive enemy counterinsurgency"
)
_ARMED = (
    words(
        "soldier soldiers troop troops trooper troopers serviceman servicemen fighter fighters combatant combatants officer officers policeman"
        " policemen guard guards sergeant sergeants lieutenant lieutenants captain captains corporal corporals colonel major marine marines member"
        " members personnel element elements commando commandos enemy army patrol paratrooper paratroopers militiaman militiamen conscript conscripts"
        " guardsman guardsmen recruit recruits agent agents commander commanders side sides pilot crewman crewmen"
    )
    | REBEL
)


_UNARMED = words(
    "protester protesters protestors demonstrator demonstrators striker strikers student students fans supporters rioters crowd marchers workers"
    " residents villagers"
)


_BEARING = words("sustained suffered inflicted sustain suffer inflict losses")


_ANYONE = words("people persons person civilian civilians men women individuals")


def _battle(mention: Mention, scene: Scene) -> bool:
    """Whether armed people are said to have been lost in fighting: their own losses, or figures that name nobody else."""
    if mention.perpetrator and mention.rebel:
        return True
    group = (mention.group or mention.inherited or "").lower().split()
    if group and group[-1] not in _ARMED and group[-1] not in ("others", "more") and not _ARMED.intersection(group):
        return False
    spoken = {item.lower for item in scene.items}
    if _UNARMED & spoken or (group and group[-1] in ("others", "more") and _ANYONE & spoken):
        return False
    if not _FIGHTING & spoken and not (_BEARING & spoken and _ARMED & spoken and not group):
        return False
    return bool(group) or bool(_ARMED & spoken)


_HAPPENINGS = words(
    "strike attack blast explosion shooting bombing raid ambush clash killing killings earthquake storm fire crash"
)
_LASTING = words(
    "war conflict insurgency violence uprising revolution strife offensive campaign regime regimes dictatorship era decade struggle rebellion"
    " repression epidemic pandemic drought famine"
)
_TAKING = words(
    "left leaves leaving claimed claims cost caused killed resulted yielded taken produced provoked brought meant died dead killing lost"
)


def _war(scene: Scene, mention: Mention, first: int, last: int) -> bool:
    """Whether what lasted for long is said to have cost the lives: "the war has left 70,000 dead"."""
    items = scene.items
    for at in range(first, min(last + 1, mention.at)):
        if items[at].lower in _LASTING and any(
            items[i].lower in _TAKING for i in range(at + 1, min(at + 14, last + 1))
        ):
            if any(items[i].tag is Tag.HAVE for i in range(at + 1, mention.at + 1)) or items[at].lower in (
                "war",
                "conflict",
                "insurgency",
            ):
                return True
    for at in range(mention.at + 1, min(last + 1, mention.at + 8)):
        if items[at].lower in ("war", "conflict", "insurgency", "uprising") and any(
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


def _when(items: list[Item], first: int, last: int) -> str | None:
    """Return the words of time in the clause."""
    parts: list[str] = []
    at = first
    while at <= last:
        item = items[at]
        if item.tag is Tag.TIME and not (item.number is not None and item.number.low is None and ":" not in item.lower):
            begin = at
            while begin > first and items[begin - 1].lower in (
                "earlier",
                "late",
                "early",
                "last",
                "on",
                "since",
                "this",
                "that",
                "the",
                "start",
                "of",
                "beginning",
                "before",
                "day",
                "mid",
                "later",
            ):
                begin -= 1
            end = at
            while end < last and items[end + 1].tag is Tag.TIME:
                end += 1
            parts.append(" ".join(one.text for one in items[begin : end + 1]))
            at = end
        at += 1
    return ", ".join(dict.fromkeys(parts))[:120] or None


def _past(items: list[Item], first: int, last: int, setting: Setting) -> Scope | None:
    """Return the scope of a clause about an older or another happening, ``None`` if it is about this one."""
    lowers = [item.lower for item in items[first : last + 1]]
    for at, word in enumerate(lowers):
        following = lowers[at + 1 : at + 4]
        if word == "earlier":
            if following[:1] and (
                following[0] in _DAYS
                or following[0] == "that"
                or (
                    following[0] in ("on", "in", "this")
                    and len(following) > 1
                    and (following[1] in _DAYS or following[1] in ("the", "day", "week", "month", "year"))
                )
            ):
                return Scope.OTHER_INCIDENT
            if following[:1] and following[0] in (
                "attack",
                "attacks",
                "blast",
                "strike",
                "incident",
                "bombing",
                "shooting",
            ):
                return Scope.OTHER_INCIDENT
        if (
            word in ("previous", "prior", "similar")
            and following[:1]
            and following[0]
            in (
                "attack",
                "attacks",
                "incident",
                "incidents",
                "blast",
                "bombing",
                "strike",
                "shooting",
                "explosion",
                "war",
            )
        ):
            return Scope.OTHER_INCIDENT
        if word == "already" and at and lowers[at - 1] == "had" and following[:1] == ["been"]:
            return Scope.OTHER_INCIDENT
        if word == "ago" and at:
            unit = lowers[at - 1]
            if unit.startswith(("year", "decade")):
                return Scope.BACKGROUND
            if unit.startswith("month"):
                return Scope.BACKGROUND
            if unit.startswith("week") and setting.dated:
                return Scope.OTHER_INCIDENT
        if word == "last" and following[:1] and following[0] in ("year", "decade", "century"):
            return Scope.BACKGROUND
        if word == "last" and following[:1] and following[0] == "month":
            return Scope.OTHER_INCIDENT
        if word == "last" and following[:1] and setting.today is not None and following[0] in MONTHS:
            continue
    return _dated(items, first, last, setting)


def _dated(items: list[Item], first: int, last: int, setting: Setting) -> Scope | None:
    """Judge the clause by the dates in it, seen from the day it was written."""
    today = setting.today
    if today is None:
        return None
    oldest: int | None = None
    for at in range(first, last + 1):
        item = items[at]
        number = item.number
        if item.tag is not Tag.TIME:
            continue
        if (
            number is not None
            and number.low is not None
            and 1900 <= number.low <= 2099
            and items[at - 1].tag is not Tag.TIME
        ):
            age = 365 * (today.year - number.low)
            if age > 0:
                oldest = max(oldest or 0, age)
            continue
        month = MONTHS.get(item.lower.rstrip("."))
        if month is None or (item.lower in ("may", "march", "mar") and not _month(items, at)):
            continue
        day = year = None
        for near in (at - 1, at + 1):
            if (
                first <= near <= last
                and (value := items[near].number) is not None
                and value.low is not None
                and value.low <= 31
                and items[near].tag is Tag.TIME
            ):
                day = day or value.low
        for near in (at + 1, at + 2, at + 3):
            if (
                near <= last
                and (value := items[near].number) is not None
                and value.low is not None
                and 1900 <= value.low <= 2099
            ):
                year = value.low
        try:
            told = date(year or today.year, month, day or 28)
        except ValueError:
            continue
        if year is None and (told - today).days > 30:
            told = told.replace(year=told.year - 1) if told.day < 29 else told
        oldest = max(oldest or 0, (today - told).days)
    if oldest is None:
        return None
    if oldest > _OLD_DAYS:
        return Scope.BACKGROUND
    if setting.dated and oldest > _NEAR_DAYS:
        return Scope.OTHER_INCIDENT
    return None


def _month(items: list[Item], at: int) -> bool:
    """Whether "May" or "March" at ``at`` is the month: a day, a year or a preposition of time beside it."""
    beside = [items[near] for near in (at - 1, at + 1) if 0 <= near < len(items)]
    told = any(item.tag is Tag.TIME and item.number is not None for item in beside)
    return items[at].text[0].isupper() and (told or (at > 0 and items[at - 1].lower in _IN_MONTH))


_IN_MONTH = words("in since last during of until early late mid by from next this")


def standing(mention: Mention, scene: Scene) -> Standing:
    """Return how the figure stands to earlier ones by its own words."""
    if mention.standing is not Standing.CURRENT:
        return mention.standing
    items = scene.items
    place = next((at for at, item in enumerate(items) if item.start >= mention.start), mention.at)
    lowers: list[str] = []
    for at in range(place - 1, max(-1, place - 13), -1):
        if items[at].tag is Tag.NUM or items[at].lower == ";":
            break
        lowers.insert(0, items[at].lower)
    lowers.extend(item.lower for item in items[place : place + 5] if item.tag is not Tag.NUM)
    if mention.numeric and _SUPERSEDED & set(lowers):
        return Standing.SUPERSEDED
    text = " ".join(lowers)
    if any(phrase in text for phrase in _EARLIER):
        return Standing.SUPERSEDED
    if _TAKEN_BACK & set(lowers):
        return Standing.WITHDRAWN
    if "revised down" in text or "corrected" in lowers or "lowered" in lowers:
        return Standing.CORRECTS
    return Standing.CURRENT
