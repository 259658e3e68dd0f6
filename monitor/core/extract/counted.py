"""How many a noun phrase speaks of."""

from __future__ import annotations

from monitor.core.extract.items import Item, Tag
from monitor.core.extract.lexicon import grammar, people
from monitor.core.extract.phrases import GUARDS, TWO, Phrase


def count_of(phrase: Phrase, items: list[Item]) -> tuple[int | None, int | None, str | None, str | None] | None:
    """Return (low, high, vague, qualifier) of a phrase, or ``None`` where it gives no quantity at all."""
    if phrase.det in ("no", "neither") and not phrase.poss:
        return 0, 0, None, None
    if phrase.number is not None and phrase.number.number is not None:
        number = phrase.number.number
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
