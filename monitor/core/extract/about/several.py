"""Figures of the other attacks of a day, where a text calls its own one of several: "one of two such attacks in the
city; the other, in Shula, killed three", "one of a series of blasts that killed 30 in all"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Scope
from monitor.core.text import Document

_COUNT: Final = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}|several|many|multiple|numerous"
    r"|(?:a|an) (?:\w+ )?(?:series|number|string|wave|spate|pair|set) of)"
)
_ATTACK: Final = (
    r"(?:attacks?|bombings?|blasts?|explosions?|strikes?|airstrikes?|raids?|shootings?|incidents?|ambushes|assaults?"
    r"|killings?|clashes|crashes|collisions|accidents|fires|stabbings|drownings|avalanches|kidnappings"
    r"|robberies|murders|homicides)"
)
_ONE_OF: Final = re.compile(
    rf"\b(?:was|is|being|as)(?: also| only| just)? one of (?:at least |about |some |the )?{_COUNT}"
    rf"(?: [\w'-]+){{0,3}}? {_ATTACK}\b"
    r"|\b(?:attack|bombing|blast|explosion|strike|raid|shooting|incident|ambush|assault|crash|fire|stabbing)s?"
    rf" (?:was|is) one of {_COUNT}\b"
)
_OTHERS: Final = words("other others another second third fourth rest")
_REACH: Final = 4


def called_one_of(document: Document) -> frozenset[int]:
    """Return the sentences, none of them the first, that call the event one of several."""
    found: list[int] = []
    for sentence in document.sentences:
        if sentence.index > 0 and "one" in sentence.lowers and "of" in sentence.lowers:
            spoken = " ".join(token.lower for token in sentence.tokens)
            if "one of " in spoken and _ONE_OF.search(spoken) is not None:
                found.append(sentence.index)
    return frozenset(found)


def of_the_others(scene: Scene, mention: Mention, called: frozenset[int]) -> Scope | None:
    """Return the scope of a figure of the others, or of all of them; ``None`` where it is of the text's own event."""
    if scene.sentence.index in called:
        return _in_it(scene, mention)
    if scene.sentence.index - 1 in called and _of_other(scene, 0, mention.at):
        return Scope.OTHER_INCIDENT
    return None


def _in_it(scene: Scene, mention: Mention) -> Scope | None:
    """Judge a figure behind "one of several", in the same sentence."""
    words_before = scene.words_between(0, mention.at)
    found = _ONE_OF.search(words_before)
    if found is None:
        return None
    named = len(words_before[: found.end()].split(" "))
    for at in range(min(named - 1, mention.at), mention.at):
        joint = scene.lower(at) == ";" or scene.items[at].tag in (Tag.COMMA, Tag.MARK, Tag.CONJ)
        if joint and _of_other(scene, at + 1, mention.at):
            return Scope.OTHER_INCIDENT
    if any(scene.lower(at) in ("that", "which") for at in range(named - 1, mention.at)):
        return Scope.CUMULATIVE if mention.value > 1 else None
    return None


def _of_other(scene: Scene, start: int, end: int) -> bool:
    """Whether the clause that begins at ``start`` is of another: "the other, in Shula, killed", "a second hit"."""
    the = scene.lower(start) in ("the", "a")
    word = scene.lower(start + the)
    if word not in _OTHERS or start + the >= end:
        return False
    told = scene.phrase(start + the)
    return told is None or told.person is not True or told.bare
