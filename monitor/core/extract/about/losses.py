"""Losses of an armed party that are counted out after it: "the rebels suffered 400 casualties. These were distributed
as follows: 220 killed and 196 wounded", "we inflicted 91 casualties on the army: 26 dead and 65 wounded"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.people import FIGHTER, NATIONALITY
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.model import Outcome
from monitor.core.text import Document, Sentence

_BORNE: Final = words("casualties losses inflicted inflicting sustained suffered")
_SIDE: Final = FIGHTER | words(
    "army armies troops soldiers enemy battalion battalions brigade brigades garrison patrol patrols paratroopers"
)
_OTHERS: Final = words("civilian civilians residents peasants students children women workers bystanders passersby")
# Between the losses and whose they are, in words.
_NEAR: Final = 7


def counted_out(scenes: list[Scene], document: Document) -> None:
    """Give bare figures of dead and wounded the side whose losses they are: of their sentence, or the one before."""
    for scene in scenes:
        bare = [one for one in scene.mentions if _bare(one)]
        if not bare or not _OTHERS.isdisjoint(scene.sentence.lowers):
            continue
        index = scene.sentence.index
        near = [one for one in document.sentences if index - 1 <= one.index <= index]
        side = next((found for one in reversed(near) if (found := _side(one))), None)
        for mention in bare if side is not None else ():
            mention.inherited, mention.losses = side, True


def _bare(mention: Mention) -> bool:
    if mention.group or mention.inherited or not mention.numeric or mention.value < 2 or mention.denied:
        return False
    phrase = mention.phrase
    return phrase is not None and phrase.bare and mention.outcome in (Outcome.KILLED, Outcome.WOUNDED)


def _side(sentence: Sentence) -> str | None:
    """Return the armed party whose losses a sentence speaks of, with its nation where that is named."""
    tokens = [token.lower for token in sentence.tokens]
    for at, word in enumerate(tokens):
        if word in _BORNE:
            for near in range(max(0, at - _NEAR), min(len(tokens), at + _NEAR)):
                if tokens[near] in _SIDE:
                    whose = tokens[near - 1] if near else ""
                    # "Syrian army losses: 34 killed"
                    return f"{whose} {tokens[near]}" if whose in NATIONALITY else tokens[near]
    return None
