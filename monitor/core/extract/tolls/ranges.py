"""Bounds that stand apart, and lines that sum up: "at least three civilians and as many as eight", "Civilians killed:
2 - 4".

Assessments give a least and a most in one breath, and end in lines of labels.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.harm.joined import itemised
from monitor.core.extract.lexicon.harm import FORMS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag
from monitor.core.extract.tolls.opponents import COMBATANT
from monitor.core.extract.tolls.or_more import MAYBE, or_more
from monitor.core.model import Outcome, Standing
from monitor.core.offices import OFFICES

_UNARMED: Final = words("civilian civilians people person persons victims non-combatants individuals")
_LABEL_WORDS: Final = words(
    "reported confirmed alleged reportedly were total number of minimum maximum min max estimated"
)
_BETWEEN: Final = words("and or possibly perhaps maybe but to , - \u2013 ( though even potentially likely")
_MAYBE: Final = words("possibly perhaps maybe potentially")
_LEAST: Final = words("minimum min least")
_MOST: Final = words("maximum max most")
_MOVED: Final = words("corrected revised lowered raised changed amended updated rose increased")
_RANGING: Final = words("range ranges ranged vary varies varied varying ranging differ")
_DASHES: Final = words("- \u2013 \u2014 to")


def bounds(scene: Scene) -> None:
    """Join what is a least and a most of the same people into one figure, and label groups."""
    if not scene.mentions and " from " not in scene.words:
        return
    _labels(scene)
    _corrections(scene)
    _estimates(scene)
    _totals_after_parts(scene)
    _office_count(scene)
    kept: list[Mention] = []
    for mention in sorted(scene.mentions, key=lambda one: (one.start, one.at)):
        if _left_behind(scene, mention):
            continue
        if mention.rule.startswith("label:"):
            _labelled(scene, mention)
        if kept and _completes(scene, kept[-1], mention):
            kept[-1].high = mention.high
            kept[-1].end = mention.end
            kept[-1].qualifier = None
            kept[-1].group = kept[-1].group or mention.group
            kept[-1].generic = kept[-1].generic and mention.generic
        else:
            kept.append(mention)
    scene.mentions[:] = kept
    if not MAYBE.isdisjoint(scene.sentence.lowers):
        or_more(scene)


def _completes(scene: Scene, least: Mention, most: Mention) -> bool:
    """Whether ``most`` is the upper end of ``least``: nothing stands between but "and possibly as many as"."""
    if least.rule.startswith("label:") and most.rule.startswith("label:"):
        return least.outcome is most.outcome and (least.high, most.low) == (None, None) and least.value < most.value
    if least.outcome is not most.outcome or least.low is None or most.high is None or most.high <= least.low:
        return False
    if least.denied or most.denied or most.further or least.start == most.start:
        return False
    between = _places(scene, least.end, most.start)
    told = [scene.items[at] for at in between if scene.items[at].tag is not Tag.PERSON]
    if len(between) > 6 or any(item.lower not in _BETWEEN and item.tag is not Tag.ADJ for item in told):
        return False
    if most.low is None:
        return least.high is None or least.high < most.high
    return least.high == least.low and most.low == most.high and any(item.lower in _MAYBE for item in told)


def _labels(scene: Scene) -> None:
    """Read lines of labels: "Minimum deaths: 6 Maximum deaths: 10 Injured: 14"; a figure before a label is not its."""
    items = scene.items
    labels = [
        at
        for at in range(len(items) - 2)
        if items[at].tag is Tag.HARM and items[at + 1].lower == ":" and items[at + 2].tag is Tag.NUM
    ]
    for at in labels:
        form = FORMS.get(items[at].lower)
        told = any(one.at == at and one.numeric and one.end < items[at].start for one in scene.mentions)
        if told and verb_group(scene, at).be:
            # "Six persons were killed: four physicians and two guests": no label, but a list of them.
            continue
        if form is None or form[0] not in (Outcome.KILLED, Outcome.WOUNDED):
            continue
        if itemised(scene, at):
            continue
        if sum(one.at == at and one.rule.startswith("label:") for one in scene.mentions) > 1:
            # "Dead: 4 adults, 3 children"
            continue
        scene.mentions[:] = [one for one in scene.mentions if one.at != at]
        mention = figure(scene, at, form[0], items[at + 2], f"label:{items[at].lower}")
        near = {items[back].lower for back in range(max(0, at - 3), at)}
        if near & _LEAST:
            mention.high = None
        elif near & _MOST:
            mention.low = None


def _estimates(scene: Scene) -> None:
    """Read "estimates of those killed range from 24, according to the ministry, to 61"."""
    items = scene.items
    at = next((at for at, item in enumerate(items) if item.lower in _RANGING and scene.lower(at + 1) == "from"), None)
    if at is None or at + 2 >= len(items) or items[at + 2].tag is not Tag.NUM:
        return
    end = next(
        (to for to in range(at + 3, len(items)) if items[to].tag is Tag.NUM and scene.lower(to - 1) == "to"), None
    )
    harm = next((back for back in range(at - 1, -1, -1) if items[back].lower in FORMS), None)
    if end is None or harm is None:
        return
    least, most = items[at + 2].number, items[end].number
    if least is None or most is None or least.low is None or most.high is None or most.high <= least.low:
        return
    starts = (items[at + 2].start, items[end].start)
    scene.mentions[:] = [one for one in scene.mentions if one.start not in starts]
    mention = figure(scene, harm, FORMS[items[harm].lower][0], items[at + 2], "range")
    mention.high, mention.end, mention.generic = most.high, items[end].end, True


def _corrections(scene: Scene) -> None:
    """Read "the number was later corrected to four" after a figure of harm."""
    items = scene.items
    for at, item in enumerate(items):
        if item.lower not in ("number", "figure", "count", "tally") or scene.lower(at - 1) != "the":
            continue
        before = [one for one in scene.mentions if one.end <= item.start and one.numeric]
        step = next((to for to in range(at + 2, min(at + 7, len(items) - 1)) if items[to].lower == "to"), None)
        if not before or step is None or items[step + 1].tag is not Tag.NUM or scene.lower(step - 1) not in _MOVED:
            continue
        if any(one.start == items[step + 1].start for one in scene.mentions):
            continue
        mention = figure(scene, at, before[-1].outcome, items[step + 1], "another count")
        lowered = mention.value < before[-1].value
        mention.standing = Standing.CORRECTS if lowered else Standing.RAISES
        before[-1].standing = Standing.SUPERSEDED


def _totals_after_parts(scene: Scene) -> None:
    """Read the sum after the parts: "Turkish toll 5,434; Syria 1,832; total 7,266"."""
    for at, item in enumerate(scene.items[:-1]):
        amount = scene.items[at + 1]
        if item.lower != "total" or amount.tag is not Tag.NUM or scene.lower(at - 1) not in (";", ","):
            continue
        before = [one for one in scene.mentions if one.end <= item.start and one.numeric and not one.denied]
        after = scene.items[at + 2] if at + 2 < len(scene.items) else None
        if before and (after is None or after.tag in (Tag.MARK, Tag.COMMA)):
            mention = figure(scene, at, before[-1].outcome, amount, "another count")
            mention.standing, mention.total = Standing.RAISES, True
    for at, item in enumerate(scene.items):
        if item.tag is Tag.NUM and _in_all(scene, at) and not any(one.start == item.start for one in scene.mentions):
            before = [one for one in scene.mentions if one.end <= item.start and one.numeric and not one.denied]
            if before and item.number is not None and before[-1].value < (item.number.low or 0):
                mention = figure(scene, at, before[-1].outcome, item, "another count")
                mention.standing, mention.total = Standing.RAISES, True


def _office_count(scene: Scene) -> None:
    """Read the bare count of an office that tells of one more: "Ministry: 155, after a woman died in hospital"."""
    colon = next((at for at in range(1, min(_LABEL, len(scene.items))) if scene.lower(at) == ":"), 0)
    if not colon or colon + 2 >= len(scene.items) or scene.items[colon + 1].tag is not Tag.NUM:
        return
    number, after = scene.items[colon + 1], scene.lower(colon + 2)
    step = colon + 3 if after == "," else colon + 2
    if scene.lower(colon - 1) not in OFFICES or scene.lower(step) not in _OCCASION or number.number is None:
        return
    more = next((one for one in scene.mentions if one.outcome is Outcome.KILLED and one.start > number.end), None)
    if more is None or not more.numeric or more.denied or not more.value < (number.number.low or 0):
        return
    if all(one.start != number.start for one in scene.mentions):
        mention = figure(scene, more.at, Outcome.KILLED, number, "another count")
        mention.standing, mention.total = Standing.RAISES, True
        more.subgroup = True


_LABEL: Final = 7
_OCCASION: Final = words("after as when with")


def _in_all(scene: Scene, at: int) -> bool:
    """Whether a bare figure sums up: "four more dead, 33 in total", "making 33 in all", "making it 33", "for a total of
    33"."""
    number = scene.items[at].number
    total = number is not None and number.qualifier == "a total of" and scene.lower(at - 1) in _FOR
    it = at - 2 if scene.lower(at - 1) == "to" else at - 1
    if total or (scene.lower(it) == "it" and scene.lower(it - 1) in _MAKING):
        after = scene.items[at + 1] if at + 1 < len(scene.items) else None
        return after is None or after.tag in (Tag.MARK, Tag.COMMA, Tag.CONJ) or scene.lower(at + 1) == "in"
    if scene.lower(at - 1) not in _SUMMED or scene.phrase(at) is None:
        return False
    return scene.lower(at + 1) == "altogether" or (
        scene.lower(at + 1) == "in" and scene.lower(at + 2) in ("total", "all")
    )


