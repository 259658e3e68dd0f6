"""What the figures of a short line are: a new count, one given before, or a part; and whether of the dead or the hurt.

A new count needs words of one around it ("total: 33", "33 dead", "to 33,"), unless a frame has heard it. Whose fate it
counts is told by the word of harm that stands nearest, and where there is none in its sentence, by all there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.core.model import Outcome
from monitor.core.text import Document

_DEATH: Final = (
    r"(?:dead|deaths?|die[sd]|killed|martyr(?:s|ed|dom)?|fatalit(?:y|ies)|toll|(?:fallen|fell)"
    r"(?! (?:back|behind|ill|sick|asleep|into|short|apart|from|to|by|below|out|over)\b)|losses|lost|perished|bodies"
    r"|succumb(?:ed|s)?)"
)
_INJURY: Final = r"(?:wounded|wounds?|injured|injur(?:y|ies)|hurt)"
_HARM: Final = re.compile(rf"\b(?:({_DEATH})|({_INJURY}))\b")
_RIGHT_AFTER: Final = re.compile(
    r"^[\"'\u201d\u2019)]*\s*(?:(?:members )?of (?:our|his|her|its|the) )?(?:(?!(?:after|with|while|as|of|from|by|but"
    r"|and|or|when"
    r"|since"
    r"|because|though|following|was|in|at|not|instead|rather|to|the|an?)\b)[\w'\u2019-]+ ){0,6}?"
    rf"(?:({_DEATH})|({_INJURY}))\b"
)
"""The word of harm that a figure counts: "33 soldiers have now been killed"."""
_DYING: Final = re.compile(
    r"(?<!count )(?<!number )(?<!toll )(?<!figure )(?<!total )(?<!tally )\b(?:of|among|from) (?:the|our|those|these"
    r"|his|her|its|their|\w+ian|\w+ish) (?:\w+ ){0,2}?(?:wounded|injured"
    r"|hurt)"
    r"(?: \w+)?|\b(?:seriously|severely|badly|critically|heavily|gravely)[ -](?:wounded|injured|hurt)"
    r"|\b(?:of|to|from) (?:\w+ ){1,2}(?:wounds|injuries)\b"
    r"|\b(?:wounded|injured|hurt) (?:\w+ )?(?:who |also )?(?:succumb\w*|died|were martyred|have died)"
)
"""The hurt of whom some have died: they are no count of the hurt, where the dead are counted."""
_GIVEN_BEFORE: Final = re.compile(
    r"(?:\bnot|\bn['\u2019]t|\binstead of|\brather than|\bfrom|\bprevious(?:ly)?|\bprevious (?:toll|figure|count) of"
    r"|\bearlier(?: (?:figure|toll|count))?(?: of)?|\binitial(?:ly)?|\bhad (?:\w+ )?(?:said|given|put it at|reported)"
    r"|['\u2019]d said|\bthan|\bno longer|\bfirst|\bthen|\bof the|\bthe|\bwhen (?:i|he|she) said|\bcount of|\btoll of"
    r"|\bfigure of|\bafter|\bup from|\bdown from|\bfor|\bvs\.?|\bversus|\bagainst|\bcompared (?:to|with)|\(was|\babove"
    r"|\bin (?:place|lieu) of|\bhad been|\bwhat (?:was|were)|\bback on|\bbacktrack\w* (?:on|from)|\blonger stands by"
    r"|\bstay at|\bhis|\bher|\bits|\btheir|\bbeyond|\bwith (?:the )?(?:earlier"
    r"|previous))\s*(?:the\s*)?[\"'\u201c\u2018(]*$"
)
_GIVEN_AFTER: Final = re.compile(
    r"^[^.;,!]{0,40}?\b(?:was|were|is|are)(?: not|n['\u2019]t)\b"
    r"|^[^.;,!]{0,40}?\b(?:was|were|is) (?:an? (?:\w+ )?|in |given in |the result of |no longer )?(?:mistaken?|error"
    r"|wrong"
    r"|incorrect|too high|valid|out of date|slip)\b|^\s*(?:he|she|they|it) (?:gave|had given|announced|reported)\b"
    r"|^[^.;,!]{0,20}?\b(?:first|initially|earlier|previously) (?:announced|given|reported)\b"
    r"|^[^.;,!]{0,20}?\b(?:given |announced |reported )(?:earlier|before)\b"
    r"|^\s*(?:->|>|=>|-->|\u2192|\u21d2)|^[^.;,!]{0,20}?\bno longer\b|^[^.;,!]{0,14}?\b(?:two|too|one|three) too many\b"
    r"|^\s*(?:before|previously|earlier)\b|^[^.;,!]{0,12}?\bat (?:\d\d?[:.]\d\d|eleven|ten|nine|midnight)\s*[.;,]"
    r"|^,? (?:(?:and )?(?:then|now)|to) \d"
    r"|^\s*(?:has|have|had) been (?:withdrawn|taken back|retracted)\b|^\s*resulted from\b"
)
_PART_AFTER: Final = re.compile(
    r"^\s*(?:more|further|additional|others?|names?|fewer|families|of (?:the|those|them|his|her|its)\b"
    r"|of our (?:(?!soldiers|troops|men|boys|heroes)\w+ ){0,2}(?:wounded|injured)|soldiers? (?:thought|listed|counted"
    r"|presumed|reported|still)"
    r"|men (?:thought|listed|counted|presumed|were|are)|people (?:thought|listed)"
    r"|seriously|severely|badly|critically|heavily|hospitals?|times?|hours?|minutes?|days?)\b"
)
_PART_BEFORE: Final = re.compile(r"\b(?:by|update|part|day|no\.|number one|channel|page|chapter|another)\s*$")
_NEW_BEFORE: Final = re.compile(
    r"(?:\b(?:to|at|is|are|now|reach(?:es|ed)?|numbers?|numbered|totals?|totall?ed|makes? (?:that|it)|made (?:that|it)"
    r"|use|gives?|gave|counts?|as|leaves?|leaving|becomes?|become|dead|killed|of|martyrs|have|said|says|but|so|only"
    r"|replied|answered|wounded|injured|still|holds|puts?|has|lost|with (?:them|these)|means?|(?:they|there"
    r"|it) (?:were|was)|(?:that|this|which|it) makes)"
    r"|['\u2019]s|[:;,(>-]|\u2013|\u2014|\u2192|^)\s*[\"'\u201c\u2018(]*$"
)
_NEW_AFTER: Final = re.compile(
    r"^[\"'\u201d\u2019)]*\s*(?:(?:(?:[a-z]+ )?(?:dead|fatalities|deaths|fallen|lives|lost|bodies"
    r"|(?:soldiers?|troops|servicemen|personnel|men|boys|heroes)(?! (?:\w+ed|met|took|stood|sang|gave|went|came|left"
    r"|found|brought|saw|sent|held|kept) (?:the|an?|their|his|to|by|at|for|on)\b))"
    r"|killed|martyrs?|martyred|fallen|of our|wounded|injured|hurt|now|so far|from|not|instead|rather|after|following"
    r"|according|per|the (?:count|number|toll)|says|said|with|as|at this|in (?:all|total|hospital)|vs|and(?! \d)"
    r"|but not"
    r"|because|since|though|(?:with)?in (?:\w+ ){0,2}(?:hours?|minutes?))\b|[(.,;:!-]|\u2013|\u2014|$)"
)
_CLOSE, _FAR = 24, 40
"""How far before a figure the words may begin that make it new or a part, and those that say when it was given."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count that stands in the line. ``said`` is one that is new unless another figure is: "we said 29"."""

    start: int
    end: int
    value: int
    new: bool
    said: bool
    outcome: Outcome | None

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(self, start: int, end: int, value: int, new: bool, said: bool, outcome: Outcome | None) -> None:
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "new", new)
        object.__setattr__(self, "said", said)
        object.__setattr__(self, "outcome", outcome)


