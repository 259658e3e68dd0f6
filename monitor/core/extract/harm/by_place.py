"""Counts place by place after one label: "Deaths by district: Valdo 12, Kimi 7, Suna 3".

Each place gives a claim of its own, and the toll adds them up. A last entry that is called the total is that, and the
places are its parts.
"""

from __future__ import annotations

from typing import Final

from monitor.core.extract.harm.emit import figure
from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Mention, Scene
from monitor.core.extract.people.items import Tag
from monitor.core.model import Outcome

_LABELS: Final = {
    **dict.fromkeys(words("dead deaths killed fatalities toll deceased"), Outcome.KILLED),
    **dict.fromkeys(words("injured wounded injuries hurt"), Outcome.WOUNDED),
}
LABELS: Final = frozenset(_LABELS)
_TOTALS: Final = words("total totals overall altogether all sum")
_JOINTS: Final = frozenset((",", ";", "and", "&", "/"))
_PLACES: Final = words("county district province state city town village region parish island islands")
_FAR, _LONG, _LEAST = 7, 5, 2


def counts_by_place(scene: Scene) -> None:
    """Read the row of places after a label, before its words of harm are read for themselves."""
    lowers = scene.sentence.lowers
    if ":" not in lowers or LABELS.isdisjoint(lowers):
        return
    for at, item in enumerate(scene.items):
        outcome = _LABELS.get(item.lower)
        if outcome is None or at in scene.done:
            continue
        colon = next((to for to in range(at + 1, min(len(scene.items), at + _FAR)) if scene.lower(to) == ":"), 0)
        between = range(at + 1, colon)
        if not colon or any(scene.items[to].tag in (Tag.NUM, Tag.MARK, Tag.COMMA, Tag.HARM) for to in between):
            continue
        if colon > at + 1 and scene.lower(at + 1) not in _BY:
            continue
        places = _row(scene, colon + 1, plain=colon == at + 1)
        if len(places) < _LEAST:
            continue
        scene.done.add(at)
        told = [_made(scene, at, outcome, to) for to, _ in places]
        for one in told:
            one.frame = told[0].frame
        if places[-1][1]:
            told[-1].total = True
            for one in told[:-1]:
                one.subgroup = True
        return


_BY: Final = words("by per in across for")


def _made(scene: Scene, at: int, outcome: Outcome, number: int) -> Mention:
    return figure(scene, at, outcome, scene.items[number], f"by place:{scene.lower(at)}")


def _row(scene: Scene, start: int, *, plain: bool) -> list[tuple[int, bool]]:
    """Return the figures of a row "Valdo 12, Kimi 7, total 19" to the end of its clause, and which is the total; empty
    where it holds anything else. After a ``plain`` "Dead:" a name of two words may be a person with an age."""
    items = scene.items
    found: list[tuple[int, bool]] = []
    at = start
    while at < len(items):
        name = at
        while at < len(items) and items[at].tag in _NAMING and at - name < _LONG:
            at += 1
        if at == name or at >= len(items) or items[at].tag is not Tag.NUM:
            return []
        total = scene.lower(name) in _TOTALS
        if not total and not items[name].text[:1].isupper():
            return []
        if plain and not total and at - name > 1 and scene.lower(at - 1) not in _PLACES:
            return []
        found.append((at, total))
        at += 1
        if at >= len(items) or (items[at].tag is Tag.MARK and items[at].lower not in _JOINTS):
            return found
        joined = at
        while at < len(items) and items[at].lower in _JOINTS:
            at += 1
        if at == joined:
            return []
    return found


_NAMING: Final = frozenset((Tag.NOUN, Tag.ADJ, Tag.NAT, Tag.PERSON, Tag.DET))
