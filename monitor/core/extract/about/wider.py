"""Counts of more than one strike, told after the strike's own: "the total for those eleven days was 256 deaths", "44
were killed in the week-long campaign", "in other regions, nine people died", "the three others had left 19 dead"; and
deaths told only as what a strike answered, or as what had befallen a place before it.

An assessment of one strike closes with what is known around it: the month, the campaign, the area, the monitor's books.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.other_days import on_other_days
from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.people import REBEL
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Scope, Standing

_NUMBER: Final = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"
)
_MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_CAMPAIGN: Final = (
    r"(?:campaigns?|offensives?|operations?|escalations?|sieges?|wars?|conflicts?|bombardments?|period|blitz|assaults?"
    r"|rounds?|fighting|hostilities|clashes|violence|battles?|truces?|ceasefires?|incursions?)"
)
_LASTING: Final = (
    r"(?:campaign|offensive|war|conflict|fighting|hostilities|escalation|siege|month|week|year|period|battle|violence"
    r"|clashes|unrest)"
)
_LARGE: Final = (
    r"(?:strip|enclave|country|province|governorate|region|oblast|district|peninsula|valley|territory|territories"
    r"|republic|state|city|capital|north|south|east|west|pocket)"
)
_COUNT: Final = r"(?:totals?|tally|tallies|counts?|tolls?|figures?|sums?)"
# What counts over a stretch of time that is longer than a strike.
_STRETCHES: Final = re.compile(
    # "the total for those eleven days", "its count for the month", "the toll of the campaign"
    rf"\b{_COUNT} (?:for|over|from|of) (?:the|those|these|that|all|its)(?: [\w-]+){{0,3}}? "
    rf"(?:days|weeks|months|hours|day|week|month|year|quarter|{_CAMPAIGN})\b"
    rf"|\b{_COUNT} for {_MONTH}\b"
    # "in the week-long campaign", "a twenty-two-month period", "the 51-day war"
    rf"|\b(?:[\w-]+-)?(?:day|week|month|year|hour|night)(?:s)?-long (?:\w+ )?{_CAMPAIGN}\b"
    rf"|\b[\w-]+-(?:hour|day|week|month|year) (?:\w+ )?{_CAMPAIGN}\b"
    # "over the whole year"
    r"|\b(?:over|in|during|for) the (?:whole|entire|full) (?:day|week|month|quarter|season|year|campaign|operation)\b"
    # "in April 2014 as a whole", "throughout March", "in the whole of March", "in the month of March"
    rf"|\b(?:in|for|over|during) {_MONTH}(?: \d{{4}})? (?:as a whole|alone|altogether)\b"
    rf"|\bthroughout (?:{_MONTH}|the (?:month|week|year|{_CAMPAIGN}))\b"
    rf"|\b(?:the whole|all) of (?:{_MONTH}|that (?:month|year|week))\b|\bin the month of {_MONTH}\b"
    # "during the first half of the year", "in the first nine months of 2016", "in the second quarter"
    r"|\b(?:first|second|third|fourth|last|latter) (?:half|quarter) of (?:the|that|\d{4})\b"
    rf"|\bfirst (?:{_NUMBER} )?(?:weeks|months|half-year) of (?:the|that|\d{{4}}|{_MONTH})\b"
    # "had until then killed", "had by that date admitted to"
    r"|\b(?:had|has|have) (?:until|up to|till|by) (?:then|that (?:date|day|point|time|month))"
    r" (?:killed|wounded|injured|caused|claimed|cost|left|lost|admitted|acknowledged|conceded|accepted|confirmed)\b"
    # "in the course of the operation", "in the course of that month"
    rf"|\bin the course of (?:the|that|this|its)(?: [\w-]+)? (?:operation|{_LASTING})\b"
    # "over the preceding 24 hours", "in the past three days"
    rf"|\b(?:in|over|during|within|for) the (?:preceding|previous|past|last|prior) {_NUMBER} "
    r"(?:hours|days|weeks|nights)\b"
    rf"|\b(?:in|over|during|within) (?:those|these|that|the same|the) {_NUMBER} (?:days|weeks|months|nights)\b"
    r"|\b(?:in|during|over|for) (?:that|the same) (?:week|month|year|fortnight|quarter|season|period)\b"
    rf"|\bwithin (?:24|48|72) hours\b"
)
_OF_TIME: Final = words(
    "days weeks months hours day week month year quarter whole alone altogether throughout half then course date point"
    " nights fortnight season period"
) | frozenset(MONTHS)
# What counts over an area, or in other places.
_AREAS: Final = re.compile(
    rf"\b(?:across|throughout|all over) (?:the |its )?(?:[\w-]+ )?{_LARGE}\b"
    r"|^(?:and |but |meanwhile , )?in (?:the )?(?:other|neighbou?ring|surrounding|nearby) (?:\w+ )?(?:regions|places"
    r"|districts|towns|villages|parts|cities|areas|quarters|neighbou?rhoods|provinces|settlements|governorates|camps)\b"
    rf"|\bin (?:all|the whole) of (?:[\w'-]+ ){{1,4}}?{_LARGE}\b"
    r"|\bin the whole of (?:eastern|western|northern|southern|central|upper|lower) [\w'-]+"
    rf"|\b(?:in|of|for) the rest of (?:the|that|its) (?:[\w-]+ )?{_LARGE}\b"
    r"|\bwithin the (?:boundaries|borders|limits) of\b"
    r"|\band (?:its|the (?:surrounding|adjacent)) (?:countryside|suburbs|surroundings|outskirts|environs|hinterland"
    r"|villages|areas)\b"
)
_OF_AREAS: Final = words(
    "across throughout over all whole other neighbouring neighboring surrounding nearby rest boundaries borders limits"
    " countryside suburbs surroundings outskirts environs hinterland adjacent"
)
# "The three others had left 19 dead", "the previous two claimed 19 lives": strikes, for they kill.
_OTHERS: Final = re.compile(
    rf"(?:^|; |, |\band )(?:the )?(?:{_NUMBER} others?|others?(?: {_NUMBER})?"
    rf"|(?:previous|other|earlier|preceding|first) {_NUMBER})(?: (?:that|the same) (?:night|day|week))? (?:had |have )?"
    r"(?:left|killed|claimed|caused|cost|resulted)\b"
)
_OF_OTHERS: Final = words("others other previous earlier preceding first")
# On the ground, not where the strike was.
_FRONT: Final = re.compile(
    r"^(?:meanwhile , )?(?:on|at|along) the (?:front|fronts|frontline|frontlines|battlefield)\b(?! pages?\b)"
)
_ANSWERED: Final = words(
    "responded responding response respond retaliated retaliating retaliation reprisal revenge answering answered"
    " answer reply replied replying avenging avenge punish punishment"
)
_ANSWER: Final = re.compile(
    r"\b(?:respond(?:ed|ing)?|response|retaliat(?:ed|ing|ion)|reprisal|revenge|answer(?:ed|ing)?|repl(?:y|ied|ying)"
    r"|aveng(?:ing|e|ed)|punish(?:ment)?)(?: (?:to|for|against))?(?: (?!with\b|by\b|and\b|with\b)[\w'-]+){1,9}?"
    r" (?:that|which|in which|who) (?:had |have |has )?$"
)
_WENT_BEFORE: Final = re.compile(
    r"\b(?:been|was|were) (?:[\w-]+ )?(?:hit|struck|damaged|burnt|burned|targeted|attacked|shelled|bombed|raided"
    r"|destroyed|looted|closed)(?: \w+)?"
    rf" (?:(?:in|last|early in|late in|back in) (?P<month>{_MONTH})(?: \d{{4}})?"
    rf"|(?:a|{_NUMBER}|some|several) (?:days?|weeks?|months?|years?) (?:earlier|before))(?: ,)? "
    r"(?:by|in|during|when|from)\b"
)
_BEFORE: Final = words("earlier before") | frozenset(MONTHS)
_FIRED: Final = words("mortar mortars rocket rockets shell shells missile missiles sniper snipers bomb bombs")
_BY: Final = words("by from")
_ARMED: Final = REBEL | words("groups factions opposition fighters")
_RESCUE: Final = words(
    "succumbed wounds injuries hospital burns rubble pulled recovered dug search bodies body retrieved"
)


def wider(mention: Mention, scene: Scene, setting: Setting) -> Scope | None:
    """Return the scope of a figure of more than the strike that a text is about, or of something before it; ``None``
    where nothing says so. Only in sentences behind the one that first tells of harm."""
    if not setting.struck or not 0 <= setting.told < scene.sentence.index:
        return None
    if mention.name or mention.denied or mention.standing is Standing.RAISES:
        return None
    spoken = set(scene.words.split())
    if _answered(mention, scene, spoken) or _befell_before(mention, scene, spoken, setting):
        return Scope.OTHER_INCIDENT
    if _fire_of_theirs(mention, scene, spoken, setting) or _FRONT.search(scene.words) is not None:
        return Scope.OTHER_INCIDENT
    if on_other_days(mention, scene, setting):
        return Scope.OTHER_INCIDENT
    if mention.value < _SOME:
        return None
    if _of_another_time(mention, scene, spoken) or _of_raids_elsewhere(mention, scene, spoken):
        return Scope.OTHER_INCIDENT
    if _of_a_month(mention, scene, spoken):
        return Scope.CUMULATIVE
    told = _clause(mention, scene)
    if not _OF_OTHERS.isdisjoint(spoken) and _OTHERS.search(told) is not None:
        return Scope.OTHER_INCIDENT
    if not _OF_AREAS.isdisjoint(spoken) and _AREAS.search(told) is not None:
        return Scope.CUMULATIVE
    timed = not _OF_TIME.isdisjoint(spoken) or "-day " in told or "-week " in told or "-month " in told
    if (timed or "-long " in told or "-year " in told) and _STRETCHES.search(told) is not None:
        return Scope.CUMULATIVE if _RESCUE.isdisjoint(spoken) else None
    return None


# One person is nobody's total.
_SOME: Final = 2


_LATER: Final = words("later after before earlier afterwards")
_UNITS: Final = words("day days week weeks fortnight month months year years")
_DEVICES: Final = words(
    "mine mines bomb bombs ambush raid strike airstrike attack explosion shelling missile rocket drone gunmen bombing"
    " device clash clashes shootout landmine ied"
)
_OPENS_WITH_A_TIME: Final = re.compile(
    rf"^(?:(?:only|just|about|some) )?(?:a|the|one|{_NUMBER}|several|some|a few) (?:days?|weeks?|months?|years?)"
    r" (?:after|before|later|earlier)\b[^,]{0,60}? , (?:a|an|another|the same)\b"
)
_ACTS: Final = words("attack strike airstrike raid bombing shelling ambush massacre missile bomb drone operation")


def _of_another_time(mention: Mention, scene: Scene, spoken: set[str]) -> bool:
    """Whether another attack, days from this one, did it: "two days after the wedding, a mine killed four", "a raid
    five weeks before had cost the lives of 25", "their vehicle struck a mine on the same road a day later"."""
    if _LATER.isdisjoint(spoken) or _UNITS.isdisjoint(spoken) or not _RESCUE.isdisjoint(spoken):
        return False
    if _OPENS_WITH_A_TIME.search(scene.words) is not None:
        return True
    at = next(
        (at for at in range(1, len(scene.items)) if scene.lower(at) in _LATER and scene.lower(at - 1) in _UNITS), 0
    )
    if not at:
        return False
    opens = scene.lower(0) in ("a", "an", "another") and any(scene.lower(to) in _ACTS for to in range(1, 4))
    if at < mention.at:
        return opens
    return at + 2 >= len(scene.items) and any(scene.lower(to) in _DEVICES for to in range(mention.at, at))