def tells_of_harm(text: str) -> bool:
    """Whether a lower-case text has a word of death or injury."""
    return _HARM.search(text) is not None


def figures_of(document: Document, text: str, heard: dict[Outcome, set[int]]) -> Iterator[Figure]:
    """Yield the counts of the line; one that a frame has ``heard`` needs no words of a new count around it."""
    harms = _harms(text)
    for sentence in document.sentences:
        places = [sentence.tokens[one.first].start for one in sentence.numbers if one.countable]
        for number in sentence.numbers:
            start, end = sentence.tokens[number.first].start, sentence.tokens[number.last - 1].end
            value = number.low if number.low == number.high else _risen(number.low, number.high, text, start)
            if value is None or not (number.countable or _NUMBERING.search(text, max(0, start - _CLOSE), start)):
                continue
            outcome = _counted(text, start, end, sentence.start, sentence.end, harms, places)
            known = outcome is not None and value in heard.get(outcome, ())
            if not known and _clock(text, start):
                continue
            close, far, after = max(0, start - _CLOSE), max(0, start - _FAR), text[end : end + _FAR]
            opens = start == sentence.start or not text[sentence.start : start].strip("\"'\u201c\u2018 ")
            before = opens or _NEW_BEFORE.search(text, close, start) is not None
            whole = _WHOLE_AFTER.match(after) is not None and _WHOLE_BEFORE.search(text, close, start) is not None
            new = (known or whole) or (
                (before and _NEW_AFTER.match(after) is not None)
                or (_PEOPLE_AFTER.match(after) is not None and _RIGHT_AFTER.match(text[end : end + _WIDE]) is not None)
            )
            said = False
            if new:
                part = (_PART_AFTER.match(after) is not None and not whole) or _PART_BEFORE.search(
                    text, close, start
                ) is not None
                old = _GIVEN_AFTER.match(after) is not None or _GIVEN_BEFORE.search(text, far, start) is not None
                new = not part and not old and not _clock(text, start) and not _age(text, start, end)
                said = _SAID_BEFORE.search(text, far, start) is not None
            yield Figure(start, end, value, new, said, outcome)


