"""Time in a clause: dates seen from the day a text was written, running totals, older happenings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from monitor.core.extract.about.anchor import anchor_of, rows
from monitor.core.extract.about.courts import opens_in_court, tried
from monitor.core.extract.about.yearly import yearly
from monitor.core.extract.lexicon.people import FORCES, REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Fragment, Scope
from monitor.core.text import Document

_MONTH_NAMES: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}

MONTHS: Final = _MONTH_NAMES | {name[:3]: number for name, number in _MONTH_NAMES.items()} | {"sept": 9}
_DAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_SPANS: Final = words("year years month months decade decades week weeks")


@dataclass(frozen=True, slots=True)
class Setting:
    """When and in which part of a page the text was written. ``today`` is ``None`` if unknown; ``dated`` says that
    it was published on ``today``, not only datelined; ``rebels`` that the text speaks of armed opponents,
    ``forces`` that it also speaks of those who fight them, ``struck`` that it tells of fire from the air or from
    afar, or at length of war, ``war`` that it speaks of war or troops, and of no disaster. ``told`` is the first
    sentence that tells of harm (-1 for none), ``times`` are the words of time up to there; ``spared`` is the
    sentence before any such that says that nobody was hurt (-1 for none); ``yearly`` are the sentences that count
    over a year, ``tried`` that a court has sentenced somebody for a deed of a year that is named; ``anchor`` is the
    first sentence that names a weekday or today (-1 for none), ``opening`` the words up to its end; ``court`` says
    that the text opens in a court; ``rows`` are the sentences that call its event one of a row."""

    fragment: Fragment
    today: date | None
    dated: bool
    rebels: bool = False
    forces: bool = False
    struck: bool = False
    war: bool = False
    told: int = -1
    times: frozenset[str] = frozenset()
    spared: int = -1
    yearly: frozenset[int] = frozenset()
    tried: bool = False
    anchor: int = -1
    opening: frozenset[str] = frozenset()
    court: bool = False
    rows: frozenset[int] = frozenset()


# Older than this is background; with a day of publication, older than the second is another incident.
_OLD_DAYS, _NEAR_DAYS = 60, 7
_LONG: Final = 3
_DATELINE: Final = re.compile(r"\b(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{2}|\d{4})\b")


def setting_of(fragment: Fragment, document: Document) -> Setting:
    """Return the setting of a fragment: its publication, else the date of its first line."""
    rebels = _speaks_of(REBEL, document)
    forces = rebels and _speaks_of(FORCES, document)
    war = (rebels or _speaks_of(_WARLIKE, document)) and not _speaks_of(_DISASTERS, document)
    # In an assessment of a raid on the ground, too, areas and other places are not what it is about.
    struck = (war and document.text.count("\n\n") >= _LONG) or _speaks_of(FROM_AFAR, document)
    if fragment.published_at is not None:
        return Setting(fragment, fragment.published_at.date(), True, rebels, forces, struck, war)
    match = _DATELINE.search(document.text[:120])
    if match:
        month = MONTHS.get(match[2].lower()[:3])
        year = int(match[3])
        year += 0 if year > 99 else 1900 if year > 50 else 2000
        if month:
            try:
                return Setting(fragment, date(year, month, int(match[1])), False, rebels, forces, struck, war)
            except ValueError:
                pass
    return Setting(fragment, None, False, rebels, forces, struck, war)


def _speaks_of(named: frozenset[str], document: Document) -> bool:
    return any(not named.isdisjoint(sentence.lowers) for sentence in document.sentences)


def with_lead(setting: Setting, document: Document, told: int, spared: int = -1) -> Setting:
    """Return ``setting`` with the sentence that first tells of harm and the words up to its end, and with the one that
    said before that nobody was hurt."""
    spoken = frozenset().union(*[sentence.lowers for sentence in document.sentences[: told + 1]])
    anchor, opening = anchor_of(document)
    return replace(
        setting, told=told, times=spoken, spared=spared, yearly=yearly(document), tried=tried(document), anchor=anchor,
        opening=opening, court=opens_in_court(document), rows=rows(document),
    )  # fmt: skip


FROM_AFAR: Final = words(
    "airstrike airstrikes strike raid raids shelling shelled missile missiles rocket rockets drone drones bombed"
    " bombing bombardment artillery mortar mortars howitzers warplane warplanes aircraft jets"
)
_DISASTERS: Final = words(
    "earthquake earthquakes quake quakes tremor tsunami tsunamis flood floods flooding hurricane hurricanes cyclone"
    " typhoon storm storms tornado tornadoes volcano eruption landslide landslides mudslide mudslides avalanche famine"
    " drought epidemic pandemic outbreak cholera heatwave wildfire wildfires accident disaster crash leak collapse"
)
_WARLIKE: Final = FORCES | words(
    "war wars conflict regime dictatorship revolution genocide insurgency imperialism aggression"
)
_OPENING: Final = words("since so over in during within throughout this")
_LEADING: Final = words("that said says reported added and")
_LONGEST_OPENING: Final = 16


def opening(items: list[Item], first: int) -> tuple[int, int]:
    """Return the stretch of the words of time that stand before a clause and hold for it and those joined to it:
    "Since May 2004, ...", "he said that over the past nine years, ..."; two equal indexes where there is none."""
    begin = 0
    for at, item in enumerate(items[: first + 1]):
        if item.tag is Tag.COMMA:
            if begin < at <= begin + _LONGEST_OPENING and items[begin].lower in _OPENING and at <= first:
                return begin, at
            begin = at + 1
        elif item.lower in _LEADING and at + 1 < len(items) and items[at + 1].lower in _OPENING:
            begin = at + 1
    return 0, 0


_COUNTED_OVER: Final = words(
    "deadliest worst since this each every per last past previous preceding these annually yearly monthly decade-long",
    "nationwide worldwide",
    "during in over after throughout so thus under",
)
_SUPERLATIVE: Final = words("deadliest worst biggest largest bloodiest first heaviest")
_TOLD_BEFORE: Final = words("earlier previous prior similar already ago last before separate another")
_ATTACKS: Final = words(
    "attack attacks incident incidents blast bombing strike strikes airstrike shooting raid raids ambush assault"
    " explosion shelling bombardment clash fire accident crash landslide flood wave"
)


def _ranked(items: list[Item], first: int, since: int) -> bool:
    """Whether "since" belongs to a rank: "22 were killed in the deadliest attack since 2009", "now the deadliest since
    2018 with 14 killed"."""
    for at in range(max(first, since - 10), since):
        if items[at].lower in _SUPERLATIVE:
            told = any(items[before].tag is Tag.HARM for before in range(first, at))
            return told or any(item.lower in _WITH for item in items[since + 2 : since + 5])
    return False


