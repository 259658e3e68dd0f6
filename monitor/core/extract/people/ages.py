"""Ages after names: "Ana Ruiz, 34, and her son, 7"; they are left out before noun phrases are made."""

from __future__ import annotations

import re
from typing import Final

from monitor.core.extract.lexicon import people
from monitor.core.extract.people.items import Item, Tag
from monitor.core.text import Number

_GOES_ON: Final = frozenset((Tag.BE, Tag.HAVE, Tag.VERB, Tag.ED, Tag.HARM, Tag.PREP, Tag.MODAL, Tag.ADV))
_OF_SEVERAL: Final = ("both", "all")
_OLDEST: Final = 110


def without_ages(items: list[Item]) -> list[Item]:
    """Leave out ages after names and people: "Ana Ruiz, 34, and her son, 7, died" is read as "Ana Ruiz and her son
    died"."""
    items = _without_decades(_without_lists(_without_one_each(items)))
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


def _without_one_each(items: list[Item]) -> list[Item]:
    """Leave out as many ages as people were counted: "killed two brothers, 9 and 11, and hurt a third"."""
    at, count = 2, len(items)
    while at + 1 < count:
        if items[at].lower == "," and items[at + 1].lower.isdigit() and items[at - 1].lower in people.PERSON_PLURAL:
            end = _end_of_ages(items, at)
            ages = [item for item in items[at:end] if item.number is not None]
            if len(ages) == _counted(items, at) and all(item.lower.isdigit() for item in ages):
                if end + 1 < count and items[end].lower == "," and items[end + 1].tag in _GOES_ON | {Tag.REL}:
                    end += 1
                items, count = items[:at] + items[end:], count - (end - at)
        at += 1
    return items


def _counted(items: list[Item], end: int) -> int:
    """Return how many people the words before ``end`` count, if more than one: "two young brothers"; 0 if none."""
    at = end - 2
    while at > 0 and items[at].tag in (Tag.ADJ, Tag.NOUN, Tag.NAT):
        at -= 1
    number = items[at].number
    exact = items[at].tag is Tag.NUM and number is not None and number.low == number.high
    return number.low if exact and number is not None and number.low is not None and number.low >= _SEVERAL else 0


def _without_decades(items: list[Item]) -> list[Item]:
    """Leave out what a person is besides: "the driver, a man in his 40s, and his passenger" are two."""
    if not any(item.lower in _OF_HIM for item in items):
        return items
    kept: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        end = _end_of_decade(items, at) if at and items[at].lower == "," and items[at - 1].tag in _SOMEBODY else at
        if end == at:
            kept.append(items[at])
            at += 1
            continue
        at = end
        if at + 1 < count and items[at].lower == "," and items[at + 1].tag in _GOES_ON | {Tag.CONJ}:
            at += 1
    return kept


def _end_of_decade(items: list[Item], at: int) -> int:
    """Return where ", a man in his late 40s" at item ``at`` ends; ``at`` itself if it is none."""
    if [item.lower in _ONE for item in items[at + 1 : at + 2]] != [True] or at + 5 >= len(items):
        return at
    step = at + 2
    if items[step].tag is not Tag.PERSON or items[step].lower in people.PERSON_PLURAL:
        return at
    if items[step + 1].lower != "in" or items[step + 2].lower not in _OF_HIM:
        return at
    step += 3
    if items[step].lower in _PART_OF_IT and step + 1 < len(items):
        step += 1
    return step + 1 if _DECADE.fullmatch(items[step].lower) else at


_ONE: Final = ("a", "an", "another")
_OF_HIM: Final = frozenset(("his", "her", "their"))
_PART_OF_IT: Final = ("early", "mid", "late", "mid-")
_DECADE: Final = re.compile(
    r"(?:mid-?)?(?:[1-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
)
_SOMEBODY: Final = frozenset((Tag.NOUN, Tag.PERSON))


def _without_lists(items: list[Item]) -> list[Item]:
    """Leave out ages that are told as such: "two brothers aged 14 and 16", "three women, ages 19, 23 and 31,", "youths
    between the ages of 15 and 22"."""
    if not any(item.lower in _AGED for item in items):
        return items
    kept: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        between = [item.lower for item in items[at + 1 : at + 4]] == _THE_AGES and items[at].lower in _BETWEEN
        opening = at + 2 if between else at
        end = _end_of_ages(items, opening, 2 if between else 1) if items[opening].lower in _AGED and at else opening
        if end == opening:
            kept.append(items[at])
            at += 1
            continue
        aside = kept[-1].lower == ","
        if aside:
            kept.pop()
        if not between and all(item.lower not in _TO for item in items[at:end]):
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


def _end_of_ages(items: list[Item], at: int, words: int = 1) -> int:
    """Return where the ages end that "aged" at item ``at`` opens, ``words`` before the first; ``at`` itself if it opens
    none."""
    end = at
    step = at + words
    while step < len(items) and (_may_be_age(items, step) or _opens_span(items, step)):
        step += 3 if _opens_span(items, step) else 1
        if step < len(items) and items[step].lower in _UNITS:
            step += 1
        end = step
        while step < len(items) and items[step].tag in (Tag.COMMA, Tag.CONJ):
            step += 1
    return end


_TO: Final = ("to", "-", "\u2013")


def _opens_span(items: list[Item], at: int) -> bool:
    """Whether the ages of several are told by two bounds: "three others, aged 15 to 19, were wounded"."""
    return (
        at + 2 < len(items)
        and items[at + 1].lower in _TO
        and items[at].lower.isdigit()
        and items[at + 2].lower.isdigit()
        and _may_be_age(items, at + 2)
    )


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
_BETWEEN: Final = ("between", "from", "of")
_THE_AGES: Final = ["the", "ages", "of"]
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
    if after.lower == "of" and at + 2 < len(items) and items[at + 2].lower in _COUNTED:
        # "in Florida, 16 of them in Carrabee County"
        return False
    return after.tag in (Tag.COMMA, Tag.MARK, Tag.CONJ, Tag.BE, Tag.HAVE) or after.lower in ("of", "from", "died")


_COUNTED: Final = ("them", "those", "these", "whom", "which")
