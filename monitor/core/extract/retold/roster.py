"""Victims whom a text names after it counted them: each is a part of what was counted.

"Five peasants were killed. The victims were identified as Jose Rivera, Luis Cortez and Juan Linares", "the wounded
reporters are Manuel Diaz and William Madrid", "one of the wounded is Brenda Fugart", "among the dead was Luis Rivera".
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome
from monitor.core.text import Document

_DEAD: Final = words("dead deceased killed slain murdered")
_HURT: Final = words("wounded injured")
_ANY: Final = words("victims victim")
_SET: Final = _DEAD | _HURT | _ANY
_AS: Final = words("identified named listed")
_OPENS: Final = words("the among one two three")


def rostered(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` with those whom later sentences name out of a number told before."""
    told = [one for scene in scenes for one in scene.mentions if _counts(one)]
    if not told:
        return scenes
    known = {scene.sentence.index: scene for scene in scenes}
    for sentence in document.sentences:
        if _SET.isdisjoint(token.lower for token in sentence.tokens):
            continue
        before = [one for one in told if one.sentence <= sentence.index]
        if not before:
            continue
        scene = known.get(sentence.index)
        fresh = scene if scene is not None else Scene.of(sentence, read_items(sentence))
        _name(fresh, before)
        if scene is None and fresh.mentions:
            known[sentence.index] = fresh
    return [known[index] for index in sorted(known)]


def _counts(mention: Mention) -> bool:
    if mention.outcome not in (Outcome.KILLED, Outcome.WOUNDED) or mention.subgroup or mention.denied:
        return False
    return mention.numeric and mention.value > 1 and not mention.hypothetical


def _name(scene: Scene, before: list[Mention]) -> None:
    """Add who is named after "the victims were identified as", "one of the wounded is"."""
    items = scene.items
    for at, item in enumerate(items):
        if item.tag is not Tag.BE or at < 2:
            continue
        outcome = _outcome(scene, at, before)
        if outcome is None:
            continue
        start = at + 1
        if scene.lower(start) in _AS:
            start += 2 if scene.lower(start + 1) == "as" else 1
        found, _ = objects(scene, start)
        named = [one for one in found if one.name and one.number is None]
        if not named or len(named) < len(found):
            return
        whole = [one for one in before if one.outcome is outcome]
        if len(named) > max(one.value for one in whole):
            return
        listed = [one for one in scene.mentions if one.rule.startswith("list:")]
        for mention in listed:
            mention.subgroup = True
        if not any(mention.phrase is one for mention in scene.mentions for one in named):
            for mention in emit(scene, at, outcome, named, "named victim"):
                mention.subgroup = True
        return


def _outcome(scene: Scene, at: int, before: list[Mention]) -> Outcome | None:
    """Return what became of the set of people that stands before the verb at ``at``, if it was counted before."""
    first = at - 1
    while (
        first > 0 and scene.items[first].tag not in (Tag.MARK, Tag.COMMA, Tag.VERB, Tag.ED, Tag.REL) and at - first < 7
    ):
        first -= 1
    stretch = [scene.lower(step) for step in range(first, at)]
    if not _OPENS.intersection(stretch) or _SET.isdisjoint(stretch):
        return None
    told = {one.outcome for one in before}
    if not _HURT.isdisjoint(stretch):
        return Outcome.WOUNDED if Outcome.WOUNDED in told else None
    if Outcome.KILLED in told:
        return Outcome.KILLED
    return Outcome.WOUNDED if not _ANY.isdisjoint(stretch) else None
