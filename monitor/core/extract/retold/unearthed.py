"""Bodies that are told of again only as "more": "seven bodies were found on Monday and two more on the next day"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome
from monitor.core.text import Document

_FOUND: Final = words(
    "found recovered discovered retrieved pulled located unearthed exhumed dug dragged fished washed lifted"
)
_MORE: Final = words("more others another other further")
_ALIVE: Final = words("alive safe unharmed unhurt rescued survived survivors hiding injured wounded")
_BODILY: Final = ("count:bod", "count:corps", "count:skel", "count:cadav", "bod", "corpse", "remains")


def more_found(scenes: list[Scene], document: Document) -> list[Scene]:
    """Return ``scenes`` with those whom a text that has counted bodies says to be found as well."""
    if not any(_of_bodies(one) for scene in scenes for one in scene.mentions):
        return scenes
    known = {scene.sentence.index: scene for scene in scenes}
    told = False
    for sentence in document.sentences:
        scene = known.get(sentence.index)
        spoken = {token.lower for token in sentence.tokens}
        if told or (scene is not None and any(_of_bodies(one) for one in scene.mentions)):
            if not _MORE.isdisjoint(spoken) and not _FOUND.isdisjoint(spoken) and _ALIVE.isdisjoint(spoken):
                scene = scene if scene is not None else Scene.of(sentence, read_items(sentence))
                _found_in(scene, told)
                if scene.mentions:
                    known[sentence.index] = scene
            told = True
    return [known[index] for index in sorted(known)]


def _of_bodies(mention: Mention) -> bool:
    return mention.outcome is Outcome.KILLED and not mention.denied and mention.rule.startswith(_BODILY)


def _found_in(scene: Scene, told: bool) -> None:
    first = min((one.at for one in scene.mentions if _of_bodies(one)), default=0)
    for at in range(first + 1, len(scene.items)):
        if scene.lower(at) not in _FOUND or scene.place[at] >= 0:
            continue
        group = verb_group(scene, at)
        if not group.be or group.unreal or group.negative or not (told or first):
            continue
        known = [one.phrase for one in scene.mentions]
        found = [one for one in subjects(scene, group.start) if _only_more(scene, one)]
        if found and not any(one is phrase for one in found for phrase in known):
            emit(scene, at, Outcome.KILLED, found, "bodies found as well")


def _only_more(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase counts more of the same and says of what by no noun of its own."""
    said = set(scene.words_between(max(0, phrase.first - 1), phrase.last).split())
    noun = phrase.head >= 0 and scene.items[phrase.head].tag in (Tag.NOUN, Tag.PERSON, Tag.NAT)
    return not _MORE.isdisjoint(said) and (not noun or phrase.lower == "others")
