"""Figures far above all others in the last paragraphs of a long text: of a campaign, a year or a country, in whatever
words. Rivals of a count stand among the others."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.tolls.statements import Part

_PARAGRAPHS: Final = 4
_TIMES, _MORE = 2, 5


def without_closing(parts: list[Part], text: str) -> list[Part]:
    """Return ``parts`` without those of the last third of the paragraphs of ``text`` that are more than twice all that
    was told before."""
    paragraphs = text.count("\n\n") + 1
    if paragraphs < _PARAGRAPHS or len(parts) < 2:
        return parts
    last = paragraphs - paragraphs // 3
    told = [part for part in parts if text.count("\n\n", 0, part.start) < last]
    most = max((part.high for part in told), default=0)
    if not most:
        return parts
    return [
        part
        for part in parts
        if part.raises
        or part.later
        or part.summary
        or part.low <= max(_TIMES * most, most + _MORE)
        or text.count("\n\n", 0, part.start) < last
    ]
