"""Counts of the dead and the hurt in the language of the place: "297 fallecidos", "suben a 29 los muertos".

English lines on an event abroad stand among bulletins that are not English. Only a noun that follows its figure is
read; verbs, dates and names are not.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Standing

_BETWEEN: Final = words(
    "los las les la el le de des du cifra n\u00famero numero nombre bilan balance personas personnes pessoas"
)
_TO: Final = frozenset(("a", "\u00e0"))
_FAR: Final = 6


_GERMAN: Final = words(
    "der das und ist nicht f\u00fcr bei mit wird ein eine sie auf dem zum zur nach weiter liegt werden wurde sind aus"
    " auch noch sich des hat vom am um im den von bitte"
)
_SOME: Final = 2


def german_article(scene: Scene) -> bool:
    """Whether "die" stands in German, where it is an article: "Die Zahl der Toten liegt weiter bei 14"."""
    spoken = scene.sentence.lowers
    return not _GERMAN.isdisjoint(spoken) and len(_GERMAN & spoken) >= _SOME and "the" not in spoken


def counted_abroad(scene: Scene, at: int, outcome: Outcome) -> list[Mention]:
    """Read the noun at ``at`` with the figure before it."""
    for back in range(at - 1, max(-1, at - _FAR), -1):
        item = scene.items[back]
        if item.tag is Tag.NUM:
            mention = figure(scene, at, outcome, item, f"count:{scene.lower(at)}")
            if back < at - 1 and scene.lower(back - 1) in _TO:
                # "Suben a 29 los muertos"
                mention.standing, mention.total = Standing.RAISES, True
            return [mention]
        if item.lower not in _BETWEEN:
            return []
    return []
