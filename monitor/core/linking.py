"""Which incident a claim is about: from content and config, never from order.

A claim belongs to a configured incident by, in turn: words that name the incident (its cues), its place, and, for the
principal incident, nothing that speaks against it: another side, another day, a running total, a caption. What is
cumulative, background or about another incident never reaches the principal one.

Where a situation opens incidents by itself, `automatic` names them.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from monitor.core.automatic import automatic_id
from monitor.core.extract.people.sides import side_of
from monitor.core.extract.tolls.opponents import COMBATANT, head_of
from monitor.core.model import Claim, Fragment, Part, Precision, Scope
from monitor.core.policy import IncidentDef, Policy, SituationDef

_MISHAP: Final = re.compile(
    r"\b(?:(?:earth)?quakes?|tsunami|avalanches?|landslides?|mudslides?|(?:corona)?virus|covid\S*|epidemic|pandemic"
    r"|cholera|ebola|hurricane|tornado(?:es)?|cyclone|typhoon|floods?|flooding|wildfires?|heat ?wave|cold wave|stampede"
    r"|shipwreck|derail\w+|capsized|overturn(?:s|ed|ing)|riots?|rioting"
    r"|(?:market|house|hotel|factory|apartment|forest|nightclub|restaurant|shop|kitchen) fires?"
    r"|in (?:an?|the) (?!(?:artillery|tank|mortar|rocket|enemy|friendly|sniper|regime|heavy|cross) )(?:\w+ )?"
    r"(?:crash|accident|collision|pile-?up|fire(?![- ](?:fight|zone|exchange|attack)))"
    r"|(?:bus|car|train|plane|road|traffic|coach|lorry|truck|minibus|helicopter) (?:crash\w*|accidents?|collisions?))\b"
)
"""Disasters and accidents: they kill, too, and are no act of war."""
_OF_THE_STATE: Final = re.compile(r"\b(?:pro-)?(?:government|regime|loyalist)\b", re.IGNORECASE)
_DOER: Final = re.compile(
    r"\b([A-Z][\w-]+) (?:soldiers|troops|forces|army|military|warplanes|jets|aircraft|drones|artillery|servicemen"
    r"|fighters|gunners|commandos)\s+(?:(?:have|had|has|also|then)\s+)*\w+\s+$"
)
"""Whose forces stand right before a verb and its figure."""
_BY_US: Final = re.compile(
    r"\b(?:we|our \w+)\s+(?:(?:have|had|also|then|now)\s+)*(?:killed|eliminated|struck|destroyed|wounded)\s+$",
    re.IGNORECASE,
)
"""What the speaker's own side did to those who are counted next."""
_STOPS: Final = re.compile(r"[.;!?\n]")
_YEAR: Final = re.compile(r"\b(?:in|of|since|from|during)\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_RANKED: Final = re.compile(
    r"\b(?:deadliest|worst|biggest|largest|bloodiest|heaviest|first)\b[^,;]{0,60}?"
    r"\bsince (?:\w+ ){0,2}?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A rank, whose year tells nothing of when people died: "the deadliest fire since 2018, with 14 killed"."""
_MONTHS: Final = "january february march april may june july august september october november december".split()
_WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
_DATE: Final = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(_MONTHS)})\b|\b({'|'.join(_MONTHS)})\s+(\d{{1,2}})(?:st|nd|rd|th)?\b"
)
_DIGIT: Final = re.compile(r"\d")
_WEEKDAY: Final = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b")


def incident_of(claim: Claim, fragment: Fragment, situation: SituationDef, *, abroad: bool = False) -> str | None:
    """Return the incident that a claim is about, ``None`` for totals, background and what nobody watches.

    The principal incident, which takes what nothing speaks against, takes no toll of a disaster or an accident, unless
    it is one itself, and none from ``abroad``: from a country whose fight it is not.
    """
    clause = clause_around(fragment.text, claim)
    words = " ".join((clause, claim.place or "", claim.when or "")).lower()
    day = told_day(claim, fragment)
    for incident in situation.incidents:
        if not incident.principal and _fits(incident, claim, fragment, day) and _names(incident, words):
            return incident.id
    if claim.scope not in (Scope.INCIDENT, Scope.SUBGROUP, Scope.BATTLE):
        return None
    told_elsewhere = fragment.part in (Part.LINK, Part.CAPTION)
    for incident in situation.incidents:
        if not incident.principal or told_elsewhere or abroad or _of_another_kind(incident, words):
            continue
        if _fits(incident, claim, fragment, day):
            return incident.id
    if situation.automatic and not told_elsewhere and not _another_year(words, fragment):
        happened = day or published_day(fragment)
        return automatic_id(claim, fragment, situation, clause=clause, words=words, happened=happened)
    return None