_WITH: Final = words("with at")


# Bodies found "since Sunday" are those of one happening.
_BODIES: Final = words("body bodies corpse corpses drowned washed")
_NTH: Final = words("second third fourth fifth sixth seventh eighth ninth tenth")


def running_total(items: list[Item], first: int, last: int) -> bool:
    """Whether the clause counts over a stretch of time: since a date, this year, in the last five years."""
    lowers = [item.lower for item in items[first : last + 1]]
    for at, word in enumerate(lowers):
        if word not in _COUNTED_OVER and not word.endswith("-year"):
            continue
        if word == "since" and _ranked(items, first, first + at):
            continue
        if word == "since" and at and lowers[at - 1] in ("missing", "disappeared"):
            continue
        if word == "since" and _NTH.intersection(lowers[max(0, at - 6) : at]):
            # "the second fatal shooting there since May" counts shootings.
            continue
        following = lowers[at + 1 : at + 8]
        if word == "since" and not _OF_THE_DAY.isdisjoint(following[:2]) and _BODIES.intersection(lowers):
            # "three bodies had been recovered since midnight"
            continue
        if word in ("deadliest", "worst") and {"year", "season", "month"}.intersection(following[:2]):
            return True
        if (
            word == "since"
            and following
            and following[0] not in ("then", "died", "been", "he", "she", "they", "has", "have")
        ):
            near = items[first + at + 1 : first + at + 7]
            if any(
                (item.tag is Tag.TIME and (item.lower not in _DAYS or not _BODIES.intersection(lowers)))
                or item.lower in MONTHS
                or item.lower in _SPANS
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
                    "truce",
                    "ceasefire",
                    "cease-fire",
                    "coup",
                    "revolution",
                    "escalation",
                    "summer",
                    "winter",
                    "spring",
                    "autumn",
                    "founded",
                    "formed",
                    "created",
                    "established",
                    "office",
                )
                for item in near
            ):
                return True
        if (
            word in ("this", "last", "past", "each", "every", "per")
            and following[:1]
            and (
                following[0] in ("year", "years", "month", "decade", "season")
                or (word in ("each", "every") and following[0] in ("day", "week"))
            )
        ):
            if word in ("this", "each", "every", "per"):
                return True
            if at and lowers[at - 1] in ("the", "over", "during", "in", "within", "for"):
                return True
        if (
            word in ("last", "past", "previous", "preceding", "these")
            and len(following) > 1
            and (following[1] in _SPANS or following[0] in _SPANS)
            and at
            and lowers[at - 1] in ("the", "over", "during", "in", "these", "last", "past", "within", "for")
        ):
            return True
        if word == "in" and following[1:2] and following[0].startswith("less than") and following[1] in _STRETCHES:
            return True
        if word in ("during", "since", "under", "throughout") and _reign(following):
            return True
        month = following[:1] and (following[0] in MONTHS or following[:3] == ["the", "month", "of"])
        near = items[first + at + 1 : first + at + 4]
        if word == "during" and month and not any(one.number is not None and one.tag is Tag.TIME for one in near):
            return True
        if word in ("annually", "yearly", "monthly", "decade-long"):
            return True
        if word in _EVERYWHERE and not _names_what(items, first + at + 1):
            return True
        if (
            word == "in"
            and following[:1] == ["only"]
            and following[2:3]
            and following[2] in ("years", "months", "weeks")
        ):
            return True
        if (
            word in ("during", "in", "over", "after", "throughout")
            and following[1:2]
            and items[first + at + 1].tag is Tag.NUM
            and following[1] in ("years", "decades", "months")
        ):
            return word != "after"
        if word in ("during", "in", "over") and following[:1] == ["a"] and following[2:3] == ["of"]:
            # "in a decade of insurgency"
            return following[1] in ("year", "decade", "century", "month")
        if word in ("so", "thus") and following[:3] == ["far", "this", "year"]:
            return True
        if word.endswith("-year") and following[:1] and following[0] in ("war", "conflict", "insurgency", "campaign"):
            return True
    return False


