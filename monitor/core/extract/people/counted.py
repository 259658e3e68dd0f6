"""How many a noun phrase speaks of."""

from __future__ import annotations

from monitor.core.extract.lexicon import grammar, people
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.people.phrases import GUARDS, TWO, Phrase


def count_of(phrase: Phrase, items: list[Item]) -> tuple[int | None, int | None, str | None, str | None] | None:
    """Return (low, high, vague, qualifier) of a phrase, or ``None`` where it gives no quantity at all."""
    if phrase.det in ("no", "neither") and not phrase.poss:
        return 0, 0, None, None
    if phrase.number is not None and phrase.number.number is not None:
        number = phrase.number.number
        left = _all_but(phrase, items)
        if left is not None:
            return left, left, None, None
        return number.low, number.high, number.vague, number.qualifier
    if phrase.head < 0:
        return (1, 1, None, None) if phrase.bare else None
    if phrase.name:
        return 1, 1, None, None
    if phrase.lower == "guard" and items[phrase.head - 1].lower in GUARDS:
        return None
    if phrase.plural or phrase.lower in people.COLLECTIVE or phrase.lower in people.GROUP:
        beside = phrase.last + 1 < len(items) and items[phrase.last].lower == "and"
        pair = phrase.lower == "parents" and (beside or phrase.det is not None) and phrase.det not in ("some", "all")
        pair = pair or any(items[at].lower == "twin" for at in range(phrase.first, phrase.head))
        if (
            phrase.det == "both"
            or pair
            or (
                phrase.lower in TWO
                and (
                    phrase.det is not None or phrase.first == 0 or items[phrase.first - 1].tag in (Tag.MARK, Tag.COMMA)
                )
            )
        ):
            return 2, 2, None, None
        return None
    if phrase.person:
        if phrase.det in ("any", "every", "either"):
            return None
        return 1, 1, None, None
    if phrase.person is None and phrase.det in grammar.INDEFINITE | {"the", "his", "her", "their"}:
        return 1, 1, None, None
    return None


def _all_but(phrase: Phrase, items: list[Item]) -> int | None:
    """Return how many are left of "all but one of the four people", "of the four people, all but one"; ``None`` where a
    phrase says nothing like it."""
    first, last = phrase.first, phrase.last
    if not phrase.bare or first < 2 or (items[first - 2].lower, items[first - 1].lower) != ("all", "but"):
        return None
    spared = phrase.number.number.low if phrase.number is not None and phrase.number.number is not None else None
    if spared is None or last >= len(items):
        return None
    opened = items[0].lower == "of" and first > 3 and items[first - 3].tag is Tag.COMMA
    if items[last].lower != "of" and not opened:
        return None
    for item in items[1:4] if opened else items[last + 1 : last + 4]:
        if item.number is not None:
            whole = item.number.low
            return whole - spared if whole is not None and whole == item.number.high and whole > spared else None
    return None
