"""Who speaks in a text, sentence by sentence."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.gate import may_tell
from monitor.core.extract.harm.frames import read_sentence
from monitor.core.extract.lexicon import speech
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import read_items
from monitor.core.extract.voices.aliases import named_in
from monitor.core.extract.voices.attribution import Headline, headline_of
from monitor.core.extract.voices.offices import heads
from monitor.core.extract.voices.openers import Openers
from monitor.core.extract.voices.speaker import Speaker, configured
from monitor.core.extract.voices.speakers import speakers
from monitor.core.model import Standing
from monitor.core.policy import OriginKind, Policy
from monitor.core.text import Document, Sentence, parse

_ONE: Final = frozenset(("he", "she"))
_PRESENT: Final = words("is back speaking speaks live briefing again appears appeared on now tv television here")
_PEOPLE: Final = frozenset((OriginKind.OFFICIAL, OriginKind.POLITICIAN))
_SPEAKING: Final = speech.SAYS | speech.CITES | {"according"}
_HEADING: Final = _SPEAKING | {":"}
_POST: Final = 3
"""An office that heads no more sentences than these speaks them all."""


class Voices:
    """Who speaks, sentence by sentence: a pronoun means whoever spoke last, a quotation whoever it is ascribed to."""

    def __init__(self, document: Document, policy: Policy, scenes: list[Scene], title: str | None) -> None:
        self._policy = policy
        self._title = title
        self._headline: Headline | None = None
        self._by_sentence: dict[int, list[Speaker]] = {}
        self._quotes = _quotations(document)
        self._sentences = document.sentences
        read = {scene.sentence.index: scene for scene in scenes}
        last: Speaker | None = None
        openers = Openers(document)
        self._heading: Speaker | None = None
        for sentence in document.sentences:
            scene = read.get(sentence.index)
            if scene is None:
                spoken = _HEADING if sentence.index == 0 else _SPEAKING
                if all(token.lower not in spoken for token in sentence.tokens):
                    continue
                scene = Scene.of(sentence, read_items(sentence))
            before = last if last is not None else self._named_before(sentence)
            said = openers.heard(scene, speakers(scene, policy, before), last)
            self._by_sentence[sentence.index] = said
            if said:
                last = said[-1]
                if sentence.index == 0 and heads(said[0]) and len(document.sentences) <= _POST:
                    self._heading = said[0]

    def _named_before(self, sentence: Sentence) -> Speaker | None:
        """Return whom a pronoun means where nobody has spoken yet: "The governor is at the microphone. He says"."""
        if not sentence.index or _ONE.isdisjoint(sentence.lowers):
            return None
        items = read_items(self._sentences[sentence.index - 1])
        found = named_in(items, self._policy)
        if len({origin.id for _, _, origin in found}) != 1 or found[0][2].kind not in _PEOPLE:
            return None
        after = {item.lower for item in items[found[0][1] : found[0][1] + 3]}
        if _PRESENT.isdisjoint(after):
            # "The governor met a soldier's father. He says": the father may be meant.
            return None
        first, last, origin = found[0]
        return configured(origin, first, last, 0, False, "")

    def headline(self) -> Headline:
        """Return what the headline above the text tells of harm, and who says it there."""
        if self._headline is None:
            scene = None
            if self._title and may_tell(self._title):
                sentences = parse(self._title).sentences
                scene = read_sentence(sentences[0]) if len(sentences) == 1 else None
            self._headline = headline_of(scene, self._policy)
        return self._headline

    def of(self, scene: Scene) -> list[Speaker]:
        return self._by_sentence.get(scene.sentence.index, [])

    def corrected_by(self, mention: Mention) -> Speaker | None:
        """Return who corrects a toll where nobody is named for the new figure: the only one who speaks in the text."""
        if mention.standing is not Standing.CORRECTS:
            return None
        spoken = [one for said in self._by_sentence.values() for one in said if not one.carrier]
        return spoken[0] if len({one.origin for one in spoken}) == 1 else None

    def quoted(self, mention: Mention) -> Speaker | None:
        """Return who is quoted where ``mention`` stands within quotation marks, or the office whose post it is."""
        if self._heading is not None and mention.sentence and not self._by_sentence.get(mention.sentence):
            return self._heading
        for start, end in self._quotes:
            if start <= mention.start < end:
                for sentence in self._sentences:
                    if sentence.end >= end and (said := self._by_sentence.get(sentence.index)):
                        return said[0]
                    if sentence.start > end + 2:
                        break
                for sentence in reversed(self._sentences):
                    if sentence.start <= start and (said := self._by_sentence.get(sentence.index)):
                        return said[-1]
        return self.corrected_by(mention)


def _quotations(document: Document) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for token in document.tokens:
        mark = token.text
        if mark == "\u201c" or (mark == '"' and opened is None):
            opened = token.start
        elif opened is not None and mark in ("\u201d", '"'):
            found.append((opened, token.end))
            opened = None
    return found
