"""Tokens: the words, figures and marks of a text, with their offsets.

One compiled expression reads the text from left to right. Its repeats cannot overlap, so reading is linear in the
length of the text whatever the text is (digit runs, eight kilobytes without a space, unbalanced brackets).
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class Kind(IntEnum):
    """What a token is made of. ``MIXED`` is digits with letters or a clock time ("34-year-old", "7th", "22:21")."""

    WORD = 0
    NUMBER = 1
    MIXED = 2
    LINK = 3
    MARK = 4


class Token:
    """One token. ``start`` and ``end`` are code points of the original text; ``lower`` has plain apostrophes and
    hyphens."""

    __slots__ = ("end", "kind", "lower", "start", "text")

    def __init__(self, text: str, lower: str, start: int, end: int, kind: Kind) -> None:
        self.text = text
        self.lower = lower
        self.start = start
        self.end = end
        self.kind = kind

    def __repr__(self) -> str:
        return f"{self.lower}/{self.kind.name}"


# No more than twelve initials make a word: a run that goes on without an end would be tried anew from each of them.
_TOKEN: Final = re.compile(
    r"(?P<link>(?:https?://|www\.|pic\.twitter)\S+|[@#]\w+)"
    r"|(?P<number>\d++(?:[.,:]\d++)*+(?P<tail>(?:[-\u2010\u2011]?[^\W\d_][\w'\u2019\u2010-]*+)|%)?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,12}+(?!\w)|[^\W\d_]\w*+(?:[-'\u2019\u2010\u2011]\w++)*+)"
    r"|--+|\.\.+|[^\w\s]|_+"
)
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_PLAIN: Final = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-", "\u02bc": "'"})


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text`` in order. Never raises; control and direction marks read as space."""
    if _UNSEEN.search(text):
        text = _UNSEEN.sub(" ", text)
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text):
        group = match.lastgroup
        start, end = match.span()
        raw = text[start:end]
        if group == "word":
            lower = raw.lower()
            if not lower.isascii():
                lower = lower.translate(_PLAIN)
            if lower.endswith("'s") and end - start > 2:
                append(Token(raw[:-2], lower[:-2], start, end - 2, Kind.WORD))
                append(Token(raw[-2:], "'s", end - 2, end, Kind.MARK))
            else:
                append(Token(raw, lower, start, end, Kind.WORD))
        elif group == "number":
            plain = match["tail"] is None and ":" not in raw
            append(Token(raw, raw.lower(), start, end, Kind.NUMBER if plain else Kind.MIXED))
        elif group == "link":
            append(Token(raw, raw.lower(), start, end, Kind.LINK))
        else:
            append(Token(raw, raw.translate(_PLAIN) if not raw.isascii() else raw, start, end, Kind.MARK))
    return tokens