_OF_THE_DAY: Final = words(
    "midnight noon midday dawn dusk daybreak sunrise sunset nightfall daylight morning afternoon evening night"
    " yesterday tonight a.m. p.m. am pm"
)
_EVERYWHERE: Final = ("nationwide", "worldwide")
_TALLIES: Final = words("toll total tally count figure number deaths death")


def _names_what(items: list[Item], at: int) -> bool:
    """Whether "nationwide" is said of something else than a count: "a nationwide strike"."""
    return at < len(items) and items[at].tag is Tag.NOUN and items[at].lower not in _TALLIES


_STRETCHES: Final = words("days weeks months years")
_REIGNS: Final = words("campaign administration term tenure presidency rule reign regime dictatorship war")


def _reign(following: list[str]) -> bool:
    """Whether "during" is followed by a long time: "the current election campaign", "the general's regime"."""
    return any(word in _REIGNS for word in following[1:4]) and following[0] in _OF_TIME


_OF_TIME: Final = words("the this that his her their its our")


def time_words(items: list[Item], first: int, last: int) -> str | None:
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


def older(items: list[Item], first: int, last: int, setting: Setting) -> Scope | None:
    """Return the scope of a clause about an older or another happening, ``None`` if it is about this one."""
    lowers = [item.lower for item in items[first : last + 1]]
    if 0 < first < last and lowers[0] == ";":
        first, lowers = first + 1, lowers[1:]
    if first and len(lowers) > 2 and lowers[0] == "in" and lowers[1] in MONTHS and lowers[2] == ",":
        # "It was the third raid; in January, 31 people were killed there."
        return Scope.OTHER_INCIDENT
    for at, word in enumerate(lowers):
        if word not in _TOLD_BEFORE:
            continue
        following = lowers[at + 1 : at + 4]
        led = lowers[at - 2] if at > 1 and lowers[at - 1] in _ARTICLES else lowers[at - 1] if at else ""
        if led in _SET_AGAINST or (led == "in" and "as" in lowers[max(0, at - 3) : at - 1]):
            # "in retaliation for an earlier raid", "two days after the earlier attack": what came then is told.
            continue
        if word == "earlier" and following[:2] == ["the", "same"]:
            return Scope.OTHER_INCIDENT
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
            if following[:1] and following[0] in _ATTACKS:
                return Scope.OTHER_INCIDENT
        span = at > 1 and lowers[at - 2] == "the" and lowers[at - 1] in ("week", "month", "year")
        if word == "before" and span and following[:1] not in (["the"], ["a"]):
            return Scope.OTHER_INCIDENT
        if (
            word in ("separate", "another")
            and at
            and lowers[at - 1] in ("a", "in")
            and _ATTACKS.intersection(following[:2])
            and not (word == "separate" and at > 1 and items[0].start == 0 and following[0].endswith("s"))
        ):
            # A lead's own "four were shot dead in separate attacks" is what the text is about.
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
                "raid",
                "ambush",
                "assault",
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
                if lowers[max(0, at - 2)].split()[-1] in ("a", "one", "1", "two", "2"):
                    return Scope.OTHER_INCIDENT if setting.dated else None
                return Scope.BACKGROUND
            if unit.startswith("week") and setting.dated:
                return Scope.OTHER_INCIDENT
        if word == "last" and following[:1] and following[0] in ("year", "decade", "century"):
            return Scope.BACKGROUND
        if word == "last" and following[:1] and (following[0] == "month" or (following[0] == "week" and setting.dated)):
            return Scope.OTHER_INCIDENT
        if word == "last" and following[:1] and setting.today is not None and following[0] in MONTHS:
            continue
    return _dated(items, first, last, setting)


_ARTICLES: Final = words("a an the that this")
_SET_AGAINST: Final = words("for to than like as after since from where when which that")


def _dated(items: list[Item], first: int, last: int, setting: Setting) -> Scope | None:
    """Judge the clause by the dates in it, seen from the day it was written."""
    today = setting.today
    if today is None:
        return None
    oldest: int | None = None
    for at in range(first, last + 1):
        item = items[at]
        number = item.number
        since = at - 1 if items[at - 1].lower == "since" else at - 2
        if item.tag is not Tag.TIME or (items[since].lower == "since" and _ranked(items, first, since)):
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


_IN_MONTH: Final = words("in since last during of until early late mid by from next this")
