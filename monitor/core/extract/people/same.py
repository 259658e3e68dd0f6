"""Figures told by another: "15 were killed and as many hurt", "an equal number", "three times as many"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.people.items import Item, Tag

_ALIKE: Final = ("equal", "same", "similar")


def without_of(items: list[Item]) -> list[Item]:
    """Return ``items`` with "both of her sons" read as "both her sons", "nine out of ten hostages" as "nine of ten"."""
    kept = [item for at, item in enumerate(items) if not (0 < at < len(items) - 1 and _idle(items, at))]
    return _without_number(kept) if any(item.lower in _NUMBER for item in kept) else kept


_NUMBER: Final = ("number", "ranks")
_OWN: Final = ("their", "its", "our")
_FIGURED: Final = ("more", "others", "another")


def _without_number(items: list[Item]) -> list[Item]:
    """Return ``items`` with "two of their own number" read as "two"."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        kept.append(item)
        own = at > 1 and item.lower in _NUMBER and (items[at - 1].lower in _OWN or items[at - 1].lower == "own")
        start = at - 3 if own and items[at - 1].lower == "own" else at - 2
        if own and start > 0 and items[start].lower == "of" and items[start + 1].lower in _OWN:
            before = items[start - 1]
            if before.tag is Tag.NUM or before.lower in _FIGURED:
                del kept[start - at - 1 :]
    return kept


def _idle(items: list[Item], at: int) -> bool:
    before, after = items[at - 1], items[at + 1]
    if items[at].lower == "of":
        return before.lower == "both" and after.tag is Tag.DET
    if items[at].lower == "each":
        # "found ten of them, each shot in the head"
        return before.tag is Tag.COMMA and after.lower in ("shot", "stabbed", "strangled", "beheaded")
    return items[at].lower == "out" and after.lower == "of" and before.tag is Tag.NUM


def same_numbers(items: list[Item]) -> None:
    """Give "as many" and "an equal number" the figure told before them."""
    for at in range(1, len(items)):
        lower = items[at].lower
        if lower == "many" and items[at - 1].lower == "as":
            _times_as_many(items, at)
        elif lower == "number" and items[at - 1].lower in _ALIKE:
            _fill(items, at, at - 1, 1, Tag.ADJ)


def _times_as_many(items: list[Item], at: int) -> None:
    times, first = 1, at - 1
    if at > 1 and items[at - 2].lower == "twice":
        times, first = 2, at - 2
    elif at > 2 and items[at - 2].lower == "times" and (by := items[at - 3].number) is not None:
        times, first = by.low or 1, at - 3
    _fill(items, at, first, times, Tag.ADV)


def _fill(items: list[Item], at: int, first: int, times: int, beside: Tag) -> None:
    """Make item ``at`` a quantity, ``times`` the last one before ``first``; what leads up to it gets ``beside``."""
    told = next((one.number for one in reversed(items[:first]) if one.tag is Tag.NUM), None)
    if told is None or told.low is None or (at + 1 < len(items) and items[at + 1].lower in ("as", "that")):
        return
    high = times * told.high if told.high is not None else None
    items[at].tag = Tag.NUM
    items[at].number = told._replace(low=times * told.low, high=high, qualifier=None, words=True)
    for one in items[first:at]:
        one.tag = beside
