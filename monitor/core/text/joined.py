"""A least and a most that stand apart: "at least seventeen, and as many as thirty, civilians", "two, possibly three,
men"."""

from __future__ import annotations

from typing import Final

from monitor.core.text.numbers import Number
from monitor.core.text.tokens import Kind, Token
from monitor.core.text.vocabulary import CEILINGS, FLOORS

_MAYBE: Final = frozenset(("possibly", "perhaps", "maybe", "potentially"))
_JOINTS: Final = frozenset((",", "and", "or", "but")) | _MAYBE
_LONGEST: Final = 4
_FLOORS: Final = frozenset(FLOORS.values())
_CEILINGS: Final = frozenset(CEILINGS.values())
# What follows a comma that closes an aside is who is counted, and none of these.
_NO_NOUNS: Final = frozenset(
    "and or but according as when while after in on at by were was are is have had has of among with who which that"
    " including all both they he she it depending".split()
)
_VERBS: Final = frozenset("were was are is have had has died others other more".split())


def joined(tokens: list[Token], found: list[Number]) -> list[Number]:
    """Return ``found`` with two figures made one where the second is the most of what the first is the least of."""
    made: list[Number] = []
    for number in found:
        if made and (one := _joint(tokens, made[-1], number)) is not None:
            made[-1] = one
        else:
            made.append(number)
    return made


def _joint(tokens: list[Token], least: Number, most: Number) -> Number | None:
    low, high = least.low, most.high
    if low is None or high is None or high <= low or not (least.countable and most.countable):
        return None
    if not 0 < most.outer - least.last <= _LONGEST:
        return None
    between = [token.lower for token in tokens[least.last : most.outer]]
    # "possibly" is a word that bounds a figure as well.
    maybe = not _MAYBE.isdisjoint(between) or tokens[most.outer].lower in _MAYBE
    if not _JOINTS.issuperset(between) or (between == [","] and not maybe):
        return None
    bounded = least.qualifier in _FLOORS and most.qualifier in _CEILINGS
    exact = least.high == low and most.low == high
    if not bounded and not (maybe and (exact or most.qualifier in _CEILINGS)):
        return None
    last = most.last
    after_it = tokens[last].lower if last < len(tokens) else ""
    if not bounded and after_it in _VERBS:
        # "killed five, and possibly twelve were wounded"
        return None
    if between[0] == "," and last + 1 < len(tokens) and tokens[last].lower == ",":
        after = tokens[last + 1]
        if after.kind is Kind.WORD and after.lower not in _NO_NOUNS:
            last += 1
    return Number(least.first, last, least.outer, low, high, qualifier="between")
