"""An office that opens or closes a line with a colon: "Governor: 4 dead", "38 dead in quake: officials".

A word before a colon may as well be a heading ("Hospital fire: 12 dead") or who was harmed ("Rebels: 9 killed, army:
3"). What heads the line must be an office, with the name of who holds it, or a place.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Item, Tag
from monitor.core.extract.voices.speaker import Speaker, configured, unknown
from monitor.core.offices import BODIES, OFFICES, TITLES
from monitor.core.policy import Origin

_ROOMS: Final = words("room unit team operator desk")
_OF_A_BODY: Final = words("control operations emergency search rescue rail disaster crisis response tracing command")
_ASIDES: Final = frozenset((Tag.COMMA, Tag.NUM, Tag.TIME, Tag.DET))
_REACH: Final = 12
_TAIL: Final = 6
_NAME: Final = 4


def opening(scene: Scene, named: list[tuple[int, int, Origin]]) -> Speaker | None:
    """Read an office before a colon that opens the line: "State control room, 8 pm: 31 dead"; one that is ``named`` in
    the configuration is that one: "Hatay's governor, on the phone to NTV: ..."."""
    items = scene.items
    colon = next((at for at in range(1, min(_REACH, len(items))) if items[at].lower == ":"), None)
    if colon is None or colon + 1 >= len(items):
        return None
    end = next((at for at in range(1, colon) if items[at].tag in _ASIDES or _apart(items[at])), colon)
    if not _office(items, 0, end):
        return None
    # Of "Police: 3, army: 5, civilians: 12" it is those who were harmed.
    if any(item.lower == ":" and items[at - 1].tag is not Tag.NUM for at, item in enumerate(items) if at > colon):
        return None
    for first, last, origin in named:
        if last <= end:
            return configured(origin, first, last, colon, False, "colon")
    return unknown(scene, 0, end, colon, False, "colon", office=True)


def heads(speaker: Speaker) -> bool:
    """Whether a speaker is an office that nobody has configured and that opens a post with a colon."""
    return speaker.word == "colon" and speaker.first == 0 and not speaker.after and speaker.configured is None


def before_tags(scene: Scene, first: int, last: int) -> int:
    """Return where the hashtags begin that close a line: "Red Cross #KitumaCollapse"."""
    tags = {token.start + 1 for token in scene.sentence.tokens if token.text[:1] == "#"}
    while last - 1 > first and scene.items[last - 1].start in tags:
        last -= 1
    return last


def closing(scene: Scene) -> Speaker | None:
    """Read an office after a colon that closes the line: "Toll climbs to 38, over 600 injured: officials"."""
    items = scene.items
    last = len(items)
    while last and items[last - 1].tag is Tag.MARK:
        last -= 1
    last = before_tags(scene, 0, last)
    colon = next((at for at in range(last - 1, max(0, last - _TAIL), -1) if items[at].lower == ":"), None)
    if colon is None or not _office(items, colon + 1, last):
        return None
    if all(item.tag is not Tag.NUM for item in items[:colon]):
        return None
    return unknown(scene, colon + 1, last, colon, True, "dash", office=True)


def _apart(item: Item) -> bool:
    """Whether a preposition opens an aside: "President Olmedo in the disaster zone"; "Ministry of Health" has none."""
    return item.tag is Tag.PREP and item.lower not in ("of", "for")


def _office(items: list[Item], first: int, last: int) -> bool:
    """Whether items are an office: its word, of something or with somebody's name after it."""
    if any(item.tag in _NONE_OF_ITS for item in items[first:last]):
        return False
    capitals = all(item.text.isupper() for item in items[first:last])
    for at in range(first, last):
        word = items[at].lower
        rest = items[at + 1 : last]
        holder = 0 < len(rest) < _NAME and not capitals and all(_name(item) for item in rest)
        body = at > first and (items[at - 1].lower, word) in BODIES
        if (word in OFFICES or body) and (not rest or rest[0].lower in ("of", "for") or holder):
            return True
        if word in TITLES and (holder or (at > first and not rest)):
            return True
        if word in _ROOMS and not rest and at > first and items[at - 1].lower in _OF_A_BODY:
            return True
    return False


_NONE_OF_ITS: Final = frozenset((Tag.HARM, Tag.COMMA, Tag.CONJ, Tag.NUM, Tag.HAVE, Tag.BE))


def _name(item: Item) -> bool:
    """Whether a word after an office is of its holder's name, and not of a heading: "Hospital Fire"."""
    return item.text[:1].isupper() and item.lower not in _NO_NAMES


_NO_NAMES: Final = words(
    "fire blast explosion attack bombing shooting collapse crash raid siege strike shelling massacre station building"
    " deaths death toll killing killings murder riot protest bus van car convoy helicopter plane boat shootout ambush"
    " forces troops soldiers stabbing bomb blaze accident tragedy disaster update live breaking report news probe"
    " inquiry"
)
