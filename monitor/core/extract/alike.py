"""Whether two statements may mean the same people by different words."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.statements import Part

_ANY_MEN: Final = words("men males youths crew workers labourers passengers travellers occupants")
_NO_MEN: Final = words("women woman girls girl children child boys boy men males youths")


def may_be_the_men(part: Part, held: list[Part]) -> bool:
    """Whether those who are held, all of one kind, may be called men, or by what they did, as ``part`` does."""
    return part.head in _ANY_MEN and len(held) == 1 and not held[0].listed and held[0].head not in _NO_MEN


def share_a_name(one: str, two: str) -> bool:
    """Whether two texts have a word of some length in common."""
    return bool(
        {word.lower() for word in one.split() if len(word) > 2}
        & {word.lower() for word in two.split() if len(word) > 2}
    )