_RAIDS: Final = words("strikes airstrikes raids attacks bombings bombardments shelling clashes fighting fire")


def _of_raids_elsewhere(mention: Mention, scene: Scene, spoken: set[str]) -> bool:
    """Whether raids of the same day on other places did it: "Strikes in Jabalia and Beit Lahia on the same day"."""
    if "same" not in spoken and "that" not in spoken:
        return False
    first = next((at for at in range(min(3, mention.at)) if scene.lower(at) in _RAIDS), -1)
    if first < 0 or scene.lower(first + 1) not in ("in", "on", "at", "near", "around", "against"):
        return False
    place = scene.items[first + 2] if first + 2 < len(scene.items) else None
    return place is not None and place.text != place.lower and _SAME_DAY.search(scene.words) is not None


_SAME_DAY: Final = re.compile(r"\b(?:the same|that) (?:day|night|evening|morning|afternoon|weekend)\b")
_COUNTED: Final = words("counted recorded documented logged registered found tallied verified listed killed died dead")
_EVENT: Final = words("strike attack raid incident bombing airstrike massacre shelling event explosion")


def _of_a_month(mention: Mention, scene: Scene, spoken: set[str]) -> bool:
    """Whether a count ends with a month that has no day: "counted 173 civilians killed around the city in June"."""
    if spoken.isdisjoint(MONTHS) or _COUNTED.isdisjoint(spoken) or not _EVENT.isdisjoint(spoken):
        return False
    at = next((at for at in range(mention.at + 1, len(scene.items)) if scene.lower(at) in MONTHS), 0)
    if not at or scene.lower(at - 1) not in ("in", "during"):
        return False
    after = scene.items[at + 1] if at + 1 < len(scene.items) else None
    return after is None or after.tag in (Tag.MARK, Tag.COMMA) or (after.tag is Tag.TIME and len(after.text) > 2)


