"""What the bare counts of a paragraph count where it turns to the hurt: "The number of injured varied. The centre
recorded eight", "On the wounded, both gave four. The mayor was aware of six"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.model import Outcome
from monitor.core.text import Document, Sentence

_HURT: Final = words("injured wounded hurt injuries")
_ABOUT: Final = re.compile(
    r"\b(?:numbers?|counts?|tolls?|tall(?:y|ies)|figures?|estimates?|accounts?|that|those) (?:of|for) (?:the |those )?"
    r"(?:people |civilians |persons )?(?:injured|wounded|hurt|injuries)\b(?! (?:and|or) (?:dead|killed))"
    r"|\b(?:on|about|over|regarding|concerning|as (?:for|to)) (?:the (?:number of )?|those |how many )"
    r"(?:people |civilians )?(?:were |had been |was )?(?:injured|wounded|hurt)\b(?! (?:and|or) (?:dead|killed))",
    re.IGNORECASE,
)


def topic_of(scenes: Sequence[Scene], sentence: Sentence, document: Document) -> Outcome:
    """Return what a bare count in ``sentence`` counts, after ``scenes``: the dead, where its paragraph does not turn
    to the hurt before."""
    text = document.text
    told = len(scenes) - 1
    after = sentence
    for index in range(sentence.index, -1, -1):
        before = document.sentences[index]
        if before is not sentence and "\n\n" in text[before.end : after.start]:
            break
        while told >= 0 and scenes[told].sentence.index > index:
            told -= 1
        if told >= 0 and scenes[told].sentence is before and _of_the_dead(scenes[told]):
            break
        if not _HURT.isdisjoint(before.lowers) and _ABOUT.search(text, before.start, before.end) is not None:
            return Outcome.WOUNDED
        after = before
    return Outcome.KILLED


def _of_the_dead(scene: Scene) -> bool:
    return any(one.outcome is Outcome.KILLED and not one.denied and not one.hypothetical for one in scene.mentions)
