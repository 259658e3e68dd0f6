"""Those whom a picture shows are some of the dead whom the text has counted: "A photograph shared on social media shows
three small bodies wrapped in one blanket"."""

from __future__ import annotations

import re
from typing import Final

_SHOWN: Final = re.compile(
    r"\b(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|clips?)\b[^.!?\n]*\b(?:show(?:s|ed|ing|n)?|depict(?:s|ed|ing)"
    r"|captur(?:es|ed|ing)|document(?:s|ed|ing)|and the other|the other)\b[^.!?\n]*$",
    re.IGNORECASE,
)
_REACH: Final = 200


def pictured(start: int, text: str) -> bool:
    """Whether the words before offset ``start`` say that a picture shows what is counted there."""
    return _SHOWN.search(text[max(0, start - _REACH) : start]) is not None
