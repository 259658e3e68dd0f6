"""Tokens: the words, figures and marks of a text, with their offsets.

One compiled expression reads the text from left to right. Its repeats cannot overlap, so reading is linear in the
length of the text whatever the text is (digit runs, eight kilobytes without a space, unbalanced brackets).
"""

from __future__ import annotations

import re
from enum import IntEnum
from string import ascii_letters
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


# In the order in which they are tried: links, numbers with what sticks to them, initials and words, marks. No group is
# named, so that a look at the next character rules most of them out; `_kind` tells from a token itself what it is.
# No more than twelve initials make a word: a run that goes on without an end would be tried anew from each of them.
_TOKEN: Final = re.compile(
    r"https?://\S+|www\.\S+|pic\.twitter\S+|[@#]\w+"
    r"|\d\d*(?:[.,:]\d+)*(?:[-\u2010\u2011]?[^\W\d_][\w'\u2019\u2010-]*|%)?"
    r"|[^\W\d_](?:\.(?:[^\W\d_]\.){1,11}(?!\w)|\w*(?:[-'\u2019\u2010\u2011]\w+)*)"
    r"|--+|\.\.+|[^\w\s]|_+"
)
_LINKS: Final = ("http://", "https://", "www.", "pic.twitter")
_LETTERS: Final = frozenset(ascii_letters)
_UNSEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
_PLAIN: Final = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-", "\u02bc": "'"})


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text`` in order. Never raises; control and direction marks read as space."""
    if _UNSEEN.search(text):
        text = _UNSEEN.sub(" ", text)
    ascii_only = text.isascii()
    tokens: list[Token] = []
    end = 0
    found: list[str] = _TOKEN.findall(text)
    for raw in found:
        start = text.find(raw, end)  # only space comes between
        end = start + len(raw)
        kind = _kind(raw)
        lower = raw if kind is Kind.MARK else raw.lower()
        if not ascii_only and (kind is Kind.WORD or kind is Kind.MARK):
            lower = lower.translate(_PLAIN)
        if kind is Kind.WORD and end - start > 2 and lower.endswith("'s"):
            tokens.append(Token(raw[:-2], lower[:-2], start, end - 2, kind))
            tokens.append(Token(raw[-2:], "'s", end - 2, end, Kind.MARK))
        else:
            tokens.append(Token(raw, lower, start, end, kind))
    return tokens


def _kind(raw: str) -> Kind:
    first = raw[0]
    if first in _LETTERS:
        return Kind.LINK if raw.startswith(_LINKS) else Kind.WORD
    if first.isdecimal():
        return Kind.NUMBER if raw.replace(".", "").replace(",", "").isdecimal() else Kind.MIXED
    if first.isalnum():
        return Kind.WORD
    return Kind.LINK if first in ("@", "#") and len(raw) > 1 else Kind.MARK
