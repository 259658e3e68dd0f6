"""Ages after names: "Ana Ruiz, 34, and her son, 7"; they are left out before noun phrases are made."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon import people
from monitor.core.text import Number

_GOES_ON: Final = frozenset((Tag.BE, Tag.HAVE, Tag.VERB, Tag.ED, Tag.HARM, Tag.PREP, Tag.MODAL, Tag.ADV))
_OF_SEVERAL: Final = ("both", "all")
_OLDEST: Final = 110


def without_ages(items: list[Item]) -> list[Item]:
    """Leave out ages after names and people: "Ana Ruiz, 34, and her son, 7, died" is read as "Ana Ruiz and her son
    died"."""
    items = _without_lists(items)
    if not any(item.number is not None and _is_age(items, at) for at, item in enumerate(items)):
        return items
    kept: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        several = at + 2 < count and items[at + 1].lower in _OF_SEVERAL and _is_age(items, at + 2)
        if at + 1 < count and items[at].lower == "," and (several or _is_age(items, at + 1)):
            at += 3 if several else 2
            if at + 1 < count and items[at].lower == "," and items[at + 1].tag in _GOES_ON:
                at += 1
            continue
        kept.append(items[at])
        at += 1
    return kept


def _without_lists(items: list[Item]) -> list[Item]:
    """Leave out ages that are told as such: "two brothers aged 14 and 16", "three women, ages 19, 23 and 31,"."""
    if not any(item.lower in _AGED for item in items):
        return items
    kept: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        end = _end_of_ages(items, at) if items[at].lower in _AGED and at else at
        if end == at:
            kept.append(items[at])
            at += 1
            continue
        aside = kept[-1].lower == ","
        if aside:
            kept.pop()
        _count_by_ages(kept, sum(item.number is not None for item in items[at:end]))
        at = end
        if aside and at + 1 < count and items[at].lower == "," and items[at + 1].tag in _GOES_ON:
            at += 1
    return kept


def _count_by_ages(kept: list[Item], ages: int) -> None:
    """Count people of whom nothing but their ages is told: "her sons, aged 4 and 6" are two."""
    at = len(kept) - 1
    if ages < _SEVERAL or at < 0 or kept[at].lower not in people.PERSON_PLURAL:
        return
    noun = kept[at]
    while at and kept[at - 1].tag in (Tag.ADJ, Tag.NOUN):
        at -= 1
    if at and kept[at - 1].tag is Tag.NUM:
        return
    figure = str(ages)
    kept.insert(at, Item(figure, figure, kept[at].start, noun.end, Tag.NUM, Number(0, 0, 0, ages, ages)))


_SEVERAL: Final = 2


def _end_of_ages(items: list[Item], at: int) -> int:
    """Return where the ages end that "aged" at item ``at`` opens; ``at`` itself if it opens none."""
    end = at
    step = at + 1
    while step < len(items) and _may_be_age(items, step):
        step += 1
        if step < len(items) and items[step].lower in _UNITS:
            step += 1
        end = step
        while step < len(items) and items[step].tag in (Tag.COMMA, Tag.CONJ):
            step += 1
    return end


def _may_be_age(items: list[Item], at: int) -> bool:
    """Whether a figure stands for itself: no people, and nothing else that it could count, follow."""
    number = items[at].number
    if number is None or (number.high or number.low or 0) > _OLDEST:
        return False
    if at + 1 == len(items):
        return True
    after = items[at + 1]
    return after.tag in _GOES_ON or after.tag in (Tag.COMMA, Tag.MARK, Tag.CONJ) or after.lower in _UNITS


_AGED: Final = ("aged", "ages")
_UNITS: Final = ("months", "weeks", "days", "years")


def _is_age(items: list[Item], at: int) -> bool:
    number = items[at].number
    if number is None or number.low is None or number.low != number.high or number.low > _OLDEST or at < 2:
        return False
    if not items[at].lower.isdigit():
        return False
    if items[at - 1].lower in _OF_SEVERAL and items[at - 2].lower == ",":
        # "two boys, both 16, were shot"
        return at + 1 == len(items) or items[at + 1].tag in (Tag.COMMA, Tag.MARK, Tag.CONJ)
    if items[at - 1].lower != ",":
        return False
    who = items[at - 2]
    named = who.tag is Tag.NOUN and who.text[:1].isupper()
    if not named and not (who.tag is Tag.PERSON and who.lower not in people.PERSON_PLURAL):
        return False
    if at + 1 == len(items):
        return True
    after = items[at + 1]
    return after.tag in (Tag.COMMA, Tag.MARK, Tag.CONJ, Tag.BE, Tag.HAVE) or after.lower in ("of", "from", "died")
