"""When a text was written, and what it is about at large, as far as its scopes hang on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from monitor.core.extract.about.anchor import anchor_of, rows
from monitor.core.extract.about.courts import opens_in_court, tried
from monitor.core.extract.about.several import called_one_of
from monitor.core.extract.about.yearly import yearly
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.people import FORCES, REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.model import Fragment
from monitor.core.text import Document


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
    that the text opens in a court; ``rows`` are the sentences that call its event one of a row, ``several`` those that
    call it one of several."""

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
    several: frozenset[int] = frozenset()


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
        several=called_one_of(document),
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
