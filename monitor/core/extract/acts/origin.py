"""Who says that an act happened: the same reading of speakers as for figures, asked for the words of an act."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import read_items
from monitor.core.extract.voices.aliases import named_in
from monitor.core.extract.voices.attribution import Attribution, attribute
from monitor.core.extract.voices.speaker import Speaker
from monitor.core.extract.voices.speakers import speakers
from monitor.core.model import Fragment, Outcome
from monitor.core.policy import Origin, Policy
from monitor.core.text import Document

OPENS, CLOSES = frozenset(('"', "“", "‘")), frozenset(('"', "”", "’"))


PRONOUNS: Final = frozenset(("he", "she", "they", "it"))
SHOWING: Final = frozenset(("show", "shows", "showed", "data", "reported", "reports", "counts", "recorded"))
# Verbs that are acts to us ("asked the allies for arms", "spoke to the minister"), whoever tells of them.
DOING: Final = frozenset(("spoke", "speaks", "spoken", "asked", "asks", "asking", "talked"))
COLONS: Final = frozenset((":", "—", "–", "--"))
SAID: Final = frozenset(("said", "says", "reported", "reports"))
REACH, LOOK = 14, 8


class Voices:
    """The speakers of a fragment. A sentence is read when an act in it asks; the one before only where a pronoun
    does.
    """

    def __init__(self, fragment: Fragment, document: Document, policy: Policy) -> None:
        self._fragment = fragment
        self._document = document
        self._policy = policy
        self._read: dict[int, tuple[Scene, list[Speaker]]] = {}

    def of(self, start: int, end: int, *, speech: bool = False) -> Attribution:
        """Return who says what stands at ``[start, end)`` of the text, through whom. ``speech``: the act is itself
        said, so
        that the configured voice that does it is its origin."""
        sentences = self._document.sentences
        index = next((i for i, sentence in enumerate(sentences) if sentence.end > start), len(sentences) - 1)
        scene, said = self._sentence(index)
        position = next((i for i, item in enumerate(scene.items) if item.end > start), 0)
        words = Mention(
            outcome=Outcome.KILLED,
            low=None,
            high=None,
            start=start,
            end=end,
            rule="act",
            sentence=index,
            at=position,
            frame=0,
        )
        told = attribute(words, position, scene, said, self._quoted(start, index), self._fragment)
        inverted = self._after_says(scene)
        if inverted is not None:
            return replace(told, origin=inverted.id)
        if told.origin.startswith("said:source") and told.via:
            return replace(told, origin=told.via[0], via=told.via[1:])
        if told.origin.startswith("outlet:"):
            voice = self._voice(scene, position, speech)
            if voice is not None:
                return replace(told, origin=voice.id)
        return told

    def _after_says(self, scene: Scene) -> Origin | None:
        """Return the configured origin right after a closing "says": "talks to open on Friday, says a spokesman"."""
        if SAID.isdisjoint(scene.sentence.lowers):
            return None
        for first, _, origin in named_in(scene.items, self._policy):
            if first > 1 and scene.lower(first - 1) in SAID and scene.lower(first - 2) in (",", "”", "’", '"'):
                return origin
        return None

    def _voice(self, scene: Scene, position: int, speech: bool) -> Origin | None:
        """Return the configured origin that speaks where no verb of saying governs the act.

        That is one before a verb that is the act itself ("the Defence Ministry denied"), before "data show", "alike
        report", a colon or after a dash, or the only one of a sentence that goes on with "as" ("the Observatory said,
        as troops").
        """
        best: Origin | None = None
        for first, last, origin in named_in(scene.items, self._policy):
            after = [scene.lower(step) for step in range(last, last + LOOK)]
            if after[0] in ("says", "say") or not SHOWING.isdisjoint(after[:2]) or "alike" in after or after[0] == ":":
                return origin
            if first and scene.lower(first - 1) in COLONS:
                return origin
            goes_on = after[0] in SAID and "as" in after and last < position
            if (speech or goes_on) and last <= position + 1 and position - last < REACH:
                best = best or origin
        return best

    def _sentence(self, index: int) -> tuple[Scene, list[Speaker]]:
        known = self._read.get(index)
        if known is None:
            sentence = self._document.sentences[index]
            scene = Scene.of(sentence, read_items(sentence))
            before: Speaker | None = None
            for earlier in range(index - 1, max(-1, index - 4), -1):
                if not any(token.lower in PRONOUNS for token in sentence.tokens):
                    break
                said = self._sentence(earlier)[1]
                if said:
                    before = said[-1]
                    break
            said = [one for one in speakers(scene, self._policy, before) if one.word not in DOING]
            known = self._read[index] = (scene, said)
        return known

    def _quoted(self, start: int, index: int) -> Speaker | None:
        if OPENS.isdisjoint(self._document.text):
            return None
        sentences = self._document.sentences
        for opened, closed in _quotations(self._document):
            if opened <= start < closed:
                after = next((i for i, sentence in enumerate(sentences) if sentence.end >= closed), index)
                for later in (after, after + 1):
                    if later < len(sentences) and (said := self._sentence(later)[1]):
                        return said[0]
                for earlier in range(index, max(-1, index - 6), -1):
                    if said := self._sentence(earlier)[1]:
                        return said[-1]
        return None


def _quotations(document: Document) -> list[tuple[int, int]]:
    """Return the ``[start, end)`` of quotations. Single marks count only where they open a word."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for token in document.tokens:
        mark = token.text
        if opened is None and mark in OPENS:
            opened = token.start
        elif opened is not None and mark in CLOSES:
            found.append((opened, token.end))
            opened = None
    return found
