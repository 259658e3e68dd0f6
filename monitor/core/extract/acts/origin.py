"""Who says that an act happened: the same reading of speakers as for figures, asked for the words of an act."""

from __future__ import annotations

from dataclasses import replace

from monitor.core.extract.attribution import Attribution, attribute
from monitor.core.extract.items import read_items
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.speakers import Speaker, named_in, speakers
from monitor.core.model import Fragment, Outcome
from monitor.core.policy import Origin, Policy
from monitor.core.text import Document

OPENS, CLOSES = frozenset(('"', "“", "‘")), frozenset(('"', "”", "’"))


PRONOUNS = frozenset(("he", "she", "they", "it"))
SHOWING = frozenset(("show", "shows", "showed", "data", "reported", "reports", "counts", "recorded"))
COLONS = frozenset((":", "—", "–", "--"))
REACH = 14


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
        if told.origin.startswith("outlet:"):
            voice = self._voice(scene, position, speech)
            if voice is not None:
                return replace(told, origin=voice.id)
        return told

    def _voice(self, scene: Scene, position: int, speech: bool) -> Origin | None:
        """Return the configured origin that does the speaking without a verb of saying: before a verb that is the
        act itself
        ("the Defence Ministry denied"), or before "data show", a colon, a dash."""
        best: Origin | None = None
        for first, last, origin in named_in(scene.items, self._policy):
            after = scene.lower(last)
            if (
                after in SHOWING
                or scene.lower(last + 1) in SHOWING
                or after == ":"
                or (first and scene.lower(first - 1) in COLONS)
            ):
                return origin
            if speech and last <= position + 1 and position - last < REACH:
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
            known = self._read[index] = (scene, speakers(scene, self._policy, before))
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
