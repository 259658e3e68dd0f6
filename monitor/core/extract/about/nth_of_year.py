"""The n-th death of a year or of a place is no toll of its own: "the troop's 61st fatality of the year", "the county's
12th traffic death"; "the storm's fourth death" is."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.ordinals import number_of_nth

_SPANS: Final = words("year years season month decade summer winter quarter")
_WITHIN: Final = words("of in for during")
# What such deaths are counted by over a year, whatever happens to be told beside them.
_KINDS: Final = words(
    "traffic road roadway highway pedestrian cyclist bicycle bicyclist motorcycle motorcyclist homicide overdose"
    " drowning boating hunting snowmobile crash car-crash traffic-related crash-related road-traffic vehicle on-road"
)
_NEAR: Final = 6


def nth_of_a_year(mention: Mention, scene: Scene) -> bool:
    """Whether an ordinal counts the deaths of a year or of a kind, not those of one event."""
    if not mention.rule.startswith("count:"):
        return False
    nth = mention.at - 1
    while nth > 0 and number_of_nth(scene.lower(nth)) is None and mention.at - nth <= _NEAR:
        if scene.lower(nth) in _KINDS:
            return True
        nth -= 1
    for at in range(mention.at + 1, min(mention.at + _NEAR, len(scene.items) - 1)):
        if scene.items[at].tag in (Tag.MARK, Tag.COMMA):
            return False
        if scene.lower(at) in _WITHIN:
            year = scene.lower(at + 1)
            named = scene.lower(at + 2) if year in ("the", "a") else year
            if named in _SPANS or (len(year) == len("2000") and year.isdigit() and year[:2] in ("19", "20")):
                return True
    return False
