"""Figures that a data base enters for an event: "Fatalities coded as 3", "(coded as 10 fatalities)", "Deaths = 4".

Whoever enters one has weighed the reports that the text gives before: it is the text's last word on how many died.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.retold.recounts import ANOTHER_COUNT
from monitor.core.model import Outcome

CODED: Final = "coded"
_ENTERED: Final = words("coded recorded entered logged listed noted set estimated put")
_LINKS: Final = words("as at to with")
_DEATHS: Final = words("fatality fatalities death deaths killed dead toll")
_BETWEEN: Final = words(
    "number figure figures count estimate total toll unknown reported ; , is are was were been have has"
)
_TOTAL_BEFORE: Final = words("the total number of reported estimated fatality")


def coded(scene: Scene) -> None:
    """Read the figure entered for the deaths that the sentence has just named, in place of any other reading of it."""
    items = scene.items
    for at in range(len(items) - 1):
        word = items[at].lower
        to = at + 2 if word in _ENTERED and scene.lower(at + 1) in _LINKS else at + 1 if word == "=" else 0
        amount = scene.phrase(to) if to else None
        if amount is None or amount.number is None or amount.first != to or not _deaths(scene, at, amount.last):
            continue
        scene.mentions[:] = [one for one in scene.mentions if one.start != amount.number.start]
        # "The toll was set at four by the Coalition for Children" is that voice's, and no last word.
        voiced = scene.lower(amount.last) == "by" and word != "coded"
        figure(scene, at, Outcome.KILLED, amount.number, ANOTHER_COUNT if voiced else CODED)


def _deaths(scene: Scene, at: int, after: int) -> bool:
    """Whether a figure entered at ``at`` counts deaths: those just named before it, or the word behind it."""
    back = at - 1
    while back >= 0 and scene.lower(back) in _BETWEEN and scene.items[back].tag is not Tag.HARM:
        back -= 1
    if scene.lower(back) in _DEATHS and (scene.lower(at) == "coded" or _alone(scene, back)):
        return _ends(scene, after)
    return scene.lower(at) == "coded" and scene.lower(after) in ("fatalities", "fatality", "deaths")


def _alone(scene: Scene, at: int) -> bool:
    """Whether the word of death stands for itself, as a label does: nobody is said to have died there."""
    if scene.lower(at) in ("killed", "dead"):
        return scene.lower(at - 1) in ("number", "total")
    back = at - 1
    while back >= 0 and scene.lower(back) in _TOTAL_BEFORE:
        back -= 1
    return back < 0 or scene.items[back].tag in (Tag.MARK, Tag.COMMA)


def _ends(scene: Scene, at: int) -> bool:
    return at >= len(scene.items) or scene.items[at].tag in (Tag.MARK, Tag.COMMA, Tag.CONJ, Tag.PREP)
