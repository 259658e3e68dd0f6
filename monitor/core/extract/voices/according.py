"""Who stands behind what credits him: "according to the governor", "citing a bulletin of Civil Defense"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.voices.speaker import Speaker, configured, unknown
from monitor.core.policy import Origin

_LISTS: Final = words("bulletin bulletins sitrep list lists")
_WORDS_OF: Final = words(
    "statement statements announcement figures figure update updates briefing count tally data report reports toll"
    " bulletin bulletins sitrep list lists"
)


def according_to(scene: Scene, at: int, verb: int, named: list[tuple[int, int, Origin]], word: str) -> Speaker | None:
    """Return who stands at item ``at``, behind the word or verb at ``verb`` that credits him."""
    for first, last, origin in named:
        if at <= first <= at + 3:
            return configured(origin, first, last, verb, True, word)
    while scene.phrase(at) is None and at < len(scene.items) and scene.items[at].tag in (Tag.DET, Tag.TIME):
        at += 1  # "the evening bulletin"
    phrase = scene.phrase(at)
    if phrase is None:
        return None
    if scene.lower(phrase.last - 1) in _WORDS_OF and scene.lower(phrase.last) in ("by", "from", "of"):
        # "according to the latest statement by the governor"
        for first, last, origin in named:
            if phrase.last < first <= phrase.last + 2:
                return configured(origin, first, last, verb, True, word)
        owner = scene.phrase(phrase.last + 1)
        if owner is not None and scene.lower(phrase.last - 1) in _LISTS:
            # "according to the evening bulletin of Civil Defense"
            return unknown(scene, owner.first, owner.last, verb, True, word)
    return unknown(scene, phrase.first, phrase.last, verb, True, word)
