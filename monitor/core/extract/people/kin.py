"""Those whom the dead leave behind: "relatives of a nurse who was killed", "the parents of a boy who drowned" tell of
the nurse and of the boy."""

from __future__ import annotations

from typing import Final

from monitor.core.extract.lexicon.words import words
from monitor.core.extract.mention import Scene
from monitor.core.extract.people.items import Tag
from monitor.core.extract.people.phrases import Phrase

_LEFT_BEHIND: Final = words(
    "relatives relative friends friend colleagues colleague parents parent mother father widow widower wife husband"
    " partner fiance fiancee neighbours neighbors neighbour neighbor classmates teammates supporters fans lawyers"
    " brother brothers sister sisters son sons daughter daughters children siblings uncle aunt cousin cousins"
    " grandparents grandmother grandfather families mourners comrades coworkers co-workers workmates parishioners"
    " pupils students followers employer stepfather stepmother girlfriend boyfriend"
)
_ONE: Final = words("was is has")
_SEVERAL: Final = words("were are have")
_TOLD: Final = words("a an another the")
_FINITE: Final = (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.VERB, Tag.ED)


def whom_they_mourn(scene: Scene, kin: Phrase, at: int, verb: str) -> Phrase | None:
    """Return whom a clause on "relatives of a nurse" that ends before item ``at`` is about: the nurse, where ``verb``
    agrees with her; ``None`` where it is about the relatives."""
    if kin.lower not in _LEFT_BEHIND or kin.bare or scene.lower(kin.last) != "of":
        return None
    dead = scene.phrase(kin.last + 1)
    if dead is None or dead.last > at or not (dead.person is True or dead.name) or dead.poss:
        return None
    if verb in _ONE and kin.plural and not dead.plural:
        return dead
    if verb in _SEVERAL and dead.plural and not kin.plural:
        return dead
    if (verb in _ONE and dead.plural) or (verb in _SEVERAL and not dead.plural):
        return None
    return dead if dead.number is not None or dead.det in _TOLD else None


def mourned_before(scene: Scene, kin: Phrase, at: int) -> Phrase | None:
    """Return whom a participle at item ``at`` is about where no "who was" stands before it: "friends of a cyclist
    killed in a crash have gathered". A headline ("Mother of two girls killed") has no verb of its own."""
    if kin.lower not in _LEFT_BEHIND or (kin.det is None and not kin.plural):
        return None
    goes_on = any(scene.items[to].tag in _FINITE and scene.place[to] < 0 for to in range(at + 1, len(scene.items)))
    return whom_they_mourn(scene, kin, at, "") if goes_on else None