def side_meant(claim: Claim, situation: SituationDef) -> str | None:
    """Return the side of the victims as the text names it, "rebels" and "government troops" read as this theatre's.

    Its own state is the first of the belligerents. Without it, forty dead rebels would pass for dead of whichever side
    the incident is about.
    """
    if claim.victims.side is not None or not situation.belligerents or not claim.victims.group:
        return claim.victims.side
    state = situation.belligerents[0].removesuffix("-OPP")
    if head_of(claim) in COMBATANT:
        return f"{state}-OPP"
    return state if _OF_THE_STATE.search(claim.victims.group) else None


def is_abroad(claim: Claim, situation: SituationDef, policy: Policy) -> bool:
    """Whether a claim's place names a state that is no belligerent of the situation."""
    if not claim.place or not situation.belligerents:
        return False
    state = side_of(claim.place, policy)
    return state is not None and state != "civilian" and state not in situation.belligerents


def is_done_by(claim: Claim, fragment: Fragment, situation: SituationDef, policy: Policy) -> bool:
    """Whether the side that the principal incident is about did the killing: "Turkish soldiers killed 56" tells of
    somebody else's dead."""
    if claim.victims.side is not None or not claim.rule.startswith("active:"):
        return False
    before = fragment.text[max(0, claim.span.start - 80) : claim.span.start]
    if _BY_US.search(before):
        side = next((one.speaks_for for one in policy.origins if one.id == claim.origin), None)
    elif claim.victims.group:
        return False
    else:
        doer = _DOER.search(before)
        side = side_of(doer[1], policy) if doer else None
    return side is not None and any(side in one.sides[:1] for one in situation.incidents if one.principal)


def is_mishap(words: str) -> bool:
    """Whether lower-case words tell of a disaster or an accident."""
    return bool(_MISHAP.search(words))


def _of_another_kind(incident: IncidentDef, words: str) -> bool:
    return is_mishap(words) and not is_mishap(" ".join((incident.name, *incident.cues)).lower())


def victims_side(claim: Claim, incident: str | None, situation: SituationDef) -> str | None:
    """Return the side of the victims: what the text says, else the first of the incident's sides."""
    if claim.victims.side is None and incident is not None:
        for known in situation.incidents:
            if known.id == incident and known.sides:
                return known.sides[0]
    return claim.victims.side


def clause_around(text: str, claim: Claim) -> str:
    """Return the clause that the claim's words stand in."""
    start = max(
        (found.end() for found in _STOPS.finditer(text, max(0, claim.span.start - 400), claim.span.start)), default=0
    )
    after = _STOPS.search(text, claim.span.end)
    return text[max(start, claim.span.start - 400) : after.start() if after else claim.span.end + 400]


def told_day(claim: Claim, fragment: Fragment) -> date | None:
    """Return the day that the claim's own time words give, seen from its publication; ``None`` if they give none."""
    published = published_day(fragment)
    when = (claim.when or "").lower()
    if not when or published is None:
        return None
    if "yesterday" in when or "day before" in when or "last night" in when or "overnight" in when:
        return published - timedelta(days=1)
    dated = _DATE.search(when) if _DIGIT.search(when) else None
    if dated:
        number, month = (dated[1], dated[2]) if dated[1] else (dated[4], dated[3])
        return _latest(published, _MONTHS.index(month) + 1, int(number))
    weekday = _WEEKDAY.search(when)
    if weekday:
        return published - timedelta(days=(published.weekday() - _WEEKDAYS.index(weekday[1])) % 7)
    return None


def published_day(fragment: Fragment) -> date | None:
    """Return the UTC day of publication."""
    return fragment.published_at.date() if fragment.published_at else None


def _latest(published: date, month: int, number: int) -> date | None:
    """Return the newest such day that is not after publication."""
    for year in (published.year, published.year - 1):
        try:
            found = date(year, month, number)
        except ValueError:
            return None
        if found <= published + timedelta(days=1):
            return found
    return None


def _fits(incident: IncidentDef, claim: Claim, fragment: Fragment, day: date | None) -> bool:
    """Whether side, publication and time words allow this incident."""
    side = claim.victims.side
    if side is not None and incident.sides and side not in incident.sides:
        return False
    if fragment.published_at is not None and incident.starts is not None:
        if fragment.precision is Precision.DAY:
            if fragment.published_at.date() < incident.starts.date():
                return False
        elif fragment.published_at < incident.starts:
            return False
    if day is None:
        return True
    first = incident.starts.date() - timedelta(days=1) if incident.starts else None
    last = incident.ends.date() if incident.ends else None
    return (first is None or day >= first) and (last is None or day <= last)


def _names(incident: IncidentDef, words: str) -> bool:
    """Whether the words name the incident: one of its cues, or its place where it has no cues."""
    if incident.cues:
        return any(cue.lower() in words for cue in incident.cues)
    return any(re.search(rf"\b{re.escape(place.lower())}\b", words) for place in incident.places)


def _another_year(words: str, fragment: Fragment) -> bool:
    if "19" not in words and "20" not in words:  # no year: to look for one costs a hundred times as much
        return False
    published = published_day(fragment)
    if published is None:
        return False
    ranked = {found[1] for found in _RANKED.finditer(words)}
    return any(int(year) != published.year and year not in ranked for year in _YEAR.findall(words))
