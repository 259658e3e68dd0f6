"""What is said of one member of a list between its commas: "the mayor, Hernan Ruiz, of the Patriotic Union, and his two
escorts were killed", "the judge, a father of two, and his wife", "his wife, who sat beside him, and a cyclist"."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag

_BELONGING: Final = words("of from")
_PARENT: Final = words("father mother grandfather grandmother")
_MOST: Final = 2
# So many words are said of somebody, a clause has some more.
_LONG: Final = 7
_LONGEST: Final = 14


def before_asides(scene: Scene, at: int) -> int:
    """Return the last item of whom the asides before a comma are about that end with item ``at``; ``at`` itself where
    there are none."""
    if scene.lower(at + 1) != ",":
        return at
    for _ in range(_MOST):
        comma = next((back for back in range(at - 1, max(0, at - _LONGEST), -1) if scene.lower(back) == ","), 0)
        if not comma or not (_clause(scene, comma, at) if at - comma >= _LONG else _aside(scene, comma, at)):
            break
        at = comma - 1
    return at


def _clause(scene: Scene, comma: int, last: int) -> bool:
    """Whether a clause tells who somebody is: "his wife, who was seated beside him, and a passing cyclist were cut"."""
    before = scene.phrase(comma - 1)
    if scene.lower(comma + 1) != "who" or before is None or before.last != comma or not before.person:
        return False
    # What it tells of harm is told for itself.
    return all(scene.items[at].tag not in (Tag.HARM, Tag.MARK, Tag.REL) for at in range(comma + 2, last + 1))


def _aside(scene: Scene, comma: int, last: int) -> bool:
    before = scene.phrase(comma - 1)
    if before is None or before.last != comma or before.plural or before.number is not None:
        return False
    if _clause(scene, comma, last):
        return True
    opened = scene.phrase(comma + 1)
    if scene.lower(comma + 1) in _BELONGING:
        # "Pedro Ruiz, of the Liberal party, and his driver"
        beside = scene.phrase(comma + 2)
        return beside is not None and beside.last == last + 1 and beside.person is not True
    if opened is None:
        return False
    if opened.lower in _PARENT and opened.det == "a" and scene.lower(opened.last) == "of":
        return scene.items[last].tag is Tag.NUM
    if opened.last != last + 1 or opened.det is not None or opened.number is not None or opened.person is not None:
        return False
    # "THE MAYOR OF PUERTO CEDRAL, HERNAN DARIO QUICENO, AND HIS TWO ESCORTS": in capitals nothing tells a name from a
    # place but that two words and more of no list stand beside who is one of a kind.
    named = scene.sentence.upper and opened.last - opened.first > 1
    office = scene.phrase(comma - 1)
    while office is not None and office.first > 1 and scene.lower(office.first - 1) == "of":
        office = scene.phrase(office.first - 2)
    return named and office is not None and office.person is True and office.det == "the"
