"""Deaths of another day told in a clause of their own, after a strike's: "food was handed out again in July, when eight
more people were killed", "workers' housing down the coast, where 60 people had died a few days before"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.periods import MONTHS, Setting

_WHEN: Final = re.compile(r"\b(?:in|until|since) (?P<month>[a-z]+)(?: \d{4})? , when (?:[\w'-]+ ){0,3}$")
_CLAUSES: Final = words("when where")
_ONCE: Final = re.compile(
    r"^(?:[\w'-]+ ){0,8}?(?:the|a|an|one|two|three|four|five|six|ten|several|some|a few|a couple of) "
    r"(?:night|day|days|week|weeks|month|months|year|years|fortnight) (?:before|earlier|previously)\b"
)
_HAD: Final = re.compile(r"\bwhere (?:[\w'-]+ ){0,6}?$")
_EARLIER: Final = words("before earlier previously")


def on_other_days(mention: Mention, scene: Scene, setting: Setting) -> bool:
    """Whether a clause behind "when" or "where" dates a figure by a month that the lead does not know, or by some days
    before."""
    lowers = scene.sentence.lowers
    if _CLAUSES.isdisjoint(lowers):
        return False
    first = mention.phrase.first if mention.phrase is not None else mention.at
    first = min(first, mention.at)
    led = scene.words_between(max(0, first - _FAR), first) + " "
    if not MONTHS.keys().isdisjoint(lowers):
        found = _WHEN.search(led)
        if found is not None and found["month"] in MONTHS and found["month"] not in setting.times:
            return True
    if "had" not in lowers or _EARLIER.isdisjoint(lowers) or _HAD.search(led) is None:
        return False
    return _ONCE.match(scene.words_between(mention.at + 1, len(scene.items))) is not None


_FAR: Final = 12
