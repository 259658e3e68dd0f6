"""Wounds that are no wounded: those of the dead, and of animals. "All four had bullet wounds to the head", where four
were killed; "two of the dead had severe burns"; "71 names, seven of them of people who were shot"; "fourteen goats were
killed and six injured"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.tolls.opponents import STOP
from monitor.core.model import Claim, Outcome

_OF_THE_DEAD: Final = re.compile(
    r" of (?:the|these|those) (?:dead|killed|victims|bodies|deceased|martyrs|corpses|slain)\b", re.IGNORECASE
)
_OF_THEM: Final = re.compile(r",? of (?:them|whom)\b", re.IGNORECASE)
_ALL: Final = re.compile(r"(?:all|both) (?:the |of )?$", re.IGNORECASE)
_ANIMALS: Final = re.compile(
    r"\b(?:goats?|sheep|lambs|cows?|cattle|camels?|horses?|donkeys?|mules?|oxen|buffaloes|animals|livestock|dogs|pigs)"
    r" (?:(?:were|was|had|been|also|reportedly) ){0,3}(?:killed|died|dead|wounded|injured|hurt),? and"
    r" (?:(?:a|another|some|about|at least) )*$",
    re.IGNORECASE,
)
_SHOT: Final = "passive:shot"
_FAR: Final = 90
_BEFORE: Final = 10


def without_wounds_of_others(claims: list[Claim], text: str) -> list[Claim]:
    """Return ``claims`` without the wounds of the dead and of animals."""
    dead = [claim for claim in claims if claim.outcome is Outcome.KILLED]
    return [
        claim
        for claim in claims
        if claim.outcome is not Outcome.WOUNDED
        or not (_wounds_of_the_dead(claim, dead, claims, text) or _of_animals(claim, text))
    ]


def _wounds_of_the_dead(claim: Claim, dead: list[Claim], claims: list[Claim], text: str) -> bool:
    start, end = claim.span.start, claim.span.end
    if _OF_THE_DEAD.match(text, end) is not None:
        return True
    before = [one for one in dead if one.span.start < start]
    if not before:
        return False
    hurt = any(one.outcome is Outcome.WOUNDED and one.span.start < start for one in claims)
    if _ALL.search(text[max(0, start - _BEFORE) : start]) is not None and not hurt and claim.low is not None:
        return any(one.low == claim.low for one in before)
    last = before[-1]
    return (
        claim.rule == _SHOT
        and _OF_THEM.match(text, end) is not None
        and (claim.low or 0) < (last.low or 0)
        and STOP.search(text[last.span.end : start]) is None
    )


def _of_animals(claim: Claim, text: str) -> bool:
    start = claim.span.start
    return not claim.victims.group and _ANIMALS.search(text, max(0, start - _FAR), start) is not None
