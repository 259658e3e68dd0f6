"""Figures that the text itself has overtaken: "the army had earlier put the number of dead at two", after its five.

They stand where nobody gives another figure; beside a later one they are superseded, whichever is the greater and
whoever gave it.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.doubt.refuted import withdrawn
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.tolls.statements import DISPUTED
from monitor.core.model import Outcome, Standing
from monitor.core.text import Document

_FIRST: Final = r"(?:earlier|previously|at first|first|initially|originally)"
_TELLING: Final = (
    r"(?:put|puts|putting|said|say|saying|reported|reporting|spoke|spoken|speaking|gave|given|giving|counted|counting"
    r"|estimated|announced|announcing|listed|told|claimed|quoted|cited|stated|thought|believed|feared|known)"
)
_FIGURE: Final = (
    r"(?:toll|tolls|count|counts|figure|figures|number|tally|statement|statements|report|reports|communique|bulletin"
    r"|announcement|estimate|estimates|accounts|account|information|version|dispatch|dispatches|update)"
)
_FORMER: Final = r"(?:earlier|previous|prior|preliminary|initial|provisional)"
# Said before the figure, with no other figure between.
_BEFORE: Final = re.compile(
    rf"\b{_FIRST} (?:had |been |was |were )?{_TELLING}\b"
    rf"|\bhad {_FIRST} \w+|^(?:he|she|they|it) had (?:told|spoken|reported|announced|given)\b"
    rf"|\b(?:an?|the|its|their|his|her|this|'s|'|\u2019s) (?:{_FORMER}|first) (?:\w+ ){{0,2}}?{_FIGURE}\b"
    rf"|^{_FORMER} {_FIGURE}\b|^first reports\b"
    rf"|^earlier (?:\w+ ){{0,4}}, .*\b{_TELLING}\b|^earlier (?:that|the same) day\b.*\b{_TELLING}\b"
    r"|^(?:until|till|up to) (?:then|now)\b|^at first ,"
    r"|^(?:hours|days|a day|a week|minutes) (?:before|earlier) , .*\bhad\b"
    r"|\bhad (?:stood|been put|been given|been counted) at\b|\bcompare[sd] (?:with|to)\b"
)
# Said after it: "nine deaths in an earlier statement", "nine dead announced on Monday" (of what it is compared with).
_AFTER: Final = re.compile(rf"^(?:\w+ ){{0,4}}in (?:an?|its|their|the) (?:{_FORMER}|first) (?:\w+ )?{_FIGURE}\b")
# Words without which neither finds anything.
_SAYING_SO: Final = words(
    "earlier previously first initially originally previous prior preliminary initial provisional until till then now"
    " had compared compare compares"
)
# So far back the newer figure may stand, in sentences; one behind it may follow.
_FAR: Final = 3
# So many words before a figure are looked at.
_LONG: Final = 22


def supersede(scenes: list[Scene], document: Document) -> None:
    """Mark the figures that are said to be earlier ones, where the text gives a newer one beside them; where it says
    that its sources differ, they are rivals."""
    told: list[tuple[Mention, bool]] = []
    for scene in scenes:
        may = not _SAYING_SO.isdisjoint(scene.sentence.lowers)
        before: Mention | None = None
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            if _counts(mention):
                # "had earlier given nine dead and 22 hurt"
                same = before is not None and told[-1][1] and _in_one_breath(before, mention, scene)
                told.append((mention, may and (same or _earlier(mention, scene))))
                before = mention
    if all(not old for _, old in told) or DISPUTED.search(document.text) is not None:
        return
    for mention, old in told:
        if old and any(not other_old and _newer(one, mention) for one, other_old in told):
            mention.standing = Standing.SUPERSEDED


def _counts(mention: Mention) -> bool:
    return mention.numeric and not mention.denied and not mention.hypothetical and not mention.subgroup


def _in_one_breath(one: Mention, other: Mention, scene: Scene) -> bool:
    """Whether nothing but "dead and" stands between two figures: not "nine dead, said fourteen"."""
    between = [item.tag for item in scene.items if one.end <= item.start < other.start]
    return len(between) <= _BREATH and all(tag not in (Tag.VERB, Tag.ED, Tag.MARK) for tag in between)


_BREATH: Final = 5


def _newer(one: Mention, old: Mention) -> bool:
    if one.outcome is not old.outcome or one.outcome not in (Outcome.KILLED, Outcome.WOUNDED) or one.perpetrator:
        return False
    if one.pronoun or one.standing in (Standing.SUPERSEDED, Standing.WITHDRAWN):
        return False
    return -1 <= old.sentence - one.sentence <= _FAR


def _earlier(mention: Mention, scene: Scene) -> bool:
    """Whether the words around a figure call it an earlier one."""
    items = scene.items
    place = next((at for at, item in enumerate(items) if item.start >= mention.start), mention.at)
    first = place
    while first > 0 and place - first < _LONG and items[first - 1].tag is not Tag.NUM and items[first - 1].lower != ";":
        first -= 1
    before = scene.words_between(first, place)
    found = next((match for match in _BEFORE.finditer(before)), None)
    if found is not None and first and found.group().startswith(("until", "till", "up to")):
        found = None
    return found is not None or _AFTER.search(scene.words_between(place + 1, len(items))) is not None


_SUPERSEDED: Final = words("initially originally")


_EARLIER: Final = (
    "earlier reported",
    "previously reported",
    "first reported",
    "earlier figure",
    "earlier toll",
    "previous toll",
    "earlier said",
    "had said",
    "previously said",
    "earlier count",
    "previous count",
)


def standing(mention: Mention, scene: Scene) -> Standing:
    """Return how the figure stands to earlier ones by its own words."""
    if mention.standing is not Standing.CURRENT:
        return mention.standing
    items = scene.items
    place = next((at for at, item in enumerate(items) if item.start >= mention.start), mention.at)
    lowers: list[str] = []
    for at in range(place - 1, max(-1, place - 13), -1):
        if items[at].tag is Tag.NUM or items[at].lower == ";":
            break
        lowers.insert(0, items[at].lower)
    if "up from" in " ".join(lowers):
        return Standing.SUPERSEDED
    lowers.extend(item.lower for item in items[place : place + 5] if item.tag is not Tag.NUM)
    if mention.numeric and _SUPERSEDED & set(lowers):
        return Standing.SUPERSEDED
    text = " ".join(lowers)
    if any(phrase in text for phrase in _EARLIER):
        return Standing.SUPERSEDED
    if scene.lower(0) == "earlier" and scene.lower(1) == "," and "had" in [item.lower for item in items[2:place]]:
        # "Earlier, the governor had reported 11 dead."
        return Standing.SUPERSEDED
    if withdrawn(set(lowers)):
        return Standing.WITHDRAWN
    if "revised down" in text or "corrected" in lowers or "lowered" in lowers:
        return Standing.CORRECTS
    return Standing.CURRENT
