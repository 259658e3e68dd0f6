"""Deaths of another day told in a clause of their own, after a strike's: "food was handed out again in July, when eight
more people were killed", "workers' housing down the coast, where 60 people had died a few days before"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.about.setting import Setting
from monitor.core.extract.lexicon.months import MONTHS
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene

_WHEN: Final = re.compile(r"\b(?:in|until|since) (?P<month>[a-z]+)(?: \d{4})? , when (?:[\w'-]+ ){0,3}$")
_CLAUSES: Final = words("when where")
_ONCE: Final = re.compile(
    r"^(?:[\w'-]+ ){0,8}?(?:the|a|an|one|two|three|four|five|six|ten|several|some|a few|a couple of) "
    r"(?:night|day|days|week|weeks|month|months|year|years|fortnight) (?:before|earlier|previously)\b"
)
_HAD: Final = re.compile(r"\bwhere (?:[\w'-]+ ){0,6}?$")
_EARLIER: Final = words("before earlier previously")


_ANOTHER: Final = words("another a")
_STRIKE: Final = (
    r"(?:strike|airstrike|attack|raid|bombing|shelling|ambush|missile|rocket|bomb|drone|explosion|blast|mine|operation)"
)
_OF_ANOTHER_DAY: Final = re.compile(
    rf"^(?:another|a (?:second|third|further|similar|separate|different)) (?:[\w-]+ ){{0,2}}?{_STRIKE}"
    r" (?:[\w'-]+ ){0,6}?"
    r"(?:(?:the|that) (?:next|following|previous|preceding|same)|(?:a|one|two|three|four|five|six|ten|several|some))"
    r" (?:night|day|days|week|weeks|month|months|year|years|fortnight|morning|evening|afternoon)\b"
)
_FIRED_BACK: Final = re.compile(
    r"\b(?:fired|launched|shot|sent|thrown) in (?:response|retaliation|reply|return|revenge)(?! (?:to|for)\b)"
)
_BACK: Final = words("response retaliation reply return revenge")
_CAME_AFTER: Final = re.compile(
    rf"^(?:the|this) (?:[\w-]+ )?{_STRIKE}s? (?:came|comes|followed)(?: (?:just|soon|shortly))?(?: after)?"
    r" (?:a|an|another) "
)


def set_apart_by_its_opening(mention: Mention, scene: Scene) -> bool:
    """Whether a sentence opens with another strike and its day, with what was fired back, or with what the strike came
    after: "Another strike the next day wounded six", "The shelling came after a missile killed four in Donetsk"."""
    opens = scene.lower(0)
    if opens in _ANOTHER:
        if not _BACK.isdisjoint(scene.sentence.lowers):
            return _FIRED_BACK.search(scene.words_between(0, mention.at)) is not None
        return _OF_ANOTHER_DAY.match(scene.words_between(0, mention.at)) is not None
    if opens in _OPENS and not _CAME.isdisjoint(scene.sentence.lowers):
        led = scene.words_between(0, mention.at) + " "
        return _CAME_AFTER.match(led) is not None and " , " not in led
    return False


_OPENS: Final = words("the this")
_CAME: Final = words("came comes followed")


def on_other_days(mention: Mention, scene: Scene, setting: Setting) -> bool:
    """Whether a clause behind "when" or "where" dates a figure by a month that the lead does not know, or by some days
    before."""
    if set_apart_by_its_opening(mention, scene):
        return True
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
