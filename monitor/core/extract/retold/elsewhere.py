"""Figures that stand in another sentence: "the miners were found dead", "their bodies", "The dead are"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import emit, single
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.groups import verb_group
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.people.nearby import subjects
from monitor.core.extract.people.phrases import Phrase
from monitor.core.model import Outcome
from monitor.core.text import Document

_HARMED: Final = (Outcome.KILLED, Outcome.WOUNDED)


_TAKEN: Final = words(
    "rounded led taken arrested seized dragged detained disappeared vanished missing marched hauled pulled picked"
    " snatched loaded driven"
)


def _taken_before(scene: Scene, document: Document) -> Phrase | None:
    """Return who was counted in the sentence before and led away there: "rounded up seven men. Their bodies"."""
    here = scene.sentence.index
    before = next((one for one in document.sentences if one.index == here - 1), None)
    if before is None or _TAKEN.isdisjoint(token.lower for token in before.tokens):
        return None
    told = [one for one in Scene.of(before, read_items(before)).phrases if one.number is not None and one.person]
    told = [one for one in told if one.plural and not one.bare]
    return told[0] if len(told) == 1 else None


def found_bodies(scenes: list[Scene], document: Document) -> None:
    """Give "their bodies were found" the figure of those who were abducted, or led away, before."""
    taken: Mention | None = None
    for scene in scenes:
        for mention in scene.mentions:
            if mention.outcome is Outcome.CAPTURED and mention.numeric:
                taken = mention
            elif mention.rule == "bodies found" and not mention.numeric and taken is not None:
                mention.low, mention.high, mention.group = taken.low, taken.high, taken.group
            elif mention.rule == "bodies found" and not mention.numeric:
                led = _taken_before(scene, document)
                number = led.number.number if led is not None and led.number is not None else None
                if number is not None:
                    mention.low, mention.high = number.low, number.high


def counted_before(scenes: list[Scene], document: Document) -> None:
    """Give "the miners were found dead" the figure of the "eight miners" told of before, unharmed till then."""
    read = {scene.sentence.index: scene for scene in scenes}
    for scene in scenes:
        for mention in scene.mentions:
            phrase = mention.phrase
            if mention.numeric or mention.vague is not None or phrase is None or mention.subgroup or mention.denied:
                continue
            if mention.outcome not in (Outcome.KILLED, Outcome.WOUNDED) or not (phrase.det == "the" and phrase.plural):
                continue
            if phrase.person is not True:
                continue
            if phrase.harm is not None and (mention.outcome is not Outcome.WOUNDED or phrase.head == phrase.harm):
                continue
            told = _last_told(phrase, scene, read, document)
            if told is not None and told.number is not None and told.number.number is not None:
                mention.low, mention.high = told.number.number.low, told.number.number.high
                mention.qualifier = told.number.number.qualifier


def _last_told(again: Phrase, last: Scene, read: dict[int, Scene], document: Document) -> Phrase | None:
    """Return who was counted before by the same noun, if none of them was harmed and no other figure came since."""
    here = last.sentence.index
    for sentence in reversed([one for one in document.sentences if here - _FAR <= one.index <= here]):
        scene = read.get(sentence.index)
        if scene is None:
            scene = Scene.of(sentence, read_items(sentence))
        for phrase in reversed(scene.phrases):
            if scene is last and phrase.first >= again.first:
                continue
            if phrase.lower == again.lower and phrase.number is not None and not phrase.bare:
                harmed = any(
                    one.phrase is phrase and one.outcome is not Outcome.CAPTURED
                    for one in scene.mentions
                    if one.numeric and not one.shot
                )
                return None if harmed else phrase
    return None


# "The miners" are looked for so many sentences back.
_FAR: Final = 1


def found_too(scenes: list[Scene]) -> None:
    """Add whose body was found before: "recovered the body of a boy, a day after his friend was found"."""
    for scene in scenes:
        if all(not one.rule.startswith(("body", "'s body")) or one.denied for one in scene.mentions):
            continue
        if not _ALIVE.isdisjoint(scene.sentence.lowers):
            continue
        for at in range(2, len(scene.items)):
            if scene.lower(at) not in _FOUND or scene.items[at - 1].tag is not Tag.BE:
                continue
            told = [one for one in subjects(scene, verb_group(scene, at).start) if one.person and one.det in _HIS]
            known = [one.phrase for one in scene.mentions]
            if told and scene.lower(told[0].first - 1) in ("after", "before") and not any(one in known for one in told):
                emit(scene, at, Outcome.KILLED, told, "body found")


_FOUND: Final = words("found recovered discovered pulled located retrieved")
_ALIVE: Final = words("alive safe unharmed unhurt rescued survived")
_HIS: Final = ("his", "her", "their", "another")


def he_and(scenes: list[Scene]) -> None:
    """Add whom a pronoun opens a list with: "He and his driver were wounded", unless he was told of as hurt before."""
    last: Mention | None = None
    for scene in scenes:
        fresh = last
        for mention in sorted(scene.mentions, key=lambda one: one.start):
            phrase = mention.phrase
            if mention.outcome not in _HARMED or not mention.numeric:
                continue
            if phrase is not None and scene.lower(phrase.first - 1) == "and" and _opens(scene, phrase.first - 2):
                known = last is not None and last.value == 1 and mention.sentence - last.sentence <= 1
                if not known:
                    at = phrase.first - 2
                    one = single(scene, at, mention.outcome, mention.rule, pronoun=False)
                    one.at, one.frame, one.group = mention.at, mention.frame, scene.items[at].text
                    one.hypothetical, one.denied, one.alleged = mention.hypothetical, mention.denied, mention.alleged
            fresh = mention
        last = fresh


def _opens(scene: Scene, at: int) -> bool:
    if scene.lower(at) not in ("he", "she"):
        return False
    return at == 0 or scene.items[at - 1].tag in (Tag.COMMA, Tag.MARK, Tag.SUB, Tag.REL) or scene.lower(at - 1) in _SAYS


_SAYS: Final = ("said", "that", "but", "and")


def listed_again(scenes: list[Scene]) -> None:
    """Mark those whom a text lists as "the dead" or "the wounded" that it has counted before: "shot five, three
    fatally. The dead are Kemar Brown, 30, Ann Lewis, 23, and an unknown man"."""
    told = {Outcome.KILLED: 0, Outcome.WOUNDED: 0}
    for scene in scenes:
        listed: dict[int, list[Mention]] = {}
        for mention in scene.mentions:
            if mention.rule.startswith("list:") and mention.numeric and mention.outcome in told:
                listed.setdefault(mention.frame, []).append(mention)
        for members in listed.values():
            if sum(one.value for one in members) <= told[members[0].outcome]:
                for one in members:
                    one.subgroup = True
        for mention in scene.mentions:
            if mention.outcome in told and mention.numeric and not mention.denied and not mention.hypothetical:
                told[mention.outcome] += 0 if mention.subgroup else mention.value
