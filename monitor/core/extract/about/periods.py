"""Dates in a clause, seen from the day a text was written: what is older, or another happening."""

from __future__ import annotations

from datetime import date
from typing import Final

from monitor.core.extract.about.running import ATTACKS, ranked
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.items import Item, Tag
from monitor.core.model import Scope

_DAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_TOLD_BEFORE: Final = words("earlier previous prior similar already ago last before separate another")
_FORMER: Final = words("previous prior similar")
_FORMER_DEEDS: Final = words(
    "attack attacks incident incidents blast bombing strike shooting raid ambush assault explosion war one ones blasts"
    " bombings strikes shootings raids ambushes assaults explosions wars"
)
# Older than this is background; with a day of publication, older than the second is another incident.
_OLD_DAYS, _NEAR_DAYS = 60, 7


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
        if word == "earlier" and following[1:2] == ["the"] and not _IN_PROGRESS.isdisjoint(following[2:]):
            # "A deputy was hit earlier in the standoff."
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
            if following[:1] and following[0] in ATTACKS:
                return Scope.OTHER_INCIDENT
        span = at > 1 and lowers[at - 2] == "the" and lowers[at - 1] in ("week", "month", "year")
        if word == "before" and span and following[:1] not in (["the"], ["a"]):
            return Scope.OTHER_INCIDENT
        if (
            word in ("separate", "another")
            and at
            and lowers[at - 1] in ("a", "in")
            and ATTACKS.intersection(following[:2])
            and not (word == "separate" and at > 1 and items[0].start == 0 and following[0].endswith("s"))
        ):
            # A lead's own "four were shot dead in separate attacks" is what the text is about.
            return Scope.OTHER_INCIDENT
        if word in _FORMER and following[:1] and following[0] in _FORMER_DEEDS:
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


_IN_PROGRESS: Final = words(
    "standoff stand-off siege chase pursuit fight gunfight shootout gunbattle exchange confrontation struggle scuffle"
    " incident encounter attack assault raid operation robbery hold-up rampage brawl riot protest march melee clash"
    " clashes shooting spree storm flood fire blaze"
)
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
        if item.tag is not Tag.TIME or (items[since].lower == "since" and ranked(items, first, since)):
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
