"""Words for those who count the dead: by them a line's "Governor: 4 dead" is told from "Hospital fire: 4 dead", and the
word of an office from anybody's among voices that nobody has judged."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from monitor.core.countries import COUNTRIES

OFFICES: Final = frozenset(
    "police authorities officials spokesman spokeswoman spokesperson minister ministry governor mayor sheriff president"
    " premier government hospital coroner examiner prosecutor prosecutors department agency office commission"
    " commissioner service services centre center bureau committee superintendent marshal secretary headquarters"
    " administration municipality directorate firefighters rescuers defence defense cross crescent morgue mortuary"
    " chancellor coastguard prefecture prefect carabinieri".split()
)
BODIES: Final = frozenset((("fire", "brigade"), ("coast", "guard"), ("civil", "guard"), ("national", "guard")))
"""Offices of two words; a brigade or a guard alone is none."""
TITLES: Final = frozenset("chief head commander director captain deputy".split())
"""Offices where they have a name or a body: "Chief Alvarado", "fire chief"."""
_ANONYMOUS: Final = frozenset("source sources insider insiders militant rebel opposition former".split())


@lru_cache(maxsize=4096)
def is_office(origin: str) -> bool:
    """Whether an origin that a text names is an office: "said:fire-chief", and no "said:neighbour" or "said:police-
    source"."""
    kind, _, name = origin.partition(":")
    spoken = name.split("-")
    if kind == "said" and name.replace("-", " ").title() in COUNTRIES:
        # "Peru lowers its toll": its government
        return True
    if kind != "said" or not _ANONYMOUS.isdisjoint(spoken):
        return False
    if not (OFFICES.isdisjoint(spoken) and TITLES.isdisjoint(spoken)):
        return True
    return any(pair in BODIES for pair in pairwise(spoken))