def _clause(mention: Mention, scene: Scene) -> str:
    """Return the words between the semicolons around a figure."""
    items = scene.items
    at = next((at for at, item in enumerate(items) if item.start >= mention.start), mention.at)
    first, last = at, at
    while first > 0 and items[first - 1].lower != ";":
        first -= 1
    while last < len(items) and items[last].lower != ";":
        last += 1
    return scene.words_between(first, last)


def _answered(mention: Mention, scene: Scene, spoken: set[str]) -> bool:
    """Whether the deaths are what the strike is said to have answered: "had responded to rocket fire that had killed
    two", not "answered with a raid that killed two"."""
    return not _ANSWERED.isdisjoint(spoken) and _ANSWER.search(_led(mention, scene)) is not None


def _led(mention: Mention, scene: Scene) -> str:
    """Return the words of a sentence up to the figure's clause: its subject or its word of harm, if that is first."""
    first = mention.at
    if mention.phrase is not None:
        first = min(first, mention.phrase.first)
    while first > 0 and scene.items[first - 1].tag in (Tag.HAVE, Tag.ADV, Tag.BE):
        first -= 1
    back = scene.words_between(max(0, first - _FAR), first)
    return back + " "


_FAR: Final = 24


def _befell_before(mention: Mention, scene: Scene, spoken: set[str], setting: Setting) -> bool:
    """Whether a place is said to have been hit in another month, or some time before: "the elevator had been damaged in
    April by a strike in which two employees died"."""
    if _BEFORE.isdisjoint(spoken):
        return False
    found = _WENT_BEFORE.search(_led(mention, scene))
    return found is not None and found["month"] not in setting.times


def _fire_of_theirs(mention: Mention, scene: Scene, spoken: set[str], setting: Setting) -> bool:
    """Whether an armed group's own fire did it, of which the text had no word before: "mortars fired by armed groups
    had killed 21 in the city"."""
    weapons = _FIRED & spoken
    if not weapons or not _FIRED.isdisjoint(setting.times) or _ARMED.isdisjoint(spoken):
        return False
    weapon = next(at for at in range(len(scene.items)) if scene.lower(at) in weapons)
    if weapon > mention.at:
        return False
    by = next((at for at in range(weapon + 1, mention.at) if scene.lower(at) in _BY), 0)
    return any(scene.lower(at) in _ARMED for at in range(weapon, mention.at) if at >= by > 0)
