"""The number that an ordinal gives: "the tenth victim", "the 25th storm-related fatality"."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split(), 2
    )
}
_FIGURE: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def number_of_nth(word: str) -> int | None:
    """Return the number of an ordinal in lower case, ``None`` of other words and of "first"."""
    if word in _WORDS:
        return _WORDS[word]
    found = _FIGURE.fullmatch(word)
    return int(found[1]) if found else None