def _risen(low: int | None, high: int | None, text: str, start: int) -> int | None:
    """Return the count of "wounded up to 41", which is no bound: it has gone up."""
    return high if low is None and _UP_TO.search(text, max(0, start - _CLOSE), start) else None


_UP_TO: Final = re.compile(
    r"\b(?:dead|killed|wounded|injured|hurt|toll|count|number|total|deaths|fatalities|gone|goes|went|going|rose|rises|risen"
    r"|rising|climbs|climbed|climbing|jumps|jumped|crept|moved|shot|is|now|are) up to $"
)
_WHOLE_AFTER: Final = re.compile(r"^ of them(?: now| in all| so far| already)?\W*(?:$|[.!])")
_WHOLE_BEFORE: Final = re.compile(r"\bthere (?:are|were) (?:now |already |only )?$")
_NUMBERING: Final = re.compile(
    r"\b(?:dead|fallen|wounded|injured|deaths|fatalities|casualties|soldiers|troops|servicemen|martyrs|victims|losses"
    r"|bodies) (?:now |already |currently )?number $"
)
"""Before a figure, "number" is a verb: "the dead number 33"; elsewhere it is a name, as in "bus number 33"."""
_WIDE: Final = 60
_PEOPLE_AFTER: Final = re.compile(
    r"^\s*members of (?:\w+ ){0,3}(?:forces|army|military)\b|^\s*(?:of our )?(?:\w+ )?(?:soldiers?|troops|servicemen"
    r"|personnel|people|men|boys|heroes|miners|sons)\b"
)
_SAID_BEFORE: Final = re.compile(r"\b(?:we|i|he|she|they|it) (?:had |have |has |first )*(?:said|gave|announced)\s*\W?$")
_CLOCK: Final = re.compile(r"\bat\s*$")
_STANDS: Final = re.compile(
    r"\b(?:st(?:ands?|anding|ood)|puts?(?: it| them)?|putting|now|remain\w*|figure|tally|toll|count|numbers?|total"
    r"|dead|killed|wounded|injured"
    r"|hurt"
    r"|losses|are|is|it|up|currently|still|unchanged|fatalities|deaths) at\s*$"
)


_OF_ONE: Final = re.compile(
    r"\b(?:man|woman|boy|girl|son|daughter|father|mother|teen|teenager|driver|teacher|student|victim|resident|pilot|nurse"
    r"|farmer|fisherman|worker|lineman|grandmother|grandfather|brother|sister|husband|wife|uncle|aunt|child|toddler"
    r"|firefighter|deputy|officer|soldier|passenger|pedestrian|cyclist|motorist|hiker|surfer|swimmer), $"
)
_AGE_ENDS: Final = re.compile(r"^\s*(?:[,;.)]|$)")


def _age(text: str, start: int, end: int) -> bool:
    """Whether a figure is how old somebody is: "man, 57, killed when an oak fell"."""
    return (
        _AGE_ENDS.match(text[end : end + 2]) is not None
        and _OF_ONE.search(text, max(0, start - _CLOSE), start) is not None
    )


def _clock(text: str, start: int) -> bool:
    """Whether "at" before a figure tells the time, and not where a toll stands."""
    near = max(0, start - _CLOSE)
    return _CLOCK.search(text, near, start) is not None and _STANDS.search(text, near, start) is None


def _harms(text: str) -> list[tuple[int, int, Outcome]]:
    """Return the words of harm: where they stand, and what they tell."""
    found = [(one.start(), one.end(), Outcome.KILLED if one[1] else Outcome.WOUNDED) for one in _HARM.finditer(text)]
    if not any(outcome is Outcome.KILLED for _, _, outcome in found):
        return found
    dying = [one.span() for one in _DYING.finditer(text)]
    return [one for one in found if one[2] is Outcome.KILLED or not any(start <= one[0] < end for start, end in dying)]


_STOP: Final = re.compile(r"[.;:!?,]")


def _counted(
    text: str, start: int, end: int, begins: int, ends: int, harms: list[tuple[int, int, Outcome]], places: list[int]
) -> Outcome | None:
    """Return whose fate a figure counts."""
    told = {outcome for _, _, outcome in harms}
    if len(told) == 1:
        return next(iter(told))
    right = _RIGHT_AFTER.match(text[end : min(ends, end + _WIDE)])
    if right is not None:
        hurt = any(start <= end + right.start(2) < stop for start, stop, one in harms if one is Outcome.WOUNDED)
        return Outcome.WOUNDED if hurt else Outcome.KILLED
    before = [one for one in harms if begins <= one[0] and one[1] <= start]
    if before and not _STOP.search(text, before[-1][1], start):
        return before[-1][2]
    after = [one for one in harms if end <= one[0] < ends]
    if after and not _STOP.search(text, end, after[0][0]) and not any(end < place < after[0][0] for place in places):
        return after[0][2]
    return before[-1][2] if before else None
