"""Ages after names: "Ana Ruiz, 34, and her son, 7"; they are left out before noun phrases are made."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon import people

_GOES_ON: Final = frozenset((Tag.BE, Tag.HAVE, Tag.VERB, Tag.ED, Tag.HARM, Tag.PREP, Tag.MODAL, Tag.ADV))
_OF_SEVERAL: Final = ("both", "all")
_OLDEST: Final = 110


def without_ages(items: list[Item]) -> list[Item]:
    """Leave out ages after names and people: "Ana Ruiz, 34, and her son, 7, died" is read as "Ana Ruiz and her son
    died"."""
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
