"""A death that is told as coming on top of a toll: "hers comes on top of the 23" makes 24.

Who died is told in the words before, and the toll is the definite figure behind: "the death is in addition to the 14
announced earlier". What else may come on top of the dead (the wounded, homes, costs) makes nothing of it.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome, Standing

_SEVERAL: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ON_TOP: Final = re.compile(
    r"\b(?:(?P<one>hers|his|(?:her|his|this|that|the|a) (?:\w+ )?(?:death|fatality|body|victim)|it|this|that)"
    r"|(?:the|these|those) (?:latest |new )?(?P<several>two|three|four|five|six)"
    r"(?: (?:deaths|bodies|victims|fatalities))?)"
    r" (?:has |have )?(?:is |are |was |were |comes? |came |come )?(?:now )?(?:on top of|in addition to|over and above)"
    r" the (?P<figure>\d+)(?= (?:\w+ )?(?:dead|deaths|killed|confirmed|announced|reported|known|already|the |that |we "
    r"|he |she |they |given|counted|people|victims|bodies|from|on |at )|$| [,.;!])"
)
_CUES: Final = words("top addition above")
_NOT_DEAD: Final = words("wounded injured hurt missing homes houses buildings acres arrested evacuated million billion")


def on_top(scenes: list[Scene]) -> None:
    """Read the toll to which the sentences say that a death is added."""
    for scene in scenes:
        spoken = scene.sentence.lowers
        if _CUES.isdisjoint(spoken) or not _NOT_DEAD.isdisjoint(spoken):
            continue
        found = _ON_TOP.search(scene.words)
        if found is None:
            continue
        before = len(scene.words[: found.start("figure")].split())
        at = next(
            (
                at
                for at in range(len(scene.items))
                if scene.items[at].tag is Tag.NUM and scene.lower(at) == found["figure"]
            ),
            -1,
        )
        if at < 0 or at > before:
            continue
        value = int(found["figure"]) + (_SEVERAL[found["several"]] if found["several"] else 1)
        told = [one for one in scene.mentions if one.outcome is Outcome.KILLED and one.start == scene.items[at].start]
        mention = told[0] if told else figure(scene, at, Outcome.KILLED, scene.items[at], "on top of the toll")
        mention.low = mention.high = value
        mention.standing, mention.total = Standing.RAISES, True
