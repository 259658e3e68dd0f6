"""A speaker: somebody configured, or whom the text calls by a word that speakers have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.core.extract.lexicon import people, speech
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import ARTICLES
from monitor.core.policy import Origin, OriginKind

_CARRIERS: Final = frozenset((OriginKind.MEDIA, OriginKind.STATE_MEDIA, OriginKind.JOURNALIST))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker found at items ``[first, last)``; ``verb`` is where it is said (an item index)."""

    origin: str
    first: int
    last: int
    verb: int
    after: bool
    word: str
    carrier: bool
    configured: Origin | None = None
    told: tuple[str, ...] = ()

    # Written out, so that it is compiled (tests/core/test_constructors.py).
    def __init__(
        self,
        origin: str,
        first: int,
        last: int,
        verb: int,
        after: bool,
        word: str,
        carrier: bool,
        configured: Origin | None = None,
        told: tuple[str, ...] = (),
    ) -> None:
        object.__setattr__(self, "origin", origin)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)
        object.__setattr__(self, "verb", verb)
        object.__setattr__(self, "after", after)
        object.__setattr__(self, "word", word)
        object.__setattr__(self, "carrier", carrier)
        object.__setattr__(self, "configured", configured)
        object.__setattr__(self, "told", told)


def _capital(word: str) -> bool:
    """Whether a word begins with a capital, an article before it left out: "al-Tai"."""
    article, dash, rest = word.partition("-")
    return word[:1].isupper() or (bool(dash) and article in ARTICLES and rest[:1].isupper())


def configured(origin: Origin, first: int, last: int, verb: int, after: bool, word: str) -> Speaker:
    """Return the speaker that a configured origin is at items ``[first, last)``."""
    return Speaker(origin.id, first, last, verb, after, word, origin.kind in _CARRIERS, origin)


def unknown(
    scene: Scene, first: int, last: int, verb: int, after: bool, word: str, *, office: bool = False
) -> Speaker | None:
    """Return the speaker whom items ``[first, last)`` name by a role or a name; ``None`` where they name no speaker.
    Of an ``office`` that is known already."""
    words = [
        item for item in scene.items[first:last] if item.tag not in (Tag.DET, Tag.NUM, Tag.TIME, Tag.POSS, Tag.MARK)
    ]
    if not words or any(item.tag is Tag.HARM for item in words):
        return None
    last_word = words[-1].lower
    capital = words[0].text[:1].isupper() and not scene.sentence.upper and first > 0
    if not (
        office
        or last_word in speech.SPEAKER_NOUNS
        or last_word in people.COLLECTIVE
        or capital
        or words[-1].tag is Tag.PERSON
        or last_word in speech.MEDIA
        or _capital(words[-1].text.removeprefix("@"))
        or words[-1].text[:1] == "@"
    ):
        return None
    if last_word in speech.NOBODY or last_word in (
        "toll",
        "attack",
        "blast",
        "explosion",
        "bomb",
        "fire",
        "tornado",
        "number",
    ):
        return None
    slug = "-".join(re.findall(r"[^\W_]+", " ".join(item.lower for item in words)))[:60]
    if not slug:
        return None
    carrier = any(item.lower in speech.MEDIA for item in words)
    return Speaker(f"said:{slug}", first, last, verb, after, word, carrier)
