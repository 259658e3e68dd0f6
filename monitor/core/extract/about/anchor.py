"""The day that a report names as its own: a weekday, today, last night. Months and years are told from there. And where
a report calls its event one of a row."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.text import Document

DAYS: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight mon tue tues wed thu thur thurs"
    " fri sat"
)


def anchor_of(document: Document) -> tuple[int, frozenset[str]]:
    """Return the first sentence that names a day (-1 for none), and the words of the text up to its end."""
    for sentence in document.sentences:
        if any(token.lower in DAYS for token in sentence.tokens):
            told = document.sentences[: sentence.index + 1]
            return sentence.index, frozenset(token.lower for one in told for token in one.tokens)
    return -1, frozenset()


_ROW: Final = re.compile(
    r"^(?:it|this|that) (?:is|was) the (?:second|third|fourth|fifth|sixth|seventh|\d+(?:nd|rd|th)) (?:\w+ ){0,3}?"
    r"(?:attack|shooting|killing|murder|bombing|blast|explosion|ambush|raid|crash|accident|fire|stabbing|incident|assault"
    r"|strike|robbery|kidnapping|drowning|collapse|derailment)\b"
)


def rows(document: Document) -> frozenset[int]:
    """Return the sentences that call the event one of a row: "It was the third shooting in a week"."""
    found: list[int] = []
    for sentence in document.sentences:
        tokens = sentence.tokens
        told = len(tokens) > _SHORTEST and tokens[2].lower == "the" and sentence.index > 0
        if told and _ROW.match(" ".join(token.lower for token in tokens)) is not None:
            found.append(sentence.index)
    return frozenset(found)


_SHORTEST: Final = 4
