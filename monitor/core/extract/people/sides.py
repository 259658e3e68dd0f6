"""Which party the victims belong to: the code of the nationality or armed group that names them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from monitor.core.extract.acts.parties import Trie, compile_parties
from monitor.core.extract.lexicon.people import NATIONALITY
from monitor.core.extract.lexicon.words import words
from monitor.core.lookup import once_per_policy
from monitor.core.policy import Policy

CIVILIANS: Final = words(
    "civilian civilians noncombatant noncombatants non-combatants villager villagers bystander bystanders"
    " child children"
)


_LIE_OF_LAND: Final = words(
    "hollow creek lick hill hills ridge valley harbor harbour beach lake springs grove falls flat flats gulch point"
    " landing bend canyon mountain camp run fork bottom township quarter hat village town"
)
"""With a nationality before them these name a place."""


@once_per_policy
def _names(policy: Policy) -> Trie:
    return compile_parties(policy)


def side_of(group: str | None, policy: Policy) -> str | None:
    """Return the party code that ``group`` names, "civilian" for civilians, ``None`` if it names neither."""
    if not group:
        return None
    spoken = group.lower().replace("\u2019", "'").split()
    table = _names(policy)
    best: tuple[int, str] | None = None
    named = group.split()
    for at, word in enumerate(spoken):
        if at + 1 < len(spoken) and spoken[at + 1] in _LIE_OF_LAND and named[at + 1][:1].isupper():
            # "a Dutch Hollow woman" is of a town
            continue
        for parts, code in table.get(word, ()):
            if (
                code
                and code[0] != "@"
                and tuple(spoken[at : at + len(parts)]) == parts
                and (best is None or len(parts) > best[0])
            ):
                best = (len(parts), code)
    if best is not None:
        return best[1]
    if spoken[-1] in CIVILIANS or spoken[0] in ("civilian",):
        return "civilian"
    return None


_FORCES: Final = words("soldiers troops servicemen forces army soldier military")


_TOPIC: Final = words("on about over")


def side_of_title(title: str, policy: Policy, voice: Collection[str] = ()) -> str | None:
    """Return the side that a title has been hurt: the one before "soldiers" or "troops", else the first it names, but
    for its topic ("a debate on Syria") and for ``voice``, the names of whoever speaks in it."""
    spoken = re.findall(r"[\w'-]+", title)
    for at, word in enumerate(spoken):
        if word.lower() in _FORCES and at and (side := side_of(" ".join(spoken[max(0, at - 1) : at]), policy)):
            return side
    named = [
        side
        for before, word in zip(("", *spoken), spoken, strict=False)
        if before.lower() not in _TOPIC and word not in voice and (side := side_of(word, policy))
    ]
    return next((side for side in named if "-" not in side), named[0] if named else None)


def foreign(group: str | None) -> bool:
    """Whether ``group`` names a nationality at all."""
    return bool(group) and any(word in NATIONALITY for word in (group or "").lower().split())
