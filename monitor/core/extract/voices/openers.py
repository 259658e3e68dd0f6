"""Who opens a sentence of a long text and so gives its figures: "Tihama Witness, a monitoring group, arrived on the
third day and compiled a list of 24 dead", "The bureau interviewed nine witnesses. It concluded that six had died".

A short text has one voice or two; an assessment goes from one to the next, and the verb often stands far from its
subject. Without whoever opens, such a figure would be the text's own, and no rival of the others.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon import people, speech, things
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag, read_items
from monitor.core.extract.voices.speaker import Speaker, unknown
from monitor.core.text import Document, Sentence

_LONG: Final = 3
"""Texts of so many breaks between paragraphs go from one voice to the next."""
_BODIES: Final = people.COLLECTIVE | speech.SPEAKER_NOUNS | speech.MEDIA
_SAYS: Final = speech.SAYS | words(
    "compiled thought verify confirm establish issued has had referred kept finding identified named"
)
_ABLE: Final = words("able unable")
_NOT_SAID: Final = frozenset((Tag.DET, Tag.BE, Tag.ADJ, Tag.NUM))


class Openers:
    """Who opened the sentences of a long text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.long = document.text.count("\n\n") >= _LONG

    def heard(self, scene: Scene, said: list[Speaker], last: Speaker | None) -> list[Speaker]:
        """Return ``said`` with whoever opens the sentence, where nobody else is heard in it, and with whom "it"
        means."""
        if not self.long:
            return said
        own = _opener(scene)
        if said:
            it = said[0].first
            if scene.lower(it) != "it" or said[0].last != it + 1 or said[0].after:
                return [_seated(own, said[0]), *said[1:]] if own is not None and _seat(own, said[0], scene) else said
            meant = own if own is not None and own.last <= it else self._before(scene.sentence) if it == 0 else None
            return said if meant is None else [_as(meant, one) if one.origin == said[0].origin else one for one in said]
        verb = _verb(scene)
        if verb < 0:
            return said
        if own is None and scene.lower(0) in ("it", "they"):
            own = self._before(scene.sentence) or last
        return [] if own is None or own.last > verb + 1 else [_at(own, verb, scene)]

    def _before(self, sentence: Sentence) -> Speaker | None:
        """Return who opens the sentence before, in the same paragraph."""
        if not sentence.index:
            return None
        before = self._document.sentences[sentence.index - 1]
        if "\n\n" in self._document.text[before.start : sentence.start]:
            return None
        return _opener(Scene.of(before, read_items(before)))


def _opener(scene: Scene) -> Speaker | None:
    """Return the body, or whoever is named, that a sentence opens with."""
    phrase = scene.phrase(0) or (scene.phrase(1) if scene.items and scene.items[0].tag is Tag.DET else None)
    if phrase is None or phrase.number is not None or phrase.harm is not None:
        return None
    head = scene.lower(phrase.last - 1)
    capitals = sum(item.text != item.lower for item in scene.items[phrase.first : phrase.last])
    # The capital of a sentence's first word says nothing.
    named = capitals > (1 if phrase.first == 0 and phrase.det is None else 0)
    if head not in _BODIES and (not named or head in things.THINGS):
        return None
    return unknown(scene, phrase.first, phrase.last, phrase.last, False, "opens", office=True)


def _verb(scene: Scene) -> int:
    """Return where a sentence tells what somebody says, -1 if it does not."""
    for at in range(1, len(scene.items)):
        item = scene.items[at]
        if item.lower in _SAYS and item.tag not in (Tag.PREP, Tag.SUB) and scene.items[at - 1].tag not in _NOT_SAID:
            able = scene.items[at - 1].tag is Tag.TO
            if not able or (scene.lower(at - 2) == "able" and scene.lower(at - 3) != "not"):
                return at
    return -1


def _seat(own: Speaker, one: Speaker, scene: Scene) -> bool:
    """Whether who is heard is only where the office that opens the sentence sits: "the mayor of Sinjar told", "the
    self-administration in Sinjar said" are two."""
    if one.configured is not None or one.after or scene.lower(own.last) not in _SEATS:
        return False
    return one.first in (own.last + 1, own.last + 2) and one.origin != own.origin


_SEATS: Final = words("of in at for")


def _seated(own: Speaker, one: Speaker) -> Speaker:
    origin = f"{own.origin}-{one.origin.removeprefix('said:')}"[:_LONGEST]
    return Speaker(origin, own.first, one.last, one.verb, one.after, one.word, own.carrier, None)


_LONGEST: Final = 64


def _at(own: Speaker, verb: int, scene: Scene) -> Speaker:
    return Speaker(own.origin, own.first, own.last, verb, False, scene.lower(verb), own.carrier, own.configured)


def _as(meant: Speaker, one: Speaker) -> Speaker:
    return Speaker(meant.origin, one.first, one.last, one.verb, one.after, one.word, meant.carrier, meant.configured)