_MAKING: Final = words("making makes bringing brings taking takes")
_FOR: Final = words("for making bringing , ; \u2013 \u2014")
_SUMMED: Final = words(", ; - \u2013 \u2014 making bringing to now")


def _left_behind(scene: Scene, mention: Mention) -> bool:
    """Whether a figure is what a toll was before: the first of "from 25 to 24 dead"."""
    place = next((at for at, item in enumerate(scene.items) if item.start >= mention.start), len(scene.items))
    if scene.lower(place - 1) != "from" or scene.lower(place + 1) != "to" or place + 2 >= len(scene.items):
        return False
    other = scene.items[place + 2]
    return any(one.start == other.start for one in scene.mentions)


def _places(scene: Scene, start: int, end: int) -> list[int]:
    return [at for at, item in enumerate(scene.items) if start <= item.start < end]


def _labelled(scene: Scene, mention: Mention) -> None:
    """Read whom a label means, and the second end of "2 - 4"."""
    back = mention.at - 1
    while back >= 0 and scene.items[back].lower in _LABEL_WORDS:
        back -= 1
    word = scene.lower(back)
    if back >= 0 and (word in _UNARMED or word in COMBATANT):
        mention.group = scene.items[back].text
        mention.generic = False
        mention.perpetrator = word in COMBATANT
    place = next((at for at, item in enumerate(scene.items) if item.start >= mention.start), len(scene.items))
    ahead = scene.items[place + 2] if place + 2 < len(scene.items) else None
    if ahead is None or ahead.number is None or scene.lower(place + 1) not in _DASHES:
        return
    most = ahead.number.high
    if mention.low is not None and mention.low == mention.high and most is not None and most > mention.low:
        mention.high, mention.end = most, ahead.end
