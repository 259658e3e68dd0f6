"""Who is told again by another voice: the one woman who was killed is "a girl" to the next, and "a second child" is the
second of two siblings who are counted already."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.tolls.statements import Part

_FEMALE: Final = words(
    "woman girl female mother wife grandmother sister daughter widow lady schoolgirl granddaughter bride"
)
_MALE: Final = words(
    "man boy male father husband grandfather brother son youth widower schoolboy grandson groom teenager teen"
)
_ADULT: Final = words("mother wife grandmother widow lady father husband grandfather widower man woman bride groom")
_CHILD: Final = words("schoolgirl schoolboy baby infant toddler newborn child granddaughter grandson")
_YOUNG: Final = words("child boy girl son daughter brother sister sibling toddler baby infant teenager")
_KIN: Final = words(
    "siblings brothers sisters sons daughters children boys girls cousins twins grandchildren minors schoolchildren"
)
_ORDINALS: Final = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_NTH: Final = re.compile(r"an? (\w+) [a-z]", re.IGNORECASE)


def told_by_another(part: Part, held: list[Part]) -> bool:
    """Whether ``part`` is the one person held, or one of the kin held, as another voice calls them."""
    if part.best != 1 or part.low != 1 or part.further or part.apart or part.bound or len(held) != 1:
        return False
    one = held[0]
    if one.origin == part.origin or one.named or part.named or one.listed or one.bound:
        return False
    if one.best == 1:
        return _alike(one.head, part.head)
    return one.head in _KIN and part.head in _YOUNG


def _alike(one: str, two: str) -> bool:
    if (one in _ADULT and two in _CHILD) or (one in _CHILD and two in _ADULT):
        return False
    return (one in _FEMALE and two in _FEMALE) or (one in _MALE and two in _MALE)


def counted_by_then(part: Part, total: int, held: list[Part], text: str) -> bool:
    """Whether ``part`` is the nth of a count that another voice has in full: "two siblings were killed", and then "a
    second child had died"."""
    if part.best != 1 or part.apart or part.origin == held[0].origin:
        return False
    nth = _NTH.match(text, part.start)
    return nth is not None and _ORDINALS.get(nth[1].lower(), total + 1) <= total


_ONE_AND_HURT: Final = re.compile(
    r"(?:one|1) (?:man|woman|person|civilian|resident|child|boy|girl)\b[^.;,\n]{0,30}?\b(?:killed|dead|died|martyred),?"
    r" and (?:[\w-]+ )?(?:[\w-]+|\d+)(?: (?:people|others|civilians|residents|more|persons))?"
    r"(?: (?:were|was|had been))? (?:injured|wounded|hurt)\b",
    re.IGNORECASE,
)


def counts_one(part: Part, held: list[Part], text: str) -> bool:
    """Whether a voice counts one dead where another counts more, and does not tell of one of these: "one man had been
    killed and nine people were injured"."""
    if part.best != 1 or part.further or part.origin == held[0].origin or not part.origin.startswith("said:"):
        return False
    return sum(one.best for one in held) > 1 and _ONE_AND_HURT.match(text, part.start) is not None
