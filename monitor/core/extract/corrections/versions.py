"""Corrections of what was published: "Correction: an earlier version gave the death toll as 31. It is 26".

The figure of the earlier version is past, and the one that the text gives for it takes its place.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.model import Outcome, Standing
from monitor.core.text import Document

_OPENING: Final = re.compile(r"\A\W*(?:correct(?:ion|ed|s|ing)|clarification|editor['\u2019]?s note)\b", re.IGNORECASE)
_VERSION: Final = re.compile(
    r"\b(?:earlier|previous|first|original|prior|initial) (?:\w+ ){0,2}?(?:versions?|story|stories|reports?|headlines?"
    r"|tweets?|posts?|alerts?|bulletins?|dispatch(?:es)?|articles?|items?|copy|updates?|editions?)\b",
    re.IGNORECASE,
)
_SHOULD: Final = frozenset(("be", "been", "read"))
_REACH: Final = 2
"""The right figure stands no further behind than the sentence after next."""


def put_in_place(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` with the figure of an earlier version marked as past, and the right one as its correction."""
    if _OPENING.match(document.text) is None:
        return scenes
    version = _VERSION.search(document.text)
    if version is None:
        return scenes
    told = sorted((one for scene in scenes for one in scene.mentions if _counts(one)), key=lambda one: one.start)
    past = next((one for one in told if one.start >= version.end()), None)
    if past is None or any(one.start < version.start() for one in told):
        return scenes
    sentence = next((one for one in document.sentences if one.start <= version.start() < one.end), None)
    if sentence is None or not sentence.start <= past.start < sentence.end:
        return scenes
    right = next((one for one in told if one.start > past.start and one.outcome is past.outcome), None)
    if right is None:
        right, scenes = _bare(scenes, document, past)
    if right is None:
        return scenes
    past.standing = Standing.SUPERSEDED
    right.standing = Standing.CORRECTS if right.value < past.value else Standing.RAISES
    return scenes


def _counts(mention: Mention) -> bool:
    return mention.numeric and mention.outcome is Outcome.KILLED and not (mention.denied or mention.subgroup)


def _bare(scenes: list[Scene], document: Document, past: Mention) -> tuple[Mention | None, list[Scene]]:
    """Read the right figure where nothing says what is counted: "it is 26", "Sheriff says it's 26", "should be 26"."""
    known = {scene.sentence.index: scene for scene in scenes}
    for sentence in document.sentences:
        if not past.sentence <= sentence.index <= past.sentence + _REACH:
            continue
        scene = known.get(sentence.index) or Scene.of(sentence, read_items(sentence))
        for at, item in enumerate(scene.items):
            if item.tag is not Tag.NUM or item.start <= past.start or at == 0:
                continue
            before, after = scene.items[at - 1], scene.items[at + 1 : at + 2]
            given = before.tag is Tag.BE or before.lower in _SHOULD or before.lower.endswith(("'s", "\u2019s"))
            if given and all(one.tag in (Tag.MARK, Tag.COMMA, Tag.CONJ) for one in after):
                made = figure(scene, at, past.outcome, item, "another count")
                made.total = True
                known[sentence.index] = scene
                return made, [known[index] for index in sorted(known)]
    return None, scenes
