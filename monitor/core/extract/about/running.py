"""Figures that run over a stretch of time: since a date, this year, in the last five years."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.people.items import Item, Tag

_DAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
_SPANS: Final = words("year years month months decade decades week weeks")
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


def ranked(items: list[Item], first: int, since: int) -> bool:
    """Whether "since" belongs to a rank: "22 were killed in the deadliest attack since 2009", "now the deadliest since
    2018 with 14 killed"."""
    for at in range(max(first, since - 10), since):
        if items[at].lower in _SUPERLATIVE:
            told = any(items[before].tag is Tag.HARM for before in range(first, at))
            return told or any(item.lower in _WITH for item in items[since + 2 : since + 5])
    return False


_WITH: Final = words("with at")


# Bodies found "since Sunday" are those of one happening.
_BODIES: Final = words("body bodies corpse corpses drowned washed remains found recovered retrieved")
_LASTING: Final = words(
    "war wars conflict conflicts fighting violence uprising unrest crisis insurgency epidemic pandemic outbreak"
    " hostilities clashes protests revolution rebellion offensive"
)
_STRUCK: Final = words(
    "broke burst breached collapsed hit struck crashed derailed sank capsized exploded erupted ignited landfall sparked"
)
ATTACKS: Final = words(
    "attack attacks incident incidents blast bombing strike strikes airstrike shooting raid raids ambush assault"
    " explosion shelling bombardment clash fire accident crash landslide flood wave"
)
_SEASONS: Final = words("year years month decade season summer winter spring autumn")
_LOST: Final = words("missing disappeared")
_NTH: Final = words("second third fourth fifth sixth seventh eighth ninth tenth")


def _nth_attack(lowers: list[str]) -> bool:
    return any(word in _NTH and not ATTACKS.isdisjoint(lowers[at + 1 : at + 4]) for at, word in enumerate(lowers))


def _since_today(following: list[str]) -> bool:
    """Whether "since" is followed by an hour of the day: "since dawn", "since early Tuesday", "since Monday night"."""
    return not _OF_THE_DAY.isdisjoint(following[:2]) or (
        following[:1] == ["early"] and not _DAYS.isdisjoint(following[1:2])
    )


def running_total(items: list[Item], first: int, last: int) -> bool:
    """Whether the clause counts over a stretch of time: since a date, this year, in the last five years."""
    lowers = [item.lower for item in items[first : last + 1]]
    for at, word in enumerate(lowers):
        if word not in _COUNTED_OVER and not word.endswith("-year"):
            continue
        if word == "since" and ranked(items, first, first + at):
            continue
        if word == "since" and not _LOST.isdisjoint(lowers[max(0, at - 5) : at]):
            # "two kayakers missing on the lake since Saturday"
            continue
        if word == "since" and _NTH.intersection(lowers[max(0, at - 6) : at]):
            # "the second fatal shooting there since May" counts shootings.
            continue
        if word == "this" and _nth_attack(lowers[max(0, at - 8) : at]):
            # "killed two, the third such attack in the city this month" counts attacks.
            continue
        following = lowers[at + 1 : at + 8]
        if word == "since" and _since_today(following) and "others" not in lowers:
            # "three bodies had been recovered since midnight", "strikes have killed 51 since dawn": a toll of the day
            continue
        if word == "since" and following[:1] and following[0] in ("the", "it") and _at_a_blow(following[1:5]):
            # "44 bodies have been recovered since the dam broke on Tuesday": the toll of the dam
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
                (item.tag is Tag.TIME and not (_BODIES.intersection(lowers) and _a_day(item.lower)))
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
            and (following[0] in _SEASONS or (word in ("each", "every") and following[0] in ("day", "week")))
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


def _at_a_blow(following: list[str]) -> bool:
    """Whether what has been since then happened at one blow: "the dam broke", not "the conflict erupted"."""
    return not _STRUCK.isdisjoint(following) and _LASTING.isdisjoint(following)


def _a_day(spoken: str) -> bool:
    """Whether words of time are a day of the week: "Thursday", "Tuesday night"."""
    return spoken.partition(" ")[0] in _DAYS


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
