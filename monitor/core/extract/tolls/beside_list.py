"""Who stands beside a list, or a list beside somebody: "the pilot and his wife died. A family friend died later", "a
boy was mauled. His mother and a neighbour were bitten"."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.lexicon.words import plurals, words
from monitor.core.model import Claim

_KNOWN: Final = re.compile(r"(?:the|his|her|their)\b", re.IGNORECASE)
_KNOWN_BEFORE: Final = re.compile(r"\b(?:the|his|her|their) $", re.IGNORECASE)
_KNOWN_AFTER: Final = re.compile(r" of (?:the|his|her|their)\b", re.IGNORECASE)
_THEIRS: Final = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)
_NEW: Final = re.compile(r"(?:an?|another)\b", re.IGNORECASE)
_ANY: Final = words(
    "man woman boy girl child kid youth teen teenager toddler baby infant person victim patient civilian passenger"
    " resident relative member villager local adult occupant native citizen tourist foreigner"
)
# Who may be anybody: one of those told of before as well.
ANYBODY: Final = _ANY | plurals(_ANY) | people.GENERIC | words("men women children people babies kids")


def is_known(claim: Claim, text: str) -> bool:
    """Whether the reader is told of somebody whom he knows already: "the pilot", "his wife", "one of her guards"."""
    start, end = claim.span.start, claim.span.end
    return (
        _KNOWN.match(text, start) is not None
        or _KNOWN_BEFORE.search(text, max(0, start - 7), start) is not None
        or _KNOWN_AFTER.match(text, end) is not None
    )


def opens_with_theirs(start: int, text: str) -> bool:
    """Whether those told of at ``start`` are somebody's, so that he is none of them: "his mother and a neighbour"."""
    return _THEIRS.match(text, start) is not None


def is_new(start: int, head: str, text: str) -> bool:
    """Whether somebody told of at ``start`` is new to the reader, and not just anybody."""
    return head not in ANYBODY and bool(head) and _NEW.match(text, start) is not None


_THINGS: Final = "car|vehicle|truck|lorry|van|bus|minibus|boat|flat|apartment|house|home|building|room|shop|plane"
_IN_ANOTHER: Final = re.compile(
    rf"[^.;,]{{0,30}}?\b(?:in|from|inside|aboard|riding in|travell?ing in) (?:"
    rf"(?:the|a|an) (?:other|second|oncoming|third|neighbou?ring|adjacent|adjoining|next) (?:{_THINGS})s?\b"
    rf"|(?:the )?(?:neighbou?ring|adjacent|adjoining|nearby) (?:{_THINGS})s\b"
    rf"|(?:the )?(?:{_THINGS})s? (?:on either side|next door|opposite)\b)",
    re.IGNORECASE,
)


def in_another(start: int, text: str) -> bool:
    """Whether those told of at ``start`` were somewhere else: "two people in the other car", "four in the houses on
    either side"."""
    return _IN_ANOTHER.match(text, start) is not None


_JOINED: Final = re.compile(r"[^.;!?\n]*, and $")
_ONE: Final = re.compile(r"(?:a|an)\b", re.IGNORECASE)


def joins_a_clause(before: int, start: int, text: str) -> bool:
    """Whether who is told of at ``start`` opens a clause of his own behind those told of ``before`` in the sentence:
    "two people were found burnt to death, and a man of 45 was found with his throat cut"."""
    return _ONE.match(text, start) is not None and _JOINED.fullmatch(text, before, start) is not None
