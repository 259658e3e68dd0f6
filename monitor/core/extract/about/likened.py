"""Tolls of other places that a text only calls to mind: "Columbine, 13 dead. Virginia Tech, 32. Las Vegas, 58.", "worse
than Parkland (17 dead)", "like Uvalde, where 21 died"."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = r"(?-i:[A-Z])[\w'\u2019-]*(?: (?-i:[A-Z])[\w'\u2019-]*){0,3}"
_HARM: Final = r"(?: (?:dead|killed|died|deaths|murdered|victims|lives|children|kids|students))?\)?"
_ITEM: Final = rf"{_NAME}(?: \(?(?:19|20)\d\d\)?)?(?:,| -| \u2013| \u2014)? \(?\d[\d,]*"
_ROLL: Final = re.compile(rf"(?<!\w){_ITEM}{_HARM}(?:[.;!]+ {_ITEM}{_HARM}(?=[.;!]|\Z)){{2,}}", re.IGNORECASE)
"""Sentences of a name and a number; places of one disaster say of each what is counted, and a colon stands behind who
speaks: "Sheriff: 9 dead. Police: 12. Mayor: 14."."""
_BARE: Final = re.compile(rf"{_ITEM}\)?[.;!]", re.IGNORECASE)
_LIKENED: Final = re.compile(
    rf"\b(?:(?:worse|deadlier|bloodier|bigger) than|reminiscent of|echo(?:es)? of|memories of|(?:it(?:'|\u2019)?s|just)"
    rf" like) (?:the )?{_NAME}(?:'s|\u2019s)?(?: \w+){{0,2}}(?: in (?:\w+ )?(?:19|20)\d\d)?"
    rf"(?: ?\(|,? (?:where|in which|when|that killed|which killed) )(?:[\w'\u2019-]+ ){{0,4}}?\Z",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(rf"[\d,]*{_HARM}[.;!]*(?:\s|\Z)", re.IGNORECASE)
"""How an item of a roll goes on from its number: most figures stand in a longer sentence."""
_BACK: Final = 160
_LONGEST: Final = 300


def of_others(text: str, start: int) -> bool:
    """Whether the figure at ``start`` is of another place that the text calls to mind."""
    before = text[max(0, start - _BACK) : start]
    likening = "than" in before or "like" in before or "reminiscent" in before or "echo" in before or "memor" in before
    if likening and _LIKENED.search(before) is not None:
        return True
    if len(text) > _LONGEST or text.count(". ") + text.count("! ") + text.count("; ") < 2:
        return False
    if _ENDED.match(text, start) is None:
        return False
    return any(
        found.start() <= start < found.end() and len(_BARE.findall(found.group() + ".")) > 1
        for found in _ROLL.finditer(text)
    )
