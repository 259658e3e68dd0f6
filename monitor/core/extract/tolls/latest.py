"""Which of several counts a text tells as the last: "the ministry later said", "the final count", "there were now eight
dead"."""

from __future__ import annotations

import re
from typing import Final

_LATER: Final = re.compile(
    r"\b(?:later|since|finally|eventually)\s+(?:said|put|spoke|gave|reported|announced|confirmed|conceded|acknowledged"
    r"|revised|admitted|established|concluded|found|documented|counted|listed|recorded)\b",
    re.IGNORECASE,
)
_LATEST: Final = re.compile(
    r"\b(?:latest|newest|most recent|updated|final|definitive|definite|ultimate) (?:\w+ )?"
    r"(?:statement|figure|update|count|toll|report|number|tally|total)s?\b"
    # "so that there were now eight dead", "the toll now stood at eight"
    r"|\bthere (?:are|were) now\s+$|\bnow (?:stood|stands|stand) at\s+$|\bwas now\s+$"
)


def told_last(led: str) -> bool:
    """Whether the words that lead to a figure tell it as the last."""
    return bool(_LATER.search(led) or _LATEST.search(led))
