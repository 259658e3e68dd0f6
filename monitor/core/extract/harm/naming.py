"""Victims told only by their names: "the victims were identified as Ana Ruiz, 34, and her son Leo, 7"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import single
from monitor.core.extract.lexicon.grammar import BE_SINGULAR
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.people.objects import objects
from monitor.core.model import Outcome
from monitor.core.text import Document

VICTIMS: Final = words("victim victims deceased decedent dead")
IDENTIFIED: Final = words("identified named identifies names")
# Words of a text in which those who are named as victims are dead.
FATAL: Final = words(
    "coroner coroners homicide homicides murder murders murdered fatal fatally deadly killed dead died deaths death"
    " slain deceased funeral autopsy killing killings slaying slayings examiner perished"
)


def the_deceased(scenes: list[Scene]) -> None:
    """Count the deceased as one where no other dead are told of: "The deceased was the driver"."""
    for scene in scenes:
        for mention in scene.mentions:
            phrase = mention.phrase
            if mention.numeric or phrase is None or phrase.lower != "deceased" or phrase.det != "the":
                continue
            beside = scene.phrase(phrase.last + 1) if scene.lower(phrase.last) == "," else None
            one = beside is not None and beside.det in ("a", "an")
            if one or scene.lower(phrase.last) in BE_SINGULAR or scene.lower(phrase.last) == "has":
                mention.low = mention.high = 1
                return


def with_names(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` with the victims that a sentence identifies, where the text is one of death."""
    if all(FATAL.isdisjoint(sentence.lowers) for sentence in document.sentences):
        return scenes
    known = {scene.sentence.index: scene for scene in scenes}
    for sentence in document.sentences:
        if not IDENTIFIED.isdisjoint(sentence.lowers):
            scene = known.setdefault(sentence.index, Scene.of(sentence, read_items(sentence)))
            named_victims(scene)
    return [known[index] for index in sorted(known)]


def named_victims(scene: Scene) -> None:
    """Add the people whom ``scene`` names as the victims, as one figure."""
    items = scene.items
    for at, item in enumerate(items):
        if item.lower not in IDENTIFIED:
            continue
        around = range(max(0, at - 8), min(len(items), at + 5))
        if not any(scene.lower(near) in VICTIMS for near in around):
            continue
        start = next((step + 1 for step in range(at + 1, min(len(items), at + 7)) if scene.lower(step) == "as"), at + 1)
        found, end = objects(scene, start)
        while end < len(items) and items[end].tag is Tag.COMMA:
            more, further = objects(scene, end + 2 if scene.lower(end + 1) == "and" else end + 1)
            if not more or further <= end:
                break
            found, end = found + [one for one in more if one.det is None or one.poss], further
        found = [one for one in found if one.name or one.person]
        if found:
            mention = single(scene, at, Outcome.KILLED, "named", pronoun=False)
            mention.low = mention.high = len(found)
            mention.start, mention.end = items[found[0].first].start, items[found[-1].last - 1].end
            mention.group = "victims"
            return
